/** How a matter ends: kept by what saved it, or the household gone; and whether the landlord went on in spite of it. */

import { isFinal } from './appeals.ts'
import type { Facts } from './facts.ts'
import type { CourseEventKind } from './kinds.ts'
import { happened, isAfter, isBefore } from './step.ts'
import type { Course, CourseStep, CourseWarning, Safe, SafeBecause } from './types.ts'
import { warning } from './words.ts'

const endings: readonly (readonly [CourseEventKind, SafeBecause])[] = [
  ['withdrawn', 'withdrawn'],
  ['newLease', 'newLease'],
  ['takenOver', 'takenOver'],
  ['titleRefused', 'titleRefused'],
]

export const landlordGaveUp: ReadonlySet<SafeBecause> = new Set(endings.map(([, because]) => because))

/** What shows that the home isn't safe after all, whatever was paid. */
export const goesOn = ['titleGiven', 'enforcementAsked', 'heard', 'evictionNotice', 'evicted'] as const

export function endSteps(facts: Facts): CourseStep[] {
  return (['withdrawn', 'newLease', 'takenOver', 'movedOut'] as const).flatMap((kind) =>
    facts.of(kind).map((fact) => happened('end', fact, facts.today, { id: `end:${fact.root}` })),
  )
}

/** Everything that could have saved the home, oldest first. */
export function savings(facts: Facts, found: readonly Safe[]): readonly Safe[] {
  const ended = endings.flatMap(([kind, because]) =>
    facts
      .past(kind)
      .filter((fact) => kind !== 'titleRefused' || isFinal(facts, fact))
      .map(({ on }): Safe => ({ because, on })),
  )
  return [...found, ...ended].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

/** The first saving after which the landlord went no further: later steps of Kronofogden's prove an earlier one not to hold. */
export function standingSafe(
  facts: Facts,
  candidates: readonly Safe[],
): { safe: Safe | null; warnings: CourseWarning[] } {
  const on = goesOn.flatMap((kind) => facts.past(kind)).sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
  const last = on.at(-1)
  const safe = candidates.find((one) => last === undefined || !isAfter(last.on, one.on)) ?? null
  const first = candidates[0]
  if (first === undefined || safe === first) return { safe, warnings: [] }
  return {
    safe,
    warnings: [
      warning(
        'goesOnThoughSafe',
        on.filter((fact) => isAfter(fact.on, first.on)),
      ),
    ],
  }
}

/** The household has left; a new contract on that day or later brings it back. */
export function endedBy(facts: Facts): Course['ended'] {
  const evicted = facts.past('evicted')[0]
  const moved = facts.past('movedOut')[0]
  const back = [...facts.past('newLease'), ...facts.past('takenOver')].at(-1)
  const first = [evicted, moved].flatMap((fact) => fact ?? []).sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))[0]
  if (first === undefined || (back !== undefined && !isBefore(back.on, first.on))) return null
  return { how: first.kind === 'evicted' ? 'evicted' : 'movedOut', on: first.on }
}

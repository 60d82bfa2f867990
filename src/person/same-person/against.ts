/** What speaks against two records being the same human being. Whoever links them sees it first; some of it can be so all the same. */

import { type Known, namesAlike } from './rules.ts'

/** Nights somewhere: the last one is the last that was slept there; null while it goes on. */
export type Nights = { from: Temporal.PlainDate; until: Temporal.PlainDate | null }

export type Facts = Known & {
  sex: 'female' | 'male' | null
  birthYear: number | null
  diedOn: Temporal.PlainDate | null
  /** in force now */
  number: { kind: 'personal' | 'coordination'; number: string } | null
  nights: readonly Nights[]
}

export type Against =
  | { kind: 'sex' | 'birth' | 'numbers' | 'names' | 'oneDead' | 'deathDays' }
  | { kind: 'nights'; nights: number; latest: Temporal.PlainDate }

export function against(a: Facts, b: Facts, today: Temporal.PlainDate): Against[] {
  const found: Against[] = []
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) found.push({ kind: 'sex' })
  if (bornApart(a, b)) found.push({ kind: 'birth' })
  // a coordination number gives way to a personal number; two of a kind are two people's
  if (a.number && b.number && a.number.kind === b.number.kind && a.number.number !== b.number.number)
    found.push({ kind: 'numbers' })
  const days = nightsInBoth(a.nights, b.nights, today)
  if (days !== null) found.push({ kind: 'nights', ...days })
  if ((a.diedOn === null) !== (b.diedOn === null)) found.push({ kind: 'oneDead' })
  if (a.diedOn !== null && b.diedOn !== null && !a.diedOn.equals(b.diedOn)) found.push({ kind: 'deathDays' })
  if (!namesAlike(a, b)) found.push({ kind: 'names' })
  return found
}

function bornApart(a: Facts, b: Facts): boolean {
  if (a.birthDate && b.birthDate) return !a.birthDate.equals(b.birthDate)
  const [mine, theirs] = [a.birthDate?.year ?? a.birthYear, b.birthDate?.year ?? b.birthYear]
  return mine !== null && theirs !== null && mine !== theirs
}

/** How many nights both records slept somewhere, and the latest of them; null when none. */
function nightsInBoth(
  mine: readonly Nights[],
  theirs: readonly Nights[],
  today: Temporal.PlainDate,
): { nights: number; latest: Temporal.PlainDate } | null {
  const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)
  const shared = mine.flatMap((one) =>
    theirs.flatMap((other) => {
      const [mineLast, theirLast] = [one.until ?? today, other.until ?? today]
      const first = later(one.from, other.from)
      const last = later(mineLast, theirLast).equals(mineLast) ? theirLast : mineLast
      const nights = first.until(last).total('days') + 1
      return nights > 0 ? [{ nights, latest: last }] : []
    }),
  )
  const [latest, ...others] = shared.map((one) => one.latest)
  if (latest === undefined) return null
  return { nights: shared.reduce((sum, { nights }) => sum + nights, 0), latest: others.reduce(later, latest) }
}

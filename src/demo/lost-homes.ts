/** What came after a home was lost: where they said that they lived, a new signal and a new case when theirs was closed, and a home again. */

import type { Career, Exit, Segment } from './careers.ts'
import { caseRows } from './case-rows.ts'
import { lease, newFlat } from './home-rows.ts'
import { tell } from './housing-first.ts'
import type { Loss } from './losses.ts'
import { at, type DemoPerson, type Story } from './story.ts'

const exits = { firstHandLease: 'firstHandLease', privateSublet: 'privateSublet', secondHandLease: null } as const

/** `closed`: their case was closed before the home was lost, so that they come back as a new signal. */
export function afterLoss(
  story: Story,
  person: DemoPerson,
  { on, after }: Loss,
  { caseId, closed }: { caseId: string; closed: boolean },
): void {
  if (after === null) return
  const { c, today } = story
  const { form, found, into } = after
  const from = on.add({ days: 1 })
  const segment: Segment = {
    situation: form === 'hotel' ? 1 : 4,
    from,
    to: found?.subtract({ days: 1 }) ?? today,
  }
  tell(story, person, form, from, found && segment.to)
  const kind: Exit | null = exits[into]
  const career: Career = {
    entered: from,
    segments: [segment],
    exit: found && kind && { kind, on: found },
  }
  const its = closed ? caseRows(story, person, career, [{ segment, form, source: 'told' }]).caseId : caseId
  if (found === null) return
  if (into === 'privateSublet') {
    tell(story, person, into, found, null)
    return
  }
  const flat = newFlat(story, at(c, found.subtract({ days: 30 })))
  lease(story, person, its, {
    ...{ flat, form: into, begins: found, ends: null },
    ...{ because: 'tenantGaveNotice', predecessor: null },
  })
}

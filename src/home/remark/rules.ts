/** What a remark on a tenancy must hold. */

import { several, wrong } from '../../platform/subject/refusal.ts'
import { isBefore } from '../../platform/time/index.ts'

type Day = Temporal.PlainDate

export const remarkKinds = ['arrears', 'complaint', 'disturbance'] as const
type RemarkKind = (typeof remarkKinds)[number]

export type NewRemark = { kind: RemarkKind; onDay: Day; amountKr: number | null; words: string | null }

/** Unpaid rent has an amount; a complaint and a disturbance say what they are about, or nobody can judge whether a complaint is justified. */
export function wrongRemark({ kind, onDay, amountKr, words }: NewRemark, beginsOn: Day, today: Day) {
  const faults = [
    isBefore(today, onDay) ? wrong('onDay', 'inFuture') : null,
    isBefore(onDay, beginsOn) && !isBefore(today, onDay) ? wrong('onDay', 'beforeLease') : null,
    kind === 'arrears' && amountKr === null ? wrong('amountKr', 'amountMissing') : null,
    kind !== 'arrears' && words === null ? wrong('words', 'wordsMissing') : null,
  ].filter((fault) => fault !== null)
  return faults.length === 0 ? null : several(faults)
}

/** What may be said of an inspection: of the dwelling, never of who lives there. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { wrong } from '../../platform/subject/refusal.ts'

export const inspectionKinds = ['moveIn', 'moveOut', 'during'] as const
export const presentKinds = ['tenant', 'landlord', 'municipality', 'other'] as const
/** In what condition something was found. */
export const conditions = ['good', 'worn', 'damaged'] as const
export const payers = ['tenant', 'landlord', 'municipality', 'insurance', 'notDecided'] as const
export type Condition = (typeof conditions)[number]
export type Payer = (typeof payers)[number]

type Day = Temporal.PlainDate

export function wrongInspection({
  onDay,
  followUpOn,
  words,
}: {
  onDay: Day
  followUpOn: Day | null
  words: string | null
}) {
  if (words !== null && holdsPersonalNumber(words)) return wrong('words', 'noNumbers')
  return followUpOn !== null && Temporal.PlainDate.compare(followUpOn, onDay) < 0
    ? wrong('followUpOn', 'beforeDay')
    : null
}

type Finding = { condition: Condition; costKr: number | null; paidBy: Payer | null; place: string; words: string }

/** A cost and who pays it belong to damage alone: what is worn by use is nobody’s to pay (JB 12 kap. 24 §). */
export function wrongFinding({ condition, costKr, paidBy, place, words }: Finding) {
  if (holdsPersonalNumber(place)) return wrong('place', 'noNumbers')
  if (holdsPersonalNumber(words)) return wrong('words', 'noNumbers')
  if (condition === 'damaged') return null
  if (costKr !== null) return wrong('costKr', 'onlyDamage')
  return paidBy === null ? null : wrong('paidBy', 'onlyDamage')
}

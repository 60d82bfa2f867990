/** What waits on the way from second to first hand, and what a flat costs the municipality until then. */

import { isBefore } from '../../platform/time/index.ts'
import { type RentFrom, rentOn } from '../rents.ts'

type Day = Temporal.PlainDate

/** A tenancy that nobody has talked about for so long, and with no talk planned, is forgotten: half a year. */
export const FORGOTTEN_AFTER_DAYS = 183

/** The day from which a tenancy counts as forgotten; null while a talk is planned. */
export const forgottenFrom = (it: { since: Day; lastTalkOn: Day | null; nextTalkOn: Day | null }): Day | null =>
  it.nextTalkOn === null ? (it.lastTalkOn ?? it.since).add({ days: FORGOTTEN_AFTER_DAYS }) : null

export const isForgotten = (it: Parameters<typeof forgottenFrom>[0], today: Day): boolean => {
  const from = forgottenFrom(it)
  return from !== null && !isBefore(today, from)
}

export type CostFacts = {
  beginsOn: Day
  endsOn: Day | null
  rentKr: number
  rents: readonly RentFrom[]
  /** from when, and for how much, the municipality itself rents the flat; null: not known */
  letting: { rentedFrom: Day | null; ownRentKr: number | null } | null
  arrears: number
  minutes: number
  otherKr: number
}

export type Cost = {
  /** nobody lived there: days, and the rent of those days. null: not known from when, or for how much, the municipality rents the flat */
  emptyDays: number | null
  emptyKr: number | null
  /** what the municipality pays beyond the tenant's rent, whole months. null: its own rent isn't known */
  carriedKr: number | null
  arrearsKr: number
  minutes: number
  otherKr: number
  /** the sum of what is known */
  totalKr: number
}

const MONTHS_A_YEAR = 12
const DAYS_A_YEAR = 365

/** What a flat in second hand has cost up to a day, in kronor; hours stand apart, since what an hour costs is the municipality's own to say. */
export function costOf({ beginsOn, endsOn, rentKr, rents, letting, ...noted }: CostFacts, today: Day): Cost {
  const last = endsOn !== null && isBefore(endsOn, today) ? endsOn : today
  const own = letting?.ownRentKr ?? null
  const rentedFrom = letting?.rentedFrom ?? null
  const emptyDays = rentedFrom === null ? null : Math.max(0, rentedFrom.until(beginsOn, { largestUnit: 'day' }).days)
  const emptyKr =
    emptyDays === null || own === null ? null : Math.round((emptyDays * own * MONTHS_A_YEAR) / DAYS_A_YEAR)
  const months = isBefore(last, beginsOn) ? 0 : beginsOn.until(last.add({ days: 1 }), { largestUnit: 'month' }).months
  let carriedKr = own === null ? null : 0
  for (let i = 0; own !== null && carriedKr !== null && i < months; i += 1)
    carriedKr += Math.max(0, own - rentOn(rentKr, rents, beginsOn.add({ months: i })))
  const totalKr = (emptyKr ?? 0) + (carriedKr ?? 0) + noted.arrears + noted.otherKr
  return {
    emptyDays,
    emptyKr,
    carriedKr,
    arrearsKr: noted.arrears,
    minutes: noted.minutes,
    otherKr: noted.otherKr,
    totalKr,
  }
}

/** Whole months from a day to today. */
export const monthsSince = (since: Day, today: Day): number =>
  isBefore(today, since) ? 0 : since.until(today, { largestUnit: 'month' }).months

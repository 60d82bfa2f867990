/** Since when a second-hand tenant has a right to renewal, whether a waiver takes it away, and how much rent may be asked (JB 12 kap. 45, 45 a and 55 §§). */

import { isBefore } from '../../platform/time/index.ts'

type Day = Temporal.PlainDate

/** JB 12 kap. 45 §: after more than so long in a row. */
const RENEWAL_YEARS = 2
/** JB 12 kap. 45 § second paragraph: this flat and at least two others rented together, and the limit of two years falls. */
export const JOINT_FLATS = 3
/** JB 12 kap. 45 a §: a waiver that Hyresnämnden hasn't approved holds at most so long, read narrowly. */
const WAIVER_YEARS = 4
/** JB 12 kap. 55 § fourth paragraph: for furniture at most so much on top of the own rent. */
const FURNITURE_PERCENT = 15

export type WaiverFacts = {
  signedOn: Day
  separate: boolean
  basis: 'tribunal' | 'afterStart' | 'neither'
  approvedOn: Day | null
  spouse: 'none' | 'agreed' | 'notAgreed' | 'unknown'
}

export type WaiverFlaw = 'notSeparate' | 'notApproved' | 'notAfterStart' | 'spouse'

/** Why a waiver doesn't hold, each flaw by its name; none: it holds, as far as is known. */
export function waiverFlaws(waiver: WaiverFacts, beginsOn: Day): WaiverFlaw[] {
  const afterStart = waiver.basis === 'afterStart'
  return [
    ...(waiver.separate ? [] : ['notSeparate' as const]),
    ...(waiver.basis === 'neither' ? ['notApproved' as const] : []),
    // agreed once the tenancy had begun: on its first day it hadn't
    ...(afterStart && !isBefore(beginsOn, waiver.signedOn) ? ['notAfterStart' as const] : []),
    ...(waiver.spouse === 'notAgreed' || waiver.spouse === 'unknown' ? ['spouse' as const] : []),
  ]
}

/** The last day of a waiver that was never approved, in the reading that holds it to four years; null: Hyresnämnden approved it. */
export const waiverUntil = ({ basis, signedOn }: WaiverFacts): Day | null =>
  basis === 'tribunal' ? null : signedOn.add({ years: WAIVER_YEARS })

export type Renewal = {
  /** from when the right exists, by what is known; null: not while a waiver stands that holds */
  from: Day | null
  because: 'joint' | 'years' | 'waived' | 'unknownJoint'
  /** the reading that is best for the tenant, where what decides it isn't known or is uncertain [U] */
  other: { from: Day; because: 'joint' | 'waiverEnded' } | null
}

/** `jointFlats`: how many flats stand in the municipality's contract with the landlord; null: nobody has written it. */
export function renewalOf(tenancy: {
  since: Day
  jointFlats: number | null
  waivers: readonly WaiverFacts[]
}): Renewal {
  const { since, jointFlats, waivers } = tenancy
  const joint = jointFlats !== null && jointFlats >= JOINT_FLATS
  const from = joint ? since : since.add({ years: RENEWAL_YEARS })
  const holds = waivers.find((waiver) => waiverFlaws(waiver, since).length === 0)
  if (holds) {
    const until = waiverUntil(holds)
    return {
      from: null,
      because: 'waived',
      other: until === null ? null : { from: until.add({ days: 1 }), because: 'waiverEnded' },
    }
  }
  if (joint) return { from, because: 'joint', other: null }
  return jointFlats === null
    ? { from, because: 'unknownJoint', other: { from: since, because: 'joint' } }
    : { from, because: 'years', other: null }
}

/** The highest rent that may be asked of the subtenant, before services; null where the own rent isn't known. */
export const rentCap = ({ ownRentKr, furnished }: { ownRentKr: number | null; furnished: boolean }): number | null =>
  ownRentKr === null ? null : ownRentKr + (furnished ? Math.floor((ownRentKr * FURNITURE_PERCENT) / 100) : 0)

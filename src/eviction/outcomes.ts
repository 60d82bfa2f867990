/** How a matter can end, and what the figures make of it. */

import type { Cause, Course, SafeBecause } from '../law/index.ts'
import { forms, type LivingFormCode } from '../person/index.ts'

export const endOutcomes = [
  'keptPayment',
  'keptPlan',
  'keptUndertaking',
  'keptWithdrawn',
  'keptRectified',
  'keptNewLease',
  'keptTakeover',
  'otherHome',
  'evicted',
  'movedOutUnhoused',
  'noRisk',
  'duplicate',
] as const
export type EndOutcome = (typeof endOutcomes)[number]

/** The home was kept. */
export const isKept = (outcome: EndOutcome): boolean => outcome.startsWith('kept')

/** The tenancy is lost: the lease ends, and somebody must ask where the household sleeps next. */
export const isLost = (outcome: EndOutcome): boolean => outcome === 'evicted' || outcome === 'movedOutUnhoused'

/** The household no longer lives there: the lease ends, whether they have another home or not. */
export const hasLeft = (outcome: EndOutcome): boolean => isLost(outcome) || outcome === 'otherHome'

const bySafety = {
  paidBeforeNotice: 'keptPayment',
  paidInTime: 'keptPayment',
  excuse: 'keptPayment',
  undertaking: 'keptUndertaking',
  rectified: 'keptRectified',
  withdrawn: 'keptWithdrawn',
  titleRefused: 'keptWithdrawn',
  // the landlord acted too late: nothing is left to fear of this
  tooLate: 'noRisk',
  newLease: 'keptNewLease',
  takenOver: 'keptTakeover',
} as const satisfies Record<SafeBecause, EndOutcome>

/** What the matter's events point to; null while nothing is settled. A person chooses all the same. */
export function suggestedOutcome({ safe, ended }: Pick<Course, 'safe' | 'ended'>): EndOutcome | null {
  if (safe !== null) return bySafety[safe.because]
  if (ended === null) return null
  return ended.how === 'evicted' ? 'evicted' : 'movedOutUnhoused'
}

/** What can be chosen: disturbances are rectified, debts are paid. */
export const outcomesFor = (cause: Cause): readonly EndOutcome[] =>
  endOutcomes.filter((outcome) =>
    cause === 'arrears'
      ? outcome !== 'keptRectified'
      : !['keptPayment', 'keptPlan', 'keptUndertaking'].includes(outcome),
  )

/** Whether where everybody went makes the end untrue: another home with nobody in one, or none with everybody in one. */
export function belied(outcome: EndOutcome, where: readonly LivingFormCode[]): boolean {
  if (where.length === 0) return false
  if (outcome === 'otherHome') return where.every((form) => forms[form].situation === 1)
  return outcome === 'movedOutUnhoused' && where.every((form) => forms[form].ownHome)
}

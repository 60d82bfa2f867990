/** How a case can end. */

export const closureOutcomes = [
  'ownLease',
  'otherHome',
  'secondHandGoesOn',
  'movedAway',
  'notWanted',
  'lostContact',
  'died',
  'noNeed',
] as const
export type ClosureOutcome = (typeof closureOutcomes)[number]

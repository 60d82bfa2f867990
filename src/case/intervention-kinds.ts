/** Which interventions there are. */

export const interventionKinds = [
  'acutePlace',
  'trainingFlat',
  'socialLease',
  'housingFirst',
  'mobileTeam',
  'housingSupport',
  'contactsWithAuthorities',
  'addictionCare',
  'economicAssistance',
  'debtAdvice',
  'occupation',
  'other',
] as const
export type InterventionKind = (typeof interventionKinds)[number]

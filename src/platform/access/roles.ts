/** Roles, kinds of organisation, and the reasons to read: the words that every room's access table is written in. */

export const roles = [
  'socialWorker',
  'preventionOfficer',
  'debtAdviser',
  'housingSupport',
  'manager',
  'analyst',
  'logReviewer',
  'administrator',
  'shelterWorker',
  'onCallWorker',
  'outreachWorker',
  'partnerManager',
  'landlordAgent',
] as const
export type Role = (typeof roles)[number]

export type OrganisationKind = 'municipality' | 'ideaBased' | 'landlord'

/** Roles that only a municipality's own staff can hold, partners, and landlords: who may be given what. */
export const rolesOf = {
  municipality: [
    'socialWorker',
    'preventionOfficer',
    'debtAdviser',
    'housingSupport',
    'manager',
    'analyst',
    'logReviewer',
    'administrator',
    'shelterWorker',
    'onCallWorker',
  ],
  ideaBased: ['shelterWorker', 'outreachWorker', 'housingSupport', 'partnerManager'],
  landlord: ['landlordAgent'],
} as const satisfies Record<OrganisationKind, readonly Role[]>

/** Why somebody may read about a person, the strongest first. */
export const readReasons = ['responsible', 'contact', 'consent', 'assignment', 'emergency', 'onCall'] as const
export type ReadReason = (typeof readReasons)[number]

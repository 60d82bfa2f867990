/** Who may do what with a person's record. The reason to read is asked for besides, by the database, each time. */

import { caseRoles, caseStaff, type Permissions } from '../platform/access/index.ts'

const partners = ['shelterWorker', 'outreachWorker', 'housingSupport', 'partnerManager'] as const
const everybodyWhoMeets = {
  municipality: [...caseRoles, 'shelterWorker', 'onCallWorker'],
  ideaBased: partners,
} as const

export const mayOnPerson = {
  search: everybodyWhoMeets,
  open: everybodyWhoMeets,
  /** everybody in the own organisation's record, because they answer for who may read there */
  readAllOwn: { municipality: ['manager'], ideaBased: ['partnerManager'] },
  // a debt adviser meets people by their own choice, without a record; see the advice
  add: {
    municipality: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager', 'shelterWorker', 'onCallWorker'],
    ideaBased: partners,
  },
  change: everybodyWhoMeets,
  tellSituation: everybodyWhoMeets,
  /** when life is at stake and there's no other reason; a log reviewer looks at each */
  openInEmergency: caseStaff,
  link: caseStaff,
  household: caseStaff,
  /** whom a protected person's named staff note down as having asked */
  answerAsked: caseStaff,
  /** when responsible for the person; see mayProtect */
  protect: { municipality: ['manager', 'socialWorker'] },
  protectAny: { municipality: ['manager'] },
} as const satisfies Permissions

/** Who may do what with a person's record. The reason to read is asked for besides, by the database, each time. */

import type { Permissions } from '../platform/access/index.ts'

const everybodyWhoMeets = [
  'socialWorker',
  'preventionOfficer',
  'debtAdviser',
  'housingSupport',
  'manager',
  'shelterWorker',
  'outreachWorker',
  'partnerManager',
] as const

export const mayOnPerson = {
  search: everybodyWhoMeets,
  open: everybodyWhoMeets,
  add: [
    'socialWorker',
    'preventionOfficer',
    'housingSupport',
    'manager',
    'outreachWorker',
    'shelterWorker',
    'partnerManager',
  ],
  change: everybodyWhoMeets,
  tellSituation: everybodyWhoMeets,
  link: ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'],
  household: ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'],
  // a social worker only when responsible for the person; see mayProtect
  protect: ['manager', 'socialWorker'],
  openInEmergency: ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'],
} as const satisfies Permissions

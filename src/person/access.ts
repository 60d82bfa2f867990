/** Who may do what with a person's record. The reason to read is asked for besides, by the database, each time. Links and households are for the municipality's case staff alone. */

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
  // a social worker only when responsible for the person; see mayProtect
  protect: ['manager', 'socialWorker'],
} as const satisfies Permissions

/** What one may begin from a person's path. The room behind each button asks again. */

import type { Permissions } from '../platform/access/index.ts'

export const mayFromPath = {
  book: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager', 'shelterWorker', 'partnerManager'],
  offer: ['socialWorker', 'manager'],
  openCase: ['socialWorker', 'preventionOfficer', 'manager'],
} as const satisfies Permissions

/** Who may read of consents and review openings. Registering and withdrawing, and opening in emergency, is for the municipality's case staff alone. */

import type { Permissions } from '../platform/access/index.ts'

const caseStaff = ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'] as const

export const mayOnConsent = {
  read: [...caseStaff, 'shelterWorker', 'outreachWorker', 'partnerManager'],
  review: ['logReviewer'],
} as const satisfies Permissions

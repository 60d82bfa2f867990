/** Who may register consents, open in emergency, and review the openings. */

import type { Permissions } from '../platform/access/index.ts'

const caseStaff = ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'] as const

export const mayOnConsent = {
  read: [...caseStaff, 'shelterWorker', 'outreachWorker', 'partnerManager'],
  register: caseStaff,
  withdraw: caseStaff,
  endAssignment: caseStaff,
  shareWithUnit: caseStaff,
  openInEmergency: caseStaff,
  review: ['logReviewer'],
} as const satisfies Permissions

/** Who may read of consents, register and withdraw them, open in emergency, and review such openings. */

import { caseRoles, caseStaff, type Permissions } from '../platform/access/index.ts'

export const mayOnConsent = {
  read: {
    municipality: [...caseRoles, 'shelterWorker'],
    ideaBased: ['shelterWorker', 'outreachWorker', 'housingSupport', 'partnerManager'],
  },
  register: caseStaff,
  withdraw: caseStaff,
  /** an assignment to another organisation, and taking it back */
  assign: caseStaff,
  /** let another unit of the own house in, and end that */
  letIn: caseStaff,
  review: { municipality: ['logReviewer'] },
} as const satisfies Permissions

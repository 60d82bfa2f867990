/** Who the municipality's case staff are: the one list that rooms name when all of them may, and the database asks for by `app.is_case_staff`. */

import { may, type Permissions, requireMay } from './permission.ts'
import type { Session } from './session.ts'

/** Every role that handles cases. */
export const caseRoles = ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'] as const

/** Those of them at the municipality. A partner's housing support has the same role, and isn't (SoL 2025:400 4:3). */
export const caseStaff = { municipality: caseRoles } as const

export const mayAsStaff = {
  handleCases: caseStaff,
  /** the municipality's own days and limits are read by those who work by them, and set by a manager */
  readSettings: caseStaff,
  changeSettings: { municipality: ['manager'] },
} as const satisfies Permissions

/** Staff of the municipality that handles cases. */
export const isCaseStaff = (session: Session): boolean => may(session, mayAsStaff.handleCases)

/** Stops everybody but the municipality's own case staff. */
export const requireCaseStaff = (session: Session): void => requireMay(session, mayAsStaff.handleCases)

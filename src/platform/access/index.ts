/** Access: who is asking, and what roles there are. */
export {
  type OrganisationKind,
  type Permissions,
  type ReadReason,
  type Role,
  readReasons,
  roles,
  rolesOf,
} from './roles.ts'
export {
  caseRoles,
  found,
  hasRole,
  isCaseStaff,
  NotFound,
  requireCaseStaff,
  requireRole,
  type Session,
  withoutKey,
} from './session.ts'

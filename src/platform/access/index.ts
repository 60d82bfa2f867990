/** Access: who is asking, what roles there are, and who may what. */
export {
  type Allowed,
  type AllPermissions,
  may,
  type PermissionRow,
  type Permissions,
  permissionRows,
  requireMay,
} from './permission.ts'
export { type ReadPage, readPageName, readPages } from './read-page.ts'
export { type OrganisationKind, type ReadReason, type Role, readReasons, roles, rolesOf } from './roles.ts'
export { found, hasRole, isOnCall, NotFound, type OnCall, roleByHours, type Session, withoutKey } from './session.ts'
export { caseRoles, caseStaff, isCaseStaff, mayAsStaff, requireCaseStaff } from './staff.ts'

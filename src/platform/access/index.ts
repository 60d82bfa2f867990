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
export { found, hasRole, NotFound, requireRole, type Session } from './session.ts'

/** Who is asking: loaded from the database on each request, handed to every action and query. */

import type { OrganisationKind, Role } from './roles.ts'

export type Session = {
  userId: string
  name: string
  title: string | null
  organisation: { id: string; kind: OrganisationKind; name: string }
  unit: { id: string; name: string } | null
  /** four digits, as text */
  municipality: string
  roles: readonly Role[]
  locale: 'sv' | 'en'
  scheme: 'auto' | 'light' | 'dark'
  demo: boolean
  /** when this login is over if nothing more happens in it */
  endsAt?: Temporal.Instant
  /** the posted form's key: what is written under it is written once */
  requestKey?: string
}

/** Whether the session holds one of the roles. */
export const hasRole = (session: Session, allowed: readonly Role[]): boolean =>
  session.roles.some((role) => allowed.includes(role))

/** The roles that handle cases, as `app.is_case_staff` (migration 0001) has them. */
export const caseRoles = ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'] as const

/** Staff of the municipality that handles cases. A partner's housing support has the same role, and isn't (SoL 2025:400 4:3). */
export const isCaseStaff = (session: Session): boolean =>
  session.organisation.kind === 'municipality' && hasRole(session, caseRoles)

/** Not for this user: thrown by {@link requireRole}, shown as a page that doesn't exist. */
export class NotFound extends Error {}

/** Stops an action that the user's roles don't allow. The page is the same as for something that doesn't exist. */
export function requireRole(session: Session, allowed: readonly Role[]): void {
  if (!hasRole(session, allowed)) throw new NotFound('role')
}

/** Stops everybody but the municipality's own case staff. */
export function requireCaseStaff(session: Session): void {
  if (!isCaseStaff(session)) throw new NotFound('role')
}

/** The same user without the posted form's key: for reads that belong to a post, so that only the work itself is counted as sent. */
export function withoutKey(session: Session): Session {
  const { requestKey: _, ...reader } = session
  return reader
}

/** The row, or a page that doesn't exist: loading is authorising. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new NotFound('row')
  return row
}

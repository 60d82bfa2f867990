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
  /** the posted form's key: what is written under it is written once */
  requestKey?: string
}

/** Whether the session holds one of the roles. */
export const hasRole = (session: Session, allowed: readonly Role[]): boolean =>
  session.roles.some((role) => allowed.includes(role))

/** Not for this user: thrown by {@link requireRole}, shown as a page that doesn't exist. */
export class NotFound extends Error {}

/** Stops an action that the user's roles don't allow. The page is the same as for something that doesn't exist. */
export function requireRole(session: Session, allowed: readonly Role[]): void {
  if (!hasRole(session, allowed)) throw new NotFound('role')
}

/** The row, or a page that doesn't exist: loading is authorising. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new NotFound('row')
  return row
}

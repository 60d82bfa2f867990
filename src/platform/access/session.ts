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

/** Not for this user: shown as a page that doesn't exist. */
export class NotFound extends Error {}

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

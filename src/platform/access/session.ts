/** Who is asking: loaded from the database on each request, handed to every action and query. */

import type { OrganisationKind, Role } from './roles.ts'

/** Alerts of children or danger that nobody has taken, where somebody is on call (decision 095). */
type Calling = { waiting: number; since: Temporal.Instant }

/** Whether somebody who has duties on call works in one now. */
export type OnCall =
  /** works as themselves; the way to their duties stands in the menu */
  | { works: 'not' }
  /** works in one, until the shift ends */
  | { works: 'now'; until: Temporal.Instant; calling?: Calling }
  /** worked in one, and its hours are over: nothing is shown before they have said that they go on as themselves */
  | { works: 'over'; forMunicipality: string }

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
  /** left out: has no duties on call */
  onCall?: OnCall
  /** when this login is over if nothing more happens in it */
  endsAt?: Temporal.Instant
  /** the posted form's key: what is written under it is written once */
  requestKey?: string
}

/** Whether the session holds one of the roles. */
export const hasRole = (session: Session, allowed: readonly Role[]): boolean =>
  session.roles.some((role) => allowed.includes(role))

const BY_HOURS: Role = 'onCallWorker'

/** The role that holds in the hours of a duty alone: whether the session has it, with nothing else, and what it has besides (decision 086). */
export const roleByHours = ({ roles }: Session): { some: boolean; alone: boolean; others: string } => {
  const others = roles.filter((role) => role !== BY_HOURS)
  return {
    some: others.length < roles.length,
    alone: others.length === 0 && roles.length > 0,
    others: others.join(','),
  }
}

/** Whether whoever asks works in the hours of a duty now. */
export const isOnCall = (session: Session): boolean => session.onCall?.works === 'now'

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

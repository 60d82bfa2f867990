/** What a new row says by itself: its id, its municipality, who made it and when. */

import type { Session } from '../access/index.ts'
import { newId } from '../id.ts'
import { now } from '../time/index.ts'

type Own = { id: string; municipality_code: string }

export const ownRow = (session: Session): Own => ({ id: newId(), municipality_code: session.municipality })

/** `stampedRow(session, 'paid')` fills paid_at and paid_by too. */
export function stampedRow<D extends string>(
  session: Session,
  deed: D,
): Own & Record<`${D}_at`, Temporal.Instant> & Record<`${D}_by`, string>
export function stampedRow(session: Session, deed: string): Record<string, unknown> {
  return { ...ownRow(session), [`${deed}_at`]: now(), [`${deed}_by`]: session.userId }
}

/** Of what holds from now on: `rowSince(session, 'named')` fills since and named_by. */
export function rowSince<D extends string>(
  session: Session,
  deed: D,
): Own & { since: Temporal.Instant } & Record<`${D}_by`, string>
export function rowSince(session: Session, deed: string): Record<string, unknown> {
  return { ...ownRow(session), since: now(), [`${deed}_by`]: session.userId }
}

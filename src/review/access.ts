/** Who reads the logs: the municipality's log reviewer, and nobody else. */

import { type Permissions, requireMay, type Session } from '../platform/access/index.ts'

export const mayOnReview = { read: { municipality: ['logReviewer'] } } as const satisfies Permissions

/** For everybody else there is no such page. */
export const requireReviewer = (session: Session): void => requireMay(session, mayOnReview.read)

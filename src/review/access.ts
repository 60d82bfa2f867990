/** Who reads the logs: the municipality's log reviewer, and nobody else. The floor is the policies of `access_log` (migration 0016) and `read_log` (0001). */

import { hasRole, NotFound, type Permissions, type Session } from '../platform/access/index.ts'

export const mayOnReview = { read: ['logReviewer'] } as const satisfies Permissions

/** For everybody else there is no such page. */
export function requireReviewer(session: Session): void {
  const reviews = session.organisation.kind === 'municipality' && hasRole(session, mayOnReview.read)
  if (!reviews) throw new NotFound('role')
}

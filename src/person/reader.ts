/** The same user without the posted form's key: for reads that belong to a post, so that only the work itself is counted as sent. */

import type { Session } from '../platform/access/index.ts'

export function withoutKey(session: Session): Session {
  const { requestKey: _, ...reader } = session
  return reader
}

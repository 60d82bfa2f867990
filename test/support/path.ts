/** A room's part of a person's path, as a user may see it. */

import type { Session } from '../../src/platform/access/index.ts'
import { ask, asUser } from '../../src/platform/database/index.ts'
import type { PathAsking, PathPart } from '../../src/platform/web/index.ts'

export const partSeenBy = (session: Session, pathPart: PathAsking, personId: string): Promise<PathPart> =>
  asUser(session, async (tx) => (await ask(tx, pathPart(tx, session, [personId])))(personId))

/** The user's own delegation for what they are about to decide. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Outcome, refused } from '../../platform/outcome.ts'
import { delegationsOf, othersWhoMay } from './queries.ts'
import { type Delegation, mayDecide, type WantedDecision } from './rules.ts'
import type { NotDelegated } from './say.ts'

/** The one that carries the decision, or what is missing and whom to ask. */
export async function ownDelegation(
  tx: Tx,
  session: Session,
  wanted: WantedDecision,
): Promise<Outcome<Delegation, NotDelegated>> {
  const own = mayDecide(await delegationsOf(tx, session.userId), wanted)
  if (own.ok) return own
  const ask = await othersWhoMay(tx, session.userId, wanted)
  return refused({ kind: 'notDelegated', task: wanted.task, because: own.reason, ask })
}

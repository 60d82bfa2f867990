/** The user's own delegation for what they are about to decide. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Outcome, refused } from '../../platform/outcome.ts'
import type { Sentence } from '../../platform/subject/refusal.ts'
import { delegationsOf, othersWhoMay } from './queries.ts'
import { type Delegation, mayDecide, type WantedDecision } from './rules.ts'
import { sayDelegation } from './say.ts'

/** The one that carries the decision, or what is missing and whom to ask. */
export async function ownDelegation(
  tx: Tx,
  session: Session,
  wanted: WantedDecision,
): Promise<Outcome<Delegation, Sentence>> {
  const own = mayDecide(await delegationsOf(tx, session.userId), wanted)
  if (own.ok) return own
  const because = own.reason
  const ask = await othersWhoMay(tx, session.userId, wanted)
  return refused((locale) => sayDelegation({ task: wanted.task, because, ask }, locale))
}

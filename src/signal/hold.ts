/** A signal whose name and place or birth fit somebody with protected identity: whether it is that person, said before others are shown it. */

import { NotFound, type Session } from '../platform/access/index.ts'
import { asUser, type Tx } from '../platform/database/index.ts'
import { record } from '../platform/record/index.ts'
import { now } from '../platform/time/index.ts'
import { mayAnswer } from './access.ts'

/** `same`: it is that person, and the signal is their named staff's; `other`: somebody else, and it is shown on */
export const holdOutcomes = ['same', 'other'] as const
export type HoldOutcome = (typeof holdOutcomes)[number]

/** Whether the signal waits for this user to say. Row security shows it to managers and to the person's named staff. */
export const isHeld = async (tx: Tx, signalId: string): Promise<boolean> =>
  (await tx
    .selectFrom('signal_hold')
    .select('signal_id')
    .where('signal_id', '=', signalId)
    .where('decided_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** Says which. NotFound when nothing waits for this user. */
export async function decideHold(session: Session, signalId: string, outcome: HoldOutcome): Promise<void> {
  if (!mayAnswer(session)) throw new NotFound('role')
  await asUser(session, async (tx) => {
    const decided = await tx
      .updateTable('signal_hold')
      .set({ decided_at: now(), decided_by: session.userId, outcome })
      .where('signal_id', '=', signalId)
      .where('decided_at', 'is', null)
      .executeTakeFirst()
    if (decided.numUpdatedRows === 0n) throw new NotFound('row')
    await record(tx, session, { what: 'signal.identity-decided', subject: signalId, data: { outcome } })
  })
}

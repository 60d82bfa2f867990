/** A signal whose name and place or birth fit somebody with protected identity: whether it is that person, said before others are shown it. */

import { found, NotFound, type Session } from '../platform/access/index.ts'
import { asUser, type Tx } from '../platform/database/index.ts'
import { record } from '../platform/record/index.ts'
import { now } from '../platform/time/index.ts'
import { mayAnswer } from './access.ts'

/** `same`: it is that person, and the signal is their named staff's; `other`: somebody else, and it is shown on */
export const holdOutcomes = ['same', 'other'] as const
export type HoldOutcome = (typeof holdOutcomes)[number]

/** `undecided`: it waits for this user to say; `same`: somebody has said that it is the person, whose named staff this user is one of. */
export type Hold = 'undecided' | 'same'

/** How a signal is held for this user, who reads it; null when nothing is held. Row security shows it to managers and to the person's named staff. */
export async function holdOf(tx: Tx, signalId: string): Promise<Hold | null> {
  const rows = await held(tx, signalId).execute()
  if (rows.length === 0) return null
  return rows.some(({ outcome }) => outcome === null) ? 'undecided' : 'same'
}

const held = (tx: Tx, signalId: string) =>
  tx
    .selectFrom('signal_hold')
    .select('outcome')
    .where('signal_id', '=', signalId)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'same')]))

/**
 * Says which. That it is the person can be taken back by whoever reads the signal then: a slip must not keep a child's signal from those who answer.
 * NotFound when there is nothing for this user to say.
 */
export async function decideHold(session: Session, signalId: string, outcome: HoldOutcome): Promise<void> {
  if (!mayAnswer(session)) throw new NotFound('role')
  await asUser(session, async (tx) => {
    found(await tx.selectFrom('signal').select('id').where('id', '=', signalId).executeTakeFirst())
    const decided = await tx
      .updateTable('signal_hold')
      .set({ decided_at: now(), decided_by: session.userId, outcome })
      .where('signal_id', '=', signalId)
      .where((eb) =>
        outcome === 'same' ? eb('outcome', 'is', null) : eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'same')]),
      )
      .executeTakeFirst()
    if (decided.numUpdatedRows === 0n) throw new NotFound('row')
    await record(tx, session, { what: 'signal.identity-decided', subject: signalId, data: { outcome } })
  })
}

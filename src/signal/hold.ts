/** A signal whose name and place or birth fit somebody with protected identity: how it is held. */

import type { Tx } from '../platform/database/index.ts'

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

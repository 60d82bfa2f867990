/** In whose name organisations and users are changed: somebody in charge, on a page, or the operator at the command line. */

import type { Session } from '../access/session.ts'
import type { Tx } from '../database/index.ts'
import type { Json } from '../database/schema.gen.ts'
import type { Outcome } from '../outcome.ts'
import { holdRecord, holdRecords, recordAll } from '../record/index.ts'

export type By = {
  /** null: the operator */
  userId: string | null
  /** waits for one's turn in the municipality's record before anything is read that must still be so afterwards */
  hold: (tx: Tx, municipality: string) => Promise<void>
}

/** Somebody in charge, as themselves. */
export const themselves = ({ userId }: Session): By => ({ userId, hold: holdRecord })

/** The operator. */
export const operator: By = { userId: null, hold: (tx, municipality) => holdRecords(tx, [municipality]) }

/** What a change of users and organisations was, for the record: written there by whoever asked for it. */
export type Changed = {
  municipality: string
  what: string
  subject: string
  /** ids and codes: never names */
  data: { [key: string]: Json }
}

/** Writes it into the record as the operator's, by the command that they gave. */
export async function recorded<R>(tx: Tx, command: string, changed: Outcome<Changed, R>): Promise<Outcome<Changed, R>> {
  if (changed.ok) {
    const { municipality, ...event } = changed.value
    await recordAll(tx, municipality, { id: null, name: command }, [event])
  }
  return changed
}

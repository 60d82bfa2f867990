/** Which people a signal turned out to be about, as staff judged. A link that was cut stays as a row. */

import { found, NotFound, type Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { record, stampedRow } from '../platform/record/index.ts'
import { now } from '../platform/time/index.ts'
import { mayAnswer } from './access.ts'

/** Says that the signal is about this person. Does nothing when that has been said already. */
export async function linkSignalPerson(tx: Tx, session: Session, signalId: string, personId: string): Promise<void> {
  if (!mayAnswer(session)) throw new NotFound('role')
  found(
    await tx
      .selectFrom('signal')
      .select('id')
      .where('id', '=', signalId)
      .where('municipality_code', '=', session.municipality)
      .executeTakeFirst(),
  )
  if ((await currentLink(tx, signalId, personId)) !== undefined) return
  await tx
    .insertInto('signal_person')
    .values({
      ...stampedRow(session, 'linked'),
      signal_id: signalId,
      person_id: personId,
    })
    .execute()
  await record(tx, session, { what: 'signal.person-linked', subject: signalId, person: personId })
}

/** Takes the link away; that it was there, and why it isn't any longer, is remembered. NotFound when there is none. */
export async function unlinkSignalPerson(
  tx: Tx,
  session: Session,
  signalId: string,
  personId: string,
  because: string | null = null,
): Promise<void> {
  if (!mayAnswer(session)) throw new NotFound('role')
  const link = found(await currentLink(tx, signalId, personId))
  await tx
    .updateTable('signal_person')
    .set({ cut_at: now(), cut_by: session.userId, cut_because: because })
    .where('id', '=', link.id)
    .execute()
  await record(tx, session, { what: 'signal.person-unlinked', subject: signalId, person: personId })
}

const currentLink = (tx: Tx, signalId: string, personId: string) =>
  tx
    .selectFrom('signal_person')
    .select('id')
    .where('signal_id', '=', signalId)
    .where('person_id', '=', personId)
    .where('cut_at', 'is', null)
    .executeTakeFirst()

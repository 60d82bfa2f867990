/** What another municipality handed over becomes the beginning of a case: exactly that, word for word, as notes in its journal. */

import { found, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { stampedRow } from '../../platform/record/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { partsOfTransfer } from '../transfer/queries.ts'
import { askingReceived } from './queries.ts'
import { text } from './text.ts'

/** The longest note that a journal holds. */
const LONGEST_NOTE = 8000

/** Writes it, or says why not. The caller has held the case, and records what it did. */
export async function takeHandedOver(
  tx: Tx,
  session: Session,
  { transfer, caseId }: { transfer: string; caseId: string },
): Promise<'alreadyTaken' | 'notHanded' | null> {
  const sent = found(await ask(tx, askingReceived(tx, session.municipality, transfer)))
  if (sent.taken !== null) return 'alreadyTaken'
  if (!sent.handed) return 'notHanded'
  await tx
    .insertInto('transfer_taken')
    .values({ ...stampedRow(session, 'taken'), transfer_id: transfer, case_id: caseId })
    .execute()
  const from = words(text, 'sv').noteFrom(sent.from, formatDate(sent.requestedOn, 'sv'))
  const said = [sent.words, ...(await ask(tx, partsOfTransfer(tx, transfer))).map((part) => part.words)]
  for (const note of said.flatMap((one) => inNotes(`${from}\n${one}`)))
    await tx
      .insertInto('case_note')
      .values({ ...stampedRow(session, 'written'), case_id: caseId, happened_on: today(), words: note })
      .execute()
  return null
}

/** A text as notes: as many as it takes, and nothing left out. */
const inNotes = (said: string): string[] =>
  Array.from({ length: Math.ceil(said.length / LONGEST_NOTE) }, (_, at) =>
    said.slice(at * LONGEST_NOTE, (at + 1) * LONGEST_NOTE),
  )

/** A signal that nobody who is logged in has sent: by a public page, as the system. */

import { found } from '../platform/access/index.ts'
import { insertMany, type Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { recordAll } from '../platform/record/index.ts'
import { dateOf, now } from '../platform/time/index.ts'
import { type AddedSignal, type NewSignal, signalColumns, toldOf } from './actions.ts'
import { takeReceipts } from './receipt.ts'
import { answerBy } from './rules.ts'

/** Adds the signal to the municipality that must answer, inside the system’s transaction that holds its record’s head. */
export async function addPublicSignal(tx: Tx, municipality: string, signal: NewSignal): Promise<AddedSignal> {
  const receivedAt = now()
  const [receipt] = await takeReceipts(tx, municipality, dateOf(receivedAt).year, 1)
  const row = {
    id: newId(),
    municipality_code: municipality,
    receipt: found(receipt),
    kind: signal.kind,
    sender_organisation_id: null,
    sender_user_id: null,
    sender_name: signal.senderName,
    sender_contact: signal.senderContact,
    received_at: receivedAt,
    answer_by: answerBy(receivedAt, signal).day,
    urgent: signal.urgent,
    words: signal.words,
    place: signal.place,
    living_form_code: signal.livingForm,
    person_name: null,
    person_number: null,
    adults: signal.adults,
    children: signal.children,
    registered_by: null,
    noticed_by_part: null,
  }
  await insertMany(tx, 'signal', signalColumns, [row])
  const added = { id: row.id, receipt: row.receipt, kind: row.kind, answerBy: row.answer_by }
  const event = { what: 'signal.received', subject: row.id, data: toldOf(added) }
  await recordAll(tx, municipality, { id: null, name: 'Allmänheten' }, [event])
  return added
}

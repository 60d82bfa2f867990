/** Reads of transfer requests. */

import { found } from '../../platform/access/index.ts'
import { type Asking, ask, type Ids, rowsOf, type Tx } from '../../platform/database/index.ts'
import type { TransferAnswer } from './rules.ts'

export type Transfer = {
  id: string
  caseId: string
  to: string
  requestedOn: Temporal.PlainDate
  words: string
  answeredOn: Temporal.PlainDate | null
  answer: TransferAnswer | null
  answerWords: string | null
}

function transfers(tx: Tx) {
  return tx
    .selectFrom('transfer_request as t')
    .innerJoin('municipality as m', 'm.code', 't.to_municipality_code')
    .select(['t.id', 't.case_id as caseId', 'm.name as to', 't.requested_on as requestedOn', 't.words'])
    .select(['t.answered_on as answeredOn', 't.answer', 't.answer_words as answerWords'])
}

/** The latest first. */
export const transfersIn = (tx: Tx, caseIds: Ids): Asking<Transfer[]> =>
  rowsOf(transfers(tx).where('t.case_id', 'in', caseIds).orderBy('t.requested_at', 'desc'), {
    requestedOn: 'day',
    answeredOn: 'day',
  })

export const transfersOf = (tx: Tx, caseId: string): Promise<Transfer[]> => ask(tx, transfersIn(tx, [caseId]))

export async function transferById(tx: Tx, id: string): Promise<Transfer> {
  return found(await transfers(tx).where('t.id', '=', id).executeTakeFirst())
}

/** Every other municipality, by name, for the list to choose from. */
export async function otherMunicipalities(tx: Tx, own: string): Promise<{ value: string; label: string }[]> {
  return tx
    .selectFrom('municipality')
    .select(['code as value', 'name as label'])
    .where('code', '!=', own)
    .orderBy(
      (eb) => eb.ref('name'),
      (order) => order.collate('swedish'),
    )
    .execute()
}

/** Reads of transfer requests: each with the answer that stands, and what the inspectorate was asked. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, ask, type Ids, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { Inspectorate, InspectorateDecision, TransferAnswer } from './rules.ts'

type Day = Temporal.PlainDate

export type TransferRow = {
  id: string
  caseId: string
  /** the municipality that asks */
  from: string
  fromCode: string
  to: string
  toCode: string
  sentHow: 'here' | 'letter'
  requestedOn: Day
  words: string
  call: string | null
  personName: string | null
  personNumber: string | null
  withdrawnAt: Temporal.Instant | null
  withdrawnBecause: string | null
  correctsId: string | null
  answerId: string | null
  answeredOn: Day | null
  answer: TransferAnswer | null
  answerWords: string | null
  /** whether the other municipality answered by itself, or its letter was registered */
  answeredFrom: string | null
  /** whether it came once the inspectorate had been asked */
  answeredLate: boolean
  /** whether the inspectorate was asked, or decided, once the answer had come: it stands then */
  answerUsed: boolean
  inspectorateId: string | null
  appliedOn: Day | null
  appliedWords: string | null
  decidedOn: Day | null
  decidedAs: InspectorateDecision | null
  decidedWords: string | null
  appealedOn: Day | null
  appealedWho: 'us' | 'them' | 'person' | null
  judgedOn: Day | null
  judgedAs: 'moves' | 'stays' | null
  judgedWords: string | null
  /** the day on which an earlier application was dismissed, the latest */
  dismissedBefore: Day | null
}

export type Transfer = TransferRow & { withdrawn: boolean; inspectorate: Inspectorate | null }

export const transferTimes = {
  requestedOn: 'day',
  withdrawnAt: 'moment',
  answeredOn: 'day',
  appliedOn: 'day',
  decidedOn: 'day',
  appealedOn: 'day',
  judgedOn: 'day',
  dismissedBefore: 'day',
} as const

/** Those that the user may read: of their own cases, and those that came to their municipality. */
export function transfers(tx: Tx) {
  return (
    tx
      .selectFrom('transfer_request as t')
      .innerJoin('municipality as f', 'f.code', 't.municipality_code')
      .innerJoin('municipality as m', 'm.code', 't.to_municipality_code')
      .leftJoin('transfer_answer as a', (join) =>
        join.onRef('a.transfer_id', '=', 't.id').on('a.undone_at', 'is', null),
      )
      // the latest: one that was dismissed may be followed by another
      .leftJoin('transfer_inspectorate as i', (join) =>
        join
          .onRef('i.transfer_id', '=', 't.id')
          .on('i.undone_at', 'is', null)
          .on(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('transfer_inspectorate as later')
                  .whereRef('later.transfer_id', '=', 't.id')
                  .where('later.undone_at', 'is', null)
                  .where(sql<boolean>`(later.applied_at, later.id) > (i.applied_at, i.id)`),
              ),
            ),
          ),
      )
      .select([
        't.id',
        't.case_id as caseId',
        'f.name as from',
        'f.code as fromCode',
        'm.name as to',
        'm.code as toCode',
      ])
      .select(['t.requested_on as requestedOn', 't.words', 't.call', sql<'here' | 'letter'>`t.sent_how`.as('sentHow')])
      .select(['t.person_name as personName', 't.person_number as personNumber', 't.corrects_id as correctsId'])
      .select(['t.withdrawn_at as withdrawnAt', 't.withdrawn_because as withdrawnBecause'])
      .select(['a.id as answerId', 'a.answered_on as answeredOn', sql<TransferAnswer | null>`a.answer`.as('answer')])
      .select(['a.words as answerWords', 'a.municipality_code as answeredFrom'])
      .select([
        sql<boolean>`coalesce(i.applied_at < a.answered_at, false)`.as('answeredLate'),
        sql<boolean>`coalesce(i.applied_at >= a.answered_at or i.decided_at >= a.answered_at, false)`.as('answerUsed'),
      ])
      .select(['i.id as inspectorateId', 'i.applied_on as appliedOn', 'i.words as appliedWords'])
      .select(['i.decided_on as decidedOn', sql<InspectorateDecision | null>`i.decided_as`.as('decidedAs')])
      .select(['i.decided_words as decidedWords', 'i.appealed_on as appealedOn'])
      .select([sql<TransferRow['appealedWho']>`i.appealed_who`.as('appealedWho'), 'i.judged_on as judgedOn'])
      .select(
        sql<Day | null>`(select max(e.decided_on) from transfer_inspectorate e
        where e.transfer_id = t.id and e.undone_at is null and e.decided_as = 'dismissed' and e.id <> i.id)`.as(
          'dismissedBefore',
        ),
      )
      .select([sql<TransferRow['judgedAs']>`i.judged_as`.as('judgedAs'), 'i.judged_words as judgedWords'])
  )
}

export const transferFrom = (row: TransferRow): Transfer => ({
  ...row,
  withdrawn: row.withdrawnAt !== null,
  inspectorate:
    row.appliedOn === null
      ? null
      : {
          appliedOn: row.appliedOn,
          decidedOn: row.decidedOn,
          decidedAs: row.decidedAs,
          appealedOn: row.appealedOn,
          judgedOn: row.judgedOn,
          judgedAs: row.judgedAs,
        },
})

/** The latest first. */
export const transfersIn = (tx: Tx, caseIds: Ids): Asking<Transfer[]> =>
  told(
    rowsOf(transfers(tx).where('t.case_id', 'in', caseIds).orderBy('t.requested_at', 'desc'), transferTimes),
    (rows) => rows.map(transferFrom),
  )

export const transfersOf = (tx: Tx, caseId: string): Promise<Transfer[]> => ask(tx, transfersIn(tx, [caseId]))

export const askingTransfer = (tx: Tx, id: string): Asking<Transfer | undefined> =>
  told(rowsOf(transfers(tx).where('t.id', '=', id), transferTimes), ([row]) => row && transferFrom(row))

export async function transferById(tx: Tx, id: string): Promise<Transfer> {
  return found(await ask(tx, askingTransfer(tx, id)))
}

/** What goes along, in the order in which it was put there: to the other municipality only what was handed over. */
export const partsOfTransfer = (tx: Tx, id: string): Asking<{ id: string; kind: string; words: string }[]> =>
  rowsOf(
    tx
      .selectFrom('transfer_part')
      .select(['id', 'kind', 'words'])
      .where('transfer_id', '=', id)
      .orderBy('put_at')
      .orderBy('id'),
  )

/** Every other municipality, by name, for the list to choose from. */
export const otherMunicipalities = (tx: Tx, own: string): Asking<{ value: string; label: string }[]> =>
  rowsOf(
    tx
      .selectFrom('municipality')
      .select(['code as value', 'name as label'])
      .where('code', '!=', own)
      .orderBy(
        (eb) => eb.ref('name'),
        (order) => order.collate('swedish'),
      ),
  )

/** Whether a municipality works here, so that it sees a request here. */
export async function worksHere(tx: Tx, code: string): Promise<boolean> {
  const row = await tx
    .selectFrom('organisation')
    .select('id')
    .where('municipality_code', '=', code)
    .where('kind', '=', 'municipality')
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Reads of appeals, each with who did what of it, and of what the courts said. */

import { found } from '../../platform/access/index.ts'
import { type Asking, allOf, ask, type Ids, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { Arrival, Court, Finding, JudgmentOutcome, Reconsidered } from './rules.ts'

type Day = Temporal.PlainDate
type Stamp = { at: Temporal.Instant; by: string }

export type Appeal = {
  id: string
  caseId: string
  decisionId: string
  receivedOn: Day
  came: Arrival
  representative: string | null
  wants: string
  registered: Stamp
  tried: (Stamp & { as: Finding; because: string | null }) | null
  reconsidered: (Stamp & { as: Reconsidered; because: string; decisionId: string | null }) | null
  forwarded: (Stamp & { on: Day; court: string; words: string | null }) | null
  withdrawn: (Stamp & { on: Day }) | null
  undone: (Stamp & { because: string }) | null
  /** what the courts said, those that weren't undone */
  judgments: Judgment[]
}

export type Judgment = {
  id: string
  appealId: string
  court: Court
  caseNumber: string | null
  givenOn: Day
  outcome: JudgmentOutcome
  words: string | null
  registered: Stamp
}

function appealRows(tx: Tx) {
  return tx
    .selectFrom('appeal as a')
    .innerJoin('app_user as u', 'u.id', 'a.registered_by')
    .leftJoin('app_user as tu', 'tu.id', 'a.tried_by')
    .leftJoin('app_user as ru', 'ru.id', 'a.reconsidered_by')
    .leftJoin('app_user as fu', 'fu.id', 'a.forwarded_by')
    .leftJoin('app_user as wu', 'wu.id', 'a.withdrawn_by')
    .leftJoin('app_user as du', 'du.id', 'a.undone_by')
    .select(['a.id', 'a.case_id', 'a.decision_id', 'a.received_on', 'a.came', 'a.representative', 'a.wants'])
    .select(['a.registered_at', 'u.name as registered_by', 'a.tried_as', 'a.tried_because', 'a.tried_at'])
    .select(['tu.name as tried_by', 'a.reconsidered_as', 'a.reconsidered_because', 'a.reconsidered_decision_id'])
    .select(['a.reconsidered_at', 'ru.name as reconsidered_by', 'a.forwarded_on', 'a.forwarded_court'])
    .select(['a.forwarded_words', 'a.forwarded_at', 'fu.name as forwarded_by', 'a.withdrawn_on', 'a.withdrawn_at'])
    .select(['wu.name as withdrawn_by', 'a.undone_because', 'a.undone_at', 'du.name as undone_by'])
    .orderBy('a.received_on')
    .orderBy('a.id')
}
type Row = Awaited<ReturnType<ReturnType<typeof appealRows>['executeTakeFirstOrThrow']>>

const appealTimes = {
  received_on: 'day',
  registered_at: 'moment',
  tried_at: 'moment',
  reconsidered_at: 'moment',
  forwarded_on: 'day',
  forwarded_at: 'moment',
  withdrawn_on: 'day',
  withdrawn_at: 'moment',
  undone_at: 'moment',
} as const

function judgmentRows(tx: Tx) {
  return tx
    .selectFrom('judgment as j')
    .innerJoin('app_user as u', 'u.id', 'j.registered_by')
    .select(['j.id', 'j.appeal_id as appealId', 'j.court', 'j.case_number as caseNumber', 'j.given_on as givenOn'])
    .select(['j.outcome', 'j.words', 'j.registered_at as at', 'u.name as by'])
    .where('j.undone_at', 'is', null)
    .orderBy('j.given_on')
    .orderBy('j.id')
}

const stamp = (at: Temporal.Instant | null, by: string | null): Stamp | null =>
  at === null ? null : { at, by: by ?? '' }

function fromRow(row: Row, judgments: readonly Judgment[]): Appeal {
  const tried = stamp(row.tried_at, row.tried_by)
  const again = stamp(row.reconsidered_at, row.reconsidered_by)
  const forwarded = stamp(row.forwarded_at, row.forwarded_by)
  const withdrawn = stamp(row.withdrawn_at, row.withdrawn_by)
  const undone = stamp(row.undone_at, row.undone_by)
  return {
    id: row.id,
    caseId: row.case_id,
    decisionId: row.decision_id,
    receivedOn: row.received_on,
    came: row.came,
    representative: row.representative,
    wants: row.wants,
    registered: { at: row.registered_at, by: row.registered_by },
    tried: tried && row.tried_as && { ...tried, as: row.tried_as, because: row.tried_because },
    reconsidered: again &&
      row.reconsidered_as && {
        ...again,
        as: row.reconsidered_as,
        because: row.reconsidered_because ?? '',
        decisionId: row.reconsidered_decision_id,
      },
    forwarded: forwarded &&
      row.forwarded_on && {
        ...forwarded,
        on: row.forwarded_on,
        court: row.forwarded_court ?? '',
        words: row.forwarded_words,
      },
    withdrawn: withdrawn && row.withdrawn_on && { ...withdrawn, on: row.withdrawn_on },
    undone: undone && { ...undone, because: row.undone_because ?? '' },
    judgments: judgments.filter(({ appealId }) => appealId === row.id),
  }
}

/** The appeals in these cases, the earliest first, with those that were undone. */
export function appealsIn(tx: Tx, caseIds: Ids): Asking<Appeal[]> {
  const parts = allOf({
    appeals: rowsOf(appealRows(tx).where('a.case_id', 'in', caseIds), appealTimes),
    judgments: told(
      rowsOf(judgmentRows(tx).where('j.case_id', 'in', caseIds), { givenOn: 'day', at: 'moment' }),
      (rows) => rows.map(({ at, by, ...row }): Judgment => ({ ...row, registered: { at, by } })),
    ),
  })
  return told(parts, ({ appeals, judgments }) => appeals.map((row) => fromRow(row, judgments)))
}

/** One appeal; NotFound when the user may not read its case. */
export async function appealById(tx: Tx, id: string): Promise<Appeal> {
  const itsCase = tx.selectFrom('appeal').select('case_id').where('id', '=', id).$asScalar()
  return found((await ask(tx, appealsIn(tx, itsCase))).find((one) => one.id === id))
}

/** The appeal that a judgment is of, and its case; NotFound when it was undone. */
export async function judgmentById(tx: Tx, id: string): Promise<{ appeal: Appeal; judgment: Judgment }> {
  const row = found(await tx.selectFrom('judgment').select('appeal_id').where('id', '=', id).executeTakeFirst())
  const appeal = await appealById(tx, row.appeal_id)
  return { appeal, judgment: found(appeal.judgments.find((one) => one.id === id)) }
}

/** Reads of debts, where each stands today, and the agreements about them. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { Agreement, agreementEnds, Debt, DebtState } from './rules.ts'

/** Every debt of the advice with its latest standing; what was noted by mistake is left out. */
export const debtsOf = (tx: Tx, adviceId: string): Promise<Debt[]> => ask(tx, askingDebts(tx, adviceId))

export function askingDebts(tx: Tx, adviceId: string): Asking<Debt[]> {
  const query = tx
    .selectFrom('debt as d')
    .innerJoin('debt_standing as s', (join) =>
      join.on(
        's.id',
        '=',
        sql<string>`(select l.id from debt_standing l where l.debt_id = d.id order by l.noted_at desc, l.id desc limit 1)`,
      ),
    )
    .select(['d.id', 'd.creditor', 'd.kind', 'd.interest_percent', 'd.first_because', 'd.added_at'])
    .select(['s.state', 's.amount_ore'])
    .where('d.advice_id', '=', adviceId)
    .where('s.state', '<>', 'mistake')
    .orderBy('d.added_at')
    .orderBy('d.id')
  return told(rowsOf(query, { added_at: 'moment' }), (rows) =>
    rows.map((row) => ({
      id: row.id,
      creditor: row.creditor,
      kind: row.kind,
      ore: Number(row.amount_ore),
      state: row.state,
      interestPercent: row.interest_percent === null ? null : Number(row.interest_percent),
      firstBecause: row.first_because,
      addedAt: row.added_at,
    })),
  )
}

/** One debt with the advice that it hangs on; NotFound when it isn't there for this user. */
export async function debtById(tx: Tx, id: string): Promise<{ adviceId: string; debt: Debt }> {
  const { advice_id } = found(await tx.selectFrom('debt').select('advice_id').where('id', '=', id).executeTakeFirst())
  return { adviceId: advice_id, debt: found((await debtsOf(tx, advice_id)).find((debt) => debt.id === id)) }
}

export type Standing = { state: DebtState; ore: number; onDay: Temporal.PlainDate; by: string }

/** How a debt went, the latest first. */
export function askingStandings(tx: Tx, debtId: string): Asking<Standing[]> {
  const query = tx
    .selectFrom('debt_standing as s')
    .leftJoin('app_user as u', 'u.id', 's.noted_by')
    .select(['s.state', 's.amount_ore', 's.on_day as onDay', 'u.name as by'])
    .where('s.debt_id', '=', debtId)
    .orderBy('s.noted_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(50)
  return told(rowsOf(query, { onDay: 'day' }), (rows) =>
    rows.map(({ amount_ore, by, ...row }) => ({ ...row, ore: Number(amount_ore), by: by ?? '' })),
  )
}

export type ListedAgreement = Agreement & { creditor: string; ended: (typeof agreementEnds)[number] | null }

/** Agreements that run, the earliest made first; with `all`, ended ones as well. */
export const agreementsOf = (tx: Tx, adviceId: string, all = false): Promise<ListedAgreement[]> =>
  ask(tx, askingAgreements(tx, adviceId, all))

export function askingAgreements(tx: Tx, adviceId: string, all = false): Asking<ListedAgreement[]> {
  const query = tx
    .selectFrom('creditor_agreement as a')
    .innerJoin('debt as d', 'd.id', 'a.debt_id')
    .select(['a.id', 'a.debt_id', 'a.amount_ore', 'a.day_of_month', 'a.from_on', 'a.until_on', 'a.words'])
    .select(['a.ended_because', 'd.creditor'])
    .where('a.advice_id', '=', adviceId)
    .$if(!all, (query) => query.where('a.ended_on', 'is', null))
    .orderBy('a.made_at')
    .orderBy('a.id')
  return told(rowsOf(query, { from_on: 'day', until_on: 'day' }), (rows) =>
    rows.map((row) => ({
      id: row.id,
      debtId: row.debt_id,
      ore: Number(row.amount_ore),
      dayOfMonth: row.day_of_month,
      from: row.from_on,
      until: row.until_on,
      words: row.words,
      creditor: row.creditor,
      ended: row.ended_because,
    })),
  )
}

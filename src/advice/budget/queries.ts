/** Reads of budgets: the one that holds, one by its id, and how it went before. */

import { sql } from 'kysely'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type ChildAge, isChildAge } from '../norm/codes.ts'
import type { Household } from '../norm/rules.ts'
import type { Line } from './rules.ts'

export type Budget = {
  id: string
  month: Temporal.PlainDate
  household: Household
  lines: Line[]
  savedAt: Temporal.Instant
  by: string
}

/** The budget that was saved last; null before the first. */
export const latestBudget = (tx: Tx, adviceId: string): Promise<Budget | null> =>
  ask(tx, askingLatestBudget(tx, adviceId))

export function askingLatestBudget(tx: Tx, adviceId: string): Asking<Budget | null> {
  const query = tx
    .selectFrom('budget as b')
    .leftJoin('app_user as u', 'u.id', 'b.saved_by')
    .select(['b.id', 'b.month', 'b.adults', 'b.couple', 'b.lunch_away', 'b.saved_at', 'u.name as by'])
    .select(
      sql<
        Line[]
      >`(select coalesce(json_agg(json_build_object('kind', l.kind, 'code', l.code, 'label', l.label, 'ore', l.amount_ore)
        order by l.position), '[]') from budget_line l where l.budget_id = b.id)`.as('lines'),
    )
    .select(
      sql<
        { age: string; children: number }[]
      >`(select coalesce(json_agg(json_build_object('age', k.age, 'children', k.children)), '[]')
        from budget_child k where k.budget_id = b.id)`.as('grown'),
    )
    .where('b.advice_id', '=', adviceId)
    .orderBy('b.saved_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(1)
  return told(rowsOf(query, { month: 'day', saved_at: 'moment' }), ([row]) => {
    if (row === undefined) return null
    const children: Partial<Record<ChildAge, number>> = {}
    for (const { age, children: many } of row.grown) if (isChildAge(age)) children[age] = many
    return {
      id: row.id,
      month: row.month,
      household: { adults: row.adults, couple: row.couple, lunchAway: row.lunch_away, children },
      lines: row.lines,
      savedAt: row.saved_at,
      by: row.by ?? '',
    }
  })
}

export type PastBudget = { id: string; month: Temporal.PlainDate; savedAt: Temporal.Instant; by: string; left: number }

/** Budgets as they were saved, the latest first, each with what was left a month. */
export function askingBudgets(tx: Tx, adviceId: string, most: number): Asking<PastBudget[]> {
  const query = tx
    .selectFrom('budget as b')
    .leftJoin('app_user as u', 'u.id', 'b.saved_by')
    .select(['b.id', 'b.month', 'b.saved_at as savedAt', 'u.name as by'])
    .select((eb) =>
      eb
        .selectFrom('budget_line as l')
        .select(sql<string | null>`sum(case l.kind when 'income' then l.amount_ore else -l.amount_ore end)`.as('left'))
        .whereRef('l.budget_id', '=', 'b.id')
        .as('left'),
    )
    .where('b.advice_id', '=', adviceId)
    .orderBy('b.saved_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(most)
  return told(rowsOf(query, { month: 'day', savedAt: 'moment' }), (rows) =>
    rows.map((row) => ({ ...row, by: row.by ?? '', left: Number(row.left ?? 0) })),
  )
}

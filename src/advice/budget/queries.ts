/** Reads of budgets: the one that holds, one by its id, and how it went before. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
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
export async function latestBudget(tx: Tx, adviceId: string): Promise<Budget | null> {
  const row = await tx
    .selectFrom('budget as b')
    .leftJoin('app_user as u', 'u.id', 'b.saved_by')
    .select(['b.id', 'b.month', 'b.adults', 'b.couple', 'b.lunch_away', 'b.saved_at', 'u.name as by'])
    .where('b.advice_id', '=', adviceId)
    .orderBy('b.saved_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const lines = await tx
    .selectFrom('budget_line')
    .select(['kind', 'code', 'label', 'amount_ore'])
    .where('budget_id', '=', row.id)
    .orderBy('position')
    .execute()
  const grown = await tx
    .selectFrom('budget_child')
    .select(['age', 'children'])
    .where('budget_id', '=', row.id)
    .execute()
  const children: Partial<Record<ChildAge, number>> = {}
  for (const { age, children: many } of grown) if (isChildAge(age)) children[age] = many
  return {
    id: row.id,
    month: row.month,
    household: { adults: row.adults, couple: row.couple, lunchAway: row.lunch_away, children },
    lines: lines.map(({ kind, code, label, amount_ore }) => ({ kind, code, label, ore: Number(amount_ore) })),
    savedAt: row.saved_at,
    by: row.by ?? '',
  }
}

export type PastBudget = { id: string; month: Temporal.PlainDate; savedAt: Temporal.Instant; by: string; left: number }

/** Budgets as they were saved, the latest first, each with what was left a month. */
export async function budgetsOf(tx: Tx, adviceId: string, most: number): Promise<PastBudget[]> {
  const rows = await tx
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
    .execute()
  return rows.map((row) => ({ ...row, by: row.by ?? '', left: Number(row.left ?? 0) }))
}

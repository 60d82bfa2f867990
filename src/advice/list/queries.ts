/** An adviser's own running advice, with what the list shows of each. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { PageAsked } from '../../platform/list/index.ts'

export type ListedAdvice = {
  id: string
  number: string
  label: string
  openedOn: Temporal.PlainDate
  /** what was left a month in the budget saved last; null without one */
  left: number | null
  nextOn: Temporal.PlainDate | null
  responsible: string | null
}

export type Whose = 'mine' | 'unit'

/** Running advice, the newest first: the user's own, or all of the unit's. `after`: the last id seen. */
export async function runningAdvice(
  tx: Tx,
  { userId, whose, today }: { userId: string; whose: Whose; today: Temporal.PlainDate },
  { after, limit }: PageAsked,
): Promise<ListedAdvice[]> {
  const rows = await tx
    .selectFrom('advice as a')
    .innerJoin('advice_responsible as r', (join) => join.onRef('r.advice_id', '=', 'a.id').on('r.until', 'is', null))
    .leftJoin('app_user as u', 'u.id', 'r.user_id')
    .leftJoin('advice_end as e', (join) => join.onRef('e.advice_id', '=', 'a.id').on('e.reopened_at', 'is', null))
    .select(['a.id', 'a.number', 'a.label', 'a.opened_on as openedOn', 'u.name as responsible'])
    .select(
      sql<
        string | null
      >`(select sum(case l.kind when 'income' then l.amount_ore else -l.amount_ore end) from budget_line l
        where l.budget_id = (select b.id from budget b where b.advice_id = a.id order by b.saved_at desc, b.id desc limit 1))`.as(
        'left',
      ),
    )
    .select(
      sql<Temporal.PlainDate | null>`(select min(b.on_day) from advice_booking b
        where b.advice_id = a.id and b.freed_at is null and b.on_day >= ${today.toString()}::date)`.as('nextOn'),
    )
    .where('e.id', 'is', null)
    .$if(whose === 'mine', (query) => query.where('r.user_id', '=', userId))
    .$if(after !== null, (query) => query.where('a.id', '<', after?.[0] ?? ''))
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, left: row.left === null ? null : Number(row.left) }))
}

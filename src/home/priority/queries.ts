/** Every version of the municipality's order that stands, the latest first. */

import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { priorityRules } from '../fit/order.ts'
import type { Version } from './rules.ts'

export type ListedVersion = Version & { setAt: Temporal.Instant; setBy: string }

export function versionsOf(tx: Tx, municipality: string): Asking<ListedVersion[]> {
  const query = tx
    .selectFrom('priority_rules as p')
    .leftJoin('app_user as by', 'by.id', 'p.set_by')
    .select([
      'p.id',
      'p.decided_on as decidedOn',
      'p.decided',
      'p.from_on as fromOn',
      'p.until_on as untilOn',
      'p.rules',
    ])
    .select(['p.answer_days as answerDays', 'p.words', 'p.set_at as setAt', 'by.name as setBy'])
    .where('p.municipality_code', '=', municipality)
    .where('p.undone_at', 'is', null)
    .orderBy('p.from_on', 'desc')
  const days = { decidedOn: 'day', fromOn: 'day', untilOn: 'day', setAt: 'moment' } as const
  return told(rowsOf(query, days), (rows) =>
    rows.map((row) => ({
      ...row,
      setBy: row.setBy ?? '',
      // in the order that was decided
      rules: row.rules.flatMap((name) => priorityRules.filter((rule) => rule === name)),
    })),
  )
}

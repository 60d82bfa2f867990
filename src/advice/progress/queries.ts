/** The steps of an advice. */

import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'

export const steps = [
  'creditorContacted',
  'incomeRaised',
  'costLowered',
  'supportApplied',
  'restructuringApplied',
  'paymentKept',
  'setback',
  'other',
] as const
export type Step = (typeof steps)[number]

export type NotedStep = { id: string; code: Step; onDay: Temporal.PlainDate; words: string | null; by: string }

/** The latest first. */
export function askingSteps(tx: Tx, adviceId: string, most: number): Asking<NotedStep[]> {
  const query = tx
    .selectFrom('advice_progress as p')
    .leftJoin('app_user as u', 'u.id', 'p.noted_by')
    .select(['p.id', 'p.code', 'p.on_day as onDay', 'p.words', 'u.name as by'])
    .where('p.advice_id', '=', adviceId)
    .where('p.undone_at', 'is', null)
    .orderBy('p.on_day', 'desc')
    .orderBy('p.id', 'desc')
    .limit(most)
  return told(rowsOf(query, { onDay: 'day' }), (rows) => rows.map((row) => ({ ...row, by: row.by ?? '' })))
}

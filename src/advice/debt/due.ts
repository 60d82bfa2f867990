/** Payments that agreements ask for soon, in the advice that somebody keeps. */

import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { nextPayment } from './rules.ts'

export type PaymentDue = { agreementId: string; debtId: string; number: string; ore: number; due: Temporal.PlainDate }

const MOST = 500

/** The next payment of each running agreement, when it is at most `days` away. */
export function paymentsDue(tx: Tx, userId: string, days: number): Asking<PaymentDue[]> {
  const query = tx
    .selectFrom('advice_responsible as r')
    .innerJoin('advice as a', 'a.id', 'r.advice_id')
    .innerJoin('creditor_agreement as g', 'g.advice_id', 'a.id')
    .leftJoin('advice_end as e', (join) => join.onRef('e.advice_id', '=', 'a.id').on('e.reopened_at', 'is', null))
    .select(['g.id', 'g.debt_id as debtId', 'g.amount_ore', 'g.day_of_month as dayOfMonth', 'g.from_on as from'])
    .select(['g.until_on as until', 'a.number'])
    .where('r.user_id', '=', userId)
    .where('r.until', 'is', null)
    .where('g.ended_on', 'is', null)
    .where('e.id', 'is', null)
    .limit(MOST)
  return told(rowsOf(query, { from: 'day', until: 'day' }), (rows) => rows.flatMap((row) => nextOf(row, days)))
}

type Agreement = {
  id: string
  debtId: string
  number: string
  amount_ore: number
  dayOfMonth: number
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
}

function nextOf(row: Agreement, days: number): PaymentDue[] {
  const ore = Number(row.amount_ore)
  const due = nextPayment({ ...row, ore, words: null }, today())
  if (due === null || today().until(due, { largestUnit: 'day' }).days > days) return []
  return [{ agreementId: row.id, debtId: row.debtId, number: row.number, ore, due }]
}

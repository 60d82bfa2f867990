/** The next payment of the plan that is due, and one that didn't come. */

import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../load.ts'
import type { MatterClock } from './clock.ts'
import { planDays } from './plan-days.ts'
import { paymentsByItem } from './plan-payments.ts'

export async function planClocks(tx: Tx, matter: Matter, events: readonly MatterEvent[]): Promise<MatterClock[]> {
  // a matter has one plan that runs, or none
  const rows = await tx
    .selectFrom('payment_plan as p')
    .innerJoin('payment_plan_item as i', 'i.plan_id', 'p.id')
    .select(['i.id', 'i.due_on as dueOn', 'i.amount_ore as amount'])
    .where('p.matter_id', '=', matter.id)
    .where('p.ended_on', 'is', null)
    .orderBy('i.due_on')
    .execute()
  const items = rows.map(({ amount, ...item }) => ({ ...item, amount: Number(amount) }))
  return planDays(items, paymentsByItem(events), today()).map(({ rule, itemId, due }) => ({
    source: 'plan',
    step: itemId,
    rule,
    due,
    lastDay: due,
    actor: rule === 'plan-breach' ? 'board' : 'tenant',
    cannotWait: rule === 'plan-breach',
  }))
}

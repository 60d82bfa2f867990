/** The next payment of the plan that is due, and one that didn't come. */

import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { MatterClock } from '../clocks/clock.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../load.ts'
import { currentPlan, paymentsByItem, plansOf } from './queries.ts'
import { planDays } from './rules.ts'

export async function planClocks(tx: Tx, matter: Matter, events: readonly MatterEvent[]): Promise<MatterClock[]> {
  const plan = currentPlan(await plansOf(tx, matter.id))
  if (plan === null) return []
  return planDays(plan.items, paymentsByItem(events), today()).map(({ rule, itemId, due }) => ({
    source: 'plan',
    step: itemId,
    rule,
    due,
    lastDay: due,
    actor: rule === 'plan-breach' ? 'board' : 'tenant',
    cannotWait: rule === 'plan-breach',
  }))
}

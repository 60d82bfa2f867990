/** The next payment of the plan that is due, and one that didn't come. */

import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { MatterEvent } from '../event/queries.ts'
import type { Matter } from '../matter/load.ts'
import type { MatterClock } from '../standing/clock.ts'
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

/**
 * A stored clock as it is today: a payment whose day has passed since the clock was written is a breach.
 * Lists and calendars read clocks through this, so that a breach is seen the day after although nothing was written that night.
 */
export function clockOn<C extends Pick<MatterClock, 'rule' | 'due' | 'cannotWait' | 'actor'>>(
  clock: C,
  day: Temporal.PlainDate,
): C {
  if (clock.rule !== 'plan-payment' || Temporal.PlainDate.compare(clock.due, day) >= 0) return clock
  return { ...clock, rule: 'plan-breach', cannotWait: true, actor: 'board' }
}

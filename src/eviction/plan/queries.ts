/** Payment plans with their payments due. What was paid are the matter's own events. */

import { found } from '../../platform/access/index.ts'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { Ore } from '../../platform/text/index.ts'
import type { PlanItem } from '../clocks/plan-days.ts'
import type { PlanEnd } from './rules.ts'

export type Plan = {
  id: string
  agreedOn: Temporal.PlainDate
  agreedWith: 'landlord' | 'municipality'
  words: string | null
  madeAt: Temporal.Instant
  madeBy: string
  end: { on: Temporal.PlainDate; because: PlanEnd; by: string | null } | null
  items: PlanItem[]
}

/** Every plan of the matter, the latest first; the current one is the one without an end. */
export const plansOf = (tx: Tx, matterId: string): Promise<Plan[]> => ask(tx, askingPlans(tx, matterId))

export function askingPlans(tx: Tx, matterId: string): Asking<Plan[]> {
  return told(
    rowsOf(itemsOfPlans(tx, matterId), {
      agreed_on: 'day',
      made_at: 'moment',
      ended_on: 'day',
      ended_at: 'moment',
      due_on: 'day',
    }),
    plansFrom,
  )
}

/** A row for each payment due, with its plan. */
const itemsOfPlans = (tx: Tx, matterId: string) =>
  tx
    .selectFrom('payment_plan as p')
    .innerJoin('app_user as u', 'u.id', 'p.made_by')
    .leftJoin('app_user as e', 'e.id', 'p.ended_by')
    .innerJoin('payment_plan_item as i', 'i.plan_id', 'p.id')
    .selectAll('p')
    .select(['u.name as maker', 'e.name as ender'])
    .select(['i.id as item_id', 'i.due_on', 'i.amount_ore'])
    .where('p.matter_id', '=', matterId)
    .orderBy('p.made_at', 'desc')
    .orderBy('p.id', 'desc')
    .orderBy('i.due_on')

type Item = Awaited<ReturnType<ReturnType<typeof itemsOfPlans>['execute']>>[number]

function plansFrom(rows: readonly Item[]): Plan[] {
  const plans: Plan[] = []
  for (const row of rows) {
    let plan = plans.at(-1)
    if (plan === undefined || plan.id !== row.id) {
      plan = {
        id: row.id,
        agreedOn: row.agreed_on,
        agreedWith: row.agreed_with,
        words: row.words,
        madeAt: row.made_at,
        madeBy: row.maker,
        end:
          row.ended_on === null || row.ended_because === null
            ? null
            : { on: row.ended_on, because: row.ended_because, by: row.ender },
        items: [],
      }
      plans.push(plan)
    }
    plan.items.push({ id: row.item_id, dueOn: row.due_on, amount: Number(row.amount_ore) })
  }
  return plans
}

export const currentPlan = (plans: readonly Plan[]): Plan | null => plans.find(({ end }) => end === null) ?? null

/** The latest plan alone, and not one that another took the place of. */
export const mayResume = (plans: readonly Plan[], plan: Plan): boolean =>
  plans[0]?.id === plan.id && plan.end !== null && plan.end.because !== 'replaced'

/** What stands unpaid in the matter by its last computing; null when no amount is known. */
export async function unpaidOf(tx: Tx, matterId: string): Promise<Ore | null> {
  const row = await tx
    .selectFrom('matter_standing')
    .select('unpaid_ore')
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  return row?.unpaid_ore === null || row?.unpaid_ore === undefined ? null : Number(row.unpaid_ore)
}

/** One payment due, in a plan of this matter that still runs. */
export function itemIn(plan: Plan | null, itemId: string): PlanItem {
  return found(plan?.items.find(({ id }) => id === itemId))
}

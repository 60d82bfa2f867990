/** Reads of the plan: its goals, each with what was noted over time. */

import { found } from '../../platform/access/index.ts'
import { type Asking, allOf, type Ids, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { GoalState } from './rules.ts'

type Progress = {
  id: string
  goalId: string
  state: GoalState
  onDay: Temporal.PlainDate
  words: string | null
  at: Temporal.Instant
  by: string
}
export type Goal = { id: string; words: string; setOn: Temporal.PlainDate; progress: Progress[] }
export type Plan = { id: string; caseId: string; madeOn: Temporal.PlainDate; goals: Goal[] }

/** The plans of cases with their goals in the order they were set. */
export function plansIn(tx: Tx, caseIds: Ids): Asking<Plan[]> {
  const plans = tx
    .selectFrom('plan')
    .select(['id', 'case_id as caseId', 'made_on as madeOn'])
    .where('case_id', 'in', caseIds)
    .orderBy('made_at')
    .orderBy('id')
  const goals = tx
    .selectFrom('goal as g')
    .innerJoin('plan as p', 'p.id', 'g.plan_id')
    .select(['g.id', 'g.plan_id as planId', 'g.words', 'g.set_on as setOn'])
    .where('p.case_id', 'in', caseIds)
    .orderBy('g.set_at')
    .orderBy('g.id')
  const progress = tx
    .selectFrom('goal_progress as n')
    .innerJoin('goal as g', 'g.id', 'n.goal_id')
    .innerJoin('plan as p', 'p.id', 'g.plan_id')
    .leftJoin('app_user as u', 'u.id', 'n.noted_by')
    .select([
      'n.id',
      'n.goal_id as goalId',
      'n.state',
      'n.on_day as onDay',
      'n.words',
      'n.noted_at as at',
      'u.name as by',
    ])
    .where('p.case_id', 'in', caseIds)
    .orderBy('n.on_day', 'desc')
    .orderBy('n.noted_at', 'desc')
  const rows = allOf({
    plans: rowsOf(plans, { madeOn: 'day' }),
    goals: rowsOf(goals, { setOn: 'day' }),
    progress: rowsOf(progress, { onDay: 'day', at: 'moment' }),
  })
  return told(rows, (found) => {
    const byGoal = Map.groupBy(found.progress, (one) => one.goalId)
    const byPlan = Map.groupBy(found.goals, (one) => one.planId)
    const noted = (id: string) => (byGoal.get(id) ?? []).map((one) => ({ ...one, by: one.by ?? '' }))
    const goalsOf = (id: string): Goal[] =>
      (byPlan.get(id) ?? []).map(({ planId: _, ...goal }) => ({ ...goal, progress: noted(goal.id) }))
    return found.plans.map((plan) => ({ ...plan, goals: goalsOf(plan.id) }))
  })
}

/** The case's plan with its goals in the order they were set; null when none is made. */
export const planIn = (tx: Tx, caseId: string): Asking<Plan | null> =>
  told(plansIn(tx, [caseId]), ([plan = null]) => plan)

/** A goal with the case that it belongs to. */
export async function goalById(tx: Tx, id: string): Promise<Omit<Goal, 'progress'> & { caseId: string }> {
  return found(
    await tx
      .selectFrom('goal as g')
      .innerJoin('plan as p', 'p.id', 'g.plan_id')
      .select(['g.id', 'g.words', 'g.set_on as setOn', 'p.case_id as caseId'])
      .where('g.id', '=', id)
      .executeTakeFirst(),
  )
}

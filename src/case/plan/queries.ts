/** Reads of the plan: its goals, each with what was noted over time. */

import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
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

/** The case's plan with its goals in the order they were set; null when none is made. */
export async function planOf(tx: Tx, caseId: string): Promise<Plan | null> {
  const plan = await tx
    .selectFrom('plan')
    .select(['id', 'case_id as caseId', 'made_on as madeOn'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (plan === undefined) return null
  const goals = await tx
    .selectFrom('goal')
    .select(['id', 'words', 'set_on as setOn'])
    .where('plan_id', '=', plan.id)
    .orderBy('set_at')
    .orderBy('id')
    .execute()
  const progress = await tx
    .selectFrom('goal_progress as p')
    .innerJoin('goal as g', 'g.id', 'p.goal_id')
    .leftJoin('app_user as u', 'u.id', 'p.noted_by')
    .select([
      'p.id',
      'p.goal_id as goalId',
      'p.state',
      'p.on_day as onDay',
      'p.words',
      'p.noted_at as at',
      'u.name as by',
    ])
    .where('g.plan_id', '=', plan.id)
    .orderBy('p.on_day', 'desc')
    .orderBy('p.noted_at', 'desc')
    .execute()
  const byGoal = Map.groupBy(progress, (one) => one.goalId)
  const named = (id: string) => (byGoal.get(id) ?? []).map((one) => ({ ...one, by: one.by ?? '' }))
  return { ...plan, goals: goals.map((goal) => ({ ...goal, progress: named(goal.id) })) }
}

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

/** Adding the person's goals, the first of which makes the plan, and noting how they go. */

import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { type DayRefusal, refuseDay } from '../decision/rules.ts'
import { type Case, caseToChange } from '../load.ts'
import { goalById } from './queries.ts'
import type { GoalState } from './rules.ts'

type Closed = { kind: 'closed' }

/** Adds a goal to the case's plan; the first one makes the plan. */
export async function addGoal(
  session: Session,
  caseId: string,
  goal: { words: string },
): Promise<Outcome<{ id: string }, Closed>> {
  return asUser<Outcome<{ id: string }, Closed>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'plan')
    if (file.closure) return refused({ kind: 'closed' })
    const planId = await planFor(tx, session, file)
    const id = newId()
    await tx
      .insertInto('goal')
      .values({
        id,
        municipality_code: session.municipality,
        plan_id: planId,
        words: goal.words,
        set_on: today(),
        set_at: now(),
        set_by: session.userId,
      })
      .execute()
    await record(tx, session, { what: 'goal.set', subject: id, person: file.personId, data: { case: caseId } })
    return done({ id })
  })
}

async function planFor(tx: Tx, session: Session, file: Case): Promise<string> {
  const plan = await tx.selectFrom('plan').select('id').where('case_id', '=', file.id).executeTakeFirst()
  if (plan) return plan.id
  const id = newId()
  await tx
    .insertInto('plan')
    .values({
      id,
      municipality_code: session.municipality,
      case_id: file.id,
      made_on: today(),
      made_at: now(),
      made_by: session.userId,
    })
    .execute()
  await record(tx, session, { what: 'plan.made', subject: id, person: file.personId, data: { case: file.id } })
  return id
}

export type ProgressRefusal = DayRefusal | Closed

/** Notes where a goal stands on a day. Earlier notes stay: together they are how it went. */
export async function noteProgress(
  session: Session,
  goalId: string,
  progress: { state: GoalState; onDay: Temporal.PlainDate; words: string | null },
): Promise<Outcome<{ caseId: string }, ProgressRefusal>> {
  return asUser<Outcome<{ caseId: string }, ProgressRefusal>>(session, async (tx) => {
    const goal = await goalById(tx, goalId)
    const file = await caseToChange(tx, session, goal.caseId, 'plan')
    if (file.closure) return refused({ kind: 'closed' })
    const wrongDay = refuseDay(progress.onDay, goal.setOn, today())
    if (wrongDay) return refused(wrongDay)
    await tx
      .insertInto('goal_progress')
      .values({
        id: newId(),
        municipality_code: session.municipality,
        goal_id: goalId,
        state: progress.state,
        on_day: progress.onDay,
        words: progress.words,
        noted_at: now(),
        noted_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'goal.progress-noted',
      subject: goalId,
      person: file.personId,
      data: { case: file.id, state: progress.state, on: progress.onDay.toString() },
    })
    return done({ caseId: file.id })
  })
}

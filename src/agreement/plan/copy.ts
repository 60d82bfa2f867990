/** A new draft begins as what is decided: goals and actions keep their keys, so that what is noted of them goes on. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { stampedRow } from '../../platform/record/index.ts'
import type { Action, Goal } from './queries.ts'

type Parts = { goals: readonly Goal[]; actions: readonly Action[] }

export async function copyParts(
  { tx, session }: { tx: Tx; session: Session },
  { goals, actions }: Parts,
  planId: string,
): Promise<void> {
  const ids = new Map(goals.map(({ id }) => [id, newId()]))
  const into = { ...stampedRow(session, 'set'), overall_plan_id: planId }
  if (goals.length > 0)
    await tx
      .insertInto('overall_goal')
      .values(
        goals.map(({ id, key, title, words, strategyId, ownBecause }) => ({
          ...into,
          id: ids.get(id) ?? newId(),
          ...{ key, title, words, strategy_goal_id: strategyId, own_because: ownBecause },
        })),
      )
      .execute()
  const copies = actions.flatMap((one) => {
    const goal = ids.get(one.goalId)
    return goal === undefined ? [] : [{ ...into, id: newId(), ...rowOf({ ...one, goalId: goal }), key: one.key }]
  })
  if (copies.length > 0) await tx.insertInto('overall_action').values(copies).execute()
}

/** An action's columns. */
export const rowOf = (action: Omit<Action, 'id' | 'key' | 'who' | 'owner'>) => ({
  goal_id: action.goalId,
  title: action.title,
  words: action.words,
  unit_id: action.unitId,
  organisation_id: action.organisationId,
  who_words: action.whoWords,
  owner_id: action.ownerId,
  from_on: action.fromOn,
  due_on: action.dueOn,
  indicator: action.indicator,
  question: action.question,
})

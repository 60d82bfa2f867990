/** The person's goals, those that hold first, each with how they saw it. */

import { found } from '../../platform/access/index.ts'
import { type Asking, allOf, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'

const goalsIn = (tx: Tx, supportId: string) =>
  rowsOf(
    tx
      .selectFrom('support_goal as g')
      .select(['g.id', 'g.words', 'g.said_by as saidBy', 'g.lowest', 'g.highest', 'g.set_on as setOn'])
      .select(['g.ended_on as endedOn', 'g.ended_because as endedBecause'])
      .where('g.support_id', '=', supportId)
      .orderBy('g.ended_on', (order) => order.desc().nullsFirst())
      .orderBy('g.set_on', 'desc')
      .orderBy('g.id'),
    { setOn: 'day', endedOn: 'day' },
  )
const viewsIn = (tx: Tx, supportId: string) =>
  rowsOf(
    tx
      .selectFrom('support_goal_view as v')
      .select(['v.id', 'v.goal_id as goalId', 'v.on_day as onDay', 'v.score', 'v.words'])
      .where('v.support_id', '=', supportId)
      .where('v.undone_at', 'is', null)
      .orderBy('v.on_day', 'desc')
      .orderBy('v.id', 'desc'),
    { onDay: 'day' },
  )

type View = ReturnType<ReturnType<typeof viewsIn>['read']>[number]
export type Goal = ReturnType<ReturnType<typeof goalsIn>['read']>[number] & { views: View[] }

export const goalsOf = (tx: Tx, supportId: string): Asking<Goal[]> =>
  told(allOf({ goals: goalsIn(tx, supportId), views: viewsIn(tx, supportId) }), ({ goals, views }) =>
    goals.map((goal) => ({ ...goal, views: views.filter(({ goalId }) => goalId === goal.id) })),
  )

export const goalIn = async (tx: Tx, supportId: string, id: string): Promise<Goal> =>
  found((await ask(tx, goalsOf(tx, supportId))).find((goal) => goal.id === id))

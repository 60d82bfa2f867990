/** What a draft is for: goals tied to the national strategy, or the municipality’s own with a reason. */

import { found } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { longText, optional, pickedCode, shortText, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { goalText as text } from './parts.text.ts'
import { type Goal, strategyGoals, type WholePlan } from './queries.ts'
import { plan } from './subject.tsx'

const goalFields = {
  title: shortText(200),
  words: optional(longText(900, 3)),
  strategy: sometimes(pickedCode({ empty: group(text, 'ownGoal') })),
  ownBecause: sometimes(longText(400, 2)),
}

const strategyOptions = async (tx: Tx, locale: Locale) =>
  (await ask(tx, strategyGoals(tx))).map((one) => ({
    value: one.id,
    label: `${one[locale]}${one.until === null ? '' : ` (${words(text, locale).until(one.until)})`}`,
  }))

async function goalRow(
  tx: Tx,
  wanted: { title: string; words: string | null; strategy: string | null; ownBecause: string | null },
) {
  const { title, words: said, strategy, ownBecause } = wanted
  if (strategy === null && ownBecause === null) return wrong('ownBecause', 'ownBecauseMissing')
  if (strategy !== null && !(await ask(tx, strategyGoals(tx))).some(({ id }) => id === strategy))
    return wrong('strategy', 'notThere')
  return { title, words: said, strategy_goal_id: strategy, own_because: strategy === null ? ownBecause : null }
}

const goalIn = ({ goals }: Pick<WholePlan, 'goals'>, id: string): Goal => found(goals.find((one) => one.id === id))

export const addingGoal = plan.form({
  at: 'goals/new',
  may: 'managePlan',
  opens: 'plan',
  back: '#goals',
  text: group(text, 'addingGoal'),
  fields: goalFields,
  shows: async ({ tx, viewer }) => ({ options: { strategy: await strategyOptions(tx, viewer.locale) } }),
  act: async (step, wanted) => {
    const row = await goalRow(step.tx, wanted)
    if ('ok' in row) return row
    await step.add('overall_goal', 'set', { ...row, key: newId() })
    return step.done('plan.goal-added')
  },
})

export const editingGoal = plan.form({
  at: 'goals/:goal/edit',
  may: 'managePlan',
  opens: 'plan',
  back: '#goals',
  text: group(text, 'editingGoal'),
  fields: goalFields,
  shows: async ({ tx, shown, viewer, params }) => {
    const { title, words: said, strategyId, ownBecause } = goalIn(shown, params.goal)
    return {
      begins: { title, words: said, strategy: strategyId, ownBecause },
      options: { strategy: await strategyOptions(tx, viewer.locale) },
    }
  },
  act: async (step, wanted) => {
    const { id } = goalIn(step.on, step.params.goal)
    const row = await goalRow(step.tx, wanted)
    if ('ok' in row) return row
    await step.stamp('overall_goal', id, 'set', row)
    return step.done('plan.goal-changed', { data: { goal: id } })
  },
})

export const removingGoal = plan.press({
  at: 'goals/:goal/removal',
  may: 'managePlan',
  back: '#goals',
  text: group(text, 'removingGoal'),
  act: async (step) => {
    const { id } = goalIn(step.on, step.params.goal)
    if (step.on.actions.some(({ goalId }) => goalId === id)) return stopped('hasActions')
    await step.stamp('overall_goal', id, 'undone')
    return step.done('plan.goal-removed', { data: { goal: id } })
  },
})

export const goalForms = plan.routes(addingGoal, editingGoal, removingGoal)

/** Adding the person's goals, the first of which makes the plan, and noting how they go. */

import { ask } from '../../platform/database/index.ts'
import { day, longText, optional, radios } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type CaseStep, caseFile } from '../subject.tsx'
import { text as caseText, wrongDay } from '../text.ts'
import { goalById, planIn } from './queries.ts'
import { goalStates } from './rules.ts'
import { text } from './text.ts'

export const adding = caseFile.form({
  at: 'plan/goals/new',
  may: 'plan',
  opens: 'plan',
  back: 'plan',
  text: group(text, 'adding'),
  fields: { words: longText(1000, 3) },
  shows: async ({ tx, shown, viewer }) => {
    if ((await ask(tx, planIn(tx, shown.id))) !== null) return {}
    const { make } = words(text, viewer.locale)
    return { heading: make, send: make }
  },
  act: async (step, { words }) => {
    const plan_id = await planFor(step)
    const goal = { ...step.mine('set'), plan_id, words, set_on: today() }
    await step.tx.insertInto('goal').values(goal).execute()
    return step.done('goal.set', { about: goal.id, data: { case: step.on.id }, made: goal.id })
  },
})

async function planFor({ tx, on, add, tell }: CaseStep<'id'>): Promise<string> {
  const plan = await tx.selectFrom('plan').select('id').where('case_id', '=', on.id).executeTakeFirst()
  if (plan) return plan.id
  const made = await add('plan', 'made', { made_on: today() })
  await tell('plan.made', { about: made, data: { case: on.id } })
  return made
}

/** Where a goal stands on a day. Earlier notes stay: together they are how it went. */
export const following = caseFile.form({
  at: '/goals/:id/progress',
  through: async (tx, { id }) => (await goalById(tx, id)).caseId,
  may: 'plan',
  opens: 'plan',
  back: 'plan',
  text: group(text, 'following'),
  fields: {
    state: radios(goalStates, group(caseText, 'goal'), { row: true }),
    onDay: day({ shownTo: today }),
    words: optional(longText(1000, 3)),
  },
  shows: async ({ tx, params }) => ({ lead: (await goalById(tx, params.id)).words, begins: { onDay: today() } }),
  act: async (step, { state, onDay, words }) => {
    const { tx, on, params } = step
    const wrongOn = wrongDay('onDay', onDay, { earliest: (await goalById(tx, params.id)).setOn })
    if (wrongOn) return wrongOn
    const progress = { ...step.mine('noted'), goal_id: params.id, state, on_day: onDay, words }
    await tx.insertInto('goal_progress').values(progress).execute()
    return step.done('goal.progress-noted', { about: params.id, data: { case: on.id, state, on: onDay.toString() } })
  },
})

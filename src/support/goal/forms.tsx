/** The person's own goals: said by them or together with them, and how they see that it goes, on their own scale. */

import type { Tx } from '../../platform/database/index.ts'
import {
  day,
  longText,
  optional,
  radios,
  shortText,
  stopped,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { goalEndings } from '../codes.ts'
import { supportIdOf } from '../load.ts'
import { support } from '../subject.tsx'
import { goalIn } from './queries.ts'
import { text } from './text.ts'

const place = { opens: 'support', may: 'work', back: '#goals' } as const

export const setting = support.form({
  ...place,
  at: 'goals/new',
  text: group(text, 'setting'),
  fields: {
    words: longText(900, 3),
    saidBy: radios(['person', 'together'], group(text, 'saidBy'), { row: true }),
    lowest: optional(shortText(200, { width: 'full' })),
    highest: optional(shortText(200, { width: 'full' })),
  },
  act: async (step, { words, saidBy, lowest, highest }) => {
    const made = await step.add('support_goal', 'set', { words, said_by: saidBy, lowest, highest, set_on: today() })
    return step.done('support.goal-set', { about: made, made })
  },
})

const ofGoal = {
  ...place,
  through: (tx: Tx, { row }: { row: string }) => supportIdOf(tx, 'support_goal', row),
} as const

const MOST_SCORE = 10

export const seeing = support.form({
  ...ofGoal,
  at: '/support-goals/:row/views',
  text: group(text, 'seeing'),
  fields: {
    onDay: day({ to: today }),
    score: optional(wholeNumber(0, MOST_SCORE)),
    words: optional(longText(900, 3)),
  },
  shows: async ({ tx, shown, params, viewer }) => {
    const { words: lead, lowest, highest } = await goalIn(tx, shown.id, params.row)
    const scale = lowest && highest ? words(text, viewer.locale).scale(lowest, highest) : null
    return { lead, before: scale && <p class="measure">{scale}</p>, begins: { onDay: today() } }
  },
  act: async (step, { onDay, score, words }) => {
    const goal = await goalIn(step.tx, step.on.id, step.params.row)
    if (goal.endedOn !== null) return stopped('ended')
    if (score === null && words === null) return wrong('words', 'nothing')
    if (Temporal.PlainDate.compare(onDay, goal.setOn) < 0) return wrong('onDay', 'tooEarly')
    const made = await step.add('support_goal_view', 'noted', { goal_id: goal.id, on_day: onDay, score, words })
    return step.done('support.goal-seen', { about: goal.id, made })
  },
})

export const unseeing = support.press({
  at: 'goal-views/:viewId/undo',
  may: 'work',
  back: '#goals',
  text: group(text, 'unseeing'),
  act: async (step) => {
    const { tx, on, params } = step
    const standing = await tx
      .selectFrom('support_goal_view')
      .select('id')
      .where('id', '=', params.viewId)
      .where('support_id', '=', on.id)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (standing === undefined) return stopped('gone')
    await step.stamp('support_goal_view', params.viewId, 'undone')
    return step.done('support.goal-view-undone', { about: params.viewId })
  },
})

export const ending = support.form({
  ...ofGoal,
  at: '/support-goals/:row/end',
  text: group(text, 'ending'),
  fields: { endedOn: day({ to: today }), because: radios(goalEndings, group(text, 'because')) },
  shows: async ({ tx, shown, params }) => ({
    lead: (await goalIn(tx, shown.id, params.row)).words,
    begins: { endedOn: today() },
  }),
  act: async (step, { endedOn, because }) => {
    const goal = await goalIn(step.tx, step.on.id, step.params.row)
    if (goal.endedOn !== null) return stopped('ended')
    if (Temporal.PlainDate.compare(endedOn, goal.setOn) < 0) return wrong('endedOn', 'tooEarly')
    await step.stamp('support_goal', goal.id, 'ended', { ended_on: endedOn, ended_because: because })
    return step.done('support.goal-ended', { about: goal.id, data: { because } })
  },
})

export const reopening = support.press({
  at: '/support-goals/:row/reopening',
  through: (tx, { row }) => supportIdOf(tx, 'support_goal', row),
  may: 'work',
  back: '#goals',
  text: group(text, 'reopening'),
  act: async (step) => {
    const goal = await goalIn(step.tx, step.on.id, step.params.row)
    if (goal.endedOn === null) return stopped('open')
    await step.unstamp('support_goal', goal.id, 'ended', { ended_on: null, ended_because: null })
    return step.done('support.goal-reopened', { about: goal.id })
  },
})

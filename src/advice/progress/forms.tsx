/** Noting a step that was taken, and taking back a note. */

import { day, longText, optional, radios, stopped } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { adviceIdOf } from '../load.ts'
import { advice } from '../subject.tsx'
import { steps } from './queries.ts'
import { text } from './text.ts'

export const noting = advice.form({
  at: 'progress',
  may: 'advise',
  opens: 'advice',
  back: '#progress',
  text: group(text, 'noting'),
  fields: { code: radios(steps, group(text, 'step')), onDay: day({ to: today }), words: optional(longText(1000, 3)) },
  shows: () => ({ begins: { onDay: today() } }),
  act: async (step, { code, onDay, words }) => {
    await step.add('advice_progress', 'noted', { code, on_day: onDay, words })
    return step.done('advice.step-noted', { data: { on: onDay.toString() } })
  },
})

/** Also when the advice has ended: what was noted by mistake must not stand. */
export const takingAway = advice.press({
  at: '/advice/progress/:id/undo',
  through: (tx, { id }) => adviceIdOf(tx, 'advice_progress', id),
  may: 'advise',
  alsoEnded: true,
  back: '#progress',
  text: group(text, 'takingAway'),
  act: async (step) => {
    const { tx, params } = step
    const note = await tx
      .selectFrom('advice_progress')
      .select('undone_at')
      .where('id', '=', params.id)
      .executeTakeFirst()
    if (note?.undone_at !== null) return stopped('already')
    await step.stamp('advice_progress', params.id, 'undone')
    return step.done('advice.step-undone')
  },
})

export const progressRoutes = advice.routes(noting, takingAway)

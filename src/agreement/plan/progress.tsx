/** How it goes with an action of a decided version: noted by those who work with it, and taken back. */

import { found } from '../../platform/access/index.ts'
import { day, longText, oneOf, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { progressText as text } from './parts.text.ts'
import type { WholePlan } from './queries.ts'
import { progressKinds } from './rules.ts'
import { plan } from './subject.tsx'

const actionIn = ({ actions }: Pick<WholePlan, 'actions'>, id: string) => found(actions.find((one) => one.id === id))

export const noting = plan.form({
  at: 'actions/:action/progress/new',
  may: 'reportPlan',
  opens: 'plan',
  alsoEnded: true,
  back: '#actions',
  text: group(text, 'noting'),
  fields: {
    kind: oneOf(progressKinds, group(text, 'kinds')),
    onDay: day({ within: 'happened', to: today }),
    words: sometimes(longText(900, 3)),
  },
  shows: ({ shown, params }) => ({ heading: actionIn(shown, params.action).title, begins: { onDay: today() } }),
  act: async (step, { kind, onDay, words }) => {
    const { on, params, tx } = step
    const action = actionIn(on, params.action)
    if (on.decidedOn === null) return stopped('notDecided')
    if ((kind === 'note' || kind === 'halted') && words === null) return wrong('words', 'wordsMissing')
    const row = { overall_action_id: action.id, kind, on_day: onDay, words }
    await tx
      .insertInto('overall_progress')
      .values({ ...step.mine('noted'), ...row })
      .execute()
    return step.done('plan.progress-noted', { data: { action: action.id, kind } })
  },
})

export const unnoting = plan.press({
  at: 'actions/:action/progress/:row/undo',
  may: 'reportPlan',
  alsoEnded: true,
  back: '#actions',
  text: group(text, 'unnoting'),
  act: async (step) => {
    const { on, params, tx, session } = step
    const note = actionIn(on, params.action).progress.find(({ id }) => id === params.row)
    if (note === undefined) return stopped('already')
    await tx
      .updateTable('overall_progress')
      .set({ undone_at: step.mine('undone').undone_at, undone_by: session.userId })
      .where('id', '=', note.id)
      .execute()
    return step.done('plan.progress-undone', { data: { action: params.action } })
  },
})

export const progressForms = plan.routes(noting, unnoting)

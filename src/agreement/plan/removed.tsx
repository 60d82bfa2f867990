/** What was removed from a draft: goals and actions that can be put back as they were, until the draft is decided. */

import { found } from '../../platform/access/index.ts'
import { ask } from '../../platform/database/index.ts'
import { stopped } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { Part, Table } from '../../platform/ui/index.ts'
import { type Removed, removedOf } from './queries.ts'
import { text } from './removed.text.ts'
import { plan } from './subject.tsx'

const restoringGoal = plan.press({
  at: 'goals/:goal/removal/undo',
  may: 'managePlan',
  back: '#goals',
  text: group(text, 'restoringGoal'),
  act: async (step) => {
    if (step.on.goals.some(({ id }) => id === step.params.goal)) return stopped('already')
    const { goals } = await ask(step.tx, removedOf(step.tx, step.on.id))
    const { id } = found(goals.find((one) => one.id === step.params.goal))
    await step.unstamp('overall_goal', id, 'undone')
    return step.done('plan.goal-restored', { data: { goal: id } })
  },
})

const restoringAction = plan.press({
  at: 'actions/:action/removal/undo',
  may: 'managePlan',
  back: '#actions',
  text: group(text, 'restoringAction'),
  act: async (step) => {
    if (step.on.actions.some(({ id }) => id === step.params.action)) return stopped('already')
    const { actions } = await ask(step.tx, removedOf(step.tx, step.on.id))
    const { id, goalId } = found(actions.find((one) => one.id === step.params.action))
    if (!step.on.goals.some((goal) => goal.id === goalId)) return stopped('goalFirst')
    await step.unstamp('overall_action', id, 'undone')
    return step.done('plan.action-restored', { data: { action: id } })
  },
})

export const removedForms = plan.routes(restoringGoal, restoringAction)

type Props = { id: string; removed: Removed; locale: Locale }

export function RemovedParts({ id, removed: { goals, actions }, locale }: Props) {
  const t = words(text, locale)
  const rows = [
    ...goals.map((goal) => ({
      kind: t.goal,
      title: goal.title,
      back: <restoringGoal.Button to={{ id, goal: goal.id }} of={goal.title} locale={locale} icon="undo" />,
    })),
    ...actions.map((action) => ({
      kind: t.action,
      title: action.title,
      back: <restoringAction.Button to={{ id, action: action.id }} of={action.title} locale={locale} icon="undo" />,
    })),
  ]
  if (rows.length === 0) return null
  return (
    <Part title={t.title} id="removed" said={rows.length}>
      <Table
        caption={t.title}
        captionUnseen
        rows={rows}
        columns={[
          { label: t.what, names: true, cell: ({ title }) => title },
          { label: t.kind, cell: ({ kind }) => kind },
          { label: t.back, cell: ({ back }) => back },
        ]}
      />
    </Part>
  )
}

/** A version of the plan as it is read: its facts, goals and actions; for everybody without the names of those who work with it. */

import type { Child } from 'hono/jsx'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyPart,
  LinkButton,
  Part,
  Stack,
  Table,
  Toolbar,
  Unseen,
} from '../../platform/ui/index.ts'
import { Actions, type PlanMay } from './action-views.tsx'
import { addingGoal, editingGoal, removingGoal } from './goals.tsx'
import type { Goal, WholePlan } from './queries.ts'
import { text } from './text.ts'

export type BodyProps = {
  plan: WholePlan
  locale: Locale
  today: Temporal.PlainDate
  may?: PlanMay
  actions?: Child
}

export function PlanBody({ plan, locale, today, may, actions }: BodyProps) {
  const drafts = may?.manage === true && plan.decidedOn === null && !plan.dropped
  return (
    <Stack>
      <Facts plan={plan} locale={locale} actions={actions} />
      <Goals plan={plan} locale={locale} today={today} drafts={drafts} />
      <Actions plan={plan} locale={locale} drafts={drafts} may={may} />
    </Stack>
  )
}

function Facts({ plan, locale, actions }: Pick<BodyProps, 'plan' | 'locale' | 'actions'>) {
  const t = words(text, locale)
  return (
    <Card title={t.facts}>
      {plan.purpose === null ? null : <p class="measure">{plan.purpose}</p>}
      <DefinitionList
        items={[
          {
            term: t.decided,
            value: plan.decidedOn === null ? t.notDecided : formatDate(plan.decidedOn, locale),
            ...(plan.decidedBy === null ? {} : { note: t.by(plan.decidedBy) }),
          },
          { term: t.time, value: `${formatDate(plan.fromOn, locale)} – ${formatDate(plan.untilOn, locale)}` },
          ...(plan.diaryNumber === null ? [] : [{ term: t.diary, value: plan.diaryNumber }]),
        ]}
      />
      {actions ? <Toolbar>{actions}</Toolbar> : null}
    </Card>
  )
}

type GoalsProps = Pick<BodyProps, 'plan' | 'locale' | 'today'> & { drafts: boolean }

function Goals({ plan, locale, today, drafts }: GoalsProps) {
  const t = words(text, locale)
  const { id } = plan
  const add = drafts ? (
    <LinkButton href={addingGoal.path({ id })} variant="secondary" small icon="add">
      {t.addGoal}
    </LinkButton>
  ) : null
  if (plan.goals.length === 0)
    return (
      <EmptyPart title={t.goals} id="goals" none={t.noGoals} actions={add}>
        {t.noGoalsWhat}
      </EmptyPart>
    )
  const over = new Set(
    plan.goals.flatMap(({ strategyUntil: year }) => (year !== null && year <= today.year ? [year] : [])),
  )
  const change = {
    label: t.change,
    cell: (goal: Goal) => (
      <Toolbar>
        <LinkButton href={editingGoal.path({ id, goal: goal.id })} variant="quiet" small>
          {t.edit}
          <Unseen> {goal.title}</Unseen>
        </LinkButton>
        <removingGoal.Button to={{ id, goal: goal.id }} of={goal.title} locale={locale} />
      </Toolbar>
    ),
  }
  return (
    <Part title={t.goals} id="goals" said={plan.goals.length} actions={add} open="always">
      <Table
        caption={t.goals}
        captionUnseen
        rows={plan.goals}
        columns={[
          {
            label: t.goal,
            names: true,
            cell: (goal) => (
              <>
                <strong>{goal.title}</strong>
                {goal.words === null ? null : <p class="soft measure">{goal.words}</p>}
              </>
            ),
          },
          { label: t.national, cell: (goal) => <Tie goal={goal} locale={locale} /> },
          ...(drafts ? [change] : []),
        ]}
      />
      {[...over].map((year) => (
        <p class="soft measure">{t.strategyOver(year)}</p>
      ))}
    </Part>
  )
}

function Tie({ goal, locale }: { goal: Goal; locale: Locale }) {
  const t = words(text, locale)
  if (goal.strategyId === null)
    return (
      <>
        {t.own}: {goal.ownBecause}
      </>
    )
  return <>{locale === 'sv' ? goal.strategySv : goal.strategyEn}</>
}

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
  Tag,
  type Tone,
  Toolbar,
} from '../../platform/ui/index.ts'
import { addingAction, editingAction, removingAction } from './actions.tsx'
import { addingGoal, editingGoal, removingGoal } from './goals.tsx'
import { indicatorOf } from './indicators.ts'
import { actionText, progressText } from './parts.text.ts'
import { noting, unnoting } from './progress.tsx'
import type { Goal, WholePlan } from './queries.ts'
import type { ActionStanding } from './rules.ts'
import { text } from './text.ts'

type Action = WholePlan['actions'][number]

const tones = {
  planned: 'neutral',
  begun: 'info',
  late: 'late',
  done: 'good',
  halted: 'soon',
} as const satisfies Record<ActionStanding, Tone>

export function ActionTag({ standing, locale }: { standing: ActionStanding; locale: Locale }) {
  return <Tag tone={tones[standing]}>{words(text, locale).standings[standing]}</Tag>
}

export type BodyProps = {
  plan: WholePlan
  locale: Locale
  today: Temporal.PlainDate
  /** may write in the draft; may note how it goes; names of colleagues are shown */
  may?: { manage: boolean; report: boolean } | undefined
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
  const change = {
    label: t.change,
    cell: (goal: Goal) => (
      <Toolbar>
        <LinkButton href={editingGoal.path({ id, goal: goal.id })} variant="quiet" small>
          {t.edit}
          <span class="unseen"> {goal.title}</span>
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
          { label: t.national, cell: (goal) => <Tie goal={goal} locale={locale} year={today.year} /> },
          ...(drafts ? [change] : []),
        ]}
      />
    </Part>
  )
}

function Tie({ goal, locale, year }: { goal: Goal; locale: Locale; year: number }) {
  const t = words(text, locale)
  if (goal.strategyId === null)
    return (
      <>
        {t.own}: {goal.ownBecause}
      </>
    )
  const over = goal.strategyUntil !== null && goal.strategyUntil <= year
  return (
    <>
      {locale === 'sv' ? goal.strategySv : goal.strategyEn}
      {over && goal.strategyUntil !== null ? <p class="soft">{t.strategyOver(goal.strategyUntil)}</p> : null}
    </>
  )
}

type ActionsProps = Pick<BodyProps, 'plan' | 'locale' | 'may'> & { drafts: boolean }

function Actions({ plan, locale, drafts, may }: ActionsProps) {
  const t = words(text, locale)
  const { id } = plan
  const add =
    drafts && plan.goals.length > 0 ? (
      <LinkButton href={addingAction.path({ id })} variant="secondary" small icon="add">
        {t.addAction}
      </LinkButton>
    ) : null
  if (plan.actions.length === 0)
    return (
      <EmptyPart title={t.actions} id="actions" none={t.noActions} actions={add}>
        {t.noActionsWhat}
      </EmptyPart>
    )
  const goalOf = ({ goalId }: Action) => plan.goals.find((goal) => goal.id === goalId)?.title ?? ''
  return (
    <Part title={t.actions} id="actions" said={plan.actions.length} actions={add} open="always">
      {plan.actions.map((action) => (
        <Card
          level={3}
          title={action.title}
          actions={plan.decidedOn === null ? null : <ActionTag standing={action.standing} locale={locale} />}
        >
          {action.words === null ? null : <p class="measure">{action.words}</p>}
          <DefinitionList
            items={[
              { term: t.goal, value: goalOf(action) },
              { term: t.who, value: action.who },
              { term: t.from, value: formatDate(action.fromOn, locale) },
              { term: t.due, value: formatDate(action.dueOn, locale) },
              { term: t.indicator, value: <Followed action={action} locale={locale} named={may !== undefined} /> },
              ...(action.question === null
                ? []
                : [{ term: t.question, value: words(actionText, locale).questions[action.question] }]),
              ...(may === undefined || action.owner === null ? [] : [{ term: t.owner, value: action.owner }]),
            ]}
          />
          {plan.decidedOn === null ? null : <Course plan={plan} action={action} locale={locale} may={may} />}
          {drafts ? (
            <Toolbar>
              <LinkButton href={editingAction.path({ id, action: action.id })} variant="secondary" small>
                {t.edit}
                <span class="unseen"> {action.title}</span>
              </LinkButton>
              <removingAction.Button to={{ id, action: action.id }} of={action.title} locale={locale} />
            </Toolbar>
          ) : null}
        </Card>
      ))}
    </Part>
  )
}

function Followed({ action, locale, named }: { action: Action; locale: Locale; named: boolean }) {
  const indicator = indicatorOf(action.indicator)
  if (indicator === null) return <>{words(text, locale).notYet}</>
  return named ? <a href={indicator.href}>{indicator.name[locale]}</a> : <span>{indicator.name[locale]}</span>
}

function Course({
  plan,
  action,
  locale,
  may,
}: { plan: WholePlan; action: Action } & Pick<BodyProps, 'locale' | 'may'>) {
  const t = words(text, locale)
  const kinds = words(progressText, locale).kinds
  const { id } = plan
  return (
    <>
      <h4>{t.progress}</h4>
      {action.progress.length === 0 ? (
        <p class="soft">{t.noProgress}</p>
      ) : (
        <ul>
          {action.progress.map(({ id: row, kind, onDay, words: said, by }) => (
            <li>
              {formatDate(onDay, locale)}: {kinds[kind]}
              {said === null ? '' : `. ${said}`}
              {may === undefined || by === null ? '' : ` (${by})`}
              {may?.report ? (
                <unnoting.Button
                  to={{ id, action: action.id, row }}
                  of={`${action.title}, ${formatDate(onDay, locale)}`}
                  locale={locale}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {may?.report ? (
        <Toolbar>
          <LinkButton href={noting.path({ id, action: action.id })} variant="secondary" small icon="add">
            {t.note}
            <span class="unseen"> {action.title}</span>
          </LinkButton>
        </Toolbar>
      ) : null}
    </>
  )
}

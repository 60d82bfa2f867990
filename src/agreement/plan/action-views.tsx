/** The actions of a version: who does what and by when, and how it goes. */

import type { Allowed } from '../../platform/access/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyPart,
  LinkButton,
  Part,
  Tag,
  type Tone,
  Toolbar,
  Unseen,
} from '../../platform/ui/index.ts'
import { addingAction, editingAction, removingAction } from './actions.tsx'
import { indicatorOf } from './indicators.ts'
import { actionText, progressText } from './parts.text.ts'
import { noting, unnoting } from './progress.tsx'
import type { WholePlan } from './queries.ts'
import type { ActionStanding } from './rules.ts'
import { text } from './text.ts'

type Action = WholePlan['actions'][number]
/** May write in the draft; may note how it goes, and reads the names of colleagues; may open a figure. Nothing for everybody. */
export type PlanMay = { manage: boolean; report: boolean; follow: (figure: Allowed) => boolean } | undefined

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

type ActionsProps = { plan: WholePlan; locale: Locale; may: PlanMay; drafts: boolean }

export function Actions({ plan, locale, drafts, may }: ActionsProps) {
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
              { term: t.indicator, value: <Followed action={action} locale={locale} may={may} /> },
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
                <Unseen> {action.title}</Unseen>
              </LinkButton>
              <removingAction.Button to={{ id, action: action.id }} of={action.title} locale={locale} />
            </Toolbar>
          ) : null}
        </Card>
      ))}
    </Part>
  )
}

function Followed({ action, locale, may }: { action: Action; locale: Locale; may: PlanMay }) {
  const indicator = indicatorOf(action.indicator)
  if (indicator === null) return <>{words(text, locale).notYet}</>
  return may?.follow(indicator.may) ? (
    <a href={indicator.href}>{indicator.name[locale]}</a>
  ) : (
    <span>{indicator.name[locale]}</span>
  )
}

function Course({ plan, action, locale, may }: { plan: WholePlan; action: Action; locale: Locale; may: PlanMay }) {
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
            <Unseen> {action.title}</Unseen>
          </LinkButton>
        </Toolbar>
      ) : null}
    </>
  )
}

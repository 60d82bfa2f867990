/** The plan: goals in the person's own words, where each stands, and how it went. */

import { formatDate, words } from '../../platform/text/index.ts'
import {
  Card,
  Disclosure,
  EmptyState,
  FirstOf,
  LinkButton,
  Stack,
  Tag,
  type Tone,
  useLocale,
  Words,
} from '../../platform/ui/index.ts'
import { text as caseText } from '../text.ts'
import { following } from './forms.tsx'
import type { Goal, Plan } from './queries.ts'
import { type GoalState, standing } from './rules.ts'
import { text } from './text.ts'

const tones = { onTheWay: 'info', reached: 'good', paused: 'soon', notWanted: 'neutral' } as const satisfies Record<
  GoalState,
  Tone
>

function GoalStateTag({ state }: { state: GoalState }) {
  return <Tag tone={tones[state]}>{words(caseText, useLocale()).goal[state]}</Tag>
}

/** `most`: so many goals, those not reached first, where the plan is a piece of a page. */
export function PlanView({ plan, mayFollow, most }: { plan: Plan | null; mayFollow: boolean; most?: number }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (plan === null) {
    return (
      <EmptyState title={t.none} who={t.who} icon="agreement">
        {t.noneLead}
      </EmptyState>
    )
  }
  const isReached = ({ progress }: Goal) => Number(standing(progress).state === 'reached')
  const drawn = (goals: readonly Goal[]) => goals.map((goal) => <OneGoal goal={goal} mayFollow={mayFollow} />)
  return (
    <Stack>
      <p class="rule">{t.madeOn(formatDate(plan.madeOn, locale))}</p>
      {most === undefined ? (
        drawn(plan.goals)
      ) : (
        <FirstOf rows={plan.goals.toSorted((a, b) => isReached(a) - isReached(b))} most={most}>
          {(goals) => <Stack>{drawn(goals)}</Stack>}
        </FirstOf>
      )}
    </Stack>
  )
}

function OneGoal({ goal, mayFollow }: { goal: Goal; mayFollow: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { state, latest } = standing(goal.progress)
  return (
    <Card
      title={goal.words}
      level={3}
      id={`goal-${goal.id}`}
      actions={
        mayFollow ? (
          <LinkButton
            small
            variant="secondary"
            href={following.path({ id: goal.id })}
            label={`${t.follow} ${goal.words}`}
          >
            {t.follow}
          </LinkButton>
        ) : null
      }
    >
      <p>
        <GoalStateTag state={state} />{' '}
        <span class="rule">{latest ? formatDate(latest.onDay, locale) : t.setOn(formatDate(goal.setOn, locale))}</span>
      </p>
      {latest?.words ? <Words>{latest.words}</Words> : null}
      {goal.progress.length > 1 ? (
        <Disclosure summary={t.history}>
          <ul>
            {goal.progress
              .filter((one) => one !== latest)
              .map((one) => (
                <li>
                  {formatDate(one.onDay, locale)} <GoalStateTag state={one.state} /> {one.words}{' '}
                  <span class="rule">{one.by}</span>
                </li>
              ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  )
}

/** The person's goals in their own words, and how they see that each goes. */

import { formatDate, words } from '../../platform/text/index.ts'
import { Card, Disclosure, LinkButton, Stack, Tag, useLocale, Words } from '../../platform/ui/index.ts'
import { ending, reopening, seeing, unseeing } from './forms.tsx'
import type { Goal } from './queries.ts'
import { text } from './text.ts'

type Props = { id: string; goals: readonly Goal[]; work: boolean }

export function Goals({ id, goals, work }: Props) {
  return (
    <Stack>
      {goals.map((goal) => (
        <OneGoal id={id} goal={goal} work={work} />
      ))}
    </Stack>
  )
}

function OneGoal({ id, goal, work }: { id: string; goal: Goal; work: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const [latest, ...earlier] = goal.views
  const link = (href: string, word: string) => (
    <LinkButton small variant="quiet" href={href} label={`${word}: ${goal.words}`}>
      {word}
    </LinkButton>
  )
  const presses =
    goal.endedOn === null ? (
      <>
        {link(seeing.path({ row: goal.id }), t.see)}
        {link(ending.path({ row: goal.id }), t.end)}
      </>
    ) : (
      <reopening.Button to={{ row: goal.id }} of={goal.words} locale={locale} icon="undo" />
    )
  return (
    <Card title={goal.words} level={3} actions={work ? presses : null}>
      <p class="rule">
        {t.since(formatDate(goal.setOn, locale))} · {t.saidBy[goal.saidBy]}
        {goal.lowest && goal.highest ? ` · ${t.scale(goal.lowest, goal.highest)}` : null}
      </p>
      {goal.endedOn === null || goal.endedBecause === null ? null : (
        <p>
          <Tag tone={goal.endedBecause === 'reached' ? 'good' : 'neutral'}>{t.because[goal.endedBecause]}</Tag>{' '}
          <span class="rule">{formatDate(goal.endedOn, locale)}</span>
        </p>
      )}
      {latest === undefined ? null : (
        <>
          <Seen view={latest} />
          {work ? (
            <unseeing.Button
              to={{ id, viewId: latest.id }}
              of={`${goal.words}, ${formatDate(latest.onDay, locale)}`}
              locale={locale}
            />
          ) : null}
        </>
      )}
      {earlier.length === 0 ? null : (
        <Disclosure summary={t.earlier} of={goal.words}>
          {earlier.map((view) => (
            <Seen view={view} />
          ))}
        </Disclosure>
      )}
    </Card>
  )
}

function Seen({ view: { onDay, score, words: said } }: { view: Goal['views'][number] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <>
      <p>
        {score === null ? null : <strong>{t.outOf(score)}</strong>}{' '}
        <span class="rule">{formatDate(onDay, locale)}</span>
      </p>
      {said === null ? null : <Words>{said}</Words>}
    </>
  )
}

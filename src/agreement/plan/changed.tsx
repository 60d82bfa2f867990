/** What has changed in the plan since the version before it. */

import { type Locale, words } from '../../platform/text/index.ts'
import { Card } from '../../platform/ui/index.ts'
import type { WholePlan } from './queries.ts'
import { changesBetween } from './rules.ts'
import { text } from './text.ts'

export function Changed({ plan, earlier, locale }: { plan: WholePlan; earlier: WholePlan; locale: Locale }) {
  const t = words(text, locale)
  const goals = changesBetween(
    earlier.goals,
    plan.goals,
    (a, b) =>
      a.title === b.title && a.words === b.words && a.strategyId === b.strategyId && a.ownBecause === b.ownBecause,
  )
  const actions = changesBetween(
    earlier.actions,
    plan.actions,
    (a, b) =>
      a.title === b.title &&
      a.words === b.words &&
      a.who === b.who &&
      a.fromOn.equals(b.fromOn) &&
      a.dueOn.equals(b.dueOn) &&
      a.indicator === b.indicator &&
      a.question === b.question,
  )
  const lines = [goals, actions].flatMap(({ added, removed, changed }) => [
    ...added.map(({ title }) => t.added(title)),
    ...removed.map(({ title }) => t.removed(title)),
    ...changed.map(({ after }) => t.changed(after.title)),
  ])
  return (
    <Card title={t.changes} id="changes">
      {lines.length === 0 ? (
        <p class="soft">{t.noChanges}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

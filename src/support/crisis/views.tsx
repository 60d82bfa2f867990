/** The plan for hard days: what holds, who has read it, and the versions before. */

import { formatDate, words } from '../../platform/text/index.ts'
import { DefinitionList, Disclosure, Toolbar, useLocale, Words } from '../../platform/ui/index.ts'
import type { NamedWorker } from '../queries.ts'
import { holdsOn } from '../rules.ts'
import { reading, undoing } from './forms.tsx'
import { type CrisisPlan, hasRead } from './queries.ts'
import { text } from './text.ts'

type Props = {
  id: string
  plans: readonly CrisisPlan[]
  workers: readonly NamedWorker[]
  userId: string
  work: boolean
  today: Temporal.PlainDate
}

export function CrisisPlans({ id, plans, workers, userId, work, today }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const [now, ...earlier] = plans
  if (now === undefined) return null
  const must = workers.filter(({ fromOn, untilOn }) => holdsOn({ from: fromOn, until: untilOn }, today))
  const unread = must.filter((one) => !hasRead(now, one.userId)).map(({ name }) => name ?? '')
  const read = now.read.map(({ name }) => name ?? '')
  return (
    <>
      <OnePlan plan={now} />
      <p class="rule">
        {t.version(plans.length, formatDate(now.writtenOn, locale))}. {now.by === null ? null : `${t.by(now.by)}. `}
        {read.length > 0 ? `${t.readBy(read.join(', '))}. ` : null}
        {unread.length > 0 ? `${t.unread(unread.join(', '))}.` : null}
      </p>
      {work ? (
        <Toolbar>
          {hasRead(now, userId) ? null : (
            <reading.Button to={{ id, planId: now.id }} locale={locale} variant="secondary" />
          )}
          {now.writtenById === userId ? (
            <undoing.Button to={{ id, planId: now.id }} locale={locale} icon="undo" />
          ) : null}
        </Toolbar>
      ) : null}
      {earlier.length === 0 ? null : (
        <Disclosure summary={t.earlier}>
          {earlier.map((plan, at) => (
            <>
              <p class="rule">{t.version(earlier.length - at, formatDate(plan.writtenOn, locale))}</p>
              <OnePlan plan={plan} />
            </>
          ))}
        </Disclosure>
      )}
    </>
  )
}

function OnePlan({ plan: { signs, helps, notHelps, callWhom } }: { plan: CrisisPlan }) {
  const t = words(text, useLocale())
  const said = [
    [t.callWhom, callWhom],
    [t.signs, signs],
    [t.helps, helps],
    [t.notHelps, notHelps],
  ] as const
  return (
    <DefinitionList
      items={said.flatMap(([term, value]) => (value === null ? [] : [{ term, value: <Words>{value}</Words> }]))}
    />
  )
}

/** Steps on the way, as a card. */

import { formatDate, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, useLocale } from '../../platform/ui/index.ts'
import { noting, takingAway } from './forms.tsx'
import type { NotedStep } from './queries.ts'
import { text } from './text.ts'

type Props = { adviceId: string; steps: readonly NotedStep[]; open: boolean }

export function Progress({ adviceId, steps, open }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const note = (
    <LinkButton small variant="secondary" href={noting.path({ id: adviceId })}>
      {t.noting.title}
    </LinkButton>
  )
  return (
    <Card title={t.progress} id="progress" actions={open ? note : null}>
      {steps.length === 0 ? (
        <EmptyState small title={t.none} who={open ? undefined : t.noneWho}>
          {t.noneLead}
        </EmptyState>
      ) : null}
      {steps.map((one) => (
        <div>
          <p>
            <strong>{t.step[one.code]}</strong>{' '}
            <span class="rule">
              {formatDate(one.onDay, locale)}, {one.by}
            </span>
          </p>
          {one.words ? <p class="measure">{one.words}</p> : null}
          {open ? <takingAway.Button to={{ id: one.id }} of={t.step[one.code]} locale={locale} /> : null}
        </div>
      ))}
    </Card>
  )
}

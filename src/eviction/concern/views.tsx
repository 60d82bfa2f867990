/** Weighings of concern in order. */

import { formatDate, formatMoment, words } from '../../platform/text/index.ts'
import { Stack, Tag, useLocale, Words } from '../../platform/ui/index.ts'
import type { Concern } from './queries.ts'
import { text } from './text.ts'

export function Concerns({ concerns }: { concerns: readonly Concern[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Stack>
      {concerns.map(({ id, signal, words: said, on, at, by }) => (
        <article id={`concern-${id}`}>
          <p>
            <strong>{formatDate(on, locale)}</strong>{' '}
            <Tag tone={signal === null ? 'neutral' : 'info'}>{signal === null ? t.weighed : t.reported}</Tag>{' '}
            {signal === null ? null : <a href={`/signals/${signal.id}`}>{signal.receipt || t.see}</a>}
          </p>
          <Words>{said}</Words>
          <p class="rule">{t.by(by, formatMoment(at, locale))}</p>
        </article>
      ))}
    </Stack>
  )
}

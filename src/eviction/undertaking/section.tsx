/** The undertaking that stands, on the matter's page beneath the board's decisions: its number, who signed it, whether it has reached the landlord. */

import { formatDate, formatMoment, formatOre, words } from '../../platform/text/index.ts'
import { DefinitionList, Notice, Tag, useLocale } from '../../platform/ui/index.ts'
import type { Undertaking } from '../undertakings.ts'
import { text } from './text.ts'

export function UndertakingShown({ undertaking }: { undertaking: Undertaking }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { delivery } = undertaking
  return (
    <article>
      <DefinitionList
        items={[
          {
            term: t.short,
            value: <a href={`/evictions/${undertaking.matterId}/undertaking`}>{undertaking.number}</a>,
            note: formatOre(undertaking.amountOre, locale),
          },
          { term: t.signed, value: t.by(undertaking.signedBy, formatMoment(undertaking.signedAt, locale)) },
        ]}
      />
      {delivery === null ? (
        <Notice kind="warning" title={t.notReached}>
          {undertaking.windowLastDay === null ? t.notBegun : t.sendBy(formatDate(undertaking.windowLastDay, locale))}
        </Notice>
      ) : (
        <p>
          <Tag tone="good">{t.reached(formatDate(delivery.reachedOn, locale))}</Tag> {t.hows[delivery.how]}
        </p>
      )}
    </article>
  )
}

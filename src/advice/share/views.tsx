/** What a household shares: for the adviser with a way to take it back, for those who read the matter as it stands. */

import { formatDate, formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import { EmptyState, useLocale } from '../../platform/ui/index.ts'
import { withdrawing } from './forms.tsx'
import type { Share } from './queries.ts'
import { text } from './text.ts'

export function Shares({ shares, mayWithdraw = false }: { shares: readonly Share[]; mayWithdraw?: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (shares.length === 0) return mayWithdraw ? <EmptyState title={t.none}>{t.noneLead}</EmptyState> : null
  return (
    <>
      {shares.map((one) => (
        <div>
          <p class="measure">{one.words}</p>
          <p class="rule">
            {t.agreed(t.how[one.consentHow].toLowerCase(), formatDate(one.consentOn, locale))} {one.by}
            {one.withdrawnAt ? ` · ${t.withdrawn(formatShortDate(swedishDay(one.withdrawnAt), locale))}` : null}
          </p>
          {mayWithdraw && one.withdrawnAt === null ? (
            <withdrawing.Button to={{ id: one.id }} of={one.words.slice(0, 60)} locale={locale} variant="secondary" />
          ) : null}
        </div>
      ))}
    </>
  )
}

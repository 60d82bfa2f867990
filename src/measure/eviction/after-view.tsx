/** The card that tells how many were homeless within some months of the end. */

import { formatNumber, formatPercent, words } from '../../platform/text/index.ts'
import { Card, Stats, StatTile, useLocale } from '../../platform/ui/index.ts'
import type { Afterwards } from './afterwards.ts'
import { shownNumber } from './shown.ts'
import { evictionText } from './text.ts'

export function AfterCard({ after, mayOpen }: { after: readonly Afterwards[]; mayOpen: boolean }) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const unfollowed = after[0]?.unfollowed ?? 0
  return (
    <Card title={t.after}>
      <p class="soft measure">{t.afterLead}</p>
      <Stats>
        {after.map(({ months, followed, homeless, kept }) => {
          const n = shownNumber(homeless, mayOpen)
          const shown = n !== null && followed > 0
          const ofKept = shownNumber(kept.homeless, mayOpen)
          return (
            <StatTile
              value={shown ? formatPercent(n / followed, locale, 1) : '–'}
              label={t.months(months)}
              of={
                n === null
                  ? t.few
                  : `${t.homelessOf(formatNumber(n, locale), formatNumber(followed, locale))}. ${
                      ofKept === null ? '' : t.ofKept(formatNumber(ofKept, locale), formatNumber(kept.followed, locale))
                    }`
              }
            />
          )
        })}
      </Stats>
      {unfollowed > 0 ? <p class="rule">{t.unfollowed(formatNumber(unfollowed, locale))}</p> : null}
    </Card>
  )
}

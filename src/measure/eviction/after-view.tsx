/** The card that tells how many were homeless within some months of the end. */

import { formatNumber, formatPercent, words } from '../../platform/text/index.ts'
import { Card, Stats, StatTile, useLocale } from '../../platform/ui/index.ts'
import { SMALLEST_SHOWN } from '../suppress.ts'
import type { Afterwards } from './afterwards.ts'
import { evictionText } from './text.ts'

type Props = {
  after: readonly Afterwards[]
  /** no filter is chosen */
  whole: boolean
  mayOpen: boolean
}

/** Neither part of a whole is a handful: then both may be told. */
const isRoomy = (part: number, of: number): boolean => [part, of - part].every((n) => n === 0 || n >= SMALLEST_SHOWN)

/** What may be told: nothing of a filter that others could be taken from, and of the rest no handful. */
function told({ followed, homeless, kept }: Afterwards, mayOpen: boolean) {
  const all = mayOpen || (isRoomy(homeless, followed) && isRoomy(0, followed))
  const others = isRoomy(kept.homeless, homeless) && isRoomy(kept.followed, followed)
  const ofKept = mayOpen || (all && others && isRoomy(kept.homeless, kept.followed))
  return { all, ofKept }
}

export function AfterCard({ after, whole, mayOpen }: Props) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const unfollowed = after[0]?.unfollowed ?? 0
  const number = (n: number) => formatNumber(n, locale)
  if (!whole && !mayOpen)
    return (
      <Card title={t.after}>
        <p class="rule">{t.afterWhole}</p>
      </Card>
    )
  return (
    <Card title={t.after}>
      <p class="soft measure">{t.afterLead}</p>
      <Stats>
        {after.map((one) => {
          const { months, followed, homeless, kept } = one
          const { all, ofKept } = told(one, mayOpen)
          const sentences = [
            t.homelessOf(number(homeless), number(followed)),
            ...(ofKept && kept.followed > 0 ? [t.ofKept(number(kept.homeless), number(kept.followed))] : []),
          ]
          return (
            <StatTile
              value={all && followed > 0 ? formatPercent(homeless / followed, locale, 1) : '–'}
              label={t.months(months)}
              of={!all ? t.few : followed === 0 ? t.nobodyFollowed : sentences.join('. ')}
            />
          )
        })}
      </Stats>
      {unfollowed > 0 && (mayOpen || unfollowed >= SMALLEST_SHOWN) ? (
        <p class="rule">{t.unfollowed(unfollowed)}</p>
      ) : null}
    </Card>
  )
}

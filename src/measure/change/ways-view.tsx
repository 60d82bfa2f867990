/** Ways to a home of one's own between two weeks: three figures, each with its years, and how they stand to the count. */

import { formatNumber, words } from '../../platform/text/index.ts'
import { LineOrBar, Stats, StatTile, useLocale } from '../../platform/ui/index.ts'
import { SMALLEST_SHOWN } from '../suppress.ts'
import { text } from '../text.ts'
import { sumOf } from './balance.ts'
import type { Change } from './change.ts'
import { partKey } from './rows.ts'
import { changeText } from './text.ts'
import type { Way, Ways } from './ways.ts'
import { ways } from './ways.ts'

type ChangeProps = { change: Change; mayOpen: boolean }

/** The heading: whether the count fell, rose or stayed. */
export function changeTitle({ balance: { start, end } }: Change, locale: 'sv' | 'en'): string {
  const t = words(changeText, locale)
  return end.total < start.total ? t.fell : end.total > start.total ? t.rose : t.same
}

/** The weeks as they stand in an address. */
export const betweenQuery = ({ from, to }: Pick<Ways, 'from' | 'to'>): string => `from=${from.iso}&week=${to.iso}`

const isShown = (count: number, mayOpen: boolean) => mayOpen || count === 0 || count >= SMALLEST_SHOWN

/** Small numbers are hidden from those who may not open the rows; the years too, or their sum would tell. */
export function WaysFigures({ change: { ways: found }, mayOpen }: ChangeProps) {
  const locale = useLocale()
  const t = words(changeText, locale)
  const few = words(text, locale).few
  const { handover, fromAcute } = found.totals
  // those who came by one of the two ways alone are the difference
  const mayTellBoth = [found.both, handover - found.both, fromAcute - found.both].every((n) => isShown(n, mayOpen))
  return (
    <>
      <Stats>
        {ways.map((way) => {
          const count = found.totals[way]
          const href = `/figures/change/rows?${betweenQuery(found)}&part=${partKey({ kind: 'way', way })}`
          return (
            <StatTile
              value={isShown(count, mayOpen) ? formatNumber(count, locale) : '–'}
              label={t.ways[way]}
              of={isShown(count, mayOpen) ? t.waysOf[way](count) : few}
              rowsHref={mayOpen && count > 0 ? href : undefined}
            />
          )
        })}
      </Stats>
      {found.both > 0 && mayTellBoth ? <p class="rule">{t.both(found.both)}</p> : null}
      <div class="parts">
        {ways.map((way) => (
          <Years found={found} way={way} mayOpen={mayOpen} />
        ))}
      </div>
    </>
  )
}

function Years({ found, way, mayOpen }: { found: Ways; way: Way; mayOpen: boolean }) {
  const locale = useLocale()
  const t = words(changeText, locale)
  if (found.years.some(({ counts }) => !isShown(counts[way], mayOpen)))
    return (
      <p class="rule">
        {t.ways[way]}: {t.hidden}
      </p>
    )
  return (
    <LineOrBar
      title={t.ways[way]}
      sentence={t.waySentence(found.from.iso, found.to.iso, formatNumber(found.totals[way], locale))}
      kind="bar"
      points={found.years.map(({ year, counts }) => ({ label: String(year), value: counts[way] }))}
      pointLabel={words(text, locale).year}
      valueLabel={t.people}
    />
  )
}

/** The whole difference in one sentence. Only for those who may open the rows: the parts may be a handful. */
export function BalanceSentence({ change: { balance } }: { change: Change }) {
  const locale = useLocale()
  const t = words(changeText, locale)
  const { handedOver, fromAcute, ownLease } = balance.outflow
  return (
    <p class="measure">
      {t.balanceSentence({
        start: balance.start.total,
        end: balance.end.total,
        left: sumOf(balance.outflow),
        own: handedOver + fromAcute + ownLease,
        came: sumOf(balance.inflow),
      })}
    </p>
  )
}

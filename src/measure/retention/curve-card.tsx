/** The curve of one group of homes, as a picture and a sentence, with the way to the leases behind it. */

import { formatNumber, formatPercent, type Locale, words } from '../../platform/text/index.ts'
import { Card, Curve, type CurveTick, LinkButton, useLocale } from '../../platform/ui/index.ts'
import type { RetentionFigures } from './asked.ts'
import { dayOfMonth, followedMonths, retention } from './definition.ts'
import { type Asked, queryOf } from './href.ts'
import { groupName } from './names.ts'
import { lastDayOf, type ShownCurve, type ShownMonth } from './shown.ts'
import { retentionText } from './text.ts'

/** The picture ends with the last of the months that are read off it: on a phone there is room for no more. */
const LAST_DAY = dayOfMonth(followedMonths.at(-1) ?? 0)

export function CurveCard({
  curve,
  found,
  filter,
  mayOpen,
}: {
  curve: ShownCurve
  found: RetentionFigures
  filter: Asked
  mayOpen: boolean
}) {
  const locale = useLocale()
  const t = words(retentionText, locale)
  const survival = found.curves.find(({ group }) => group === curve.group)?.survival
  const name = groupName(curve.group, found.programmes, locale)
  const known = curve.months.filter(({ kept }) => kept !== null)
  const points =
    curve.line?.map(({ days, kept, interval }) => ({ at: days, share: kept, interval })) ??
    known.map(({ months, kept, interval }) => ({ at: dayOfMonth(months), share: kept ?? 1, interval }))
  const until = curve.line ? (survival ? lastDayOf(survival) : 0) : (points.at(-1)?.at ?? 0)
  return (
    <Card
      title={name}
      actions={
        <>
          {mayOpen ? (
            <LinkButton
              href={`/figures/retention/rows${queryOf({ ...filter, way: 'home' }, { group: curve.group })}`}
              variant="quiet"
              small
            >
              {t.rowsWhat}
            </LinkButton>
          ) : null}
          <LinkButton href={`/figures/definition/${retention.id}`} variant="quiet" small>
            {t.howCounted}
          </LinkButton>
        </>
      }
    >
      <p class="soft measure">{t.wayWhat[filter.way]}</p>
      {curve.all === null || until === 0 ? (
        <p>{sentenceOf(name, curve, locale)}</p>
      ) : (
        <>
          <Curve
            title={t.curve}
            sentence={sentenceOf(name, curve, locale)}
            kind={curve.line ? 'steps' : 'points'}
            points={points.filter(({ at }) => at <= Math.min(until, LAST_DAY))}
            until={Math.min(until, LAST_DAY)}
            ticks={ticksOf(curve, locale)}
            labels={{ at: t.when, share: t.share, followed: t.followedBelow }}
          />
          {curve.line ? <p class="rule">{t.band}</p> : null}
        </>
      )}
    </Card>
  )
}

function ticksOf(curve: ShownCurve, locale: Locale): CurveTick[] {
  const t = words(retentionText, locale)
  return [
    { at: 0, label: t.begins, share: 1, followed: curve.all },
    ...curve.months.map(({ months, kept, atRisk }) => ({
      at: dayOfMonth(months),
      label: t.month(months),
      share: kept,
      followed: atRisk,
    })),
  ]
}

function sentenceOf(name: string, { all, months }: ShownCurve, locale: Locale): string {
  const t = words(retentionText, locale)
  const parts = months.flatMap(({ months: after, kept, interval }) =>
    kept === null ? [] : [t.sentenceMonth(shareInWords(kept, locale), after, intervalOf(interval, locale))],
  )
  const told = parts.length === 0 ? t.nothingYet : parts.join(', ')
  return t.sentence(name, all === null ? t.fewNumber : formatNumber(all, locale), told)
}

export const intervalOf = (interval: ShownMonth['interval'], locale: Locale): string =>
  interval === null
    ? ''
    : words(retentionText, locale).interval(
        formatNumber(interval.low * 100, locale, 0),
        shareInWords(interval.high, locale),
      )

/** Whole percents; one lost of many hundred isn't all of them kept. */
export const shareInWords = (share: number, locale: Locale): string =>
  formatPercent(share, locale, share < 1 && share >= 0.995 ? 1 : 0)

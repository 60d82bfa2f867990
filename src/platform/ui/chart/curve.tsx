/** How large a share is still there as time goes: falling in steps, with its interval, and how many are followed beneath. From 0 to 100 percent. */

import { formatNumber, formatPercent } from '../../text/index.ts'
import { Table } from '../data.tsx'
import { useText } from '../text.ts'
import { useLocale } from '../viewer.tsx'
import { ChartFrame, type ChartProps, percent } from './frame.tsx'

export type CurvePoint = {
  /** where on the axis, from 0 to `until` */
  at: number
  share: number
  interval: { low: number; high: number } | null
}

/** What the table says of a place on the axis, and how many are followed there; null where too few are. */
export type CurveTick = { at: number; label: string; share: number | null; followed: number | null }

type Props = ChartProps & {
  points: readonly CurvePoint[]
  /** the end of the line */
  until: number
  ticks: readonly CurveTick[]
  /** steps: it is known on which day each falls · points: only these points are known */
  kind: 'steps' | 'points'
  labels: { at: string; share: string; followed: string }
}

const HEIGHT = 210
const TOP = 12
const BOTTOM = 48
const WIDE = 1000

export function Curve({ title, sentence, points, until, ticks, kind, labels }: Props) {
  const locale = useLocale()
  const t = useText()
  const last = Math.max(until, ...ticks.map(({ at }) => at), 1)
  // the left of the picture is the axis, the right leaves room for half of the last label
  const x = (at: number) => 0.12 + 0.82 * (at / last)
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM)
  const table = (
    <Table
      caption={title}
      captionUnseen
      rows={ticks}
      columns={[
        { label: labels.at, cell: ({ label }) => label },
        {
          label: labels.share,
          numeric: true,
          cell: ({ share }) => (share === null ? t.notKnown : formatPercent(share, locale, 1)),
        },
        {
          label: labels.followed,
          numeric: true,
          cell: ({ followed }) => (followed === null ? t.notKnown : formatNumber(followed, locale)),
        },
      ]}
    />
  )
  return (
    <ChartFrame title={title} sentence={sentence} table={table}>
      <svg class="series" width="100%" height={HEIGHT} role="img" aria-label={sentence}>
        {[0, 0.5, 1].map((share) => (
          <>
            <line class="gridline" x1={percent(x(0))} x2={percent(x(last))} y1={y(share)} y2={y(share)} />
            <text class="axis" x="0" y={y(share) + 4}>
              {formatPercent(share, locale, 0)}
            </text>
          </>
        ))}
        <svg
          aria-hidden="true"
          x={percent(x(0))}
          y={TOP}
          width={percent(0.82)}
          height={HEIGHT - TOP - BOTTOM}
          viewBox={`0 0 ${WIDE} ${WIDE}`}
          preserveAspectRatio="none"
        >
          {kind === 'steps' ? <path class="curve-band" d={bandOf(points, until, last)} /> : null}
          <path class="curve-line" d={lineOf(points, until, last, kind)} />
        </svg>
        {kind === 'points'
          ? points.map(({ at, share }) => <circle class="series-dot" cx={percent(x(at))} cy={y(share)} r="4" />)
          : null}
        {ticks.map(({ at, label, followed }) => (
          <>
            <line
              class="gridline"
              x1={percent(x(at))}
              x2={percent(x(at))}
              y1={HEIGHT - BOTTOM}
              y2={HEIGHT - BOTTOM + 5}
            />
            <text class="axis" x={percent(x(at))} y={HEIGHT - 28} text-anchor="middle">
              {label}
            </text>
            <text class="axis" x={percent(x(at))} y={HEIGHT - 10} text-anchor="middle">
              {followed === null ? '–' : formatNumber(followed, locale)}
            </text>
          </>
        ))}
      </svg>
      <p class="rule">{labels.followed}</p>
    </ChartFrame>
  )
}

const across = (at: number, last: number): number => Math.round((at / last) * WIDE)
const down = (share: number): number => Math.round((1 - share) * WIDE)

/** Straight to each fall and down; or from point to point. */
function lineOf(points: readonly CurvePoint[], until: number, last: number, kind: Props['kind']): string {
  if (kind === 'points') return `M0 0${points.map(({ at, share }) => `L${across(at, last)} ${down(share)}`).join('')}`
  return `M0 0${points.map(({ at, share }) => `H${across(at, last)}V${down(share)}`).join('')}H${across(until, last)}`
}

/** From the first fall that has an interval: the upper bound to the end, and the lower back. */
function bandOf(points: readonly CurvePoint[], until: number, last: number): string {
  const known = points.flatMap(({ at, interval }) => (interval === null ? [] : [{ at, ...interval }]))
  const [first] = known
  if (!first) return ''
  const end = across(until, last)
  const upper = known.map(({ at, high }) => `H${across(at, last)}V${down(high)}`).join('')
  const lower = known
    .toReversed()
    .map(({ at, low }) => `V${down(low)}H${across(at, last)}`)
    .join('')
  return `M${across(first.at, last)} ${down(first.high)}${upper}H${end}${lower}Z`
}

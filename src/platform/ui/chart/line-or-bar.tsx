/** A small series: figures over time as a line, or beside each other as bars. Begins at zero. */
import { scaleLinear } from 'd3-scale'
import { formatNumber } from '../../text/index.ts'
import { Table } from '../data.tsx'
import { useText } from '../text.ts'
import { useLocale } from '../viewer.tsx'
import { ChartFrame, type ChartProps, percent } from './frame.tsx'
import { textWidth } from './text-width.ts'

export type SeriesPoint = { label: string; value: number | null }

export type LineOrBarProps = ChartProps & {
  kind: 'line' | 'bar'
  /** A value that is missing is null: the line breaks, the table says so. */
  points: readonly SeriesPoint[]
  format?: (value: number) => string
  pointLabel?: string
  valueLabel?: string
}

const NARROWEST = 270
const HEIGHT = 170
const TOP = 24
const BOTTOM = 26
const TEXT_SIZE = 13

export function LineOrBar({ title, sentence, kind, points, format, pointLabel, valueLabel }: LineOrBarProps) {
  const locale = useLocale()
  const t = useText()
  const written = format ?? ((value: number) => formatNumber(value, locale))
  const table = (
    <Table
      caption={title}
      captionUnseen
      rows={points}
      columns={[
        { label: pointLabel ?? t.what, cell: (point) => point.label },
        {
          label: valueLabel ?? title,
          numeric: true,
          cell: (point) => (point.value === null ? t.notKnown : written(point.value)),
        },
      ]}
    />
  )
  const largest = Math.max(0, ...points.map((point) => point.value ?? 0))
  const y = scaleLinear()
    .domain([0, largest || 1])
    .range([HEIGHT - BOTTOM, TOP])
  const slot = 1 / Math.max(points.length, 1)
  const x = (at: number) => (at + 0.5) * slot
  const widest = Math.max(
    0,
    ...points
      .flatMap(({ label, value }) => [label, value === null ? '' : written(value)])
      .map((text) => textWidth(text, TEXT_SIZE)),
  )
  const every = Math.max(1, Math.ceil((widest + 6) / (slot * NARROWEST)))
  // Counted from the end, so that the newest figure always has its text.
  const hasText = (at: number) => (points.length - 1 - at) % every === 0
  return (
    <ChartFrame title={title} sentence={sentence} table={table}>
      <svg class="series" width="100%" height={HEIGHT} role="img" aria-label={sentence}>
        <line class="gridline" x1="0" x2="100%" y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
        {points.map(({ value }, at) => {
          if (value === null) return null
          if (kind === 'bar') {
            return (
              <rect
                class="series-bar"
                x={percent(x(at) - slot * 0.32)}
                width={percent(slot * 0.64)}
                y={y(value)}
                height={HEIGHT - BOTTOM - y(value)}
              />
            )
          }
          const before = at > 0 ? points[at - 1]?.value : null
          return (
            <>
              {before === null || before === undefined ? null : (
                <line class="series-line" x1={percent(x(at - 1))} y1={y(before)} x2={percent(x(at))} y2={y(value)} />
              )}
              <circle class="series-dot" cx={percent(x(at))} cy={y(value)} r="4" />
            </>
          )
        })}
        {points.map(({ label, value }, at) =>
          hasText(at) ? (
            <>
              {value === null ? null : (
                <text class="series-value" x={percent(x(at))} y={y(value) - 9} text-anchor="middle">
                  {written(value)}
                </text>
              )}
              <text class="axis" x={percent(x(at))} y={HEIGHT - 7} text-anchor="middle">
                {label}
              </text>
            </>
          ) : null,
        )}
      </svg>
    </ChartFrame>
  )
}

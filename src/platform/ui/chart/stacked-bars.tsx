/** Counts by situation, one bar a year, with those who now have a lease of their own drawn dashed beside. */
import { formatNumber } from '../../text/index.ts'
import { type Column, Table } from '../data.tsx'
import { useText } from '../text.ts'
import { useLocale } from '../viewer.tsx'
import { ChartFrame, type ChartProps, Legend, percent } from './frame.tsx'
import { type Situation, situations, useChartText } from './kinds.ts'
import { textWidth } from './text-width.ts'

export type StackedRow = {
  label: string
  counts: Readonly<Record<Situation, number>>
  /** People who now live on a first-hand lease: never part of the count, always beside it. */
  ownHomes?: number | undefined
}

export type StackedBarsProps = ChartProps & {
  rows: readonly StackedRow[]
  names?: Readonly<Record<Situation, string>> | undefined
  ownHomesName?: string | undefined
}

/** Bars are at least this wide (px); figures that only fit in a roomy chart are left out of a small one. */
const NARROWEST = 240
const ROOMY = 480
/** Between those who are counted and those who are not, as a share. */
const APART = 0.008
const BAR_HEIGHT = 34
const HATCH_HEIGHT = 8
const TEXT_SIZE = 13

const sum = (row: StackedRow) => situations.reduce((total, situation) => total + row.counts[situation], 0)

export function StackedBars({ title, sentence, rows, names, ownHomesName }: StackedBarsProps) {
  const locale = useLocale()
  const t = useText()
  const c = useChartText()
  const largest = Math.max(1, ...rows.map((row) => sum(row) + (row.ownHomes ?? 0)))
  const withHomes = rows.some((row) => row.ownHomes !== undefined)
  const nameOf = (situation: Situation) => names?.[situation] ?? c[situation]
  const homesName = ownHomesName ?? c.ownHomes
  const columns: Column<StackedRow>[] = [
    { label: t.when, cell: (row) => row.label },
    ...situations.map((situation) => ({
      label: nameOf(situation),
      numeric: true,
      cell: (row: StackedRow) => formatNumber(row.counts[situation], locale),
    })),
    { label: t.total, numeric: true, cell: (row) => <strong>{formatNumber(sum(row), locale)}</strong> },
    ...(withHomes
      ? [
          {
            label: homesName,
            numeric: true,
            cell: (row: StackedRow) => (row.ownHomes === undefined ? '–' : formatNumber(row.ownHomes, locale)),
          },
        ]
      : []),
  ]
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      table={<Table caption={title} captionUnseen rows={rows} columns={columns} />}
    >
      <div class="bars" role="img" aria-label={sentence}>
        {rows.map((row) => (
          <div class="bars-row">
            <span class="bars-name">{row.label}</span>
            <Bar row={row} largest={largest} />
            <span class="bars-total">{formatNumber(sum(row), locale)}</span>
          </div>
        ))}
      </div>
      <Legend
        items={[
          ...situations.map((situation) => ({ kind: `situation${situation}`, label: nameOf(situation) })),
          ...(withHomes ? [{ kind: 'beside', label: homesName, pattern: false }] : []),
        ]}
      />
    </ChartFrame>
  )
}

function Bar({ row, largest }: { row: StackedRow; largest: number }) {
  const locale = useLocale()
  let at = 0
  const parts = situations.map((situation) => {
    const share = row.counts[situation] / largest
    const part = { kind: `situation${situation}`, x: at, share, text: formatNumber(row.counts[situation], locale) }
    at += share
    return part
  })
  const homes = row.ownHomes ? { x: at, share: row.ownHomes / largest, text: formatNumber(row.ownHomes, locale) } : null
  const fits = (text: string, share: number, width = NARROWEST) => textWidth(text, TEXT_SIZE) + 10 <= share * width
  return (
    <svg width="100%" height={BAR_HEIGHT} aria-hidden="true">
      {parts.map(({ kind, x, share, text }) =>
        share === 0 ? null : (
          <g>
            <rect class={`k-${kind} bar`} x={percent(x)} y="0" width={percent(share)} height={BAR_HEIGHT} />
            <rect
              class={`h-${kind}`}
              x={percent(x)}
              y={BAR_HEIGHT - HATCH_HEIGHT}
              width={percent(share)}
              height={HATCH_HEIGHT}
              fill={`url(#p-${kind})`}
            />
            {fits(text, share, ROOMY) ? (
              <text
                class={fits(text, share) ? `on-${kind}` : `on-${kind} roomy`}
                x={percent(x + share / 2)}
                y="18"
                text-anchor="middle"
              >
                {text}
              </text>
            ) : null}
          </g>
        ),
      )}
      {homes ? (
        <g>
          <rect
            class="k-beside"
            x={percent(homes.x + APART)}
            y="1.5"
            width={percent(homes.share - APART)}
            height={BAR_HEIGHT - 3}
            rx="4"
          />
          {fits(homes.text, homes.share) ? (
            <text class="lane-text" x={percent(homes.x + homes.share / 2)} y="22" text-anchor="middle">
              {homes.text}
            </text>
          ) : null}
        </g>
      ) : null}
    </svg>
  )
}

/** The path: one line of where a person lived, and beneath it, in lanes, what happened. The face of the product. */
import { formatShortDate } from '../../text/index.ts'
import { today as dayNow } from '../../time/index.ts'
import { Table } from '../data.tsx'
import { useText } from '../text.ts'
import { useLocale, useViewer } from '../viewer.tsx'
import { ChartFrame, type ChartProps, Legend, percent } from './frame.tsx'
import { episodeKinds, useChartText } from './kinds.ts'
import { BarLabels, EpisodeBar, LINE_HEIGHT, NumberList } from './path-bars.tsx'
import {
  barOf,
  type Episode,
  type Lane,
  labelBars,
  NARROWEST_PLOT,
  type Placed,
  placeLane,
  ROOMY_PLOT,
  type Scale,
  scaleOf,
  spanOfDays,
  ticks,
} from './path-layout.ts'
import { PathList } from './path-list.tsx'

export type { Episode, Lane, LaneMark, LaneSpan, LaneTone } from './path-layout.ts'

export type PathTimelineProps = ChartProps & { episodes: readonly Episode[]; lanes?: readonly Lane[] }

const LANE_ROW = 28
const LANE_PADDING = 8

export function PathTimeline({ title, sentence, episodes, lanes = [] }: PathTimelineProps) {
  const locale = useLocale()
  const t = useText()
  const c = useChartText()
  const today = useViewer()?.today ?? dayNow()
  const { first, last } = spanOfDays(episodes, lanes, today)
  const scale = scaleOf(first, last)
  const grid = ticks(first, last, scale, locale)
  const inOrder = [...episodes].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  const labelled = [
    { when: 'at-mid', labels: labelBars(inOrder, scale, today, NARROWEST_PLOT) },
    { when: 'at-wide', labels: labelBars(inOrder, scale, today, ROOMY_PLOT) },
  ]
  const used = episodeKinds.filter((kind) => episodes.some((episode) => episode.kind === kind))
  const filled = lanes.filter((lane) => lane.spans.length + lane.marks.length > 0)
  const lines = grid.map((tick) => tick.x)
  const now = scale(today)
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      table={<PathTable title={title} episodes={episodes} lanes={filled} />}
    >
      <div class="path-wide" role="img" aria-label={sentence}>
        <div class="path-row">
          <span class="path-name"></span>
          <svg width="100%" height="22" aria-hidden="true">
            {grid.map(({ x, label }) =>
              Math.abs(x - now) * 100 < 4 ? null : (
                <text class="axis" x={percent(x)} dx="5" y="15">
                  {label}
                </text>
              ),
            )}
            <text class="now" x={percent(now)} y="15" text-anchor={now > 0.9 ? 'end' : 'middle'}>
              {t.today}
            </text>
          </svg>
        </div>
        <div class="path-row">
          <span class="path-name path-main">{c.housing}</span>
          <svg width="100%" height={LINE_HEIGHT} aria-hidden="true">
            <Grid lines={lines} now={now} height={LINE_HEIGHT} />
            {inOrder.map((episode) => (
              <EpisodeBar episode={episode} {...barOf(episode, scale, today)} />
            ))}
            {labelled.map(({ when, labels }) => (
              <BarLabels when={when} labels={labels} />
            ))}
          </svg>
        </div>
        {filled.map((lane) => (
          <LaneRow lane={lane} scale={scale} today={today} lines={lines} now={now} />
        ))}
      </div>
      {labelled.map(({ when, labels }) => (
        <NumberList when={when} numbered={labels.numbered} />
      ))}
      <PathList episodes={episodes} lanes={filled} today={today} />
      <Legend items={used.map((kind) => ({ kind, label: c[kind] }))} />
    </ChartFrame>
  )
}

function Grid({ lines, now, height }: { lines: readonly number[]; now: number; height: number }) {
  return (
    <>
      {lines.map((x) => (
        <line class="gridline" x1={percent(x)} x2={percent(x)} y1="0" y2={height} />
      ))}
      <line class="nowline" x1={percent(now)} x2={percent(now)} y1="0" y2={height} />
    </>
  )
}

type LaneRowProps = { lane: Lane; scale: Scale; today: Temporal.PlainDate; lines: readonly number[]; now: number }

function LaneRow({ lane, scale, today, lines, now }: LaneRowProps) {
  const placed = placeLane(lane, scale, today)
  const rows = Math.max(...placed.map((item) => item.row)) + 1
  const height = rows * LANE_ROW + LANE_PADDING
  return (
    <div class="path-row">
      <span class="path-name">{lane.label}</span>
      <svg width="100%" height={height} aria-hidden="true">
        <Grid lines={lines} now={now} height={height} />
        {placed.map((item) => (
          <LaneItem item={item} />
        ))}
      </svg>
    </div>
  )
}

function LaneItem({ item }: { item: Placed }) {
  const { x, width, row, label, place, tone } = item
  const top = row * LANE_ROW + LANE_PADDING
  const end = x + width
  const text = {
    inside: { x: percent(x), dx: '7', 'text-anchor': 'start' },
    after: { x: percent(end), dx: '6', 'text-anchor': 'start' },
    before: { x: percent(x), dx: '-6', 'text-anchor': 'end' },
  }[place]
  return (
    <g>
      <title>{item.whole}</title>
      {tone === 'mark' ? (
        <circle class="mark-dot" cx={percent(x + width / 2)} cy={top + 11} r="5" />
      ) : (
        <rect class={`lane-${tone}`} x={percent(x)} y={top} width={percent(width)} height="22" rx="5" />
      )}
      <text class="lane-text" y={top + 15.5} {...text}>
        {label}
      </text>
    </g>
  )
}

function PathTable({
  title,
  episodes,
  lanes,
}: {
  title: string
  episodes: readonly Episode[]
  lanes: readonly Lane[]
}) {
  const locale = useLocale()
  const t = useText()
  const c = useChartText()
  const rows = [
    ...episodes.map(({ from, to, label, detail, kind }) => ({
      lane: c.housing,
      from,
      to,
      label: detail ? `${label}: ${detail}` : label,
      kind: c[kind],
    })),
    ...lanes.flatMap((lane) => [
      ...lane.spans.map(({ from, to, label }) => ({ lane: lane.label, from, to, label, kind: '' })),
      ...lane.marks.map(({ on, label }) => ({ lane: lane.label, from: on, to: on, label, kind: '' })),
    ]),
  ]
  return (
    <Table
      caption={title}
      captionUnseen
      rows={rows}
      columns={[
        { label: t.what, cell: (row) => (row.kind ? `${row.label} – ${row.kind}` : row.label) },
        { label: t.lane, cell: (row) => <span class="nowrap">{row.lane}</span> },
        { label: t.from, cell: (row) => <span class="nowrap">{formatShortDate(row.from, locale)}</span> },
        {
          label: t.to,
          cell: (row) => <span class="nowrap">{row.to ? formatShortDate(row.to, locale) : t.ongoing}</span>,
        },
      ]}
    />
  )
}

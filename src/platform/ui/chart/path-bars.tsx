/** The line of the path itself: a bar for each place, its label or its number, and what the numbers stand for. */
import { formatDateRange } from '../../text/index.ts'
import { useLocale } from '../viewer.tsx'
import { percent } from './frame.tsx'
import { type EpisodeKind, useChartText } from './kinds.ts'
import type { Episode, Labels, Numbered } from './path-layout.ts'

/** Height of the whole line, and of the bar in it, in pixels. */
export const LINE_HEIGHT = 64
const BAR_TOP = 24
const BAR_HEIGHT = 36
const HATCH_HEIGHT = 7
/** A bar narrower than this share has no room for round corners or a hatch. */
const THIN_BAR = 0.015

export function EpisodeBar({ episode, x, width }: { episode: Episode; x: number; width: number }) {
  const locale = useLocale()
  const place = { x: percent(x), width: percent(width) }
  const thin = width < THIN_BAR
  return (
    <g>
      <title>{`${episode.label}, ${formatDateRange(episode.from, episode.to, locale)}`}</title>
      <rect
        class={`k-${episode.kind} ${thin ? 'thin' : 'bar'}`}
        y={BAR_TOP}
        height={BAR_HEIGHT}
        rx={thin ? 1 : 6}
        {...place}
      />
      {thin ? null : (
        <rect
          class={`h-${episode.kind}`}
          y={BAR_TOP + BAR_HEIGHT - HATCH_HEIGHT}
          height={HATCH_HEIGHT}
          fill={`url(#p-${episode.kind})`}
          {...place}
        />
      )}
    </g>
  )
}

/** A home has no hatch along its lower edge, so its text stands in the middle. */
const textTop = (kind: EpisodeKind | undefined) => BAR_TOP + (kind === 'home' ? 23 : 19)

export function BarLabels({ when, labels }: { when: string; labels: Labels }) {
  return (
    <g class={when}>
      {labels.inBars.map(({ episode, x, label }) => (
        <text class={`on-${episode.kind}`} x={percent(x)} dx="9" y={textTop(episode.kind)}>
          {label}
        </text>
      ))}
      {labels.numbered.map(({ number, x, above, episodes: [first] }) => (
        <text
          class={above ? 'number' : `number on-${first?.kind}`}
          x={percent(x)}
          y={above ? BAR_TOP - 6 : textTop(first?.kind)}
          text-anchor="middle"
        >
          {number}
        </text>
      ))}
    </g>
  )
}

/** What the numbers on the line stand for. */
export function NumberList({ when, numbered }: { when: string; numbered: readonly Numbered[] }) {
  const locale = useLocale()
  const c = useChartText()
  if (numbered.length === 0) return null
  return (
    <ul class={`path-numbers ${when}`}>
      {numbered.map(({ number, episodes }) => {
        const first = episodes[0]
        const last = episodes.at(-1)
        if (!first || !last) return null
        const names = [...new Set(episodes.map((episode) => episode.label))].join(', ')
        return (
          <li>
            <b>{number}</b> {names}
            <span class="soft">
              {' '}
              {episodes.length > 1 ? `${c.periods(episodes.length)}, ` : ''}
              {formatDateRange(first.from, last.to, locale)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

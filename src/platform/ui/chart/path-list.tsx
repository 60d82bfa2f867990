/** The same path as a line downwards, for narrow screens and paper: the newest first. */
import { formatDateRange, formatLength, formatShortDate } from '../../text/index.ts'
import { useText } from '../text.ts'
import { useLocale } from '../viewer.tsx'
import { useChartText } from './kinds.ts'
import type { Episode, Lane } from './path-layout.ts'

type PathListProps = { episodes: readonly Episode[]; lanes: readonly Lane[]; today: Temporal.PlainDate }

export function PathList({ episodes, lanes, today }: PathListProps) {
  const locale = useLocale()
  const t = useText()
  const c = useChartText()
  const newestFirst = [...episodes].sort((a, b) => Temporal.PlainDate.compare(b.from, a.from))
  return (
    <div class="path-narrow">
      <ol class="path-list">
        {newestFirst.map(({ from, to, kind, label, detail }) => (
          <li>
            <svg class="path-dot" width="20" height="20" aria-hidden="true">
              <rect class={`k-${kind}`} x="1" y="1" width="18" height="18" rx="6" />
              <rect class={`h-${kind}`} x="1" y="12" width="18" height="7" fill={`url(#p-${kind})`} />
            </svg>
            <div>
              <strong>{label}</strong>
              {to === null ? <span class="path-ongoing">{t.ongoing}</span> : null}
              <p class="rule">
                {formatDateRange(from, to, locale)} · {formatLength(from, to ?? today, locale)} · {c[kind]}
              </p>
              {detail ? <p class="rule">{detail}</p> : null}
            </div>
          </li>
        ))}
      </ol>
      {lanes.map((lane) => (
        <div class="path-lane">
          <p class="path-lane-name">{lane.label}</p>
          <ul>
            {lane.spans.map(({ from, to, label }) => (
              <li>
                {label} <span class="soft">{formatDateRange(from, to, locale)}</span>
              </li>
            ))}
            {lane.marks.map(({ on, label }) => (
              <li>
                {label} <span class="soft">{formatShortDate(on, locale)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

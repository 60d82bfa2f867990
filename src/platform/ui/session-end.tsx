/** When the login ends if nothing more happens in it: a line on each page with a form, and, with scripts, a warning some minutes before. */
import { formatTime } from '../text/index.ts'
import { useText } from './text.ts'
import type { Viewer } from './viewer.tsx'

/** Stands after the page's content; the style hides it where there is no form to lose. `now` is the moment the page was drawn. */
export function SessionEnd({ viewer, now }: { viewer: Viewer; now: Temporal.Instant }) {
  const t = useText()
  const { sessionEnds } = viewer
  if (sessionEnds === undefined) return null
  return (
    <session-end
      role="region"
      aria-label={t.sessionLabel}
      data-seconds={String(Math.max(0, Math.floor(now.until(sessionEnds).total('seconds'))))}
      data-soon={t.endsSoon}
      data-soon-why={t.endsSoonWhy}
      data-stay={t.endsStay}
      data-over={t.ended}
      data-over-why={t.endedWhy}
      data-log-in={t.endedLogIn}
    >
      <p class="rule">{t.sessionEnds(formatTime(sessionEnds))}</p>
    </session-end>
  )
}

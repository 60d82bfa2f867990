/** A row with a clock that runs: time left is the largest, the rule that made it stands beneath, one thing to do. */
import type { Child } from 'hono/jsx'
import { daysUntil, formatDayAndMonth } from '../text/index.ts'
import { useText } from './text.ts'
import { useLocale, useViewer } from './viewer.tsx'

/** From this many days left a clock is marked as soon over. */
const SOON_DAYS = 3

/** The filled button is for what can't wait, and until these days it can. */
export const isSoonOver = (due: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  daysUntil(due, today) <= SOON_DAYS

export type ClockProps = {
  title: Child
  /** The last day. Time left is counted from the viewer's today. */
  due?: Temporal.PlainDate | undefined
  /** Instead of `due`: what to show as time left (`1 d`, `22:30`), with `note` beneath (`av 3`). */
  left?: string | undefined
  note?: string | undefined
  tone?: 'late' | 'soon' | 'calm' | undefined
  /** Tags after the title. */
  tags?: Child
  /** The rule in plain words, with its section and its id in the law book. */
  rule?: Child
  section?: string | undefined
  ruleId?: string | undefined
  /** One Button or LinkButton. */
  action?: Child
}

function toneOf(days: number): 'late' | 'soon' | 'calm' {
  if (days <= 0) return 'late'
  return days <= SOON_DAYS ? 'soon' : 'calm'
}

export function Clock({ title, due, left, note, tone, tags, rule, section, ruleId, action }: ClockProps) {
  const locale = useLocale()
  const t = useText()
  const today = useViewer()?.today
  const days = due && today ? daysUntil(due, today) : null
  const shown = left ?? timeLeft()
  const beneath = note ?? dayNote()
  function timeLeft(): string {
    if (days === null) return ''
    return days === 0 ? t.todayLeft : `${Math.abs(days)} ${t.daysShort}`
  }
  function dayNote(): string {
    if (!due) return ''
    const day = formatDayAndMonth(due, locale)
    return days !== null && days < 0 ? `${t.ago}, ${day}` : day
  }
  return (
    <article class="clock" data-tone={tone ?? (days === null ? 'calm' : toneOf(days))}>
      <p class="clock-left">
        {shown}
        {beneath ? <small>{due ? <time datetime={due.toString()}>{beneath}</time> : beneath}</small> : null}
      </p>
      <div class="clock-what">
        <h3>
          {title} {tags}
        </h3>
        {rule || section ? (
          <p class="rule">
            {rule}
            {rule && section ? ' · ' : null}
            {section && ruleId ? <a href={`/law#${ruleId}`}>{section}</a> : section}
          </p>
        ) : null}
      </div>
      {action ? <div class="clock-action">{action}</div> : null}
    </article>
  )
}

/** Holds Clock rows. */
export function Clocks({ children }: { children: Child }) {
  return <div class="clocks">{children}</div>
}

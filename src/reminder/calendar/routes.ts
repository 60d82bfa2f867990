/** GET /calendar/:secret.ics, for calendar programs that can't log in: whoever has the address reads the user's clocks, as numbers and rules. */

import { createHash } from 'node:crypto'
import { findRule } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type CalendarDay, calendarText } from '../../platform/document/index.ts'
import { loginSetup } from '../../platform/login/index.ts'
import { words } from '../../platform/text/index.ts'
import { momentOf, now } from '../../platform/time/index.ts'
import { room } from '../../platform/web/index.ts'
import { clocks, type ReminderSource } from '../sources.ts'
import type { Told } from '../tellable.ts'
import { text } from '../text.ts'
import { readerOf } from './feed.ts'
import { rateLimit } from './rate.ts'

const REFRESH = Temporal.Duration.from({ hours: 1 })
/** The day before, when the working day begins. */
const REMIND_AT = '08:00'

/** The calendar's days, with nothing in them that a stranger couldn't read. */
export function calendarDays(found: readonly Told[], { locale }: Session, base: URL): CalendarDay[] {
  const t = words(text, locale)
  return found.map(({ ref, ruleId, due, what, path, key }) => {
    const rule = ruleId === null ? null : findRule(ruleId)
    return {
      uid: `${createHash('sha256').update(key).digest('hex').slice(0, 40)}@hemvist`,
      on: due,
      summary: [ref, ruleId, t.what[what]].filter((part) => part !== null).join(' '),
      description: [rule && `${rule.title[locale]} (${rule.section}).`, t.calendar.logIn].filter(Boolean).join(' '),
      url: new URL(path, base),
      remindAt: momentOf(due.subtract({ days: 1 }), REMIND_AT),
    }
  })
}

/** The one answer to every address that isn't one: nothing tells whether it ever was. */
const nothing = () => new Response('404\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

export function calendarRoutes(sources: readonly ReminderSource[]) {
  const allowed = rateLimit()
  return room().get('/calendar/:file', async (c) => {
    const secret = /^(.+)\.ics$/.exec(c.req.param('file'))?.[1]
    const session = secret === undefined ? null : await readerOf(secret)
    if (session === null) return nothing()
    if (!allowed(session.userId, performance.now()))
      return new Response('429\n', {
        status: 429,
        headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '60' },
      })
    const body = calendarText({
      name: words(text, session.locale).calendar.name,
      days: calendarDays(await clocks(sources, session), session, loginSetup().base),
      at: now(),
      refresh: REFRESH,
    })
    return c.body(body, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="hemvist.ics"',
      'Cache-Control': 'private, max-age=300',
      'X-Robots-Tag': 'noindex',
    })
  })
}

/** Where clocks come from: each room's own, asked as the user whose they are. */

import type { Session } from '../platform/access/index.ts'
import { type Asking, ask, asUser, type Tx } from '../platform/database/index.ts'
import type { Locale } from '../platform/text/index.ts'
import type { DayItem, Reminder } from '../platform/web/index.ts'
import { clocksOf, type Told, told } from './tellable.ts'

/** A room's clocks of this user; each working room may export one as `reminders`. */
export type ReminderSource = (tx: Tx, session: Session, locale: Locale) => Promise<readonly Reminder[]>

/** A room that has no `reminders` of its own: what it puts on My day, without its words. */
export const fromDay =
  (dayItems: (tx: Tx, session: Session, locale: Locale) => Asking<readonly DayItem[]>): ReminderSource =>
  async (tx, session, locale) =>
    clocksOf(await ask(tx, dayItems(tx, session, locale)))

/** As many as a calendar program takes without complaint; the soonest first. */
const MOST = 1000

/** Every clock of the user, the soonest first; nothing for somebody without a role. One transaction, under their own rights. */
export async function clocks(sources: readonly ReminderSource[], session: Session): Promise<Told[]> {
  if (session.roles.length === 0) return []
  const found = await asUser(session, async (tx) => {
    const reminders: Reminder[] = []
    for (const source of sources) reminders.push(...(await source(tx, session, session.locale)))
    return reminders
  })
  const sorted = found.map(told).sort((a, b) => Temporal.PlainDate.compare(a.due, b.due))
  const once = new Map(sorted.map((clock) => [`${clock.key} ${clock.due}`, clock]))
  return [...once.values()].slice(0, MOST)
}

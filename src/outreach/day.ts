/** What outreach hands to My day: alerts with their promise, and the meetings that somebody has agreed on. */

import type { Session } from '../platform/access/index.ts'
import { type Asking, allOf, known, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { formatMoment, type Locale, words } from '../platform/text/index.ts'
import { dateOf, now, today } from '../platform/time/index.ts'
import type { DayItem } from '../platform/web/index.ts'
import { mayDo } from './access.ts'
import { dayText } from './day.text.ts'
import { type Alert, alertsPage, calls } from './visit/queries.ts'
import { text as visitText } from './visit/text.ts'
import { waitedFor } from './visit/waited.ts'

const MOST = 50
/** So many days ahead, and so many behind. */
const AHEAD = 7
const BEHIND = 3

/** Alerts that nobody has been to yet, for those who visit; then those whom the user has agreed to meet. */
export function dayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  const waiting = { which: 'waiting', kind: null, from: null, until: null } as const
  const duties = allOf({
    alerts: mayDo(session, 'visit') ? alertsPage(waiting, MOST, null) : known([]),
    meetings: mayDo(session, 'note') ? meetings(tx, session, locale) : known([]),
  })
  return told(duties, ({ alerts, meetings: met }) => [...alerts.map((one) => toVisit(one, locale)), ...met])
}

/**
 * The place stands on its page alone: an alert may be about anybody. What calls stands before all until somebody says that they take it: it is about
 * somebody without a roof or in danger, also where they ask for themselves and the promise ends after midnight.
 */
function toVisit(alert: Alert, locale: Locale): DayItem {
  const t = words(visitText, locale)
  const late = Temporal.Instant.compare(alert.visitUntil, now()) < 0
  const facts = [
    `${t.promise} ${formatMoment(alert.visitUntil, locale)}, ${words(dayText, locale).people(alert.people)}`,
    ...(calls(alert) ? [t.callsFor(waitedFor(alert.sentAt, locale))] : []),
    ...(alert.takenAt === null ? [] : [t.taken(alert.takenBy ?? t.someone, formatMoment(alert.takenAt, locale))]),
  ]
  return {
    group: 'waiting',
    due: dateOf(alert.visitUntil),
    title: calls(alert) ? t.day.calls : t.day.visit,
    where: alert.sender,
    since: dateOf(alert.sentAt),
    tags: [{ text: t.kinds[alert.kind] }, ...(alert.urgent ? [{ text: t.urgent }] : [])],
    facts: facts.join(' · '),
    rule: t.day.promised,
    href: `/outreach/alerts/${alert.id}`,
    verb: t.day.go,
    cannotWait: alert.urgent || late,
    children: 0,
    roofless: alert.kind === 'somebody' || alert.urgent,
    sameDay: alert.urgent,
    calls: calls(alert),
  }
}

/** Those whom the user has agreed to meet, soon or the other day. */
function meetings(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  const t = words(dayText, locale)
  const on = today()
  const query = tx
    .selectFrom('outreach_contact as c')
    .leftJoin('outreach_contact as n', (join) => join.onRef('n.corrects_id', '=', 'c.id').on('n.undone_at', 'is', null))
    .select(['c.id', 'c.area', 'c.met_at as metAt', 'c.next_on as nextOn', 'c.next_where as nextWhere'])
    .select(['c.person_id as personId', 'c.alias', 'c.unnamed'])
    .where('c.noted_by', '=', session.userId)
    .where('c.undone_at', 'is', null)
    .where('n.id', 'is', null)
    .where('c.next_on', '>=', on.subtract({ days: BEHIND }))
    .where('c.next_on', '<=', on.add({ days: AHEAD }))
    .orderBy('c.next_on')
    .limit(MOST)
  return told(rowsOf(query, { metAt: 'moment', nextOn: 'day' }), (rows) =>
    rows.map((row) => ({
      group: 'followUp' as const,
      due: row.nextOn,
      title: t.next,
      where: row.personId === null ? (row.nextWhere ?? row.area) : null,
      since: dateOf(row.metAt),
      tags: [{ text: row.personId === null ? t.people(row.unnamed + (row.alias === null ? 0 : 1)) : t.known }],
      rule: t.agreed,
      href: `/outreach/contacts/${row.id}`,
      verb: t.open,
      cannotWait: false,
      children: 0,
      roofless: false,
    })),
  )
}

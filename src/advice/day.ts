/** An adviser's day: meetings, those whose outcome is missing, payments that agreements ask for; and for whoever booked, those nobody came to. */

import type { Session } from '../platform/access/index.ts'
import { type Asking, allOf, known, type Tx, told } from '../platform/database/index.ts'
import { formatOre, formatTime, type Locale, words } from '../platform/text/index.ts'
import { now, today } from '../platform/time/index.ts'
import { type DayItem, ifInMyDay } from '../platform/web/index.ts'
import { mayDo } from './access.ts'
import { bookingFromMatter } from './booking/forms.tsx'
import { type Booking, bookingsOfAdviser, missedAfterMyBooking } from './booking/queries.ts'
import { stateOf } from './booking/rules.ts'
import { text as bookingText } from './booking/text.ts'
import { text } from './day.text.ts'
import { type PaymentDue, paymentsDue } from './debt/due.ts'

/** So far back a meeting without an outcome, or one that nobody came to, is shown. */
const DAYS_BACK = 14
/** A payment is shown so many days ahead: time to remind. */
const PAYMENT_DAYS = 2
const MOST = 60

export function dayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (!mayDo(session, 'book')) return known([])
  const since = today().subtract({ days: DAYS_BACK })
  const advises = mayDo(session, 'advise')
  const asked = allOf({
    missed: ifInMyDay('bookedMeetings', () => missedAfterMyBooking(tx, session.userId, since)),
    own: advises
      ? ifInMyDay('ownMeetings', () => bookingsOfAdviser(tx, session.userId, [since, today()], MOST))
      : known([]),
    payments: advises ? ifInMyDay('ownAdvice', () => paymentsDue(tx, session.userId, PAYMENT_DAYS)) : known([]),
  })
  return told(asked, ({ missed, own, payments }) => [
    ...missed.map((one) => missedItem(one, locale)),
    ...own.flatMap((one) => meetingItem(one, locale)),
    ...payments.map((one) => paymentItem(one, locale)),
  ])
}

/** Numbers only: what an advice is called and who is expected are for its own pages. */
const tagsOf = (one: Booking, locale: Locale): DayItem['tags'] => {
  const t = words(text, locale)
  return [
    ...(one.matterNumber === null ? [] : [{ text: t.matter(one.matterNumber) }]),
    ...(one.adviceNumber === null ? [] : [{ text: one.adviceNumber }]),
  ]
}

function meetingItem(one: Booking, locale: Locale): DayItem[] {
  const t = words(text, locale)
  const state = stateOf(one, now())
  const shared = {
    due: one.onDay,
    where: words(bookingText, locale).way[one.how],
    tags: tagsOf(one, locale),
    href: `/advice/bookings/${one.id}`,
    children: 0,
    roofless: false,
  }
  const time = formatTime(one.beginsAt)
  if (state === 'coming')
    return [
      {
        ...shared,
        since: one.onDay,
        group: 'clock',
        title: t.today(time),
        rule: t.todayRule,
        verb: t.prepare,
        cannotWait: false,
      },
    ]
  if (state === 'unanswered')
    return [
      {
        ...shared,
        since: one.onDay,
        group: 'waiting',
        title: t.unanswered(time),
        rule: t.unansweredRule,
        verb: t.note,
        cannotWait: true,
      },
    ]
  return []
}

function missedItem(one: Booking, locale: Locale): DayItem {
  const t = words(text, locale)
  return {
    group: 'followUp',
    due: one.onDay,
    title: t.missed,
    where: words(bookingText, locale).way[one.how],
    since: one.onDay,
    tags: tagsOf(one, locale),
    rule: t.missedRule,
    href: bookingFromMatter.path({ id: one.matterId ?? '' }),
    verb: t.bookAgain,
    cannotWait: false,
    children: 0,
    roofless: false,
  }
}

function paymentItem({ debtId, number, ore, due }: PaymentDue, locale: Locale): DayItem {
  const t = words(text, locale)
  return {
    group: 'followUp',
    due,
    title: t.payment(formatOre(ore, locale)),
    where: null,
    since: due,
    tags: [{ text: number }],
    rule: t.paymentRule,
    href: `/debts/${debtId}`,
    verb: t.look,
    cannotWait: false,
    children: 0,
    roofless: false,
  }
}

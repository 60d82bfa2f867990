/** My day's lines about requests for a place: for whoever answers, and for whoever asked and has an answer since yesterday. */

import { may, type Session } from '../../platform/access/index.ts'
import { type Asking, allOf, known, type Tx, told } from '../../platform/database/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { dateOf, now } from '../../platform/time/index.ts'
import type { DayItem } from '../../platform/web/index.ts'
import { mayOnBooking } from '../access.ts'
import { type PlaceRequest, requestState, requestsAnswered, requestsWaiting } from './queries.ts'
import { text } from './text.ts'

const TOLD_FOR = { hours: 24 } as const

export function requestItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  const asked = allOf({
    waiting: may(session, mayOnBooking.answer) ? requestsWaiting(tx) : known([]),
    answered: may(session, mayOnBooking.ask)
      ? requestsAnswered(tx, session.userId, now().subtract(TOLD_FOR))
      : known([]),
  })
  return told(asked, ({ waiting, answered }) => [
    ...waiting.map((one) => waitingItem(one, locale)),
    ...answered.map((one) => answeredItem(one, locale)),
  ])
}

const common = (one: PlaceRequest) =>
  ({
    group: 'waiting',
    where: one.siteName,
    tags: [],
    href: `/place-requests/${one.id}`,
    children: 0,
    roofless: false,
  }) as const

function waitingItem(one: PlaceRequest, locale: Locale): DayItem {
  const t = words(text, locale)
  return {
    ...common(one),
    due: one.first,
    facts: `${formatDate(one.first, locale)} – ${formatDate(one.last, locale)}`,
    since: dateOf(one.askedAt),
    title: t.dayWaits(one.organisation),
    rule: t.dayWaitsRule,
    verb: t.dayWaitsVerb,
    cannotWait: true,
    sameDay: true,
  }
}

function answeredItem(one: PlaceRequest, locale: Locale): DayItem {
  const t = words(text, locale)
  const since = dateOf(one.answeredAt ?? one.askedAt)
  return {
    ...common(one),
    due: since,
    since,
    title: t.dayAnswered[requestState(one) === 'yes' ? 'yes' : 'no'],
    verb: t.dayAnsweredVerb,
    cannotWait: false,
  }
}

/** What a person's path and My day gather from here: nights slept, bookings, and tonight's duties. */

import { may, type Session } from '../platform/access/index.ts'
import { type Asking, allOf, known, type Tx, told } from '../platform/database/index.ts'
import { dictionary, formatDateRange, formatTime, type Locale, words } from '../platform/text/index.ts'
import { dateOf, now } from '../platform/time/index.ts'
import { type DayItem, ifInMyDay, type PathAsking, type PathEvent, type PathLane } from '../platform/web/index.ts'
import { mayOnBooking } from './access.ts'
import { hasOverstayed, stateOf } from './booking-states.ts'
import { type Booking, bookingsAtOwnSites, bookingsIn, holdsRunningOut } from './bookings.ts'
import { guestName } from './guest.ts'
import { nightOf } from './nights.ts'
import { onwardItems } from './onward/day.ts'
import { requestItems } from './request/day.ts'
import { text } from './text.ts'
import { type UnseenDue, unseenDueAtOwnSites } from './unseen/queries.ts'
import { unseenText } from './unseen/text.ts'
import { waitingItems } from './waiting/day.ts'

const dayText = dictionary({
  sv: {
    arrival: (who: string) => `${who} väntas`,
    departure: (who: string) => `${who} skulle ha gått`,
    hold: (who: string) => `Reservationen för ${who} går ut`,
    arrivalRule: (from: string) => `boendet öppnar ${from}`,
    departureRule: 'Sista bokade natten har varit. Markera att gästen har gått, eller förläng.',
    overstayRule: 'Gästen har sovit längre än bokat, och behåller platsen så länge den är ledig.',
    holdTime: (time: string) => `till klockan ${time}`,
    holdRule: 'En plats blir ledig av sig själv när reservationens tid går ut utan att den är bekräftad.',
    receive: 'Ta emot',
    depart: 'Har gått',
    confirm: 'Bekräfta',
    lane: 'Nätter',
    booked: 'Plats för natten bokades',
    arrived: 'Kom till en plats för natten',
    departed: 'Lämnade platsen för natten',
    ended: (because: string) => `Bokningen av en plats avslutades: ${because}`,
    where: (form: string, nights: string) => `${form}, ${nights}`,
  },
  en: {
    arrival: (who: string) => `${who} is expected`,
    departure: (who: string) => `${who} should have left`,
    hold: (who: string) => `The reservation for ${who} runs out`,
    arrivalRule: (from: string) => `the shelter opens at ${from}`,
    departureRule: 'The last booked night has passed. Mark that the guest has left, or extend.',
    overstayRule: 'The guest has slept longer than booked, and keeps the place as long as it is free.',
    holdTime: (time: string) => `until ${time}`,
    holdRule: 'A place becomes free by itself when the reservation’s time runs out unconfirmed.',
    receive: 'Receive',
    depart: 'Has left',
    confirm: 'Confirm',
    lane: 'Nights',
    booked: 'A place for the night was booked',
    arrived: 'Came to a place for the night',
    departed: 'Left the place for the night',
    ended: (because: string) => `The booking of a place ended: ${because}`,
    where: (form: string, nights: string) => `${form}, ${nights}`,
  },
})

/** How long before a reservation runs out it stands on My day. */
const HOLD_WARNING = { hours: 24 } as const

/** Tonight's arrivals and due departures for the site's staff; reservations that run out for whoever made them. */
export function dayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  const between = { after: now(), before: now().add(HOLD_WARNING) }
  const asked = allOf({
    atTheDoor: may(session, mayOnBooking.receive) ? bookingsAtOwnSites(tx, session, now()) : known([]),
    requests: requestItems(tx, session, locale),
    unseen: may(session, mayOnBooking.receive) ? unseenDueAtOwnSites(session, now()) : known([]),
    waiting: may(session, mayOnBooking.wait) ? waitingItems(tx, session, locale) : known([]),
    holds: may(session, mayOnBooking.book)
      ? ifInMyDay('holds', () => holdsRunningOut(tx, session.userId, between))
      : known([]),
    onward: onwardItems(session, locale),
  })
  return told(asked, ({ atTheDoor, unseen, holds, waiting, requests, onward }) => [
    ...waiting,
    ...requests,
    ...atTheDoor.flatMap((booking) => doorItems(booking, locale)),
    ...unseen.map((guest) => unseenItem(guest, locale)),
    ...holds.flatMap((booking) => holdItems(booking, locale)),
    ...onward,
  ])
}

function doorItems(booking: Booking, locale: Locale): DayItem[] {
  const t = words(dayText, locale)
  const state = stateOf(booking, now(), booking.closesAt)
  const who = guestName(booking.guest, locale)
  const common = {
    group: 'tonight',
    where: placeOf(booking, locale),
    since: dateOf(booking.bookedAt),
    href: `/bookings/${booking.id}`,
    tags: [],
    children: 0,
    roofless: false,
  } as const
  if (state === 'confirmed' || state === 'held') {
    const due = nightOf(now(), booking.closesAt)
    const facts = t.arrivalRule(booking.opensAt.slice(0, 5))
    // expected, not waiting: the bed is booked
    return [{ ...common, since: due, due, title: t.arrival(who), facts, verb: t.receive, cannotWait: false }]
  }
  if (state === 'departureDue') {
    const rule = hasOverstayed(booking, now(), booking.closesAt) ? t.overstayRule : t.departureRule
    const due = booking.lastNight.add({ days: 1 })
    return [{ ...common, since: due, due, title: t.departure(who), rule, verb: t.depart, cannotWait: true }]
  }
  return []
}

/** A guest whom one may not read about is marked on the board; nothing here says who it is or in which bed. */
function unseenItem({ siteId, inHouse, lastNight, tonight }: UnseenDue, locale: Locale): DayItem {
  const t = words(unseenText, locale)
  const due = inHouse ? lastNight.add({ days: 1 }) : tonight
  return {
    group: 'tonight',
    due,
    title: inHouse ? t.dayDeparture : t.dayArrival,
    where: null,
    since: due,
    tags: [],
    children: 0,
    roofless: false,
    rule: t.dayRule,
    href: `/sites/${siteId}#unseen`,
    verb: t.dayVerb,
    cannotWait: inHouse,
  }
}

function holdItems(booking: Booking, locale: Locale): DayItem[] {
  const t = words(dayText, locale)
  if (booking.holdUntil === null) return []
  return [
    {
      group: 'clock',
      due: dateOf(booking.holdUntil),
      title: t.hold(guestName(booking.guest, locale)),
      where: placeOf(booking, locale),
      since: dateOf(booking.bookedAt),
      tags: [],
      facts: t.holdTime(formatTime(booking.holdUntil)),
      rule: t.holdRule,
      href: `/bookings/${booking.id}`,
      verb: t.confirm,
      cannotWait: true,
      children: 0,
      roofless: false,
    },
  ]
}

/** The bed, so that the door knows where; nothing of a place for somebody with protected identity. */
const placeOf = (booking: Booking, locale: Locale): string | null =>
  booking.guest.protection === null ? words(text, locale).bedIn(booking.roomName, booking.bedName) : null

/** Nights slept as spans and ends without an arrival as marks, never the name of a site; bookings, arrivals, departures and ends as what happened. */
export const pathPart: PathAsking = (tx, { locale }, personIds) =>
  told(bookingsIn(tx, personIds), (all) => (personId) => {
    const bookings = all.filter(({ guest }) => guest.id === personId).toReversed()
    return { lanes: lanesOf(bookings, locale), events: bookings.flatMap((booking) => eventsOf(booking, locale)) }
  })

function lanesOf(bookings: readonly Booking[], locale: Locale): PathLane[] {
  const all = words(text, locale)
  const spans = bookings.flatMap(({ stay, livingForm }) =>
    stay === null
      ? []
      : [{ from: stay.from, to: stay.until, label: formOf(livingForm, locale), tone: 'info' } as const],
  )
  const marks = bookings.flatMap(({ end }) =>
    end === null ? [] : [{ on: dateOf(end.endedAt), label: all.because[end.because] }],
  )
  return spans.length + marks.length === 0 ? [] : [{ label: words(dayText, locale).lane, spans, marks }]
}

/** The earliest first within each booking. */
function eventsOf(booking: Booking, locale: Locale): PathEvent[] {
  const t = words(dayText, locale)
  const all = words(text, locale)
  const href = `/bookings/${booking.id}`
  const detail = t.where(
    formOf(booking.livingForm, locale),
    formatDateRange(booking.firstNight, booking.lastNight, locale),
  )
  const events: PathEvent[] = [{ on: dateOf(booking.bookedAt), what: t.booked, detail, href }]
  const { stay, end } = booking
  if (stay !== null) events.push({ on: dateOf(stay.arrivedAt), what: t.arrived, href })
  if (stay?.departedAt) events.push({ on: dateOf(stay.departedAt), what: t.departed, href })
  if (end !== null) events.push({ on: dateOf(end.endedAt), what: t.ended(all.because[end.because]), href })
  return events
}

function formOf(code: string, locale: Locale): string {
  const { form } = words(text, locale)
  return code === 'acutePlace' || code === 'emergencyHousing' || code === 'protectedHousing' ? form[code] : code
}

/** The demo's stays: whole times in a house, and what a booking whose guest came leaves behind. */

import { dateOf, momentOf } from '../platform/time/index.ts'
import { freeBed, take } from './beds.ts'
import type { Segment } from './careers.ts'
import { castIds } from './cast.ts'
import {
  type DemoPerson,
  type House,
  happened,
  MUNICIPALITY,
  NEW_ACT,
  notLater,
  PARTNERSHIP,
  type Story,
} from './story.ts'

type Day = Temporal.PlainDate
type Span = { from: Day; to: Day }
const compare = Temporal.PlainDate.compare

/** A booking is for at most 92 nights (migration 0004); a longer stay is several. */
const A_BOOKING = 85

/** Puts a whole segment into the houses of its days; false, and nothing written, when there is no room for all of it. */
export function stayNights(story: Story, person: DemoPerson, segment: Segment, still: boolean): boolean {
  const { c } = story
  if (person.children.length > 0 || c.happens(0.35)) return false
  const to = still ? story.today.subtract({ days: 1 }) : segment.to
  return placed(story, person, { from: segment.from, to }, still)
}

/** The nights of the first winter within a time outdoors, in a house; null, and nothing written, when there are none or no room. */
export function winterNights(story: Story, person: DemoPerson, { from, to }: Span): Span | null {
  const second = from.add({ days: 1 })
  const first = second.month <= 2 || second.month === 12 ? second : second.with({ month: 12, day: 1 })
  const winter = first.with({ day: 1 }).add({ months: first.month === 12 ? 3 : 3 - first.month })
  const last = earliest(winter.subtract({ days: 1 }), to.subtract({ days: 1 }), story.today.subtract({ days: 2 }))
  const span = { from: first, to: last }
  return placed(story, person, span, false) ? span : null
}

/** Nights of a time in a hotel while the municipality has its winter's rooms there. */
export function hotelNights(story: Story, person: DemoPerson, { from, to }: Span): Span | null {
  const { hotel } = story.others ?? {}
  if (hotel === undefined) return null
  const yesterday = story.today.subtract({ days: 1 })
  for (const first of [from.add({ days: 1 }), from.with({ month: 11, day: 15 })]) {
    const last = earliest(first.add({ days: 40 }), to.subtract({ days: 1 }), yesterday.subtract({ days: 1 }))
    const inside = compare(first, from) > 0 && placed(story, person, { from: first, to: last }, false, [hotel])
    if (inside) return { from: first, to: last }
  }
  return null
}

const earliest = (...days: readonly [Day, ...Day[]]): Day => days.reduce((a, b) => (compare(a, b) < 0 ? a : b))

function placed(
  story: Story,
  person: DemoPerson,
  { from: begins, to }: Span,
  still: boolean,
  where = housesOf(story, begins, to),
): boolean {
  if (compare(begins, to) > 0) return false
  const parts = where.flatMap((one) => {
    const from = compare(begins, one.from) < 0 ? one.from : begins
    const last = one.until !== null && compare(to, one.until) > 0 ? one.until : to
    if (compare(from, last) > 0) return []
    const until = still && last === to ? to.add({ days: 14 }) : last
    return [{ house: one, from, last, until, bed: freeBed(one, from, until) }]
  })
  const found = parts.flatMap(({ bed, ...rest }) => (bed === null ? [] : [{ ...rest, bed }]))
  // all of it, from its first night on
  if (found.length < parts.length || !found[0]?.from.equals(begins)) return false
  for (const { house: at, bed, from: first, last, until } of found) {
    take(bed, first, until)
    for (let from = first; compare(from, last) <= 0; from = from.add({ days: A_BOOKING })) {
      const rest = from.until(last).days
      // nobody is left in a house that has closed
      const open = at.until === null || compare(at.until, story.today) >= 0
      const goesOn = still && open && last === to && rest < A_BOOKING
      const nights = { from, last: from.add({ days: Math.min(rest, A_BOOKING - 1) }) }
      writeStay(story, person, { house: at, bedId: bed.id }, nights, goesOn)
    }
  }
  return true
}

/** Short stays that were over before the act let the partner's night shelter write down nobody were there, the others in the acute housing of their day. */
function housesOf({ houses, others }: Story, from: Day, to: Day): readonly House[] {
  const short = from.until(to, { largestUnit: 'day' }).days < 30
  return others !== null && short && compare(from, PARTNERSHIP) >= 0 && compare(to, NEW_ACT) < 0
    ? [others.night]
    : houses
}

/** A booking whose guest came, with all that it leaves behind. `goesOn`: the guest is there still, and has the bed until the night after tomorrow. `party`: the first booking of those who take a room together; `own`: it is the first. */
export function writeStay(
  story: Story,
  person: Pick<DemoPerson, 'id' | 'worker'>,
  { house: at, bedId, party = null }: { house: House; bedId: string; party?: string | null },
  { from, last }: { from: Day; last: Day },
  goesOn: boolean,
): string {
  const { c, rows, today } = story
  const booked = momentOf(from, `${c.between(13, 17)}:${String(c.between(10, 59))}`)
  const arrived = momentOf(from, `${c.between(18, 22)}:${String(c.between(10, 59))}`)
  const departed = notLater(momentOf(last.add({ days: 1 }), `08:${String(c.between(10, 55))}`))
  const booking = c.id(booked)
  // who is still here has the bed for three more nights
  const lastNight = goesOn ? today.add({ days: 2 }) : last
  rows.add('booking', {
    id: booking,
    municipality_code: MUNICIPALITY,
    site_id: at.siteId,
    bed_id: bedId,
    person_id: person.id,
    case_id: null,
    first_night: from,
    last_night: lastNight,
    hold_until: null,
    needs: null,
    booked_at: booked,
    booked_by: person.worker,
    party_id: party === 'own' ? booking : party,
  })
  for (let night = from; compare(night, lastNight) <= 0; night = night.add({ days: 1 })) {
    rows.add('bed_night', {
      municipality_code: MUNICIPALITY,
      bed_id: bedId,
      night,
      booking_id: booking,
      person_id: person.id,
      hold_until: null,
    })
  }
  if (at.organisation !== castIds.kalmar)
    rows.add('assignment', {
      id: c.id(booked),
      municipality_code: MUNICIPALITY,
      person_id: person.id,
      to_organisation_id: at.organisation,
      task: 'nightStay',
      subject_id: booking,
      from_on: from,
      until_on: lastNight.add({ days: 1 }),
      given_at: booked,
      given_by: person.worker,
      ended_at: goesOn ? null : departed,
    })
  const stay = c.id(arrived)
  rows.add('stay', {
    id: stay,
    municipality_code: MUNICIPALITY,
    booking_id: booking,
    person_id: person.id,
    site_id: at.siteId,
    living_form_code: at.form ?? 'acutePlace',
    from_on: from,
    until_on: goesOn ? null : last,
    arrived_at: arrived,
    arrived_by: at.receives,
    departed_at: goesOn ? null : departed,
    departed_by: goesOn ? null : at.receives,
    undone_at: null,
    undone_by: null,
  })
  happened(story, booked, person.worker, {
    what: 'booking.made',
    subject: booking,
    person: person.id,
    data: { firstNight: from.toString(), lastNight: lastNight.toString() },
  })
  happened(story, arrived, at.receives, {
    what: 'stay.arrived',
    subject: stay,
    person: person.id,
    data: { booking, night: from.toString() },
  })
  if (goesOn) {
    story.sleeping.add(person.id)
    story.guests.push({ booking, house: at, arrived })
  } else
    happened(story, departed, at.receives, {
      what: 'stay.departed',
      subject: stay,
      person: person.id,
      data: { booking, lastNight: dateOf(departed).subtract({ days: 1 }).toString() },
    })
  return booking
}

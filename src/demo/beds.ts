/** The demo's acute places: the municipality's own until the partnership began, Stadsmissionen's since; never two guests in one bed a night. */

import { dateOf, momentOf } from '../platform/time/index.ts'
import type { Segment } from './careers.ts'
import { castIds } from './cast.ts'
import type { Chance } from './random.ts'
import type { Sheaf } from './rows.ts'
import { type Bed, type DemoPerson, type House, happened, MUNICIPALITY, type Story, userId } from './story.ts'

type Day = Temporal.PlainDate
const compare = Temporal.PlainDate.compare

const OPENED = Temporal.PlainDate.from('2015-01-15')
/**
 * In September 2023 places run by Stadsmissionen were proposed (kalmar.se 2023-09-28), so that they begin in 2024 at the earliest: the month is ours.
 * Until then the places are the municipality's own.
 */
export const PARTNERSHIP = Temporal.PlainDate.from('2024-03-01')

const ROOMS: readonly [string, number, boolean][] = [
  ['Rum 1', 4, false],
  ['Rum 2', 4, false],
  ['Rum 3', 3, false],
  ['Rum 4', 3, false],
  ['Familjerummet', 2, true],
]
/** A booking is for at most 92 nights (migration 0004); a longer stay is several. */
const A_BOOKING = 85

/** The houses up to today, in the order that they followed each other: the last of them is where guests sleep tonight. */
export function shelters(c: Chance, rows: Sheaf, today: Day): House[] {
  const own = { organisation: castIds.kalmar, name: 'Kommunens akutboende', receives: userId('mats') }
  const partners = {
    organisation: castIds.stadsmissionen,
    name: 'Stadsmissionens akutboende',
    receives: userId('nils'),
  }
  if (compare(today, PARTNERSHIP) < 0) return [house(c, rows, { ...own, from: OPENED, until: null })]
  return [
    house(c, rows, { ...own, from: OPENED, until: PARTNERSHIP.subtract({ days: 1 }) }),
    house(c, rows, { ...partners, from: PARTNERSHIP, until: null }),
  ]
}

/** A house with its rooms and beds. */
function house(c: Chance, rows: Sheaf, facts: Omit<House, 'siteId' | 'beds'> & { name: string }): House {
  const { name: siteName, ...rest } = facts
  const when = momentOf(facts.from, '08:00')
  const siteId = c.id(when)
  rows.add('site', {
    id: siteId,
    municipality_code: MUNICIPALITY,
    organisation_id: facts.organisation,
    name: siteName,
    living_form_code: 'acutePlace',
    opens_at: '18:00',
    closes_at: '09:00',
  })
  const beds: Bed[] = []
  for (const [name, size, together] of ROOMS) {
    const roomId = c.id(when)
    rows.add('room', { id: roomId, municipality_code: MUNICIPALITY, site_id: siteId, name, taken_as_one: together })
    for (let n = 1; n <= size; n += 1) {
      const bed = { id: c.id(when), taken: [] }
      rows.add('bed', {
        id: bed.id,
        municipality_code: MUNICIPALITY,
        room_id: roomId,
        name: String(beds.length + 1),
        in_service_from: facts.from,
        out_of_service_from: facts.until?.add({ days: 1 }) ?? null,
      })
      // the family's room stands free for families
      if (!together) beds.push(bed)
      else beds.push({ ...bed, taken: [{ from: '0000-01-01', to: '9999-12-31' }] })
    }
  }
  return { ...rest, siteId, beds }
}

/** A bed that is free every night from `from` to `to`; null when all but `spare` beds are taken. */
export function freeBed({ beds }: House, from: Day, to: Day, spare = 3): Bed | null {
  const [first, last] = [from.toString(), to.toString()]
  return (
    beds
      .slice(0, beds.length - 2 - spare)
      .find((one) => one.taken.every((span) => span.to < first || span.from > last)) ?? null
  )
}

/** Nobody else has the bed on these nights. */
export function take(bed: Bed, from: Day, to: Day): void {
  bed.taken.push({ from: from.toString(), to: to.toString() })
}

/** Puts a whole segment into the houses of its days; false, and nothing written, when there is no room for all of it. */
export function stayNights(story: Story, person: DemoPerson, segment: Segment, still: boolean): boolean {
  const { c, houses } = story
  if (person.children.length > 0 || c.happens(0.35)) return false
  const to = still ? story.today.subtract({ days: 1 }) : segment.to
  if (compare(segment.from, to) > 0) return false
  const parts = houses.flatMap((one) => {
    const from = compare(segment.from, one.from) < 0 ? one.from : segment.from
    const last = one.until !== null && compare(to, one.until) > 0 ? one.until : to
    if (compare(from, last) > 0) return []
    const until = still && last === to ? to.add({ days: 14 }) : last
    return [{ house: one, from, last, until, bed: freeBed(one, from, until) }]
  })
  const found = parts.flatMap(({ bed, ...rest }) => (bed === null ? [] : [{ ...rest, bed }]))
  if (found.length < parts.length) return false
  for (const { house: at, bed, from: first, last, until } of found) {
    take(bed, first, until)
    for (let from = first; compare(from, last) <= 0; from = from.add({ days: A_BOOKING })) {
      const rest = from.until(last).days
      const goesOn = still && last === to && rest < A_BOOKING
      writeStay(
        story,
        person,
        { house: at, bedId: bed.id },
        from,
        from.add({ days: Math.min(rest, A_BOOKING - 1) }),
        goesOn,
      )
    }
  }
  return true
}

function writeStay(
  story: Story,
  person: DemoPerson,
  { house: at, bedId }: { house: House; bedId: string },
  from: Day,
  last: Day,
  goesOn: boolean,
): void {
  const { c, rows, today } = story
  const booked = momentOf(from, `${c.between(13, 17)}:${String(c.between(10, 59))}`)
  const arrived = momentOf(from, `${c.between(18, 22)}:${String(c.between(10, 59))}`)
  const departed = momentOf(last.add({ days: 1 }), `08:${String(c.between(10, 55))}`)
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
    living_form_code: 'acutePlace',
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
  if (goesOn) story.sleeping.add(person.id)
  else
    happened(story, departed, at.receives, {
      what: 'stay.departed',
      subject: stay,
      person: person.id,
      data: { booking, lastNight: dateOf(departed).subtract({ days: 1 }).toString() },
    })
}

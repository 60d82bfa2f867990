/** The demo's shelter: sixteen places, never two guests in one bed a night. */

import { dateOf, momentOf } from '../platform/time/index.ts'
import type { Segment } from './careers.ts'
import { castIds } from './cast.ts'
import type { Chance } from './random.ts'
import type { Sheaf } from './rows.ts'
import { type Bed, type Beds, type DemoPerson, happened, MUNICIPALITY, type Story, userId } from './story.ts'

const OPENED = Temporal.PlainDate.from('2015-01-15')
const ROOMS: readonly [string, number, boolean][] = [
  ['Rum 1', 4, false],
  ['Rum 2', 4, false],
  ['Rum 3', 3, false],
  ['Rum 4', 3, false],
  ['Familjerummet', 2, true],
]
/** A booking is for at most 92 nights (migration 0004); a longer stay is several. */
const A_BOOKING = 85

/** The house with its rooms and beds. */
export function shelter(c: Chance, rows: Sheaf): Beds {
  const when = momentOf(OPENED, '08:00')
  const siteId = c.id(when)
  rows.add('site', {
    id: siteId,
    municipality_code: MUNICIPALITY,
    organisation_id: castIds.stadsmissionen,
    name: 'Stadsmissionens akutboende',
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
        in_service_from: OPENED,
        out_of_service_from: null,
      })
      // the family's room stands free for families
      if (!together) beds.push(bed)
      else beds.push({ ...bed, taken: [{ from: '0000-01-01', to: '9999-12-31' }] })
    }
  }
  return { siteId, beds }
}

/** A bed that is free every night from `from` to `to`, taken from then on; null when all but `spare` beds are taken. */
export function freeBed(beds: Beds, from: Temporal.PlainDate, to: Temporal.PlainDate, spare = 3): Bed | null {
  const [first, last] = [from.toString(), to.toString()]
  const inUse = beds.beds.slice(0, beds.beds.length - 2 - spare)
  const bed = inUse.find((one) => one.taken.every((span) => span.to < first || span.from > last))
  bed?.taken.push({ from: first, to: last })
  return bed ?? null
}

/** Puts a whole segment into the shelter; false, and nothing written, when there is no room for all of it. */
export function stayNights(story: Story, person: DemoPerson, segment: Segment, still: boolean): boolean {
  const { c, beds } = story
  if (person.children.length > 0 || c.happens(0.35)) return false
  const to = still ? story.today.subtract({ days: 1 }) : segment.to
  if (Temporal.PlainDate.compare(segment.from, to) > 0) return false
  const bed = freeBed(beds, segment.from, still ? to.add({ days: 14 }) : to)
  if (bed === null) return false
  for (let from = segment.from; Temporal.PlainDate.compare(from, to) <= 0; from = from.add({ days: A_BOOKING })) {
    const rest = from.until(to).days
    const last = from.add({ days: Math.min(rest, A_BOOKING - 1) })
    const goesOn = still && rest < A_BOOKING
    writeStay(story, person, bed.id, from, last, goesOn)
  }
  return true
}

function writeStay(
  story: Story,
  person: DemoPerson,
  bedId: string,
  from: Temporal.PlainDate,
  last: Temporal.PlainDate,
  goesOn: boolean,
): void {
  const { c, rows, beds, today } = story
  const booked = momentOf(from, `${c.between(13, 17)}:${String(c.between(10, 59))}`)
  const arrived = momentOf(from, `${c.between(18, 22)}:${String(c.between(10, 59))}`)
  const departed = momentOf(last.add({ days: 1 }), `08:${String(c.between(10, 55))}`)
  const booking = c.id(booked)
  // who is still here has the bed for three more nights
  const lastNight = goesOn ? today.add({ days: 2 }) : last
  rows.add('booking', {
    id: booking,
    municipality_code: MUNICIPALITY,
    site_id: beds.siteId,
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
  for (let night = from; Temporal.PlainDate.compare(night, lastNight) <= 0; night = night.add({ days: 1 })) {
    rows.add('bed_night', {
      municipality_code: MUNICIPALITY,
      bed_id: bedId,
      night,
      booking_id: booking,
      person_id: person.id,
      hold_until: null,
    })
  }
  rows.add('assignment', {
    id: c.id(booked),
    municipality_code: MUNICIPALITY,
    person_id: person.id,
    to_organisation_id: castIds.stadsmissionen,
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
    site_id: beds.siteId,
    living_form_code: 'acutePlace',
    from_on: from,
    until_on: goesOn ? null : last,
    arrived_at: arrived,
    arrived_by: userId('nils'),
    departed_at: goesOn ? null : departed,
    departed_by: goesOn ? null : userId('nils'),
    undone_at: null,
    undone_by: null,
  })
  happened(story, booked, person.worker, {
    what: 'booking.made',
    subject: booking,
    person: person.id,
    data: { firstNight: from.toString(), lastNight: lastNight.toString() },
  })
  happened(story, arrived, userId('nils'), {
    what: 'stay.arrived',
    subject: stay,
    person: person.id,
    data: { booking, night: from.toString() },
  })
  if (goesOn) story.sleeping.add(person.id)
  else
    happened(story, departed, userId('nils'), {
      what: 'stay.departed',
      subject: stay,
      person: person.id,
      data: { booking, lastNight: dateOf(departed).subtract({ days: 1 }).toString() },
    })
}

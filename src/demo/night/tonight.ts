/** Tonight: who is expected, whose hold soon runs out, who is known by a few words alone, a family in a room of its own, a broken bed. */

import { dateOf, momentOf, now } from '../../platform/time/index.ts'
import { freeBed, take } from '../beds.ts'
import { measured } from '../careers.ts'
import { castIds } from '../cast.ts'
import { chance } from '../random.ts'
import { writeStay } from '../stays.ts'
import {
  type Bed,
  type House,
  happened,
  MUNICIPALITY,
  NEW_ACT,
  notLater,
  type Story,
  type Told,
  userId,
} from '../story.ts'
import { newFamily } from './family.ts'
import { bedIn, extraAt, runBy } from './houses.ts'
import type { Nameless } from './nameless.ts'

type Day = Temporal.PlainDate

/** Minutes that the hold which soon runs out has left, and for how long a place is held. */
const SOON = 35
const HOLD = 90

const later = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) < 0 ? b : a)
const inMinutes = (minutes: number): Temporal.Instant => now().add({ minutes })

/** In the acute housing: those who are outdoors are expected, and some whom nobody knows but by a few words are there or come. */
export function acuteTonight(told: Story, night: Day, outside: readonly Told[]): void {
  const house = told.houses.at(-1)
  if (house === undefined) return
  const story = { ...told, c: chance(1107) }
  // by the board's list the partner books some nights by itself; before the act the municipality did
  const mayBook = house.organisation !== castIds.kalmar && Temporal.PlainDate.compare(night, NEW_ACT) >= 0
  const own = mayBook ? house.receives : userId('siv')
  // first of all: on a night that is nearly full this hold is there all the same
  const soon = called(story, 'Göran från båten', own, night)
  const holdUntil = inMinutes(SOON)
  expected(story, house, soon, { first: night, nights: 1, needs: 'Vill ha väskan inlåst.', holdUntil })
  const alone = outside
    .filter(({ person }) => person.children.length === 0 && !story.sleeping.has(person.id))
    .slice(0, 2)
  alone.forEach(({ person, caseId }, i) => {
    const needs = i === 0 ? 'Nedre säng, ont i knät.' : null
    expected(story, house, { id: person.id, worker: person.worker, caseId }, { first: night, nights: 1, needs })
  })
  // nobody new in the week that was measured: its count is what was published
  const since = later(later(night.subtract({ days: 2 }), house.from), measured.spring2023.sunday.add({ days: 1 }))
  if (Temporal.PlainDate.compare(since, night) < 0) {
    const bed = bedFor(house, since, 6)
    const guest = called(story, 'Lasse, skägg och cykelvagn', userId('siv'), since)
    if (bed) writeStay(story, guest, { house, bedId: bed.id }, { from: since, last: night }, true)
    family(story, house, later(since, night.subtract({ days: 1 })), night)
  }
  expected(story, house, called(story, 'Mira, röd jacka', own, night), { first: night, nights: 3, needs: null })
  for (const [days, words] of [
    [1, 'Rolf, hörapparat'],
    [3, 'Nina och hennes gitarr'],
  ] as const)
    expected(story, house, called(story, words, own, night), { first: night.add({ days }), nights: 2, needs: null })
  broken(story, house, since)
}

function bedFor(house: House, first: Day, nights: number): Bed | null {
  const last = first.add({ days: nights - 1 })
  const bed = freeBed(house, first, last, 1)
  if (bed) take(bed, first, last)
  return bed
}

type Guest = { id: string; worker: string; caseId?: string }
type Wanted = { first: Day; nights: number; needs: string | null; holdUntil?: Temporal.Instant }

/** A booking whose guest hasn't come yet. */
export function expected(
  story: Story,
  house: House,
  guest: Guest,
  { first, nights, needs, holdUntil }: Wanted,
): string | null {
  const { c, rows } = story
  const bed = bedFor(house, first, nights)
  if (bed === null) return null
  story.expected.add(guest.id)
  const booked = holdUntil?.subtract({ minutes: HOLD }) ?? notLater(momentOf(story.today, '08:15'))
  const id = c.id(booked)
  const last = first.add({ days: nights - 1 })
  const base = { municipality_code: MUNICIPALITY, person_id: guest.id }
  rows.add('booking', {
    ...{ ...base, id, site_id: house.siteId, bed_id: bed.id, case_id: guest.caseId ?? null, party_id: null },
    ...{ first_night: first, last_night: last, hold_until: holdUntil ?? null, needs },
    ...{ booked_at: booked, booked_by: guest.worker },
  })
  for (let n = 0; n < nights; n += 1)
    rows.add('bed_night', {
      ...{ ...base, bed_id: bed.id, night: first.add({ days: n }), booking_id: id, hold_until: holdUntil ?? null },
    })
  if (house.organisation !== castIds.kalmar)
    rows.add('assignment', {
      ...{ ...base, id: c.id(booked), to_organisation_id: house.organisation, task: 'nightStay', subject_id: id },
      ...{ from_on: first, until_on: last.add({ days: 1 }), given_at: booked, given_by: guest.worker, ended_at: null },
    })
  const data = { firstNight: first.toString(), lastNight: last.toString() }
  happened(story, booked, guest.worker, { what: 'booking.made', subject: id, person: guest.id, data })
  return id
}

/** Somebody who is known by a few words alone: a record of that, of the organisation whose staff wrote it down. */
export function called(story: Story, words: string, by: string, on: Day): Guest {
  const { c } = story
  const when = notLater(momentOf(on, '07:40'))
  const person = { id: c.id(when), worker: by }
  const ours = by === userId('siv')
  const organisation = ours ? castIds.kalmar : castIds.stadsmissionen
  const nothing = { given_name: null, family_name: null, birth_date: null, birth_year: null, sex: null, died_on: null }
  story.rows.add('person', {
    ...{ id: person.id, municipality_code: MUNICIPALITY, organisation_id: organisation, ...nothing, called: words },
    ...{ language: null, phone: null, revision: 1, created_at: when, created_by: by },
  })
  story.rows.add('person_contact', {
    ...{ id: c.id(when), municipality_code: MUNICIPALITY, person_id: person.id, organisation_id: organisation },
    ...{ unit_id: ours ? castIds.adultUnit : null, since: when, made_by: by, until: null },
  })
  happened(story, when, by, { what: 'person.added', subject: person.id, person: person.id })
  return person
}

function broken({ c, rows }: Story, house: House, since: Day): void {
  const bed = house.beds.at(-3)
  if (bed === undefined) return
  const closed = notLater(momentOf(since, '09:20'))
  rows.add('bed_void', {
    ...{ id: c.id(closed), municipality_code: MUNICIPALITY, bed_id: bed.id, from_on: since, until_on: null },
    ...{ because: 'Sängen är trasig. Snickaren är tillsagd.', closed_at: closed, closed_by: house.receives },
  })
}

/** One grown-up and one child, who have the family's room together since the night before. */
function family(story: Story, house: House, from: Day, night: Day): void {
  const [mother, child] = newFamily(story, 'Lindahl', from, [
    ['Samira', 31],
    ['Elias', 7],
  ])
  const [first, second] = house.beds.slice(-2)
  if (!mother || !child || !first || !second) return
  const span = { from, last: night }
  const party = writeStay(story, mother, { house, bedId: first.id, party: 'own' }, span, true)
  writeStay(story, child, { house, bedId: second.id, party }, span, true)
}

/** At the night shelter: those who come tonight without a name, one whose hold soon runs out, one who has just left; and extra places. */
export function nightTonight(told: Story, night: Day): Nameless[] {
  const house = told.others?.night
  if (house === undefined) return []
  const story = { ...told, c: chance(1110) }
  const { c } = story
  extraPlaces(story, house, night)
  setAside(story, house, house.beds.at(-3), '21:00')
  setAside(story, house, house.beds.at(-2), '22:30')
  if (Temporal.PlainDate.compare(night, NEW_ACT) <= 0) return []
  const yesterday = night.subtract({ days: 1 }).toString()
  const free = house.beds.filter(({ taken }) => taken.every(({ to }) => to <= yesterday))
  const left = free.find(({ taken }) => taken.every(({ to }) => to < yesterday))
  const [one, two, three] = free.filter((bed) => bed !== left)
  const booked = notLater(momentOf(story.today, '09:40'))
  const base = { first: night, last: night, state: 'expected', booked, by: userId('noor') } as const
  const holdUntil = inMinutes(SOON)
  const held = { state: 'held', holdUntil, booked: holdUntil.subtract({ minutes: HOLD }) } as const
  return [
    ...(left ? [{ ...base, id: c.id(booked), bed: left, ...justLeft() }] : []),
    ...(one ? [{ ...base, id: c.id(booked), bed: one, needs: 'Har hund.' }] : []),
    ...(two ? [{ ...base, id: c.id(booked), bed: two, last: night.add({ days: 1 }) }] : []),
    ...(three ? [{ ...base, id: c.id(booked), bed: three, ...held }] : []),
  ]
}

/** Slept here, and left a while ago: the bed is being cleaned. */
function justLeft() {
  const left = inMinutes(-SOON)
  const last = dateOf(left).subtract({ days: 1 })
  const [booked, arrived] = [momentOf(last, '16:30'), momentOf(last, '21:15')]
  return { first: last, last, state: 'came', booked, arrived, left } as const
}

function extraPlaces({ c, rows }: Story, house: House, night: Day): void {
  const from = later(night.subtract({ days: 1 }), house.from)
  const last = night.add({ days: 3 })
  const cold = night.month >= 11 || night.month <= 3
  const because = cold ? 'Kallt: under minus tio väntas hela veckan.' : 'Fler än vanligt sover ute den här veckan.'
  const at = notLater(momentOf(from, '11:30'))
  const extra = extraAt(c, rows, house.siteId, { from, until: last, beds: 2, because, by: runBy(house), at })
  const room = c.id(at)
  const facts = { name: 'Extraplatser', taken_as_one: false, wheelchair: false }
  rows.add('room', { id: room, municipality_code: MUNICIPALITY, site_id: house.siteId, ...facts })
  for (const name of ['13', '14']) bedIn(c, rows, { room, name, from, out: last.add({ days: 1 }), extra })
}

function setAside({ c, rows }: Story, house: House, bed: Bed | undefined, time: string): void {
  if (bed === undefined) return
  const at = notLater(momentOf(house.from, '10:00'))
  rows.add('bed_set_aside', {
    ...{ id: c.id(at), municipality_code: MUNICIPALITY, bed_id: bed.id, until_time: time },
    ...{ set_at: at, set_by: runBy(house), ended_at: null, ended_by: null },
  })
}

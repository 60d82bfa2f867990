/** Turns careers into the rows that daily work would have left behind: signals, cases, decisions, nights, leases, follow-ups. */

import type { NewEvent } from '../platform/record/index.ts'
import { momentOf } from '../platform/time/index.ts'
import { type Beds, stayNights } from './beds.ts'
import { type Career, careers, type Segment } from './careers.ts'
import { castUsers } from './cast.ts'
import { caseRows } from './case-rows.ts'
import { homeRows } from './home-rows.ts'
import { newPerson, type DemoPerson } from './people.ts'
import { type Chance, chance } from './random.ts'
import { type Sheaf, sheaf } from './rows.ts'

export const MUNICIPALITY = '0880'

export type DemoEvent = NewEvent & { at: Temporal.Instant; by: string }

/** What the parts of the history share while it is being written. */
export type Story = {
  c: Chance
  today: Temporal.PlainDate
  rows: Sheaf
  events: DemoEvent[]
  beds: Beds
  /** the next running number of a series in a year */
  number: (series: 'signal' | 'case', year: number) => number
  usedNumbers: Set<string>
  flats: { next: number }
  /** who has a bed tonight already */
  sleeping: Set<string>
  leases: { id: string; form: string; landlord: string; rent: number; ends: Temporal.PlainDate | null }[]
  /** writes what is only known at the end: the running numbers used */
  finish: () => void
}

export const userId = (key: string): string => castUsers.find((user) => user.key === key)?.id ?? ''

/** A moment in working hours of a day. */
export const at = (c: Chance, day: Temporal.PlainDate, from = 8, to = 16): Temporal.Instant =>
  momentOf(day, `${String(c.between(from, to - 1)).padStart(2, '0')}:${String(c.between(0, 59)).padStart(2, '0')}`)

/** Adds an event to the story. */
export function happened(story: Story, when: Temporal.Instant, by: string, event: NewEvent): void {
  story.events.push({ ...event, at: when, by })
}

/** Begins a story with nothing in it. */
export function newStory(seed: number, today: Temporal.PlainDate, beds: (c: Chance, rows: Sheaf) => Beds): Story {
  const c = chance(seed)
  const rows = sheaf()
  const numbers = new Map<string, { series: 'signal' | 'case'; year: number; last: number }>()
  return {
    c,
    today,
    rows,
    events: [],
    beds: beds(c, rows),
    number: (series, year) => {
      const key = `${series} ${year}`
      const entry = numbers.get(key) ?? { series, year, last: 0 }
      entry.last += 1
      numbers.set(key, entry)
      return entry.last
    },
    usedNumbers: new Set(),
    flats: { next: 0 },
    sleeping: new Set(),
    leases: [],
    finish: () => {
      for (const { series, year, last } of numbers.values()) rows.add('running_number', { municipality_code: MUNICIPALITY, series, year, last })
    },
  }
}

/** Everybody's history up to today. */
export function tellHistory(story: Story): { person: DemoPerson; career: Career; caseId: string }[] {
  return careers(story.c, story.today).map((career) => {
    const person = newPerson(story, career.entered)
    const lived = career.segments.map((segment, i) => liveIn(story, person, segment, career.segments[i + 1] === undefined && career.exit === null))
    const caseId = caseRows(story, person, career, lived)
    homeRows(story, person, career, caseId)
    return { person, career, caseId }
  })
}

/** Which form of living a segment was, with the rows that say so; leases are written by `homeRows`, which knows what came after. */
export type Lived = { segment: Segment; form: string; source: 'told' | 'stay' | 'placement' | 'lease' }

function liveIn(story: Story, person: DemoPerson, segment: Segment, still: boolean): Lived {
  const { c, rows } = story
  if (segment.situation === 3) return { segment, form: c.weighted({ secondHandLease: 35, socialLease: 30, trainingFlat: 25, trialFlat: 10 }), source: 'lease' }
  if (segment.situation === 2) {
    const form = c.weighted({ hvb: 45, prison: 20, supportedHousing: 25, hospital: 10 })
    const when = at(c, segment.from)
    const leaves = still ? segment.to.add({ days: c.between(14, 70) }) : segment.to
    rows.add('placement', {
      id: c.id(when), municipality_code: MUNICIPALITY, person_id: person.id, case_id: null, living_form_code: form, from_on: segment.from, leaves_on: leaves, home_after: false,
      until_on: still ? null : segment.to, registered_at: when, registered_by: person.worker, ended_by: still ? null : person.worker,
    })
    return { segment, form, source: 'placement' }
  }
  if (segment.situation === 1 && !person.protected && stayNights(story, person, segment, still)) return { segment, form: 'acutePlace', source: 'stay' }
  const form =
    segment.situation === 4
      ? c.weighted({ withFriends: 45, withFamily: 30, lodger: 15, shortSublet: 10 })
      : person.protected
        ? 'protectedHousing'
        : c.weighted({ outdoors: 25, stairwell: 15, car: 8, tent: 7, hotel: 35, publicPlace: 5, storage: 5 })
  const when = at(c, segment.from)
  rows.add('told_situation', {
    id: c.id(when), municipality_code: MUNICIPALITY, person_id: person.id, living_form_code: form, from_on: segment.from, until_on: still ? null : segment.to, place: null,
    because_signal_id: null, told_at: when, told_to: person.worker, ended_by: still ? null : person.worker, corrects_id: null,
  })
  happened(story, when, person.worker, { what: 'situation.told', subject: person.id, person: person.id, data: { form, from: segment.from.toString() } })
  return { segment, form, source: 'told' }
}

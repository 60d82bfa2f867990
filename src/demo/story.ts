/** What the parts of the invented history share while it is being written. */

import type { LeaseForm } from '../home/index.ts'
import type { NewEvent } from '../platform/record/index.ts'
import { momentOf, now } from '../platform/time/index.ts'
import type { Career, Segment } from './careers.ts'
import { castUsers } from './cast.ts'
import { type Chance, chance } from './random.ts'
import { type Sheaf, sheaf } from './rows.ts'

/** A bed with the spans of nights in which somebody has it, as ISO dates. */
export type Bed = { id: string; taken: { from: string; to: string }[] }
export type House = {
  siteId: string
  /** who runs it */
  organisation: string
  /** the user who receives guests and sees them off */
  receives: string
  from: Temporal.PlainDate
  /** its last night; null: open */
  until: Temporal.PlainDate | null
  beds: Bed[]
  /** how many of the last beds nobody is given by himself: a family's room, two beds, when nothing is said; 0: all are given */
  keeps?: number
  /** the form of living there, when it isn't an acute place */
  form?: 'protectedHousing'
}
/** Acute places in the order that they followed each other; the last is open tonight. The others opened with the partnership. */
export type Houses = { houses: House[]; others: { night: House; hotel: House; hidden: House } | null }

export type DemoPerson = {
  id: string
  sex: 'female' | 'male'
  givenName: string
  familyName: string
  birthDate: Temporal.PlainDate
  number: string | null
  children: { id: string; birthDate: Temporal.PlainDate }[]
  household: string | null
  protected: boolean
  /** who has the case */
  worker: string
  unit: string
}

/** A life that has been told, with its case. */
export type Told = { person: DemoPerson; career: Career; caseId: string }

/** Which form of living a segment was, with the rows that say so; leases are written by `homeRows`, which knows what came after. */
export type Lived = { segment: Segment; form: string; source: 'told' | 'stay' | 'placement' | 'lease' }

/** SoL 2025:400 took effect on 1 July 2025; before it 2001:453 4 kap. 1 §. */
export const NEW_ACT = Temporal.PlainDate.from('2025-07-01')

/**
 * In September 2023 places run by Stadsmissionen were proposed (kalmar.se 2023-09-28), so that they begin in 2024 at the earliest: the month is ours.
 * Until then the places are the municipality's own.
 */
export const PARTNERSHIP = Temporal.PlainDate.from('2024-03-01')

/** Minutes that a bed is cleaned after its guest, at the partner's houses. */
export const TURNAROUND = 120

export const MUNICIPALITY = '0880'

type Series = 'signal' | 'case' | 'matter' | 'undertaking' | 'advice'

/** `municipality`: whose record it stands in, when that isn’t the demo’s own. */
type Happened = NewEvent & { municipality?: string }
export type DemoEvent = Happened & { at: Temporal.Instant; by: string }

export type DemoLease = {
  id: string
  form: LeaseForm
  landlord: string
  rent: number
  begins: Temporal.PlainDate
  ends: Temporal.PlainDate | null
  /** after how many months it was agreed that it may be their own */
  months: number | null
  /** the lease that it took over from */
  predecessor: string | null
  flat: { id: string; address: string; number: string; area: string; rooms: number }
  person: DemoPerson
  caseId: string
}

/** What the parts of the history share while it is being written. */
export type Story = Houses & {
  c: Chance
  today: Temporal.PlainDate
  rows: Sheaf
  events: DemoEvent[]
  /** the next running number of a series in a year */
  number: (series: Series, year: number) => number
  usedNumbers: Set<string>
  /** when the debt adviser has a meeting */
  met: Set<string>
  flats: { next: number }
  /** who has a bed tonight already */
  sleeping: Set<string>
  /** who is in a house since before today */
  guests: { booking: string; house: House; arrived: Temporal.Instant }[]
  /** who has a place booked that they haven't come to yet */
  expected: Set<string>
  leases: DemoLease[]
  /** writes what is only known at the end: the running numbers used */
  finish: () => void
}

export const userId = (key: string): string => castUsers.find((user) => user.key === key)?.id ?? ''

/** The moment, or now when it lies ahead: a demo that is made early in the morning has nothing in it from later that day. */
export const notLater = (moment: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(moment, now()) > 0 ? now() : moment

/** A moment in working hours of a day. */
export const at = (c: Chance, day: Temporal.PlainDate, from = 8, to = 16): Temporal.Instant =>
  notLater(
    momentOf(day, `${String(c.between(from, to - 1)).padStart(2, '0')}:${String(c.between(0, 59)).padStart(2, '0')}`),
  )

/** Adds an event to the story. */
export function happened(story: Story, when: Temporal.Instant, by: string, event: Happened): void {
  story.events.push({ ...event, at: when, by })
}

/** Begins a story with nothing in it. */
export function newStory(
  seed: number,
  today: Temporal.PlainDate,
  shelters: (c: Chance, rows: Sheaf, today: Temporal.PlainDate) => Houses,
): Story {
  const c = chance(seed)
  const rows = sheaf()
  const numbers = new Map<string, { series: Series; year: number; last: number }>()
  return {
    c,
    today,
    rows,
    events: [],
    ...shelters(c, rows, today),
    number: (series, year) => {
      const key = `${series} ${year}`
      const entry = numbers.get(key) ?? { series, year, last: 0 }
      entry.last += 1
      numbers.set(key, entry)
      return entry.last
    },
    usedNumbers: new Set(),
    met: new Set(),
    flats: { next: 0 },
    sleeping: new Set(),
    guests: [],
    expected: new Set(),
    leases: [],
    finish: () => {
      for (const { series, year, last } of numbers.values())
        rows.add('running_number', { municipality_code: MUNICIPALITY, series, year, last })
    },
  }
}

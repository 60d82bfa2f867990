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
}

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
export type Story = {
  c: Chance
  today: Temporal.PlainDate
  rows: Sheaf
  events: DemoEvent[]
  /** acute places, in the order that they followed each other; the last is open tonight */
  houses: House[]
  /** the next running number of a series in a year */
  number: (series: Series, year: number) => number
  usedNumbers: Set<string>
  flats: { next: number }
  /** who has a bed tonight already */
  sleeping: Set<string>
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
  shelters: (c: Chance, rows: Sheaf, today: Temporal.PlainDate) => House[],
): Story {
  const c = chance(seed)
  const rows = sheaf()
  const numbers = new Map<string, { series: Series; year: number; last: number }>()
  return {
    c,
    today,
    rows,
    events: [],
    houses: shelters(c, rows, today),
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
      for (const { series, year, last } of numbers.values())
        rows.add('running_number', { municipality_code: MUNICIPALITY, series, year, last })
    },
  }
}

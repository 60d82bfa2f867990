/** The few kinds of rule that nearly all entries are: a deadline, something to do the same day, something without a day. */

import { type Bilingual, dayOfRestName } from '../calendar.ts'
import { deadline, extendToVardag, type Length, lengthInWords, nominalDay } from '../deadline.ts'
import { type EventName, events as eventNames } from '../events.ts'
import type { Computation, Computed, ComputeOptions, Events, LawRule, Note, Reading, WeekendRule } from '../rules.ts'

type Words = Pick<
  LawRule,
  'id' | 'section' | 'title' | 'text' | 'actor' | 'starts' | 'certainty' | 'source' | 'testDates'
>
type Refine = (computed: Computation & { nominal: Temporal.PlainDate }) => Partial<Computation>
type DeadlineEntry = Words & {
  readonly kind?: LawRule['kind']
  readonly length: Length
  readonly weekend: WeekendRule
  readonly notes?: readonly Note[]
  /** Changes what the plain counting gave, for rules that end on another day or also give a first day. */
  readonly refine?: Refine
}
type DaylessEntry = Words & {
  readonly kind: LawRule['kind']
  readonly notes?: readonly Note[]
  readonly decide?: Decide
}
type Decide = (start: Temporal.PlainDate) => { applies: boolean; note: Note }

/** A stretch of time that ends on a day. */
export function deadlineRule({ kind, notes, refine, ...entry }: DeadlineEntry): LawRule {
  const compute = (events: Events): Computed =>
    fromLater(entry.starts, events, (startEvent, start) => {
      const counted = {
        ...head(entry, startEvent, start),
        ...count(start, entry.length, entry.weekend),
      }
      const all = { ...counted, notes: [...laterOfNote(entry.starts, startEvent), ...counted.notes, ...(notes ?? [])] }
      return { ...all, ...refine?.(all) }
    })
  return { ...entry, kind: kind ?? 'deadline', compute }
}

/** Something that must be done at once: the day is the day of the event, also on a red day. */
export function immediateRule({ notes, ...entry }: Words & { readonly notes?: readonly Note[] }): LawRule {
  const compute = (events: Events): Computed =>
    fromLater(entry.starts, events, (startEvent, start) => ({
      ...head(entry, startEvent, start),
      nominal: start,
      extended: null,
      lastDay: start,
      notes: [sameDay, ...(notes ?? [])],
    }))
  return { ...entry, kind: 'immediate', length: null, weekend: 'none', compute }
}

/** A rule without a day of its own: it holds for ever, or asks a yes or a no. */
export function daylessRule({ notes, decide, ...entry }: DaylessEntry): LawRule {
  const compute = (events: Events): Computed =>
    fromLater(entry.starts, events, (startEvent, start) => {
      const decided = decide?.(start)
      return {
        ...head(entry, startEvent, start),
        nominal: null,
        extended: null,
        lastDay: null,
        ...(decided === undefined ? {} : { applies: decided.applies }),
        notes: [...(decided === undefined ? [] : [decided.note]), ...(notes ?? [])],
      }
    })
  return { ...entry, length: null, weekend: 'none', compute }
}

/** Counts any length that the caller gives. */
export function countingRule(entry: Words & { readonly weekend: WeekendRule }): LawRule {
  const compute = (events: Events, options?: ComputeOptions): Computed => {
    const length = options?.length
    if (length === undefined) return { ok: false, reason: { kind: 'missing-length' } }
    return fromLater(entry.starts, events, (startEvent, start) => ({
      ...head(entry, startEvent, start),
      ...count(start, length, entry.weekend),
    }))
  }
  return { ...entry, kind: 'counting', length: null, compute }
}

/** The day after the last day: from then on the one who waits may act. */
export const actsTheDayAfter: Refine = ({ lastDay, nominal }) => ({
  earliestAction: (lastDay ?? nominal).add({ days: 1 }),
})

export const note = (id: string, sv: string, en: string): Note => ({ id, sv, en })

const sameDay = note(
  'same-day',
  'Ska göras samma dag, också om det är en röd dag.',
  'To be done the same day, red days too.',
)

function fromLater(
  names: readonly EventName[],
  events: Events,
  compute: (event: EventName, start: Temporal.PlainDate) => Computation,
): Computed {
  const missing = names.filter((name) => events[name] === undefined)
  if (missing.length > 0) return { ok: false, reason: { kind: 'missing-event', missing } }
  const days = names.flatMap((name) => {
    const day = events[name]
    return day === undefined ? [] : [{ name, day }]
  })
  const [first, ...others] = days
  if (first === undefined) return { ok: false, reason: { kind: 'missing-event', missing: names } }
  const later = others.reduce((a, b) => (Temporal.PlainDate.compare(b.day, a.day) > 0 ? b : a), first)
  return { ok: true, value: compute(later.name, later.day) }
}

function head(entry: Words, startEvent: EventName, start: Temporal.PlainDate) {
  return { rule: entry.id, section: entry.section, startEvent, start }
}

type Counted = Pick<Computation, 'extended' | 'notes'> & {
  nominal: Temporal.PlainDate
  lastDay: Temporal.PlainDate
  readings?: readonly Reading[]
}

/** Counts a length from a day and says how the weekend rule was used. */
function count(start: Temporal.PlainDate, length: Length, weekend: WeekendRule): Counted {
  const nominal = nominalDay(start, length)
  const counted = [countedNote(start, length), ...shortMonthNote(start, nominal, length)]
  if (weekend === 'none') return { nominal, extended: null, lastDay: nominal, notes: counted }
  const { extended } = deadline(start, length)
  const rest = dayOfRestName(nominal)
  if (rest === null) return { nominal, extended, lastDay: nominal, notes: counted }
  if (weekend === 'extends') return { nominal, extended, lastDay: extended, notes: [...counted, extendedNote(rest)] }
  const kept = weekend === 'hardLimit' ? hardLimitNote(rest, nominal) : unverifiedNote(rest, nominal)
  return {
    nominal,
    extended,
    lastDay: nominal,
    notes: [...counted, kept],
    readings: [{ id: 'extended', lastDay: extendToVardag(nominal), why: extendedNote(rest) }],
  }
}

function countedNote(start: Temporal.PlainDate, length: Length): Note {
  const words = lengthInWords(length)
  const clock = length.unit === 'hours'
  return note(
    'counted',
    `${words.sv} från ${start}. ${clock ? 'Tiden löper per timme från klockslaget och stannar inte för helger.' : 'Startdagen räknas inte.'}`,
    `${words.en} from ${start}. ${clock ? 'The time runs by the clock from that moment and does not stop for weekends.' : 'The day of the start is not counted.'}`,
  )
}

function shortMonthNote(start: Temporal.PlainDate, nominal: Temporal.PlainDate, length: Length): Note[] {
  const byNumber = length.unit === 'months' || length.unit === 'years'
  if (!byNumber || nominal.day === start.day) return []
  return [
    note(
      'short-month',
      `Slutmånaden har ingen dag ${start.day}: månadens sista dag gäller (lag 1930:173 § 1).`,
      `The last month has no day ${start.day}: its last day counts (lag 1930:173 § 1).`,
    ),
  ]
}

const extendedNote = (rest: Bilingual): Note =>
  note(
    'extended',
    `Den uträknade dagen är ${rest.sv}: åtgärden får vidtas nästa vardag (lag 1930:173 § 2).`,
    `The counted day is ${rest.en}: the measure may be taken on the next vardag (lag 1930:173 § 2).`,
  )

const hardLimitNote = (rest: Bilingual, nominal: Temporal.PlainDate): Note =>
  note(
    'hard-limit',
    `${nominal} är ${rest.sv}. Lag 1930:173 § 2 skulle kunna ge längre tid, men räkna med att ${nominal} är sista dagen.`,
    `${nominal} is ${rest.en}. Lag 1930:173 § 2 could give more time, but treat ${nominal} as the last day.`,
  )

const unverifiedNote = (rest: Bilingual, nominal: Temporal.PlainDate): Note =>
  note(
    'not-verified',
    `${nominal} är ${rest.sv}. Det är inte klarlagt om lag 1930:173 § 2 gäller här: räkna med att ${nominal} är sista dagen.`,
    `${nominal} is ${rest.en}. Whether lag 1930:173 § 2 applies here is not settled: treat ${nominal} as the last day.`,
  )

function laterOfNote(names: readonly EventName[], counted: EventName): Note[] {
  if (names.length < 2) return []
  const { sv, en } = eventNames[counted]
  return [
    note(
      'later-of',
      `Tiden räknas från den senare av händelserna, här: ${sv}.`,
      `The time runs from the later of the events, here: ${en}.`,
    ),
  ]
}

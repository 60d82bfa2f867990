/** The few kinds of rule that nearly all entries are: a deadline, something to do the same day, something without a day. */

import { dayOfRestName } from '../calendar.ts'
import { extendToVardag, type Length, nominalDay } from '../deadline.ts'
import type { EventName } from '../events.ts'
import type { Computation, Computed, ComputeOptions, Events, LawRule, Note, Reading, WeekendRule } from '../rules.ts'
import {
  countedNote,
  extendedNote,
  hardLimitNote,
  laterOfNote,
  sameDay,
  shortMonthNote,
  unverifiedNote,
} from './notes.ts'

export { impossibleOrder, note } from './notes.ts'

type Words = Pick<
  LawRule,
  'id' | 'section' | 'title' | 'text' | 'actor' | 'starts' | 'optional' | 'certainty' | 'source' | 'testDates'
>
export type Refine = (computed: Computation & { nominal: Temporal.PlainDate }, events: Events) => Partial<Computation>
type DeadlineEntry = Words & {
  readonly kind?: LawRule['kind']
  readonly length: Length
  readonly weekend: WeekendRule
  readonly notes?: readonly Note[]
  /** Moves the counted day before weekends are looked at: to the end of a month, to a fixed date. */
  readonly ends?: (counted: Temporal.PlainDate, events: Events) => Temporal.PlainDate
  /** Changes what the plain counting gave, for rules that end on another day or also give a first day. */
  readonly refine?: Refine
}
type ImmediateEntry = Words & {
  readonly notes?: readonly Note[]
  /** How the law words the haste; without it, the same day. */
  readonly promptness?: Note
  readonly refine?: Refine
}
type PointEntry = Words & {
  readonly kind?: LawRule['kind']
  readonly length?: Length
  readonly weekend?: WeekendRule
  readonly at: (start: Temporal.PlainDate, events: Events) => Partial<Computation> & Pick<Computation, 'notes'>
}
type DaylessEntry = Words & {
  readonly kind: LawRule['kind']
  readonly notes?: readonly Note[]
  readonly decide?: Decide
}
type Decide = (start: Temporal.PlainDate) => { applies: boolean; note: Note }

/** A stretch of time that ends on a day. */
export function deadlineRule({ kind, notes, refine, ends, ...entry }: DeadlineEntry): LawRule {
  const compute = (events: Events): Computed =>
    fromLater(entry.starts, events, (startEvent, start) => {
      const counted = {
        ...head(entry, startEvent, start),
        ...count(start, entry.length, entry.weekend, (day) => ends?.(day, events) ?? day),
      }
      const all = { ...counted, notes: [...laterOfNote(entry.starts, startEvent), ...counted.notes, ...(notes ?? [])] }
      return { ...all, ...refine?.(all, events) }
    })
  return { ...entry, kind: kind ?? 'deadline', compute }
}

/** Something that must be done at once: the day is the day of the event, also on a red day. */
export function immediateRule({ notes, promptness, refine, ...entry }: ImmediateEntry): LawRule {
  const compute = (events: Events): Computed =>
    fromLater(entry.starts, events, (startEvent, start) => {
      const all = {
        ...head(entry, startEvent, start),
        nominal: start,
        extended: null,
        lastDay: start,
        notes: [promptness ?? sameDay, ...(notes ?? [])],
      }
      return { ...all, ...refine?.(all, events) }
    })
  return { ...entry, kind: 'immediate', length: null, weekend: 'none', compute }
}

/** A point in time or a condition, with whatever days follow from it: `at` says which. There is no last day unless it gives one. */
export function pointRule({ at, kind, length, weekend, ...entry }: PointEntry): LawRule {
  const compute = (events: Events): Computed =>
    fromLater(entry.starts, events, (startEvent, start) => {
      const found = at(start, events)
      return {
        ...head(entry, startEvent, start),
        nominal: null,
        extended: null,
        lastDay: null,
        ...found,
        notes: [...laterOfNote(entry.starts, startEvent), ...found.notes],
      }
    })
  return { ...entry, kind: kind ?? 'condition', length: length ?? null, weekend: weekend ?? 'none', compute }
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
function count(
  start: Temporal.PlainDate,
  length: Length,
  weekend: WeekendRule,
  ends = (counted: Temporal.PlainDate) => counted,
): Counted {
  const plain = nominalDay(start, length)
  const nominal = ends(plain)
  const counted = [...countedNote(start, length), ...shortMonthNote(start, plain, length)]
  if (weekend === 'none') return { nominal, extended: null, lastDay: nominal, notes: counted }
  const extended = extendToVardag(nominal)
  const rest = dayOfRestName(nominal)
  if (rest === null) return { nominal, extended, lastDay: nominal, notes: counted }
  if (weekend === 'extends') return { nominal, extended, lastDay: extended, notes: [...counted, extendedNote(rest)] }
  const kept = weekend === 'hardLimit' ? hardLimitNote(rest, nominal) : unverifiedNote(rest, nominal)
  return {
    nominal,
    extended,
    lastDay: nominal,
    notes: [...counted, kept],
    readings: [{ id: 'extended', lastDay: extended, why: extendedNote(rest) }],
  }
}

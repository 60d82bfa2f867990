/** What counts of all that was recorded: corrected and annulled events out, exact repetitions once, in order of date. */

import { isInRange } from '../table.ts'
import { type CourseEventKind, courseEventKinds } from './kinds.ts'
import type { CourseEvent, CourseInput, CourseWarning } from './types.ts'
import { warning } from './words.ts'

/** An event that counts. `root` is the id of the first event in its chain of corrections: what stays the same when it is corrected. */
export type Fact = CourseEvent & { readonly root: string }

export type Facts = {
  readonly today: Temporal.PlainDate
  readonly all: readonly Fact[]
  /** of one kind, in order of date; also what lies after today */
  readonly of: (kind: CourseEventKind) => readonly Fact[]
  /** of one kind, what has happened by today */
  readonly past: (kind: CourseEventKind) => readonly Fact[]
}

const none: readonly Fact[] = []
const kindOrder: ReadonlyMap<CourseEventKind, number> = new Map(courseEventKinds.map((kind, index) => [kind, index]))

export function factsOf(input: CourseInput): { facts: Facts; warnings: CourseWarning[] } {
  const warnings: CourseWarning[] = []
  const events = input.events.toSorted(byId)
  const possible = events.filter(isPossible)
  if (possible.length < events.length) {
    const wrong = events.filter((event) => !isPossible(event))
    warnings.push(warning('impossibleDate', wrong))
  }
  const live = events.some((event) => event.corrects != null) ? standing(possible, warnings) : possible.map(itself)
  const facts = oncePerFact([...live].sort(byDate), warnings)
  return { facts: indexed(facts, input.today), warnings }
}

/** The same facts, of other events: for a later round of the same tenancy. */
export function indexed(all: readonly Fact[], today: Temporal.PlainDate): Facts {
  const kinds = new Map<CourseEventKind, Fact[]>()
  for (const fact of all)
    for (const kind of countsAs(fact.kind)) {
      const known = kinds.get(kind)
      if (known === undefined) kinds.set(kind, [fact])
      else known.push(fact)
    }
  const of = (kind: CourseEventKind) => kinds.get(kind) ?? none
  const hasCome = (fact: Fact) => Temporal.PlainDate.compare(fact.on, today) <= 0
  return { today, all, of, past: (kind) => (kinds.has(kind) ? of(kind).filter(hasCome) : none) }
}

/** A rent deposited at länsstyrelsen saves the home like one that is paid (JB 12:21, 12:44 st. 1). */
const countsAs = (kind: CourseEventKind): readonly CourseEventKind[] =>
  kind === 'deposited' ? ['deposited', 'payment'] : [kind]

const isPossible = ({ on, until }: CourseEvent): boolean => isInRange(on) && (until == null || isInRange(until))

const itself = (event: CourseEvent): Fact => ({ ...event, root: event.id })

/**
 * The events that stand. One that is corrected doesn't count, and its correction has its place; one that is annulled is as if it never was,
 * so that the annulment of a correction brings the first event back.
 */
function standing(events: readonly CourseEvent[], warnings: CourseWarning[]): Fact[] {
  const eventOf = new Map(events.map((event) => [event.id, event]))
  const correctors = new Map<string, CourseEvent[]>()
  for (const event of events) {
    if (event.corrects == null) continue
    if (!eventOf.has(event.corrects)) warnings.push(warning('correctsNothing', [event]))
    else if (runsInCircle(event, eventOf)) warnings.push(warning('correctsItself', [event]))
    else correctors.set(event.corrects, [...(correctors.get(event.corrects) ?? []), event])
  }
  const cancelled = (event: CourseEvent): boolean =>
    (correctors.get(event.id) ?? []).some((one) => one.annuls === true && !cancelled(one))
  const standsFor = (id: string) => (correctors.get(id) ?? []).filter((one) => !cancelled(one))
  const lastOf = (all: readonly CourseEvent[]) => all.reduce((a, b) => (compareIds(a.id, b.id) >= 0 ? a : b))
  const facts: Fact[] = []
  for (const event of events) {
    if (event.annuls === true || cancelled(event) || standsFor(event.id).length > 0) continue
    const corrected = event.corrects == null || !correctors.get(event.corrects)?.includes(event) ? null : event.corrects
    if (corrected !== null) {
      const rivals = standsFor(corrected)
      if (rivals.length > 1) {
        if (lastOf(rivals) !== event) continue
        warnings.push(warning('correctedTwice', rivals))
      }
    }
    facts.push({ ...event, root: rootOf(event, eventOf) })
  }
  return facts
}

function runsInCircle(event: CourseEvent, byId: ReadonlyMap<string, CourseEvent>): boolean {
  const seen = new Set<string>()
  for (let at: CourseEvent | undefined = event; at?.corrects != null; at = byId.get(at.corrects)) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
  }
  return false
}

function rootOf(event: CourseEvent, byId: ReadonlyMap<string, CourseEvent>): string {
  if (runsInCircle(event, byId)) return event.id
  let at = event
  while (at.corrects != null) {
    const before = byId.get(at.corrects)
    if (before === undefined) break
    at = before
  }
  return at.id
}

/** Exactly the same thing twice is one thing recorded twice: counted once, so that no home seems paid for that isn't. */
function oncePerFact(facts: readonly Fact[], warnings: CourseWarning[]): Fact[] {
  const kept: Fact[] = []
  for (const fact of facts) {
    const same = kept.find((one) => isSame(one, fact))
    if (same === undefined) kept.push(fact)
    else warnings.push(warning('sameTwice', [same, fact]))
  }
  return kept
}

function isSame(a: Fact, b: Fact): boolean {
  const day = (date: Temporal.PlainDate | null | undefined) => date?.toString() ?? null
  return (
    a.kind === b.kind &&
    a.on.equals(b.on) &&
    (a.amountOre ?? null) === (b.amountOre ?? null) &&
    (a.payer ?? null) === (b.payer ?? null) &&
    (a.ground ?? null) === (b.ground ?? null) &&
    day(a.until) === day(b.until) &&
    (a.statedDays ?? null) === (b.statedDays ?? null) &&
    String(a.defects ?? []) === String(b.defects ?? []) &&
    String(a.flags ?? []) === String(b.flags ?? [])
  )
}

/** The order in which events were handed in must not matter, not even for what is said of them. */
const byId = (a: CourseEvent, b: CourseEvent): number =>
  compareIds(a.id, b.id) ||
  Temporal.PlainDate.compare(a.on, b.on) ||
  (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0)

const byDate = (a: Fact, b: Fact): number =>
  Temporal.PlainDate.compare(a.on, b.on) ||
  (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0) ||
  compareIds(a.root, b.root) ||
  compareIds(a.id, b.id)

/** 2 before 10; other ids as texts. */
function compareIds(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b) && a.length !== b.length) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}

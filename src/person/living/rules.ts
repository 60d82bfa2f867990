/** Where somebody lived, day by day, out of what several sources say: one line without gaps of our own making and without overlaps. */

import { done, type Outcome } from '../../platform/outcome.ts'
import { type Refusal, wrong } from '../../platform/subject/refusal.ts'

export type Source = 'stay' | 'lease' | 'placement' | 'told'

/** One source's word: these days (both counted; `until` null: still), in this form of living. */
export type Episode = {
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  form: string
  source: Source
  sourceId: string
}

/** A stretch of the line: one form of living by one kind of source, made of one or more episodes. */
export type Stretch = {
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  form: string
  source: Source
  sourceIds: string[]
}

/**
 * Which source is believed where they overlap. A night that somebody slept in a bed is surer than a lease that says where they could have slept,
 * a lease surer than a placement that was planned, and all of them surer than what was told.
 */
export const surestFirst = ['stay', 'lease', 'placement', 'told'] as const satisfies readonly Source[]

const EPOCH = Temporal.PlainDate.from('1970-01-01')
const FOREVER = Number.MAX_SAFE_INTEGER
const dayNumber = (day: Temporal.PlainDate): number => EPOCH.until(day).days
const dayOf = (number: number): Temporal.PlainDate => EPOCH.add({ days: number })

type Counted = Episode & { first: number; last: number }
type Segment = { first: number; last: number; by: Counted }

/**
 * The line of stretches up to `today`, earliest first: no day twice, no day that no source speaks of. Neighbouring stretches of the same form
 * and source become one (nights in a shelter, one lease after another of the same form). What begins after today is not there yet.
 */
export function timeline(episodes: readonly Episode[], today: Temporal.PlainDate): Stretch[] {
  const now = dayNumber(today)
  const counted = episodes
    .map((episode) => ({
      ...episode,
      first: dayNumber(episode.from),
      last: episode.until === null ? FOREVER : dayNumber(episode.until),
    }))
    .filter(({ first, last }) => first <= now && first <= last)
  return merge(segments(counted)).map(({ segment, ids }) => ({
    from: dayOf(segment.first),
    until: segment.last === FOREVER ? null : dayOf(segment.last),
    form: segment.by.form,
    source: segment.by.source,
    sourceIds: ids,
  }))
}

/** Cuts the days at every beginning and end; between two cuts the surest source that covers them is believed. */
function segments(episodes: readonly Counted[]): Segment[] {
  const cuts = [
    ...new Set(episodes.flatMap(({ first, last }) => (last === FOREVER ? [first] : [first, last + 1]))),
  ].sort((a, b) => a - b)
  const byStart = [...episodes].sort((a, b) => a.first - b.first)
  let next = 0
  let open: Counted[] = []
  return cuts.flatMap((first, i) => {
    open = open.filter(({ last }) => last >= first)
    for (let episode = byStart[next]; episode !== undefined && episode.first <= first; episode = byStart[next]) {
      if (episode.last >= first) open.push(episode)
      next += 1
    }
    const [surest, ...others] = open
    if (surest === undefined) return []
    const end = cuts[i + 1]
    return [{ first, last: end === undefined ? FOREVER : end - 1, by: others.reduce(surer, surest) }]
  })
}

/** Of two from the same kind of source the later beginning is the later knowledge. */
function surer(a: Counted, b: Counted): Counted {
  const rank =
    surestFirst.indexOf(a.source) - surestFirst.indexOf(b.source) ||
    b.first - a.first ||
    (a.sourceId < b.sourceId ? 1 : -1)
  return rank <= 0 ? a : b
}

function merge(line: readonly Segment[]): { segment: Segment; ids: string[] }[] {
  const merged: { segment: Segment; ids: string[] }[] = []
  for (const segment of line) {
    const before = merged.at(-1)
    const joins =
      before &&
      before.segment.last + 1 === segment.first &&
      before.segment.by.form === segment.by.form &&
      before.segment.by.source === segment.by.source
    if (!joins) {
      merged.push({ segment, ids: [segment.by.sourceId] })
    } else {
      before.segment = { ...before.segment, last: segment.last }
      if (!before.ids.includes(segment.by.sourceId)) before.ids.push(segment.by.sourceId)
    }
  }
  return merged
}

export type Told = { id: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null }

/** What telling of a situation from a day does to what was told before. */
export type TellingPlan = {
  /** the told situation of the same day, which the new one corrects */
  corrects: string | null
  /** the earlier one that ends the day before */
  ends: string | null
  /** the new one's last day, when something later was already told or the one it cuts short had ended; null: still */
  until: Temporal.PlainDate | null
}

/** Decides, from what stands (corrected ones left out). */
export function planTelling(
  told: readonly Told[],
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Outcome<TellingPlan, readonly Refusal<'from', 'future'>[]> {
  const compare = Temporal.PlainDate.compare
  if (compare(from, today) > 0) return wrong('from', 'future')
  const sameDay = told.find((t) => compare(t.from, from) === 0)
  if (sameDay) return done({ corrects: sameDay.id, ends: null, until: sameDay.until })
  const covering = told.find((t) => compare(t.from, from) < 0 && (t.until === null || compare(t.until, from) >= 0))
  const next = told.filter((t) => compare(t.from, from) > 0).sort((a, b) => compare(a.from, b.from))[0]
  const untilNext = next ? next.from.subtract({ days: 1 }) : null
  const until =
    covering?.until && (untilNext === null || compare(covering.until, untilNext) < 0) ? covering.until : untilNext
  return done({ corrects: null, ends: covering?.id ?? null, until })
}

/**
 * Invented lives, as sequences of where somebody lived. Pure: the same seed and day give the same lives.
 * In the measuring weeks the number in each situation is fixed beforehand, so that the published rates come out of the rows.
 */

import type { Chance } from './random.ts'

export type Situation = 1 | 2 | 3 | 4
export type Segment = { situation: Situation; from: Temporal.PlainDate; to: Temporal.PlainDate }
export type Exit = 'firstHandLease' | 'privateSublet' | 'elderlyHousing' | 'died' | 'lostContact'
export type Career = {
  entered: Temporal.PlainDate
  segments: Segment[]
  /** null: still without a home of their own today */
  exit: { kind: Exit; on: Temporal.PlainDate } | null
}

type Week = { monday: Temporal.PlainDate; sunday: Temporal.PlainDate; quotas: Record<Situation, number> }
const day = (text: string) => Temporal.PlainDate.from(text)

/**
 * The sums are what Kalmar's published rates say: 38.8 of 66 571 is 258, 8.9 of 72 018 is 64 (kalmar.se 2024-03-26; populations from SCB).
 * How they fell on the situations isn't published; the split is ours.
 */
export const measured = {
  spring2017: { monday: day('2017-04-03'), sunday: day('2017-04-09'), quotas: { 1: 36, 2: 24, 3: 160, 4: 38 } },
  spring2023: { monday: day('2023-04-10'), sunday: day('2023-04-16'), quotas: { 1: 14, 2: 9, 3: 22, 4: 19 } },
} as const satisfies Record<string, Week>

/** Whether one of these days, both included, lies in a measuring week: their sums were published, so nobody else may be without a home in them. */
export const isMeasured = (from: Temporal.PlainDate, to: Temporal.PlainDate): boolean =>
  Object.values(measured).some(
    ({ monday, sunday }) =>
      Temporal.PlainDate.compare(from, sunday) <= 0 && Temporal.PlainDate.compare(to, monday) >= 0,
  )

/** How many were there in both weeks, by where they lived in 2023: in 2017 all of them had a second-hand lease. */
const inBoth: Record<Situation, number> = { 1: 0, 2: 1, 3: 5, 4: 1 }

const BEFORE = 70
const BETWEEN = 290
/** people a year who come into homelessness since the second week */
const A_YEAR = 58

/** Every career up to `today`. */
export function careers(c: Chance, today: Temporal.PlainDate): Career[] {
  const { spring2017, spring2023 } = measured
  const span = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
    from.add({ days: c.between(0, from.until(to).days) })
  const all: Career[] = []
  const add = (entered: Temporal.PlainDate, left: Temporal.PlainDate, fixed: Fixed[]) =>
    all.push(career(c, entered, left, fixed, today))
  const anyStay = () => c.between(20, c.happens(0.5) ? 240 : 800)

  for (let i = 0; i < BEFORE; i += 1) {
    const entered = span(day('2015-03-01'), day('2017-01-10'))
    add(entered, earlier(entered.add({ days: anyStay() }), day('2017-03-28')), [])
  }
  const both = Object.values(inBoth).reduce((a, b) => a + b, 0)
  for (const situation of [1, 2, 3, 4] as const) {
    for (let i = situation === 3 ? both : 0; i < spring2017.quotas[situation]; i += 1) {
      const entered = span(situation === 3 ? day('2013-05-01') : day('2015-09-01'), day('2017-03-20'))
      // most of the way from second to first hand was walked from 2018 to 2021
      const left = span(day('2017-05-02'), c.happens(0.6) ? day('2020-12-20') : day('2023-03-20'))
      add(entered, left, [{ week: spring2017, situation }])
    }
    for (let i = 0; i < inBoth[situation]; i += 1) {
      const entered = span(day('2015-05-01'), day('2017-03-01'))
      add(entered, span(day('2023-06-01'), day('2026-02-01')), [
        { week: spring2017, situation: 3 },
        { week: spring2023, situation },
      ])
    }
    for (let i = inBoth[situation]; i < spring2023.quotas[situation]; i += 1) {
      const entered = span(situation === 3 ? day('2021-01-15') : day('2022-06-01'), day('2023-03-25'))
      add(entered, span(day('2023-05-02'), situation === 3 ? day('2026-04-01') : day('2024-12-01')), [
        { week: spring2023, situation },
      ])
    }
  }
  for (let i = 0; i < BETWEEN; i += 1) {
    const entered = span(day('2017-04-12'), day('2023-01-31'))
    add(entered, earlier(entered.add({ days: anyStay() }), day('2023-03-30')), [])
  }
  const since = day('2023-04-18')
  // whoever came in the last days has no history yet: they are today's signals
  const latest = today.subtract({ days: 9 })
  for (let i = 0; i < Math.round((since.until(latest).total('days') / 365) * A_YEAR); i += 1) {
    const entered = span(since, latest)
    add(entered, entered.add({ days: anyStay() }), [])
  }
  return all.toSorted((a, b) => Temporal.PlainDate.compare(a.entered, b.entered))
}

type Fixed = { week: Week; situation: Situation }

function career(
  c: Chance,
  entered: Temporal.PlainDate,
  left: Temporal.PlainDate,
  fixed: Fixed[],
  today: Temporal.PlainDate,
): Career {
  const over = Temporal.PlainDate.compare(left, today) <= 0
  const end = over ? left.subtract({ days: 1 }) : today
  const segments = smooth(fixed.length === 0 ? free(c, entered, end) : around(c, entered, end, fixed))
  return { entered, segments, exit: over ? { kind: exitOf(c, left), on: left } : null }
}

const exitOf = (c: Chance, left: Temporal.PlainDate): Exit =>
  c.weighted(
    left.year < 2017
      ? { firstHandLease: 40, privateSublet: 25, elderlyHousing: 5, died: 5, lostContact: 25 }
      : { firstHandLease: 78, privateSublet: 8, elderlyHousing: 4, died: 3, lostContact: 7 },
  )

/** A way through without anything fixed: first somewhere for a while, then, if it lasts, a flat with the municipality's lease. */
function free(c: Chance, from: Temporal.PlainDate, to: Temporal.PlainDate): Segment[] {
  const days = from.until(to).days + 1
  const first = c.weighted({ one: 42, two: 16, four: 42 })
  const situation: Situation = first === 'one' ? 1 : first === 'two' ? 2 : 4
  const stays = c.between(15, situation === 1 ? 75 : 150)
  // from second to first hand (kalmar.se 2024-03-26): since 2021 more go straight to their own lease, fewer through the municipality's
  const through = days > stays + 90 && c.happens(from.year < 2021 ? 0.8 : 0.45)
  if (!through) return [{ situation, from, to }]
  const turn = from.add({ days: stays })
  return [
    { situation, from, to: turn.subtract({ days: 1 }) },
    { situation: 3, from: turn, to },
  ]
}

const longest: Record<Situation, number> = { 1: 50, 2: 80, 3: 10_000, 4: 140 }

/** A way that is in the given situation in each given week, with something likely before and after. */
function around(c: Chance, entered: Temporal.PlainDate, end: Temporal.PlainDate, fixed: Fixed[]): Segment[] {
  const segments: Segment[] = []
  let begins = entered
  fixed.forEach(({ week, situation }, i) => {
    const next = fixed[i + 1]
    const last = next ? next.week.monday.subtract({ days: c.between(30, 60) }) : end
    const from = later(begins, week.monday.subtract({ days: c.between(3, longest[situation]) }))
    if (Temporal.PlainDate.compare(begins, from) < 0)
      segments.push({ situation: before[situation], from: begins, to: from.subtract({ days: 1 }) })
    const to = situation === 3 ? last : earlier(last, week.sunday.add({ days: c.between(8, longest[situation]) }))
    segments.push({ situation, from, to })
    begins = to.add({ days: 1 })
    if (!next && Temporal.PlainDate.compare(begins, end) <= 0)
      segments.push({
        situation: begins.until(end).days > 60 || situation === 2 ? 3 : situation,
        from: begins,
        to: end,
      })
  })
  return segments
}

const before: Record<Situation, Situation> = { 1: 4, 2: 1, 3: 4, 4: 1 }

/** Neighbours in the same situation become one. */
function smooth(segments: Segment[]): Segment[] {
  const out: Segment[] = []
  for (const segment of segments) {
    const last = out.at(-1)
    if (last && last.situation === segment.situation) last.to = segment.to
    else out.push({ ...segment })
  }
  return out
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b)
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)

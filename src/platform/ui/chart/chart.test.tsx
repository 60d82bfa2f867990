import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BedGrid, LineOrBar, PathTimeline, StackedBars } from '../index.ts'
import {
  barOf,
  type Episode,
  type Lane,
  labelBars,
  NARROWEST_PLOT,
  placeLane,
  scaleOf,
  spanOfDays,
  ticks,
} from './path-layout.ts'
import { fitting, shortened, textWidth } from './text-width.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const today = day('2026-11-21')

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => today.subtract({ days }))
const anySpan = fc.tuple(anyDay, fc.option(fc.integer({ min: 0, max: 900 }))).map(([from, days]) => ({
  from,
  to: days === null ? null : from.add({ days }),
}))
const anyLabel = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abcdefghijklmnåäö ,()') })
const anyEpisodes = fc
  .array(fc.tuple(anySpan, anyLabel), { minLength: 1, maxLength: 30 })
  .map((list) => list.map(([span, label]): Episode => ({ ...span, label, kind: 'situation1' })))
  .map((list) => list.sort((a, b) => Temporal.PlainDate.compare(a.from, b.from)))
const anyLane = fc.record({
  label: fc.constant('Stöd'),
  spans: fc
    .array(fc.tuple(anySpan, anyLabel), { maxLength: 12 })
    .map((list) => list.map(([span, label]) => ({ ...span, label, tone: 'info' as const }))),
  marks: fc.array(fc.record({ on: anyDay, label: anyLabel }), { minLength: 1, maxLength: 12 }),
})

test('whatever a path holds, a label in a bar has room there, and every other bar has a number', () => {
  fc.assert(
    fc.property(anyEpisodes, (episodes) => {
      const { first, last } = spanOfDays(episodes, [], today)
      const scale = scaleOf(first, last)
      const { inBars, numbered } = labelBars(episodes, scale, today, NARROWEST_PLOT)
      for (const { episode, label } of inBars) {
        expect(textWidth(label, 13)).toBeLessThanOrEqual(barOf(episode, scale, today).width * NARROWEST_PLOT)
      }
      expect(inBars.length + numbered.flatMap((number) => number.episodes).length).toBe(episodes.length)
    }),
    { numRuns: 60 },
  )
})

test('whatever a lane holds, no bar or label lies on another, and none leaves the drawing', () => {
  fc.assert(
    fc.property(anyLane, (lane: Lane) => {
      const { first, last } = spanOfDays([], [lane], today)
      const placed = placeLane(lane, scaleOf(first, last), today)
      const taken = placed.map(({ x, width, label, place, row }) => {
        const text = label === '' ? 0 : textWidth(label, 13) / NARROWEST_PLOT
        return { row, from: place === 'before' ? x - text : x, to: place === 'after' ? x + width + text : x + width }
      })
      for (const [at, one] of taken.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(-0.02)
        expect(one.to).toBeLessThanOrEqual(1.02)
        for (const other of taken.slice(at + 1)) {
          if (other.row === one.row) expect(one.to <= other.from || other.to <= one.from).toBe(true)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('forty nights are numbered in a few groups, not one by one', () => {
  const nights = Array.from({ length: 40 }, (_, at): Episode => {
    const from = day('2026-01-05').add({ days: at * 6 })
    return { from, to: from.add({ days: 1 }), kind: 'situation1', label: 'Stadsmissionens akutboende' }
  })
  const { numbered } = labelBars(nights, scaleOf(day('2026-01-05'), today), today, NARROWEST_PLOT)
  expect(numbered.length).toBeLessThanOrEqual(8)
  expect(numbered.flatMap((number) => number.episodes)).toHaveLength(40)
})

test('years, quarters or months stand on the axis, whichever have room', () => {
  const labels = (from: string) => ticks(day(from), today, scaleOf(day(from), today), 'sv').map((tick) => tick.label)
  expect(labels('2021-01-20')).toEqual(['2022', '2023', '2024', '2025', '2026'])
  expect(labels('2026-07-10')).toEqual(['aug. 2026', 'sep.', 'okt.', 'nov.'])
  expect(labels('2026-11-10')).toEqual(['10 nov. 2026'])
  expect(labels('1990-01-01').length).toBeLessThan(12)
})

test('a label loses what stands in parentheses before it is left out', () => {
  expect(fitting('träningslägenhet (andra hand)', 140, 13)).toBe('träningslägenhet')
  expect(fitting('träningslägenhet (andra hand)', 40, 13)).toBe('')
  expect(shortened('Stadsmissionen får veta', 80, 13)).toMatch(/^Stads.*…$/)
})

test('a bar covers its last day: eight nights take eight days of the width, and the next begins where it ends', () => {
  const [first, last] = [day('2026-11-01'), day('2026-11-10')]
  const scale = scaleOf(first, last)
  const bar = (from: string, to: string | null) =>
    barOf({ from: day(from), to: to === null ? null : day(to), kind: 'unknown', label: '' }, scale, last)
  const whole = bar('2026-11-01', null)
  const [nights, after] = [bar('2026-11-01', '2026-11-08'), bar('2026-11-09', null)]
  expect(nights.width / whole.width).toBeCloseTo(0.8)
  expect(nights.x + nights.width).toBeCloseTo(after.x)
})

test('a path without any day is a chart that says so little, and does not fail', () => {
  expect(String(<PathTimeline title="Vägen" sentence="Inget är känt än." episodes={[]} />)).toContain(
    'Inget är känt än.',
  )
})

test('what is drawn is also said: the sentence is the picture’s name, and the table holds every figure', () => {
  const bars = String(
    <StackedBars
      title="Personer"
      sentence="64 personer."
      rows={[{ label: '2023', counts: { 1: 18, 2: 11, 3: 22, 4: 13 }, ownHomes: 134 }]}
    />,
  )
  expect(bars).toContain('role="img" aria-label="64 personer."')
  for (const figure of ['18', '11', '22', '13', '64', '134']) expect(bars).toContain(figure)
  expect(bars).toContain('bor nu på eget kontrakt (räknas inte)')
})

test('a missing value breaks the line and is named in the table', () => {
  const points = [
    { label: '2017', value: 38.8 },
    { label: '2019', value: null },
    { label: '2023', value: 8.9 },
  ]
  const chart = String(<LineOrBar title="Per 10 000" sentence="Från 38,8 till 8,9." kind="line" points={points} />)
  expect(chart).not.toContain('series-line')
  expect(chart).toContain('Inte känt')
})

test('each bed has its state as a word', () => {
  const grid = String(
    <BedGrid
      label="I natt"
      beds={[
        { name: '1', state: 'occupied' },
        { name: '2', state: 'void', note: 'vattenskada' },
      ]}
    />,
  )
  expect(grid).toContain('2 platser: 1 belagd och 1 avstängd')
  expect(grid).toContain(', avstängd, vattenskada')
})

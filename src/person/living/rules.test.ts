/** The line of where somebody lived, and what telling does to what was told before. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { done } from '../../platform/outcome.ts'
import { wrong } from '../../platform/subject/refusal.ts'
import { type Episode, planTelling, type Source, timeline } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const TODAY = day('2026-11-21')
const episode = (
  source: Source,
  from: string,
  until: string | null,
  form = 'outdoors',
  sourceId = `${source}-${from}`,
): Episode => ({
  source,
  from: day(from),
  until: until === null ? null : day(until),
  form,
  sourceId,
})
const shown = (episodes: Episode[]) =>
  timeline(episodes, TODAY).map(({ from, until, form }) => `${from}/${until ?? ''} ${form}`)

describe('the line', () => {
  test('two nights after each other are one stretch, and name both nights as their source', () => {
    const nights = [
      episode('stay', '2026-11-01', '2026-11-01', 'acutePlace', 'a'),
      episode('stay', '2026-11-02', '2026-11-02', 'acutePlace', 'b'),
    ]
    expect(timeline(nights, TODAY)).toEqual([
      { from: day('2026-11-01'), until: day('2026-11-02'), form: 'acutePlace', source: 'stay', sourceIds: ['a', 'b'] },
    ])
  })

  test('a night apart stays apart: nobody knows where the night between was', () => {
    const nights = [
      episode('stay', '2026-11-01', '2026-11-01', 'acutePlace'),
      episode('stay', '2026-11-03', '2026-11-03', 'acutePlace'),
    ]
    expect(shown(nights)).toEqual(['2026-11-01/2026-11-01 acutePlace', '2026-11-03/2026-11-03 acutePlace'])
  })

  test('a night slept in a bed is believed before the lease, and the lease goes on after it', () => {
    const both = [
      episode('lease', '2026-01-01', null, 'secondHandLease'),
      episode('stay', '2026-03-10', '2026-03-11', 'acutePlace'),
    ]
    expect(shown(both)).toEqual([
      '2026-01-01/2026-03-09 secondHandLease',
      '2026-03-10/2026-03-11 acutePlace',
      '2026-03-12/ secondHandLease',
    ])
  })

  test('a lease is believed before a placement, and a placement before what was told', () => {
    const all = [
      episode('told', '2026-01-01', null),
      episode('placement', '2026-02-01', '2026-04-30', 'hvb'),
      episode('lease', '2026-04-01', null, 'firstHandLease'),
    ]
    expect(shown(all)).toEqual([
      '2026-01-01/2026-01-31 outdoors',
      '2026-02-01/2026-03-31 hvb',
      '2026-04-01/ firstHandLease',
    ])
  })

  test('what begins tomorrow is not there yet; what ends tomorrow keeps its last day', () => {
    expect(
      shown([
        episode('lease', '2026-11-22', null, 'firstHandLease'),
        episode('placement', '2026-11-01', '2026-11-22', 'hvb'),
      ]),
    ).toEqual(['2026-11-01/2026-11-22 hvb'])
  })

  test('nothing known is an empty line', () => expect(timeline([], TODAY)).toEqual([]))
})

const anyEpisode: fc.Arbitrary<Episode> = fc
  .record({
    start: fc.integer({ min: 0, max: 60 }),
    length: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 5 }),
    source: fc.constantFrom<Source>('stay', 'lease', 'placement', 'told'),
    form: fc.constantFrom('outdoors', 'acutePlace', 'hvb', 'firstHandLease'),
    id: fc.uuid(),
  })
  .map(({ start, length, source, form, id }) => {
    const from = day('2026-10-01').add({ days: start })
    return { from, until: length === null ? null : from.add({ days: length }), source, form, sourceId: id }
  })

const covers = (
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate | null },
  on: Temporal.PlainDate,
): boolean =>
  Temporal.PlainDate.compare(from, on) <= 0 && (until === null || Temporal.PlainDate.compare(until, on) >= 0)

const rank = { stay: 0, lease: 1, placement: 2, told: 3 }

test('whatever the sources say: no day twice, nothing outside them, no known day lost, and the surest is believed', () => {
  fc.assert(
    fc.property(fc.array(anyEpisode, { maxLength: 12 }), (episodes) => {
      const line = timeline(episodes, TODAY)
      const begun = episodes.filter(({ from }) => Temporal.PlainDate.compare(from, TODAY) <= 0)
      for (let i = 1; i < line.length; i += 1) {
        const before = line[i - 1]?.until
        const next = line[i]?.from
        if (!before || !next) throw new Error('an open stretch is followed by another')
        expect(Temporal.PlainDate.compare(before, next)).toBeLessThan(0)
      }
      for (let n = 0; n < 100; n += 1) {
        const on = day('2026-09-25').add({ days: n })
        const there = line.filter((stretch) => covers(stretch, on))
        const said = begun.filter((one) => covers(one, on))
        expect(there.length).toBe(said.length > 0 ? 1 : 0)
        const [stretch] = there
        if (!stretch) continue
        expect(rank[stretch.source]).toBe(Math.min(...said.map(({ source }) => rank[source])))
        expect(said.some(({ sourceId, form }) => stretch.sourceIds.includes(sourceId) && form === stretch.form)).toBe(
          true,
        )
      }
    }),
    { numRuns: 150 },
  )
})

test('the order in which the sources come doesn’t matter', () => {
  fc.assert(
    fc.property(fc.array(anyEpisode, { maxLength: 10 }), (episodes) => {
      const days = (list: Episode[]) =>
        timeline(list, TODAY).map(({ from, until, form, source }) => `${from} ${until} ${form} ${source}`)
      expect(days([...episodes].reverse())).toEqual(days(episodes))
    }),
    { numRuns: 100 },
  )
})

describe('telling', () => {
  const told = (id: string, from: string, until: string | null) => ({
    id,
    from: day(from),
    until: until === null ? null : day(until),
  })

  test('ends what was told before the day before', () => {
    expect(planTelling([told('a', '2026-10-01', null)], day('2026-11-01'), TODAY)).toEqual(
      done({
        corrects: null,
        ends: 'a',
        until: null,
      }),
    )
  })
  test('of the same day corrects what stood, and keeps its end', () => {
    expect(planTelling([told('a', '2026-10-01', '2026-10-09')], day('2026-10-01'), TODAY)).toEqual(
      done({
        corrects: 'a',
        ends: null,
        until: day('2026-10-09'),
      }),
    )
  })
  test('of the past ends where the next one begins', () => {
    expect(planTelling([told('a', '2026-11-01', null)], day('2026-10-01'), TODAY)).toEqual(
      done({
        corrects: null,
        ends: null,
        until: day('2026-10-31'),
      }),
    )
  })
  test('within a period that has ended goes on no longer than it', () => {
    expect(planTelling([told('a', '2026-10-01', '2026-10-20')], day('2026-10-10'), TODAY)).toEqual(
      done({
        corrects: null,
        ends: 'a',
        until: day('2026-10-20'),
      }),
    )
  })
  test('of tomorrow is refused', () =>
    expect(planTelling([], day('2026-11-22'), TODAY)).toEqual(wrong('from', 'future')))
})

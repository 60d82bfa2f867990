/** What an analyst sees of a count: no handful, and nothing that gives one away. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratePer10000 } from '../population/rate.ts'
import { measuringWeek } from '../week/week.ts'
import type { Count } from './count.ts'
import { partOf, sumOf } from './figure.ts'
import { weekFigures } from './figures.ts'
import { columns } from './query.ts'
import { countSheet } from './sheet.ts'
import { shownCount } from './shown.ts'

/** `people` in the parts of each division, by chance. */
const anyCount: fc.Arbitrary<Count> = fc
  .record({
    people: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 }), fc.nat({ max: 6 })), { maxLength: 40 }),
    children: fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 })),
    ownLeases: fc.nat({ max: 9 }),
  })
  .map(({ people, children: [permanent, alternating, visiting], ownLeases }) => {
    const having = (part: 0 | 1 | 2, n: number) => people.filter((one) => one[part] === n).length
    const age = (n: number) => having(2, n)
    return {
      definition: { id: 'x', version: '1' },
      week: measuringWeek(2025),
      municipality: '0880',
      total: people.length,
      population: { value: 70_000, date: Temporal.PlainDate.from('2024-12-31'), source: '', quality: 'exact' },
      per10000: ratePer10000(people.length, 70_000),
      numbers: {
        ...{ total: people.length, s1: having(0, 0), s2: having(0, 1), s3: having(0, 2), s4: having(0, 3) },
        ...{ female: having(1, 0), male: having(1, 1), unknown_sex: having(1, 2) },
        ...{
          age18: age(0),
          age25: age(1),
          age35: age(2),
          age45: age(3),
          age55: age(4),
          age65: age(5),
          unknown_age: age(6),
        },
        ...{ permanent, alternating, visiting, own_leases: ownLeases },
      },
      flags: [
        { kind: 'unknownAge', count: age(6) },
        { kind: 'unknownSex', count: having(1, 2) },
      ],
    } satisfies Count
  })

describe('a count that an analyst sees', () => {
  test('has no handful in it, and none can be had from a whole and its other parts, nor from a doubt', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const shown = shownCount(count, false)
        for (const n of [...shown.figures.map(({ sum }) => sum), ...shown.flags.map((flag) => flag.count)])
          expect(n !== null && n > 0 && n < 5).toBe(false)
        if (shown.total === null) expect(shown.per10000).toBeNull()
        for (const { figure, sum: whole, parts } of shown.figures) {
          const doubt = figure.name === 'sex' ? 'unknownSex' : figure.name === 'age' ? 'unknownAge' : null
          const told = shown.flags.find(({ kind }) => kind === doubt)?.count
          const hidden = parts.filter(({ key, count: n }) => n === null && !(key === 'unknown' && told !== undefined))
          for (const { count: n } of parts) expect(n !== null && n > 0 && n < 5).toBe(false)
          if (whole === null || hidden.length === 0) continue
          const known = parts.reduce((sum, { count: n }) => sum + (n ?? 0), 0)
          expect(hidden.length).toBeGreaterThan(1)
          expect(whole - known).toBeGreaterThanOrEqual(5)
        }
      }),
    )
  })

  test('says of a hidden part that it may be hidden for another’s sake, in the file too', () => {
    const [count] = fc.sample(anyCount, { numRuns: 1, seed: 7 })
    if (count === undefined) throw new Error('no count')
    const small = { ...count, total: 3, numbers: { ...count.numbers, female: 3, male: 0, unknown_sex: 0 } }
    const { rows } = countSheet(shownCount(small, false), 'Kalmar', 'sv')
    expect(rows.filter((row) => row.includes(3))).toEqual([])
    expect(rows.filter((row) => row.includes('färre än 5, eller dolt')).length).toBeGreaterThan(2)
  })

  test('every figure is kept under names of its own, and stands in the file with each of its parts', () => {
    expect(new Set(columns).size).toBe(columns.length)
    const [count] = fc.sample(anyCount, { numRuns: 1, seed: 7 })
    if (count === undefined) throw new Error('no count')
    for (const locale of ['sv', 'en'] as const) {
      const { rows } = countSheet(shownCount(count, true), 'Kalmar', locale)
      const lines = rows.map((row) => `${row[2]}: ${row[3]}, ${row[4]}`)
      for (const figure of weekFigures) {
        const title = figure.title[locale]
        if (figure.of === 'beside')
          expect(lines).toContain(`${title}: ${locale === 'sv' ? 'Summa' : 'Total'}, ${sumOf(figure, count)}`)
        if (figure.parts.length === 1) continue
        for (const { key, words } of figure.parts)
          expect(lines).toContain(`${title}: ${words[locale]}, ${partOf(figure, key, count)}`)
      }
    }
  })
})

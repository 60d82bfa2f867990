import { describe, expect, test } from 'vitest'
import { countyPopulationFor, populationFor } from '../population/population.ts'
import { compare } from './compare.ts'

const of = (year: 2017 | 2023, name: string) => compare(year).find((row) => row.name === name)

describe('the published mappings beside what follows from them', () => {
  test('Riket 2017: 38.6 does not follow from 33 250, and that is shown with why', () => {
    const row = of(2017, 'Riket')
    expect(row).toMatchObject({
      count: 33_250,
      population: { value: 9_995_153 },
      computedRate: 33.3,
      publishedRate: 38.6,
      agrees: false,
    })
    expect(row?.note.sv).toContain('33,3')
    expect(row?.note.en).toContain('33.3')
  })

  test('Riket 2023 and Stockholm 2023 agree to the published decimals', () => {
    expect(of(2023, 'Riket')).toMatchObject({ computedRate: 26, publishedAs: '26.0', agrees: true })
    expect(of(2023, 'Stockholm')).toMatchObject({ count: 2685, computedRate: 27.3, publishedRate: 27.3, agrees: true })
  })

  test('Kalmar: no count was published, but only 258 and 64 give 38.8 and 8.9, and the count says that it is implied', () => {
    expect(of(2017, 'Kalmar')).toMatchObject({
      count: 258,
      countBasis: 'implied',
      computedRate: 38.8,
      publishedRate: 38.8,
      agrees: true,
      implied: { from: 258, to: 258 },
    })
    expect(of(2023, 'Kalmar')).toMatchObject({
      count: 64,
      countBasis: 'implied',
      computedRate: 8.9,
      publishedRate: 8.9,
      agrees: true,
    })
  })

  test('where several whole numbers fit, none is claimed; a published count is never replaced', () => {
    expect(of(2017, 'Stockholm')).toMatchObject({
      count: null,
      countBasis: null,
      computedRate: null,
      agrees: null,
      implied: { from: 2859, to: 2867 },
    })
    expect(of(2017, 'Riket')).toMatchObject({ countBasis: 'published', implied: null })
    expect(of(2017, 'Vaggeryd')).toMatchObject({ count: null, countBasis: null, implied: null })
  })

  test('a rate in words holds to its own precision: nearly 61, more than 42', () => {
    expect(of(2017, 'Norrköping')).toMatchObject({ publishedAs: 'nearly 61', computedRate: 61, agrees: true })
    expect(of(2017, 'Östergötlands län')).toMatchObject({ publishedAs: 'more than 42', agrees: true })
  })

  test('the suppressed are shown as suppressed, and never as zero', () => {
    for (const name of ['Vaggeryd', 'Gnosjö'])
      expect(of(2017, name)).toMatchObject({ suppressed: true, count: null, publishedRate: null, agrees: null })
    expect(of(2017, 'Gävle')).toMatchObject({ suppressed: false, publishedRate: null })
  })

  test('every row has a source, and a note in both languages or in neither', () => {
    for (const row of [...compare(2017), ...compare(2023)]) {
      expect(row.source).not.toBe('')
      expect(row.note.sv === '').toBe(row.note.en === '')
    }
  })
})

describe('the denominator', () => {
  test('is 31 December of the year before, exact where it is known', () => {
    expect(populationFor('0880', 2017)).toMatchObject({ value: 66_571, quality: 'exact' })
    expect(populationFor('0880', 2023)).toMatchObject({ value: 72_018, quality: 'exact' })
    expect(populationFor('0880', 2023)?.date.toString()).toBe('2022-12-31')
    expect(countyPopulationFor('05', 2017)?.value).toBe(452_105)
  })

  test('rounded and other days say so; too far away is not known', () => {
    expect(populationFor('0880', 2022)).toMatchObject({ value: 70_300, quality: 'rounded' })
    expect(populationFor('0880', 2024)).toMatchObject({ value: 72_323, quality: 'otherDate' })
    expect(populationFor('0881', 2026)).toBeNull()
    expect(populationFor('9999', 2017)).toBeNull()
  })
})

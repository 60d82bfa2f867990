/** The published mappings beside what follows from their own parts: agreement is computed, disagreement is shown. */

import { countyPopulationFor, type Population, populationFor } from '../population/population.ts'
import { decimalsOf, impliedCounts, ratePer10000 } from '../population/rate.ts'
import { numberIn, type Row, referenceRows } from '../reference.ts'

export type MappingYear = 2017 | 2023
export const mappingYears = [2017, 2023] as const satisfies readonly MappingYear[]

export type Published = {
  level: 'municipality' | 'county' | 'country'
  code: string | null
  name: string
  year: MappingYear
  /** as published, or the one whole number that gives the published rate; null: not given, and none or several would fit */
  count: number | null
  /** implied: worked out from the published rate, never published itself */
  countBasis: 'published' | 'implied' | null
  population: Population | null
  /** count by population, to the decimals of the published rate (one, when no rate was published) */
  computedRate: number | null
  publishedRate: number | null
  /** the published rate as it was written: `26.0`, or in words: `nearly 61` */
  publishedAs: string | null
  /** Too few to be reported, says Socialstyrelsen. */
  suppressed: boolean
  /** null: can't be computed, because a part wasn't published */
  agrees: boolean | null
  /** which counts give the published rate, when the count itself wasn't published */
  implied: { from: number; to: number } | null
  reliability: string
  source: string
  note: { sv: string; en: string }
}

type Rate = { written: string; value: number; decimals: number }

const levels: Readonly<Record<string, Published['level']>> = { kommun: 'municipality', län: 'county', riket: 'country' }

/** Every published figure of the mapping of that year, in the order of the file: Kalmar first. */
export function compare(year: MappingYear): Published[] {
  return referenceRows('mapping_published.csv').flatMap((row) =>
    row.year === String(year) ? [published(row, year)] : [],
  )
}

/** One row of the file with what follows from it. */
function published(row: Row, year: MappingYear): Published {
  const level = levels[row.level ?? '']
  if (!level) throw new Error(`mapping_published.csv: ${row.level} is no level`)
  const name = row.name ?? ''
  const publishedCount = numberIn(row, 'count')
  const population = populationOf(level, row, year)
  const rate = rateOf(row)
  const implied =
    publishedCount === null && population?.quality === 'exact' && rate
      ? impliedCounts(rate.value, rate.decimals, population.value)
      : null
  const onlyOne = implied !== null && implied.from === implied.to ? implied.from : null
  const count = publishedCount ?? onlyOne
  const computedRate =
    count === null || population === null ? null : ratePer10000(count, population.value, rate?.decimals)
  return {
    level,
    code: row.municipality_code === '' ? null : (row.municipality_code ?? null),
    name,
    year,
    count,
    countBasis: publishedCount !== null ? 'published' : onlyOne !== null ? 'implied' : null,
    population,
    computedRate,
    publishedRate: rate?.value ?? null,
    publishedAs: rate?.written ?? null,
    suppressed: row.suppressed === 'yes',
    agrees: agreement(row, count, population, rate, computedRate),
    implied,
    reliability: row.reliability ?? '',
    source: row.source ?? '',
    note: { sv: row.note_sv ?? '', en: row.note ?? '' },
  }
}

function populationOf(level: Published['level'], row: Row, year: number): Population | null {
  if (level === 'country') return populationFor(null, year)
  if (level === 'municipality') return populationFor(row.municipality_code ?? '', year)
  const county = referenceRows('municipalities.csv').find((one) => one.county === row.name)
  return county?.county_code === undefined ? null : countyPopulationFor(county.county_code, year)
}

/** A rate in figures, or in words: "nearly 61" is 61 to whole numbers. */
function rateOf(row: Row): Rate | null {
  const figures = row.per_10000 ?? ''
  if (figures !== '') return { written: figures, value: Number(figures), decimals: decimalsOf(figures) }
  const inWords = row.per_10000_words ?? ''
  const number = /\d+(\.\d+)?/.exec(inWords)?.[0]
  return number === undefined ? null : { written: inWords, value: Number(number), decimals: decimalsOf(number) }
}

/** "more than 42" holds from 42 up to 43; everything else holds when the rounded rate is the published one. */
function agreement(
  row: Row,
  count: number | null,
  population: Population | null,
  rate: Rate | null,
  computed: number | null,
): boolean | null {
  // a denominator of another day can't tell who is right
  if (computed === null || rate === null || count === null || population?.quality !== 'exact') return null
  if (!(row.per_10000_words ?? '').startsWith('more than')) return computed === rate.value
  const exact = (count / population.value) * 10_000
  return exact > rate.value && exact < rate.value + 1
}

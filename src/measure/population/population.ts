/** How many live in a municipality, a county or the country: the denominator, always with its day and source. */

import { numberIn, type Row, referenceRows } from '../reference.ts'

export type Population = {
  value: number
  date: Temporal.PlainDate
  source: string
  /** exact: the day that was asked for; rounded: that day, to hundreds; otherDate: another day, because that one isn't known here */
  quality: 'exact' | 'rounded' | 'otherDate'
}

const COUNTRY = '0000'
// Kalmar grows by about one per cent a year: a denominator two years off moves 8.9 by less than 0.2. Beyond that we say that we don't know.
const FURTHEST_DAYS = 731

type Known = { value: number; date: Temporal.PlainDate; source: string; rounded: boolean }

/** The population on 31 December of the year before `year`. `null` when nothing near that day is known. */
export function populationFor(municipality: string | null, year: number): Population | null {
  const wanted = Temporal.PlainDate.from({ year: year - 1, month: 12, day: 31 })
  return nearest(knownFor(municipality ?? COUNTRY), wanted)
}

/** The same for a whole county (`05`): the sum of its municipalities, when all are known on the day. */
export function countyPopulationFor(county: string, year: number): Population | null {
  const wanted = Temporal.PlainDate.from({ year: year - 1, month: 12, day: 31 })
  const parts = referenceRows('municipalities.csv')
    .filter((row) => row.county_code === county)
    .map((row) => knownFor(row.code ?? '').find((one) => one.date.equals(wanted) && !one.rounded))
  const sum = parts.reduce<number | null>((total, part) => (total === null || !part ? null : total + part.value), 0)
  if (sum === null || sum === 0) return null
  return { value: sum, date: wanted, source: `${SCB} (summa av länets kommuner)`, quality: 'exact' }
}

/** Exact before rounded; another day only when the right one isn't known at all, and then the nearest (the earlier of two as near). */
function nearest(known: readonly Known[], wanted: Temporal.PlainDate): Population | null {
  const away = (one: Known) => Math.abs(wanted.until(one.date).days)
  const [best] = known
    .filter((one) => away(one) <= FURTHEST_DAYS)
    .sort(
      (a, b) =>
        away(a) - away(b) || Number(a.rounded) - Number(b.rounded) || Temporal.PlainDate.compare(a.date, b.date),
    )
  if (!best) return null
  const quality = !best.date.equals(wanted) ? 'otherDate' : best.rounded ? 'rounded' : 'exact'
  return { value: best.value, date: best.date, source: best.source, quality }
}

const SCB = 'SCB, folkmängd'

function knownFor(code: string): Known[] {
  const own = referenceRows('municipalities.csv').find((row) => row.code === code)
  return [
    ...referenceRows('population_other_years.csv').flatMap((row) => (row.code === code ? otherYear(row) : [])),
    ...(own ? Object.keys(own).flatMap((column) => yearColumn(own, column)) : []),
  ]
}

function otherYear(row: Row): Known[] {
  const value = numberIn(row, 'population')
  const source = row.source ?? ''
  return value === null ? [] : [{ value, date: Temporal.PlainDate.from(row.date ?? ''), source, rounded: false }]
}

function yearColumn(row: Row, column: string): Known[] {
  const parts = /^population_(\d{4})(_rounded_to_100)?$/.exec(column)
  const value = numberIn(row, column)
  if (!parts || value === null) return []
  return [{ value, date: Temporal.PlainDate.from(`${parts[1]}-12-31`), source: SCB, rounded: parts[2] !== undefined }]
}

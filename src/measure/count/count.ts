/** The count of a measuring week: what its figures say, of a municipality or of the country. */

import { asSystem, municipalities, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { keptFigures } from '../kept/store.ts'
import { type Population, populationFor } from '../population/population.ts'
import { ratePer10000 } from '../population/rate.ts'
import type { Week } from '../week/week.ts'
import { seMapping } from './definition.ts'
import { type Numbers, numberIn } from './figure.ts'
import { columns, weekCount } from './query.ts'

/** A doubt about a figure, with how many people it touches (0: it touches the whole). */
export type Flag = { kind: FlagKind; count: number }
export type FlagKind =
  | 'unknownAge'
  | 'unknownSex'
  | 'oldTold'
  | 'leavingUnknown'
  | 'homeKnown'
  | 'minors'
  | 'weekNotOver'
  | 'weekChosen'
  | 'twoMunicipalities'
  | 'populationMissing'
  | 'populationRounded'
  | 'populationOtherDate'

export type Count = {
  definition: { id: string; version: string }
  week: Week
  municipality: string | null
  total: number
  population: Population | null
  per10000: number | null
  /** of every figure, by column: read by `partOf` and `sumOf` */
  numbers: Numbers
  flags: Flag[]
}

/** A whole country (`null`), or a municipality by its four digits. */
export type CountAsked = { municipality: string | null; week: Week }

/**
 * Counts a municipality (four digits), or the whole country (`null`), in a week.
 * Throws RangeError for a code that no municipality has.
 *
 * @example const week = parseWeek('2017-W14'); if (week.ok) (await countWeek({ municipality: '0880', week: week.value })).per10000 // 38.8
 */
export async function countWeek({ municipality, week }: CountAsked): Promise<Count> {
  const codes = municipalities().map(({ code }) => code)
  if (municipality !== null && !codes.includes(municipality))
    throw new RangeError(`No municipality has the code ${municipality}`)
  const places = (municipality === null ? codes : [municipality]).map((code) => ({ municipality: code, asked: week }))
  const parts = await asSystem('figures: count', (tx) => keptFigures(tx, weekCount, places))
  return countOf({ municipality, week }, sumOfParts(parts))
}

/** The counts of a municipality's weeks, in their order, inside a transaction of the system. */
export async function countWeeks(tx: Tx, municipality: string, weeks: readonly Week[]): Promise<Count[]> {
  const each = [...new Map(weeks.map((week) => [week.iso, week])).values()]
  const parts = await keptFigures(
    tx,
    weekCount,
    each.map((asked) => ({ municipality, asked })),
  )
  const byWeek = new Map(each.map((week, at) => [week.iso, parts[at]]))
  return weeks.flatMap((week) => {
    const found = byWeek.get(week.iso)
    return found === undefined ? [] : [countOf({ municipality, week }, found)]
  })
}

/** The country is the sum of its municipalities: nobody is linked across them. */
const sumOfParts = (parts: readonly Numbers[]): Numbers =>
  Object.fromEntries(
    columns.map((column) => [column, parts.reduce((sum, part) => sum + numberIn(part, column), 0)] as const),
  )

/** What a count says, from its figures. What hangs on the day it is looked at is found here. */
function countOf({ municipality, week }: CountAsked, numbers: Numbers): Count {
  const population = populationFor(municipality, week.to.year)
  const total = numberIn(numbers, 'total')
  return {
    definition: { id: seMapping.id, version: seMapping.version },
    week,
    municipality,
    total,
    population,
    per10000: population && ratePer10000(total, population.value),
    numbers,
    flags: flagsOf({ municipality, week }, population, numbers),
  }
}

function flagsOf({ municipality, week }: CountAsked, population: Population | null, numbers: Numbers): Flag[] {
  const whole = (kind: FlagKind, holds: boolean): Flag[] => (holds ? [{ kind, count: 0 }] : [])
  const people = (kind: FlagKind, column: string): Flag[] => {
    const count = numberIn(numbers, column)
    return count > 0 ? [{ kind, count }] : []
  }
  return [
    ...whole('weekNotOver', Temporal.PlainDate.compare(week.to, today()) >= 0),
    ...whole('weekChosen', week.iso === '2023-W15'),
    ...whole('twoMunicipalities', municipality === null),
    ...whole('populationMissing', population === null),
    ...whole('populationRounded', population?.quality === 'rounded'),
    ...whole('populationOtherDate', population?.quality === 'otherDate'),
    ...people('unknownAge', 'unknown_age'),
    ...people('unknownSex', 'unknown_sex'),
    ...people('oldTold', 'old_told'),
    ...people('leavingUnknown', 'leaving_unknown'),
    ...people('homeKnown', 'home_known'),
    ...people('minors', 'minors'),
  ]
}

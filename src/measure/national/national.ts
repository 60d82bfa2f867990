/** The national mappings as they were published, situation by situation. */

import { type MappingYear, mappingYears } from '../compare/compare.ts'
import { numberIn, referenceRows } from '../reference.ts'

const measures = [
  'situation 1',
  'situation 2',
  'situation 3',
  'situation 4',
  'situation unknown (residual)',
  'total',
] as const
export type NationalMeasure = (typeof measures)[number]

export type NationalRow = { measure: NationalMeasure; values: Record<MappingYear, number> }

/** Throws when the file lacks one of them: it came with the program. */
export function nationalMappings(): { rows: NationalRow[]; sources: string[] } {
  const published = referenceRows('mapping_national.csv')
  const rowOf = (measure: NationalMeasure, year: MappingYear) => {
    const row = published.find((one) => one.measure === measure && one.year === String(year))
    const value = row && numberIn(row, 'value')
    if (!row || typeof value !== 'number') throw new Error(`mapping_national.csv has no ${measure} of ${year}`)
    return { value, source: row.source ?? '' }
  }
  const rows = measures.map((measure) => ({
    measure,
    values: { 2017: rowOf(measure, 2017).value, 2023: rowOf(measure, 2023).value },
  }))
  const sources = mappingYears.flatMap((year) => measures.map((measure) => rowOf(measure, year).source))
  return { rows, sources: [...new Set(sources.filter((source) => !source.startsWith('computed')))] }
}

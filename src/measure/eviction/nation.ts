/** What others have published of evictions: in the whole country, and in a municipality. */

import { numberIn, referenceRows } from '../reference.ts'

export type NationYear = {
  year: number
  applications: number | null
  executed: number | null
  children: number | null
  source: string
}

/** Whole years, the newest first. 2016 was published twice; the revised series is the one that the later years continue. */
export const nationYears = (): NationYear[] =>
  referenceRows('evictions_national.csv')
    .filter(({ scope }) => scope === 'year' || scope === 'year (revised series)')
    .map((row) => ({
      year: Number(row.year),
      applications: numberIn(row, 'applications'),
      executed: numberIn(row, 'executed'),
      children: numberIn(row, 'children_affected'),
      source: row.source ?? '',
    }))
    .toSorted((a, b) => b.year - a.year)

export type MunicipalYear = Omit<NationYear, 'children'>

/** What has been published about one municipality, the newest first. It stands beside what is counted here, and is never part of it. */
export const municipalYears = (municipality: string): MunicipalYear[] =>
  referenceRows('evictions_municipal.csv')
    .filter(({ code }) => code === municipality)
    .map((row) => ({
      year: Number(row.year),
      applications: numberIn(row, 'applications'),
      executed: numberIn(row, 'executed'),
      source: row.source ?? '',
    }))
    .toSorted((a, b) => b.year - a.year)

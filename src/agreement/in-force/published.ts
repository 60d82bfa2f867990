/** What municipalities have answered the open comparisons themselves, from `reference/open_comparisons.csv`, whose every row says where it stands. */

import { readFileSync } from 'node:fs'
import { cellsOfLine } from '../../platform/document/index.ts'
import { root } from '../../platform/root.ts'

export type Published = {
  year: number
  answer: 'yes' | 'no'
  source: string
  /** what the municipality said beside it, or nothing */
  detail: Readonly<Record<'sv' | 'en', string>>
}

type Row = Published & { municipality: string; question: string }

/** All that the municipality has answered, the latest year first. */
export const publishedBy = (municipality: string): readonly (Published & { question: string })[] =>
  rows()
    .filter((row) => row.municipality === municipality)
    .toSorted((a, b) => b.year - a.year)

let cached: readonly Row[] | null = null

function rows(): readonly Row[] {
  cached ??= readFileSync(new URL('reference/open_comparisons.csv', root), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => cellsOfLine(line, ','))
    .map(([municipality = '', year = '', question = '', answer = '', source = '', sv = '', en = '']) => ({
      municipality,
      year: Number(year),
      question,
      answer: answer === 'yes' ? 'yes' : 'no',
      source,
      detail: { sv, en },
    }))
  return cached
}

/** The municipality’s answers of that year, by question. */
export const publishedAnswers = (municipality: string, year: number): ReadonlyMap<string, Published> =>
  new Map(
    rows()
      .filter((row) => row.municipality === municipality && row.year === year)
      .map(({ question, municipality: _, ...own }) => [question, own]),
  )

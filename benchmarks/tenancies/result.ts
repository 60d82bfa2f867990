/** What a run found about tenancies at risk, as it is kept in a file; and which of the promises it keeps. */

import { z } from 'zod'
import { promised } from '../promises.ts'
import type { Result } from '../result.ts'
import type { ComparedPages } from './compare.ts'
import type { FileMeasured } from './file.ts'

export type Verdict = { promise: string; found: string; kept: boolean }

export type Shape = Filled & ComparedPages

export type Filled = {
  municipalities: number
  signals: number
  matters: number
  running: number
  /** in the municipality that is asked about */
  here: { signals: number; matters: number; running: number; officers: number; mine: number }
  megabytes: number
  seconds: number
}

export type TenancyResult = {
  at: string
  command: string
  machine: Result['machine']
  scale: number
  country: Shape
  one: Shape
  /** null: not measured in this run */
  file: FileMeasured | null
}

/** A file written by an earlier run. Only its outline is checked: the same program wrote it. */
export const tenancyResultShape = z.custom<TenancyResult>(
  (value) =>
    z.object({ at: z.string(), country: z.object({}), one: z.object({}), file: z.object({}) }).safeParse(value).success,
)

/** While a file comes in, a page may take so long. */
const WHILE_IMPORTING_MS = 100
const FILE_ROWS_A_SECOND = 4000

/** Each promise with what was found. */
export function verdicts({ country, one, file }: TenancyResult): Verdict[] {
  const pages = [country, one].every((shape) => shape.pages.length + shape.failed.length > 0)
    ? [
        underLimit('Every page of the country’s year under', country),
        underLimit('Every page under', one, ', with the whole country’s year in one municipality'),
      ]
    : []
  if (file === null) return pages
  const slowest = Math.max(...file.pages.map(({ during }) => during.p95))
  const perSecond = Math.round(file.rows / (file.readMs / 1000))
  return [
    ...pages,
    {
      promise: `A file of ${file.rows} messages read at more than ${FILE_ROWS_A_SECOND} rows a second`,
      found: `${perSecond} rows a second`,
      kept: perSecond > FILE_ROWS_A_SECOND,
    },
    {
      promise: `Pages under ${WHILE_IMPORTING_MS} ms at p95 while a file of ${file.rows} messages is read`,
      found: `the slowest ${slowest} ms`,
      kept: slowest < WHILE_IMPORTING_MS,
    },
    { promise: 'The same file again adds nothing', found: `${file.again.added} rows`, kept: file.again.added === 0 },
  ]
}

function underLimit(promise: string, { pages, failed }: ComparedPages, and = ''): Verdict {
  const over = [
    ...pages.filter(({ app }) => app.p95 > promised.pageMs).map(({ label, app }) => `${label} ${app.p95} ms`),
    ...failed,
  ]
  return {
    promise: `${promise} ${promised.pageMs} ms of server time at p95, one at a time${and}`,
    found:
      over.length === 0
        ? `the slowest ${Math.max(...pages.map(({ app }) => app.p95))} ms`
        : `over it: ${over.join(', ')}`,
    kept: over.length === 0,
  }
}

/** What a run found, as it is kept in a file; and which of the promises it keeps. */

import { z } from 'zod'
import type { Beside } from './bare.ts'
import type { Cold } from './cold.ts'
import type { Counted } from './figures.ts'
import type { Measured } from './load.ts'
import { type Spread, spreadOf } from './statistics.ts'
import type { Weight } from './weight.ts'
import { type PageName, pageNames } from './workload.ts'

export type PageLoad = { page: PageName; server: Spread; whole: Spread }
export type Load = {
  perSecond: number
  seconds: number
  asked: number
  errors: string[]
  all: Spread
  pages: PageLoad[]
}

export type Result = {
  at: string
  command: string
  machine: {
    cores: number
    processor: string
    memoryGiB: number
    node: string
    postgres: string
    settings: readonly string[]
    busyBefore?: number
  }
  data: {
    municipalities: number
    people: number
    stays: number
    events: number
    grounds: number
    megabytes: number
    /** how long it took to fill */
    seconds: number
  }
  working: Load & { workers: number; rate: number }
  saturated: Load & { concurrency: number }
  beside: Beside[]
  count: Counted
  weights: Weight[]
  /** null: not measured in this run */
  cold: Cold | null
}

/** A file written by an earlier run. Only its outline is checked: the same program wrote it. */
export const resultShape = z.custom<Result>(
  (value) => z.object({ at: z.string(), working: z.object({ pages: z.array(z.unknown()) }) }).safeParse(value).success,
)

export function loadOf({ pages, seconds, errors }: Measured): Load {
  const server = pageNames.flatMap((page) => pages[page]?.server ?? [])
  return {
    perSecond: Math.round((server.length / seconds) * 10) / 10,
    seconds: Math.round(seconds),
    asked: server.length,
    errors,
    all: spreadOf(server),
    pages: pageNames.map((page) => ({
      page,
      server: spreadOf(pages[page]?.server ?? []),
      whole: spreadOf(pages[page]?.whole ?? []),
    })),
  }
}

export const promised = { pageMs: 40, pageBytes: 40_000, countMs: 200, startSeconds: 2, workers: 1150 } as const

export type Verdict = { promise: string; found: string; kept: boolean }

/** Each promise with what was found. */
export function verdicts(result: Result): Verdict[] {
  const slow = result.working.pages.filter(({ server }) => server.p95 > promised.pageMs)
  const heavy = result.weights.filter(({ withStyles }) => withStyles > promised.pageBytes)
  const slowest = Math.max(...result.working.pages.map(({ server }) => server.p95))
  const heaviest = Math.max(...result.weights.map(({ withStyles }) => withStyles))
  const verdict: Verdict[] = [
    {
      promise: `Every page under ${promised.pageMs} ms of server time at p95 with ${promised.workers} people working`,
      found:
        slow.length === 0
          ? `the slowest ${slowest} ms`
          : `over it: ${slow.map(({ page, server }) => `${page} ${server.p95} ms`).join(', ')}`,
      kept: slow.length === 0,
    },
    {
      promise: 'No errors',
      found: `${result.working.errors.length + result.saturated.errors.length}`,
      kept: result.working.errors.length + result.saturated.errors.length === 0,
    },
    {
      promise: `A page under ${promised.pageBytes / 1000} kB with styles on the first visit`,
      found:
        heavy.length === 0
          ? `the heaviest ${kilobytes(heaviest)}`
          : `over it: ${heavy.map(({ page, withStyles }) => `${page} ${kilobytes(withStyles)}`).join(', ')}`,
      kept: heavy.length === 0,
    },
    {
      promise: `The count of ${result.data.municipalities === 290 ? 'the whole country' : `${result.data.municipalities} municipalities`} under ${promised.countMs} ms`,
      found: `${result.count.app.p95} ms at p95`,
      kept: result.count.app.p95 < promised.countMs,
    },
  ]
  if (result.cold) {
    const slowestStart = Math.max(...result.cold.npmStart)
    verdict.push({
      promise: `The first page within ${promised.startSeconds} seconds of a cold start on the embedded database`,
      found: `${slowestStart} s, the slowest of ${result.cold.npmStart.length} by npm start`,
      kept: slowestStart < promised.startSeconds,
    })
  }
  return verdict
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

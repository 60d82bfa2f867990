/** What a run found, as it is kept in a file. */

import { z } from 'zod'
import type { Beside } from './bare.ts'
import type { Cold } from './cold.ts'
import type { Counted } from './figures.ts'
import type { Heavy } from './heaviest.ts'
import type { Compared } from './lists.ts'
import type { Measured } from './load.ts'
import type { PageCost } from './page-cost.ts'
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
  /** milliseconds of processor time a page: of all the database's processes, of the server, and of whoever asks */
  cpu: { database: number; server: number; loader: number }
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
  costs: PageCost[]
  lists: Compared[]
  heaviest: Heavy[]
  working: Load & { workers: number; rate: number }
  saturated: Load & { concurrency: number }
  beside: Beside[]
  count: Counted
  weights: Weight[]
  /** null: not measured in this run */
  /** one municipality’s page of figures with nothing kept, in the mean; before the loads each was asked for once */
  figuresMadeMs: number
  cold: Cold | null
}

/** A file written by an earlier run. Only its outline is checked: the same program wrote it. */
export const resultShape = z.custom<Result>(
  (value) => z.object({ at: z.string(), working: z.object({ pages: z.array(z.unknown()) }) }).safeParse(value).success,
)

/** `spent`: processor time of the others while it was measured, in milliseconds. */
export function loadOf({ pages, seconds, errors, cpu }: Measured, spent: { database: number; server: number }): Load {
  const server = pageNames.flatMap((page) => pages[page]?.server ?? [])
  const each = (ms: number) => Math.round((ms / Math.max(1, server.length)) * 100) / 100
  return {
    cpu: { database: each(spent.database), server: each(spent.server), loader: each(cpu) },
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

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

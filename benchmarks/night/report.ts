/** What the benchmark of the night found, as tables and as a document. */

import type { Result } from '../result.ts'
import type { Spread } from '../statistics.ts'
import { markdown, type Table } from '../tables.ts'
import type { ComparedPages } from '../tenancies/compare.ts'
import { ASKING } from './fill.ts'

export const PEOPLE = 200
export const AT_ONCE = 12
const PAGE_MS = 50
const PAGES_A_SECOND = 200
const LAST_BED_MS = 1000

type Times = { label: string; server: Spread }
export type NightResult = {
  at: string
  machine: Result['machine']
  nights: number
  working: { rate: number; pages: Times[]; all: Spread }
  saturated: { pagesASecond: number; server: Spread }
  lastBed: { rounds: number; slowest: Spread; first: Spread }
  beside: ComparedPages
  errors: string[]
}
export function promises({ working, saturated, lastBed }: NightResult): Table {
  const slow = working.pages.toSorted((a, b) => b.server.p99 - a.server.p99)[0]
  const rows: [string, number, string, boolean][] = [
    [
      `Every page under ${PAGE_MS} ms at p99`,
      slow?.server.p99 ?? 0,
      slow?.label ?? '',
      (slow?.server.p99 ?? PAGE_MS) < PAGE_MS,
    ],
    [
      `Over ${PAGES_A_SECOND} pages a second`,
      saturated.pagesASecond,
      `${AT_ONCE} at once`,
      saturated.pagesASecond > PAGES_A_SECOND,
    ],
    [
      `${ASKING} at once for one bed answered within ${LAST_BED_MS} ms`,
      lastBed.slowest.max,
      'the last of them, in the slowest round',
      lastBed.slowest.max < LAST_BED_MS,
    ],
  ]
  return {
    head: ['promise', 'found', 'of what', 'kept'],
    rows: rows.map(([promise, found, what, kept]) => [promise, found, what, kept ? 'yes' : '**no**']),
  }
}

export const workingTable = ({ working }: NightResult): Table => ({
  head: ['page', 'asked', 'p50', 'p95', 'p99'],
  rows: working.pages.map(({ label, server }) => [label, server.n, server.p50, server.p95, server.p99]),
})

export const besideTable = ({ beside }: NightResult): Table => ({
  head: ['page', 'statements', 'Hemvist p50', 'p95', 'bare p50', 'p95', 'ratio p50', 'ratio p95'],
  rows: beside.pages.map(({ label, statements, app, bare, ratio50, ratio95 }) => [
    ...[label, statements, app.p50, app.p95, bare.p50, bare.p95, ratio50, ratio95],
  ]),
})

export const asDocument = (found: NightResult): string => `# The night: how fast

Written by \`npm run -s bench -- night --write-docs\` on ${found.at.slice(0, 10)}; don't edit it by hand. ${found.nights} nights of history, ${PEOPLE} people at work.
${found.machine.processor}, ${found.machine.cores} cores, PostgreSQL ${found.machine.postgres}. The database, the server and those who ask share the machine.
${found.machine.busyBefore} processes ran on it in the minute before: the more, the less the clock says.

## What is promised

${markdown(promises(found))}

## ${PEOPLE} people at work, ${found.working.rate} pages a second (server time, ms)

${markdown(workingTable(found))}

With ${AT_ONCE} asking again as soon as they are answered: ${found.saturated.pagesASecond} pages a second, ${found.saturated.server.p99} ms at p99.

## ${ASKING} at once for the last bed, ${found.lastBed.rounds} rounds (ms until the answer)

The first was answered after ${found.lastBed.first.p50} ms at p50, the last after ${found.lastBed.slowest.p50} ms at p50 and ${found.lastBed.slowest.max} ms at most. One got it each time, the others were told so with the next best.

## Beside the bare database (ms)

The same reads, sent by a plain client in turns with each page.

${markdown(besideTable(found))}
`

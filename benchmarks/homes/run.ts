/** Measures homes: lists at national size, retention over a country's tenancies, and the curve alone: `npm run -s bench -- homes --help`. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import { type Followed, survivalAt, survivalOf } from '../../src/measure/retention/survival.ts'
import { postmasterIn } from '../cpu.ts'
import { ASKED, filled } from '../fill/fill.ts'
import { uncounted } from '../heaviest.ts'
import { build, machineNow, root, startPostgres } from '../processes.ts'
import type { Result } from '../result.ts'
import { type Spread, spreadOf } from '../statistics.ts'
import { aligned, markdown, type Table } from '../tables.ts'
import { type ComparedPages, comparePages } from '../tenancies/compare.ts'
import { readersOf } from '../tenancies/readers.ts'
import { type Cost, costsOf } from './cost.ts'
import { fillHomes } from './country.ts'
import { fillTenancies } from './fill.ts'
import { homePages, RETENTION, retentionPages } from './pages.ts'

const PAGE_MS = 40
const RETENTION_MS = 300
const CURVES = 25

const help = `npm run -s bench -- homes [--municipalities 290] [--tenancies 200000] [--data DIR] [--out FILE.json] [--write-docs]
npm run -s bench -- homes --from FILE.json --write-docs      writes docs/speed-homes.md from an earlier run

Starts a PostgreSQL server and the built server of its own, fills, measures, and leaves nothing. The lists are measured at the size of the country; then
the tenancies are put into one municipality, whose page of retention is measured. With --data the filled database stays in that folder, tenancies and all.`

const say = (line: string) => console.error(line)

type HomesResult = {
  at: string
  command: string
  machine: Result['machine']
  municipalities: number
  tenancies: number
  lists: ComparedPages
  retention: ComparedPages
  /** processor time of all these pages */
  costs: Cost[]
  /** the curve alone, of tenancies one by one, in this process */
  curve: Spread
}
const shape = z.custom<HomesResult>(
  (value) =>
    z
      .object({
        at: z.string(),
        lists: z.object({}),
        retention: z.object({}),
        costs: z.array(z.unknown()),
        curve: z.object({}),
      })
      .safeParse(value).success,
)

/** `many` tenancies, each told alone, to the shares of four months. */
function curveOf(many: number): Spread {
  const all: Followed[] = Array.from({ length: many }, (_, n) => ({
    days: (n * 104729) % 4500,
    lost: n % 7 === 0,
    many: 1,
  }))
  const times = Array.from({ length: CURVES }, () => {
    const from = performance.now()
    const curve = survivalOf(all)
    for (const day of [183, 365, 731, 1096]) survivalAt(curve, day)
    return performance.now() - from
  })
  return spreadOf(times)
}

async function measure(
  wanted: { municipalities: number; tenancies: number; data: string | undefined },
  command: string,
): Promise<HomesResult> {
  const machine = machineNow()
  const folder = await filled(wanted.data, wanted.municipalities, (step, took) =>
    took >= 1 ? say(`  ${step} ${took} s`) : undefined,
  )
  try {
    const postgres = await startPostgres(folder.path)
    const owner = new pg.Client({ connectionString: postgres.address })
    try {
      await owner.connect()
      await uncounted(owner)
      // the lists are asked for where nothing has been added, also in a folder that is used again
      const [crowded, ...ordinary] = ASKED
      const places = []
      for (const code of ordinary) places.push(await readersOf(owner, code))
      await fillHomes(owner)
      const postmaster = postmasterIn(folder.path)
      const costs = await costsOf(postgres.address, postmaster, places, homePages)
      say('lists at the size of the country')
      const lists = await comparePages(postgres.address, places, '', say, homePages)
      say(`${wanted.tenancies} tenancies in one municipality`)
      await fillTenancies(owner, crowded, wanted.tenancies)
      const crowd = [await readersOf(owner, crowded)]
      costs.push(...(await costsOf(postgres.address, postmaster, crowd, retentionPages)))
      const retention = await comparePages(postgres.address, crowd, '', say, retentionPages)
      const { rows } = await owner.query<{ server_version: string }>('show server_version')
      return {
        at: new Date().toISOString(),
        command,
        machine: machine(rows[0]?.server_version ?? ''),
        municipalities: wanted.municipalities,
        tenancies: wanted.tenancies,
        lists,
        retention,
        costs,
        curve: curveOf(wanted.tenancies),
      }
    } finally {
      await owner.end()
      await postgres.stop()
    }
  } finally {
    folder.away()
  }
}

const pageTable = ({ pages }: ComparedPages): Table => ({
  head: ['page', 'statements', 'Hemvist p50', 'p95', 'bare p50', 'p95', 'ratio p50', 'ratio p95'],
  rows: pages.map(({ label, statements, app, bare, ratio50, ratio95 }) => [
    label,
    statements,
    app.p50,
    app.p95,
    bare.p50,
    bare.p95,
    ratio50,
    ratio95,
  ]),
})

const costTable = (costs: readonly Cost[]): Table => ({
  head: ['page', 'asked', 'database', 'Node'],
  rows: costs.map(({ label, asked, database, server }) => [label, asked, database, server]),
})

function promises({ lists, retention, curve }: HomesResult): Table {
  const slowest = lists.pages.toSorted((a, b) => b.app.p95 - a.app.p95)[0]
  const p50 = (wanted: string) => retention.pages.find(({ label }) => label === wanted)?.app.p50
  const rows: [string, number | undefined, number, string][] = [
    [`Every list under ${PAGE_MS} ms at p95`, slowest?.app.p95, PAGE_MS, slowest?.label ?? ''],
    [`Retention, rows to page, under ${RETENTION_MS} ms`, p50(RETENTION.made), RETENTION_MS, 'p50'],
    [
      `Retention, as it is kept until something changes, under ${RETENTION_MS} ms`,
      p50(RETENTION.kept),
      RETENTION_MS,
      'p50',
    ],
    [`The curve alone under ${RETENTION_MS} ms`, curve.p50, RETENTION_MS, 'p50'],
  ]
  return {
    head: ['promise', 'found (ms)', 'of what', 'kept'],
    rows: rows.map(([promise, found, limit, what]) => [
      promise,
      found ?? 'no answer',
      what,
      found !== undefined && found < limit ? 'yes' : '**no**',
    ]),
  }
}

const asDocument = (found: HomesResult): string => `# Homes: how fast

Written by \`${found.command}\` on ${found.at.slice(0, 10)}; don't edit it by hand. ${found.municipalities} municipalities, and ${found.tenancies} tenancies in one of them.
${found.machine.processor}, ${found.machine.cores} cores, PostgreSQL ${found.machine.postgres}. The bare database does the same reads, sent by a plain client in turns with each page.
${found.machine.busyBefore} processes ran on it in the minute before: the more, the less the clock says, and the more the processor time.

## What is promised

${markdown(promises(found))}

## Lists at the size of the country (ms)

${markdown(pageTable(found.lists))}

## Retention (ms)

${markdown(pageTable(found.retention))}

## Processor time a page, one at a time (ms)

${markdown(costTable(found.costs))}

The curve alone, of ${found.tenancies} tenancies told one by one: ${found.curve.p50} ms at p50, ${found.curve.p95} ms at p95.
`

/** `args`: what stands after \`homes\`. */
export async function homes(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      municipalities: { type: 'string', default: '290' },
      tenancies: { type: 'string', default: '200000' },
      data: { type: 'string' },
      out: { type: 'string' },
      from: { type: 'string' },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(help)
  const [municipalities, tenancies] = [Number(values.municipalities), Number(values.tenancies)]
  if (!Number.isInteger(municipalities) || municipalities < ASKED.length || municipalities > 290)
    throw new Error(`--municipalities is a whole number from ${ASKED.length} to 290.`)
  if (!Number.isInteger(tenancies) || tenancies < 1000 || tenancies > 1_000_000)
    throw new Error('--tenancies is a whole number from 1000 to 1000000.')
  const command = `npm run -s bench -- homes --municipalities ${municipalities} --tenancies ${tenancies} --write-docs`
  const found =
    values.from === undefined
      ? await build().then(() => measure({ municipalities, tenancies, data: values.data }, command))
      : shape.parse(JSON.parse(readFileSync(values.from, 'utf8')))
  console.log(
    [
      aligned(promises(found)),
      aligned(pageTable(found.lists)),
      aligned(pageTable(found.retention)),
      aligned(costTable(found.costs)),
    ].join('\n\n'),
  )
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(found, null, 2)}\n`)
  if (values['write-docs']) writeFileSync(join(root, 'docs', 'speed-homes.md'), asDocument(found))
  if (found.lists.failed.length + found.retention.failed.length > 0) process.exitCode = 1
}

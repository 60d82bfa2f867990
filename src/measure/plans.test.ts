/**
 * What a figure of one municipality reads, beside what there is of others.
 * @module-tag server/plans
 */

import { type CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../test/support/database.ts'
import { castSession } from '../../test/support/world.ts'
import { fillCast } from '../demo/fill-cast.ts'
import { asSystem, type Connection, useDatabase } from '../platform/database/index.ts'
import { setClock } from '../platform/time/index.ts'
import { rowsBehind } from './behind/rows.ts'
import { seenBehind } from './behind.fixture.ts'
import { changeBetween } from './change/change.ts'
import { rowsOfChange } from './change/rows.ts'
import { countWeek } from './count/count.ts'
import { evictionFigures, yearsAsked } from './eviction/asked.ts'
import { rowsOfFunnel } from './eviction/rows.ts'
import { fillMany } from './many.fixture.ts'
import type { Behind } from './people/behind.ts'
import { retentionFigures } from './retention/asked.ts'
import { rowsOfRetention } from './retention/rows.ts'
import { measuringWeek } from './week/week.ts'

const others = ['0114', '0115', '0117', '0120', '0123', '0125', '0126', '0127', '0128', '0136']
const municipality = '0880'
const manager = castSession('agneta')
const between = { municipality, from: measuringWeek(2017), to: measuringWeek(2023) }
const everything = { year: null, landlord: null, area: null }

const tenOf = <Row>(behind: Behind<Row>) => seenBehind(manager, behind, { size: 10 })

/** Each figure and list of figures' people that a page asks for; what is asked as the system is what counts. */
const asked: Record<string, () => Promise<unknown>> = {
  'the count of a week': () => countWeek({ municipality, week: measuringWeek(2020) }),
  'the parts of a change': () => asSystem('test', (tx) => changeBetween(tx, between)),
  'tenancies at risk': () => evictionFigures(municipality, everything, true),
  'how many stay': () => retentionFigures(municipality, { way: 'home', year: null, months: [12] }, true),
  'the leases behind a curve': async () =>
    tenOf(await rowsOfRetention(manager, { group: 'all', lost: false, year: null })),
  'the people behind a count': async () =>
    tenOf(await rowsBehind(manager, { area: { municipality, week: measuringWeek(2020) }, filter: [] })),
  'the people behind a way': async () =>
    tenOf(await rowsOfChange(manager, { between, part: { kind: 'way', way: 'handover' } })),
  'the people who left': async () =>
    tenOf(await rowsOfChange(manager, { between, part: { kind: 'left', reason: 'unknown' } })),
  'the matters behind a step': async () =>
    tenOf(
      await rowsOfFunnel(manager, {
        years: yearsAsked(),
        filter: everything,
        part: { kind: 'step', step: 'notice' },
      }),
    ),
}

const heard: { sql: string; parameters: readonly unknown[] }[] = []
let connection: Connection

beforeAll(async () => {
  connection = await freshDatabase((query) => heard.push(query))
  useDatabase(connection)
  setClock('2026-11-21T09:00:00Z')
  await asSystem('test: cast', fillCast)
}, 60_000)
afterAll(async () => {
  setClock(null)
  useDatabase(null)
  await connection?.close()
})

const node = z.looseObject({
  'Node Type': z.string(),
  'Actual Rows': z.number(),
  'Rows Removed by Filter': z.number().default(0),
  'Rows Removed by Index Recheck': z.number().default(0),
  get Plans(): z.ZodDefault<z.ZodArray<typeof node>> {
    return z.array(node).default([])
  },
})
const planned = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: node })) }))

/** Rows that a plan took from tables and indexes in one pass of each, those that it then left out with them: a look-up is a few, whoever it is for. */
function rowsRead(plan: z.infer<typeof node>): number {
  const scans = plan['Node Type'].includes('Scan') && ('Relation Name' in plan || 'Index Name' in plan)
  const each = plan['Actual Rows'] + plan['Rows Removed by Filter'] + plan['Rows Removed by Index Recheck']
  return (scans ? each : 0) + plan.Plans.reduce((sum, one) => sum + rowsRead(one), 0)
}

/** Asks, and then has each statement of the system's explained. */
async function readFor(ask: () => Promise<unknown>): Promise<number> {
  heard.length = 0
  await ask()
  const selects = heard.filter(({ sql: text }) => /^\s*(with|select)\b/i.test(text) && !/set_config/.test(text))
  let read = 0
  for (const { sql: text, parameters } of [...selects]) {
    const explained: CompiledQuery = {
      ...sql`x`.compile(connection.kysely),
      sql: `explain (analyze, timing off, format json) ${text}`,
      parameters,
    }
    const { rows } = await asSystem('test: explain', (tx) => tx.executeQuery(explained))
    read += planned
      .parse(rows)
      .reduce((sum, row) => sum + row['QUERY PLAN'].reduce((all, { Plan }) => all + rowsRead(Plan), 0), 0)
  }
  return read
}

async function readForEach(): Promise<Record<string, number>> {
  const read: Record<string, number> = {}
  // what is kept wouldn't be made
  await connection.exec('delete from kept_figure')
  for (const [what, ask] of Object.entries(asked)) read[what] = await readFor(ask)
  return read
}

test('a figure of one municipality reads no more when the others hold three times as much', async () => {
  await fillMany(connection, [municipality], 100)
  await fillMany(connection, others.slice(0, 5), 500)
  const among = await readForEach()
  await fillMany(connection, others.slice(5), 1000)
  const amongMore = await readForEach()
  for (const [what, read] of Object.entries(among)) {
    expect(read, what).toBeGreaterThan(20)
    // another plan may read all of the municipality's own rows, never the five thousand people who came
    expect(amongMore[what], what).toBeLessThan(read + 1000)
  }
}, 120_000)

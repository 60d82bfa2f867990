/**
 * How many rows a page of one house and one worker reads, beside how much there is of other municipalities, of the house's past and of what is closed.
 * @module-tag server/plans
 */

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../src/app.tsx'
import { castIds } from '../src/demo/cast.ts'
import { fillCast } from '../src/demo/fill-cast.ts'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser, type Connection, type Tx, useDatabase } from '../src/platform/database/index.ts'
import { beginSession } from '../src/platform/login/index.ts'
import { setClock } from '../src/platform/time/index.ts'
import { buildHouse } from '../src/shelter/house.fixture.ts'
import { freshDatabase } from './support/database.ts'
import { fillPast } from './support/past.ts'
import { castSession } from './support/world.ts'

const heard: { sql: string; parameters: readonly unknown[] }[] = []
let connection: Connection
let site = ''

beforeAll(async () => {
  connection = await freshDatabase((query) => heard.push(query))
  useDatabase(connection)
  setClock('2026-11-21T09:00:00Z')
  await asSystem('test: cast', fillCast)
  site = (await buildHouse({ organisationId: castIds.stadsmissionen, name: 'Nattro', beds: 8 })).siteId
}, 60_000)
afterAll(async () => {
  setClock(null)
  useDatabase(null)
  await connection?.close()
})

const shown = (): [string, Session][] => [
  ['/', castSession('siv')],
  ['/', castSession('agneta')],
  ['/', castSession('nils')],
  ['/cases', castSession('siv')],
  ['/cases', castSession('agneta')],
  ['/tonight', castSession('nils')],
  [`/sites/${site}`, castSession('nils')],
  ['/homes', castSession('agneta')],
  ['/homes?show=dwellings', castSession('agneta')],
  ['/homes?show=ownLeases', castSession('hanna')],
  ['/homes/pipeline', castSession('agneta')],
  ['/homes/terms', castSession('agneta')],
  ['/homes/waiting', castSession('agneta')],
  ['/vacancies?which=all', castSession('agneta')],
  ['/landlords', castSession('agneta')],
  ['/programme-leases', castSession('agneta')],
  ['/agreements', castSession('agneta')],
  ['/agreements', castSession('hanna')],
  ['/plan', castSession('agneta')],
]

const counted = z.object({ read: z.coerce.number() })

/** Rows taken from tables so far: those that functions took, and those that no policy let through, too. Who may what is as long as it is. */
async function readSoFar(tx: Tx): Promise<number> {
  const { rows } =
    await sql`select coalesce(sum(seq_tup_read + idx_tup_fetch), 0) as read from pg_stat_xact_user_tables where relname <> 'permission'`.execute(
      tx,
    )
  return counted.parse(rows[0]).read
}

/** What the page asks when it is shown to the user. */
async function questionsOf(page: string, session: Session) {
  const cookie = `hemvist=${await beginSession(session.userId)}`
  heard.length = 0
  const { status } = await createApp({ demo: true }).request(`http://localhost${page}`, { headers: { cookie } })
  expect(status, page).toBe(200)
  return heard.filter(
    ({ sql: text }) => /^\s*(with|select)\b/i.test(text) && !/set_config|login_session|seal_key/.test(text),
  )
}

/** Shows the page, and then asks as the same user what it asked. */
async function readFor(page: string, session: Session): Promise<number> {
  const questions = await questionsOf(page, session)
  return asUser(session, async (tx) => {
    const before = await readSoFar(tx)
    for (const { sql: text, parameters } of questions)
      await tx.executeQuery({ ...sql`x`.compile(connection.kysely), sql: text, parameters })
    return (await readSoFar(tx)) - before
  })
}

async function readForEach(): Promise<Map<string, number>> {
  const read = new Map<string, number>()
  for (const [page, session] of shown()) read.set(`${page} for ${session.name}`, await readFor(page, session))
  return read
}

test('a page of today reads no more when there is a long past, and much that is others’', async () => {
  await fillPast(connection, { site, from: 0, until: 400 })
  const among = await readForEach()
  await fillPast(connection, { site, from: 400, until: 3000 })
  const amongMore = await readForEach()
  expect(Math.max(...among.values())).toBeGreaterThan(0)
  for (const [page, read] of among) expect.soft(amongMore.get(page), page).toBeLessThan(read + 150)
}, 120_000)

test('who has nothing is asked what there is, and then what everybody has', async () => {
  const questions = await questionsOf('/', castSession('siv'))
  const tables = questions.map(({ sql: text }) => new Set(text.match(/(?<=\b(?:from|join) "?)[a-z_]+/g)))
  expect(questions).toHaveLength(2)
  expect(questions[0]?.sql).toContain('app.in_my_day()')
  expect(
    [...(tables[1] ?? [])].filter((table) => /transfer|lease|support|agreement|advice|notice/.test(table)),
  ).toEqual([])
})

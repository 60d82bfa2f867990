/** Fifty people ask for the last bed at once, of a server that is killed in the middle: one gets it, the others are told so with the next best, and the numbers add up. */

import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { castIds } from '../src/demo/cast.ts'
import { fillCast } from '../src/demo/fill-cast.ts'
import { asSystem, type Connection, openDatabase, useDatabase } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { beginSession } from '../src/platform/login/index.ts'
import { verifyRecord } from '../src/platform/record/index.ts'
import { today } from '../src/platform/time/index.ts'
import { buildHouse, type House } from '../src/shelter/house.fixture.ts'
import { bedsChecked } from '../src/shelter/index.ts'
import { drill, drillTime } from './support/drill.ts'
import { serverDatabase } from './support/own-server.ts'
import { type Running, running } from './support/running.ts'
import { castSession, person } from './support/world.ts'

const ASKING = drill(20, 50)
const ROUNDS = drill(3, 100)

let server: Awaited<ReturnType<typeof serverDatabase>>
let connection: Connection
let house: House
let people: string[]
let cookie: string
beforeAll(async () => {
  server = await serverDatabase()
  connection = await openDatabase({ kind: 'server', url: server.url })
  useDatabase(connection)
  await asSystem('test: cast', fillCast)
  house = await buildHouse({ organisationId: castIds.stadsmissionen, name: 'Nattro', beds: 1 })
  await buildHouse({ organisationId: castIds.stadsmissionen, name: 'Vinternatt', beds: 1 })
  const siv = castSession('siv')
  people = []
  for (let i = 0; i < ASKING; i += 1) people.push(await person({ by: siv, givenName: `Gäst ${i}` }))
  cookie = `hemvist=${await beginSession(siv.userId)}`
}, 120_000)
afterAll(async () => {
  useDatabase(null)
  await connection?.close()
  await server?.stop()
}, 60_000)

type Asking = { guest: string; key: string; night: Temporal.PlainDate }
type Told = { status: number; html: string } | null

/** One form, sent as a browser does; null when the server was gone before it answered. */
async function ask({ origin }: Running, { guest, key, night }: Asking): Promise<Told> {
  const body = new URLSearchParams({
    ...{ _key: key, person: guest, site: house.siteId, kind: 'bed', first: night.toString(), nights: '1' },
  })
  try {
    const res = await fetch(`${origin}/bookings`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin },
      body,
    })
    return { status: res.status, html: await res.text() }
  } catch {
    return null
  }
}

const rowsOf = (night: Temporal.PlainDate) =>
  asSystem('test: the night', async (tx) => ({
    claims: await tx.selectFrom('bed_night').selectAll().where('night', '=', night).execute(),
    bookings: await tx.selectFrom('booking').select(['id', 'person_id']).where('first_night', '=', night).execute(),
  }))

const got = (told: Told): boolean =>
  told !== null && (told.status === 303 || told.html.includes('Formuläret var redan skickat. Det gjordes en gång.'))

test(
  'of those who ask at once for the last bed one gets it, also when the server is killed while they ask',
  async () => {
    let app = await running(server.url)
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const night = today().add({ days: 1 + round })
        const asking = people.map((guest) => ({ guest, key: newId(), night }))
        const killed = round % 2 === 1
        const sent = Promise.all(asking.map(async (one) => [one, await ask(app, one)] as const))
        if (killed) {
          await sleep(Math.random() * 400)
          await app.kill()
        }
        let answers = await sent
        if (killed) app = await running(server.url)
        // whoever heard nothing, or was told to try again, sends the same form again
        for (let tries = 0; tries < 20 && answers.some(([, told]) => told === null || told.status === 503); tries += 1)
          answers = await Promise.all(
            answers.map(
              async ([one, told]) => [one, told === null || told.status === 503 ? await ask(app, one) : told] as const,
            ),
          )
        const winners = answers.filter(([, told]) => got(told))
        const losers = answers.filter(([, told]) => !got(told))
        expect(winners.map(([one]) => one.guest)).toHaveLength(1)
        expect([...new Set(losers.map(([, told]) => told?.status))]).toEqual([409])
        // a clear no, and where there is a place
        for (const [, told] of losers) expect(told?.html).toContain('Vinternatt')
        const { claims, bookings } = await rowsOf(night)
        expect(bookings.map((row) => row.person_id)).toEqual(winners.map(([one]) => one.guest))
        expect(claims.map((row) => row.booking_id)).toEqual(bookings.map(({ id }) => id))
        // sent once more with the same key nothing is done twice
        const [winner] = winners
        if (winner !== undefined) expect(got(await ask(app, winner[0]))).toBe(true)
        expect((await rowsOf(night)).bookings).toHaveLength(1)
      }
    } finally {
      await app.kill()
    }
    expect((await bedsChecked()).filter(({ rows }) => rows > 0)).toEqual([])
    expect((await verifyRecord()).breaks).toEqual([])
  },
  drillTime(120_000),
)

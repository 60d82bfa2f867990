/** A phone empties two hundred waiting meetings into a server that is killed in the middle: each is noted once, and nothing is lost. */

import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillCast } from '../src/demo/fill-cast.ts'
import { groundOf } from '../src/outreach/device/keys.ts'
import { meeting, phoneOf, type TestPhone, written } from '../src/outreach/device/phone.fixture.ts'
import { BATCH, SEND_TO, type Waiting } from '../src/outreach/device/wire.ts'
import { asSystem, asUser, type Connection, openDatabase, useDatabase } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { verifyRecord } from '../src/platform/record/index.ts'
import { now } from '../src/platform/time/index.ts'
import { drill, drillTime } from './support/drill.ts'
import { serverDatabase } from './support/own-server.ts'
import { type Running, running } from './support/running.ts'
import { castSession } from './support/world.ts'

const WAITING = 200
const ROUNDS = drill(1, 40)

let server: Awaited<ReturnType<typeof serverDatabase>>
let connection: Connection
let phone: TestPhone
beforeAll(async () => {
  server = await serverDatabase()
  connection = await openDatabase({ kind: 'server', url: server.url })
  useDatabase(connection)
  await asSystem('test: cast', fillCast)
  const agneta = castSession('agneta')
  const area = { id: newId(), municipality_code: '0880', name: 'Centrum', added_at: now(), added_by: agneta.userId }
  await asUser(agneta, (tx) => tx.insertInto('outreach_area').values(area).execute())
  phone = await phoneOf(castSession('noor'))
}, 120_000)
afterAll(async () => {
  useDatabase(null)
  await connection?.close()
  await server?.stop()
}, 60_000)

/** A batch as the phone sends it: what it got an answer to, or null when the server was gone. */
async function sendBatch({ origin }: Running, items: readonly Waiting[]): Promise<readonly { id: string }[] | null> {
  try {
    const sent = await fetch(new URL(SEND_TO, origin), {
      method: 'POST',
      headers: { authorization: `Bearer ${phone.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ now: now().toString(), items }),
    })
    const answer = await sent.json()
    return answer.state === 'known' ? answer.results : null
  } catch {
    return null
  }
}

test('a kill in the middle of two hundred doubles nothing and loses nothing', { timeout: drillTime() }, async () => {
  let app = await running(server.url)
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const ground = await asUser(phone.owner, groundOf)
      const one = (at: number) => written(phone, meeting({ alias: null, unnamed: 1, wanted: `${at}` }), { ground })
      const all = await Promise.all(Array.from({ length: WAITING }, (_, at) => one(at)))
      let waiting: readonly Waiting[] = all
      const killAt = WAITING - BATCH * (1 + (round % 3))
      let wasKilled = false
      for (let tries = 0; waiting.length > 0 && tries < 40; tries += 1) {
        const sending = sendBatch(app, waiting.slice(0, BATCH))
        const killed = !wasKilled && waiting.length === killAt
        if (killed) {
          wasKilled = true
          await sleep(Math.random() * 200)
          await app.kill()
        }
        const answered = await sending
        // what wasn't answered is sent again, as the phone does: it may have been noted
        const settled = new Set(answered?.map(({ id }) => id))
        waiting = waiting.filter(({ id }) => !settled.has(id))
        if (killed) {
          app = await running(server.url)
          // and what was answered long ago, once more
          waiting = [...all.slice(0, BATCH), ...waiting]
        }
      }
      const ids = all.map(({ id }) => id)
      const [contacts, items, events] = await asSystem('test', async (tx) => [
        await tx.selectFrom('outreach_contact').select('id').where('device_id', '=', phone.id).execute(),
        await tx.selectFrom('outreach_item').select('id').where('refused', 'is', null).execute(),
        await tx.selectFrom('event').select('subject_id').where('subject_id', 'in', ids).execute(),
      ])
      expect([waiting.length, events.length]).toEqual([0, WAITING])
      expect([contacts.length, items.length]).toEqual([WAITING * (round + 1), WAITING * (round + 1)])
    }
    expect((await verifyRecord()).breaks).toEqual([])
  } finally {
    await app.kill()
  }
})

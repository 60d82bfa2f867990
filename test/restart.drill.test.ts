/** The database is taken from under people who work: they see an honest page, lose nothing that was acknowledged, and go on when it is back. */

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissions } from '../src/app-permissions.ts'
import { fillCast } from '../src/demo/fill-cast.ts'
import { asSystem, type Connection, migrate, openDatabase, useDatabase } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { assemble, type Listening, listen } from '../src/platform/web/index.ts'
import { signalRoutes } from '../src/signal/index.ts'
import { drill, drillTime } from './support/drill.ts'
import { type OwnServer, ownServer } from './support/own-server.ts'
import { castSession } from './support/world.ts'

let server: OwnServer
let connection: Connection
let web: Listening

beforeAll(async () => {
  server = await ownServer()
  connection = await openDatabase({ kind: 'server', url: server.url })
  await migrate(connection, permissions)
  useDatabase(connection)
  await asSystem('test: cast', fillCast)
  const noor = castSession('noor')
  // asks the database who it is, as the real one does
  const sessionOf = async () =>
    asSystem('test: session', async (tx) => {
      await tx.selectFrom('app_user').select('id').where('id', '=', noor.userId).executeTakeFirstOrThrow()
      return noor
    })
  web = await listen(assemble({ rooms: [signalRoutes], sessionOf, navigation: () => [], demo: true }), {
    host: '127.0.0.1',
    port: 0,
  })
}, 120_000)
afterAll(async () => {
  await web?.stop()
  useDatabase(null)
  await connection?.close()
  await server?.stop()
}, 60_000)

const address = (path: string) => new URL(path, `http://127.0.0.1:${web.address.port}`)
const WORDS = 'En man sover i tält sedan i tisdags.'

async function send(place: string, key: string): Promise<{ status: number; html: string }> {
  const res = await fetch(address('/signals/new?kind=report'), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      _key: key,
      kind: 'report',
      words: WORDS,
      place,
      livingForm: 'tent',
      adults: '1',
      children: '0',
    }),
    headers: { origin: address('/').origin },
  })
  return { status: res.status, html: await res.text() }
}

const placesKept = async (): Promise<string[]> => {
  const rows = await asSystem('test: signals', (tx) => tx.selectFrom('signal').select('place').execute())
  return rows.map(({ place }) => place ?? '')
}

/** Six people who send one signal after the other, as they came or again when they were told to, until told to stop. */
function people(): { stop: () => Promise<{ said: string[]; statuses: Set<number> }> } {
  let going = true
  const said: string[] = []
  const statuses = new Set<number>()
  const one = async () => {
    while (going) {
      const place = newId()
      const key = newId()
      for (let tries = 0; tries < 20; tries += 1) {
        const { status, html } = await send(place, key)
        statuses.add(status)
        // or that it was done before, by a press whose answer the restart swallowed
        if (status === 303 || html.includes('Formuläret var redan skickat. Det gjordes en gång.')) {
          said.push(place)
          break
        }
        // an honest page that gives back what was typed, and the same key
        expect(html).toContain(WORDS)
        expect(html).toContain(key)
      }
    }
  }
  const all = Promise.all(Array.from({ length: 6 }, one))
  return {
    stop: async () => {
      going = false
      await all
      return { said, statuses }
    },
  }
}

async function endAllConnections(): Promise<void> {
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = $1',
    ['client backend'],
  )
  await admin.end()
}

describe('a lock that somebody holds', () => {
  test('keeps fourteen forms waiting, no page and no login; each form is told what is the matter and can be sent again', async () => {
    const holder = new pg.Client({ connectionString: server.url })
    await holder.connect()
    await send('Först', newId())
    await holder.query('begin')
    await holder.query('select from event_head for update')
    const forms = Array.from({ length: 14 }, (_, i) => ({ place: `Plats ${i}`, key: newId() }))
    let answered = 0
    const waiting = Promise.all(
      forms.map(({ place, key }) =>
        send(place, key).finally(() => {
          answered += 1
        }),
      ),
    )
    const pages = await Promise.all(Array.from({ length: 20 }, () => fetch(address('/signals/new'))))
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
    expect(answered).toBe(0)
    for (const { status, html } of await waiting) {
      expect(status).toBe(503)
      expect(html).toContain('Det tar för lång tid just nu')
      expect(html).toContain(WORDS)
    }
    await holder.query('rollback')
    await holder.end()
    const again = await Promise.all(forms.map(({ place, key }) => send(place, key)))
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 303))
    const kept = await placesKept()
    expect(forms.map(({ place }) => kept.filter((one) => one === place).length)).toEqual(forms.map(() => 1))
  }, 60_000)
})

describe('a database that restarts', () => {
  test(
    'under load, the application lives on and nothing acknowledged is lost or doubled',
    async () => {
      const rounds = drill(2, 20)
      const work = people()
      for (let round = 0; round < rounds; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 300))
        if (round % 2 === 0) await endAllConnections()
        else await server.crash()
        // by itself, as soon as the database is there
        const back = performance.now()
        let page = await fetch(address('/signals/new'))
        while (page.status !== 200 && performance.now() - back < 10_000) {
          await page.text()
          page = await fetch(address('/signals/new'))
        }
        expect(page.status).toBe(200)
      }
      const { said, statuses } = await work.stop()
      expect([...statuses].filter((status) => ![200, 303, 503].includes(status))).toEqual([])
      const kept = await placesKept()
      expect(said.length).toBeGreaterThan(10)
      expect(said.filter((place) => !kept.includes(place))).toEqual([])
      expect(new Set(kept).size).toBe(kept.length)
    },
    drillTime(60_000),
  )

  test('while it is down, every page says so in words, keeps what was typed, and the login answers too', async () => {
    await server.down()
    const key = newId()
    const [sent, read] = await Promise.all([send('Stadsparken', key), fetch(address('/signals/new'))])
    expect(sent.status).toBe(503)
    expect(sent.html).toContain('Databasen svarar inte just nu')
    expect(sent.html).toContain(WORDS)
    expect(sent.html).toContain(`name="_key" value="${key}"`)
    expect(read.status).toBe(503)
    expect(read.headers.get('retry-after')).toBe('5')
    expect(await read.text()).toContain('http-equiv="refresh"')
    await server.up()
    expect((await send('Stadsparken', key)).status).toBe(303)
    expect((await placesKept()).filter((place) => place === 'Stadsparken')).toHaveLength(1)
  }, 60_000)
})

/** How often a page waits for the database server and what it has planned there: begin and who is asking cost no trip, and a statement is planned once. */

import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { fillCast } from '../src/demo/fill-cast.ts'
import {
  asSystem,
  asUser,
  type Connection,
  openDatabase,
  reading,
  type Tx,
  useDatabase,
} from '../src/platform/database/index.ts'
import { beginSession } from '../src/platform/login/sessions.ts'
import { serverDatabase } from './support/own-server.ts'
import { type Wire, wire } from './support/wire.ts'
import { castSession } from './support/world.ts'

const siv = castSession('siv')
let server: Awaited<ReturnType<typeof serverDatabase>>
let line: Wire
let connection: Connection
let statements: string[] = []

beforeAll(async () => {
  server = await serverDatabase()
  line = await wire(server.url)
  connection = await openDatabase({ kind: 'server', url: line.url }, (query) => statements.push(query.sql))
  useDatabase(connection)
  await asSystem('test: cast', fillCast)
}, 120_000)
afterAll(async () => {
  useDatabase(null)
  await connection?.close()
  await line?.close()
  await server?.stop()
}, 60_000)

const heard = () => {
  const said = statements.filter((text) => !/^(begin|commit|rollback)$/.test(text))
  statements = []
  const doors = said.filter((text) => text.startsWith("select set_config('role'"))
  return { ...line.heard(), doors: doors.length, questions: said.length - doors.length }
}
/** What the server was given to plan; how a transaction begins and ends needs no plan. */
const plans = ({ planned }: ReturnType<typeof heard>) => planned.filter(({ text }) => !/^(begin|commit)$/.test(text))
beforeEach(heard)

const names = (tx: Tx) => tx.selectFrom('organisation').select('name').where('municipality_code', '=', '0880').execute()

describe('a page', () => {
  const app = createApp({ demo: true })
  let cookie = ''
  const visit = async (path: string) => {
    const { status } = await app.request(`http://127.0.0.1${path}`, { headers: { cookie } })
    expect(status, path).toBe(200)
    return heard()
  }
  beforeAll(async () => {
    cookie = `hemvist=${await beginSession(siv.userId)}`
  })

  test.each(['/', '/signals', '/cases', '/people', '/tonight'])(
    '%s waits once for who asks, once for each question, and once for the end',
    async (path) => {
      for (let times = 0; times < 3; times++) await visit(path)
      const { trips, doors, questions, ...rest } = await visit(path)
      // of all transactions one, that of the session, ends with its answer; one that asks nothing waits for nothing
      expect(trips).toBeLessThanOrEqual(questions + doors - 1)
      expect(trips).toBeGreaterThanOrEqual(questions)
      expect(plans({ trips, doors, questions, ...rest })).toEqual([])
    },
  )
})

describe('a transaction', () => {
  test('that asks nothing costs nothing', async () => {
    expect(await asUser(siv, async () => 'nothing')).toBe('nothing')
    expect(heard().trips).toBe(0)
  })

  test('takes back what it did, when it says no or fails', async () => {
    const rename = (tx: Tx) => tx.updateTable('app_user').set({ locale: 'en' }).where('id', '=', siv.userId).execute()
    await asUser(siv, async (tx) => {
      await rename(tx)
      return { ok: false }
    })
    await asUser(siv, async (tx) => {
      await rename(tx)
      throw new Error('no')
    }).catch(() => undefined)
    const user = (tx: Tx) => tx.selectFrom('app_user').select('locale').where('id', '=', siv.userId).execute()
    expect(await asUser(siv, user)).toEqual([{ locale: 'sv' }])
  })

  test('whose door fails asks nothing, and the next one finds it open', async () => {
    let answered = false
    const nowhere = asUser({ ...siv, municipality: '08\u{0}80' }, async (tx) => {
      await tx.updateTable('app_user').set({ locale: 'en' }).where('id', '=', siv.userId).execute()
      answered = true
    })
    await expect(nowhere).rejects.toMatchObject({ code: '22021' })
    expect(answered).toBe(false)
    expect(await asUser(siv, names)).not.toEqual([])
    const users = await asSystem('test', (tx) => tx.selectFrom('app_user').select('locale').distinct().execute())
    expect(users).toEqual([{ locale: 'sv' }])
  })

  test('of one question is one trip; a second question, or one that writes, is none of it', async () => {
    heard()
    expect(await reading(() => asSystem('test', names, { once: true }))).not.toEqual([])
    expect(heard().trips).toBe(1)
    expect((await sql`select 1 as one`.execute(connection.reading)).rows).toEqual([{ one: 1 }])
    const twice = async (tx: Tx) => [await names(tx), await names(tx)]
    await expect(asSystem('test', twice, { once: true })).rejects.toThrow('another one came')
    const writes = (tx: Tx) => tx.updateTable('app_user').set({ locale: 'en' }).execute()
    await expect(asSystem('test', writes, { once: true })).rejects.toThrow()
    const who = (tx: Tx) =>
      sql`select current_user as role, current_setting('transaction_read_only') as only`.execute(tx)
    expect((await asSystem('test', who)).rows).toEqual([{ role: 'hemvist_system', only: 'off' }])
  })
})

describe('a statement', () => {
  test('has a name of its own for each role, since a plan under row security is one role’s', async () => {
    await asUser(siv, names)
    await asSystem('test', names)
    const same = plans(heard()).filter(({ text }) => text.startsWith('select "name" from "organisation"'))
    expect(new Set(same.map(({ name }) => name)).size).toBe(same.length)
    expect(new Set(same.map(({ text }) => text)).size).toBe(same.length)
    const { rows } = await asUser(siv, (tx) =>
      sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(tx),
    )
    expect(rows.filter((row) => !/\/\* (user|system|door)[ \w]* \*\/$/.test(row.statement))).toEqual([])
  })

  test('is planned once, and not for its values', async () => {
    const born = (year: number) => (tx: Tx) =>
      tx.selectFrom('person').select('id').where('birth_year', '=', year).limit(5).execute()
    for (let year = 1950; year < 1960; year++) await asUser(siv, born(year))
    const { rows } = await asUser(siv, (tx) =>
      sql`select generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements where statement like '%"birth_year" = $1 limit 5%' and statement not like '%generic_plans%'`.execute(
        tx,
      ),
    )
    expect(rows).toEqual([{ generic: 10, custom: 0 }])
    expect(plans(heard()).filter(({ text }) => /^select "id" .*"birth_year" = /.test(text))).toHaveLength(1)
  })

  test('that the server has forgotten is asked again under a new name', async () => {
    for (const lane of [(work: () => Promise<unknown>) => work(), reading]) {
      let tries = 0
      const ask = () =>
        asSystem('test', (tx) => {
          tries += 1
          return names(tx)
        })
      await lane(ask)
      await lane(() => asSystem('test', (tx) => sql`deallocate all`.execute(tx)))
      expect(await lane(ask)).not.toEqual([])
      expect(tries).toBe(3)
    }
  })

  test('whose table a migration has changed meanwhile is asked again, too', async () => {
    await connection.exec(
      'create table changing (a int); grant all on changing to hemvist_system; insert into changing values (1)',
    )
    const all = () => asSystem('test', async (tx) => (await sql`select * from changing`.execute(tx)).rows)
    expect(await all()).toEqual([{ a: 1 }])
    await connection.exec("alter table changing alter column a type text using 'one'")
    expect(await all()).toEqual([{ a: 'one' }])
    await connection.exec('drop table changing')
  })
})

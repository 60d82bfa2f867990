/** Who may what is said once, in the rooms: the database’s rows are made of it at each start, and nothing else holds a list of roles. */

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
// for its routes: a form or press is a place when it has been given one
import '../src/app.tsx'
import { permissions } from '../src/app-permissions.ts'
import { permissionRows } from '../src/platform/access/index.ts'
import { asUser, type Connection, migrate, useDatabase } from '../src/platform/database/index.ts'
import { everyPlace } from '../src/platform/subject/index.ts'
import { freshDatabase } from './support/database.ts'
import { codeOnly, sourceFiles, withoutComments } from './support/source.ts'
import { castSession } from './support/world.ts'

let connection: Connection
beforeAll(async () => {
  connection = await freshDatabase()
  useDatabase(connection)
})
afterAll(async () => {
  useDatabase(null)
  await connection?.close()
})

const said = permissionRows(permissions).map(({ verb, kind, role }) => `${verb} ${kind} ${role}`)

async function kept(): Promise<string[]> {
  const { rows } = await sql<{ one: string }>`
    select concat_ws(' ', verb, organisation_kind, role) as one from permission`.execute(connection.kysely)
  return rows.map(({ one }) => one)
}

describe('the database’s list of who may what', () => {
  test('is the rooms’ own', async () => {
    expect(said.length).toBeGreaterThan(100)
    expect((await kept()).toSorted()).toEqual(said.toSorted())
  })

  test('gets what is missing and loses what is gone at the next start, with several that start at once', {
    tags: ['server/locks'],
  }, async () => {
    await connection.exec(`delete from permission where verb = 'case.decide';
      insert into permission values ('case.decide', 'ideaBased', 'partnerManager'), ('old.verb', 'landlord', 'landlordAgent')`)
    await Promise.all([1, 2, 3].map(() => migrate(connection, permissions)))
    expect((await kept()).toSorted()).toEqual(said.toSorted())
  })

  test('is written anew only where something differs', async () => {
    const stamps = () =>
      sql<{ id: string }>`select xmin::text || ctid::text as id from permission order by 1`.execute(connection.kysely)
    const before = await stamps()
    await migrate(connection, permissions)
    expect((await stamps()).rows).toEqual(before.rows)
  })

  test('can be written by nobody who asks, the system as little as a user', async () => {
    const { rows } = await sql<{ role: string }>`
      select r.rolname as role from pg_roles r where r.rolname in ('hemvist_user', 'hemvist_system')
        and has_table_privilege(r.oid, 'permission', 'insert, update, delete, truncate')`.execute(connection.kysely)
    expect(rows).toEqual([])
  })

  test('asks for the kind of organisation besides the role: a partner’s housing support decides nothing of the municipality’s', async () => {
    const nils = { ...castSession('nils'), roles: ['housingSupport'] as const }
    const hanna = { ...castSession('siv'), roles: ['housingSupport'] as const }
    const may = (verb: string) => sql<{ may: boolean }>`select app.may(${verb}) as may`
    const asks = async (session: typeof nils, verb: string) =>
      (await asUser(session, (tx) => may(verb).execute(tx))).rows[0]?.may
    expect(await asks(nils, 'case.serve')).toBe(false)
    expect(await asks(hanna, 'case.serve')).toBe(true)
    expect(await asks(nils, 'case.readPlan')).toBe(true)
    expect(await asks(hanna, 'no.such')).toBe(false)
    expect(await asks({ ...hanna, roles: [] as const as never }, 'case.serve')).toBe(false)
  })
})

describe('outside the rooms’ access tables', () => {
  /** How a page speaks to its reader; nothing is allowed or refused by it. */
  const speaksTo = ['src/day/rules.ts']

  test('no code asks for a role by name', () => {
    const asking = sourceFiles('src/**/*.{ts,tsx}')
      .filter(({ path }) => !/\.(test|fixture|sample)\./.test(path) && !path.startsWith('src/demo/'))
      .filter(({ path }) => !/^src\/([a-z]+|platform\/access)\/(access|staff|roles|permission|session)\.ts$/.test(path))
      .filter(({ text }) => /\b(hasRole|requireRole)\(|\broles(\.includes|\.some)\(/.test(codeOnly(text)))
    expect(asking.map(({ path }) => path)).toEqual(speaksTo)
  })

  /** A key's own answers, which what it wraps has asked for, and one's own mail, which everybody has. */
  const everybodys = ['once', 'choose', 'confirmAddress']

  test('no function writes as a user without asking first who may, itself or by what it begins with', () => {
    const files = sourceFiles('src/**/*.ts').filter(
      ({ path }) => !/\.(test|fixture|sample)\./.test(path) && !/^src\/(demo|cli|platform)\//.test(path),
    )
    const all = files.flatMap(({ text }) => writersIn(text))
    expect(all.length).toBeGreaterThan(0)
    // a form’s work is no function of its own: it stands in its form, which asks below
    expect(all.length + everyPlace().length).toBeGreaterThan(150)
    expect(all.filter(({ asks }) => !asks).map(({ name }) => name)).toEqual(everybodys)
  })

  test('every form and press asks for a verb of a room’s table, before anything else (test/subject.test.tsx)', () => {
    const verbs = new Set(Object.values(permissions).flatMap((table) => Object.keys(table)))
    // one's own reminders and calendar, which everybody has
    const everybodys = ['calendar', 'calendar/replacement', 'calendar/revoke', 'mail/stop'].map(
      (at) => `/settings/reminders/${at} own`,
    )
    const places = everyPlace()
    expect(places.length).toBeGreaterThan(50)
    expect(places.filter(({ verb }) => !verbs.has(verb)).map(({ address, verb }) => `${address} ${verb}`)).toEqual(
      everybodys,
    )
  })

  test('a function that doesn’t ask is found', () => {
    const change = (first: string) => `export async function change(session: Session) {
      ${first}
      await asUser(session, (tx) => tx.updateTable('person').execute())
    }`
    expect(writersIn(change(''))).toEqual([{ name: 'change', asks: false }])
    expect(writersIn(change("requireMay(session, 'work')"))).toEqual([{ name: 'change', asks: true }])
  })
})

const asking =
  /\b((require(May|MayOnMatter|Allowed|Keys|Webhooks|Reviewer|CaseStaff)|may(Answer|Protect)|senderOf)\(|(\w+T|t)o(Change|WorkOn)\(tx, session\b)/
const writing = /\b(insertInto|updateTable|deleteFrom|record)\(/

/** Functions of a file that others call and that write as a user, and whether they ask who may; each with what it calls in the file. */
function writersIn(text: string): { name: string; asks: boolean }[] {
  const parts = withoutComments(text).split(/^(?=(?:export )?(?:async )?function |(?:export )?const \w+ = )/m)
  const bodies = new Map(
    parts.flatMap((body) => {
      const name = /^(?:export )?(?:async )?(?:function|const) (\w+)/.exec(body)?.[1]
      return name === undefined ? [] : [[name, body] as const]
    }),
  )
  const does = (what: RegExp, name: string, seen: readonly string[] = [name]): boolean => {
    const body = bodies.get(name) ?? ''
    const calls = [...bodies.keys()].filter((other) => !seen.includes(other) && new RegExp(`\\b${other}\\(`).test(body))
    return what.test(body) || calls.some((other) => does(what, other, [...seen, other]))
  }
  return [...bodies].flatMap(([name, body]) => {
    const asUser =
      /^export (async )?function/.test(body) && /^[^{]*\bsession: Session\b/.test(body) && /\basUser\b/.test(body)
    return asUser && does(writing, name) ? [{ name, asks: does(asking, name) }] : []
  })
}

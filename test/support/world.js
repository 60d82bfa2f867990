/** A database with the cast in it, and ways to act and to visit pages as each of them. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { castIds, castOrganisations, castUsers, fillCast } from '../../src/demo/cast.js'
import { asSystem, asUser, useDatabase } from '../../src/platform/database/index.js'
import { newId } from '../../src/platform/id.js'
import { now, setClock } from '../../src/platform/time/index.js'
import { assemble } from '../../src/platform/web/index.js'
import { freshDatabase } from './database.js'

function sessionOf(key) {
  const user = castUsers.find((one) => one.key === key)
  const organisation = castOrganisations.find((one) => one.id === user?.organisation)
  if (!user || !organisation) throw new Error(`Nobody in the cast is called ${key}`)
  return {
    userId: user.id,
    name: user.name,
    title: user.title.sv,
    organisation: { id: organisation.id, kind: organisation.kind, name: organisation.name },
    unit: organisation.units.find((unit) => unit.id === user.unit) ?? null,
    municipality: organisation.municipality,
    roles: user.roles,
    locale: 'sv',
    scheme: 'auto',
    demo: true,
  }
}
/** Call once at the top of a test file. Each test begins with nothing but the cast, on 21 November 2026, ten in the morning. */
export function inWorld() {
  let connection
  beforeAll(async () => {
    connection = await freshDatabase()
    useDatabase(connection)
    await asSystem('test: cast', fillCast)
  }, 60_000)
  beforeEach(async () => {
    await emptyAllBut(connection, [
      'municipality',
      'living_form',
      'organisation',
      'unit',
      'app_user',
      'user_role',
      'schema_migration',
    ])
    setClock('2026-11-21T09:00:00Z')
  })
  afterAll(async () => {
    setClock(null)
    useDatabase(null)
    await connection?.close()
  })
  const cast = Object.fromEntries(castUsers.map(({ key }) => [key, sessionOf(key)]))
  return {
    ...cast,
    ids: castIds,
    get connection() {
      return connection
    },
    clock: (at) => setClock(at),
    person,
    visit,
  }
}
async function emptyAllBut(connection, kept) {
  const { rows } =
    await sql`select tablename as name from pg_tables where schemaname = 'public' and tablename <> all (${kept})`.execute(
      connection.kysely,
    )
  // replica: the record's guard against being emptied is for everybody but a test that begins anew
  await connection.exec(
    `begin; set local session_replication_role = replica; truncate ${rows.map((row) => row.name).join(', ')}; commit; delete from user_role where given_by is not null or user_id in (select id from app_user where issuer <> 'demo'); delete from app_user where issuer <> 'demo'`,
  )
}
async function person({ by, givenName, familyName, number, birthDate, sex }) {
  const id = newId()
  await asUser(by, async (tx) => {
    await tx
      .insertInto('person')
      .values({
        id,
        municipality_code: by.municipality,
        organisation_id: by.organisation.id,
        given_name: givenName ?? null,
        family_name: familyName ?? null,
        birth_date: birthDate ?? null,
        sex: sex ?? null,
        created_at: now(),
        created_by: by.userId,
      })
      .execute()
    await tx
      .insertInto('person_contact')
      .values({
        id: newId(),
        municipality_code: by.municipality,
        person_id: id,
        organisation_id: by.organisation.id,
        unit_id: by.unit?.id ?? null,
        since: now(),
        made_by: by.userId,
      })
      .execute()
    if (number !== undefined) {
      await tx
        .insertInto('person_number')
        .values({
          id: newId(),
          municipality_code: by.municipality,
          person_id: id,
          kind: 'personal',
          number,
          since: now(),
          given_by: by.userId,
        })
        .execute()
    }
  })
  return id
}
const visit =
  (...rooms) =>
  (session) => {
    const app = assemble({ rooms, sessionOf: async () => session, navigation: () => [], demo: true })
    const ask = async (path, init) => {
      const response = await app.request(`http://localhost${path}`, { redirect: 'manual', ...init })
      const html = await response.text()
      const text = html
        .replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
      return {
        status: response.status,
        location: response.headers.get('location'),
        html,
        text,
        headers: response.headers,
      }
    }
    return {
      get: (path) => ask(path),
      post: (path, fields = {}) => {
        const body = new URLSearchParams()
        if (!('_key' in fields)) body.append('_key', newId())
        for (const [name, value] of Object.entries(fields))
          for (const one of Array.isArray(value) ? value : [value]) body.append(name, one)
        return ask(path, {
          method: 'POST',
          body,
          headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
        })
      },
    }
  }
//# sourceMappingURL=world.js.map

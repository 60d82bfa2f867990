/** A database with the cast in it, and ways to act and to visit pages as each of them. */

import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { castIds, castUsers } from '../../src/demo/cast.ts'
import { fillCast } from '../../src/demo/fill-cast.ts'
import type { Session } from '../../src/platform/access/index.ts'
import { asSystem, asUser, type Connection, useDatabase } from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/id.ts'
import { now, setClock } from '../../src/platform/time/index.ts'
import { assemble, type Env } from '../../src/platform/web/index.ts'
import { insteadOfNothing } from '../../src/platform/withheld/index.ts'
import { castSession } from './cast-session.ts'
import { freshDatabase, server } from './database.ts'
import { emptied, emptyOfPeople, gone } from './empty.ts'

type CastKey =
  | 'siv'
  | 'petra'
  | 'bo'
  | 'mats'
  | 'agneta'
  | 'nils'
  | 'noor'
  | 'hanna'
  | 'ture'
  | 'rut'
  | 'anja'
  | 'adam'
  | 'siv2'
  | 'sofia'
  | 'inger'
  | 'jonna'
  | 'olle'

export type PersonFacts = {
  by: Session
  givenName?: string
  familyName?: string
  number?: string
  birthDate?: Temporal.PlainDate
  sex?: 'female' | 'male'
}

export type Answer = { status: number; location: string | null; html: string; text: string; headers: Headers }
export type Visitor = {
  get: (path: string) => Promise<Answer>
  /** sends a form; `_key` is made unless given */
  post: (path: string, fields?: Record<string, string | string[]>) => Promise<Answer>
}

export type World = Record<CastKey, Session> & {
  ids: typeof castIds
  connection: Connection
  clock: (at: string) => void
  person: (facts: PersonFacts) => Promise<string>
  visit: (...rooms: Hono<Env>[]) => (session: Session | null) => Visitor
  /** nothing but the cast again, in the middle of a test */
  anew: () => Promise<void>
}

export { castSession }

/** The database of this worker's files, one after the other: making one takes longer than most files' own tests. */
let kept: Promise<Connection> | null = null

/** On a server of somebody else's each file takes its database away again: nobody does so at the end. */
const keeps = server === null || process.env.TEST_DATABASE_RUN !== undefined

function workersDatabase(): Promise<Connection> {
  if (!keeps) return freshDatabase()
  kept ??= freshDatabase()
  return kept
}

/** Call once at the top of a test file. Each test begins with nothing but the cast, on 21 November 2026, ten in the morning. */
export function inWorld(): World {
  let connection: Connection
  const anew = () => emptied(connection)
  beforeAll(async () => {
    connection = await workersDatabase()
    useDatabase(connection)
    await emptyOfPeople(connection)
    await asSystem('test: cast', fillCast)
  }, 60_000)
  beforeEach(async () => {
    await anew()
    setClock('2026-11-21T09:00:00Z')
  })
  afterAll(async () => {
    setClock(null)
    useDatabase(null)
    if (!keeps) await gone(connection)
  })
  const cast = Object.fromEntries(castUsers.map(({ key }) => [key, castSession(key)])) as Record<CastKey, Session>
  return {
    ...cast,
    ids: castIds,
    get connection() {
      return connection
    },
    clock: (at) => setClock(at),
    person,
    visit,
    anew,
  }
}

/** Somebody whom the session's organisation has met. */
export async function person({ by, givenName, familyName, number, birthDate, sex }: PersonFacts): Promise<string> {
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

const visit: World['visit'] =
  (...rooms) =>
  (session) => {
    const app = assemble({
      rooms,
      sessionOf: async () => session,
      navigation: () => [],
      insteadOfNothing,
      demo: true,
    })
    const ask = async (path: string, init?: RequestInit): Promise<Answer> => {
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

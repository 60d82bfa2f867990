/** Duties on call for tests: by the week around the clock, for everybody who is tried in that role, or one for somebody. */

import { sql } from 'kysely'
import { createApp } from '../../src/app.tsx'
import type { Session } from '../../src/platform/access/index.ts'
import { asSystem, type Connection } from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/id.ts'
import { beginSession } from '../../src/platform/login/index.ts'
import { worksFor } from '../../src/platform/login/on-duty.ts'
import { hashOf } from '../../src/platform/login/sessions.ts'
import type { World } from './world.ts'

/** Whoever is tried in the role onCallWorker has hours in their own municipality at any moment. */
export const everybodyOnCall = ({ kysely }: Connection) =>
  sql`insert into on_call_duty (id, municipality_code, organisation_id, user_id, weekdays, from_on, from_time, until_time, given_at, given_by)
    select gen_random_uuid(), u.municipality_code, u.organisation_id, u.id, array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      '2020-01-01', '00:00', '00:00', '2020-01-01T00:00:00Z', u.id
    from app_user u where not u.machine`.execute(kysely)

/** Jonna of Nybro is on call for Kalmar, every night from five until eight unless told. */
export async function onCallInKalmar(world: World, hours: { from?: string; until?: string } = {}): Promise<string> {
  const id = newId()
  await asSystem('test: on call', (tx) =>
    tx
      .insertInto('on_call_duty')
      .values({
        ...{ id, municipality_code: '0880', organisation_id: world.ids.kalmar, unit_id: world.ids.adultUnit },
        ...{ user_id: world.jonna.userId, weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
        ...{
          from_on: Temporal.PlainDate.from('2026-01-01'),
          from_time: hours.from ?? '17:00',
          until_time: hours.until ?? '08:00',
        },
        ...{ given_at: Temporal.Instant.from('2026-01-01T08:00:00Z'), given_by: world.agneta.userId },
      })
      .execute(),
  )
  return id
}

/** Jonna as a request finds her while she works in that duty. */
export const jonnaInKalmar = (world: World): Session => ({
  ...world.jonna,
  title: null,
  municipality: '0880',
  organisation: world.siv.organisation,
  unit: world.siv.unit,
  roles: ['onCallWorker'],
  onCall: { works: 'now', until: Temporal.Instant.from('2026-11-22T07:00:00Z') },
})

type Seen = { status: number; location: string | null; text: string; html: string }

/** The whole of Hemvist in one browser of hers, logged in. */
export async function browserOf(userId: string) {
  const headers = { cookie: `hemvist=${await beginSession(userId)}`, origin: 'http://localhost' }
  const app = createApp({ demo: true })
  const ask = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const response = await app.request(`http://localhost${path}`, { ...init, headers })
    const html = await response.text()
    const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    return { status: response.status, location: response.headers.get('location'), text, html }
  }
  const get = (path: string) => ask(path)
  const post = (path: string, fields: Record<string, string> = {}) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ _key: newId(), ...fields })) body.append(name, value)
    return ask(path, { method: 'POST', body })
  }
  return { get, post }
}

/** A login's cookie; Jonna's works on call for Kalmar, where she has hours. */
export async function cookieOf(userId: string, onCall: boolean): Promise<string> {
  const token = await beginSession(userId)
  if (onCall) await worksFor(hashOf(token), '0880')
  return `hemvist=${token}`
}

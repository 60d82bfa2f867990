/** Who may read about a person: told to whoever works with them, by whom and why, now and before, and to nobody else. */

import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { inWorld, type World } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { compareGrounds, GroundsDiffer, holdGrounds, makeGroundsAnew } from '../ground/compare.ts'
import { personRoutes } from '../routes.tsx'

const world = inWorld()
let visit: ReturnType<World['visit']>
beforeAll(() => {
  visit = world.visit(personRoutes)
})

const consent = (personId: string, id = newId()) => ({
  id,
  municipality_code: '0880',
  person_id: personId,
  to_organisation_id: world.nils.organisation.id,
  what: ['housing'],
  why: 'Natten',
  how_given: 'spoken' as const,
  from_on: today(),
  until_on: today().add({ days: 9 }),
  given_at: now(),
  registered_by: world.siv.userId,
})

async function shared(): Promise<{ person: string; consentId: string }> {
  const person = await world.person({ by: world.siv, givenName: 'Nadja' })
  const consentId = newId()
  await asUser(world.siv, (tx) => tx.insertInto('consent').values(consent(person, consentId)).execute())
  return { person, consentId }
}

/** The page's two tables: who can read now, and who could before. */
const tables = (text: string): { now: string; before: string } => {
  const [now = '', ...before] = text.split('Kunde läsa förut')
  return { now, before: before.join(' ') }
}

test('the page says who can read and why, and until when', async () => {
  const { person } = await shared()
  const { text } = await visit(world.siv).get(`/people/${person}/readers`)
  expect(text).toContain('Stadsmissionen')
  expect(text).toContain('Personen har samtyckt')
  expect(text).toContain('30 november 2026')
  expect(text).toContain(world.siv.unit?.name)
  expect(text).toContain(`Chefer, ${world.siv.organisation.name}`)
  expect(text).toContain('Ingen har kunnat läsa förut')
  expect(text).toContain('Den som har socialjour i kommunen läser också, bara på sin tid')
})

test('what has ended is told as what was, and lets nobody read', async () => {
  const { person, consentId } = await shared()
  await asUser(world.siv, (tx) =>
    tx
      .updateTable('consent')
      .set({ withdrawn_at: now(), withdrawn_by: world.siv.userId })
      .where('id', '=', consentId)
      .execute(),
  )
  const { text } = await visit(world.siv).get(`/people/${person}/readers`)
  expect(tables(text).now).not.toContain('Stadsmissionen')
  expect(tables(text).before).toContain('Stadsmissionen')
  expect((await visit(world.nils).get(`/people/${person}/consents`)).status).toBe(404)
})

test('a consent that ran out by itself was, too, from midnight in Sweden', async () => {
  const { person } = await shared()
  const shown = async () => tables((await visit(world.siv).get(`/people/${person}/readers`)).text)
  world.clock('2026-11-30T22:59:59.999Z')
  expect((await shown()).now).toContain('Stadsmissionen')
  world.clock('2026-11-30T23:00:00Z')
  expect((await shown()).before).toContain('Stadsmissionen')
})

test('many that were come a page at a time', async () => {
  const person = await world.person({ by: world.siv })
  for (let n = 0; n < 27; n += 1) {
    const row = { ...consent(person), withdrawn_at: now().add({ minutes: n }), withdrawn_by: world.siv.userId }
    await asSystem('test', (tx) => tx.insertInto('consent').values(row).execute())
  }
  const first = await visit(world.siv).get(`/people/${person}/readers`)
  expect(first.html.match(/Personen har samtyckt/g)).toHaveLength(25)
  const next = first.html.match(/href="([^"]*after=[^"]*)"/)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await visit(world.siv).get(next)).html.match(/Personen har samtyckt/g)).toHaveLength(2)
})

test('of a protected person it says that only named staff read, and who they are', async () => {
  const { person } = await shared()
  await asSystem('test', (tx) =>
    tx
      .insertInto('protected_staff')
      .values({
        id: newId(),
        municipality_code: '0880',
        person_id: person,
        user_id: world.siv.userId,
        named_at: now(),
        named_by: world.siv.userId,
      })
      .execute(),
  )
  await asSystem('test', (tx) =>
    tx
      .insertInto('protection')
      .values({
        id: newId(),
        municipality_code: '0880',
        person_id: person,
        level: 'secrecyMarking',
        since: now(),
        set_by: world.siv.userId,
      })
      .execute(),
  )
  const { text } = await visit(world.siv).get(`/people/${person}/readers`)
  expect(text).toContain(`Utsedda är ${world.siv.name}`)
  expect((await visit(world.agneta).get(`/people/${person}/readers`)).status).toBe(404)
  expect(text).not.toContain('Den som har socialjour')
})

test('whoever reads by consent, and whoever has no reason, isn’t told who else does, by page or by question', async () => {
  const { person } = await shared()
  for (const session of [world.nils, world.sofia, world.hanna, world.rut, world.anja, world.ture]) {
    expect((await visit(session).get(`/people/${person}/readers`)).status, session.name).toBe(404)
    const rows = await asUser(session, (tx) => tx.selectFrom('ground').select('holder_id').execute())
    expect(rows, session.name).toEqual([])
  }
})

test('a small organisation sees who may read its own record of the person', async () => {
  const person = await world.person({ by: world.nils, givenName: 'Majsan' })
  const { status, text } = await visit(world.nils).get(`/people/${person}/readers`)
  expect(status).toBe(200)
  expect(tables(text).now).toContain('Chefer, Stadsmissionen')
  // and of others' records nothing, whatever it reads of them
  const { person: others } = await shared()
  const rows = await asUser(world.nils, (tx) => tx.selectFrom('ground').select('person_id').distinct().execute())
  expect(rows.map(({ person_id }) => person_id)).toEqual([person])
  expect(others).not.toBe(person)
})

test('a reason that is kept against its rule is found by night, told, and gone when all are made anew', async () => {
  const { person } = await shared()
  expect(await compareGrounds()).toMatchObject({ missing: 0, extra: 0 })
  await asSystem('test', (tx) =>
    sql`insert into ground (person_id, holder_id, municipality_code, reason, source_id, since, from_at, until_at, housing, plan)
      values (${person}, ${world.sofia.userId}, '0880', 'emergency', ${newId()}, now(), '-infinity', 'infinity', true, false)`.execute(
      tx,
    ),
  )
  await asSystem('test', (tx) => sql`delete from ground where person_id = ${person} and reason = 'consent'`.execute(tx))
  expect(await compareGrounds()).toMatchObject({ missing: 1, extra: 1 })
  await expect(holdGrounds()).rejects.toBeInstanceOf(GroundsDiffer)
  await makeGroundsAnew()
  expect(await compareGrounds()).toMatchObject({ missing: 0, extra: 0 })
})

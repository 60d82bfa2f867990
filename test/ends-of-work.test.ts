/** Ending a unit and taking a role say what rests there still, and why it was right to end over something stands as it was written. */

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { chargeRoutes } from '../src/charge/index.ts'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { now, today } from '../src/platform/time/index.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const visit = world.visit(chargeRoutes(() => ({})))
const seenIn = (html: string) => /name="openSeen" value="([^"]*)"/.exec(html)?.[1] ?? ''
const openWhy = 'Barnenheten tar ärendet på måndag'
const openStands = { constraint: 'open_because_stands' }

const system = (statement: ReturnType<typeof sql>) => asSystem('test', (tx) => statement.execute(tx))

/** A case that nobody has closed, of `by`'s and of the unit's. */
async function caseOf(by: Session, unitId = by.unit?.id ?? ''): Promise<void> {
  const [id, person_id] = [newId(), await world.person({ by, givenName: 'Nadja' })]
  const own = { municipality_code: by.municipality }
  await asSystem('test', async (tx) => {
    await tx
      .insertInto('case_file')
      .values({
        ...own,
        id,
        person_id,
        number: `B-2026-${id.slice(-4)}`,
        organisation_id: by.organisation.id,
        unit_id: unitId,
        opened_on: today(),
        opened_at: now(),
        opened_by: by.userId,
      })
      .execute()
    await tx
      .insertInto('case_responsible')
      .values({ ...own, id: newId(), case_id: id, user_id: by.userId, since: now(), named_by: by.userId })
      .execute()
  })
}

describe('a unit ends', () => {
  const place = () => `/organisations/${world.ids.kalmar}`
  const unit = async () => {
    const id = newId()
    await system(sql`insert into unit (id, organisation_id, name) values (${id}, ${world.ids.kalmar}, ${id})`)
    return id
  }
  const rowOf = (id: string) =>
    asSystem('test', (tx) => tx.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

  test('over cases that rest with it only with a reason, which stands beside it and goes when it is taken up again', async () => {
    const id = await unit()
    await caseOf(world.siv, id)
    const end = (fields = {}) => visit(world.adam).post(`${place()}/units/${id}/end`, fields)
    const page = await visit(world.adam).get(`${place()}/units/${id}/end`)
    expect([page.status, page.text.includes('Öppna ärenden: 1'), page.text.includes('Nadja')]).toEqual([
      200,
      true,
      false,
    ])
    expect((await end()).status).toBe(422)
    await caseOf(world.siv, id)
    const again = await end({ openSeen: seenIn(page.html), openWhy })
    expect([again.status, again.text.includes('Öppna ärenden: 2')]).toEqual([422, true])
    expect((await end({ openSeen: seenIn(again.html), openWhy })).location).toBe(`${place()}#units`)
    expect((await rowOf(id)).retired_open_because).toBe(openWhy)
    expect((await visit(world.adam).get(place())).text).toContain(openWhy)
    expect((await visit(world.adam).post(`${place()}/units/${id}/return`)).status).toBe(303)
    expect(await rowOf(id)).toMatchObject({ retired_at: null, retired_open_because: null })
  })

  test('without a question when nothing rests with it, and not while somebody works there', async () => {
    const id = await unit()
    expect((await visit(world.adam).post(`${place()}/units/${id}/end`)).status).toBe(303)
    const full = `${place()}/units/${world.siv.unit?.id}/end`
    const stopped = await visit(world.adam).post(full, { openSeen: '', openWhy })
    expect([stopped.status, stopped.text.includes('Det här måste göras först')]).toEqual([409, true])
  })

  test('whatever statement is run: the database holds the same', async () => {
    const id = await unit()
    await caseOf(world.siv, id)
    const directly = (of: string, why: string | null) =>
      asUser(world.adam, (tx) =>
        tx
          .updateTable('unit')
          .set({ retired_at: now(), retired_by: world.adam.userId, retired_open_because: why })
          .where('id', '=', of)
          .execute(),
      )
    const refused = { constraint: 'unit_end_open' }
    await expect(directly(id, null)).rejects.toMatchObject(refused)
    await expect(directly(world.siv.unit?.id ?? '', openWhy)).rejects.toMatchObject(refused)
    await directly(id, openWhy)
  })

  test('what rests with it is shown to nobody who isn’t in charge', async () => {
    const id = await unit()
    await caseOf(world.siv, id)
    for (const who of [world.siv, world.agneta, world.nils, world.anja, world.hanna, world.sofia]) {
      const page = await visit(who).get(`${place()}/units/${id}/end`)
      expect(page.status, who.name).toBe(404)
      if (who === world.agneta) continue
      const asked = sql`select * from app.open_in_unit(${id}::uuid)`
      const { rows } = await asUser(who, (tx) => asked.execute(tx))
      expect(rows, who.name).toEqual([])
    }
  })
})

describe('a role is taken', () => {
  const held = (who: Session) =>
    asSystem('test', (tx) =>
      tx
        .selectFrom('user_role')
        .selectAll()
        .where('user_id', '=', who.userId)
        .where('role', '=', 'socialWorker')
        .executeTakeFirstOrThrow(),
    )
  const path = async (who: Session) => `/users/${who.userId}/roles/${(await held(who)).id}/taken`
  const take = async (who: Session, fields = {}) => visit(world.adam).post(await path(who), fields)

  test('from who answers for a case only with a reason, which stands on their page', async () => {
    await caseOf(world.siv)
    const asked = await take(world.siv)
    expect([asked.status, asked.text.includes('Öppna ärenden: 1'), asked.text.includes('Nadja')]).toEqual([
      422,
      true,
      false,
    ])
    expect((await held(world.siv)).taken_at).toBeNull()
    expect((await take(world.siv, { openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
    expect((await held(world.siv)).taken_open_because).toBe(openWhy)
    expect((await visit(world.adam).get(`/users/${world.siv.userId}`)).text).toContain(openWhy)
  })

  test('without a question when another role does the same work, when there is none, or when they have left', async () => {
    expect((await take(world.siv2)).status).toBe(303)
    await caseOf(world.siv)
    const other = visit(world.adam)
    expect((await other.post(`/users/${world.siv.userId}/roles/new`, { role: 'preventionOfficer' })).status).toBe(303)
    expect((await take(world.siv)).status).toBe(303)
    await system(sql`update user_role set taken_at = null, taken_by = null where user_id = ${world.siv.userId}`)
    await system(sql`delete from user_role where role = 'preventionOfficer' and user_id = ${world.siv.userId}`)
    await system(
      sql`insert into user_deactivation (user_id, at, because) values (${world.siv.userId}, ${now()}, 'left')`,
    )
    expect((await take(world.siv)).status).toBe(303)
  })

  test('not while a protected person is somebody whom nobody else may open; the database holds all of it', async () => {
    const person_id = await world.person({ by: world.siv, givenName: 'Nadja' })
    const own = { municipality_code: '0880', person_id }
    const { id: role } = await held(world.siv)
    const directly = (why: string | null) =>
      asUser(world.adam, (tx) =>
        tx
          .updateTable('user_role')
          .set({ taken_at: now(), taken_by: world.adam.userId, taken_open_because: why })
          .where('id', '=', role)
          .execute(),
      )
    const named = (who: Session) =>
      asSystem('test', (tx) =>
        tx
          .insertInto('protected_staff')
          .values({ ...own, id: newId(), user_id: who.userId, named_at: now() })
          .execute(),
      )
    await named(world.siv)
    await asSystem('test', (tx) =>
      tx
        .insertInto('protection')
        .values({ ...own, id: newId(), level: 'secrecyMarking', since: now() })
        .execute(),
    )
    const stopped = await take(world.siv, { openSeen: '', openWhy })
    expect([stopped.status, stopped.text.includes('Utse någon mer först: 1')]).toEqual([409, true])
    const refused = { constraint: 'role_taken_open' }
    await expect(directly(openWhy)).rejects.toMatchObject(refused)
    await named(world.bo)
    await expect(directly(null)).rejects.toMatchObject(refused)
    await directly(openWhy)
  })
})

describe('why it was right to end over something', () => {
  test('can’t be written afterwards, nor rewritten: only taking the end back takes it away', async () => {
    const id = newId()
    await system(sql`insert into unit (id, organisation_id, name) values (${id}, ${world.ids.kalmar}, ${id})`)
    const set = (to: { retired_open_because: string | null } & Record<string, unknown>) =>
      asUser(world.adam, (tx) => tx.updateTable('unit').set(to).where('id', '=', id).execute())
    const by = world.adam.userId
    await set({ retired_at: now(), retired_by: by, retired_open_because: null })
    await expect(set({ retired_open_because: openWhy })).rejects.toMatchObject(openStands)
    await set({ retired_at: null, retired_by: null, retired_open_because: null })
    await set({ retired_at: now(), retired_by: by, retired_open_because: openWhy })
    for (const other of ['Något annat', null])
      await expect(set({ retired_open_because: other })).rejects.toMatchObject(openStands)
    world.clock('2026-11-21T09:30:00Z')
    const again = { retired_at: now(), retired_by: by, retired_open_because: 'Något annat' }
    await expect(set(again)).rejects.toMatchObject(openStands)
  })

  test('holds wherever one is kept: every such column that a user may change is held so', async () => {
    const { rows } = await system(sql`
      select c.relname as at, a.attname as reason, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'reason_stands'
        and pg_get_triggerdef(t.oid) like '%' || a.attname || '%') as held
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname like '%open_because'
        and has_column_privilege('hemvist_user', c.oid, a.attname, 'UPDATE') order by 1`)
    expect(rows.length).toBeGreaterThan(7)
    expect(rows.filter((row) => !Object(row).held)).toEqual([])
  })
})

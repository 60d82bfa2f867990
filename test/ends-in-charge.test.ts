/** Ending a user or an organisation says what is still open there: what nobody could do afterwards stops it, the rest asks for a reason, which is kept. */

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { chargeRoutes } from '../src/charge/index.ts'
import { personRoutes } from '../src/person/index.ts'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { now, today } from '../src/platform/time/index.ts'
import { buildHouse } from '../src/shelter/house.fixture.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const visit = world.visit(
  chargeRoutes(() => ({})),
  personRoutes,
)
const seenIn = (html: string) => /name="openSeen" value="([^"]*)"/.exec(html)?.[1] ?? ''
const openWhy = 'Chefen tar ärendena i dag'
const end = (who: Session, fields: Record<string, string>, by = world.adam) =>
  visit(by).post(`/users/${who.userId}/end`, { because: 'left', ...fields })
const isOut = (who: Session) =>
  asSystem('test', async (tx) => {
    const gone = await tx
      .selectFrom('user_deactivation')
      .selectAll()
      .where('user_id', '=', who.userId)
      .executeTakeFirst()
    return gone ?? null
  })

/** A case of Siv's that nobody has closed. */
async function caseOf(by: Session): Promise<void> {
  const [id, person] = [newId(), await world.person({ by, givenName: 'Nadja' })]
  await asSystem('test', async (tx) => {
    await tx
      .insertInto('case_file')
      .values({
        id,
        municipality_code: by.municipality,
        number: `B-2026-${id.slice(-4)}`,
        organisation_id: by.organisation.id,
        unit_id: by.unit?.id ?? '',
        person_id: person,
        opened_on: today(),
        opened_at: now(),
        opened_by: by.userId,
      })
      .execute()
    await tx
      .insertInto('case_responsible')
      .values({
        id: newId(),
        municipality_code: by.municipality,
        case_id: id,
        user_id: by.userId,
        since: now(),
        named_by: by.userId,
      })
      .execute()
  })
}

/** Somebody whom Siv alone may open. */
async function protectedBySivAlone(): Promise<string> {
  const person = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg' })
  const facts = { municipality_code: '0880', person_id: person }
  await named(person, world.siv)
  await asSystem('test', (tx) =>
    tx
      .insertInto('protection')
      .values({ ...facts, id: newId(), level: 'secrecyMarking', since: now() })
      .execute(),
  )
  return person
}

const named = (person: string, { userId, municipality }: Session) =>
  asSystem('test', (tx) =>
    tx
      .insertInto('protected_staff')
      .values({ id: newId(), municipality_code: municipality, person_id: person, user_id: userId, named_at: now() })
      .execute(),
  )

describe('a user ends', () => {
  test('over work that nobody has taken over only with a reason, which stands on their page; what came since is asked about', async () => {
    await caseOf(world.siv)
    const asked = await end(world.siv, {})
    expect([asked.status, asked.html.includes('href="#f-openWhy"')]).toEqual([422, true])
    expect(asked.text).toContain('Öppna ärenden: 1')
    expect(asked.text).not.toContain('Nadja')
    await caseOf(world.siv)
    const again = await end(world.siv, { openSeen: seenIn(asked.html), openWhy })
    expect([again.status, again.text.includes('Öppna ärenden: 2')]).toEqual([422, true])
    expect(await isOut(world.siv)).toBeNull()
    expect((await end(world.siv, { openSeen: seenIn(again.html), openWhy })).status).toBe(303)
    expect((await isOut(world.siv))?.open_because).toBe(openWhy)
    expect((await visit(world.adam).get(`/users/${world.siv.userId}`)).text).toContain(openWhy)
  })

  test('without a question when there is nothing, or when the account is in the wrong hands: that can’t wait', async () => {
    await caseOf(world.siv)
    expect((await end(world.siv, { because: 'security' })).status).toBe(303)
    expect((await end(world.petra, {})).status).toBe(303)
    expect((await isOut(world.petra))?.open_because).toBeNull()
  })

  test('not while a protected person is somebody whom nobody else may open; once another is named it asks for a reason', async () => {
    const person = await protectedBySivAlone()
    const stopped = await end(world.siv, { openSeen: '', openWhy })
    expect([stopped.status, stopped.text.includes('Det här måste göras först')]).toEqual([409, true])
    expect(stopped.text).toContain('Skyddade personer som ingen annan får öppna. Utse någon mer först: 1')
    expect(stopped.html).not.toContain(person)
    expect(stopped.text).not.toMatch(/Nadja|Öberg/)
    await named(person, world.bo)
    const asked = await end(world.siv, {})
    expect(asked.status).toBe(422)
    expect((await end(world.siv, { openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
    // and now Bo is the only one
    expect((await end(world.bo, { openSeen: '', openWhy })).status).toBe(409)
  })

  test('an account in the wrong hands is shut also then, with what is done about that person', async () => {
    await protectedBySivAlone()
    const asked = await end(world.siv, { because: 'security' })
    expect(asked.status).toBe(422)
    expect((await end(world.siv, { because: 'security', openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
  })

  test('whatever statement is run: the database holds the same', { tags: ['server/roles'] }, async () => {
    const shut = (who: Session, because: string, open_because: string | null = null) =>
      asUser(world.adam, (tx) =>
        tx
          .insertInto('user_deactivation')
          .values({ user_id: who.userId, at: now(), by: world.adam.userId, because, open_because })
          .execute(),
      )
    await protectedBySivAlone()
    for (const [because, why] of [
      ['left', null],
      ['left', openWhy],
      ['security', null],
    ] as const)
      await expect(shut(world.siv, because, why), because).rejects.toMatchObject({ constraint: 'user_end_open' })
    await caseOf(world.siv2)
    await expect(shut(world.siv2, 'left')).rejects.toMatchObject({ constraint: 'user_end_open' })
    await shut(world.siv2, 'left', openWhy)
  })

  test('what somebody has is shown to nobody who isn’t in charge of them', async () => {
    await caseOf(world.siv)
    for (const who of [world.siv2, world.nils, world.hanna, world.ture]) {
      expect((await visit(who).get(`/users/${world.siv.userId}/end`)).status, who.name).toBe(404)
      const { rows } = await asUser(who, (tx) =>
        sql`select * from app.open_work(${world.siv.userId}::uuid)`.execute(tx),
      )
      expect(rows, who.name).toEqual([])
    }
  })
})

describe('an organisation ends', () => {
  const path = () => `/organisations/${world.ids.stadsmissionen}`
  const nobodyThere = () =>
    asSystem('test', (tx) =>
      sql`insert into user_deactivation (user_id, at, because) select id, ${now()}, 'left' from app_user
        where organisation_id = ${world.ids.stadsmissionen} and not exists (select from user_deactivation d where d.user_id = app_user.id)`.execute(
        tx,
      ),
    )
  const ended = () =>
    asSystem('test', (tx) =>
      tx
        .selectFrom('organisation')
        .select(['retired_at', 'retired_open_because as because'])
        .where('id', '=', world.ids.stadsmissionen)
        .executeTakeFirstOrThrow(),
    )

  test('not while somebody is booked there, and over an assignment that runs with a reason, which stands on its page', async () => {
    await nobodyThere()
    const house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1 })
    const person = await world.person({ by: world.siv, givenName: 'Nadja' })
    const booking = newId()
    await asSystem('test', async (tx) => {
      await tx
        .insertInto('booking')
        .values({
          id: booking,
          municipality_code: '0880',
          site_id: house.siteId,
          bed_id: house.beds[0] ?? '',
          person_id: person,
          first_night: today(),
          last_night: today(),
          booked_at: now(),
          booked_by: world.siv.userId,
        })
        .execute()
      await tx
        .insertInto('assignment')
        .values({
          id: newId(),
          municipality_code: '0880',
          person_id: person,
          to_organisation_id: world.ids.stadsmissionen,
          task: 'outreach',
          from_on: today(),
          given_at: now(),
          given_by: world.siv.userId,
        })
        .execute()
    })
    const stopped = await visit(world.adam).post(`${path()}/end`, { openSeen: '', openWhy })
    expect([stopped.status, stopped.text.includes('Bokade nätter på boenden: 1')]).toEqual([409, true])
    const directly = (why: string | null) =>
      asUser(world.adam, (tx) =>
        tx
          .updateTable('organisation')
          .set({ retired_at: now(), retired_by: world.adam.userId, retired_open_because: why })
          .where('id', '=', world.ids.stadsmissionen)
          .execute(),
      )
    await expect(directly(openWhy)).rejects.toMatchObject({ constraint: 'organisation_end_open' })
    await asSystem('test', (tx) =>
      tx
        .insertInto('booking_end')
        .values({
          id: newId(),
          municipality_code: '0880',
          booking_id: booking,
          because: 'cancelled',
          ended_at: now(),
          ended_by: world.siv.userId,
        })
        .execute(),
    )
    await expect(directly(null)).rejects.toMatchObject({ constraint: 'organisation_end_open' })
    const asked = await visit(world.adam).post(`${path()}/end`)
    expect([asked.status, asked.text.includes('Uppdrag som pågår: 1')]).toEqual([422, true])
    expect((await visit(world.adam).post(`${path()}/end`, { openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
    expect((await ended()).because).toBe(openWhy)
    expect((await visit(world.adam).get(path())).text).toContain(openWhy)
    // taken back, the reason goes with the end
    expect((await visit(world.adam).post(`${path()}/return`)).status).toBe(303)
    expect(await ended()).toEqual({ retired_at: null, because: null })
  })
})

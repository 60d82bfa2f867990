/** The on-call worker: in the hours of a duty they work in its municipality and read what the night needs, and outside of them nothing. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { asSystem, asUser, isForbidden } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { book } from '../src/shelter/booking/book.ts'
import { endBooking } from '../src/shelter/deeds.fixture.ts'
import { asking, buildHouse, type House } from '../src/shelter/house.fixture.ts'
import { browserOf, jonnaInKalmar, onCallInKalmar } from './support/on-call.ts'
import { fillSheaf, sheafIds } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const EVENING = '2026-11-21T20:00:00Z'
const MORNING = '2026-11-22T07:00:00Z'
let duty = ''
let nadja = ''
let house: House
beforeEach(async () => {
  duty = await onCallInKalmar(world)
  nadja = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg', number: '197001012380' })
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2 })
  world.clock(EVENING)
})

const onDuty = async () => {
  const browser = await browserOf(world.jonna.userId)
  await browser.post('/on-call/begin', { municipality: '0880' })
  return browser
}

describe('in her hours', () => {
  test('Jonna of Nybro begins in Kalmar, sees until when, who is next and what is free, and reads Nadja: logged as on call', async () => {
    const { get, post } = await browserOf(world.jonna.userId)
    expect((await get(`/people/${nadja}`)).status).toBe(404)
    expect((await get('/tonight')).status).toBe(404)
    const before = (await get('/')).text
    expect(before).toContain('Din jour pågår Du har jour för Kalmar.')
    expect(before).not.toContain('inte jour just nu')
    expect((await post('/on-call/begin', { municipality: '0880' })).location).toBe('/')
    const day = await get('/')
    for (const said of ['Du har jour för Kalmar kommun', '08:00', 'Ingen står på tur', '2 lediga platser i natt'])
      expect(day.text).toContain(said)
    const opened = await get(`/people/${nadja}`)
    expect(opened.text).toContain('Nadja Öberg')
    expect(opened.text).toContain('har jour för kommunen')
    // what is on its way for a guest is in cases, which she doesn't see
    expect([day.text.includes('utan något på väg'), (await get('/tonight/onward')).status]).toEqual([false, 404])
    for (const path of [
      '/tonight',
      '/bookings/new',
      '/outreach/alerts',
      '/place-requests',
      '/people',
      '/turned-away',
      '/waiting',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 200])
    const { rows } = await sql<{ reason: string; municipality: string }>`
      select reason, municipality_code as municipality from read_log where user_id = ${world.jonna.userId}`.execute(
      world.connection.kysely,
    )
    expect(rows).toEqual([{ reason: 'onCall', municipality: '0880' }])
  })

  test('she books at a partner’s house, which then reads who comes, and takes back one that was made for somebody else', async () => {
    const jonna = jonnaInKalmar(world)
    const made = await book(jonna, asking(house, nadja))
    expect(made.ok).toBe(true)
    const nils = () => asUser(world.nils, (tx) => tx.selectFrom('person').select('id').execute())
    expect(await nils()).toEqual([{ id: nadja }])
    const ended = await endBooking(jonna, made.ok ? (made.value.ids[0] ?? '') : '', 'wrongPerson')
    expect(ended).toMatchObject({ ok: true })
    expect(await nils()).toEqual([])
  })

  test('somebody whom she writes down is known in the morning to the unit that takes over', async () => {
    const made = await book(jonnaInKalmar(world), { ...asking(house, nadja), personId: null, called: 'Kim' })
    expect(made.ok).toBe(true)
    world.clock(MORNING)
    const known = (who: typeof world.siv) =>
      asUser(who, (tx) => tx.selectFrom('person').select('called').where('called', '=', 'Kim').execute())
    expect(await known(world.siv)).toEqual([{ called: 'Kim' }])
    expect(await known(world.petra)).toEqual([])
    expect(await known(jonnaInKalmar(world))).toEqual([])
  })
})

describe('who may not', () => {
  test('when the hours end in the middle of a login the next page and the next form are refused in words, and then she is herself', async () => {
    const { get, post } = await onDuty()
    expect((await get('/tonight')).status).toBe(200)
    await asSystem('test', (tx) => tx.updateTable('on_call_duty').set({ until_time: '21:20' }).execute())
    world.clock('2026-11-21T20:19:59Z')
    expect((await get('/tonight')).status).toBe(200)
    world.clock('2026-11-21T20:20:00Z')
    const page = await get('/tonight')
    expect([page.status, page.text.includes('Din jour är slut'), page.text.includes('Nattro')]).toEqual([
      403,
      true,
      false,
    ])
    const form = await post('/turned-away/new', { because: 'full' })
    expect([form.status, form.text.includes('är inte sparat')]).toEqual([403, true])
    expect((await post('/on-call/leave')).location).toBe('/')
    expect((await get('/')).status).toBe(200)
    expect((await get('/tonight')).status).toBe(404)
  })

  test('a duty that is ended, or a role that is taken, ends it at once; put back it holds again', async () => {
    const { get } = await onDuty()
    const { get: _, post } = await browserOf(world.agneta.userId)
    expect((await post(`/on-call/${duty}/end`)).status).toBe(303)
    expect((await get('/tonight')).status).toBe(403)
    expect((await post(`/on-call/${duty}/end/undo`)).status).toBe(303)
    expect((await get('/tonight')).status).toBe(200)
    const role = (taken_at: Temporal.Instant | null) =>
      asSystem('test', (tx) =>
        tx.updateTable('user_role').set({ taken_at }).where('user_id', '=', world.jonna.userId).execute(),
      )
    await role(Temporal.Instant.from(EVENING))
    expect((await get('/tonight')).status).toBe(403)
    await role(null)
  })

  test('nobody begins outside of the hours, elsewhere, or without a duty', async () => {
    const { post } = await browserOf(world.jonna.userId)
    expect((await post('/on-call/begin', { municipality: '0881' })).location).toBe('/on-call/own')
    world.clock(MORNING)
    const late = await browserOf(world.jonna.userId)
    expect((await late.post('/on-call/begin', { municipality: '0880' })).location).toBe('/on-call/own')
    const olle = await browserOf(world.olle.userId)
    expect((await olle.post('/on-call/begin', { municipality: '0880' })).status).toBe(404)
    expect((await olle.get('/on-call/own')).status).toBe(404)
  })

  test('the database asks for the hours itself: a second after them, and in another municipality, nothing is there', {
    tags: ['server/roles'],
  }, async () => {
    await fillSheaf(world.connection)
    const jonna = jonnaInKalmar(world)
    const seen = (who: typeof jonna) =>
      asUser(who, async (tx) => {
        const count = (table: string) => sql`select ${sql.lit(table)} as t, count(*)::int as n from ${sql.table(table)}`
        const tables = [
          'person',
          'booking',
          'site',
          'told_situation',
          'case_file',
          'decision',
          'eviction_matter',
          'advice',
          'lease',
          'lease_tenant',
          'offer',
          'consent',
          'person_link',
          'signal',
        ]
        const { rows } = await sql<{ t: string; n: number }>`${sql.join(tables.map(count), sql` union all `)}`.execute(
          tx,
        )
        return rows
          .filter(({ n }) => n > 0)
          .map(({ t }) => t)
          .toSorted()
      })
    // of the household's whole path: where they sleep, and nothing of what social services do for them
    expect(await seen(jonna)).toEqual(['booking', 'person', 'site', 'told_situation'])
    expect(await seen({ ...jonna, municipality: '0881', organisation: world.ture.organisation })).toEqual([])
    world.clock('2026-11-22T06:59:59Z')
    expect(await seen(jonna)).toContain('person')
    world.clock(MORNING)
    expect(await seen(jonna)).toEqual([])
    const add = asUser(jonna, (tx) =>
      tx
        .insertInto('person')
        .values({
          id: newId(),
          municipality_code: '0880',
          organisation_id: world.ids.kalmar,
          created_at: Temporal.Instant.from(MORNING),
          created_by: jonna.userId,
        })
        .execute(),
    )
    await expect(add.catch(isForbidden)).resolves.toBe(true)
  })

  test('a protected person and a hidden house aren’t there for her, as for all staff who aren’t named', async () => {
    await fillSheaf(world.connection)
    const jonna = jonnaInKalmar(world)
    const child = () =>
      asUser(jonna, (tx) => tx.selectFrom('person').select('id').where('id', '=', sheafIds.child).execute())
    const houses = () =>
      asUser(jonna, (tx) => tx.selectFrom('site').select('id').where('id', '=', house.siteId).execute())
    const { rows } = await sql<{ person_id: string }>`select person_id from protection where ended_at is null`.execute(
      world.connection.kysely,
    )
    expect(rows).toEqual([{ person_id: sheafIds.child }])
    expect(await child()).toEqual([])
    expect(await houses()).toHaveLength(1)
    await sql`insert into site_intake (id, municipality_code, site_id, kind, hidden, takes, pets, wheelchair, sober, staff_at_night, set_at, set_by)
      values (gen_random_uuid(), '0880', ${house.siteId}, 'womensShelter', true, array['women'], false, false, false, true, ${EVENING}, ${world.agneta.userId})`.execute(
      world.connection.kysely,
    )
    expect(await houses()).toEqual([])
  })

  test('a form that was drawn in one municipality isn’t sent in another', async () => {
    const { get, post } = await onDuty()
    const by = /name="_by" value="([^"]+)"/.exec((await get('/people/new')).html)?.[1] ?? ''
    await post('/on-call/leave', {})
    const answer = await post('/people/new', { _by: by, givenName: 'Kim' })
    expect([answer.status, answer.text.includes('för en annan kommun')]).toEqual([409, true])
  })
})

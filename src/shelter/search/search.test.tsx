import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { book } from '../booking/book.ts'
import { endBooking } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, freeAt, type House, intakeOf } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 1, familyBeds: 3 })
  world.clock('2026-11-21T18:00:00Z')
})

const guest = (sex: 'female' | 'male' = 'male') =>
  world.person({ by: world.siv, givenName: 'Kim', familyName: 'Lind', sex })

const takes = (over: Parameters<typeof intakeOf>[2] = {}) =>
  asSystem('test', (tx) =>
    tx
      .insertInto('site_intake')
      .values(intakeOf(house.siteId, world.inger.userId, { way: 'Tio minuter till fots från stationen', ...over }))
      .execute(),
  )

const setAside = (until: string) =>
  asSystem('test', (tx) =>
    tx
      .insertInto('bed_set_aside')
      .values({
        id: newId(),
        municipality_code: '0880',
        bed_id: house.beds[0] ?? '',
        until_time: until,
        set_at: now(),
        set_by: world.inger.userId,
      })
      .execute(),
  )

const holding = (who: Session, person: string, more: Record<string, string | string[]> = {}) =>
  visit(who).post('/bookings/holds', { person, site: house.siteId, party: 'man', people: '1', ...more })

describe('finding a place', () => {
  test('begins with the search and what is free, before anybody has been chosen', async () => {
    await takes()
    const { status, text, html } = await visit(world.siv).get('/bookings/new')
    expect(status).toBe(200)
    for (const shown of ['Nattro', '1 ledig plats', 'Tio minuter till fots från stationen'])
      expect(text).toContain(shown)
    expect(html).toContain('action="/people/search"')
    expect(html).not.toContain('action="/bookings/holds"')
  })

  test('is three actions: who, what fits, held; the hold ends at that second by itself', async () => {
    await takes({ hold_minutes: 45 })
    const person = await guest()
    const page = await visit(world.siv).get(`/bookings/new?person=${person}`)
    expect(page.text).toContain('Håll en säng till 19:45')
    const done = await holding(world.siv, person)
    expect(done.status, done.text).toBe(303)
    expect((await visit(world.siv).get(done.location ?? '')).text).toContain('Reserverad')
    const free = async () => freeAt(world.siv, house)
    expect(await free()).toBe(1)
    world.clock('2026-11-21T18:44:59Z')
    expect(await free()).toBe(1)
    world.clock('2026-11-21T18:45:00Z')
    expect(await free()).toBe(2)
  })

  test('says why not, holds nothing there, and a press that was sent all the same is told so', async () => {
    await takes({ takes: ['women'] })
    const person = await guest()
    const page = await visit(world.siv).get(`/bookings/new?person=${person}`)
    expect(page.text).toMatch(/Inget boende passar i natt.*Hindrar Tar inte emot män/)
    expect(page.html).not.toContain('action="/bookings/holds"')
    const sent = await holding(world.siv, person)
    expect([sent.status, sent.text.includes('Nattro passar inte längre. Tar inte emot män.')]).toEqual([409, true])
    expect(await freeAt(world.siv, house)).toBe(2)
  })

  test('places a family in one room, each in a bed of their own', async () => {
    await takes()
    const mother = await guest('female')
    const child = await world.person({ by: world.siv, givenName: 'Lo' })
    const sent = await holding(world.siv, mother, { party: 'family', along: [child] })
    expect(sent.status, sent.text).toBe(303)
    const rooms = await asSystem('test', (tx) =>
      tx
        .selectFrom('booking')
        .innerJoin('bed', 'bed.id', 'booking.bed_id')
        .select('bed.room_id')
        .where('booking.person_id', 'in', [mother, child])
        .execute(),
    )
    expect(rooms.map(({ room_id }) => room_id)).toEqual([house.familyRoomId, house.familyRoomId])
    const alone = await visit(world.siv).post('/bookings/search', { person: mother, party: 'family', people: '1' })
    expect([alone.status, alone.text.includes('minst två')]).toEqual([422, true])
  })

  test('keeps what is needed out of every address, and shows it again there', async () => {
    await takes()
    const person = await guest()
    const sent = await visit(world.siv).post('/bookings/search', { person, party: 'man', people: '1', brings: ['pet'] })
    expect(sent.location).toMatch(/^\/bookings\/search\/[\w-]{32}$/)
    const shown = await visit(world.siv).get(sent.location ?? '')
    expect(shown.text).toContain('Husdjuret får inte följa med')
    expect((await visit(world.siv2).get(sent.location ?? '')).text).toContain('Sökningen finns inte kvar')
  })

  test.each(['hanna', 'anja', 'rut', 'adam'] as const)('%s finds none of it', async (who) => {
    const person = await guest()
    expect((await visit(world[who]).get('/bookings/new')).status).toBe(404)
    expect((await holding(world[who], person)).status).toBe(404)
    expect((await visit(world[who]).post('/bookings/search', { party: 'man', people: '1' })).status).toBe(404)
  })
})

describe('a bed that is set aside', () => {
  test('is outreach’s until the hour, and anybody’s at that second', async () => {
    await takes()
    await setAside('21:00')
    const person = await guest()
    const page = await visit(world.siv).get(`/bookings/new?person=${person}`)
    expect(page.text).toContain('Ledigt, men vikt för uppsökarna till 21:00')
    expect((await book(world.siv, asking(house, person))).ok).toBe(false)
    const theirs = await world.person({ by: world.mats, givenName: 'Bo' })
    const id = await booked(world.mats, asking(house, theirs))
    expect((await endBooking(world.mats, id, 'cancelled')).ok).toBe(true)
    world.clock('2026-11-21T19:59:59Z')
    expect((await book(world.siv, asking(house, person))).ok).toBe(false)
    world.clock('2026-11-21T20:00:00Z')
    expect((await book(world.siv, asking(house, person))).ok).toBe(true)
  })
})

describe('when nothing fits', () => {
  test('one press notes the need with what stood in the way; it is listed, and undone by a press', async () => {
    await takes({ takes: ['women'] })
    const person = await guest()
    const sent = await visit(world.siv).post('/bookings/turned-away', { person, party: 'man', people: '1' })
    expect(sent.location).toBe('/turned-away')
    const row = () => asSystem('test', (tx) => tx.selectFrom('turned_away').selectAll().executeTakeFirstOrThrow())
    expect(await row()).toMatchObject({
      person_id: person,
      people: 1,
      because: 'rule',
      needs: ['men'],
      undone_at: null,
    })
    const list = await visit(world.siv).get('/turned-away')
    expect(list.text).toContain('Tar inte emot män')
    expect(list.text).not.toContain('Kim')
    const { id } = await row()
    // about him, without a reason to read about him
    for (const who of [world.sofia, world.nils, world.ture])
      expect(await asUser(who, (tx) => tx.selectFrom('turned_away').select('id').execute()), who.name).toEqual([])
    expect((await visit(world.sofia).post(`/turned-away/${id}/undo`)).status).toBe(404)
    expect((await visit(world.hanna).get('/turned-away')).status).toBe(404)
    expect((await visit(world.siv).post(`/turned-away/${id}/undo`)).status).toBe(303)
    expect((await row()).undone_by).toBe(world.siv.userId)
    expect((await visit(world.siv).get('/turned-away')).text).toContain('Ingen har stått utan plats')
  })

  test('that the house or the guest said no is noted by hand, with which house', async () => {
    const note = (more: Record<string, string>) =>
      visit(world.noor).post('/turned-away/new', { night: '2026-11-21', people: '2', ...more })
    const without = await note({ because: 'declinedBySite' })
    expect([without.status, without.text.includes('Välj vilket boende som sa nej')]).toEqual([422, true])
    expect((await note({ because: 'declinedBySite', site: house.siteId })).status).toBe(303)
    expect((await note({ because: 'other', words: '19121212-1212 ville inte' })).status).toBe(422)
    const [late] = [
      await visit(world.noor).post('/turned-away/new', { night: '2026-11-22', people: '1', because: 'full' }),
    ]
    expect(late?.status).toBe(422)
    // who works at the house reads of it
    expect((await visit(world.nils).get('/turned-away')).text).toContain('Boendet sa nej')
  })
})

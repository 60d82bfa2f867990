import { beforeEach, describe, expect, test } from 'vitest'
import { partSeenBy } from '../../test/support/path.ts'
import { inWorld } from '../../test/support/world.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { arrive } from './deeds.fixture.ts'
import { asking, booked, buildHouse, freeAt, type House } from './house.fixture.ts'
import { dayItems, pathPart, shelterRoutes } from './index.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2, familyBeds: 2 })
  world.clock('2026-11-21T20:40:00Z')
})

const guest = (givenName = 'Kim') => world.person({ by: world.siv, givenName, familyName: 'Lind' })
const protect = (person: string, named: string[]) =>
  asSystem('test', async (tx) => {
    const facts = { municipality_code: '0880', person_id: person }
    await tx
      .insertInto('protection')
      .values({ ...facts, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
    for (const user_id of named)
      await tx
        .insertInto('protected_staff')
        .values({ ...facts, id: newId(), user_id, named_at: now() })
        .execute()
  })

describe('tonight', () => {
  test('shows what is free, who is expected and how fresh that is', async () => {
    await booked(world.siv, asking(house, await guest()))
    const { status, text } = await visit(world.siv).get('/tonight')
    expect(status).toBe(200)
    expect(text).toContain('Uppdaterad 21.40.00')
    expect(text).toMatch(/Nattro.*2.*0.*1.*0.*Boka plats/)
    expect(text).toContain('lördag 21 november')
    expect(text).not.toContain('Kim')
  })
  test('whoever books begins a search there, at the house and in outreach too', async () => {
    for (const who of [world.siv, world.nils, world.noor])
      expect((await visit(who).get('/tonight')).html).toMatch(/<a [^>]*href="\/bookings\/new"/)
  })
  test('before any site exists it says what will stand there', async () => {
    expect((await visit(world.ture).get('/tonight')).text).toContain('Inga boenden än')
  })
  test('is in English for who wants that', async () => {
    expect((await visit({ ...world.siv, locale: 'en' }).get('/tonight')).status).toBe(200)
  })
  test.each(['hanna', 'anja', 'rut', 'adam'] as const)('%s finds nothing there', async (who) => {
    for (const path of ['/tonight', `/sites/${house.siteId}`, `/sites/${house.siteId}/occupancy`, '/bookings/new']) {
      expect((await visit(world[who]).get(path)).status).toBe(404)
    }
  })
  test('Ture of the next municipality sees neither the site nor its board', async () => {
    expect((await visit(world.ture).get('/tonight')).text).not.toContain('Nattro')
    expect((await visit(world.ture).get(`/sites/${house.siteId}`)).status).toBe(404)
  })
  test('another idea-based organisation doesn’t see Stadsmissionen’s site', async () => {
    const other = newId()
    await asSystem('test', (tx) =>
      tx
        .insertInto('organisation')
        .values({ id: other, municipality_code: '0880', kind: 'ideaBased', name: 'Nattvandrarna' })
        .execute(),
    )
    const session = { ...world.nils, organisation: { id: other, kind: 'ideaBased', name: 'Nattvandrarna' } } as const
    expect((await visit(session).get('/tonight')).text).not.toContain('Nattro')
    expect((await visit(session).get(`/sites/${house.siteId}`)).status).toBe(404)
  })
})

describe('the night board', () => {
  test('Nils sees who is expected by name and marks the arrival', async () => {
    const id = await booked(world.siv, asking(house, await guest()))
    const board = await visit(world.nils).get(`/sites/${house.siteId}`)
    expect(board.text).toMatch(/Väntas.*Kim Lind.*Har kommit/)
    const done = await visit(world.nils).post(`/bookings/${id}/arrival`)
    expect(done).toMatchObject({ status: 303, location: `/sites/${house.siteId}` })
    expect((await visit(world.nils).get(`/sites/${house.siteId}`)).text).toMatch(/I huset.*Kim Lind.*Har gått/)
  })
  test('a guest with protected identity is named to nobody there, and counted all the same', async () => {
    const person = await guest()
    await booked(world.siv, asking(house, person))
    await protect(person, [world.siv.userId])
    const nils = await visit(world.nils).get(`/sites/${house.siteId}`)
    expect(nils.text).toContain('En plats är tagen av en gäst som du inte får läsa om.')
    expect(nils.text).not.toContain('Kim')
    const siv = await visit(world.siv).get(`/sites/${house.siteId}`)
    expect(siv.text).toContain('Skyddad gäst')
    expect(siv.text).not.toContain('Kim')
  })
  test('a social worker without a reason sees the taken bed and no name', async () => {
    await booked(world.siv, asking(house, await guest()))
    const { text } = await visit(world.sofia).get(`/sites/${house.siteId}`)
    expect(text).toContain('En plats är tagen')
    expect(text).not.toContain('Kim')
  })
  test('a night that isn’t one shows tonight', async () => {
    expect((await visit(world.nils).get(`/sites/${house.siteId}?night=2026-02-30`)).text).toContain(
      'lördag 21 november',
    )
    expect((await visit(world.nils).get(`/sites/${house.siteId}?night=2026-11-23`)).text).toContain(
      'måndag 23 november',
    )
  })
})

describe('booking', () => {
  const fields = (person: string, more: Record<string, string> = {}) => ({
    person,
    site: house.siteId,
    kind: 'bed',
    first: '2026-11-21',
    nights: '1',
    ...more,
  })
  test('without a person leads to the search', async () => {
    expect((await visit(world.siv).get('/bookings/new')).text).toContain('Vad behövs i natt?')
  })
  test('books, and the booking’s address says nothing of who', async () => {
    const done = await visit(world.siv).post('/bookings', fields(await guest(), { hold: '23:30' }))
    expect(done.status).toBe(303)
    const shown = await visit(world.siv).get(done.location ?? '')
    expect(shown.text).toContain('Reserverad')
    expect(shown.html).toMatch(/<title>[^<]*Bokning/)
    expect(shown.html).not.toMatch(/<title>[^<]*Kim/)
  })
  test('a form sent twice leads to the same booking', async () => {
    const form = { ...fields(await guest()), _key: newId() }
    const one = await visit(world.siv).post('/bookings', form)
    const two = await visit(world.siv).post('/bookings', form)
    expect(two.location).toBe(one.location)
    expect(await freeAt(world.siv, house)).toBe(2)
  })
  test.each([
    [{ nights: '93' }, 'mellan 1 och 92'],
    [{ first: '2026-11-31' }, 'finns inte i almanackan'],
    [{ hold: 'snart' }, 'timmar:minuter'],
  ])('%o is told at the field, and what was typed is kept', async (wrong, message) => {
    const answer = await visit(world.siv).post('/bookings', fields(await guest(), { ...wrong, needs: 'Rullstol' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
    expect(answer.html).toContain('Rullstol')
  })
  test('full: the refusal says where and when there is a place, and keeps what was typed', async () => {
    for (const name of ['Alva', 'Bo']) await booked(world.siv, asking(house, await guest(name)))
    const answer = await visit(world.siv).post('/bookings', fields(await guest(), { needs: 'Hund' }))
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Närmast: Nattro från sön 22 nov., 2 lediga platser')
    expect(answer.html).toContain('Hund')
  })
  test('the house books a guest at the door whom it knows, and only there', async () => {
    const person = await world.person({ by: world.nils, givenName: 'Dörr' })
    expect((await visit(world.nils).post('/bookings', fields(person))).status).toBe(303)
    const municipal = await buildHouse({ organisationId: world.ids.kalmar, name: 'Kommunens', beds: 1 })
    const elsewhere = await world.person({ by: world.nils, givenName: 'Annan' })
    expect((await visit(world.nils).post('/bookings', fields(elsewhere, { site: municipal.siteId }))).status).toBe(404)
  })
  test('the opening of a booking is written in the read log', async () => {
    const person = await guest()
    const id = await booked(world.siv, asking(house, person))
    await visit(world.nils).get(`/bookings/${id}`)
    const log = await asSystem('test', (tx) =>
      tx.selectFrom('read_log').select(['user_id', 'reason', 'page']).execute(),
    )
    expect(log).toEqual([{ user_id: world.nils.userId, reason: 'assignment', page: 'booking' }])
  })
  test.each(['noor', 'hanna', 'ture', 'anja', 'sofia'] as const)('%s can’t open it or end it', async (who) => {
    const id = await booked(world.siv, { ...asking(house, await guest(), '2026-11-22') })
    expect((await visit(world[who]).get(`/bookings/${id}`)).status).toBe(404)
    expect((await visit(world[who]).post(`/bookings/${id}/end`, { because: 'cancelled' })).status).toBe(404)
  })
  test('what comes too late is told: a press on the booking’s page, a form on its own, without fields to fill in', async () => {
    const id = await booked(world.siv, asking(house, await guest()))
    await visit(world.nils).post(`/bookings/${id}/arrival`)
    const again = await visit(world.nils).post(`/bookings/${id}/arrival`)
    expect([again.status, again.location]).toEqual([303, `/bookings/${id}`])
    const late = await visit(world.siv).get(`/bookings/${id}/end`)
    expect([late.text.includes('Bokningen står nu som: I huset.'), late.html.includes('name="because"')]).toEqual([
      true,
      false,
    ])
    const sent = await visit(world.siv).post(`/bookings/${id}/end`, { because: 'cancelled' })
    expect([sent.status, sent.text.includes('Bokningen står nu som: I huset.')]).toEqual([409, true])
  })
  test('a last night that can’t be right is told at its field, in words that say what to write', async () => {
    const id = await booked(world.siv, asking(house, await guest()))
    const at = `/bookings/${id}/extension`
    expect((await visit(world.siv).get(at)).html).toContain('value="2026-11-21"')
    for (const [last, message] of [
      ['', 'Skriv den sista nattens dag'],
      ['2026-11-21', 'samma sista natt som förut'],
      ['2026-11-20', 'Tidigaste sista natt är lördag 21 november.'],
    ]) {
      const answer = await visit(world.siv).post(at, { last: last ?? '' })
      expect([answer.status, answer.text.includes(message ?? '?')], last).toEqual([422, true])
    }
    expect((await visit(world.siv).post(at, { last: '2026-11-22' })).location).toBe(`/bookings/${id}`)
  })
  test('who booked for the wrong person is led to the house, where nobody reads about them', async () => {
    const id = await booked(world.siv, asking(house, await guest()))
    const ended = await visit(world.nils).post(`/bookings/${id}/end`, { because: 'wrongPerson' })
    expect([ended.status, ended.location]).toEqual([303, `/sites/${house.siteId}`])
    expect((await visit(world.nils).get(`/bookings/${id}`)).status).toBe(404)
  })
  test('the departure asks where to, and a wrong answer changes nothing', async () => {
    const id = await booked(world.siv, asking(house, await guest()))
    await arrive(world.nils, id)
    world.clock('2026-11-22T07:00:00Z')
    expect((await visit(world.nils).post(`/bookings/${id}/departure`, { to: 'månen' })).status).toBe(422)
    expect((await visit(world.nils).post(`/bookings/${id}/departure`, { to: 'withFamily' })).status).toBe(303)
    expect((await visit(world.nils).get(`/sites/${house.siteId}`)).text).toMatch(/Har gått.*Kim Lind/)
  })
})

test('a bed is closed and opened on pages, with the reason kept when it was wrong', async () => {
  const [bed = ''] = house.beds
  const form = { bed, from: '2026-11-21', because: 'Vattenskada' }
  expect((await visit(world.nils).get(`/sites/${house.siteId}/closings/new`)).status).toBe(200)
  const wrong = await visit(world.nils).post(`/sites/${house.siteId}/closings/new`, { ...form, until: '2026-11-20' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Vattenskada')
  expect((await visit(world.nils).post(`/sites/${house.siteId}/closings/new`, form)).status).toBe(303)
  const board = await visit(world.nils).get(`/sites/${house.siteId}`)
  const [, opening = ''] = /action="([^"]*\/opening)"/.exec(board.html) ?? []
  expect((await visit(world.nils).post(opening)).status).toBe(303)
  expect(await freeAt(world.siv, house)).toBe(3)
})

test('occupancy is shown by site, room and bed, and a period that is too long is told', async () => {
  await arrive(world.nils, await booked(world.siv, asking(house, await guest())))
  const path = `/sites/${house.siteId}/occupancy`
  expect((await visit(world.nils).get(`${path}?from=2026-11-21&until=2026-11-21`)).text).toContain('1 av 4 bäddnätter')
  expect((await visit(world.nils).get(`${path}?from=2020-01-01&until=2026-11-21`)).text).toContain('högst 366')
  // a house has been open for longer than anything is planned ahead
  expect((await visit(world.nils).get(`${path}?from=2015-03-01&until=2015-03-31`)).status).toBe(200)
})

test('occupancy leaves as a file with the same figures and nobody in it, for those who see it and nobody else', async () => {
  await arrive(world.nils, await booked(world.siv, asking(house, await guest())))
  const at = (ending: string, query = '?from=2026-11-21&until=2026-11-21') =>
    `/sites/${house.siteId}/occupancy${ending}${query}`
  expect((await visit(world.nils).get(at(''))).html).toContain(at('.xlsx').replace('&', '&amp;'))
  const { html, headers } = await visit(world.nils).get(at('.csv'))
  const [header, whole, ...parts] = html.trimEnd().split('\r\n')
  expect(header).toContain('Rum;Säng;Använda;I drift;Beläggning')
  expect(whole).toBe('Hela boendet;;1;4;0,25')
  expect(parts.some((line) => /^[^;]+;;1;/.test(line))).toBe(true)
  expect(parts.filter((line) => /^[^;]+;[^;]+;/.test(line))).toHaveLength(4)
  expect(html).not.toContain('Lind')
  expect(headers.get('content-disposition')).toContain('Bel')
  expect((await visit(world.nils).get(at('.csv', '?from=2020-01-01&until=2026-11-21'))).status).toBe(404)
  for (const who of [world.hanna, world.anja, world.rut, world.ture])
    expect((await visit(who).get(at('.xlsx'))).status).toBe(404)
})

test('My day: the house has arrivals and due departures, the social worker the reservations that run out', async () => {
  const holdUntil = now().add({ minutes: 30 })
  const id = await booked(world.siv, { ...asking(house, await guest()), holdUntil })
  const day = (who: 'siv' | 'nils' | 'hanna' | 'noor') =>
    asUser(world[who], (tx) => ask(tx, dayItems(tx, world[who], 'sv')))
  expect(await day('siv')).toMatchObject([{ group: 'clock', verb: 'Bekräfta', href: `/bookings/${id}` }])
  expect(await day('nils')).toMatchObject([{ group: 'tonight', title: 'Kim Lind väntas' }])
  expect([await day('hanna'), await day('noor')]).toEqual([[], []])
  await arrive(world.nils, id)
  expect(await day('siv')).toMatchObject([{ title: '1 gäst utan något på väg', href: '/tonight/onward' }])
  world.clock('2026-11-22T11:00:00Z')
  expect(await day('nils')).toMatchObject([{ title: 'Kim Lind skulle ha gått', cannotWait: true }])
})

test('the path shows nights and what happened, and never where', async () => {
  const person = await guest()
  await arrive(world.nils, await booked(world.siv, asking(house, person)))
  const { lanes, events } = await partSeenBy(world.siv, pathPart, person)
  expect(lanes).toMatchObject([{ spans: [{ label: 'Akutplats', to: null }] }])
  expect(events.map((event) => event.what)).toEqual(['Plats för natten bokades', 'Kom till en plats för natten'])
  expect(JSON.stringify([lanes, events])).not.toContain('Nattro')
})

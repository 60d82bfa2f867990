/** What must always hold of beds: the command counts each breach, and the database refuses those that it can. */

import { beforeEach, describe, expect, test } from 'vitest'
import { run } from '../src/cli/commands.ts'
import { asSystem } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { now } from '../src/platform/time/index.ts'
import { book } from '../src/shelter/booking/book.ts'
import { arrive, closeBed } from '../src/shelter/deeds.fixture.ts'
import { asking, booked, buildHouse, day, type House } from '../src/shelter/house.fixture.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
let house: House
/** the bookings of who is in the house, who is expected, who has a hold, and of two who share a room */
let at: { inHouse: string; expected: string; held: string; family: string[] }
let guest: string

beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 5, familyBeds: 2 })
  const person = () => world.person({ by: world.siv })
  guest = await person()
  const nights = ['2026-11-21', '2026-11-23'] as const
  const inHouse = await booked(world.siv, asking(house, guest, ...nights))
  const expected = await booked(world.siv, asking(house, await person(), ...nights))
  const holdUntil = now().add({ minutes: 30 })
  const held = await booked(world.siv, { ...asking(house, await person(), ...nights), holdUntil })
  const two = { ...asking(house, await person(), ...nights), kind: 'room' as const, together: [await person()] }
  const family = await book(world.siv, two)
  at = { inHouse, expected, held, family: family.ok ? family.value.ids : [] }
  await arrive(world.nils, inHouse)
})

async function hemvist(line: string) {
  let out = ''
  const exit = await run([...line.split(' '), '--json'], {
    out: (text) => {
      out += text
    },
    err: () => undefined,
  })
  return { exit, told: JSON.parse(out) }
}

type Told = { ok: boolean; invariants: { name: string; rows: number }[] }
const broken = (told: Told) =>
  Object.fromEntries(told.invariants.filter(({ rows }) => rows > 0).map(({ name, rows }) => [name, rows]))

describe('hemvist beds check', () => {
  test('finds nothing where everybody went through the doors', async () => {
    const { exit, told } = await hemvist('beds check')
    expect([exit, told.ok, told.invariants.length, broken(told)]).toEqual([0, true, 10, {}])
  })

  const night = "'2026-11-22'"
  const freeBed = () => house.beds[4] ?? ''
  test.each<[name: string, rows: number, written: () => string]>([
    [
      'free-is-derived',
      1,
      () => `update bed_night set bed_id = '${freeBed()}' where booking_id = '${at.expected}' and night = ${night}`,
    ],
    [
      'never-under-a-guest',
      3,
      () => `insert into bed_void (id, municipality_code, bed_id, from_on, because, closed_at, closed_by)
      select '${newId()}', '0880', bed_id, '2026-11-21', 'Målas', '${now()}', '${world.nils.userId}' from booking where id = '${at.expected}'`,
    ],
    ['a-hold-counts-once', 1, () => `delete from bed_night where booking_id = '${at.expected}' and night = ${night}`],
    ['a-hold-ends-by-itself', 3, () => `update bed_night set hold_until = null where booking_id = '${at.held}'`],
    ['one-bed-one-guest', 3, () => `update booking set party_id = null where id in ('${at.family.join("', '")}')`],
    ['numbers-add-up', 15, () => "update bed set out_of_service_from = '2026-11-21'"],
    [
      'once-is-once',
      1,
      () => `insert into booking (id, municipality_code, site_id, bed_id, person_id, first_night, last_night, booked_at, booked_by)
      values ('${newId()}', '0880', '${house.siteId}', '${freeBed()}', '${guest}', '2026-11-23', '2026-11-24', '${now()}', '${world.siv.userId}')`,
    ],
    [
      'changes-keep-the-rules',
      1,
      () => `update bed_night set night = '2026-11-27' where booking_id = '${at.expected}' and night = ${night}`,
    ],
    ['nobody-is-dropped', 1, () => `update booking set person_id = null where id = '${at.expected}'`],
    ['occupancy-agrees', 4, () => `update stay set site_id = '${newId()}'`],
  ])('counts what breaks %s', async (name, rows, written) => {
    // past every rule of the database, as a fault in it or a restored copy would be
    await world.connection.exec(
      `set session_replication_role = replica; ${written()}; set session_replication_role = origin`,
    )
    const { exit, told } = await hemvist('beds check')
    expect([exit, told.ok]).toEqual([1, false])
    expect(broken(told)).toMatchObject({ [name]: rows })
  })
})

describe('the database itself', () => {
  const write = (statement: string) => world.connection.exec(statement)
  const closes = (
    bed: string,
    from: string,
  ) => `insert into bed_void (id, municipality_code, bed_id, from_on, because, closed_at, closed_by)
    values ('${newId()}', '0880', '${bed}', '${from}', 'Målas', '${now()}', '${world.nils.userId}')`
  const claims = (bed: string | undefined, night: string, booking = at.expected) =>
    `insert into bed_night (municipality_code, bed_id, night, booking_id, person_id)
      select '0880', '${bed}', '${night}', id, person_id from booking where id = '${booking}'`

  test.each<[what: string, constraint: string, statement: () => string]>([
    ['a bed closed under a guest', 'bed_void_under_guest', () => closes(house.beds[0] ?? '', '2026-11-23')],
    [
      'a bed taken out of service under a guest to come',
      'bed_under_guest',
      () => `update bed set out_of_service_from = '2026-11-22' where id = '${house.beds[1]}'`,
    ],
    ['two guests in one bed', 'bed_night_pkey', () => claims(house.beds[0], '2026-11-22')],
    ['two beds for one guest', 'bed_night_person_id_night_key', () => claims(house.beds[3], '2026-11-22')],
    [
      'a second party in a room that is taken as one',
      'bed_night_one_party',
      () => `update booking set party_id = null where id = '${at.family[1]}';
      delete from bed_night where booking_id = '${at.family[1]}' and night = '2026-11-22'; ${claims(house.familyBeds[1], '2026-11-22', at.family[1])}`,
    ],
    [
      'a guest in two houses',
      'stay_one_house',
      () => `insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, arrived_at, arrived_by)
      select '${newId()}', '0880', '${at.expected}', person_id, site_id, living_form_code, from_on, arrived_at, arrived_by from stay`,
    ],
  ])('refuses %s', async (_, constraint, statement) => {
    await expect(write(statement())).rejects.toMatchObject({ constraint })
  })

  test('refuses a claim of a bed that is closed, and lets a bed be closed whose hold has run out', async () => {
    const [bed = ''] = house.beds.slice(3)
    await closeBed(world.nils, house.siteId, { bed, from: day('2026-11-24'), until: null, because: 'Målas' })
    await expect(write(claims(bed, '2026-11-25'))).rejects.toMatchObject({ constraint: 'bed_night_in_service' })
    world.clock('2026-11-21T12:00:00Z')
    const held = { bed: house.beds[2] ?? '', from: day('2026-11-21'), until: null, because: 'Målas' }
    expect(await closeBed(world.nils, house.siteId, held)).toMatchObject({ ok: true })
    expect((await hemvist('beds check')).told.ok).toBe(true)
  })
})

describe('hemvist beds free', () => {
  const free = async (night: string) => {
    const { told } = await hemvist(`beds free --night ${night}`)
    return told.sites.map(
      ({ siteId: _, municipality: _of, livingForm: _as, ...counts }: Record<string, unknown>) => counts,
    )
  }

  test('tells each site’s beds apart, and a hold that runs out is free at that second', async () => {
    await closeBed(world.nils, house.siteId, {
      bed: house.beds[4] ?? '',
      from: day('2026-11-21'),
      until: null,
      because: 'Målas',
    })
    const tonight = { site: 'Nattro', beds: 7, held: 4, taken: 1, setAside: 0, outOfService: 1, free: 1, roomsFree: 0 }
    expect(await free('2026-11-21')).toEqual([tonight])
    world.clock('2026-11-21T09:30:00Z')
    expect(await free('2026-11-21')).toEqual([{ ...tonight, held: 3, free: 2 }])
    expect(await free('2026-11-24')).toEqual([{ ...tonight, held: 0, taken: 0, free: 6, roomsFree: 2 }])
  })

  test('after midnight tonight is the night that goes on', async () => {
    world.clock('2026-11-22T02:00:00Z')
    expect((await hemvist('beds free')).told.night).toBe('2026-11-21')
    world.clock('2026-11-22T08:00:00Z')
    expect((await hemvist('beds free')).told.night).toBe('2026-11-22')
  })

  test('never names a protected site', async () => {
    await asSystem('test', (tx) => tx.updateTable('site').set({ living_form_code: 'protectedHousing' }).execute())
    const [{ told: nights }, { told: sites }] = [
      await hemvist('measure nights --from 2026-11-21 --to 2026-11-21'),
      await hemvist('beds free --night 2026-11-21'),
    ]
    expect(JSON.stringify([nights, sites])).not.toMatch(/Nattro|Sovsal|Familjerum/)
    expect(nights.sums.bySite).toEqual({ used: 1, inService: 7 })
  })
})

describe('hemvist measure nights', () => {
  test('sums the same nights by site, room and bed, and the nights that somebody slept outdoors', async () => {
    const outside = await world.person({ by: world.siv })
    await asSystem('test', (tx) =>
      tx
        .insertInto('told_situation')
        .values({
          ...{ id: newId(), municipality_code: '0880', person_id: outside, living_form_code: 'tent' },
          ...{ from_on: day('2026-11-20'), told_at: now(), told_to: world.siv.userId },
        })
        .execute(),
    )
    world.clock('2026-11-23T12:00:00Z')
    const { exit, told } = await hemvist('measure nights --from 2026-11-21 --to 2026-11-22 --municipality 0880')
    expect(exit).toBe(0)
    const sum = { used: 2, inService: 14 }
    expect(told.sums).toEqual({ bySite: sum, byRoom: sum, byBed: sum, agree: true })
    expect(told.sites).toMatchObject([{ name: 'Nattro', share: 2 / 14, ...sum }])
    expect([told.rooms.length, told.beds.length]).toEqual([2, 7])
    expect(told.outdoors).toEqual({
      nights: [
        { night: '2026-11-21', people: 1, met: 0, counted: 0 },
        { night: '2026-11-22', people: 1, met: 0, counted: 0 },
      ],
      personNights: 2,
    })
    // another municipality's are its own
    const elsewhere = await hemvist('measure nights --from 2026-11-21 --to 2026-11-22 --municipality 0881')
    expect(elsewhere.told).toMatchObject({ sites: [], outdoors: { personNights: 0 } })
  })

  test.each([
    ['measure nights --from 2026-11-22 --to 2026-11-21', /--to is before/],
    ['measure nights --from 2026-02-30 --to 2026-11-21', /--from wants a day/],
    ['measure nights --from 2020-01-01 --to 2026-11-21', /nights apart/],
    ['beds free --night 1', /--night wants a day/],
    ['beds free --municipality 9999', /No municipality/],
  ])('%s says what is wrong', async (line, says) => {
    expect(await hemvist(line)).toEqual({ exit: 2, told: { error: expect.stringMatching(says) } })
  })
})

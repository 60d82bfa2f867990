/** What holds of a booking, a claim and a stay whatever statement writes them: one house, one guest, and no name that comes or goes at the door. */

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser, type Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { arrive, closeBed, moveToBed, openBed } from './deeds.fixture.ts'
import { asking, booked, buildHouse, day, type House } from './house.fixture.ts'

const world = inWorld()
let house: House
let others: House
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2 })
  others = await buildHouse({ organisationId: world.ids.kalmar, name: 'Lugnet', beds: 1 })
})

/** The rule that stopped it; null when nothing did. */
async function stopped(who: Session, statement: (tx: Tx) => Promise<unknown>): Promise<string | null> {
  try {
    await asUser(who, statement)
    return null
  } catch (error) {
    if (error instanceof Error && 'constraint' in error) return String(error.constraint)
    throw error
  }
}

const bedOf = async (id: string) =>
  (await world.connection.kysely.selectFrom('booking').select('bed_id').where('id', '=', id).executeTakeFirstOrThrow())
    .bed_id

/** The board's word on acute places from a day on: whether it is written down who sleeps there. */
const boardSays = (identity_documented: boolean, from: string) =>
  asSystem('test: the board’s list', (tx) =>
    tx
      .insertInto('open_intervention')
      .values({
        ...{ id: newId(), municipality_code: '0880', kind: 'acutePlace', offered: true, reference: '§ 45' },
        ...{ identity_documented, from_on: day(from), set_at: now(), set_by: world.agneta.userId },
      })
      .execute(),
  )

const namelessBooking = async () => {
  await boardSays(false, '2025-07-01')
  return booked(world.nils, { ...asking(house, 'nobody'), personId: null })
}

const stayOf =
  (booking: string, person: string | null, site: string, form = 'acutePlace') =>
  (tx: Tx) =>
    sql`insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, arrived_at, arrived_by)
    values (${newId()}, '0880', ${booking}, ${person}, ${site}, ${form}, '2026-11-21', ${now()}, ${world.nils.userId})`.execute(
      tx,
    )

test('nobody books, moves to or claims a bed in another house than the booking’s', {
  tags: ['server/roles'],
}, async () => {
  const kim = await world.person({ by: world.nils, givenName: 'Kim' })
  const booking = await booked(world.nils, asking(house, kim))
  const [theirs] = others.beds
  const books = (tx: Tx) =>
    sql`insert into booking (id, municipality_code, site_id, bed_id, person_id, first_night, last_night, booked_at, booked_by)
      values (${newId()}, '0880', ${house.siteId}, ${theirs}, ${kim}, '2026-11-25', '2026-11-25', ${now()}, ${world.nils.userId})`.execute(
      tx,
    )
  expect(await stopped(world.nils, books)).toBe('booking_bed_of_house')
  const moves = (tx: Tx) => sql`update booking set bed_id = ${theirs} where id = ${booking}`.execute(tx)
  expect(await stopped(world.nils, moves)).toBe('booking_bed_of_house')
  const claims = (tx: Tx) =>
    sql`insert into bed_night (municipality_code, bed_id, night, booking_id, person_id)
      values ('0880', ${theirs}, '2026-11-22', ${booking}, ${kim})`.execute(tx)
  expect(await stopped(world.nils, claims)).toBe('bed_night_of_house')
})

test('a stay is of the booking’s guest in the booking’s house: whom nobody names gets no name, and nobody another’s night', async () => {
  const [kim, ann] = [
    await world.person({ by: world.nils, givenName: 'Kim' }),
    await world.person({ by: world.nils, givenName: 'Ann' }),
  ]
  const nameless = await namelessBooking()
  expect(await stopped(world.nils, stayOf(nameless, kim, house.siteId))).toBe('stay_of_booking')
  await sql`update open_intervention set undone_at = set_at, undone_by = set_by`.execute(world.connection.kysely)
  const named = await booked(world.nils, asking(house, kim))
  expect(await stopped(world.nils, stayOf(named, ann, house.siteId))).toBe('stay_of_booking')
  expect(await stopped(world.nils, stayOf(named, kim, house.siteId, 'trainingFlat'))).toBe('stay_of_booking')
  expect(await stopped(world.nils, stayOf(named, kim, house.siteId))).toBe(null)
})

test('one bed has one guest in the house, also when whoever is still in it is nobody’s to read about at the door', async () => {
  const kim = await world.person({ by: world.siv, givenName: 'Kim' })
  const ann = await world.person({ by: world.nils, givenName: 'Ann' })
  const stays = await booked(world.siv, asking(house, kim))
  world.clock('2026-11-21T19:00:00Z')
  expect(await arrive(world.nils, stays)).toMatchObject({ ok: true })
  const [bed = '', other = ''] = house.beds
  const next = await booked(world.nils, asking(house, ann, '2026-11-22', '2026-11-24'))
  if ((await bedOf(next)) !== bed) await moveToBed(world.nils, next, bed)
  // what let the house read about Kim has ended, and Kim hasn’t left
  world.clock('2026-11-23T20:00:00Z')
  const inUse = { ok: false, reason: [{ says: expect.any(Function) }] }
  expect(await arrive(world.nils, next)).toMatchObject(inUse)
  await moveToBed(world.nils, next, other)
  expect(await arrive(world.nils, next)).toMatchObject({ ok: true })
  expect(
    await stopped(world.nils, (tx) => sql`update booking set bed_id = ${bed} where id = ${next}`.execute(tx)),
  ).toBe('stay_one_in_bed')
})

test('whoever is in another house still, where nobody at this door reads it, is told to leave there first', async () => {
  const ann = await world.person({ by: world.nils, givenName: 'Ann' })
  const here = await booked(world.nils, asking(house, ann))
  const there = newId()
  await asSystem('test', async (tx) => {
    await sql`insert into booking (id, municipality_code, site_id, bed_id, person_id, first_night, last_night, booked_at, booked_by)
      values (${there}, '0880', ${others.siteId}, ${others.beds[0]}, ${ann}, '2026-11-19', '2026-11-19', ${now()}, ${world.siv.userId})`.execute(
      tx,
    )
    await sql`insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, arrived_at, arrived_by)
      values (${newId()}, '0880', ${there}, ${ann}, ${others.siteId}, 'acutePlace', '2026-11-19', ${now()}, ${world.siv.userId})`.execute(
      tx,
    )
    await sql`insert into site_intake (id, municipality_code, site_id, kind, hidden, takes, pets, wheelchair, sober, staff_at_night, set_at, set_by)
      values (${newId()}, '0880', ${others.siteId}, 'womensShelter', true, '{women}', false, false, false, true, ${now()}, ${world.agneta.userId})`.execute(
      tx,
    )
  })
  world.clock('2026-11-21T19:00:00Z')
  expect(await arrive(world.nils, here)).toMatchObject({ ok: false })
})

test('whom nobody names has only nights that the board gives without a name: each that is booked, and each that is added', {
  tags: ['server/roles'],
}, async () => {
  const id = await namelessBooking()
  await boardSays(true, '2026-11-23')
  const books = (last: string) => (tx: Tx) =>
    sql`insert into booking (id, municipality_code, site_id, bed_id, first_night, last_night, booked_at, booked_by)
      values (${newId()}, '0880', ${house.siteId}, ${house.beds[1]}, '2026-11-22', ${last}, ${now()}, ${world.nils.userId})`.execute(
      tx,
    )
  expect(await stopped(world.nils, books('2026-11-23'))).toBe('booking_nameless')
  expect(await stopped(world.nils, books('2026-11-22'))).toBe(null)
  const lasts = (last: string) => (tx: Tx) => sql`update booking set last_night = ${last} where id = ${id}`.execute(tx)
  expect(await stopped(world.nils, lasts('2026-11-22'))).toBe(null)
  expect(await stopped(world.nils, lasts('2026-11-23'))).toBe('booking_nameless')
  const claims = (night: string) => (tx: Tx) =>
    sql`insert into bed_night (municipality_code, bed_id, night, booking_id)
      values ('0880', ${house.beds[0]}, ${night}, ${id})`.execute(tx)
  expect(await stopped(world.nils, claims('2026-11-23'))).toBe('bed_night_nameless')
  expect(await stopped(world.nils, claims('2026-11-22'))).toBe(null)
  // what was booked while the word held stands when it is another: the guest still moves between beds
  await boardSays(true, '2026-11-20')
  expect((await moveToBed(world.nils, id, house.beds[1] ?? '')).ok).toBe(true)
})

test('who opens a bed again stands there as themselves', async () => {
  const bed = house.beds[0] ?? ''
  const closed = { bed, from: day('2026-11-21'), until: null, because: 'Målas' }
  expect((await closeBed(world.nils, house.siteId, closed)).ok).toBe(true)
  world.clock('2026-11-25T12:00:00Z')
  const opens = (by: string | null) => (tx: Tx) =>
    sql`update bed_void set until_on = '2026-11-24', reopened_by = ${by}, reopened_at = ${by === null ? null : now()}`.execute(
      tx,
    )
  for (const by of [null, world.inger.userId])
    await expect(asUser(world.nils, opens(by))).rejects.toThrow(/row-level security/)
  const [row] = await world.connection.kysely.selectFrom('bed_void').selectAll().execute()
  expect((await openBed(world.nils, house.siteId, row?.id ?? '')).ok).toBe(true)
  expect(await world.connection.kysely.selectFrom('bed_void').selectAll().execute()).toMatchObject([
    { reopened_by: world.nils.userId, reopened_at: now(), until_on: day('2026-11-24') },
  ])
})

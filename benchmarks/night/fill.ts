/** Fills ten years of nights: houses in several municipalities, four of them in Kalmar, where people work tonight. Right in number and shape, meaning nothing. */

import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { permissions } from '../../src/app-permissions.ts'
import { castIds, castUsers } from '../../src/demo/cast.ts'
import { fillCast } from '../../src/demo/fill-cast.ts'
import { asSystem, migrate, openDatabase, useDatabase } from '../../src/platform/database/index.ts'

const HOUSES = 22
const IN_KALMAR = 4
const BEDS = 30
/** nights of a booking, and how many of them one bed has had */
const NIGHTS = 7
const BOOKINGS = 520
/** who take turns in a bed */
const GUESTS = 12
/** who ask for the last bed */
export const ASKING = 50

export type Filled = {
  nights: number
  sites: string[]
  lastBed: string
  asking: string[]
  tokens: Record<'siv' | 'nils' | 'agneta', string[]>
}

const userId = (key: string): string => castUsers.find((one) => one.key === key)?.id ?? ''

export async function fillNights(url: string, owner: pg.Client, people: number): Promise<Filled> {
  const connection = await openDatabase({ kind: 'server', url })
  try {
    await migrate(connection, permissions)
    useDatabase(connection)
    await asSystem('benchmark: cast', fillCast)
  } finally {
    useDatabase(null)
    await connection.close()
  }
  await history(owner)
  await tonight(owner)
  const lastBed = await lastHouse(owner)
  await owner.query('vacuum analyze')
  const { rows } = await owner.query<{ nights: number }>('select count(*)::int as nights from bed_night')
  const { rows: sites } = await owner.query<{ id: string }>(
    `select id from site where municipality_code = '0880' and name like 'Natthem%' order by name`,
  )
  const { rows: asking } = await owner.query<{ id: string }>(
    `select id from person where given_name = 'Frågar' order by id`,
  )
  return {
    nights: rows[0]?.nights ?? 0,
    sites: sites.map(({ id }) => id),
    lastBed,
    asking: asking.map(({ id }) => id),
    tokens: {
      siv: await logins(owner, 'siv', Math.round(people * 0.4)),
      nils: await logins(owner, 'nils', Math.round(people * 0.4)),
      agneta: await logins(owner, 'agneta', Math.round(people * 0.2)),
    },
  }
}

/** Rows that are only read: triggers keep what is kept of each, and nobody reads about these people. */
async function history(owner: pg.Client): Promise<void> {
  const { kalmar, stadsmissionen } = castIds
  const author = userId('siv')
  await owner.query('begin')
  await owner.query('set local session_replication_role = replica')
  await owner.query(
    `create temporary table bench_house on commit drop as
     select gen_random_uuid() as id, gen_random_uuid() as room, gen_random_uuid() as family, n,
       case when n <= ${IN_KALMAR} then '0880' else m.code end as code,
       case when n <= ${IN_KALMAR} then case when n = 1 then '${kalmar}'::uuid else '${stadsmissionen}'::uuid end else gen_random_uuid() end as organisation
     from generate_series(1, ${HOUSES}) n
       join (select code, row_number() over (order by code) as at from municipality where code not in ('0880', '0881')) m on m.at = n`,
  )
  const run = (statement: string) => owner.query(statement)
  await run(
    `insert into organisation (id, municipality_code, kind, name) select organisation, code, 'municipality', 'Kommunen' from bench_house where n > ${IN_KALMAR}`,
  )
  await run(
    `insert into site (id, municipality_code, organisation_id, name, living_form_code) select id, code, organisation, 'Natthem ' || n, 'acutePlace' from bench_house`,
  )
  await run(`insert into room (id, municipality_code, site_id, name, taken_as_one)
    select room, code, id, 'Sovsal', false from bench_house union all select family, code, id, 'Familjerum', true from bench_house`)
  await run(`create temporary table bench_bed on commit drop as
    select gen_random_uuid() as id, h.id as site, h.room, h.code, h.organisation, h.n, b from bench_house h, generate_series(1, ${BEDS}) b`)
  await run(`insert into bed (id, municipality_code, room_id, name, in_service_from)
    select id, code, room, b::text, date '2015-01-01' from bench_bed
    union all select gen_random_uuid(), code, family, 'F' || b, date '2015-01-01' from bench_house, generate_series(1, 2) b`)
  await run(
    `create temporary table bench_guest on commit drop as select gen_random_uuid() as id, b.id as bed, g, b.code, b.organisation from bench_bed b, generate_series(0, ${GUESTS - 1}) g`,
  )
  await run(
    `insert into person (id, municipality_code, organisation_id, given_name, created_at) select id, code, organisation, 'Gäst', '2015-01-01' from bench_guest`,
  )
  await run(`create temporary table bench_booking on commit drop as
    select gen_random_uuid() as id, b.id as bed, b.site, b.code, g.id as person, app.today() - 4 - ${NIGHTS} * k as last
    from bench_bed b cross join generate_series(0, ${BOOKINGS - 1}) k join bench_guest g on g.bed = b.id and g.g = k % ${GUESTS}`)
  await run(`insert into booking (id, municipality_code, site_id, bed_id, person_id, first_night, last_night, booked_at, booked_by)
    select id, code, site, bed, person, last - ${NIGHTS - 1}, last, last - ${NIGHTS - 1} + time '12:00', '${author}' from bench_booking`)
  await run(`insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, until_on, arrived_at, arrived_by, departed_at, departed_by)
    select gen_random_uuid(), code, id, person, site, 'acutePlace', last - ${NIGHTS - 1}, last, last - ${NIGHTS - 1} + time '20:00', '${author}', last + 1 + time '08:00', '${author}' from bench_booking`)
  await run(`insert into bed_night (municipality_code, bed_id, night, booking_id, person_id)
    select code, bed, last - d, id, person from bench_booking, generate_series(0, ${NIGHTS - 1}) d`)
  await owner.query('commit')
}

/** Of thirty beds in each of Kalmar's houses: 22 in the house, four expected, two held, two free. By every trigger, so that those at work read about them. */
async function tonight(owner: pg.Client): Promise<void> {
  const [siv, nils] = [userId('siv'), userId('nils')]
  await owner.query('begin')
  await owner.query(
    `create temporary table bench_tonight on commit drop as
     select gen_random_uuid() as person, gen_random_uuid() as booking, b.id as bed, s.id as site, b.name::int as at
     from bed b join room r on r.id = b.room_id join site s on s.id = r.site_id
     where s.municipality_code = '0880' and not r.taken_as_one and b.name::int <= 28`,
  )
  const run = (statement: string) => owner.query(statement)
  await run(`insert into person (id, municipality_code, organisation_id, given_name, family_name, created_at, created_by)
    select person, '0880', '${castIds.kalmar}', 'Gäst', 'Nummer ' || at, now(), '${siv}' from bench_tonight`)
  await contacts(owner, 'select person as id from bench_tonight', true)
  await run(`insert into booking (id, municipality_code, site_id, bed_id, person_id, first_night, last_night, hold_until, booked_at, booked_by)
    select booking, '0880', site, bed, person, app.today() - case when at <= 22 then 2 else 0 end, app.today() + 2,
      case when at > 26 then now() + interval '8 hours' end, now(), '${siv}' from bench_tonight`)
  await run(`insert into bed_night (municipality_code, bed_id, night, booking_id, person_id, hold_until)
    select '0880', bed, d::date, booking, person, k.hold_until from bench_tonight t join booking k on k.id = t.booking,
      generate_series(k.first_night, k.last_night, interval '1 day') d`)
  await run(`insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, arrived_at, arrived_by)
    select gen_random_uuid(), '0880', booking, person, site, 'acutePlace', app.today() - 2, now() - interval '2 days', '${nils}' from bench_tonight where at <= 22`)
  await owner.query('commit')
}

/** The municipality has met them; `both`: the partner too. */
async function contacts(owner: pg.Client, people: string, both: boolean): Promise<void> {
  await owner.query(
    `insert into person_contact (id, municipality_code, person_id, organisation_id, unit_id, since, made_by)
     select gen_random_uuid(), '0880', p.id, '${castIds.kalmar}'::uuid, '${castIds.adultUnit}'::uuid, now(), '${userId('siv')}'::uuid from (${people}) p
     ${both ? `union all select gen_random_uuid(), '0880', p.id, '${castIds.stadsmissionen}', null, now(), '${userId('nils')}' from (${people}) p` : ''}`,
  )
}

/** A house of one bed, and fifty people who want it. */
async function lastHouse(owner: pg.Client): Promise<string> {
  await owner.query(
    `insert into person (id, municipality_code, organisation_id, given_name, created_at, created_by)
     select gen_random_uuid(), '0880', '${castIds.kalmar}', 'Frågar', now(), '${userId('siv')}' from generate_series(1, ${ASKING})`,
  )
  await contacts(owner, `select id from person where given_name = 'Frågar'`, false)
  const { rows } = await owner.query<{ id: string }>(
    `insert into site (id, municipality_code, organisation_id, name, living_form_code)
     values (gen_random_uuid(), '0880', '${castIds.kalmar}', 'Sista sängen', 'acutePlace') returning id`,
  )
  const site = rows[0]?.id ?? ''
  await owner.query(
    `insert into room (id, municipality_code, site_id, name) values (gen_random_uuid(), '0880', $1, 'Rummet')`,
    [site],
  )
  await owner.query(
    `insert into bed (id, municipality_code, room_id, name, in_service_from) select gen_random_uuid(), '0880', id, '1', '2015-01-01' from room where site_id = $1`,
    [site],
  )
  return site
}

async function logins(owner: pg.Client, key: string, many: number): Promise<string[]> {
  const tokens = Array.from({ length: many }, () => randomBytes(32).toString('base64url'))
  for (const token of tokens)
    await owner.query(
      `insert into login_session (token_hash, user_id, began_at, seen_at, expires_at) values ($1, $2, now(), now(), now() + interval '9 hours')`,
      [createHash('sha256').update(token).digest(), userId(key)],
    )
  return tokens
}

/** A house whose address is hidden isn't there for anybody but those who work at it and those who are named: on no page, in no file, and neither is it told that somebody sleeps there. */

import { type RawBuilder, sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { everyList } from '../src/platform/list/index.ts'
import { beginSession } from '../src/platform/login/index.ts'
import { holdRecords, recordAll } from '../src/platform/record/index.ts'
import { fillMany } from './support/many.ts'
import { pages } from './support/pages.ts'
import { sheafIds } from './support/sheaf.ts'
import { filled } from './support/trials/words.ts'
import { castSession, inWorld } from './support/world.ts'

const world = inWorld()
const NAME = 'Gömman'
const AREA = 'Rävgränd'

beforeEach(async () => {
  await fillMany(world.connection)
  await world.connection.exec(`
    delete from site_named;
    update site set name = '${NAME}', living_form_code = 'protectedHousing';
    update stay set living_form_code = 'protectedHousing', until_on = null;
    update room set name = '${NAME} övre';
    update site_intake set kind = 'womensShelter', hidden = true, area = '${AREA}', way = '${AREA} 3'`)
})

const worksThere = ({ organisation, roles }: Session) =>
  organisation.id === world.ids.stadsmissionen && roles.some((role) => role !== 'outreachWorker')

/** What a page or a file says of it: by its name, its area or its id. */
const said = (body: string) => [NAME, AREA, sheafIds.site, sheafIds.booking].filter((word) => body.includes(word))

test('no page and no file of a list tells of it to anybody else', async () => {
  const app = createApp({ demo: true })
  const cookies = new Map<string, string>()
  const lists = new Set(everyList().map(({ at }) => at))
  const told: string[] = []
  let visited = 0
  for (const [page, who] of pages) {
    const session = castSession(who)
    if (worksThere(session)) continue
    if (!cookies.has(who)) cookies.set(who, `hemvist=${await beginSession(session.userId)}`)
    const path = await filled(world.connection, page)
    const [address = '', query] = page.split('?')
    const paths = lists.has(address)
      ? [path, `${path.split('?')[0]}.csv${query === undefined ? '' : `?${query}`}`]
      : [path]
    // an id that was in the address comes back in it, and in the log of addresses that weren't found
    const own = [...said(path), ...(address === '/logs/access' ? [sheafIds.site, sheafIds.booking] : [])]
    for (const one of paths) {
      const answer = await app.request(`http://localhost${one}`, { headers: { cookie: cookies.get(who) ?? '' } })
      const words = said(await answer.text()).filter((word) => !own.includes(word))
      if (words.length > 0) told.push(`${one} to ${who}: ${words.join()}`)
      visited += 1
    }
  }
  expect(told).toEqual([])
  expect(visited).toBeGreaterThan(150)
}, 120_000)

/** Every table and view that users may ask, with the columns that they may read. */
async function relations(): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where n.nspname in ('public', 'app') and c.relkind in ('r', 'v') and has_column_privilege('hemvist_user', c.oid, a.attnum, 'select')
    group by 1 order by 1`.execute(world.connection.kysely)
  return rows
}

/** Whatever could be written of it besides the sheaf's rows. */
async function moreOfIt(): Promise<void> {
  const { siv, nils, agneta, connection } = world
  const { site, agreement } = sheafIds
  await sql`insert into place_request (id, municipality_code, organisation_id, site_id, called, first_night, last_night, asked_at, asked_by)
    values (gen_random_uuid(), '0880', ${world.ids.stadsmissionen}, ${site}, 'Kim', '2026-11-21', '2026-11-21', app.now(), ${nils.userId})`.execute(
    connection.kysely,
  )
  await sql`insert into open_intervention (id, municipality_code, kind, site_id, offered, identity_documented, from_on, reference, set_at, set_by)
    values (gen_random_uuid(), '0880', 'acutePlace', ${site}, true, false, '2026-01-01', 'SN 1', app.now(), ${siv.userId})`.execute(
    connection.kysely,
  )
  await sql`insert into agreement_site (id, municipality_code, agreement_id, site_id, from_on, shared_at, shared_by)
    values (gen_random_uuid(), '0880', ${agreement}, ${site}, '2026-01-01', app.now(), ${agneta.userId}) on conflict do nothing`.execute(
    connection.kysely,
  )
  await asSystem('test', async (tx) => {
    await holdRecords(tx, ['0880'])
    const of = (what: string, subject: string) => ({ what, subject, data: { kind: 'womensShelter', hidden: true } })
    const events = [of('site.intake-set', site), of('bed.closed', sheafIds.bed)]
    await recordAll(tx, '0880', { id: null, name: 'test' }, events)
  })
}

test('nor does a row of the database, whatever table or view is asked; those who work there and those who are named see it', async () => {
  await moreOfIt()
  const every = await relations()
  const needles = [NAME, AREA, sheafIds.site, sheafIds.room, sheafIds.bed, sheafIds.booking].map((one) => `%${one}%`)
  const seen = (who: Session) =>
    asUser(who, async (tx) => {
      const each = every.map(
        ({ name, columns }) => sql`select ${sql.lit(name)} as name from ${sql.table(name)} q
          where row(${sql.join(columns.map((column) => sql.ref(`q.${column}`)))})::text like any (${needles})`,
      )
      const { rows } = await sql<{ name: string }>`${sql.join(each, sql` union `)}`.execute(tx)
      return rows.map(({ name }) => name.replace('public.', '')).toSorted()
    })
  expect(every.length).toBeGreaterThan(200)
  for (const who of [world.siv, world.agneta, world.adam, world.noor, world.sofia, world.ture, world.hanna])
    expect(await seen(who), who.name).toEqual([])
  expect(await seen(world.nils)).toEqual(
    expect.arrayContaining(['bed', 'booking', 'room', 'site', 'site_intake', 'stay']),
  )
  const { kysely } = world.connection
  await sql`insert into site_named (id, municipality_code, site_id, user_id, named_at, named_by)
    values (gen_random_uuid(), '0880', ${sheafIds.site}, ${world.siv.userId}, app.now(), ${world.nils.userId})`.execute(
    kysely,
  )
  expect(await seen(world.siv)).toEqual(
    expect.arrayContaining(['bed', 'booking', 'room', 'site', 'site_intake', 'stay']),
  )
  await sql`update site_named set ended_at = app.now(), ended_by = ${world.nils.userId}`.execute(kysely)
  expect(await seen(world.siv)).toEqual([])
})

test('protected housing is kept from its first moment, whatever it has said of what it takes', async () => {
  const { kysely } = world.connection
  await sql`delete from site_intake`.execute(kysely)
  const seen = (who: Session) => asUser(who, (tx) => tx.selectFrom('site').select('name').execute())
  expect(await seen(world.siv)).toEqual([])
  expect(await seen(world.nils)).toEqual([{ name: NAME }])
  const cookie = `hemvist=${await beginSession(world.adam.userId)}`
  const body = new URLSearchParams({ _key: newId(), organisation: world.ids.stadsmissionen, name: 'Nya huset' })
  for (const [name, value] of Object.entries({ livingForm: 'protectedHousing', opensAt: '18:00', closesAt: '09:00' }))
    body.set(name, value)
  const headers = { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }
  const init = { method: 'POST', body, headers, redirect: 'manual' } as const
  const added = await createApp({ demo: true }).request('http://localhost/sites/new', init)
  expect([added.status, added.headers.get('location')]).toEqual([303, '/sites'])
  const inger = { headers: { cookie: `hemvist=${await beginSession(world.inger.userId)}` } }
  const settings = await createApp({ demo: true }).request(`http://localhost/sites/${sheafIds.site}/settings`, inger)
  expect(await settings.text()).toContain(`/sites/${sheafIds.site}/settings/named/new`)
})

test('what happened there stands in nobody else’s record of the guest, and the house’s task with her isn’t told', async () => {
  const { kysely } = world.connection
  await asSystem('test', async (tx) => {
    await holdRecords(tx, ['0880'])
    const event = { what: 'booking.made', subject: sheafIds.booking, person: sheafIds.mother }
    await recordAll(tx, '0880', { id: null, name: 'test' }, [event])
  })
  await sql`update assignment set task = 'nightStay', subject_id = ${sheafIds.booking}`.execute(kysely)
  const read = (who: Session) =>
    asUser(who, async (tx) => ({
      events: await tx.selectFrom('event').select('seq').where('subject_id', '=', sheafIds.booking).execute(),
      tasks: await tx.selectFrom('assignment').select('id').execute(),
      reasons: await tx.selectFrom('ground').select('source_id').where('reason', '=', 'assignment').execute(),
    }))
  expect(await read(world.siv)).toEqual({ events: [], tasks: [], reasons: [] })
  expect((await read(world.nils)).tasks.length).toBeGreaterThan(0)
})

test('and nobody changes a row that they don’t see, by a statement that names none', async () => {
  const changed = (who: Session, statement: RawBuilder<unknown>) =>
    asUser(who, async (tx) => Number((await statement.execute(tx)).numAffectedRows ?? 0))
  const { siv, mats, agneta } = world
  expect(await changed(siv, sql`delete from bed_night`)).toBe(0)
  for (const table of ['booking', 'bed_night'])
    expect(await changed(siv, sql`update ${sql.table(table)} set hold_until = default`), table).toBe(0)
  for (const who of [siv, mats, agneta])
    expect(await changed(who, sql`update turned_away set undone_at = default`), who.name).toBe(0)
  expect(await changed(agneta, sql`update night_offer set answered = default`)).toBe(0)
})

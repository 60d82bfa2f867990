/** A house whose address is hidden isn't there for anybody but those who work at it and those who are named: on no page, in no file, and neither is it told that somebody sleeps there. */

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser } from '../src/platform/database/index.ts'
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

test('nor does a row of the database; those who work there and those who are named see it', async () => {
  const seen = (who: Session) =>
    asUser(who, async (tx) => {
      const tables = ['site', 'room', 'bed', 'bed_void', 'booking', 'bed_night', 'stay', 'site_intake', 'extra_places']
      const each = tables.map((name) => sql`select ${sql.lit(name)} as name from ${sql.table(name)}`)
      const { rows } = await sql<{ name: string }>`${sql.join(each, sql` union `)}`.execute(tx)
      return rows.map(({ name }) => name).toSorted()
    })
  for (const who of [world.siv, world.agneta, world.adam, world.noor, world.sofia])
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
    }))
  expect(await read(world.siv)).toEqual({ events: [], tasks: [] })
  expect((await read(world.nils)).tasks.length).toBeGreaterThan(0)
})

/** The tenancy and the support never touch: nothing leads from one to the other, and what somebody says of support changes nothing at home. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { steps } from '../home/steps.fixture.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import { begins, withCase } from './house.fixture.ts'
import { supportRoutes } from './index.ts'
import { toldKey, toldTo } from './tell/queries.ts'

const world = inWorld()
const visit = world.visit(supportRoutes)
const { lease } = steps(world)
let nadja: string
let file: string
let id: string
beforeEach(async () => {
  ;({ nadja, file } = await withCase(world))
  expect((await visit(world.siv).post(`/people/${nadja}/support/new`, begins(world, file))).status).toBe(303)
  id = (await asSystem('test', (tx) => tx.selectFrom('support').select('id').executeTakeFirstOrThrow())).id
})

const ofHome = '^(lease|dwelling|offer|vacancy|landlord|inspection|home_tool)'

describe('by construction', () => {
  test('no table of support leads to one of the home, and none of the home to one of support', async () => {
    const { rows } = await sql<{ from: string; to: string }>`
      select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f'
        and ((conrelid::regclass::text ~ '^support' and confrelid::regclass::text ~ ${ofHome})
          or (confrelid::regclass::text ~ '^support' and conrelid::regclass::text !~ '^support'))`.execute(
      world.connection.kysely,
    )
    expect(rows).toEqual([])
  })

  test('no column of the home names support, so that no term of a lease can', async () => {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and table_name ~ ${ofHome} and column_name ~ 'support'`.execute(
      world.connection.kysely,
    )
    expect(rows).toEqual([])
  })
})

/** Every row of the home, table by table. */
async function atHome(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename ~ ${ofHome} order by 1`.execute(
    world.connection.kysely,
  )
  const all = []
  for (const { name } of tables) {
    const { rows } = await sql`select to_jsonb(t) as row from ${sql.table(name)} t order by 1`.execute(
      world.connection.kysely,
    )
    all.push([name, rows])
  }
  return JSON.stringify(all)
}

test('whoever pauses, declines and ends support keeps the home exactly as it was', async () => {
  await lease(nadja, { form: 'firstHandLease', months: '' })
  const before = await atHome()
  expect(before).toContain('firstHandLease')
  const day = today().toString()
  for (const wish of ['pause', 'declines'])
    expect((await visit(world.mats).post(`/support/${id}/wishes/new`, { wish, onDay: day })).status).toBe(303)
  expect((await visit(world.siv).post(`/support/${id}/end`, { endedOn: day, because: 'notWanted' })).status).toBe(303)
  expect(await atHome()).toBe(before)
})

describe('what a landlord is told', () => {
  const words = 'Ni ringer oss vid en störning'
  const fields = () => ({
    landlord: world.ids.landlord,
    words,
    fromOn: today().toString(),
    untilOn: today().add({ months: 6 }).toString(),
    yesOn: today().toString(),
    yesHow: 'spoken',
  })
  const agree = (more = {}) => visit(world.mats).post(`/support/${id}/tells/new`, { ...fields(), ...more })
  const tell = () => asSystem('test', (tx) => tx.selectFrom('support_tell').select('id').executeTakeFirstOrThrow())
  const protect = () =>
    asSystem('test', async (tx) => {
      const at = { municipality_code: '0880', person_id: nadja }
      const set = { level: 'secrecyMarking', since: now(), set_by: world.siv.userId } as const
      await tx
        .insertInto('protection')
        .values({ ...at, ...set, id: newId() })
        .execute()
      const named = { named_at: now(), named_by: world.siv.userId }
      await tx
        .insertInto('protected_staff')
        .values({ ...at, ...named, id: newId(), user_id: world.siv.userId })
        .execute()
    })

  test('is the text that both have agreed to and nothing else: not whom it is about, nor that there is support', async () => {
    expect((await agree()).status).toBe(303)
    const hanna = visit(world.hanna)
    const page = await hanna.get('/told')
    expect(page.text).toContain(words)
    for (const secret of ['Nadja', 'Ström', 'Mats', id, nadja]) expect(page.html).not.toContain(secret)
    const seen = await asUser(world.hanna, async (tx) => ({
      supports: await tx.selectFrom('support').select('id').execute(),
      about: await tx.selectFrom('support_tell_about').select('id').execute(),
    }))
    expect(seen).toEqual({ supports: [], about: [] })
    expect((await visit(world.mats).get(`/support/${id}`)).text).toContain('Väntar på hyresvärden')
    expect((await hanna.post(`/told/${(await tell()).id}/yes`)).status).toBe(303)
    expect((await visit(world.mats).get(`/support/${id}`)).text).toContain(words)
    expect(
      (
        await visit({
          ...world.hanna,
          userId: newId(),
          organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord },
        }).get('/told')
      ).text,
    ).not.toContain(words)
  })

  test('is a list with the landlord: those that wait first, by state and by day, page by page', async () => {
    const on = (days: number) => today().add({ days }).toString()
    await agree({ words: `${words} A`, untilOn: on(30) })
    const first = await tell()
    await agree({ words: `${words} B`, untilOn: on(10) })
    const hanna = visit(world.hanna)
    expect((await hanna.post(`/told/${first.id}/yes`)).status).toBe(303)
    const order = async (query: string) =>
      [...(await hanna.get(`/told${query}`)).text.matchAll(new RegExp(`${words} ([AB])`, 'g'))].map(
        ([, which]) => which,
      )
    expect(await order('')).toEqual(['B', 'A'])
    expect(await order('?sort=-until')).toEqual(['A', 'B'])
    expect(await order('?state=agreed')).toEqual(['A'])
    expect(await order('?state=waits')).toEqual(['B'])
    const wanted = { state: null, sort: null, on: today() }
    const page = (after: string[] | null) =>
      asUser(world.hanna, (tx) => ask(tx, toldTo(tx, world.ids.landlord, wanted, { after, limit: 1 })))
    const [top] = await page(null)
    const rest = top && (await page(toldKey(top, wanted)))
    expect([top?.words.at(-1), rest?.map((one) => one.words.at(-1))]).toEqual(['B', ['A']])
  })

  test('can’t be answered by anybody else in the landlord’s name, nor changed by the landlord', async () => {
    await agree()
    const { id: tellId } = await tell()
    expect((await visit(world.mats).post(`/told/${tellId}/yes`)).status).toBe(404)
    const answer = asUser(world.mats, (tx) =>
      tx
        .updateTable('support_tell')
        .set({ answer: 'agreed', answered_at: now(), answered_by: world.mats.userId })
        .where('id', '=', tellId)
        .execute(),
    )
    await expect(answer).rejects.toMatchObject({ code: '42501' })
    const longer = asUser(world.hanna, (tx) =>
      tx
        .updateTable('support_tell')
        .set({ until_on: today().add({ years: 5 }) })
        .where('id', '=', tellId)
        .execute(),
    )
    await expect(longer).rejects.toMatchObject({ code: '42501' })
  })

  test('is nothing of somebody with protected identity: no new text, and an older one is gone from the landlord at once', async () => {
    await agree()
    await protect()
    expect((await visit(world.hanna).get('/told')).text).not.toContain(words)
    const sent = await visit(world.siv).post(`/support/${id}/tells/new`, fields())
    expect([sent.status, sent.text.includes('skyddade personuppgifter')]).toEqual([409, true])
  })

  test('ends when the person takes their yes back, and one that ends before it begins is told at its field', async () => {
    const wrong = await agree({
      fromOn: today().add({ days: 9 }).toString(),
      untilOn: today().add({ days: 3 }).toString(),
    })
    expect([wrong.status, wrong.html.includes('href="#f-untilOn"')]).toEqual([422, true])
    const early = await agree({ fromOn: today().subtract({ days: 9 }).toString() })
    expect([early.status, early.html.includes('href="#f-fromOn"')]).toEqual([422, true])
    await agree()
    const about = await asSystem('test', (tx) =>
      tx.selectFrom('support_tell_about').select('id').executeTakeFirstOrThrow(),
    )
    expect((await visit(world.mats).post(`/support/${id}/tells/${about.id}/end`, { because: 'person' })).status).toBe(
      303,
    )
    world.clock('2026-11-22T09:00:00Z')
    expect((await visit(world.hanna).get('/told')).text).toContain('Gäller inte längre')
    expect((await visit(world.hanna).post(`/told/${(await tell()).id}/yes`)).location).toBe('/told')
    const { answer } = await asSystem('test', (tx) =>
      tx.selectFrom('support_tell').select('answer').executeTakeFirstOrThrow(),
    )
    expect(answer).toBeNull()
  })
})

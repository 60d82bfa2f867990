/** Whether somebody with protected identity is there can't be asked for: every way of asking answers as for nobody, and those named are told. */

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { searchFor } from '../../test/support/search.ts'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { askedDayItems } from './asked/day.ts'
import { briefOf } from './brief.ts'
import { personRoutes } from './routes.tsx'

const world = inWorld()
const visit = () => world.visit(personRoutes)

const HIDDEN = '198705212382'
const NOBODY = '199703042391'

/** Siv's person; she alone is named. */
async function hidden(): Promise<string> {
  const id = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Testlund', number: HIDDEN })
  const base = { municipality_code: '0880', person_id: id }
  await asSystem('test: protect', async (tx) => {
    await tx
      .insertInto('protected_staff')
      .values({ ...base, id: newId(), user_id: world.siv.userId, named_at: now() })
      .execute()
    await tx
      .insertInto('protection')
      .values({ ...base, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
  })
  return id
}

const idOf = (location: string | null): string => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''
const questions = (session: Session) => asUser(session, (tx) => ask(tx, askedDayItems(tx, session, 'sv')))
/** What a page says, without ids, keys and what was typed. */
const said = ({ status, text }: { status: number; text: string }, number: string): string =>
  `${status} ${text
    .replaceAll(number, 'N')
    .replaceAll(`${number.slice(0, 8)}-${number.slice(8)}`, 'N')
    .replaceAll(number.slice(0, 8), 'N')}`

describe('asked by a number', () => {
  test('search, a new person, the new person’s page, search again: each answers as for a number that nobody has', async () => {
    await hidden()
    for (const session of [world.siv2, world.agneta, world.petra, world.nils]) {
      const answers = []
      for (const number of [HIDDEN, NOBODY]) {
        const search = await searchFor(visit()(session), { sought: number })
        const unit =
          session.unit === null && session.organisation.kind === 'municipality' ? { unit: world.ids.adultUnit } : {}
        const added = await visit()(session).post('/people/new', { givenName: 'Ny', number, ...unit })
        const id = idOf(added.location)
        const numbers = await visit()(session).get(`/people/${id}/numbers`)
        const again = await searchFor(visit()(session), { sought: number })
        const twice = await visit()(session).post('/people/new', { givenName: 'Ny', number, ...unit })
        answers.push([search, numbers, again, twice].map((answer) => said(answer, number)).concat(String(added.status)))
        expect(numbers.text, session.name).toContain(number.slice(8))
        await asSystem('test: begin anew', (tx) =>
          tx.updateTable('person_number').set({ ended_at: now() }).where('given_by', '=', session.userId).execute(),
        )
      }
      expect(answers[0], session.name).toEqual(answers[1])
    }
  })

  test('whoever may not write a number asks nothing by it: nobody named is told, and no search is counted', async () => {
    await hidden()
    const own = await world.person({ by: world.siv2 })
    for (const session of [world.anja, world.adam, world.rut, world.hanna]) {
      for (const path of ['/people/new', `/people/${own}/numbers`])
        expect((await visit()(session).post(path, { givenName: 'Ny', number: HIDDEN })).status, session.name).toBe(404)
    }
    const counted = await asSystem('test', (tx) =>
      tx.selectFrom('access_log').select('id').where('what', '=', 'search').execute(),
    )
    expect(counted).toEqual([])
    expect(await questions(world.siv)).toEqual([])
  })

  test('written on a record that is there already it is answered alike, too', async () => {
    await hidden()
    const [one, other] = [await world.person({ by: world.siv2 }), await world.person({ by: world.siv2 })]
    const answers = []
    for (const [id, number] of [
      [one, HIDDEN],
      [other, NOBODY],
    ] as const) {
      const changed = await visit()(world.siv2).post(`/people/${id}/numbers`, { number })
      const page = await visit()(world.siv2).get(`/people/${id}/numbers`)
      answers.push([changed.status, said(page, number)])
    }
    expect(answers[0]).toEqual(answers[1])
  })

  test('nobody sees in the database that a number stands apart, and a register still has every other number once', async () => {
    await hidden()
    await visit()(world.siv2).post('/people/new', { givenName: 'Ny', number: HIDDEN })
    const apart = (session: Session) => asUser(session, (tx) => tx.selectFrom('number_apart').selectAll().execute())
    for (const session of [world.siv, world.siv2, world.agneta])
      await expect(apart(session), session.name).rejects.toMatchObject({ code: '42501' })
    await world.person({ by: world.petra, number: NOBODY })
    for (const by of [world.siv2, world.sofia, world.petra])
      await expect(world.person({ by, number: NOBODY }), by.name).rejects.toMatchObject({
        code: '23505',
        constraint: 'person_number_once',
      })
  })

  test('two who write a number on two records at the same moment: one does', { tags: ['server/locks'] }, async () => {
    const both = await Promise.allSettled([
      world.person({ by: world.siv, number: NOBODY }),
      world.person({ by: world.petra, number: NOBODY }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('the record that was made', () => {
  test('is read by whoever made it and by those named, and by nobody else until protection is lifted', async () => {
    const id = await hidden()
    const made = idOf((await visit()(world.siv2).post('/people/new', { givenName: 'Ny', number: HIDDEN })).location)
    const reads = (session: Session) => asUser(session, (tx) => briefOf(tx, made)).then((brief) => brief !== null)
    expect([await reads(world.siv2), await reads(world.siv)]).toEqual([true, true])
    for (const session of [world.agneta, world.sofia, world.nils, world.ture])
      expect(await reads(session), session.name).toBe(false)
    expect((await searchFor(visit()(world.agneta), { sought: HIDDEN })).text).toContain('Ingen passar')
    expect((await searchFor(visit()(world.sofia), { sought: HIDDEN })).text).toContain('Ingen passar')
    await asSystem('test: lift', (tx) =>
      tx.updateTable('protection').set({ ended_at: now() }).where('person_id', '=', id).execute(),
    )
    expect(await reads(world.agneta)).toBe(true)
  })

  test('is left out of no list for those who read it, which would tell them; it is for everybody else', async () => {
    await hidden()
    const made = idOf((await visit()(world.siv2).post('/people/new', { givenName: 'Ny', number: HIDDEN })).location)
    const leftOut = (session: Session) =>
      asUser(session, async (tx) => {
        const { rows } = await sql<{ out: boolean }>`select app.is_protected(${made}::uuid) as out`.execute(tx)
        return rows[0]?.out
      })
    expect([await leftOut(world.siv2), await leftOut(world.siv)]).toEqual([false, false])
    for (const session of [world.agneta, world.sofia, world.hanna, world.nils])
      expect(await leftOut(session), session.name).toBe(true)
  })
})

describe('those named', () => {
  test('are told of a whole name however it is written, and of no part of one', async () => {
    await hidden()
    for (const sought of ['Nadja', 'Testlund', 'Nadja Test', '—']) await searchFor(visit()(world.siv2), { sought })
    expect(await questions(world.siv)).toEqual([])
    const whole = [
      [world.siv2, 'TESTLUND, NADJA'],
      [world.noor, 'nadja-testlund'],
      [world.sofia, ' Nadja  Testlund.'],
    ] as const
    for (const [session, sought] of whole) await searchFor(visit()(session), { sought })
    expect(await questions(world.siv)).toHaveLength(whole.length)
  })

  test('are told who asked, when and how, once a day, and note it; nobody else sees that anybody asked', async () => {
    await hidden()
    for (let i = 0; i < 3; i += 1) await searchFor(visit()(world.siv2), { sought: HIDDEN })
    await searchFor(visit()(world.noor), { sought: 'nadja testlund' })
    await searchFor(visit()(world.sofia), { sought: 'Nadja' })
    await visit()(world.siv2).post('/people/new', { givenName: 'Ny', number: HIDDEN })
    const items = await questions(world.siv)
    expect(items.map(({ tags }) => tags[0]?.text).toSorted()).toEqual(
      [world.noor.name, world.siv2.name, world.siv2.name].toSorted(),
    )
    expect(JSON.stringify(items)).not.toMatch(/Nadja|870521-?2382/)
    const page = await visit()(world.siv).get('/asked-about')
    expect(page.text).toContain('Skrev numret på en annan post')
    expect(page.html).not.toMatch(/Nadja|870521-?2382/)
    const press = /\/asked-about\/[0-9a-f-]{36}\/note/.exec(page.html)?.[0] ?? ''
    for (const session of [world.agneta, world.siv2, world.sofia]) {
      expect(await questions(session), session.name).toEqual([])
      expect((await visit()(session).get('/asked-about')).text).toContain('Ingen har frågat')
      expect((await visit()(session).post(press)).status).toBe(404)
    }
    for (const session of [world.nils, world.hanna, world.rut, world.adam])
      expect((await visit()(session).get('/asked-about')).status, session.name).toBe(404)
    expect((await visit()(world.siv).post(press)).status).toBe(303)
    expect(await questions(world.siv)).toHaveLength(2)
  })

  test('are told nothing of their own searches, nor of searches for others', async () => {
    await hidden()
    await searchFor(visit()(world.siv), { sought: HIDDEN })
    await searchFor(visit()(world.siv2), { sought: NOBODY })
    expect(await questions(world.siv)).toEqual([])
  })
})

describe('too many', () => {
  test('searches close searching for a while and say until when; other people’s goes on', async () => {
    for (let i = 0; i < 40; i += 1) expect((await searchFor(visit()(world.siv2), { sought: 'Anna' })).status).toBe(200)
    const closed = await searchFor(visit()(world.siv2), { sought: 'Anna' })
    expect(closed.status).toBe(429)
    expect(closed.text).toContain('Sökningen öppnar igen')
    expect(closed.text).toContain('10:10')
    expect(closed.html).toContain('value="Anna"')
    expect(closed.headers.get('retry-after')).toBe('600')
    const added = await visit()(world.siv2).post('/people/new', { givenName: 'Ny', number: NOBODY })
    expect(added.status).toBe(422)
    expect(added.text).toContain('Nummer kan läggas in igen')
    expect((await visit()(world.siv2).post('/people/new', { givenName: 'Ny' })).status).toBe(303)
    expect((await searchFor(visit()(world.siv), { sought: 'Anna' })).status).toBe(200)
    world.clock('2026-11-21T09:10:01Z')
    expect((await searchFor(visit()(world.siv2), { sought: 'Anna' })).status).toBe(200)
  })
})

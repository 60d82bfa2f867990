/** What was written without a network and meets something newer stands beside it, and a person decides: nothing is overwritten. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { addContact, type NewContact } from '../contact/write.ts'
import { keeping, reopening, takingBack } from './forms.tsx'
import { meeting, phoneOf, send, written } from './phone.fixture.ts'
import { deviceRoutes } from './routes.tsx'

const world = inWorld()
const visit = world.visit(deviceRoutes)

beforeEach(async () => {
  await asUser(world.agneta, async (tx) => {
    for (const name of ['Centrum', 'Norrliden'])
      await tx
        .insertInto('outreach_area')
        .values({ id: newId(), municipality_code: '0880', name, added_at: now(), added_by: world.agneta.userId })
        .execute()
  })
})

const noted = (by: Session, told: Partial<NewContact> = {}): Promise<string> =>
  asUser(by, async (tx) => {
    const { kind: _, ...usual } = meeting()
    const id = told.id ?? newId()
    const facts = { ...usual, id, metAt: now(), personId: null, because: null, offered: [], ...told }
    const added = await addContact(tx, by, facts)
    if (!added.ok) throw new Error(added.reason.word)
    return id
  })

const standing = () =>
  asSystem('test', (tx) =>
    tx.selectFrom('outreach_contact').select(['id', 'alias', 'person_id', 'area', 'undone_at']).orderBy('id').execute(),
  )

test('a name that has been tied to a person since: both stand, nobody is tied by itself', async () => {
  const phone = await phoneOf(world.noor)
  const first = await noted(world.noor)
  const offline = await written(phone, meeting({ alias: 'LILLEN' }))
  world.clock('2026-11-21T12:00:00Z')
  const person = await world.person({ by: world.noor, givenName: 'Lisa' })
  await noted(world.noor, {
    alias: null,
    personId: person,
    because: 'consent',
    corrects: { id: first, threadId: first },
  })
  const before = await standing()
  expect(await send(phone.token, [offline])).toMatchObject({ results: [{ id: offline.id, state: 'meets' }] })
  expect((await standing()).filter(({ id }) => id !== offline.id)).toEqual(before)
  expect((await standing()).find(({ id }) => id === offline.id)).toMatchObject({ alias: 'LILLEN', person_id: null })
  const { text } = await visit(world.noor).get('/phones/came')
  expect(text).toContain('Samma namn har knutits till en person sedan dess')
  expect(text).not.toMatch(/Lisa|Lillen/i)
  const beside = (await visit(world.noor).get(`/phones/came/${offline.id}`)).text
  expect(beside).toMatch(/LILLEN.*Känd person/s)
  expect(beside).not.toContain('Lisa')
  for (const who of [world.inger, world.siv])
    expect((await visit(who).get(`/phones/came/${offline.id}`)).status).toBe(404)
  expect(await keeping.run(world.noor, offline)).toMatchObject({ ok: true })
  expect((await visit(world.noor).get('/phones/came')).text).toContain('Inget väntar på dig')
  expect(await reopening.run(world.noor, offline)).toMatchObject({ ok: true })
})

test('somebody who was met elsewhere since, and an area that has ended', async () => {
  const phone = await phoneOf(world.noor)
  const moved = await written(phone)
  const ended = await written(phone, meeting({ alias: 'Ann', area: 'Centrum' }))
  world.clock('2026-11-21T12:00:00Z')
  await noted(world.noor, { area: 'Norrliden', metAt: now() })
  await asSystem('test', (tx) =>
    tx
      .updateTable('outreach_area')
      .set({ ended_at: now(), ended_by: world.agneta.userId })
      .where('name', '=', 'Centrum')
      .execute(),
  )
  await send(phone.token, [moved, ended])
  const { text } = await visit(world.noor).get('/phones/came')
  expect(text).toContain('Samma namn har träffats i ett annat område sedan dess')
  expect(text).toContain('Området eller platsen används inte längre')
  expect(await standing()).toHaveLength(3)
})

test('the same meeting from two phones is told, and one is taken back by whoever says that it is the same', async () => {
  const [one, two] = [await phoneOf(world.noor), await phoneOf(world.noor, 'Den andra')]
  const [first, second] = [await written(one), await written(two)]
  expect(await send(one.token, [first])).toMatchObject({ results: [{ state: 'taken' }] })
  expect(await send(two.token, [second])).toMatchObject({ results: [{ state: 'meets' }] })
  expect(await takingBack.run(world.noor, first)).toMatchObject({ ok: false })
  expect(await takingBack.run(world.noor, second)).toMatchObject({ ok: true })
  expect((await standing()).filter(({ undone_at }) => undone_at === null).map(({ id }) => id)).toEqual([first.id])
})

test('nothing that is older, or somebody else’s, is met', async () => {
  const phone = await phoneOf(world.noor)
  await noted(world.noor, { area: 'Norrliden', metAt: now().subtract({ hours: 24 }) })
  world.clock('2026-11-21T12:00:00Z')
  expect(await send(phone.token, [await written(phone)])).toMatchObject({ results: [{ state: 'taken' }] })
})

test('the pages are for those who meet people and those in charge; the phone’s own page is the same for everybody', async () => {
  const phone = await phoneOf(world.noor)
  const shown = await visit(world.noor).get('/phones')
  expect(shown.text).toContain('Jobbtelefonen')
  expect((await visit(world.inger).get('/phones')).text).toContain('Jobbtelefonen')
  expect((await visit(world.siv).get('/phones')).text).not.toContain('Jobbtelefonen')
  for (const who of [world.hanna, world.rut]) {
    expect((await visit(who).get('/phones')).status).toBe(404)
    expect((await visit(who).get('/phones/came')).status).toBe(404)
    expect((await visit(who).post(`/phones/${phone.id}/revocation`)).status).toBe(404)
  }
  const [theirs, nobodys] = [await visit(world.noor).get('/phone/en'), await visit(null).get('/phone/en')]
  expect(theirs.html).toBe(nobodys.html)
  expect(theirs.html).not.toMatch(/Noor|Centrum/)
  expect(theirs.headers.get('content-security-policy')).toMatch(/worker-src 'self'.*manifest-src 'self'/)
  const worker = await visit(null).get('/phone/worker.js')
  const kept: unknown = JSON.parse(/self\.kept=(\{.*?\});/.exec(worker.html)?.[1] ?? '{}').files
  expect(Array.isArray(kept) && kept.every((file) => /^\/(assets|phone)\//.test(String(file)))).toBe(true)
  expect(kept).toContain('/phone/sv')
})

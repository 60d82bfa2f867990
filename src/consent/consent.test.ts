/** Consents: who may read what, until when; withdrawn in one press and gone at once. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { briefOf, giveAssignment, tellSituation } from '../person/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { openingInEmergency } from './emergency/forms.tsx'
import { giving, withdrawing } from './forms.tsx'
import { consentRoutes } from './routes.tsx'
import { stateOf } from './rules.ts'

const world = inWorld()
const visit = () => world.visit(consentRoutes)
const consent = () => ({
  to: world.ids.stadsmissionen,
  what: ['identity', 'housing'],
  why: 'Så att de hittar mig',
  how: 'spoken',
  from: '2026-11-21',
  until: '2027-02-21',
})

test('a consent is given, read by the one it names, and withdrawn it is gone at once, kept in the history', async () => {
  const id = await world.person({ by: world.siv, givenName: 'Nadja' })
  const page = `/people/${id}/consents`
  expect((await visit()(world.noor).get(page)).status).toBe(404)
  expect((await visit()(world.siv).post(`${page}/new`, consent())).status).toBe(303)
  expect((await visit()(world.noor).get(page)).status).toBe(200)
  const shown = await visit()(world.siv).get(page)
  expect(shown.text).toContain('Så att de hittar mig')
  const press = /consents\/([0-9a-f-]{36})\/withdrawal/.exec(shown.html)?.[0] ?? ''
  expect((await visit()(world.siv2).post(`/people/${id}/${press}`)).status).toBe(303)
  expect((await visit()(world.noor).get(page)).status).toBe(404)
  expect(await asUser(world.noor, (tx) => briefOf(tx, id))).toBeNull()
  const after = await visit()(world.siv).get(page)
  expect(after.text).toContain('tillbakadraget')
  expect(after.text).toContain(world.siv2.name)
  // pressed once more it stays as it was
  expect((await visit()(world.siv).post(`/people/${id}/${press}`)).status).toBe(303)
  expect((await visit()(world.siv).get(page)).text).toContain(world.siv2.name)
})

test.each([
  ['nothing chosen', { what: [] as string[] }, 'minst en sak'],
  ['without why', { why: '' }, 'Skriv varför de får läsa'],
  ['ending before it begins', { until: '2026-11-20' }, 'före den första'],
  ['longer than a year', { until: '2027-11-22' }, 'högst tolv månader'],
  ['over before it is noted', { from: '2026-10-01', until: '2026-10-02' }, 'redan varit'],
  ['a day that isn’t', { until: '2027-02-30' }, 'almanackan'],
  ['ten thousand characters', { why: 'x'.repeat(10_000) }, 'Högst 1000'],
])('a consent %s is refused where it stands, and what was typed is kept', async (_, wrong, message) => {
  const id = await world.person({ by: world.siv })
  const page = await visit()(world.siv).post(`/people/${id}/consents/new`, { ...consent(), ...wrong })
  expect(page.status).toBe(422)
  expect(page.text).toContain(message)
  if (!('why' in wrong)) expect(page.html).toContain('Så att de hittar mig')
})

describe('who may not', () => {
  test('a landlord can’t be consented to, nor can another organisation be made up', async () => {
    const id = await world.person({ by: world.siv })
    for (const to of [world.ids.landlord, world.ids.kalmar, world.ids.nybro]) {
      expect((await visit()(world.siv).post(`/people/${id}/consents/new`, { ...consent(), to })).status).toBe(422)
    }
  })

  test('a partner neither gives nor withdraws consent, and outsiders find no page', async () => {
    const own = await world.person({ by: world.noor })
    expect((await visit()(world.noor).post(`/people/${own}/consents/new`, consent())).status).toBe(404)
    const id = await world.person({ by: world.siv })
    for (const session of [world.sofia, world.ture, world.hanna, world.anja, world.adam, world.rut, world.nils]) {
      expect((await visit()(session).get(`/people/${id}/consents`)).status, session.name).toBe(404)
      expect((await visit()(session).post(`/people/${id}/consents/new`, consent())).status, session.name).toBe(404)
    }
  })
})

test('who reads by consent sees its own consent, not whom else the person has let in, nor which units meet them', async () => {
  const id = await world.person({ by: world.siv })
  const page = `/people/${id}/consents`
  await visit()(world.siv).post(`${page}/new`, consent())
  await asUser(world.siv, (tx) =>
    giveAssignment(tx, world.siv, {
      personId: id,
      toOrganisationId: world.ids.nybro,
      task: 'housingSupport',
      from: today(),
    }),
  )
  const theirs = await visit()(world.noor).get(page)
  expect(theirs.text).toContain('Så att de hittar mig')
  expect(theirs.text).not.toContain('Boendestöd')
  expect(theirs.text).not.toContain(world.siv.unit?.name ?? '-')
  expect((await visit()(world.siv).get(page)).text).toContain('Boendestöd')
})

test('an assignment lets read while it lasts, and taken back it ends at once', async () => {
  const id = await world.person({ by: world.siv })
  const given = {
    personId: id,
    toOrganisationId: world.ids.stadsmissionen,
    task: 'nightStay',
    from: today(),
    until: today().add({ days: 1 }),
  } as const
  const { id: assignment } = await asUser(world.siv, (tx) => giveAssignment(tx, world.siv, given))
  expect(await asUser(world.nils, (tx) => briefOf(tx, id))).toMatchObject({ reason: 'assignment' })
  expect((await visit()(world.siv).post(`/people/${id}/assignments/${assignment}/end`)).status).toBe(303)
  expect(await asUser(world.nils, (tx) => briefOf(tx, id))).toBeNull()
})

test('a consent without housing takes nothing from what the night’s assignment gives, and gives no housing by itself', async () => {
  const id = await world.person({ by: world.siv })
  await asUser(world.siv, (tx) => tellSituation(tx, world.siv, { personId: id, form: 'tent', from: today() }))
  const homes = () => asUser(world.nils, (tx) => tx.selectFrom('told_situation').select('id').execute())
  await visit()(world.siv).post(`/people/${id}/consents/new`, { ...consent(), what: ['identity'] })
  expect(await homes()).toHaveLength(0)
  const night = { toOrganisationId: world.ids.stadsmissionen, task: 'nightStay', from: today() } as const
  const assignment = await asUser(world.siv, (tx) => giveAssignment(tx, world.siv, { personId: id, ...night }))
  expect(await homes()).toHaveLength(1)
  await visit()(world.siv).post(`/people/${id}/assignments/${assignment.id}/end`)
  expect(await homes()).toHaveLength(0)
})

test('another unit is let in by one that meets the person, and out again; the last unit stays', async () => {
  const id = await world.person({ by: world.siv })
  const sofia = world.sofia.unit?.id ?? ''
  expect((await visit()(world.sofia).get(`/people/${id}/consents`)).status).toBe(404)
  expect((await visit()(world.siv).post(`/people/${id}/contacts/new`, { unit: sofia })).status).toBe(303)
  expect((await visit()(world.siv).post(`/people/${id}/contacts/new`, { unit: sofia })).status).toBe(409)
  expect((await visit()(world.sofia).get(`/people/${id}/consents`)).status).toBe(200)
  const contacts = await asSystem('test', (tx) =>
    tx.selectFrom('person_contact').select(['id', 'unit_id']).where('person_id', '=', id).execute(),
  )
  const theirs = contacts.find((contact) => contact.unit_id === sofia)?.id
  const mine = contacts.find((contact) => contact.unit_id !== sofia)?.id
  expect((await visit()(world.siv).post(`/people/${id}/contacts/${theirs}/end`)).status).toBe(303)
  expect((await visit()(world.sofia).get(`/people/${id}/consents`)).status).toBe(404)
  const last = await visit()(world.siv).post(`/people/${id}/contacts/${mine}/end`)
  expect(last.status).toBe(303)
  expect((await visit()(world.siv).get(`/people/${id}/consents`)).status).toBe(200)
})

test('a consent holds on its first and last day, and a withdrawn one on none', () => {
  const from = Temporal.PlainDate.from('2026-11-01')
  const until = Temporal.PlainDate.from('2026-11-30')
  const on = (day: string, ended: Temporal.Instant | null = null) =>
    stateOf({ from, until, ended }, Temporal.PlainDate.from(day))
  expect([on('2026-10-31'), on('2026-11-01'), on('2026-11-30'), on('2026-12-01')]).toEqual([
    'coming',
    'holds',
    'holds',
    'ranOut',
  ])
  expect(on('2026-11-15', Temporal.Instant.from('2026-11-10T10:00:00Z'))).toBe('ended')
})

test('a partner’s housing support, whose role has the same name, withdraws nothing, and the record doesn’t say that it did', async () => {
  const id = await world.person({ by: world.siv, givenName: 'Nadja' })
  const given = await giving.run(
    world.siv,
    { id },
    {
      to: world.ids.stadsmissionen,
      what: ['identity'],
      why: 'För att ses',
      how: 'spoken',
      from: today(),
      until: today(),
    },
  )
  const partner = { ...world.nils, roles: ['housingSupport'] } as const
  expect(await asUser(partner, (tx) => briefOf(tx, id))).toMatchObject({ reason: 'consent' })
  const consentId = given.ok ? (given.value.made ?? '') : ''
  await expect(withdrawing.run(partner, { id, consentId })).rejects.toThrow()
  const events = await asSystem('test', (tx) => tx.selectFrom('event').select('what').execute())
  expect(events.map(({ what }) => what)).not.toContain('consent.withdrawn')
})

test('who reads by an emergency opening registers no consent', async () => {
  const id = await world.person({ by: world.siv, givenName: 'Nadja' })
  await openingInEmergency.run(world.sofia, { id: id }, { because: 'Hittad medvetslös på torget' })
  const consent = {
    to: world.ids.stadsmissionen,
    what: ['identity'],
    why: 'För att ses',
    how: 'spoken',
    from: today(),
    until: today(),
  } satisfies Parameters<typeof giving.run>[2]
  await expect(giving.run(world.sofia, { id }, consent)).rejects.toThrow()
})

describe('what a consent names holds in the database itself', () => {
  const homesOf = (id: string) =>
    asUser(world.noor, (tx) => tx.selectFrom('told_situation').select('id').where('person_id', '=', id).execute())

  test('who the person is opens the person, and not where they lived; with housing named, that too', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja' })
    await asUser(world.siv, (tx) => tellSituation(tx, world.siv, { personId: id, form: 'tent', from: today() }))
    const give = (what: string[]) => visit()(world.siv).post(`/people/${id}/consents/new`, { ...consent(), what })
    await give(['identity'])
    expect(await asUser(world.noor, (tx) => briefOf(tx, id))).not.toBeNull()
    expect(await homesOf(id)).toHaveLength(0)
    await give(['housing'])
    expect(await homesOf(id)).toHaveLength(1)
  })
})

/** A matter ends: kept, lost with the lease and the next night, opened again. */

import { beforeEach, describe, expect, test } from 'vitest'
import { addEvent } from '../../../test/support/events.ts'
import { inWorld } from '../../../test/support/world.ts'
import { registerNotice } from '../../notice/register.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { bareFacts } from '../event/actions.ts'
import { eventsOf, eventsThatCount } from '../events.ts'
import { evictionRoutes } from '../index.ts'
import { openMatter } from '../matter/actions.ts'

const world = inWorld()
const visit = world.visit(evictionRoutes)
let tenant: string
let lease: string
let matter: string

/** A first-hand lease of somebody whom both the adult unit and the prevention unit work with, and the matter about it. */
beforeEach(async () => {
  tenant = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
  lease = newId()
  const dwelling = newId()
  await asSystem('test: a lease', async (tx) => {
    const row = { municipality_code: '0880', landlord_id: world.ids.landlord, rent_kr: 6500 }
    await tx
      .insertInto('dwelling')
      .values({ ...row, id: dwelling, address: 'Provgatan 1', rooms: 2, added_at: now(), added_by: world.hanna.userId })
      .execute()
    const begins = { begins_on: Temporal.PlainDate.from('2025-01-01'), begun_at: now(), begun_by: world.siv.userId }
    await tx
      .insertInto('lease')
      .values({ ...row, ...begins, id: lease, dwelling_id: dwelling, form: 'firstHandLease' })
      .execute()
    await tx
      .insertInto('lease_tenant')
      .values({ lease_id: lease, person_id: tenant, municipality_code: '0880' })
      .execute()
  })
  const opened = await openMatter(world.siv, { tenure: 'rented', cause: 'arrears', from: { leaseId: lease } })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason))
  matter = opened.value.id
})

const evicted = {
  outcome: 'evicted',
  on: '2026-11-20',
  children: '2',
  childrenPresent: 'no',
  socialServicesPresent: 'yes',
}
/** What the page says is open, as the answer beneath it is to. */
const openSeen = async (by: Session) =>
  /name="openSeen"[^>]*value="([0-9a-f.]+)"/.exec((await visit(by).get(`/evictions/${matter}/end`)).html)?.[1] ?? ''
const end = async (fields: Record<string, string> = {}, by: Session = world.siv) => {
  const known =
    fields.openSeen === undefined
      ? { openSeen: await openSeen(by), openWhy: 'Familjen har inget mer att vänta på' }
      : {}
  return visit(by).post(`/evictions/${matter}/end`, {
    ...evicted,
    [`where-${tenant}`]: 'outdoors',
    ...known,
    ...fields,
  })
}
const reopen = (by: Session = world.siv) => visit(by).post(`/evictions/${matter}/reopen`, { because: 'Fel ärende' })
const ends = () => asSystem('test', (tx) => tx.selectFrom('matter_end').selectAll().orderBy('ended_at').execute())
const leaseRow = () =>
  asSystem('test', (tx) => tx.selectFrom('lease').selectAll().where('id', '=', lease).executeTakeFirstOrThrow())
const told = () =>
  asSystem('test', async (tx) =>
    (await tx.selectFrom('told_situation').selectAll().orderBy('from_on').execute()).map(
      ({ living_form_code, from_on, until_on, person_id }) => [
        person_id,
        living_form_code,
        `${from_on}`,
        until_on?.toString() ?? null,
      ],
    ),
  )
const kinds = async () =>
  eventsThatCount(await asSystem('test', (tx) => eventsOf(tx, matter))).map(({ kind, on }) => `${kind} ${on}`)
const clocks = () =>
  asSystem('test', (tx) => tx.selectFrom('matter_clock').select('step').where('matter_id', '=', matter).execute())

test('an outcome that the page doesn’t offer for this cause is refused at its field, and what was typed is kept', async () => {
  const page = await visit(world.siv).get(`/evictions/${matter}/end`)
  expect(page.html).not.toContain('value="keptRectified"')
  await addEvent(world.siv, matter, { ...bareFacts, kind: 'rectified', on: Temporal.PlainDate.from('2026-11-20') })
  const sent = await end({ outcome: 'keptRectified', words: 'Störningarna är slut' })
  expect([sent.status, sent.html.includes('href="#f-outcome"')]).toEqual([422, true])
  expect(sent.text).toContain('Så kan ett hyreshot av det här slaget inte sluta')
  expect(sent.html).toContain('Störningarna är slut')
  expect(await ends()).toEqual([])
})

describe('a lost home', () => {
  test('asks how many children lost it: that there were none is said by somebody, never by an empty field', async () => {
    const page = await visit(world.siv).get(`/evictions/${matter}/end`)
    expect(page.html).not.toMatch(/name="children"[^>]*value="0"|value="0"[^>]*name="children"/)
    const silent = await end({ children: '' })
    expect([silent.status, silent.html.includes('href="#f-children"')]).toEqual([422, true])
    expect(await ends()).toEqual([])
    expect((await end({ children: '0' })).status).toBe(303)
    expect((await ends())[0]?.children_at_end).toBe(0)
  })

  test('ends the lease and leaves the person in the path with their next night, all at once', async () => {
    const page = await visit(world.siv).get(`/evictions/${matter}/end`)
    expect(page.text).toContain('Var sover Nadja Ström nästa natt?')
    expect(page.text).toContain('Hyresavtalet i Hemvist avslutas samma dag.')
    expect(page.html).toContain('<title>Avsluta hyreshotet · Hyreshot V-2026-0001')
    const done = await end()
    expect(done.status, done.text).toBe(303)
    const row = await leaseRow()
    expect([row.ends_on?.toString(), row.ends_because]).toEqual(['2026-11-20', 'evicted'])
    expect(await told()).toEqual([[tenant, 'outdoors', '2026-11-20', null]])
    expect(await kinds()).toEqual(['evicted 2026-11-20'])
    expect((await ends())[0]).toMatchObject({
      children_at_end: 2,
      children_present: false,
      social_services_present: true,
      abandoned: null,
      lease_ended: true,
    })
    expect(await clocks()).toEqual([])
    // the line of where they lived: the lease to its last day, outdoors from the day after
    const { rows } = await asSystem('test', async (tx) => ({
      rows: await tx
        .selectFrom('housing_episode')
        .select(['source', 'from_on', 'until_on'])
        .where('person_id', '=', tenant)
        .execute(),
    }))
    expect(rows.map(({ source }) => source).sort()).toEqual(['lease', 'told'])
    const shown = await visit(world.siv).get(`/evictions/${matter}`)
    expect(shown.html).toContain(`/bookings/new?person=${tenant}`)
    expect(shown.text).toContain('Boka en plats åt Nadja Ström')
  })

  test('isn’t ended before somebody has asked where each person sleeps; not known is an answer', async () => {
    const without = await end({ [`where-${tenant}`]: '' })
    expect(without.status).toBe(422)
    expect(without.html).toContain(`href="#f-where-${tenant}"`)
    expect((await leaseRow()).ends_on).toBeNull()
    expect(await kinds()).toEqual([])
    expect((await end({ [`where-${tenant}`]: 'unknown' })).status).toBe(303)
  })

  test('today is told from today; an eviction that stands as an event isn’t recorded twice', async () => {
    await addEvent(world.siv, matter, { ...bareFacts, kind: 'evicted', on: Temporal.PlainDate.from('2026-11-21') })
    expect((await end({ on: '2026-11-21' })).status).toBe(303)
    expect(await told()).toEqual([[tenant, 'outdoors', '2026-11-21', null]])
    expect(await kinds()).toEqual(['evicted 2026-11-21'])
  })

  test('whose lease has ended already only tells where they went', async () => {
    await asSystem('test', (tx) =>
      tx
        .updateTable('lease')
        .set({ ends_on: Temporal.PlainDate.from('2026-11-01'), ends_because: 'other' })
        .where('id', '=', lease)
        .execute(),
    )
    expect((await end({ outcome: 'movedOutUnhoused' })).status).toBe(303)
    expect((await leaseRow()).ends_because).toBe('other')
    expect((await ends())[0]?.lease_ended).toBe(false)
    expect(await told()).toHaveLength(1)
  })

  test('on a day that hasn’t been, or before the lease, is told at the field and changes nothing', async () => {
    expect((await end({ on: '2026-11-22' })).html).toContain('href="#f-on"')
    const before = await end({ on: '2024-12-31' })
    expect(before.status).toBe(422)
    expect(before.html).toContain('value="2024-12-31"')
    expect([await ends(), await told()]).toEqual([[], []])
  })

  test('waits for an unconfirmed notice of a day to come', async () => {
    await registerNotice(
      world.siv,
      {
        kind: 'eviction',
        reference: 'U-1-26',
        receivedAt: null,
        evictionOn: Temporal.PlainDate.from('2026-12-10'),
        evictionTime: null,
        address: 'Provgatan 1',
        dwellingNumber: null,
        tenantName: null,
        landlordName: null,
        children: null,
        words: null,
        replacesId: null,
        matterId: matter,
      },
      'form',
    )
    expect((await end({ outcome: 'keptPayment' })).text).toContain(
      'underrättelse om 10 december 2026 är inte bekräftad',
    )
  })
})

test('a kept home touches neither the lease nor where anybody lives', async () => {
  const plan = newId()
  await asSystem('test: a plan that was kept', async (tx) => {
    const by = { municipality_code: '0880', matter_id: matter, agreed_on: Temporal.PlainDate.from('2026-10-01') }
    const ended = {
      ended_on: Temporal.PlainDate.from('2026-11-20'),
      ended_because: 'fulfilled',
      ended_at: now(),
    } as const
    await tx
      .insertInto('payment_plan')
      .values({
        ...by,
        ...ended,
        id: plan,
        agreed_with: 'landlord',
        made_at: now(),
        made_by: world.siv.userId,
        ended_by: world.siv.userId,
      })
      .execute()
    await tx
      .insertInto('payment_plan_item')
      .values({ id: newId(), municipality_code: '0880', plan_id: plan, due_on: by.agreed_on, amount_ore: 100 })
      .execute()
  })
  expect((await end({ outcome: 'keptPlan', words: 'Planen höll' })).status).toBe(303)
  expect((await leaseRow()).ends_on).toBeNull()
  expect([await told(), await kinds()]).toEqual([[], []])
  expect((await visit(world.siv).get(`/evictions/${matter}`)).text).toContain('Hemmet kvar: avbetalningsplan')
})

test('an end by mistake is opened again: the lease stays ended, and the page says so', async () => {
  await end()
  const page = await visit(world.siv).get(`/evictions/${matter}/reopen`)
  expect(page.html).toContain(`/leases/${lease}`)
  expect((await reopen()).status).toBe(303)
  expect((await leaseRow()).ends_on).not.toBeNull()
  expect((await reopen()).text).toContain('Ärendet är inte avslutat.')
  expect((await end({ outcome: 'noRisk' })).status).toBe(303)
  expect(await ends()).toHaveLength(2)
})

test('nothing happens twice: the same form again, or two who end it at once', { tags: ['server/locks'] }, async () => {
  const _key = newId()
  expect([(await end({ _key })).status, (await end({ _key })).status]).toEqual([303, 303])
  expect([(await ends()).length, (await told()).length, await kinds()]).toEqual([1, 1, ['evicted 2026-11-20']])
  const late = await end({}, world.agneta)
  expect(late.status).toBe(409)
  expect(late.text).toContain('Siv Lindgren avslutade ärendet')
  await reopen()
  const both = await Promise.all([end({ outcome: 'noRisk' }), end({ outcome: 'noRisk' }, world.agneta)])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
})

test('who may not: end it or open it again', async () => {
  for (const who of [world.hanna, world.nils, world.ture, world.bo, world.mats, world.sofia]) {
    expect((await visit(who).get(`/evictions/${matter}/end`)).status).toBe(404)
    expect((await end({}, who)).status).toBe(404)
    expect((await reopen(who)).status).toBe(404)
  }
  expect(await ends()).toEqual([])
  expect((await leaseRow()).ends_on).toBeNull()
  await end()
  for (const who of [world.hanna, world.bo, world.sofia]) expect((await reopen(who)).status).toBe(404)
  expect(await asUser(world.hanna, (tx) => tx.selectFrom('matter_end').select('id').execute())).toEqual([])
})

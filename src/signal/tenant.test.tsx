/** A landlord's message about one of its own flats: whoever answers is offered the tenant by the lease, if they may read about them, and nobody else learns who it is. */

import { expect, test } from 'vitest'
import { left } from '../../test/support/left.ts'
import { inWorld } from '../../test/support/world.ts'
import { caseRoutes } from '../case/index.ts'
import { messageRoutes } from '../message/index.ts'
import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { signalRoutes } from './index.ts'

const world = inWorld()
const visit = (session: Session) => world.visit(messageRoutes, signalRoutes, caseRoutes)(session)

/** Karin has the landlord's flat by a lease, and the landlord writes about the flat. */
async function messageOnHerHome({ endsOn = null as Temporal.PlainDate | null } = {}) {
  const person = await world.person({ by: world.siv, givenName: 'Karin', familyName: 'Åkesson' })
  const [dwelling, lease] = [newId(), newId()]
  await asSystem('test: her home', async (tx) => {
    const added = { municipality_code: '0880', landlord_id: world.ids.landlord }
    const flat = { address: 'Provgatan 9', rooms: 2, rent_kr: 6500, added_at: now(), added_by: world.hanna.userId }
    await tx
      .insertInto('dwelling')
      .values({ ...added, id: dwelling, ...flat })
      .execute()
    const begun = { begins_on: Temporal.PlainDate.from('2025-01-01'), begun_at: now(), begun_by: world.siv.userId }
    const ended = endsOn === null ? {} : { ends_on: endsOn, ends_because: 'tenantGaveNotice' as const }
    await tx
      .insertInto('lease')
      .values({ ...added, id: lease, dwelling_id: dwelling, rent_kr: 6500, form: 'firstHandLease', ...begun, ...ended })
      .execute()
    await tx
      .insertInto('lease_tenant')
      .values({ municipality_code: '0880', lease_id: lease, person_id: person })
      .execute()
  })
  const sent = await visit(world.hanna).post('/messages/new', {
    kind: 'earlyArrears',
    dwellingId: dwelling,
    due1On: '2026-10-30',
    due1Amount: '6500',
    amount: '6500',
    do: 'send',
    seen: 'tenantName:missing',
  })
  expect(sent.status, sent.text).toBe(303)
  const message = await asSystem('test', (tx) => tx.selectFrom('tenancy_message').selectAll().executeTakeFirstOrThrow())
  expect(message.dwelling_id).toBe(dwelling)
  const signal = `/signals/${message.signal_id}`
  return { person, path: `/messages/${message.id}`, signal, link: `${signal}/tenants/${person}` }
}
const links = () => asSystem('test', (tx) => tx.selectFrom('signal_person').select('person_id').execute())

test('whoever answers is offered the tenant, and says by a press that it is about them, once', async () => {
  const { path, signal, link, person } = await messageOnHerHome()
  for (const at of [path, signal]) {
    const page = await visit(world.siv).get(at)
    expect(page.text).toContain('Karin Åkesson')
    expect(page.html).toContain(`action="${link}"`)
    expect(page.html).toContain(`person=${person}`)
  }
  const opened = await asSystem('test', (tx) => tx.selectFrom('read_log').select('person_id').execute())
  expect(opened.map(({ person_id }) => person_id)).toEqual([person, person])
  const opening = await visit(world.siv).get(`/cases/new?signal=${signal.slice('/signals/'.length)}`)
  expect(opening.html).toContain(`person=${person}`)
  expect(left(await visit(world.siv).post(link))).toBe('success: Signalen är kopplad till personen.')
  expect((await visit(world.siv).get(signal)).html).not.toContain(`action="${link}"`)
  expect(left(await visit(world.siv).post(link))).toContain('warning: ')
  expect(await links()).toHaveLength(1)
})

test('who may not: staff without a reason to read about the tenant, the landlord, and everybody outside learn nothing', async () => {
  const { path, signal, link } = await messageOnHerHome()
  for (const who of [world.petra, world.hanna])
    for (const at of [path, signal]) {
      const page = await visit(who).get(at)
      expect([who.name, page.status, /Karin|Åkesson/.test(page.text)]).toEqual([who.name, 200, false])
    }
  const opening = await visit(world.petra).get(`/cases/new?signal=${signal.slice('/signals/'.length)}`)
  expect([opening.status, /Karin|Åkesson/.test(opening.text)]).toEqual([200, false])
  // the page says the same of her as of anybody else
  expect(left(await visit(world.petra).post(link))).toContain('warning: Personen står inte')
  const other = { ...world.hanna, organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord } }
  for (const who of [world.hanna, other, world.nils, world.noor, world.ture, world.bo, world.mats])
    expect((await visit(who).post(link)).status, who.name).toBe(404)
  expect(await links()).toEqual([])
})

test('a tenant with protected identity is offered to those named for them alone; the others don’t see the message', async () => {
  const { person, path, link } = await messageOnHerHome()
  await asSystem('test', async (tx) => {
    const row = { municipality_code: '0880', person_id: person }
    const named = { user_id: world.siv.userId, named_at: now(), named_by: world.siv.userId }
    await tx
      .insertInto('protected_staff')
      .values({ ...row, id: newId(), ...named })
      .execute()
    await tx
      .insertInto('protection')
      .values({ ...row, id: newId(), level: 'secrecyMarking', since: now(), set_by: world.siv.userId })
      .execute()
  })
  expect((await visit(world.siv).get(path)).html).toContain(`action="${link}"`)
  for (const who of [world.petra, world.siv2, world.agneta]) {
    expect((await visit(who).get(path)).status, who.name).toBe(404)
    expect((await visit(who).post(link)).status, who.name).toBe(404)
  }
  // the landlord goes on reading what it wrote
  const hers = await visit(world.hanna).get(path)
  expect([hers.status, hers.text.includes('Karin')]).toEqual([200, false])
})

test('a lease that has ended offers nobody', async () => {
  const { path } = await messageOnHerHome({ endsOn: Temporal.PlainDate.from('2026-10-31') })
  expect((await visit(world.siv).get(path)).text).not.toContain('Karin')
  expect(await asUser(world.siv, (tx) => tx.selectFrom('signal_person').select('id').execute())).toEqual([])
})

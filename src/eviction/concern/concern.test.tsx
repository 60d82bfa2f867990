/** Weighing whether a child in a home at risk is harmed. */

import { expect, test } from 'vitest'
import { addEvent } from '../../../test/support/events.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { bareFacts } from '../event/actions.ts'
import { openMatter } from '../matter/actions.ts'
import { matterPageRoutes } from '../matter/page.tsx'
import { residentsOf } from '../resident/queries.ts'
import { residentRoutes } from '../resident/routes.tsx'
import { concernRoutes } from './forms.tsx'

const world = inWorld()
const visit = world.visit(residentRoutes, concernRoutes, matterPageRoutes)

async function matterWith(residents: Record<string, string>): Promise<string> {
  const opened = await openMatter(world.petra, {
    tenure: 'rented',
    cause: 'arrears',
    address: 'Provgatan 1',
    tenantName: 'Test Testsson',
  })
  if (!opened.ok) throw new Error(opened.reason.kind)
  await visit(world.petra).post(`/evictions/${opened.value.id}/residents/new`, residents)
  return opened.value.id
}

const child = { childLiving1: 'alternating', childRegistered1: 'no', childBorn1: '2019' }

test('a report becomes a signal with the children counted, and a weighing without one is kept with its reason', async () => {
  const id = await matterWith({ ...child, childLiving2: 'visits' })
  await visit(world.petra).post(`/evictions/${id}/concern`, { outcome: 'noReport', words: 'Barnen har det bra.' })
  await visit(world.petra).post(`/evictions/${id}/concern`, {
    outcome: 'report',
    words: 'Barnet far illa.',
    urgent: 'yes',
  })
  const page = await visit(world.petra).get(`/evictions/${id}/concern`)
  expect(page.text).toContain('Prövat, ingen anmälan')
  expect(page.text).toContain('S-2026-0001')
  expect(page.text).toContain('19 kap. 1 §')
  const signals = await asUser(world.siv, (tx) => tx.selectFrom('signal').selectAll().execute())
  expect(signals).toHaveLength(1)
  expect(signals[0]).toMatchObject({ kind: 'report', children: 2, urgent: true, words: 'Barnet far illa.' })
})

test('is asked about on the matter’s page once the home may be lost within weeks, until somebody has weighed it', async () => {
  const id = await matterWith(child)
  const page = async () => (await visit(world.petra).get(`/evictions/${id}`)).text
  expect(await page()).toContain('Frågan är inte prövad än')
  const on = Temporal.PlainDate.from('2026-11-18')
  await addEvent(world.petra, id, { ...bareFacts, kind: 'titleGiven', on })
  await addEvent(world.petra, id, { ...bareFacts, kind: 'enforcementAsked', on })
  expect(await page()).toContain('ingen har prövat frågan än')
  expect(await page()).toContain('Ingen har talat med familjen än')
  await visit(world.petra).post(`/evictions/${id}/concern`, { outcome: 'noReport', words: 'Barnen har det bra.' })
  expect(await page()).not.toContain('ingen har prövat frågan än')
})

test('a report about a household with a protected person carries the matter’s number, and neither name nor address', async () => {
  const id = await matterWith({ ...child, adultPart1: 'tenant' })
  const row = (await asUser(world.petra, (tx) => residentsOf(tx, id))).find(({ part }) => part === 'tenant')
  const met = await world.person({ by: world.petra, givenName: 'Hemlig', familyName: 'Provsson' })
  await visit(world.petra).post(`/residents/${row?.id}/person`, { person: met })
  await asSystem('test: protected', async (tx) => {
    const by = { municipality_code: '0880', person_id: met }
    await tx
      .insertInto('protection')
      .values({ ...by, id: newId(), level: 'secrecyMarking', since: now(), set_by: world.petra.userId })
      .execute()
    await tx
      .insertInto('protected_staff')
      .values({ ...by, id: newId(), user_id: world.petra.userId, named_at: now(), named_by: world.petra.userId })
      .execute()
  })
  await visit(world.petra).post(`/evictions/${id}/concern`, { outcome: 'report', words: 'Barnet far illa.' })
  const [signal] = await asUser(world.siv, (tx) => tx.selectFrom('signal').selectAll().execute())
  expect(signal).toMatchObject({ place: null, person_name: 'V-2026-0001' })
})

test('in a matter that has ended, the page leads to a signal of its own, and nothing is written', async () => {
  const id = await matterWith(child)
  await asSystem('test', (tx) =>
    tx
      .insertInto('matter_end')
      .values({
        id: newId(),
        municipality_code: '0880',
        matter_id: id,
        ended_on: Temporal.PlainDate.from('2026-11-21'),
        outcome: 'noRisk',
        ended_at: Temporal.Instant.from('2026-11-21T09:00:00Z'),
        ended_by: world.petra.userId,
      })
      .execute(),
  )
  const page = await visit(world.petra).get(`/evictions/${id}/concern`)
  expect(page.html).toContain('href="/signals/new"')
  const answer = await visit(world.petra).post(`/evictions/${id}/concern`, {
    outcome: 'report',
    words: 'Barnet far illa.',
  })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Gör en orosanmälan som en egen signal')
  expect(await asUser(world.siv, (tx) => tx.selectFrom('signal').selectAll().execute())).toEqual([])
})

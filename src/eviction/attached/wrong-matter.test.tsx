/** A message that was tied to the wrong matter: once the tie is cut, the landlord reads nothing of that matter any longer. */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { messageRoutes } from '../../message/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { openMatter } from '../matter/actions.ts'
import { giving } from '../promise/forms.tsx'
import { attachedRoutes } from './routes.ts'

const world = inWorld()
const visit = world.visit(messageRoutes, attachedRoutes)

const message = {
  kind: 'messageToBoard',
  landlordName: 'Kalmarbo',
  landlordAddress: 'Box 1, Kalmar',
  landlordPhone: '0480-12 34 56',
  tenantName: 'Test Testsson',
  address: 'Exempelgatan 3',
  dwellingNumber: '1102',
  rooms: '2',
  tenure: 'rented',
  due1On: '2026-09-30',
  due1Amount: '8 450',
  interest: '0',
  amount: '8450',
  wayToPay: 'Bankgiro 123-4567',
  servedOn: '2026-11-13',
  givenHow: 'electronic',
  rows: '3',
  do: 'send',
}

test('the promise and the name of who handles it fall away at once, traced, and only by those who work on the matter', async () => {
  const path = (await visit(world.hanna).post('/messages/new', message)).location ?? ''
  const messageId = path.slice('/messages/'.length)
  const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', from: { messageId } })
  if (!opened.ok) throw new Error(opened.reason.kind)
  const { id } = opened.value
  const promise = { kind: 'contact', by: Temporal.PlainDate.from('2026-11-25'), words: null } as const
  expect((await giving.run(world.petra, { id }, promise)).ok).toBe(true)
  const promises = () =>
    asUser(world.hanna, async (tx) => (await sql`select * from app.promises_on_message(${messageId})`.execute(tx)).rows)
  expect(await promises()).toHaveLength(1)
  expect((await visit(world.hanna).get(path)).text).toContain(world.petra.name)

  const cut = `/evictions/${id}/messages/${messageId}/cut`
  for (const session of [world.hanna, world.nils, world.bo, world.anja, world.ture])
    expect((await visit(session).post(cut, { because: 'Fel' })).status, session.name).toBe(404)
  expect((await visit(world.petra).post(cut, { because: '' })).status).toBe(422)
  expect(await promises()).toHaveLength(1)
  expect((await visit(world.petra).post(cut, { because: 'Fel lägenhet' })).status).toBe(303)

  expect(await promises()).toEqual([])
  const hers = (await visit(world.hanna).get(path)).text
  expect(hers).not.toContain(world.petra.name)
  expect(hers).not.toContain('25 november 2026')
  const traced = await asSystem('test', (tx) =>
    tx.selectFrom('event').select('actor_id').where('what', '=', 'matter.message-unlinked').execute(),
  )
  expect(traced).toEqual([{ actor_id: world.petra.userId }])
})

/** A message that is taken out of a matter, and the children of whom it alone told. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { messageRoutes } from '../../message/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { openMatter } from '../matter/actions.ts'
import { residentsOf } from '../resident/queries.ts'
import { residentRoutes } from '../resident/routes.tsx'
import { attachedRoutes } from './routes.ts'

const world = inWorld()
const visit = world.visit(messageRoutes, attachedRoutes, residentRoutes)

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
  children: 'ja',
  rows: '3',
  do: 'send',
}

const came = async (told = message) => {
  const { location } = await visit(world.hanna).post('/messages/new', told)
  return (location ?? '').slice('/messages/'.length)
}
const children = async (id: string) =>
  (await asUser(world.petra, (tx) => residentsOf(tx, id))).map(({ end }) => end?.because ?? 'lives there')
const because = 'Det gällde en annan lägenhet'
const ask = 'Bor det barn i hemmet?'

async function opened() {
  const messageId = await came()
  const matter = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', from: { messageId } })
  if (!matter.ok) throw new Error(matter.reason.kind)
  const { id } = matter.value
  expect(await children(id)).toEqual(['lives there'])
  return { id, messageId, cut: `/evictions/${id}/messages/${messageId}/cut` }
}

test('they are asked about, fall away with it, come back by an undo, and are noted anew when the message comes back', async () => {
  const { id, messageId, cut } = await opened()
  expect((await visit(world.petra).get(cut)).text).toContain(ask)
  const unanswered = await visit(world.petra).post(cut, { because })
  expect(unanswered.status).toBe(422)
  expect(unanswered.text).toContain('Välj om barnen ska stå kvar i ärendet.')
  expect(unanswered.text).toContain(because)
  expect((await visit(world.bo).post(cut, { because, children: 'takeAway' })).status).toBe(404)
  expect(await children(id)).toEqual(['lives there'])

  expect((await visit(world.petra).post(cut, { because, children: 'takeAway' })).status).toBe(303)
  expect(await children(id)).toEqual(['messageCut'])
  const [row] = await asUser(world.petra, (tx) => residentsOf(tx, id))
  const traced = await asSystem('test', (tx) =>
    tx.selectFrom('event').select(['actor_id', 'data']).where('what', '=', 'matter.message-unlinked').execute(),
  )
  expect(traced).toEqual([
    { actor_id: world.petra.userId, data: { message: messageId, children: 'takeAway', residents: [row?.id] } },
  ])
  expect((await visit(world.petra).get(`/evictions/${id}/residents`)).text).toContain(
    'Stod bara i ett meddelande som togs bort ur ärendet',
  )

  const again = await visit(world.petra).post(`/evictions/${id}/message`, { messageId })
  expect(again.status).toBe(303)
  expect(await children(id)).toEqual(['messageCut', 'lives there'])
  expect((await visit(world.petra).post(cut, { because, children: 'takeAway' })).status).toBe(303)
  expect((await visit(world.petra).post(`/residents/${row?.id}/return`)).status).toBe(303)
  expect(await children(id)).toEqual(['lives there', 'messageCut'])
})

test('they stay when whoever takes it out says so', async () => {
  const { id, cut } = await opened()
  expect((await visit(world.petra).post(cut, { because, children: 'keep' })).status).toBe(303)
  expect(await children(id)).toEqual(['lives there'])
})

test('nobody is asked while another message tells of them, or once somebody has noted them', async () => {
  const { id, messageId, cut } = await opened()
  const second = await came({ ...message, amount: '8460', due1Amount: '8 460' })
  expect(
    (await visit(world.petra).post(`/evictions/${id}/message`, { messageId: second, answerWords: 'Tack.' })).status,
  ).toBe(303)
  expect((await visit(world.petra).get(cut)).text).not.toContain(ask)
  expect((await visit(world.petra).post(cut, { because })).status).toBe(303)
  expect(await children(id)).toEqual(['lives there'])
  // and now the second is the only one that does
  const other = `/evictions/${id}/messages/${second}/cut`
  expect((await visit(world.petra).get(other)).text).toContain(ask)

  const [row] = await asUser(world.petra, (tx) => residentsOf(tx, id))
  const known = { part: 'child', living: 'permanent', registered: 'yes', born: '2019' }
  expect((await visit(world.petra).post(`/residents/${row?.id}/correct`, known)).status).toBe(303)
  expect((await visit(world.petra).get(other)).text).not.toContain(ask)
  expect((await visit(world.petra).post(other, { because })).status).toBe(303)
  expect(await children(id)).toEqual(['corrected', 'lives there'])
  expect(messageId).not.toBe(second)
})

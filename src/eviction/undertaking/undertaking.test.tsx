/** Delegations, the board's decision, and its written word to the landlord: within the window, once, by who may. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { sendMessage } from '../../message/actions.ts'
import { undertakingOfMessage } from '../../message/answer.ts'
import { messageInput } from '../../message/fields.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { eventsOf, eventsThatCount } from '../events.ts'
import { evictionRoutes } from '../index.ts'
import { openMatter } from '../matter/actions.ts'

const world = inWorld()
const visit = world.visit(evictionRoutes)
let matter: string
let message: string

// served and given on Friday 13 March 2026: the last day is Tuesday 7 April, because of Easter
beforeEach(async () => {
  world.clock('2026-03-13T09:00:00Z')
  const input = messageInput.parse({
    kind: 'messageToBoard',
    tenure: 'rented',
    address: 'Provgatan 1',
    dwellingNumber: '1101',
    tenantName: 'Elin Prov',
    rooms: 2,
    amount: '8 450,50',
    interest: '0',
    wayToPay: 'Bankgiro 123-4567',
    dues: [{ dueOn: '2026-02-27', amount: '8 450,50' }],
    servedOn: '2026-03-13',
    landlordAddress: 'Box 1',
    landlordPhone: '0480-1',
  })
  const sent = await sendMessage(world.hanna, input, 'form')
  if (!sent.ok) throw new Error(sent.reason.kind)
  message = sent.value.id
  const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', from: { messageId: message } })
  if (!opened.ok) throw new Error(opened.reason.kind)
  matter = opened.value.id
})

const delegate = (to: Session, fields: Record<string, string> = {}) =>
  visit(world.agneta).post('/delegations/new', {
    userId: to.userId,
    task: 'undertake',
    upToOre: '20 000',
    reference: '4.2',
    from: '2026-01-01',
    ...fields,
  })

const decide = (fields: Record<string, string> = {}, by: Session = world.petra) =>
  visit(by).post(`/evictions/${matter}/decision`, {
    seen: '',
    kind: 'undertake',
    amountOre: '8450,50',
    reasons: 'Två barn går i skolan intill.',
    ...fields,
  })

const letter = {
  landlordName: 'Kvarnholmens Bostäder AB',
  landlordAddress: 'Box 1',
  tenantName: 'Elin Prov',
  address: 'Provgatan 1',
  covers: 'Obetald hyra för mars 2026.',
}
const sign = (by: Session = world.petra, fields: Record<string, string> = {}) =>
  visit(by).post(`/evictions/${matter}/undertaking`, { ...letter, ...fields })
const deliver = (reachedOn: string, fields: Record<string, string> = {}) =>
  visit(world.petra).post(`/evictions/${matter}/undertaking/delivery`, {
    how: 'courier',
    reachedOn,
    proof: 'Kvitto 17',
    ...fields,
  })

const counting = async () =>
  eventsThatCount(await asSystem('test', (tx) => eventsOf(tx, matter)))
    .filter(({ kind }) => kind === 'undertakingGiven' || kind === 'payment')
    .map(({ kind, on, amountOre, payer }) => [kind, on.toString(), amountOre, payer])
const standing = () => asSystem('test', (tx) => tx.selectFrom('matter_standing').selectAll().executeTakeFirstOrThrow())
const undertakings = () => asSystem('test', (tx) => tx.selectFrom('undertaking').selectAll().execute())
async function signed(): Promise<string> {
  await delegate(world.petra)
  await decide()
  const answer = await sign()
  expect(answer.status, answer.text).toBe(303)
  return (await undertakings())[0]?.id ?? ''
}

describe('a decision', () => {
  test('without a delegation is refused with whom to ask, and what was typed is kept', async () => {
    const nobody = await decide()
    expect(nobody.status).toBe(422)
    expect(nobody.text).toContain('Du har ingen delegation för detta: Åta sig betalningsansvar.')
    expect(nobody.text).toContain('Ingen annan här har delegation för beloppet')
    await delegate(world.agneta, { upToOre: '' })
    await delegate(world.petra, { upToOre: '8 000' })
    const over = await decide()
    expect(over.text.replaceAll(/\s/g, ' ')).toContain(`upp till 8 000 kr (4.2). Be ${world.agneta.name} besluta.`)
    expect(over.html).toContain('Två barn går i skolan intill.')
    expect((await decide({ kind: 'decline' })).status).toBe(303)
  })

  test('isn’t carried by a delegation that is over, or for the other task', async () => {
    await delegate(world.petra, { until: '2026-03-12' })
    await delegate(world.petra, { task: 'payArrears' })
    expect((await decide()).text).toContain('gällde till och med 12 mars 2026')
    const pay = await decide({ kind: 'pay' })
    expect(pay.status, pay.text).toBe(303)
  })

  test('to pay leads to the payment, whose order date counts, and no more than was decided', async () => {
    await delegate(world.petra, { task: 'payArrears' })
    await decide({ kind: 'pay' })
    const { id } = await asSystem('test', (tx) =>
      tx.selectFrom('matter_decision').select('id').executeTakeFirstOrThrow(),
    )
    const pay = (amountOre: string) =>
      visit(world.petra).post(`/evictions/${matter}/decision/${id}/payment`, { on: '2026-03-12', amountOre })
    expect((await pay('9000')).text).toContain('Fatta ett nytt beslut om mer ska betalas.')
    expect((await pay('8450,50')).status).toBe(303)
    expect(await counting()).toEqual([['payment', '2026-03-12', 845050, 'board']])
    expect((await pay('1')).status).toBe(422)
  })

  test('is corrected by a new row with why, once; two at once: the second is told', async () => {
    await decide({ kind: 'decline' })
    const late = await decide({ kind: 'decline', reasons: 'Mitt eget' }, world.agneta)
    expect(late.status).toBe(409)
    expect(late.text).toContain(`${world.petra.name} fattade ett beslut`)
    expect(late.html).toContain('Mitt eget')
    const { id } = await asSystem('test', (tx) =>
      tx.selectFrom('matter_decision').select('id').executeTakeFirstOrThrow(),
    )
    const why = await decide({ kind: 'decline', seen: id, replaces: id })
    expect(why.html).toContain('href="#f-because"')
    expect((await decide({ kind: 'decline', seen: id, replaces: id, because: 'Fel skäl' })).status).toBe(303)
    expect((await visit(world.petra).get(`/evictions/${matter}/decision`)).text).toContain(
      'Rättar ett tidigare beslut: Fel skäl',
    )
  })
})

describe('the undertaking', () => {
  test('needs a decision and a delegation of the one who signs', async () => {
    expect((await sign()).text).toContain('inget gällande beslut att åta sig')
    await delegate(world.agneta, { upToOre: '' })
    await decide({}, world.agneta)
    expect((await sign()).text).toContain(`Be ${world.agneta.name} besluta.`)
    expect((await sign(world.agneta)).status).toBe(303)
  })

  test('is signed and delivered on the last day, and then the home is safe', async () => {
    world.clock('2026-04-07T20:30:00Z')
    const id = await signed()
    const page = await visit(world.petra).get(`/evictions/${matter}/undertaking`)
    expect(page.text).toContain('Har inte nått hyresvärden')
    expect((await undertakings())[0]).toMatchObject({
      number: 'Å-2026-0001',
      window_rule: 'EV-06',
      tenant_name: 'Elin Prov',
    })
    expect((await deliver('2026-04-07', { proof: '' })).html).toContain('href="#f-proof"')
    expect((await deliver('2026-04-07')).status).toBe(303)
    expect(await counting()).toEqual([['undertakingGiven', '2026-04-07', 845050, null]])
    expect((await standing()).safe_because).toBe('undertaking')
    expect((await deliver('2026-04-07')).text).toContain('redan noterat')
    expect((await visit(world.petra).get(`/undertakings/${id}/undertaking.pdf`)).html.slice(0, 5)).toBe('%PDF-')
  })

  test('is refused the day after, and what to do instead is said; one already signed can’t be noted as delivered late', async () => {
    const id = await signed()
    world.clock('2026-04-08T06:00:00Z')
    const late = await deliver('2026-04-08')
    expect(late.status).toBe(409)
    expect(late.text).toContain('Tiden gick ut 7 april 2026.')
    expect(late.text).toContain('tala med hyresvärden i dag')
    expect(await counting()).toEqual([])
    expect(
      (await visit(world.petra).post(`/evictions/${matter}/undertaking/withdraw`, { because: 'För sent' })).status,
    ).toBe(303)
    const promises = await asSystem('test', (tx) => tx.selectFrom('matter_promise').select('withdrawn_by').execute())
    expect(promises).toEqual([{ withdrawn_by: world.petra.userId }])
    const again = await sign()
    expect(again.status).toBe(409)
    expect(again.text).toContain('Tiden gick ut 7 april 2026.')
    expect((await visit(world.hanna).get(`/undertakings/${id}/undertaking.pdf`)).status).toBe(404)
  })

  test('two sign at once: one does, and the other is told', { tags: ['server/locks'] }, async () => {
    await delegate(world.petra)
    await delegate(world.agneta)
    await decide()
    const both = await Promise.all([sign(), sign(world.agneta)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await undertakings()).toHaveLength(1)
    expect(await asSystem('test', (tx) => tx.selectFrom('matter_promise').select('kind').execute())).toEqual([
      { kind: 'undertaking' },
    ])
  })

  test('a delivery that wasn’t so is taken back: the event no longer counts, and it can be noted right', async () => {
    await signed()
    await deliver('2026-03-13')
    expect(
      (await visit(world.petra).post(`/evictions/${matter}/undertaking/withdraw`, { because: 'x' })).text,
    ).toContain('binder kommunen')
    const undo = await visit(world.petra).post(`/evictions/${matter}/undertaking/delivery/undo`, {
      because: 'Fel hyresvärd',
    })
    expect(undo.status, undo.text).toBe(303)
    expect(await counting()).toEqual([])
    expect((await standing()).safe_because).toBe(null)
    expect((await deliver('2026-03-13')).status).toBe(303)
    expect(await counting()).toHaveLength(1)
  })

  test('the same form sent twice signs once', async () => {
    await delegate(world.petra)
    await decide()
    const _key = newId()
    expect([(await sign(world.petra, { _key })).status, (await sign(world.petra, { _key })).status]).toEqual([303, 303])
    expect(await undertakings()).toHaveLength(1)
  })

  test('the landlord whose message it is about reads the letter, which is noted; another landlord doesn’t', async () => {
    const id = await signed()
    expect(await asUser(world.hanna, (tx) => undertakingOfMessage(tx, message))).toMatchObject({
      id,
      number: 'Å-2026-0001',
    })
    const opened = await visit(world.hanna).get(`/undertakings/${id}/undertaking.pdf`)
    expect(opened.headers.get('content-disposition')).toContain('atagande-2026-0001.pdf')
    const log = await asSystem('test', (tx) =>
      tx.selectFrom('event').select('data').where('what', '=', 'undertaking.opened').execute(),
    )
    expect(log).toEqual([{ data: { by: 'landlord' } }])
    const other: Session = {
      ...world.hanna,
      organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord },
    }
    expect((await visit(other).get(`/undertakings/${id}/undertaking.pdf`)).status).toBe(404)
    expect(await asUser(other, (tx) => undertakingOfMessage(tx, message))).toBe(null)
  })
})

test('who may not: decide, sign, note, give delegations', async () => {
  const id = await signed()
  const give = { userId: world.petra.userId, task: 'undertake', reference: '4.2', from: '2026-01-01' }
  for (const who of [world.hanna, world.nils, world.ture, world.bo, world.mats, world.sofia]) {
    expect((await decide({}, who)).status).toBe(404)
    expect((await sign(who)).status).toBe(404)
    expect((await visit(who).get(`/evictions/${matter}/undertaking/delivery`)).status).toBe(404)
    expect((await visit(who).post('/delegations/new', give)).status).toBe(404)
  }
  for (const who of [world.nils, world.ture, world.sofia]) {
    expect((await visit(who).get(`/undertakings/${id}/undertaking.pdf`)).status).toBe(404)
    expect((await visit(who).get(`/evictions/${matter}/undertaking`)).status).toBe(404)
  }
  expect((await visit(world.petra).post('/delegations/new', give)).status).toBe(404)
  expect((await visit(world.bo).get('/delegations')).text).toContain(world.petra.name)
  expect((await visit(world.nils).get('/delegations')).status).toBe(404)
  expect((await delegate({ ...world.petra, userId: world.ture.userId })).html).toContain('href="#f-userId"')
})

test('a delegation is ended over what waits by it only with a reason, which is kept', async () => {
  const id = async () =>
    (await asSystem('test', (tx) => tx.selectFrom('delegation').select('id').execute()))[0]?.id ?? ''
  const end = async (noLongerFrom: string, over: Record<string, string> = {}) =>
    visit(world.agneta).post(`/delegations/${await id()}/end`, { noLongerFrom, ...over })
  await signed()
  expect((await end('2026-03-12')).status).toBe(422)
  const asked = await end('2026-03-13')
  expect([asked.status, asked.text.includes('har inte nått hyresvärden')]).toEqual([422, true])
  expect(asked.text).toContain('Ingen annan har delegation för det här')
  const stamp = { until_on: Temporal.PlainDate.from('2026-03-12'), ended_at: now(), ended_by: world.agneta.userId }
  const directly = asUser(world.agneta, (tx) => tx.updateTable('delegation').set(stamp).execute())
  await expect(directly).rejects.toMatchObject({ constraint: 'delegation_end_open' })
  const openSeen = /name="openSeen" value="([^"]*)"/.exec(asked.html)?.[1] ?? ''
  expect((await end('2026-03-13', { openSeen, openWhy: 'Nämnden tar det själv' })).status).toBe(303)
  expect((await visit(world.agneta).get('/delegations')).text).toMatch(/Gäller inte längre.*Nämnden tar det själv/)
})

test('once it is ended nobody signs by it', async () => {
  await delegate(world.petra)
  await delegate(world.siv)
  const held = await asSystem('test', (tx) => tx.selectFrom('delegation').select(['id', 'user_id']).execute())
  const id = held.find(({ user_id }) => user_id === world.petra.userId)?.id
  expect((await visit(world.agneta).post(`/delegations/${id}/end`, { noLongerFrom: '2026-03-13' })).status).toBe(303)
  expect((await decide()).text).toContain('gällde till och med 12 mars 2026')
})

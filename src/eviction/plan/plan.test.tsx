/** Payment plans and promises to the landlord. */

import { describe, expect, test } from 'vitest'
import { addEvent } from '../../../test/support/events.ts'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { dayItems } from '../duties/day.ts'
import { bareFacts } from '../event/actions.ts'
import { openMatter } from '../matter/actions.ts'
import { promiseRoutes } from '../promise/forms.tsx'
import { currentPlan, plansOf } from './queries.ts'
import { planRoutes } from './routes.tsx'

const world = inWorld()
const visit = world.visit(planRoutes, promiseRoutes)

/** A matter with 10 000,50 kronor unpaid. */
async function matterInDebt(): Promise<string> {
  const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1' })
  if (!opened.ok) throw new Error(opened.reason.kind)
  const { id } = opened.value
  await addEvent(world.petra, id, {
    ...bareFacts,
    kind: 'rentDue',
    on: Temporal.PlainDate.from('2026-10-30'),
    amountOre: 1000050,
  })
  return id
}

const plans = (id: string) => asUser(world.petra, (tx) => plansOf(tx, id))
const clocks = (id: string) =>
  asUser(world.petra, async (tx) => {
    const rows = await tx
      .selectFrom('matter_clock')
      .selectAll()
      .where('matter_id', '=', id)
      .where('source', '=', 'plan')
      .orderBy('due_on')
      .execute()
    return rows.map(({ rule, due_on, actor }) => [rule, due_on.toString(), actor])
  })

const head = { agreedOn: '2026-11-20', agreedWith: 'landlord', words: 'Hushållet föreslog dagarna.' }
const twoRows = { ...head, due1: '2026-11-30', amount1: '5000', due2: '2026-12-30', amount2: '5000,50' }

async function planned(): Promise<{ id: string; items: string[] }> {
  const id = await matterInDebt()
  await visit(world.petra).post(`/evictions/${id}/plan/new`, twoRows)
  return { id, items: currentPlan(await plans(id))?.items.map((item) => item.id) ?? [] }
}

const pay = (id: string, item: string | undefined, fields: Record<string, string> = {}) =>
  visit(world.petra).post(`/evictions/${id}/plan/payments/${item}`, {
    on: '2026-11-21',
    amount: '5000',
    payer: 'tenant',
    ...fields,
  })

describe('a new plan', () => {
  test('in equal parts is filled in to be read through, beside the debt, and saved afterwards', async () => {
    const id = await matterInDebt()
    const to = `/evictions/${id}/plan/new`
    expect((await visit(world.petra).get(to)).html).toContain('value="10000,50"')
    const review = await visit(world.petra).post(to, {
      ...head,
      do: 'fill',
      total: '10 000,50',
      number: '3',
      first: '2026-11-30',
    })
    expect(review.status).toBe(200)
    for (const typed of ['value="3334"', 'value="3333,50"', 'value="2027-01-30"', 'Hushållet föreslog dagarna.'])
      expect(review.html).toContain(typed)
    expect(review.text).toMatch(/Planen är på 10.000,50.kr. Obetalt i ärendet: 10.000,50.kr/)
    expect(await plans(id)).toEqual([])
    const saved = await visit(world.petra).post(to, { ...twoRows, seen: '' })
    expect(saved.location).toBe(`/evictions/${id}/plan`)
    expect(currentPlan(await plans(id))?.items.map(({ dueOn, amount }) => [dueOn.toString(), amount])).toEqual([
      ['2026-11-30', 500000],
      ['2026-12-30', 500050],
    ])
  })

  test('with rows that can’t be keeps what was typed, with the fault at its row', async () => {
    const id = await matterInDebt()
    const send = (fields: Record<string, string>) =>
      visit(world.petra).post(`/evictions/${id}/plan/new`, { ...head, ...fields })
    const half = await send({ due1: '2026-11-30', amount2: 'tusen' })
    expect(half.status).toBe(422)
    expect(half.html).toContain('#f-amount1')
    expect(half.html).toContain('#f-due2')
    expect(half.html).toContain('value="tusen"')
    expect((await send({ due1: '2026-11-30', amount1: '1', due4: '2026-11-30', amount4: '1' })).html).toContain(
      '#f-due4',
    )
    expect((await send({ due1: '2026-11-01', amount1: '1' })).text).toContain('före dagen för överenskommelsen')
    expect((await send({})).text).toContain('Fyll i minst en betalning')
    expect(await plans(id)).toEqual([])
  })

  test('takes the old one’s place, unless the old one came while it was being written', async () => {
    const id = await matterInDebt()
    await visit(world.petra).post(`/evictions/${id}/plan/new`, twoRows)
    const [first] = await plans(id)
    const unseen = await visit(world.agneta).post(`/evictions/${id}/plan/new`, {
      ...head,
      due1: '2026-12-01',
      amount1: '10000,50',
    })
    expect(unseen.status).toBe(409)
    expect(unseen.text).toContain('Någon annan har ändrat planen')
    expect(unseen.html).toContain('value="2026-12-01"')
    expect(unseen.html).toContain(`name="seen" value="${first?.id}"`)
    await visit(world.agneta).post(`/evictions/${id}/plan/new`, {
      ...head,
      due1: '2026-12-01',
      amount1: '10000,50',
      seen: first?.id ?? '',
    })
    const after = await plans(id)
    expect(after.map(({ end }) => end?.because ?? 'holds')).toEqual(['holds', 'replaced'])
  })

  test('sent twice is made once', async () => {
    const id = await matterInDebt()
    const fields = { ...twoRows, _key: newId() }
    await visit(world.petra).post(`/evictions/${id}/plan/new`, fields)
    expect((await visit(world.petra).post(`/evictions/${id}/plan/new`, fields)).location).toBe(`/evictions/${id}/plan`)
    expect(await plans(id)).toHaveLength(1)
  })
})

describe('payments', () => {
  test('in parts are counted together and in the matter’s debt; the day after its day a payment is late', async () => {
    const { id, items } = await planned()
    expect(await clocks(id)).toEqual([['plan-payment', '2026-11-30', 'tenant']])
    await pay(id, items[0], { amount: '2000' })
    const page = () => visit(world.petra).get(`/evictions/${id}/plan`)
    expect((await page()).text).toContain('Delvis betald')
    expect((await page()).text).toMatch(/Obetalt i ärendet: 8.000,50/)
    world.clock('2026-11-30T20:00:00Z')
    expect((await page()).text).not.toContain('1 betalning har inte kommit')
    world.clock('2026-12-01T06:00:00Z')
    expect((await page()).text).toContain('1 betalning har inte kommit')
    // whatever is written next finds the breach
    await pay(id, items[1], { amount: '1', on: '2026-12-01' })
    expect(await clocks(id)).toEqual([
      ['plan-breach', '2026-11-30', 'board'],
      ['plan-payment', '2026-12-30', 'tenant'],
    ])
    await pay(id, items[0], { amount: '3000', on: '2026-12-01' })
    expect((await page()).text).toContain('Betald sent')
  })

  test('can’t be of tomorrow, and one sent twice is counted once', async () => {
    const { id, items } = await planned()
    const tomorrow = await pay(id, items[0], { on: '2026-11-22', amount: '77' })
    expect(tomorrow.status).toBe(422)
    expect(tomorrow.html).toContain('value="77"')
    const _key = newId()
    await pay(id, items[0], { _key })
    await pay(id, items[0], { _key })
    const events = await asUser(world.petra, (tx) =>
      tx.selectFrom('matter_event').selectAll().where('kind', '=', 'payment').execute(),
    )
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ plan_item_id: items[0], payer: 'tenant' })
  })

  test('a plan is fulfilled only when all of it is paid, and an ending can be taken back', async () => {
    const { id, items } = await planned()
    const plan = currentPlan(await plans(id))
    const end = (because: string) => visit(world.petra).post(`/evictions/${id}/plan/${plan?.id}/end`, { because })
    expect((await end('fulfilled')).text).toContain('Allt i planen är inte betalt än')
    await pay(id, items[0])
    await pay(id, items[1], { amount: '5000,50' })
    expect((await visit(world.petra).get(`/evictions/${id}/plan/${plan?.id}/end`)).text).toContain('Allt är betalt')
    await end('fulfilled')
    expect((await plans(id))[0]?.end?.because).toBe('fulfilled')
    expect(await clocks(id)).toEqual([])
    await visit(world.petra).post(`/evictions/${id}/plan/${plan?.id}/resume`)
    expect((await plans(id))[0]?.end).toBeNull()
  })
})

describe('a promise to the landlord', () => {
  test('is given with a day and words, and taken back with a trace', async () => {
    const id = await matterInDebt()
    await visit(world.petra).post(`/evictions/${id}/promises/new`, {
      kind: 'paymentComes',
      by: '2026-11-27',
      words: 'Ring 0480-45 00 00.',
    })
    const promise = () =>
      asUser(world.petra, (tx) => tx.selectFrom('matter_promise').selectAll().executeTakeFirstOrThrow())
    const { id: promiseId } = await promise()
    await visit(world.agneta).post(`/evictions/${id}/promises/${promiseId}/withdrawal`)
    expect(await promise()).toMatchObject({ kind: 'paymentComes', withdrawn_by: world.agneta.userId })
  })

  test('is a day on My day until it is kept, taken back or the matter ends', async () => {
    const id = await matterInDebt()
    await visit(world.petra).post(`/evictions/${id}/promises/new`, { kind: 'answerBy', by: '2026-11-27' })
    const clocks = () =>
      asUser(world.petra, async (tx) =>
        (await tx.selectFrom('matter_clock').select('due_on').where('source', '=', 'promise').execute()).map(
          ({ due_on }) => `${due_on}`,
        ),
      )
    const { id: promiseId } = await asUser(world.petra, (tx) =>
      tx.selectFrom('matter_promise').select('id').executeTakeFirstOrThrow(),
    )
    const items = await asUser(world.petra, (tx) => ask(tx, dayItems(tx, world.petra, 'sv')))
    expect(items.filter(({ href }) => href === `/evictions/${id}#promises`).map(({ due }) => `${due}`)).toEqual([
      '2026-11-27',
    ])
    const to = (way: string, who = world.petra) => visit(who).post(`/evictions/${id}/promises/${promiseId}/${way}`)
    expect((await to('kept', world.hanna)).status).toBe(404)
    expect(await clocks()).toEqual(['2026-11-27'])
    await to('kept')
    expect(await clocks()).toEqual([])
    await to('unkept')
    expect(await clocks()).toEqual(['2026-11-27'])
    await to('withdrawal')
    expect(await clocks()).toEqual([])
  })

  test('never holds a personal number, and one about a payment has a day', async () => {
    const id = await matterInDebt()
    const words = 'Det gäller 19850101-1234'
    const answer = await visit(world.petra).post(`/evictions/${id}/promises/new`, { kind: 'other', words })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('#f-words')
    expect(answer.html).toContain(words)
    expect((await visit(world.petra).post(`/evictions/${id}/promises/new`, { kind: 'answerBy' })).html).toContain(
      '#f-by',
    )
    expect(await asUser(world.petra, (tx) => tx.selectFrom('matter_promise').selectAll().execute())).toEqual([])
  })
})

test('a landlord, a partner, a debt adviser without the person and the next municipality find no plan and make none', async () => {
  const { id, items } = await planned()
  for (const who of [world.hanna, world.nils, world.bo, world.ture, world.anja]) {
    expect((await visit(who).get(`/evictions/${id}/plan`)).status).toBe(404)
    expect((await visit(who).post(`/evictions/${id}/plan/new`, twoRows)).status).toBe(404)
    expect(
      (
        await visit(who).post(`/evictions/${id}/plan/payments/${items[0]}`, {
          on: '2026-11-21',
          amount: '1',
          payer: 'tenant',
        })
      ).status,
    ).toBe(404)
    expect((await visit(who).post(`/evictions/${id}/promises/new`, { kind: 'contact' })).status).toBe(404)
  }
})

/** Notices of answers, promises and undertakings: written with what they tell of, delivered once the receiver is there, signed, and with nothing about the person. */

import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Api, as, client, keyFor, openApi } from '../../../test/support/api.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { answerSignalIn } from '../../signal/answer.ts'
import { answering } from '../../signal/answering.tsx'
import { rotateSecret } from './actions.ts'
import { deliverDue, forgetOld } from './deliver.ts'
import { ending, sendingAgain } from './forms.tsx'
import { newWebhookSecret } from './rules.ts'

const world = inWorld()

type Arrived = { headers: IncomingHttpHeaders; body: string }
let api: Api
let receiver: Server
let url: string
let arrived: Arrived[] = []
/** what the receiver answers; null: nothing at all */
let answers: number | null = 204

beforeAll(async () => {
  api = await openApi()
  receiver = createServer((req, res) => {
    let body = ''
    req.on('data', (part) => {
      body += part
    })
    req.on('end', () => {
      arrived.push({ headers: req.headers, body })
      if (answers === null) return
      res.writeHead(answers, answers === 302 ? { location: `${url}/elsewhere` } : {}).end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hemvist`
})
afterEach(() => {
  arrived = []
  answers = 204
  vi.unstubAllEnvs()
})
afterAll(async () => {
  await api?.stop()
  receiver.closeAllConnections()
  await new Promise((resolve) => receiver.close(resolve))
})

/** A landlord's system with a receiver, and a message that it has sent. */
async function begin(events: ('answer' | 'promise' | 'undertaking')[] = ['answer']) {
  const { secret: key } = await keyFor(world.hanna, 'messages:write', 'webhooks:manage')
  const made = await client.makeWebhook('w', { url, events }, {}, as(api, key))
  const sent = await client.sendMessage(
    'm',
    { kind: 'earlyArrears', tenantName: 'Test Testsson', address: 'Exempelgatan 3', amount: 8450 },
    {},
    as(api, key),
  )
  if (made.status !== 201 || sent.status !== 201 || made.data.secret === null)
    throw new Error(JSON.stringify([made, sent]))
  const { signal_id } = await asSystem('test', (tx) =>
    tx.selectFrom('tenancy_message').select('signal_id').where('id', '=', sent.data.id).executeTakeFirstOrThrow(),
  )
  return { key, webhook: made.data.id, secret: made.data.secret, message: sent.data, signal: signal_id }
}

const answer = (signal: string) =>
  asUser(world.siv, (tx) =>
    answerSignalIn(tx, world.siv, signal, { kind: 'caseOpened', words: 'Vi hör av oss till Test Testsson.' }),
  )

const deliveries = () =>
  asSystem('test', (tx) => tx.selectFrom('webhook_delivery').selectAll().orderBy('made_at').execute())

/** As the receiver checks it, with the specification's own library; its clock is the world's. */
function isGenuine({ headers, body }: Arrived, secret: string): boolean {
  vi.useFakeTimers({ toFake: ['Date'], now: now().epochMilliseconds })
  try {
    new Webhook(secret).verify(
      body,
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    )
    return true
  } catch {
    return false
  } finally {
    vi.useRealTimers()
  }
}

describe('a notice of an answer', () => {
  test('arrives signed, by its id, with nothing but where to fetch the answer', async () => {
    const { secret, message, signal } = await begin()
    await answer(signal)
    expect(await deliverDue()).toEqual({ delivered: 1, failed: 0 })
    const [one] = arrived
    const [row] = await deliveries()
    expect(JSON.parse(one?.body ?? '')).toEqual({
      id: row?.id,
      event: 'answer',
      messageId: message.id,
      receipt: message.receipt,
      answeredAt: '2026-11-21T09:00:00Z',
      kind: 'answered',
    })
    expect(one?.headers['webhook-id']).toBe(row?.id)
    expect(one && isGenuine(one, secret)).toBe(true)
    expect(one && isGenuine(one, newWebhookSecret())).toBe(false)
    expect(one && isGenuine({ ...one, body: one.body.replace('answer', 'Answer') }, secret)).toBe(false)
    world.clock('2026-11-21T09:06:00Z')
    expect(one && isGenuine(one, secret)).toBe(false)
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 0 })
  })

  test('comes for a correction too, and which kind of answer it was is never told', async () => {
    const { signal } = await begin()
    await answer(signal)
    await answering.run(world.siv, { id: signal }, { kind: 'noAction', words: 'Rättat', because: 'Fel' })
    await deliverDue()
    expect(arrived.map(({ body }) => JSON.parse(body).kind).sort()).toEqual(['answered', 'corrected'])
    expect(arrived.map(({ body }) => body).join()).not.toMatch(/caseOpened|noAction|Testsson/)
  })

  test('goes to the sender alone', async () => {
    const strangers = { ...world.hanna, organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord } }
    const { secret } = await keyFor(strangers, 'webhooks:manage')
    await client.makeWebhook('w', { url: `${url}/stranger`, events: ['answer'] }, {}, as(api, secret))
    const { signal } = await begin(['promise'])
    await answer(signal)
    expect(await deliveries()).toEqual([])
  })
})

describe('promises and undertakings', () => {
  test('are told of to the landlord whose message the matter holds', async () => {
    const { message } = await begin(['promise', 'undertaking'])
    const [matter, decision, delegation] = [newId(), newId(), newId()]
    const [here, day, at, by] = ['0880', '2026-11-21', now().toString(), world.petra.userId]
    for (const row of [
      sql`insert into eviction_matter (id, municipality_code, number, unit_id, tenure, cause, opened_on, opened_at, opened_by)
        values (${matter}, ${here}, 'V-2026-0001', ${world.ids.preventionUnit}, 'rented', 'arrears', ${day}, ${at}, ${by})`,
      sql`insert into matter_message (id, municipality_code, matter_id, message_id, linked_at, linked_by)
        values (${newId()}, ${here}, ${matter}, ${message.id}, ${at}, ${by})`,
      sql`insert into matter_promise (id, municipality_code, matter_id, kind, words, promised_at, promised_by)
        values (${newId()}, ${here}, ${matter}, 'paymentComes', 'Test får hjälp', ${at}, ${by})`,
      sql`insert into delegation (id, municipality_code, user_id, task, reference, from_on, given_at, given_by)
        values (${delegation}, ${here}, ${by}, 'undertake', '3.1', ${day}, ${at}, ${world.agneta.userId})`,
      sql`insert into matter_decision (id, municipality_code, matter_id, kind, amount_ore, reasons, delegation_id, decided_on, decided_at, decided_by)
        values (${decision}, ${here}, ${matter}, 'undertake', 845000, 'Behov', ${delegation}, ${day}, ${at}, ${by})`,
      sql`insert into undertaking (id, municipality_code, matter_id, number, decision_id, landlord_name, tenant_name, address, amount_ore, covers,
          window_last_day, window_rule, signed_on, signed_at, signed_by)
        values (${newId()}, ${here}, ${matter}, 'Å-2026-0001', ${decision}, 'Kvarnholmens', 'Test', 'Exempelgatan 3', 845000, 'Hyran',
          ${day}, 'EV-05', ${day}, ${at}, ${by})`,
    ])
      await asSystem('test', (tx) => row.execute(tx))
    await deliverDue()
    expect(
      arrived
        .map(({ body }) => JSON.parse(body))
        .map(({ event, kind, messageId }) => [event, kind, messageId])
        .sort(),
    ).toEqual([
      ['promise', 'paymentComes', message.id],
      ['undertaking', 'signed', message.id],
    ])
    const reader = await keyFor(world.hanna, 'messages:read')
    expect(await client.getMessageAnswer(message.id, {}, as(api, reader.secret))).toMatchObject({
      data: {
        promises: [{ kind: 'paymentComes', words: 'Test får hjälp' }],
        undertakings: [{ number: 'Å-2026-0001', amount: 8450, signedOn: '2026-11-21', reachedOn: null }],
      },
    })
  })
})

describe('a receiver that is down', () => {
  test('gets it once, when it is up again', async () => {
    const { signal } = await begin()
    answers = 503
    await answer(signal)
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 1 })
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 0 })
    expect((await deliveries())[0]).toMatchObject({ attempts: 1, last_status: 503, last_fault: 'status' })
    answers = 204
    world.clock('2026-11-21T09:01:00Z')
    expect(await deliverDue()).toEqual({ delivered: 1, failed: 0 })
    world.clock('2026-11-22T09:00:00Z')
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 0 })
    expect(new Set(arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  test('is given up after five days, and can be sent to again by hand', async () => {
    const { webhook, signal } = await begin()
    answers = 302
    await answer(signal)
    let at = now()
    for (let hours = 0; hours < 6 * 24; hours += 1) {
      world.clock(at.toString())
      await deliverDue()
      at = at.add({ hours: 1 })
    }
    const [row] = await deliveries()
    expect(row).toMatchObject({ attempts: 10, delivered_at: null, last_status: 302 })
    expect(row?.given_up_at).not.toBeNull()
    answers = 200
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 0 })
    await expect(sendingAgain.run(world.siv, { id: webhook, delivery: row?.id ?? '' })).rejects.toThrow()
    await sendingAgain.run(world.hanna, { id: webhook, delivery: row?.id ?? '' })
    expect(await deliverDue()).toEqual({ delivered: 1, failed: 0 })
  })

  test('that nobody listens at, and one inside the own network in production', async () => {
    const { signal } = await begin()
    await answer(signal)
    vi.stubEnv('NODE_ENV', 'production')
    await deliverDue()
    expect((await deliveries())[0]).toMatchObject({ last_fault: 'notAllowed', last_status: null })
    expect(arrived).toEqual([])
    vi.stubEnv('HEMVIST_INSECURE_WEBHOOKS', 'yes')
    world.clock('2026-11-21T10:00:00Z')
    expect(await deliverDue()).toMatchObject({ delivered: 1 })
  })

  test('a process that is killed half-way leaves it to the next, who sends it with the same id', async () => {
    const { signal } = await begin()
    await answer(signal)
    // taken and never marked: as far as a killed process came
    await asSystem('test', (tx) =>
      tx
        .updateTable('webhook_delivery')
        .set({ attempts: 1, next_at: now().add({ seconds: 60 }) })
        .execute(),
    )
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 0 })
    world.clock('2026-11-21T09:01:00Z')
    expect(await deliverDue()).toEqual({ delivered: 1, failed: 0 })
  })
})

describe('secrets and ends', () => {
  test('for a day after a change both secrets sign, then the new one alone', async () => {
    const { key, secret, webhook, signal } = await begin()
    const changed = await client.changeWebhookSecret('c', webhook, {}, as(api, key))
    if (changed.status !== 200 || changed.data.secret === null) throw new Error(String(changed.status))
    expect(await client.changeWebhookSecret('c', webhook, {}, as(api, key))).toMatchObject({ data: { secret: null } })
    await answer(signal)
    await deliverDue()
    const [one] = arrived
    expect(one && [secret, changed.data.secret].map((it) => isGenuine(one, it))).toEqual([true, true])
    world.clock('2026-11-22T09:00:01Z')
    const [row] = await deliveries()
    await sendingAgain.run(world.hanna, { id: webhook, delivery: row?.id ?? '' })
    await deliverDue()
    const again = arrived[1]
    expect(again && [secret, changed.data.secret ?? ''].map((it) => isGenuine(again, it))).toEqual([false, true])
  })

  test('an ended receiver gets nothing more; nobody else can end it', async () => {
    const { webhook, signal } = await begin()
    await answer(signal)
    for (const stranger of [world.adam, world.siv, world.ture]) {
      await expect(ending.run(stranger, { id: webhook })).rejects.toThrow()
      await expect(asUser(stranger, (tx) => rotateSecret(tx, stranger, webhook))).rejects.toThrow()
    }
    await ending.run(world.hanna, { id: webhook })
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 0 })
    await forgetOld()
    expect(await deliveries()).toHaveLength(1)
  })

  test('the secret can’t be read back, by the landlord or anybody', async () => {
    await begin()
    for (const session of [world.hanna, world.siv, world.adam])
      await expect(
        asUser(session, (tx) => tx.selectFrom('webhook_secret').select('secret').execute()),
      ).rejects.toThrow()
  })
})

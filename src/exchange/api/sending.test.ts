/** A landlord's system sends messages and reads the answers, with a client that a public generator made of the document. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, as, calls, client, keyFor, openApi } from '../../../test/support/api.ts'
import { inWorld } from '../../../test/support/world.ts'
import { openMatter } from '../../eviction/index.ts'
import { registerNotice } from '../../notice/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { answerSignalIn } from '../../signal/index.ts'
import { endKey } from '../key/operator.ts'
import { sent } from './examples.ts'

const world = inWorld()
let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api?.stop())

const arrears: client.MessageInput = {
  kind: 'earlyArrears',
  tenantName: 'Test Testsson',
  address: 'Exempelgatan 3',
  dues: [{ dueOn: '2026-10-30', amount: 8450 }],
  amount: 8450,
  ownReference: '2026-114',
}

const rows = (table: 'tenancy_message' | 'enforcement_notice' | 'api_idempotency') =>
  asSystem('test', async (tx) => (await tx.selectFrom(table).selectAll().execute()).length)

/** Answers the signal of a message, as Siv. */
async function answer(messageId: string, words: string): Promise<void> {
  await asUser(world.siv, async (tx) => {
    const { signal_id } = await tx
      .selectFrom('tenancy_message')
      .select('signal_id')
      .where('id', '=', messageId)
      .executeTakeFirstOrThrow()
    return answerSignalIn(tx, world.siv, signal_id, { kind: 'caseGoesOn', words })
  })
}

async function send(secret: string, key: string, body: client.MessageInput = arrears) {
  const response = await client.sendMessage(key, body, {}, as(api, secret))
  if (response.status !== 201 && response.status !== 200)
    throw new Error(`${response.status} ${JSON.stringify(response.data)}`)
  return response
}

describe('messages', () => {
  test('one of each kind is received, with what the law wants that it lacks', async () => {
    const { secret } = await keyFor(world.hanna, 'messages:write')
    for (const [kind, body] of Object.entries(sent)) {
      const response = await fetch(`${api.base}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', 'idempotency-key': kind },
        body: JSON.stringify(body),
      })
      const received = await response.json()
      expect([kind, response.status]).toEqual([kind, 201])
      expect(received).toMatchObject({ receipt: expect.stringMatching(/^S-2026-/), already: false })
      expect(response.headers.get('location')).toBe(`/api/v1/messages/${received.id}`)
    }
    const missing = await send(secret, 'lacking', { kind: 'messageToBoard', address: 'Exempelgatan 4', amount: 8450 })
    const findings = missing.data.findings.map(({ pointer, kind }) => `${pointer} ${kind}`)
    expect(findings).toEqual(expect.arrayContaining(['/rooms missing', '/tenantName missing']))
    const english = await client.sendMessage(
      'lacking',
      { kind: 'messageToBoard', address: 'Exempelgatan 4', amount: 8450 },
      { acceptLanguage: 'en' },
      as(api, secret),
    )
    expect(JSON.stringify(english.data)).toContain('The number of rooms is missing.')
  })

  test('the answer is there for the sender to read, with who handles it, and nothing about the person', async () => {
    const { secret } = await keyFor(world.hanna, 'messages:write', 'messages:read')
    const { data } = await send(secret, 'one')
    const before = await client.getMessageAnswer(data.id, {}, as(api, secret))
    expect(before).toMatchObject({
      status: 200,
      data: { answer: null, receipt: data.receipt, promises: [], undertakings: [] },
    })
    await answer(data.id, 'Tack. Vi tar kontakt med hyresgästen.')
    const after = await client.getMessage(data.id, {}, as(api, secret))
    expect(after).toMatchObject({
      data: { ownReference: '2026-114', answer: { words: 'Tack. Vi tar kontakt med hyresgästen.', corrected: false } },
    })
    expect(JSON.stringify(after.data)).not.toMatch(/Testsson|caseGoesOn|Exempelgatan/)
  })

  test('own messages come page by page, waiting or answered', async () => {
    const { secret } = await keyFor(world.hanna, 'messages:write', 'messages:read')
    const ids: string[] = []
    for (const n of [1, 2, 3]) ids.unshift((await send(secret, `${n}`, { ...arrears, ownReference: `${n}` })).data.id)
    await answer(ids[1] ?? '', 'Svar')
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await client.listMessages({ limit: '2', ...(after ? { after } : {}) }, as(api, secret))
      if (page.status !== 200) throw new Error(String(page.status))
      seen.push(...page.data.messages.map(({ id }) => id))
      after = page.data.next ?? undefined
    } while (after !== undefined)
    expect(seen).toEqual(ids)
    const answered = await client.listMessages({ state: 'answered' }, as(api, secret))
    expect(answered).toMatchObject({
      data: { messages: [{ id: ids[1], answeredAt: '2026-11-21T09:00:00Z' }], next: null },
    })
    const waiting = await client.listMessages({ state: 'waiting' }, as(api, secret))
    expect(waiting).toMatchObject({ data: { messages: [{ id: ids[0] }, { id: ids[2] }] } })
  })
})

describe('done once', () => {
  test('the same key and body thrice is one message and one answer', async () => {
    const { secret } = await keyFor(world.hanna, 'messages:write')
    const all = [
      await send(secret, 'k'),
      await send(secret, 'k'),
      await send(secret, 'k', { amount: 8450, ...arrears }),
    ]
    expect(all.map(({ status }) => status)).toEqual([201, 200, 200])
    expect(all.map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true', 'true'])
    expect(all[1]?.data).toEqual(all[0]?.data)
    expect(await rows('tenancy_message')).toBe(1)
  })

  test('five at once are one message', { tags: ['server/locks'] }, async () => {
    const { secret } = await keyFor(world.hanna, 'messages:write')
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => send(secret, 'k')))
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201])
    expect(new Set(all.map(({ data }) => data.id)).size).toBe(1)
    expect(await rows('tenancy_message')).toBe(1)
  })

  test('the same key with another body is refused; the same value under another key is that key’s own', async () => {
    const { secret } = await keyFor(world.hanna, 'messages:write')
    await send(secret, 'k')
    const other = await client.sendMessage('k', { ...arrears, amount: 8451 }, {}, as(api, secret))
    expect(other).toMatchObject({ status: 422, data: { type: '/api#problem-other-body' } })
    const second = await keyFor(world.hanna, 'messages:write')
    expect((await send(second.secret, 'k', { ...arrears, amount: 8451 })).status).toBe(201)
  })

  test('the same message under a new key is told to have come before', async () => {
    const { secret } = await keyFor(world.hanna, 'messages:write')
    const first = await send(secret, 'a')
    const again = await send(secret, 'b')
    expect(again).toMatchObject({ status: 200, data: { already: true, id: first.data.id } })
    expect(again.headers.has('idempotent-replayed')).toBe(false)
    expect(await rows('tenancy_message')).toBe(1)
  })

  test('what was refused may be mended under the same key', async () => {
    const { secret } = await keyFor(world.hanna, 'messages:write')
    const refused = await client.sendMessage('k', { ...arrears, municipality: '0881' }, {}, as(api, secret))
    expect(refused).toMatchObject({ status: 422, data: { errors: [{ pointer: '/municipality' }] } })
    expect(await rows('api_idempotency')).toBe(0)
    expect((await send(secret, 'k')).status).toBe(201)
  })
})

test('a notice that moves a day follows the earlier one into its matter, which the key may not read', async () => {
  const { secret } = await keyFor(world.adam, 'notices:write')
  const notice = {
    kind: 'eviction',
    reference: 'U-77-26',
    evictionOn: '2026-12-10',
    address: 'Provgatan 1',
    tenantName: 'Test Testsson',
  } as const
  const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1' })
  if (!opened.ok) throw new Error(opened.reason.kind)
  const unsaid = {
    receivedAt: null,
    evictionTime: null,
    dwellingNumber: null,
    landlordName: null,
    children: null,
    words: null,
    replacesId: null,
  }
  const evictionOn = Temporal.PlainDate.from(notice.evictionOn)
  await registerNotice(world.petra, { ...notice, ...unsaid, evictionOn, matterId: opened.value.id }, 'form')
  for (const _ of ['sent', 'sent again'])
    await client.sendNotice('b', { ...notice, evictionOn: '2026-12-17' }, {}, as(api, secret))
  const events = await asUser(world.petra, (tx) =>
    tx.selectFrom('matter_event').select(['kind', 'until_day']).orderBy('recorded_at').orderBy('id').execute(),
  )
  expect(events.map(({ kind, until_day }) => `${kind} ${until_day}`)).toEqual([
    'evictionNotice 2026-12-10',
    'evictionNotice 2026-12-17',
  ])
  const standing = await asUser(world.petra, (tx) => tx.selectFrom('matter_clock').select(['step', 'due_on']).execute())
  expect(standing.filter(({ step }) => step.startsWith('evictionDay')).map(({ due_on }) => `${due_on}`)).toEqual([
    '2026-12-17',
  ])
})

describe('who may not', () => {
  test('another landlord’s message, the municipality’s key, a key without the scope', async () => {
    const own = await keyFor(world.hanna, 'messages:write')
    const { data } = await send(own.secret, 'k')
    const strangers = { ...world.hanna, organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord } }
    const other = await keyFor(strangers, 'messages:read')
    expect(await client.getMessage(data.id, {}, as(api, other.secret))).toMatchObject({ status: 404 })
    const told = await asUser(world.rut, (tx) =>
      tx.selectFrom('access_log').select(['what', 'subject_id', 'organisation_id']).execute(),
    )
    expect(told).toEqual([{ what: 'notFound', subject_id: data.id, organisation_id: world.ids.otherLandlord }])
    expect(await client.listMessages({}, as(api, other.secret))).toMatchObject({ data: { messages: [] } })
    expect(await client.getMessage(data.id, {}, as(api, own.secret))).toMatchObject({ status: 403 })
    const town = await keyFor(world.adam, 'notices:write')
    expect(await client.listMessages({}, as(api, town.secret))).toMatchObject({ status: 403 })
    expect(await client.sendMessage('x', arrears, {}, as(api, town.secret))).toMatchObject({ status: 403 })
    expect(await client.getNotice(data.id, {}, as(api, town.secret))).toMatchObject({ status: 404 })
  })

  test('no key, a wrong one, one that ran out, one that was revoked; the known ones are in the log', async () => {
    const { secret, id } = await keyFor(world.hanna, 'messages:read')
    const none = await fetch(`${api.base}/messages`, { headers: { cookie: 'hemvist=x' } })
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Hemvist"'])
    expect(await client.listMessages({}, as(api, `hv_${'x'.repeat(43)}`))).toMatchObject({ status: 401 })
    expect(await client.listMessages({}, as(api, 'x'))).toMatchObject({ data: { type: '/api#problem-unknown-key' } })
    world.clock('2027-11-21T22:59:00Z')
    expect(await client.listMessages({}, as(api, secret))).toMatchObject({ status: 200 })
    world.clock('2027-11-21T23:01:00Z')
    expect(await client.listMessages({}, as(api, secret))).toMatchObject({
      status: 401,
      data: { type: '/api#problem-expired' },
    })
    await endKey(id)
    expect(await client.listMessages({}, as(api, secret))).toMatchObject({ data: { type: '/api#problem-revoked' } })
    expect((await calls()).map(({ status, route }) => `${status} ${route}`)).toEqual([
      '200 /api/v1/messages',
      '401 /api/v1/messages',
      '401 /api/v1/messages',
    ])
  })
})

/** What the interface says no to, how it says it, and that nothing about a person stays in its log. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, as, calls, client, keyFor, openApi } from '../../../test/support/api.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { root } from '../../platform/root.ts'
import { newWebhookSecret, signatureOf } from '../webhook/rules.ts'
import { operations } from './operations.ts'
import { apiRoutes } from './routes.ts'
import { problemDocument } from './schemas.ts'
import { verifyExample } from './verify-example.ts'

const world = inWorld()
let api: Api
let key: string
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api?.stop())

/** A request as it is, with what it was answered. */
async function ask(path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  const response = await fetch(`${api.base}${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': 'k',
      ...init.headers,
    },
  })
  const body: unknown = await response.json()
  if (response.status >= 400) {
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(problemDocument.safeParse(body).error?.issues).toBeUndefined()
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
  return { status: response.status, body, headers: response.headers }
}
const post = (body: unknown, headers: Record<string, string> = {}) =>
  ask('/messages', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers })

const arrears = { kind: 'earlyArrears', tenantName: 'Test Testsson', address: 'Exempelgatan 3', amount: 8450 }

describe('a body that can’t be taken in', () => {
  const cases: readonly [string, unknown, Record<string, string>, number, unknown][] = [
    ['no JSON', '{"kind":', {}, 400, { type: '/api#problem-unreadable' }],
    ['no UTF-8', '', { 'content-type': 'application/json' }, 400, { type: '/api#problem-unreadable' }],
    ['another kind of content', 'kind=earlyArrears', { 'content-type': 'text/plain' }, 415, {}],
    ['a form of another site', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, {}],
    ['no object', [], {}, 422, { type: '/api#problem-invalid' }],
    ['no kind', {}, {}, 422, { errors: [{ pointer: '/kind' }] }],
    [
      'a wrong amount',
      { ...arrears, amount: 'mycket' },
      {},
      422,
      { errors: [{ pointer: '/amount', detail: expect.stringContaining('8450') }] },
    ],
    [
      'a wrong day',
      { ...arrears, dues: [{ dueOn: '2026-02-30', amount: 1 }] },
      {},
      422,
      { errors: [{ pointer: '/dues/0/dueOn' }] },
    ],
    [
      'a field that isn’t known',
      { ...arrears, servedOn: '2026-11-01' },
      {},
      422,
      { errors: [{ pointer: '/servedOn' }] },
    ],
    [
      'another municipality',
      { ...arrears, municipality: '0881' },
      {},
      422,
      { errors: [{ pointer: '/municipality', detail: expect.stringContaining('Nybro') }] },
    ],
    ['no idempotency key', arrears, { 'idempotency-key': ' ' }, 422, { type: '/api#problem-no-idempotency-key' }],
    [
      'too much of an idempotency key',
      arrears,
      { 'idempotency-key': 'x'.repeat(201) },
      422,
      { type: '/api#problem-no-idempotency-key' },
    ],
    ['too much', { ...arrears, words: 'x'.repeat(300_000) }, {}, 413, { type: '/api#problem-too-large' }],
  ]

  test('is refused with its place and its reason, and leaves nothing behind', async () => {
    ;({ secret: key } = await keyFor(world.hanna, 'messages:write'))
    for (const [name, body, headers, status, said] of cases)
      expect({ name, ...(await post(body, headers)) }).toMatchObject({
        name,
        status,
        body: { status, ...Object(said) },
      })
    const rows = await asSystem('test', (tx) => tx.selectFrom('tenancy_message').select('id').execute())
    expect(rows).toEqual([])
  })

  test('is told in English to whoever asks for it, and never repeats what was sent', async () => {
    ;({ secret: key } = await keyFor(world.hanna, 'messages:write'))
    const told = await post({ ...arrears, amount: 'Maja Testsson' }, { 'accept-language': 'en-GB' })
    expect(told.body).toMatchObject({
      title: 'Something in what was sent is wrong',
      errors: [{ detail: expect.stringContaining('Write the amount') }],
    })
    expect(JSON.stringify(told.body)).not.toContain('Maja')
    expect(told.headers.get('content-language')).toBe('en')
  })
})

test('a character that can’t be kept is told at its place, wherever it stands and however deep', async () => {
  ;({ secret: key } = await keyFor(world.hanna, 'messages:write', 'messages:read'))
  for (const bad of ['\u0000', '\ud800', '\u0007']) {
    const field = await post({ ...arrears, words: `Ring${bad} mig` })
    expect([field.status, field.body]).toMatchObject([422, { errors: [{ pointer: '/words' }] }])
    const deep = await post({ ...arrears, dues: [{ dueOn: `2026-10-30${bad}`, amount: 8450 }] })
    expect([deep.status, deep.body]).toMatchObject([422, { errors: [{ pointer: '/dues/0/dueOn' }] }])
    expect((await post({ ...arrears, [`x${bad}`]: 1 })).status).toBe(422)
  }
  expect((await post(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).status).toBe(400)
  const made = (at: string) => Buffer.from(JSON.stringify([at, crypto.randomUUID()])).toString('base64url')
  for (const after of [made('a\u0000'), made('-271821-04-20T00:00:00Z'), '%00'])
    expect([after, (await ask(`/messages?after=${after}`)).status]).toEqual([after, 422])
})

test('an address that isn’t there, another method, a list that goes on from nowhere', async () => {
  ;({ secret: key } = await keyFor(world.hanna, 'messages:read', 'messages:write'))
  expect(await ask('/nothing')).toMatchObject({ status: 404 })
  expect(await ask('/messages/1')).toMatchObject({ status: 404 })
  const method = await ask('/messages', { method: 'PUT', body: '{}' })
  expect([method.status, method.headers.get('allow')]).toEqual([405, 'POST, GET'])
  expect(await ask('/messages?after=x')).toMatchObject({ status: 422, body: { errors: [{ parameter: 'after' }] } })
  expect(await ask('/messages?state=lost&sort=up')).toMatchObject({
    body: {
      errors: expect.arrayContaining([
        expect.objectContaining({ parameter: 'state' }),
        expect.objectContaining({ parameter: 'sort' }),
      ]),
    },
  })
  expect(await ask('/messages?limit=201')).toMatchObject({ status: 422 })
})

test('a key has its minute’s worth, fills evenly, and is told how long to wait', {
  tags: ['server/locks'],
}, async () => {
  const { id, secret } = await keyFor(world.hanna, 'messages:read')
  key = secret
  await asSystem('test', (tx) => tx.updateTable('api_key').set({ per_minute: 3 }).where('id', '=', id).execute())
  const statuses = await Promise.all([1, 2, 3, 4, 5].map(async () => (await ask('/messages')).status))
  expect(statuses.sort()).toEqual([200, 200, 200, 429, 429])
  const refused = await ask('/messages')
  expect(refused.headers.get('retry-after')).toBe('20')
  expect(refused.headers.get('ratelimit-policy')).toBe('"key";q=3;w=60')
  expect(refused.headers.get('ratelimit')).toBe('"key";r=0;t=20')
  world.clock('2026-11-21T09:00:20Z')
  expect((await ask('/messages')).status).toBe(200)
  expect((await ask('/messages')).status).toBe(429)
  world.clock('2026-11-21T10:00:00Z')
  const full = await ask('/messages')
  expect(full.headers.get('ratelimit')).toBe('"key";r=2;t=20')
  const other = await keyFor(world.hanna, 'messages:read')
  expect(await client.listMessages({}, as(api, other.secret))).toMatchObject({ status: 200 })
})

describe('Kronofogden’s notices', () => {
  const notice: client.NoticeInput = {
    kind: 'eviction',
    reference: 'Å-1-26',
    evictionOn: '2026-12-10',
    evictionTime: '10:00',
    address: 'Exempelgatan 3',
    tenantName: 'Test Testsson',
  }

  test('are registered once for the municipality’s key, and told to be confirmed or not', async () => {
    const { secret } = await keyFor(world.adam, 'notices:write')
    const first = await client.sendNotice('a', notice, {}, as(api, secret))
    const again = await client.sendNotice('b', { ...notice, tenantName: null }, {}, as(api, secret))
    if (first.status !== 201) throw new Error(JSON.stringify(first))
    expect(again).toMatchObject({ status: 200, data: { id: first.data.id, already: true } })
    expect(await client.getNotice(first.data.id, {}, as(api, secret))).toMatchObject({
      data: { confirmedAt: null, handler: null, withdrawn: false },
    })
  })

  test('can’t come from a landlord, before their day, or from a moment that hasn’t been', async () => {
    const { secret } = await keyFor(world.adam, 'notices:write')
    const landlord = await keyFor(world.hanna, 'messages:write')
    expect(await client.sendNotice('a', notice, {}, as(api, landlord.secret))).toMatchObject({ status: 403 })
    expect(await client.sendNotice('a', { ...notice, evictionOn: '2026-11-20' }, {}, as(api, secret))).toMatchObject({
      status: 422,
      data: { errors: [{ pointer: '/evictionOn' }] },
    })
    expect(await client.sendNotice('a', { ...notice, evictionOn: '9026-12-10' }, {}, as(api, secret))).toMatchObject({
      status: 422,
      data: { errors: [{ pointer: '/evictionOn', detail: expect.stringContaining('9026') }] },
    })
    const later = { ...notice, receivedAt: '2026-11-22T09:00:00Z' }
    expect(await client.sendNotice('a', later, {}, as(api, secret))).toMatchObject({
      data: { errors: [{ pointer: '/receivedAt' }] },
    })
  })
})

test('a system looks after its own receivers, and no other landlord’s', async () => {
  const { secret } = await keyFor(world.hanna, 'webhooks:manage')
  const wanted: client.NewWebhook = { url: 'https://system.example.se/hemvist', events: ['answer'] }
  const made = await client.makeWebhook('a', wanted, {}, as(api, secret))
  if (made.status !== 201) throw new Error(JSON.stringify(made))
  const { secret: shown, ...webhook } = made.data
  expect(shown).toMatch(/^whsec_/)
  expect(await client.makeWebhook('a', wanted, {}, as(api, secret))).toMatchObject({
    status: 200,
    data: { id: webhook.id, secret: null },
  })
  expect(await client.makeWebhook('b', wanted, {}, as(api, secret))).toMatchObject({ status: 409 })
  expect(await client.makeWebhook('c', { ...wanted, url: 'ftp://x.se' }, {}, as(api, secret))).toMatchObject({
    status: 422,
    data: { errors: [{ pointer: '/url' }] },
  })
  const stranger = { ...world.hanna, organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord } }
  const other = await keyFor(stranger, 'webhooks:manage')
  expect(await client.listWebhooks({}, as(api, other.secret))).toMatchObject({ data: { webhooks: [] } })
  expect(await client.endWebhook(webhook.id, {}, as(api, other.secret))).toMatchObject({ status: 404 })
  expect(await client.getWebhook(webhook.id, {}, as(api, secret))).toMatchObject({ status: 200, data: webhook })
  expect(await client.endWebhook(webhook.id, {}, as(api, secret))).toMatchObject({ status: 204 })
  expect(await client.listWebhooks({}, as(api, secret))).toMatchObject({ data: { webhooks: [] } })
  expect(client.servers.server1).toBe('/api/v1')
})

test('nothing about a person is in the log of calls, nor in what is kept of an answer', async () => {
  const { secret } = await keyFor(world.hanna, 'messages:write', 'messages:read')
  key = secret
  await post(arrears, { 'idempotency-key': 'Test-Testsson-1' })
  await ask('/messages?state=waiting')
  const kept = await asSystem('test', (tx) => tx.selectFrom('api_idempotency').selectAll().execute())
  const logged = await calls()
  expect(logged.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
    'POST /api/v1/messages 201',
    'GET /api/v1/messages 200',
  ])
  const text = JSON.stringify([kept, logged], (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString() : value,
  )
  expect(text).not.toMatch(/Testsson|Exempelgatan|8450|waiting/)
})

test('every door of the table is there, and no other', () => {
  const own = apiRoutes.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
  const told = operations.map(({ method, path }) => `${method.toUpperCase()} ${path.replace('{id}', ':id')}`)
  expect([...new Set(own)].sort()).toEqual([...told, 'GET /openapi.json'].sort())
})

test('the example on the page knows a genuine notice from others', async () => {
  // among the project's own modules, where the receiver's library is found
  mkdirSync(new URL('.cache/', root), { recursive: true })
  const folder = await mkdtemp(join(fileURLToPath(root), '.cache', 'verify-'))
  writeFileSync(join(folder, 'verify.mjs'), verifyExample)
  const { isGenuine } = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'verify.mjs')).href)
  await rm(folder, { recursive: true })
  const [current, before, other] = [newWebhookSecret(), newWebhookSecret(), newWebhookSecret()]
  const signed = (ago: number) =>
    signatureOf('a', '{"a":1}', [current, before], Temporal.Now.instant().subtract({ seconds: ago }))
  expect(isGenuine('{"a":1}', signed(0), current)).toBe(true)
  expect(isGenuine('{"a":1}', signed(0), before)).toBe(true)
  expect(isGenuine('{"a":1}', signed(0), other)).toBe(false)
  expect(isGenuine('{"a":2}', signed(0), current)).toBe(false)
  expect(isGenuine('{"a":1}', signed(301), current)).toBe(false)
  expect(isGenuine('{"a":1}', { ...signed(0), 'webhook-signature': 'v1,00' }, current)).toBe(false)
})

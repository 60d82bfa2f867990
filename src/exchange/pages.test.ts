/** The pages and commands about keys and notices: who looks after them, what is shown once, and that a key’s technical user is nobody’s colleague. */

import { beforeEach, describe, expect, test } from 'vitest'
import { keyFor } from '../../test/support/api.ts'
import { inWorld } from '../../test/support/world.ts'
import { run } from '../cli/commands.ts'
import { colleagues } from '../person/index.ts'
import { asSystem } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { cast } from '../platform/login/cast.ts'
import { giveRole, listUsers, sessionFor } from '../platform/login/index.ts'
import { exchangeRoutes } from './index.ts'
import { callerOf, logCall } from './key/caller.ts'

const world = inWorld()
let visit: ReturnType<typeof world.visit>
beforeEach(() => {
  visit = world.visit(exchangeRoutes)
})

const form = { name: 'Fastighetssystemet', scopes: ['messages:write', 'messages:read'], expiresOn: '2027-11-21' }
const secretIn = (html: string): string => /hv_[A-Za-z0-9_-]{43}/.exec(html)?.[0] ?? ''
const keys = () => asSystem('test', (tx) => tx.selectFrom('api_key').selectAll().execute())

describe('keys', () => {
  test('Hanna makes one, sees its secret once, and it works', async () => {
    const made = await visit(world.hanna).post('/settings/keys/new', form)
    const secret = secretIn(made.html)
    expect(made.status).toBe(200)
    expect(made.headers.get('cache-control')).toBe('no-store')
    expect(await callerOf(secret, 'sv')).toMatchObject({ kind: 'known', session: { roles: ['landlordAgent'] } })
    const list = await visit(world.hanna).get('/settings/keys')
    expect(list.text).toContain('Fastighetssystemet')
    expect(list.text).toContain(`${secret.slice(0, 7)}…`)
    expect(list.html).not.toContain(secret)
    expect(JSON.stringify(await keys())).not.toContain(secret.slice(7))
  })

  test('the same form sent twice makes one, and doesn’t show the secret again', async () => {
    const _key = newId()
    await visit(world.hanna).post('/settings/keys/new', { ...form, _key })
    const [row] = await keys()
    const again = await visit(world.hanna).post('/settings/keys/new', { ...form, _key })
    expect([again.status, again.location]).toEqual([303, `/settings/keys/${row?.id}`])
    expect(await keys()).toHaveLength(1)
  })

  test('what was typed stays when the day is too far away or nothing is chosen', async () => {
    const far = await visit(world.hanna).post('/settings/keys/new', { ...form, expiresOn: '2028-11-22' })
    expect([far.status, far.text]).toEqual([422, expect.stringContaining('högst två år')])
    expect(far.html).toContain('value="Fastighetssystemet"')
    const { scopes: _, ...none } = form
    expect((await visit(world.hanna).post('/settings/keys/new', none)).text).toContain('Välj minst en sak')
    expect((await visit(world.hanna).post('/settings/keys/new', { ...form, expiresOn: '2026-11-20' })).text).toContain(
      'har passerat',
    )
    expect(await keys()).toEqual([])
  })

  test('Adam makes the municipality’s, for notices alone', async () => {
    const page = await visit(world.adam).get('/settings/keys/new')
    expect(page.html).toContain('notices:write')
    expect(page.html).not.toContain('messages:write')
    expect((await visit(world.adam).post('/settings/keys/new', form)).text).toContain('kan er organisation inte')
    const made = await visit(world.adam).post('/settings/keys/new', { ...form, scopes: 'notices:write' })
    expect(await callerOf(secretIn(made.html), 'sv')).toMatchObject({
      session: { roles: ['preventionOfficer'], unit: null },
    })
  })

  test('nobody else sees them, and no other landlord revokes them', async () => {
    const { id } = await keyFor(world.hanna, 'messages:read')
    for (const session of [world.siv, world.agneta, world.nils, world.noor, world.ture, world.rut]) {
      expect((await visit(session).get('/settings/keys')).status).toBe(404)
      expect((await visit(session).get('/settings/keys/new')).status).toBe(404)
      expect((await visit(session).post('/settings/keys/new', form)).status).toBe(404)
    }
    const stranger = { ...world.hanna, organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord } }
    for (const session of [world.adam, stranger]) {
      expect((await visit(session).get(`/settings/keys/${id}`)).status).toBe(404)
      expect((await visit(session).post(`/settings/keys/${id}/revocation`)).status).toBe(404)
    }
    expect((await keys()).map(({ revoked_at }) => revoked_at)).toEqual([null])
  })

  test('a revoked one is refused at once, and its page tells what it was used for', async () => {
    const { id, secret } = await keyFor(world.hanna, 'messages:read')
    const caller = await callerOf(secret, 'sv')
    if (caller.kind !== 'known') throw new Error(caller.kind)
    const at = Temporal.Instant.from('2026-11-21T09:00:00Z')
    for (let i = 0; i < 51; i += 1)
      await logCall(caller.key, {
        at: at.add({ seconds: i }),
        method: 'GET',
        route: '/api/v1/messages',
        status: 200 + i,
        ms: 4,
        idempotencyHash: null,
      })
    await visit(world.hanna).post(`/settings/keys/${id}/revocation`)
    expect(await callerOf(secret, 'sv')).toMatchObject({ kind: 'ended', because: 'revoked' })
    const page = await visit(world.hanna).get(`/settings/keys/${id}`)
    expect(page.text).toContain('Indragen')
    expect(page.text).toContain('GET /api/v1/messages')
    const next = /href="([^"]*after=[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await visit(world.hanna).get(next)).text).toMatch(/GET \/api\/v1\/messages 200 4/)
  })

  test('its technical user is nobody’s colleague, can’t be chosen at the login, and has no login of its own', async () => {
    const { id } = await keyFor(world.adam, 'notices:write')
    expect((await colleagues(world.siv)).map((one) => one.id)).not.toContain(id)
    expect((await cast()).flat().map((one) => one.id)).not.toContain(id)
    expect(await sessionFor(id)).toBeNull()
    expect(await giveRole(id, 'manager')).toMatchObject({ ok: false, reason: { kind: 'machine-user' } })
    expect((await listUsers('0880')).find((one) => one.id === id)).toMatchObject({
      machine: true,
      issuer: 'hemvist:key',
    })
  })
})

describe('notices', () => {
  const receiver = { url: 'https://system.example.se/hemvist', events: ['answer', 'promise'] }

  test('Hanna adds a receiver, changes its secret and ends it; each secret is shown once', async () => {
    const made = await visit(world.hanna).post('/settings/webhooks/new', receiver)
    const secret = /whsec_[A-Za-z0-9+/]{43}=/.exec(made.html)?.[0]
    expect(secret).toBeDefined()
    const list = await visit(world.hanna).get('/settings/webhooks')
    const path = /\/settings\/webhooks\/[0-9a-f-]{36}/.exec(list.html)?.[0] ?? ''
    expect(list.html).not.toContain('whsec_')
    expect((await visit(world.hanna).post('/settings/webhooks/new', receiver)).status).toBe(409)
    const changed = await visit(world.hanna).post(`${path}/secret`)
    expect(changed.html).toMatch(/whsec_/)
    expect(changed.html).not.toContain(secret ?? '')
    const page = await visit(world.hanna).get(path)
    expect(page.text).toContain('Den gamla hemligheten används också till')
    expect(page.text).toContain('Inget har skickats än')
    expect((await visit(world.hanna).post(`${path}/end`)).status).toBe(303)
    expect((await visit(world.hanna).get(path)).text).toContain('Avslutad')
    for (const more of ['end', 'secret']) await visit(world.hanna).post(`${path}/${more}`)
    const told = await asSystem('test', (tx) => tx.selectFrom('event').select('what').orderBy('seq').execute())
    expect(told.map(({ what }) => what)).toEqual(['webhook.made', 'webhook.secret-changed', 'webhook.ended'])
  })

  test('a bad address stays in its field; nobody but a landlord has receivers', async () => {
    const bad = await visit(world.hanna).post('/settings/webhooks/new', { ...receiver, url: 'ftp://system.example.se' })
    expect([bad.status, bad.html]).toEqual([422, expect.stringContaining('value="ftp://system.example.se"')])
    for (const session of [world.adam, world.siv, world.nils, world.ture]) {
      expect((await visit(session).get('/settings/webhooks')).status).toBe(404)
      expect((await visit(session).post('/settings/webhooks/new', receiver)).status).toBe(404)
    }
  })
})

test('how it all works can be read by anybody, in both languages, with an anchor for every problem', async () => {
  const page = await visit(null).get('/api')
  expect(page.status).toBe(200)
  for (const words of ['Så kommer du igång', 'Idempotency-Key', 'id="problem-too-many"', 'id="webhooks"', 'Å-1234-26'])
    expect(page.html).toContain(words)
  const english = await visit({ ...world.hanna, locale: 'en' }).get('/api')
  expect(english.text).toContain('How the signature is verified')
})

test('hemvist key add, list and revoke', async () => {
  const said: string[] = []
  const ask = async (...args: string[]) => {
    said.length = 0
    const exit = await run(['key', ...args, '--json'], { out: (text) => said.push(text), err: () => undefined })
    return { exit, json: JSON.parse(said.join('')) }
  }
  const landlord = ['--municipality', '0880', '--organisation', 'kvarnholmens bostäder AB', '--name', 'Systemet']
  const made = await ask('add', ...landlord, '--scope', 'messages:write', '--per-minute', '600')
  expect(made).toMatchObject({ exit: 0, json: { secret: expect.stringMatching(/^hv_/) } })
  expect(await callerOf(made.json.secret, 'en')).toMatchObject({ kind: 'known', limit: { perMinute: 600 } })
  expect((await ask('list')).json).toMatchObject([
    { id: made.json.id, state: 'inUse', expiresOn: '2027-11-21', lastUsedOn: '2026-11-21' },
  ])
  expect((await ask('revoke', made.json.id)).exit).toBe(0)
  expect((await ask('revoke', made.json.id)).json).toEqual({ error: { kind: 'revokedAlready' } })
  expect(await ask('add', ...landlord, '--scope', 'notices:write')).toMatchObject({
    exit: 1,
    json: { error: { kind: 'unknownScope' } },
  })
  expect(await ask('add', ...landlord, '--scope', 'messages:read', '--expires', '2028-11-22')).toMatchObject({
    json: { error: { kind: 'expiresTooLate' } },
  })
  expect(await ask('add', ...landlord, '--scope', 'everything')).toMatchObject({ exit: 2 })
})

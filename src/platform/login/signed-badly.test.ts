/** A provider whose word isn't signed by its own key: nobody comes in by it, even over a line that holds. */

import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { type Site, site } from './browser.fixture.ts'
import { DEMO_ISSUER, useLogin } from './setup.ts'

const world = inWorld()
const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })

let here: Site
let server: Server
let issuer: string
let nonce: string
let signs: KeyObject

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken(): string {
  const at = Math.floor(Date.now() / 1000)
  const said = `${part({ alg: 'ES256', kid: 'own' })}.${part({ iss: issuer, sub: 'siv', aud: 'hemvist', iat: at, exp: at + 300, nonce })}`
  const signature = sign('sha256', Buffer.from(said), { key: signs, dsaEncoding: 'ieee-p1363' })
  return `${said}.${signature.toString('base64url')}`
}

const answers: Record<string, () => unknown> = {
  '/.well-known/openid-configuration': () => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['ES256'],
  }),
  '/keys': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'ES256', use: 'sig' }] }),
  '/token': () => ({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken() }),
}

beforeAll(async () => {
  here = await site()
  server = createServer((req, res) => {
    res.setHeader('content-type', 'application/json')
    res.end(JSON.stringify(answers[req.url ?? '']?.() ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await here.stop()
})
beforeEach(() => {
  useLogin({
    base: here.base,
    provider: { issuer, clientId: 'hemvist', clientSecret: null, knownAs: DEMO_ISSUER },
    demo: null,
  })
})

async function comesBack() {
  const browser = here.browser()
  const asked = new URL((await browser.ask('/login')).location ?? '')
  nonce = asked.searchParams.get('nonce') ?? ''
  const seen = await browser.ask(`/login/callback?code=c&state=${asked.searchParams.get('state')}`)
  return { status: seen.status, in: browser.jar.has('hemvist') }
}

test('signed by the provider’s own key, Siv comes in; signed by another, nobody does', async () => {
  expect(world.siv.name).toBe('Siv Lindgren')
  signs = own.privateKey
  expect(await comesBack()).toEqual({ status: 303, in: true })
  signs = stranger.privateKey
  expect(await comesBack()).toEqual({ status: 400, in: false })
})

test('what the provider said holds, and our own database fails: that isn’t told as the provider’s no', async () => {
  signs = own.privateKey
  await world.connection.exec('alter table access_log rename to away')
  try {
    expect(await comesBack()).toEqual({ status: 500, in: false })
  } finally {
    await world.connection.exec('alter table away rename to access_log')
  }
  expect(await comesBack()).toEqual({ status: 303, in: true })
})

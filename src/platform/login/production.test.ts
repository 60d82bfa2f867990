/** What stops production, and settings that are never taken. */

import { afterEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { castUsers } from '../../demo/cast.ts'
import { asSystem } from '../database/index.ts'
import { productionObstacles } from './production.ts'
import { providerFrom, useLogin } from './setup.ts'

inWorld()

const ready = {
  HEMVIST_URL: 'https://hemvist.example',
  HEMVIST_OIDC_ISSUER: 'https://login.example',
  HEMVIST_OIDC_CLIENT_ID: 'hemvist',
}
const kinds = async (env: NodeJS.ProcessEnv) => (await productionObstacles(env)).map(({ kind }) => kind)

afterEach(() => asSystem('test', (tx) => tx.updateTable('app_user').set({ demo: true }).execute()))

test('the practice municipality stops production, however well the rest is set up', async () => {
  const obstacles = await productionObstacles(ready)
  expect(obstacles.map(({ kind }) => kind)).toEqual(['demoUsers'])
  expect(obstacles[0]?.message).toContain(`${castUsers.length} users`)
})

test('nothing stops it when there are no practice users, a provider and an https address', async () => {
  await asSystem('test', (tx) => tx.updateTable('app_user').set({ demo: false }).execute())
  expect(await kinds(ready)).toEqual([])
})

test.each<[string, NodeJS.ProcessEnv, string]>([
  ['no provider', { HEMVIST_OIDC_ISSUER: '' }, 'noLoginProvider'],
  ['no client', { HEMVIST_OIDC_CLIENT_ID: '' }, 'noLoginProvider'],
  ['a provider over http', { HEMVIST_OIDC_ISSUER: 'http://login.example' }, 'unsafeLoginProvider'],
  ['a provider that is no address', { HEMVIST_OIDC_ISSUER: 'login' }, 'unsafeLoginProvider'],
  ['no address', { HEMVIST_URL: '' }, 'noAddress'],
  ['an address over http', { HEMVIST_URL: 'http://hemvist.example' }, 'addressNotHttps'],
  ['an address on this machine', { HEMVIST_URL: 'http://localhost:3000' }, 'addressNotHttps'],
])('%s stops it', async (_, change, kind) => {
  await asSystem('test', (tx) => tx.updateTable('app_user').set({ demo: false }).execute())
  expect(await kinds({ ...ready, ...change })).toEqual([kind])
})

test('a host that other machines reach is stopped too, unless https stands in front of it', async () => {
  await asSystem('test', (tx) => tx.updateTable('app_user').set({ demo: false }).execute())
  const open = { ...ready, HOST: '0.0.0.0' }
  expect(await kinds(open)).toEqual([])
  expect(await kinds({ ...open, HEMVIST_URL: 'http://hemvist.example' })).toEqual(['addressNotHttps', 'openHost'])
  expect(await kinds({ ...open, HEMVIST_URL: '' })).toEqual(['noAddress', 'openHost'])
})

test('plain http to another machine is never taken, in production or not', () => {
  expect(() => providerFrom({ HEMVIST_OIDC_ISSUER: 'http://login.example', HEMVIST_OIDC_CLIENT_ID: 'x' })).toThrow(
    'https',
  )
  expect(() => providerFrom({ HEMVIST_OIDC_ISSUER: 'ftp://localhost', HEMVIST_OIDC_CLIENT_ID: 'x' })).toThrow('https')
  expect(() => useLogin({ base: new URL('http://hemvist.example'), provider: null, demo: null })).toThrow('https')
  expect(providerFrom({ HEMVIST_OIDC_ISSUER: 'http://127.0.0.1:8080/realms/x', HEMVIST_OIDC_CLIENT_ID: 'x' })).toEqual({
    issuer: 'http://127.0.0.1:8080/realms/x',
    knownAs: 'http://127.0.0.1:8080/realms/x',
    clientId: 'x',
    clientSecret: null,
  })
})

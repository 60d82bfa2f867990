/** The doctor names each guard and says which one is relaxed, and by what. */

import { expect, test } from 'vitest'
import { readSettings } from '../platform/settings.ts'
import { guardsOfDatabase, guardsOfSettings } from './guards.ts'

const off = (env: NodeJS.ProcessEnv): string[] =>
  guardsOfSettings(readSettings(env), env).flatMap(({ guard, state }) => (state === 'off' ? [guard] : []))

const real = {
  NODE_ENV: 'Production',
  DATABASE_URL: 'postgresql://h@db/hemvist',
  HEMVIST_URL: 'https://hemvist.example',
  HEMVIST_OIDC_ISSUER: 'https://login.example',
  HEMVIST_OIDC_CLIENT_ID: 'hemvist',
}

test('set up for real people, every guard holds', () => {
  expect(off(real)).toEqual([])
  expect(off({ ...real, HOST: '0.0.0.0' })).toEqual([])
})

test('each guard that somebody relaxed is named', () => {
  expect(off({ ...real, HEMVIST_INSECURE_WEBHOOKS: 'yes' })).toEqual(['webhooksOutward'])
  expect(off({ ...real, HEMVIST_URL: '', HOST: '0.0.0.0' })).toEqual(['https', 'host'])
  expect(off({})).toEqual(['production', 'emptyStaysEmpty', 'identityProvider', 'https', 'webhooksOutward'])
  expect(off({ ...real, NODE_ENV: '', HEMVIST_DEMO: 'yes' })).toEqual([
    'production',
    'emptyStaysEmpty',
    'webhooksOutward',
  ])
})

test('a superuser, practice users and temporary tables are guards that don’t hold', () => {
  const states = (superuser: boolean) =>
    guardsOfDatabase({ kind: 'server', superuser, temporaryTables: superuser, demoUsers: superuser }).map(
      ({ state }) => state,
    )
  expect(states(true)).toEqual(['off', 'off', 'off'])
  expect(states(false)).toEqual(['on', 'on', 'on'])
})

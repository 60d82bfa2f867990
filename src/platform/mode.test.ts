/** Which guards hold, by what the environment says: forgetting something opens nothing. */

import { expect, test } from 'vitest'
import { demoChoice, isProduction } from './mode.ts'
import { BadSetting, readSettings } from './settings.ts'

const SERVER = { DATABASE_URL: 'postgresql://h@db/hemvist' }

test.each<[NodeJS.ProcessEnv, boolean]>([
  [{ NODE_ENV: 'production' }, true],
  [{ NODE_ENV: 'Production' }, true],
  [{ NODE_ENV: ' production ' }, true],
  [{ NODE_ENV: 'prod' }, true],
  [{ NODE_ENV: 'staging' }, true],
  [{ NODE_ENV: 'development' }, false],
  [{ NODE_ENV: '' }, false],
  [{}, false],
  [{ HOST: '::1' }, false],
  [{ HOST: '127.0.0.2' }, false],
  [{ HOST: '0.0.0.0' }, true],
  [{ HOST: '::' }, true],
  [{ HOST: '127.evil.example' }, true],
  [{ HEMVIST_URL: 'https://hemvist.example' }, true],
  [{ HEMVIST_OIDC_ISSUER: 'https://login.example' }, true],
  [{ HOST: '0.0.0.0', HEMVIST_DEMO: 'yes' }, false],
  [{ HOST: '0.0.0.0', HEMVIST_DEMO: 'no' }, true],
  [{ HEMVIST_DEMO: 'yes', NODE_ENV: 'Production' }, true],
])('%j guards real people: %s', (env, guarded) => {
  expect(isProduction(env)).toBe(guarded)
})

test.each<[NodeJS.ProcessEnv, ReturnType<typeof demoChoice>]>([
  [{}, 'byItself'],
  [{ NODE_ENV: 'production' }, 'no'],
  [{ HOST: '0.0.0.0' }, 'no'],
  [{ NODE_ENV: 'development', HOST: '0.0.0.0' }, 'unsaid'],
  [SERVER, 'unsaid'],
  [{ ...SERVER, NODE_ENV: 'development' }, 'unsaid'],
  [{ ...SERVER, HEMVIST_DEMO: 'yes' }, 'chosen'],
  [{ HEMVIST_DEMO: 'no' }, 'no'],
])('an empty database with %j is filled with invented people: %s', (env, choice) => {
  expect(demoChoice(env)).toBe(choice)
})

test.each<[NodeJS.ProcessEnv, RegExp]>([
  [{ NODE_ENV: 'prod' }, /NODE_ENV can't be used/],
  [{ HEMVIST_DEMO: 'true' }, /HEMVIST_DEMO can't be used/],
  [{ NODE_ENV: 'PRODUCTION', HEMVIST_DEMO: 'yes' }, /HEMVIST_DEMO=yes can’t be used with NODE_ENV=production/],
])('%j is refused in words', (env, said) => {
  expect(() => readSettings(env)).toThrow(BadSetting)
  expect(() => readSettings(env)).toThrow(said)
})

test.each<[NodeJS.ProcessEnv, boolean]>([
  [{}, true],
  [{ HEMVIST_INSECURE_WEBHOOKS: 'no' }, false],
  [{ NODE_ENV: 'Production' }, false],
  [{ HOST: '0.0.0.0' }, false],
  [{ NODE_ENV: 'production', HEMVIST_INSECURE_WEBHOOKS: 'yes' }, true],
])('with %j notices may go into the own network: %s', (env, may) => {
  expect(readSettings(env).insecureWebhooks).toBe(may)
})

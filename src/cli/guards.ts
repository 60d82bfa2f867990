/** Each guard by name, and whether it holds: what stands between invented users, open lines and real people's data. */

import { settingsObstacles } from '../platform/login/index.ts'
import { demoChoice, environmentOf, isLoopbackHost, isProduction } from '../platform/mode.ts'
import type { Settings } from '../platform/settings.ts'

export type Guard = { guard: string; state: 'on' | 'off'; because: string }

export type Guarded = {
  kind: 'server' | 'memory' | 'embedded'
  superuser: boolean
  temporaryTables: boolean
  /** null: there are no tables to look in yet */
  demoUsers: boolean | null
}

const guard = (name: string, holds: boolean, because: string): Guard => ({
  guard: name,
  state: holds ? 'on' : 'off',
  because,
})

/** What the settings alone decide. */
export function guardsOfSettings(settings: Settings, env: NodeJS.ProcessEnv = process.env): Guard[] {
  const missing = new Set(settingsObstacles(env).map(({ kind }) => kind))
  const said = environmentOf(env)
  const choice = demoChoice(env)
  return [
    guard(
      'production',
      isProduction(env),
      said === ''
        ? 'NODE_ENV says nothing: all guards hold as soon as other machines reach this, or an identity provider is named'
        : `NODE_ENV=${said}`,
    ),
    guard(
      'emptyStaysEmpty',
      choice === 'no' || choice === 'unsaid',
      choice === 'chosen'
        ? 'HEMVIST_DEMO=yes fills an empty database with invented people'
        : choice === 'byItself'
          ? 'an empty embedded database that only this machine reaches is filled with invented people'
          : 'an empty database isn’t filled',
    ),
    guard(
      'identityProvider',
      !missing.has('noLoginProvider') && !missing.has('unsafeLoginProvider'),
      missing.has('noLoginProvider')
        ? 'HEMVIST_OIDC_ISSUER and HEMVIST_OIDC_CLIENT_ID name none'
        : missing.has('unsafeLoginProvider')
          ? 'HEMVIST_OIDC_ISSUER isn’t https'
          : 'HEMVIST_OIDC_ISSUER names one over https',
    ),
    guard('https', settings.url?.protocol === 'https:', `HEMVIST_URL is ${settings.url?.origin ?? 'not set'}`),
    guard(
      'host',
      isLoopbackHost(settings.host) || settings.url?.protocol === 'https:',
      `HOST is ${settings.host}, which ${isLoopbackHost(settings.host) ? 'only this machine reaches' : 'other machines reach'}`,
    ),
    guard(
      'webhooksOutward',
      !settings.insecureWebhooks,
      settings.insecureWebhooks
        ? `notices may go over plain http and into the own network (${env.HEMVIST_INSECURE_WEBHOOKS ? 'HEMVIST_INSECURE_WEBHOOKS=yes' : 'not production'})`
        : 'notices go out over https only',
    ),
  ]
}

/** What the database decides. */
export const guardsOfDatabase = ({ kind, superuser, temporaryTables, demoUsers }: Guarded): Guard[] => [
  guard(
    'noPracticeUsers',
    demoUsers !== true,
    demoUsers === true ? 'users who log in without a password are in the database' : 'there are none',
  ),
  guard(
    'plainRole',
    kind !== 'server' || !superuser,
    kind !== 'server'
      ? 'the embedded database has one user'
      : `the role in DATABASE_URL is ${superuser ? 'a superuser' : 'no superuser'}`,
  ),
  guard('noTemporaryTables', !temporaryTables, `users’ roles may make ${temporaryTables ? '' : 'no '}temporary tables`),
]

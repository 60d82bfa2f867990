/** What must be put right before real people's lives are handled here: read by the start, which refuses, and by the doctor, which tells. */

import { asSystem } from '../database/index.ts'
import { isLoopbackHost } from '../mode.ts'
import { readSettings } from '../settings.ts'
import { isLoopback, providerFrom, UnsafeLogin } from './setup.ts'

export type ProductionObstacle = {
  kind: 'demoUsers' | 'noLoginProvider' | 'unsafeLoginProvider' | 'noAddress' | 'addressNotHttps' | 'openHost'
  message: string
}

/** Everything about logging in that stands in the way of production; an empty list: nothing does. */
export async function productionObstacles(env: NodeJS.ProcessEnv = process.env): Promise<ProductionObstacle[]> {
  return [...(await demoUsers()), ...settingsObstacles(env)]
}

/** Those that the settings alone tell, before any database is opened. */
export const settingsObstacles = (env: NodeJS.ProcessEnv = process.env): ProductionObstacle[] => [
  ...provider(env),
  ...address(readSettings(env)),
]

async function demoUsers(): Promise<ProductionObstacle[]> {
  const { users } = await asSystem('production check', (tx) =>
    tx
      .selectFrom('app_user')
      .select(({ fn }) => fn.countAll<number>().as('users'))
      .where('demo', '=', true)
      .executeTakeFirstOrThrow(),
  )
  if (users === 0) return []
  return [
    {
      kind: 'demoUsers',
      message: `The database holds the practice municipality: ${users} users who log in without a password. Begin with an empty database.`,
    },
  ]
}

function provider(env: NodeJS.ProcessEnv): ProductionObstacle[] {
  try {
    if (providerFrom(env) !== null) return []
    return [
      {
        kind: 'noLoginProvider',
        message:
          'Nobody can log in: set HEMVIST_OIDC_ISSUER and HEMVIST_OIDC_CLIENT_ID to your OpenID Connect provider.',
      },
    ]
  } catch (error) {
    if (error instanceof UnsafeLogin) return [{ kind: 'unsafeLoginProvider', message: error.message }]
    throw error
  }
}

function address({ url, host }: { url: URL | null; host: string }): ProductionObstacle[] {
  if (url?.protocol === 'https:') return []
  const open: ProductionObstacle[] = isLoopbackHost(host)
    ? []
    : [
        {
          kind: 'openHost',
          message: `HOST=${host} lets other machines in over plain http. Listen on 127.0.0.1 behind a proxy with TLS, or say with an https HEMVIST_URL that one stands in front.`,
        },
      ]
  if (url === null)
    return [{ kind: 'noAddress', message: 'Set HEMVIST_URL to the https address that people use.' }, ...open]
  const where = isLoopback(url) ? 'only this machine can reach it' : 'anybody on the way can read it'
  return [{ kind: 'addressNotHttps', message: `HEMVIST_URL must be https: over http ${where}.` }, ...open]
}

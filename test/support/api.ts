/** The interface on a real server, keys for it, and the client that a public generator made of its document. */

import { apiRoutes, freshKey, type Scope } from '../../src/exchange/index.ts'
import type { Session } from '../../src/platform/access/index.ts'
import { asSystem, asUser } from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/id.ts'
import { now } from '../../src/platform/time/index.ts'
import { assemble, listen } from '../../src/platform/web/index.ts'
import * as client from './api-client.gen.ts'

export { client }

export type Api = { base: string; stop: () => Promise<void> }

/** Listens on 127.0.0.1. */
export async function openApi(): Promise<Api> {
  const app = assemble({
    rooms: [],
    interfaces: { '/api/v1': apiRoutes },
    sessionOf: async () => {
      throw new Error('The interface asked for a cookie.')
    },
    navigation: () => [],
    demo: true,
  })
  const { address, stop } = await listen(app, { host: '127.0.0.1', port: 0 })
  return { base: `http://127.0.0.1:${address.port}/api/v1`, stop }
}

/** A key of the session's organisation. */
export async function keyFor(session: Session, ...scopes: Scope[]): Promise<{ id: string; secret: string }> {
  const expiresOn = Temporal.PlainDate.from('2027-11-21')
  const { secret, row } = freshKey({ name: 'Provsystemet', scopes, expiresOn })
  const whose = { municipality_code: session.municipality, organisation_id: session.organisation.id }
  const made = { ...row, ...whose, id: newId(), made_at: now(), made_by: session.userId }
  await asUser(session, (tx) => tx.insertInto('api_key').values(made).execute())
  return { id: made.id, secret }
}

/** What the generated client is called with. */
export const as = (api: Api, secret: string, headers: Record<string, string> = {}) => ({
  baseUrl: api.base,
  headers: { Authorization: `Bearer ${secret}`, ...headers },
})

/** The log of calls, the oldest first. */
export const calls = () =>
  asSystem('test', (tx) => tx.selectFrom('api_call').selectAll().orderBy('at').orderBy('id').execute())

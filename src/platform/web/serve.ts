/** Listens for HTTP: the node server around the web, with the files under /assets/. */

import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Env } from './context.ts'
import { BODY_PATIENCE, HEAD_PATIENCE } from './limits.ts'

export type Listening = { server: Server; address: URL; stop: () => Promise<void> }

/** Milliseconds that a connection is kept for the next request: longer than a proxy keeps its own (60 s is common), so that it never sends into one that just closes. */
const KEPT = 75_000
/** Milliseconds in which whoever is already on the way in is still let in after the server was told to stop. */
const LAST_CALL = 200
/** Milliseconds that requests in flight get to finish. */
const PATIENCE = 25_000

/**
 * Listens on `host:port` (port 0: any free one). `first` may take a request before the web does: the demo's identity provider.
 * `stop` lets everything in flight finish. Throws what node throws when the port is taken.
 */
export async function listen(
  app: Hono<Env>,
  {
    host,
    port,
    first,
    patience = {},
  }: {
    host: string
    port: number
    first?: (req: IncomingMessage, res: ServerResponse) => boolean
    /** for tests, which are less patient with slow senders */
    patience?: Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'>
  },
): Promise<Listening> {
  const answer = getRequestListener(app.fetch)
  let stopping = false
  // whoever sends a byte now and then doesn't hold a connection for ever; node looks at them this often
  const slow = { headersTimeout: HEAD_PATIENCE, requestTimeout: BODY_PATIENCE, connectionsCheckingInterval: 5000 }
  const server = createServer({ keepAliveTimeout: KEPT, ...slow, ...patience }, (req, res) => {
    // whoever asks while we stop is answered, and told to ask elsewhere next time
    if (stopping) res.setHeader('Connection', 'close')
    if (first?.(req, res)) return
    void answer(req, res)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = server.address() as AddressInfo
  return {
    server,
    address: new URL(`http://localhost:${bound.port}`),
    stop: async () => {
      stopping = true
      await sleep(LAST_CALL)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      // answers begun before the stop left their connections open: they are idle when done
      const sweep = setInterval(() => server.closeIdleConnections(), 100)
      const end = setTimeout(() => server.closeAllConnections(), PATIENCE)
      await closed
      clearInterval(sweep)
      clearTimeout(end)
    },
  }
}

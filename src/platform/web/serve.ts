/** Listens for HTTP: the node server around the web, with the files under /assets/. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Env } from './context.ts'

export type Listening = { server: Server; address: URL; stop: () => Promise<void> }

/**
 * Listens on `host:port` (port 0: any free one). `first` may take a request before the web does: the demo's identity provider.
 * Throws what node throws when the port is taken.
 */
export async function listen(
  app: Hono<Env>,
  { host, port, first }: { host: string; port: number; first?: (req: IncomingMessage, res: ServerResponse) => boolean },
): Promise<Listening> {
  const answer = getRequestListener(app.fetch)
  const server = createServer((req, res) => {
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
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        // whoever is in the middle of a page gets a moment to finish
        setTimeout(() => server.closeAllConnections(), 2000).unref()
      }),
  }
}

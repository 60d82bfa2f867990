/** Asks the server over real HTTP with kept connections, and notes what came: status, bytes, server time, whole time. */

import { Agent, request } from 'node:http'

export type Asked = {
  method: 'GET' | 'POST'
  path: string
  form?: Record<string, string>
  token?: string
  accept?: string
  /** goes on to where the answer leads, as a browser does: both are one page to whoever waits for it */
  follow?: boolean
}
export type Came = {
  status: number
  location: string | null
  encoding: string | null
  /** bytes of the body as they were sent */
  bytes: number
  /** what the server says that it took, by Server-Timing; null when it doesn't say */
  serverMs: number | null
  wholeMs: number
  body: Buffer
}

/** whoever waits so many milliseconds for a page has given up: it counts as an error */
const PATIENCE = 20_000

/** One client with at most `connections` open at once. */
export function client(base: string, connections: number): { ask: (asked: Asked) => Promise<Came>; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = ({ method, path, form, token, accept }: Asked): Promise<Came> =>
    new Promise((resolve, reject) => {
      const begun = performance.now()
      const body = form === undefined ? null : new URLSearchParams(form).toString()
      const headers: Record<string, string> = { Accept: 'text/html', 'Accept-Encoding': accept ?? 'gzip, br' }
      if (token !== undefined) headers.Cookie = `hemvist=${token}`
      if (body !== null) {
        headers.Origin = base
        headers['Content-Type'] = 'application/x-www-form-urlencoded'
        headers['Content-Length'] = String(Buffer.byteLength(body))
      }
      const signal = AbortSignal.timeout(PATIENCE)
      const sent = request(new URL(path, base), { method, agent, headers, signal }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const received = Buffer.concat(chunks)
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? null,
            encoding: response.headers['content-encoding'] ?? null,
            bytes: received.length,
            serverMs: durationIn(response.headers['server-timing']),
            wholeMs: performance.now() - begun,
            body: received,
          })
        })
      })
      sent.on('error', reject)
      sent.end(body ?? undefined)
    })
  const asBrowser = async (asked: Asked): Promise<Came> => {
    const came = await ask(asked)
    if (asked.follow !== true || came.status !== 303 || came.location === null) return came
    const { token, accept } = asked
    const then = await ask({ method: 'GET', path: came.location, ...(token && { token }), ...(accept && { accept }) })
    const serverMs = came.serverMs === null || then.serverMs === null ? null : came.serverMs + then.serverMs
    return { ...then, serverMs, wholeMs: came.wholeMs + then.wholeMs, bytes: came.bytes + then.bytes }
  }
  return { ask: asBrowser, close: () => agent.destroy() }
}

function durationIn(header: string | string[] | undefined): number | null {
  const found = /app;dur=([\d.]+)/.exec(String(header ?? ''))?.[1]
  return found === undefined ? null : Number(found)
}

/** Posts one notice: to the address that was looked up and judged, without following anywhere else, and with ten seconds to answer. */

import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { version } from '../../platform/ui/assets.ts'
import type { DeliveryFault } from './rules.ts'
import { findHost, insideAllowed, isOutside } from './target.ts'

export const TIMEOUT_MS = 10_000

export type Posted = { ok: true; status: number } | { ok: false; status: number | null; fault: DeliveryFault }

/** Whatever the receiver says beyond its status isn't read. 2xx is received; everything else, also a redirect, isn't. */
export async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  timeout: number = TIMEOUT_MS,
): Promise<Posted> {
  const target = new URL(url)
  const secure = target.protocol === 'https:'
  const found = await findHost(target.hostname)
  if (!found.ok) return { ok: false, status: null, fault: found.fault }
  const signal = AbortSignal.timeout(timeout)
  return new Promise((resolve) => {
    const failed = () => resolve({ ok: false, status: null, fault: signal.aborted ? 'timeout' : 'noConnection' })
    const asking = (secure ? httpsRequest : httpRequest)(
      target,
      {
        method: 'POST',
        signal,
        agent: false,
        // the very address that was judged: a name that leads elsewhere a moment later leads nowhere
        lookup: (_, options, answer) =>
          options.all
            ? answer(null, [{ address: found.address, family: found.family }])
            : answer(null, found.address, found.family),
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': `Hemvist/${version}`,
          ...headers,
        },
      },
      (response) => {
        const status = response.statusCode ?? 0
        response.destroy()
        resolve(status >= 200 && status < 300 ? { ok: true, status } : { ok: false, status, fault: 'status' })
      },
    )
    asking.on('error', failed)
    // and the line itself, whatever led to it
    asking.once('socket', (socket) =>
      socket.once('connect', () => {
        if (!insideAllowed() && !isOutside(socket.remoteAddress ?? '')) asking.destroy(new Error('leads inside'))
      }),
    )
    asking.end(body)
  })
}

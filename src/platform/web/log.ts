/** The log: a line a request with its route, status and time. Never an address as it was typed, a name, a number or a form. */

import type { Next } from 'hono'
import { routePath } from 'hono/route'
import pino from 'pino'
import { isId } from '../id.ts'
import { noteRefusal } from '../record/index.ts'
import type { Ctx } from './context.ts'

export const log = pino({
  level: process.env.HEMVIST_LOG ?? (process.env.VITEST ? 'silent' : 'info'),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
})

/** The pattern of the route; where the last one that fits takes everything that is left, the one that answered. */
function routeOf(c: Ctx): string {
  const last = routePath(c, -1)
  return last.endsWith('*') ? routePath(c) : last
}

/** Times the request, says so in Server-Timing beside its id, and logs the route's pattern. */
export async function logRequest(c: Ctx, next: Next): Promise<void> {
  const begun = performance.now()
  await next()
  const ms = Math.round((performance.now() - begun) * 10) / 10
  // on the answer that is there already: `c.header` would make a new one, whose body is a stream
  c.res.headers.set('X-Request-Id', c.get('requestId'))
  c.res.headers.set('Server-Timing', `app;dur=${ms}`)
  log.info({ id: c.get('requestId'), method: c.req.method, route: routeOf(c), status: c.res.status, ms }, 'request')
}

/**
 * Tells the log reviewer who asked for what they may not have, by the address's pattern and the first id in it. Called once the refused transaction
 * has been taken back. Whether there is such a thing isn't said, and the answer doesn't wait on the log's being kept.
 */
export async function logRefusal(c: Ctx, what: 'notFound' | 'forbidden'): Promise<void> {
  const session = c.get('session')
  if (session === null) return
  const subject = c.req.path.split('/').find(isId) ?? null
  await noteRefusal(session, { what, route: routeOf(c), subject }).catch((error: unknown) =>
    log.error({ id: c.get('requestId'), error: error instanceof Error ? error.name : 'unknown' }, 'access log'),
  )
}

/** Logs a bug by the error's class, database code and the places in our own files. The message stays out: it may quote what a person typed. */
export function logFailure(c: Ctx, error: Error): void {
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
  const cause = error.cause instanceof Error ? error.cause : error
  const code = 'code' in cause ? cause.code : undefined
  const constraint = 'constraint' in error ? error.constraint : undefined
  log.error(
    {
      id: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      error: error.name,
      code,
      constraint,
      places,
    },
    'failure',
  )
}

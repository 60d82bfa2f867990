/** What stands before every door of the interface: language, key, scope, limit; and the log after it. No cookie is read here. */

import type { Next } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { NotFound } from '../../platform/access/index.ts'
import { DatabaseAway, isUnkeepable } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { type Ctx, type Env, log, logFailure, logRefusal } from '../../platform/web/index.ts'
import { callerOf, type Key, logCall } from '../key/caller.ts'
import type { Scope } from '../key/rules.ts'
import { idempotencyHash } from './once.ts'
import { MOST_KILOBYTES, Problem, problemBody } from './problem.ts'
import { text } from './text.ts'

/** The key that a request came with, for the log: known also where it was refused. */
const keys = new WeakMap<Ctx, Key>()

/** Swedish unless English is wanted more (Accept-Language). */
export function languageOf(header: string | undefined): Locale {
  const wanted = (header ?? '').split(',').flatMap((part) => {
    const [, tag = '', q] = /^\s*([a-z]{2})\b[^;]*(?:;\s*q=([\d.]+))?/i.exec(part) ?? []
    const weight = q === undefined ? 1 : Number(q)
    const locale = tag.toLowerCase()
    return (locale === 'sv' || locale === 'en') && weight > 0 ? [{ locale, weight } as const] : []
  })
  return wanted.toSorted((a, b) => b.weight - a.weight)[0]?.locale ?? 'sv'
}

const bearerOf = (c: Ctx): string | null => /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null

/** The interface's routes begin with this. */
export function apiRoom(): Hono<Env> {
  const api = new Hono<Env>()
  api.onError(answerProblem)
  return api
}

/** Language, and the line in the log of the key that asked. */
export async function listen(c: Ctx, next: Next): Promise<void> {
  c.set('locale', languageOf(c.req.header('accept-language')))
  const begun = performance.now()
  await next()
  const key = keys.get(c)
  if (key === undefined) return
  // awaited: a request that was answered is in the log
  await logCall(key, {
    at: now(),
    method: c.req.method,
    route: routePath(c),
    status: c.res.status,
    ms: performance.now() - begun,
    idempotencyHash: idempotencyHash(c.req.header('idempotency-key')),
  }).catch((error: unknown) => log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'interface log'))
}

/** Only for whoever has a key in use with this scope. Cookies don't count: a page elsewhere can't make a browser call this. */
export const needs = (scope: Scope) => async (c: Ctx, next: Next) => {
  const t = words(text, c.get('locale'))
  const secret = bearerOf(c)
  if (secret === null) throw new Problem('no-key')
  const caller = await callerOf(secret, c.get('locale'))
  if (caller.kind === 'unknown') throw new Problem('unknown-key')
  keys.set(c, caller.key)
  if (caller.kind === 'ended') throw new Problem(caller.because)
  const { perMinute, left, wait } = caller.limit
  const headers = { 'RateLimit-Policy': `"key";q=${perMinute};w=60`, RateLimit: `"key";r=${left};t=${wait}` }
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  if (caller.kind === 'tooMany')
    throw new Problem('too-many', {
      detail: t.tooManyDetail(perMinute),
      headers: { ...headers, 'Retry-After': String(wait) },
    })
  if (!caller.key.scopes.includes(scope)) throw new Problem('scope', { detail: t.scopeDetail(scope), headers })
  c.set('session', caller.session)
  await next()
}

export const notTooLarge = bodyLimit({
  maxSize: MOST_KILOBYTES * 1024,
  onError: () => {
    throw new Problem('too-large')
  },
})

/** What a door threw, as a problem document. A bug is logged by its kind and place, and told by its number. */
export async function answerProblem(error: Error, c: Ctx): Promise<Response> {
  if (error instanceof Problem) return answerWith(error, c)
  if (error instanceof NotFound) {
    await logRefusal(c, 'notFound')
    return answerWith(new Problem('not-found'), c)
  }
  if (error instanceof HTTPException && error.status === 413) return answerWith(new Problem('too-large'), c)
  if (error instanceof HTTPException && error.status < 500) return answerWith(new Problem('unreadable'), c)
  logFailure(c, error)
  // what was sent with a key may be sent again with the same key: it is done once
  if (error instanceof DatabaseAway) return answerWith(new Problem('away', { headers: { 'Retry-After': '5' } }), c)
  // the floor beneath the schemas: the same again would fail again, so nobody is told to try
  if (isUnkeepable(error)) return answerWith(new Problem('invalid'), c)
  return answerWith(new Problem('failed'), c)
}

function answerWith(problem: Problem, c: Ctx): Response {
  const locale = c.get('locale')
  const body = problemBody(problem, locale, c.get('requestId'))
  return c.newResponse(`${JSON.stringify(body)}\n`, body.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': locale,
    // what wasn't read stands in the way of whatever comes after it on the same line
    ...(body.status === 413 ? { Connection: 'close' } : {}),
    ...(body.status === 401 ? { 'WWW-Authenticate': 'Bearer realm="Hemvist"' } : {}),
    ...problem.headers,
  })
}

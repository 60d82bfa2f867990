/** The login's cookies: the session's token, and, sealed, the logins that this browser has begun. */

import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Session } from '../access/session.ts'
import { openSeals, seal, unseal } from '../seal.ts'
import { now } from '../time/index.ts'
import type { Ctx } from '../web/index.ts'
import { worksFor } from './on-duty.ts'
import { hashOf, lastUserFrom, sessionFrom } from './sessions.ts'
import { loginSetup } from './setup.ts'

// The __Host- prefix lets a browser take the cookie only over https, for this host alone. Plain http exists on the own machine only.
const secure = (): boolean => loginSetup().base.protocol === 'https:'
const tokenName = (): string => (secure() ? '__Host-hemvist' : 'hemvist')
const flowName = (): string => (secure() ? '__Host-hemvist-login' : 'hemvist_login')
const guarded = () => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: secure() }) as const

/** As long as a login may take at the provider. */
const FLOW_MINUTES = 10
/** Tabs that may be logging in at once; the oldest gives way. */
const MOST_FLOWS = 4
/** Letters that a browser surely keeps in one cookie. */
const MOST_LETTERS = 3800

export const readToken = (c: Ctx): string | null => getCookie(c, tokenName()) ?? null

/** A session cookie: the browser forgets it when it closes, the server long before. */
export const writeToken = (c: Ctx, token: string): void => setCookie(c, tokenName(), token, guarded())

export const clearToken = (c: Ctx): void => {
  deleteCookie(c, tokenName(), { path: '/', secure: secure() })
}

/** Said by a page that asks for what is new by itself: nobody need be at the desk, and so no login goes on by it. */
const BY_ITSELF = 'hemvist-by-itself'
/** A browser says nothing beside the address of a stream. */
const STREAM = '/live'
const asksByItself = (c: Ctx): boolean => c.req.header(BY_ITSELF) !== undefined || c.req.path === STREAM

/** Who asks, by the cookie that came with the request. Handed to the web's assembly. */
export async function sessionOf(c: Ctx): Promise<Session | null> {
  const token = readToken(c)
  return token === null ? null : sessionFrom(token, { atWork: !asksByItself(c) })
}

/** Whether whoever opened a stream is still logged in, and as whom: asked again and again while it is open. */
export async function stillIn(c: Ctx): Promise<Session | null> {
  const token = readToken(c)
  return token === null ? null : sessionFrom(token, { atWork: false })
}

/** The login in the cookie works for this municipality by a duty on call from now on, or as its user again (null). Says who asks from then on. */
export async function workFor(c: Ctx, municipality: string | null): Promise<Session | null> {
  const token = readToken(c)
  if (token === null) return null
  await worksFor(hashOf(token), municipality)
  return sessionFrom(token)
}

/** Whose the session in the cookie was, also when it is over. Says who wrote a form, never who asks. */
export async function lastUserOf(c: Ctx): Promise<string | null> {
  const token = readToken(c)
  return token === null ? null : lastUserFrom(token)
}

/** A login that has begun at the identity provider and not come back. Only its browser has it: nothing is written here until somebody has come in. */
const flow = z.object({
  state: z.string(),
  nonce: z.string(),
  /** for PKCE */
  verifier: z.string(),
  /** the path of our own that it leads back to */
  to: z.string(),
  /** milliseconds since 1970 */
  begun: z.number(),
})
export type Flow = z.infer<typeof flow>

const sealedHere = (c: Ctx): string[] => getCookie(c, flowName())?.split('~') ?? []

/** The logins that this very browser began lately. A callback with any other state was begun by somebody else, or too long ago. */
export async function begunHere(c: Ctx): Promise<Flow[]> {
  await openSeals()
  const oldest = now().subtract({ minutes: FLOW_MINUTES }).epochMilliseconds
  return sealedHere(c)
    .slice(0, MOST_FLOWS)
    .flatMap((sealed) => {
      const text = unseal('login', sealed)
      const read = text === null ? null : flow.parse(JSON.parse(text))
      return read !== null && read.begun >= oldest ? [read] : []
    })
}

export async function rememberBegun(c: Ctx, begun: Flow): Promise<void> {
  await openSeals()
  const flows = [seal('login', JSON.stringify(begun)), ...sealedHere(c)].slice(0, MOST_FLOWS)
  while (flows.length > 1 && flows.join('~').length > MOST_LETTERS) flows.pop()
  setCookie(c, flowName(), flows.join('~'), { ...guarded(), maxAge: FLOW_MINUTES * 60 })
}

export const forgetBegun = (c: Ctx): void => {
  deleteCookie(c, flowName(), { path: '/', secure: secure() })
}

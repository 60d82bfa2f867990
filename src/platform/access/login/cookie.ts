/** The login's cookies: the session's token, and the logins that this browser has begun. */

import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ctx } from '../../web/index.ts'
import type { Session } from '../session.ts'
import { sessionFrom } from './sessions.ts'
import { loginSetup } from './setup.ts'

// The __Host- prefix lets a browser take the cookie only over https, for this host alone. Plain http exists on the own machine only.
const secure = (): boolean => loginSetup().base.protocol === 'https:'
const tokenName = (): string => (secure() ? '__Host-hemvist' : 'hemvist')
const flowName = (): string => (secure() ? '__Host-hemvist-login' : 'hemvist_login')
const guarded = () => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: secure() }) as const

/** As long as a login may take at the provider. */
export const FLOW_MINUTES = 10
/** Tabs that may be logging in at once; the oldest gives way. */
const MOST_FLOWS = 4

export const readToken = (c: Ctx): string | null => getCookie(c, tokenName()) ?? null

/** A session cookie: the browser forgets it when it closes, the server long before. */
export const writeToken = (c: Ctx, token: string): void => setCookie(c, tokenName(), token, guarded())

export const clearToken = (c: Ctx): void => {
  deleteCookie(c, tokenName(), { path: '/', secure: secure() })
}

/** Who asks, by the cookie that came with the request. Handed to the web's assembly. */
export async function sessionOf(c: Ctx): Promise<Session | null> {
  const token = readToken(c)
  return token === null ? null : sessionFrom(token)
}

/** The logins that this very browser began. A callback with any other state was begun by somebody else. */
export const begunHere = (c: Ctx): string[] => getCookie(c, flowName())?.split('.') ?? []

export function rememberBegun(c: Ctx, state: string): void {
  const states = [state, ...begunHere(c)].slice(0, MOST_FLOWS)
  setCookie(c, flowName(), states.join('.'), { ...guarded(), maxAge: FLOW_MINUTES * 60 })
}

export const forgetBegun = (c: Ctx): void => {
  deleteCookie(c, flowName(), { path: '/', secure: secure() })
}

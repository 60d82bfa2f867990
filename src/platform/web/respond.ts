/** How a route answers: a page, or a see-other after something was done. */

import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HtmlEscapedCallbackPhase, type HtmlEscapedString, resolveCallback } from 'hono/utils/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { DatabaseAway, keyLedTo } from '../database/index.ts'
import { openSeals, seal, unseal } from '../seal.ts'
import type { Ctx } from './context.ts'
import { safePath } from './own-path.ts'
import { codingFor, packed } from './packed.ts'

// sealed: a site beside ours could set a cookie for us, and no page may say anybody else's words. __Host- where https lets it be.
const noticeName = (c: Ctx): string => (c.get('https') ? '__Host-hemvist-notice' : 'hemvist_notice')
const guarded = (c: Ctx) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: c.get('https') }) as const

/** A whole page, packed and sent in one piece. 200, 422 when a form came back with problems, 409 when the world had changed. */
export async function page(
  c: Ctx,
  body: HtmlEscapedString | Promise<HtmlEscapedString>,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const html = String(await resolveCallback(body, HtmlEscapedCallbackPhase.Stringify, false, {}))
  const sent = packed(html, mayBeListenedFor(c) ? null : codingFor(c.req.header('accept-encoding')))
  return c.body(sent.body, status, { ...sent.headers, 'Content-Type': HTML, Vary: 'Accept-Encoding' })
}

const HTML = 'text/html; charset=UTF-8'

/**
 * Whether another site led somebody who is logged in here. A page repeats its own address (its forms lead back to it), and packed beside what it says
 * of people the length would tell a listener on the line how much of a guess in the address was right (BREACH). Whoever guesses must lead the browser
 * here from a page of theirs, again and again: such a page goes as it is. Older browsers don't say, and nor do other programs.
 */
const mayBeListenedFor = (c: Ctx): boolean =>
  c.get('session') !== null && ['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '')

/**
 * 303 to a path of our own after a form did its work; `notice` (fixed words of the room, never anything personal) is shown there once.
 * The same form sent again leads to the same place without doing anything.
 */
export async function seeOther(
  c: Ctx,
  path: string,
  notice?: string,
  kind: LeftNotice['kind'] = 'success',
): Promise<Response> {
  const session = c.get('session')
  // what was done is done, also when the database goes away before it is told where that led
  if (session) await keyLedTo(session, path).catch(unlessAway)
  if (notice !== undefined) {
    await openSeals()
    setCookie(c, noticeName(c), seal('notice', `${kind}:${notice}`), { ...guarded(c), maxAge: 60 })
  }
  return c.redirect(safePath(path) ?? '/', 303)
}

function unlessAway(error: unknown): void {
  if (!(error instanceof DatabaseAway)) throw error
}

/** What the page before has to say: that it was done, or why it wasn't. */
export type LeftNotice = { kind: 'success' | 'warning'; text: string }

/** The notice that the page before left, taken once. */
export async function takeNotice(c: Ctx): Promise<LeftNotice | null> {
  const left = getCookie(c, noticeName(c))
  if (left === undefined || c.req.method !== 'GET') return null
  deleteCookie(c, noticeName(c), { path: '/', secure: c.get('https') })
  await openSeals()
  const said = /^(success|warning):(.*)$/s.exec(unseal('notice', left) ?? '')
  return said === null ? null : { kind: said[1] === 'warning' ? 'warning' : 'success', text: said[2] ?? '' }
}

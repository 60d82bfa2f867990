/** How a route answers: a page, or a see-other after something was done. */

import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { keyLedTo } from '../database/index.ts'
import type { Ctx } from './context.ts'

const NOTICE = 'hemvist_notice'

/** A whole page. 200, 422 when a form came back with problems, 409 when the world had changed. */
export function page(
  c: Ctx,
  body: HtmlEscapedString | Promise<HtmlEscapedString>,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return c.html(body, status)
}

/**
 * 303 to a path of our own after a form did its work; `notice` (fixed words of the room, never anything personal) is shown there once.
 * The same form sent again leads to the same place without doing anything.
 */
export async function seeOther(c: Ctx, path: string, notice?: string): Promise<Response> {
  const session = c.get('session')
  if (session) await keyLedTo(session, path)
  if (notice !== undefined) setCookie(c, NOTICE, notice, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  return c.redirect(path, 303)
}

/** The notice that the page before left, taken once. */
export function takeNotice(c: Ctx): string | null {
  const notice = getCookie(c, NOTICE)
  if (notice === undefined || c.req.method !== 'GET') return null
  deleteCookie(c, NOTICE, { path: '/' })
  return notice.slice(0, 300)
}

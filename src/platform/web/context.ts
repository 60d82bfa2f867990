/** What a request carries, and what a route may ask of it. */

import { type Context, Hono } from 'hono'
import { NotFound, type Session } from '../access/index.ts'
import { isId } from '../id.ts'
import type { Locale } from '../text/index.ts'
import type { Viewer } from '../ui/index.ts'

export type Env = {
  Variables: {
    requestId: string
    /** whether people reach us over https, as far as the address that they use says */
    https: boolean
    session: Session | null
    locale: Locale
    /** who looks, once that is known: ask with `viewer(c)` */
    viewer?: Viewer
    /** a frame for the pages that say no before anybody has been asked who they are */
    strangersFrame: () => Viewer
    /** whose session the request's cookie once was, also when it is over; null when that can't be told */
    lastUser: () => Promise<string | null>
    /** the posted form, read once */
    form?: FormData
  }
}
export type Ctx = Context<Env>

/** Somebody who must log in first: shown as the way to the login page, and back here afterwards. */
export class NotSignedIn extends Error {}

/** A room's routes. */
export const room = (): Hono<Env> => new Hono<Env>()

/** The session of whoever asks; sends everybody else to log in. A posted form's key travels in it. */
export function signedIn(c: Ctx): Session {
  const session = c.get('session')
  if (session === null) throw new NotSignedIn()
  return session
}

/** The frame that a page is drawn in: language, colours, who, where. */
export const viewer = (c: Ctx): Viewer => c.get('viewer') ?? c.get('strangersFrame')()

/** An id from the address; a text that is no id is a page that doesn't exist. */
export function idParam(c: Ctx, name = 'id'): string {
  const text = c.req.param(name) ?? ''
  if (!isId(text)) throw new NotFound('id')
  return text
}

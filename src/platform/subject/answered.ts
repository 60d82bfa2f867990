/** The answer to what has been done: on to where it leads, or this once a page with what is kept nowhere. */

import { keyLedTo } from '../database/index.ts'
import { type Ctx, signedIn, viewer } from '../web/context.ts'
import { page, seeOther } from '../web/respond.ts'
import type { Finished } from './step.ts'

/** `home`: where it leads unless the work says otherwise; `done`: the notice there. */
export async function answered(c: Ctx, { to, says, once }: Finished, home: string, done: string): Promise<Response> {
  const session = signedIn(c)
  const next = to ?? home
  if (once === undefined) return seeOther(c, next, says?.(session.locale) ?? done)
  await keyLedTo(session, next)
  return page(c, once(viewer(c)))
}

/** What is done with a booking: the form is read, the deed done, and a refusal comes back on the booking's page with what was typed. */

import { z } from 'zod'
import { NotFound, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  type Ctx,
  idParam,
  page,
  readForm,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { siteOfUnseen } from '../unseen/queries.ts'
import { unseenText } from '../unseen/text.ts'
import type { StayOutcome } from './change.ts'
import { explain } from './explain.ts'
import { type Failing, showBooking } from './show.ts'
import { BookingPage } from './show-page.tsx'
import { bookingText } from './text.ts'

type Notice = keyof (typeof bookingText)['sv']['notice']

type Deed<S extends z.ZodType> = {
  /** the last part of the address, and the card on the page */
  form: string
  fields: S
  /** where a refusal is shown */
  field: string
  notice: Notice
  /** back to the board, for those who stand at the door */
  toBoard?: boolean
  act: (session: Session, id: string, value: z.output<S>) => Promise<StayOutcome>
}

export const nothing = z.object({})

/** A booking whose guest the staff of the house may not read about any longer: to the board, where its bed is marked. */
export async function orToBoard(c: Ctx, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const session = withoutKey(signedIn(c))
    const site = await asUser(session, (tx) => siteOfUnseen(tx, session, idParam(c)))
    if (site === undefined) throw error
    return seeOther(c, `/sites/${site}#unseen`, words(unseenText, session.locale).moved, 'warning')
  }
}

/** Reads the form, does the deed, and leads on; a refusal comes back on the booking's page with what was typed. */
export const perform = <S extends z.ZodType>(c: Ctx, deed: Deed<S>): Promise<Response> =>
  orToBoard(c, () => performed(c, deed))

async function performed<S extends z.ZodType>(c: Ctx, deed: Deed<S>): Promise<Response> {
  const session = signedIn(c)
  const id = idParam(c)
  const form = await readForm(c, deed.fields)
  if (!form.ok) return show(c, { form: deed.form, state: form.state }, 422)
  const outcome = await deed.act(session, id, form.value)
  if (!outcome.ok) {
    const problem = { field: deed.field, message: explain(outcome.reason, session.locale) }
    return show(c, { form: deed.form, state: withProblems(form.state, [problem]) }, 409)
  }
  const to = deed.toBoard ? `/sites/${outcome.value.siteId}` : `/bookings/${id}`
  return seeOther(c, to, words(bookingText, session.locale).notice[deed.notice])
}

export async function show(c: Ctx, failing: Failing | null, status: 200 | 409 | 422): Promise<Response> {
  const shown = await showBooking(withoutKey(signedIn(c)), idParam(c))
  return page(c, <BookingPage viewer={viewer(c)} shown={shown} failing={failing} />, status)
}

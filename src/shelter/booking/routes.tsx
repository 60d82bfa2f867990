/** GET /bookings/:id and what is done with a booking: each a resource of its own, POST /bookings/:id/…. */

import { z } from 'zod'
import { livingFormCodes } from '../../person/index.ts'
import { NotFound, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  type Ctx,
  choice,
  date,
  idParam,
  optionalChoice,
  optionalText,
  page,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { arrive, depart, type StayOutcome, undoArrival, undoDeparture } from '../stay/actions.ts'
import { siteOfUnseen } from '../unseen/queries.ts'
import { unseenText } from '../unseen/text.ts'
import { changeLastNight, confirmBooking, moveToBed } from './change.ts'
import { endBooking, undoEnd } from './end.ts'
import { explain } from './explain.ts'
import { endReasons } from './rules.ts'
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

const nothing = z.object({})

/** A booking whose guest the staff of the house may not read about any longer: to the board, where its bed is marked. */
async function orToBoard(c: Ctx, answer: () => Promise<Response>): Promise<Response> {
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

export const bookingRoutes = room()
  .get('/bookings/:id', (c) => orToBoard(c, () => show(c, null, 200)))
  .post('/bookings/:id/arrival', (c) =>
    perform(c, { form: 'arrival', fields: nothing, field: '', notice: 'arrival', toBoard: true, act: arrive }),
  )
  .post('/bookings/:id/arrival/undo', (c) =>
    perform(c, { form: 'undo', fields: nothing, field: '', notice: 'undone', act: undoArrival }),
  )
  .post('/bookings/:id/departure', (c) =>
    perform(c, {
      form: 'departure',
      fields: z.object({ to: optionalChoice(livingFormCodes) }),
      field: 'to',
      notice: 'departure',
      toBoard: true,
      act: depart,
    }),
  )
  .post('/bookings/:id/departure/undo', (c) =>
    perform(c, { form: 'undo', fields: nothing, field: '', notice: 'undone', act: undoDeparture }),
  )
  .post('/bookings/:id/extension', (c) =>
    perform(c, {
      form: 'extension',
      fields: z.object({ last: date('planned') }),
      field: 'last',
      notice: 'extension',
      act: (session, id, { last }) => changeLastNight(session, id, last),
    }),
  )
  .post('/bookings/:id/confirmation', (c) =>
    perform(c, { form: 'confirmation', fields: nothing, field: '', notice: 'confirmation', act: confirmBooking }),
  )
  .post('/bookings/:id/move', (c) =>
    perform(c, {
      form: 'move',
      fields: z.object({ bed: reference() }),
      field: 'bed',
      notice: 'move',
      act: (session, id, { bed }) => moveToBed(session, id, bed),
    }),
  )
  .post('/bookings/:id/end', (c) =>
    perform(c, {
      form: 'end',
      fields: z.object({ because: choice(endReasons), words: optionalText(500) }),
      field: 'because',
      notice: 'end',
      act: (session, id, ending) => endBooking(session, id, ending.because, ending.words),
    }),
  )
  .post('/bookings/:id/end/undo', (c) =>
    perform(c, { form: 'undo', fields: nothing, field: '', notice: 'undone', act: undoEnd }),
  )

/** Reads the form, does the deed, and leads on; a refusal comes back on the booking's page with what was typed. */
const perform = <S extends z.ZodType>(c: Ctx, deed: Deed<S>): Promise<Response> =>
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

async function show(c: Ctx, failing: Failing | null, status: 200 | 409 | 422): Promise<Response> {
  const shown = await showBooking(withoutKey(signedIn(c)), idParam(c))
  return page(c, <BookingPage viewer={viewer(c)} shown={shown} failing={failing} />, status)
}

/** GET /bookings/:id and what is done with a booking: each a resource of its own beneath it. */

import { NotFound, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import type { Routed } from '../../platform/subject/index.ts'
import { words } from '../../platform/text/index.ts'
import { type Ctx, idParam, page, seeOther, signedIn, viewer } from '../../platform/web/index.ts'
import { siteOfUnseen } from '../unseen/queries.ts'
import { unseenText } from '../unseen/text.ts'
import { arriving, unarriving } from './arrival.tsx'
import { confirming, extending, moving } from './changing.tsx'
import { departing, undeparting } from './departure.tsx'
import { ending, unending } from './ending.tsx'
import { arrivingTogether, confirmingTogether, departingTogether, endingTogether } from './party.tsx'
import { type Beside, showBooking } from './show.ts'
import { BookingPage } from './show-page.tsx'
import { booking } from './subject.tsx'

type Answering = (c: Ctx) => Promise<Response>

/** A booking whose guest the staff of the house may not read about any longer: to the board, where its bed is marked. */
const orToBoard =
  (answer: Answering): Answering =>
  async (c) => {
    try {
      return await answer(c)
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
      const session = withoutKey(signedIn(c))
      const site = await asUser(session, (tx) => siteOfUnseen(tx, session, idParam(c)))
      if (site === undefined) throw error
      return seeOther(c, `/sites/${site}#unseen`, words(unseenText, session.locale).moved, 'warning')
    }
  }

const seen = ({ get, post, ...place }: Routed): Routed => ({
  ...place,
  post: orToBoard(post),
  ...(get && { get: orToBoard(get) }),
})

const together = [arrivingTogether, departingTogether, confirmingTogether, endingTogether]
const done = [
  arriving,
  departing,
  confirming,
  extending,
  moving,
  ending,
  unarriving,
  undeparting,
  unending,
  ...together,
]

/** `besides`: what other folders of the room show on the booking's page. */
export const bookingRoutes = (besides: readonly Beside[]) =>
  booking.routes(...done.map(seen)).get(
    '/bookings/:id',
    orToBoard(async (c) => {
      const shown = await showBooking(withoutKey(signedIn(c)), idParam(c), besides)
      return page(c, <BookingPage viewer={viewer(c)} shown={shown} />)
    }),
  )

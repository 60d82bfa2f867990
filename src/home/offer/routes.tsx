/** The addresses of an offer: its page, and what is done with it. */

import { openPerson } from '../../person/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { answering, beginning, undoing } from './forms.tsx'
import { offering } from './offering.tsx'
import { OfferPage } from './page.tsx'
import { offerToShow } from './queries.ts'
import { offer, offeree } from './subject.tsx'

export const offerRoutes = room()
  .route('/', offeree.routes(offering))
  .route('/', offer.routes(answering, undoing, beginning))
  .get('/offers/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'see')
    const view = await asUser(session, async (tx) => {
      const shown = await offerToShow(tx, idParam(c))
      return { offer: shown, person: await openPerson(tx, session, shown.personId, 'offer') }
    })
    const may = { answer: mayDo(session, 'answerOffer'), begin: mayDo(session, 'beginLease') }
    return page(c, <OfferPage {...view} may={may} viewer={viewer(c)} />)
  })

/** Signals: the list, what a new one is about, its receipt, and one signal. */

import { requireMay } from '../platform/access/index.ts'
import { asUser } from '../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../platform/web/index.ts'
import { mayOnSignal } from './access.ts'
import { answering } from './answering.tsx'
import { ChooseKindPage, ReceiptPage } from './form-view.tsx'
import { other, same } from './holding.ts'
import { signalListRoutes } from './list-view.tsx'
import { signalOpened } from './opened.ts'
import { receiptToShow } from './queries.ts'
import { kindAsked, kindsOf, sending } from './sending.tsx'
import { SignalPage } from './signal-view.tsx'
import { signalIn, signals } from './subject.tsx'
import { linkingTenant } from './tenant.tsx'
import { wrongPerson } from './wrong-person.tsx'

export const signalRoutes = room()
  .route('/', signalListRoutes)
  // what it is about is chosen first, where there is a choice
  .get('/signals/new', async (c, next) => {
    const session = signedIn(c)
    requireMay(session, mayOnSignal.send)
    if (kindAsked(session, c.req.query('kind') ?? null) !== null) return next()
    return page(c, <ChooseKindPage viewer={viewer(c)} kinds={kindsOf(session)} />)
  })
  .route('/', signals.routes(sending))
  .get('/signals/:id/receipt', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnSignal.send)
    const receipt = await asUser(session, (tx) => receiptToShow(tx, idParam(c)))
    return page(c, <ReceiptPage viewer={viewer(c)} receipt={receipt} />)
  })
  .get('/signals/:id', async (c) => {
    const session = signedIn(c)
    const view = await asUser(session, (tx) => signalOpened(tx, session, idParam(c)))
    return page(c, <SignalPage viewer={viewer(c)} {...view} />)
  })
  .route('/', signalIn.routes(answering, same, other, linkingTenant, wrongPerson))

/** Signals: the list, what a new one is about, its receipt, and one signal. */

import { requireMay } from '../platform/access/index.ts'
import { allOf, ask, asUser, known } from '../platform/database/index.ts'
import { fileQuery, idParam, page, pageKey, pageOf, room, signedIn, viewer } from '../platform/web/index.ts'
import { mayOnSignal, readsOwnOnly } from './access.ts'
import { answering } from './answering.tsx'
import { askedOf, signalFiles } from './files.ts'
import { ChooseKindPage, ReceiptPage } from './form-view.tsx'
import { other, same } from './holding.ts'
import { allSignals, latestKey, PAGE_SIZE, sentSignals, waitingKey, waitingSignals } from './list.ts'
import { SignalListPage } from './list-view.tsx'
import { signalOpened } from './opened.ts'
import { receiptToShow, waitsForNamed } from './queries.ts'
import { kindAsked, kindsOf, sending } from './sending.tsx'
import { SignalPage } from './signal-view.tsx'
import { signalIn, signals } from './subject.tsx'
import { linkingTenant } from './tenant.tsx'
import { wrongPerson } from './wrong-person.tsx'

export const signalRoutes = room()
  .route('/', signalFiles)
  .get('/signals', async (c) => {
    const session = signedIn(c)
    const { staff, kind, show } = askedOf(c, session)
    const after = pageKey(c, show === 'waiting' ? 3 : 2)
    const { rows, forNamed } = await asUser(session, (tx) =>
      ask(
        tx,
        allOf({
          rows:
            show === 'sent'
              ? sentSignals(tx, session, after, PAGE_SIZE + 1)
              : show === 'all'
                ? allSignals(tx, session, kind, after, PAGE_SIZE + 1)
                : waitingSignals(tx, session, kind, after, PAGE_SIZE + 1),
          forNamed: show === 'waiting' && after === null ? waitsForNamed() : known([]),
        }),
      ),
    )
    const list = pageOf(c, rows, PAGE_SIZE, show === 'waiting' ? waitingKey : latestKey)
    return page(
      c,
      <SignalListPage
        viewer={viewer(c)}
        list={list}
        forNamed={forNamed}
        show={show}
        kind={kind}
        staff={staff}
        ownOnly={readsOwnOnly(session)}
        fileQuery={fileQuery(c)}
      />,
    )
  })
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

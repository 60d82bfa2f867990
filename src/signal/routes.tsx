/** Signals: the list, the form and its receipt, one signal. Answering is in `answer-routes.tsx`. */

import { found, isCaseStaff, requireMay, type Session, withoutKey } from '../platform/access/index.ts'
import { allOf, ask, asUser, known } from '../platform/database/index.ts'
import { words } from '../platform/text/index.ts'
import type { FormState } from '../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  fileQuery,
  idParam,
  page,
  pageKey,
  pageOf,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../platform/web/index.ts'
import { mayOnSignal, readsOwnOnly } from './access.ts'
import { type SendRefusal, sendSignal } from './actions.ts'
import { answerText } from './answer.text.ts'
import { answerRoutes } from './answer-routes.tsx'
import { askedOf, signalFiles } from './files.ts'
import { formText } from './form.text.ts'
import { signalForm } from './form.ts'
import { ChooseKindPage, ReceiptPage, SignalFormPage } from './form-view.tsx'
import { holdRoutes } from './hold-view.tsx'
import { allSignals, latestKey, PAGE_SIZE, sentSignals, waitingKey, waitingSignals } from './list.ts'
import { SignalListPage } from './list-view.tsx'
import { signalOpened } from './opened.ts'
import { otherMunicipalities, receiptToShow, waitsForNamed } from './queries.ts'
import { answersByHand, kindsFor, type SignalKind, signalKinds } from './rules.ts'
import { SignalPage } from './signal-view.tsx'
import { signalIn } from './subject.tsx'
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
  .get('/signals/new', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnSignal.send)
    const kinds = kindsOf(session)
    const asked = c.req.query('kind')
    const kind = kinds.length === 1 ? kinds[0] : kinds.find((one) => one === asked)
    if (kind === undefined) return page(c, <ChooseKindPage viewer={viewer(c)} kinds={kinds} />)
    return signalFormPage(c, session, kind, blankForm(), 200)
  })
  .post('/signals', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnSignal.send)
    const form = await readForm(c, signalForm)
    const kind = found(signalKinds.find((one) => one === form.state.typed.kind))
    if (!form.ok) return signalFormPage(c, session, kind, form.state, 422)
    const outcome = await sendSignal(session, form.value)
    if (!outcome.ok) {
      const message = words(formText, session.locale)[outcome.reason]
      const state = withProblems(form.state, [{ field: fieldOf[outcome.reason], message }])
      return signalFormPage(c, session, kind, state, 422)
    }
    return seeOther(c, `/signals/${outcome.value.id}/receipt`)
  })
  .get('/signals/:id/receipt', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnSignal.send)
    const receipt = await asUser(session, (tx) => receiptToShow(tx, idParam(c)))
    return page(c, <ReceiptPage viewer={viewer(c)} receipt={receipt} />)
  })
  .get('/signals/:id', async (c) => {
    const session = signedIn(c)
    const view = await asUser(session, (tx) => signalOpened(tx, session, idParam(c)))
    const suggested = answersByHand.find((one) => one === c.req.query('suggest'))
    const t = words(answerText, session.locale)
    const form = blankForm(suggested ? { kind: suggested, words: t.suggested[suggested] } : {})
    return page(c, <SignalPage viewer={viewer(c)} {...view} form={form} />)
  })
  .route('/', signalIn.routes(wrongPerson))
  .route('/', answerRoutes)
  .route('/', holdRoutes)

const fieldOf = {
  kindNotYours: '',
  nobodyToLookFor: 'place',
  municipalityNotHere: 'municipality',
} as const satisfies Record<SendRefusal, string>

const kindsOf = (session: Session) => kindsFor({ kind: session.organisation.kind, caseStaff: isCaseStaff(session) })

async function signalFormPage(c: Ctx, session: Session, kind: SignalKind, form: FormState, status: 200 | 422) {
  const municipalities =
    kind === 'municipalityRequest'
      ? await asUser(withoutKey(session), (tx) => otherMunicipalities(tx, session.municipality))
      : []
  return page(
    c,
    <SignalFormPage
      viewer={viewer(c)}
      kind={kind}
      several={kindsOf(session).length > 1}
      forOthers={isCaseStaff(session)}
      municipalities={municipalities}
      form={form}
    />,
    status,
  )
}

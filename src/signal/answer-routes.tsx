/** POST /signals/:id/answer and /signals/:id/correction: what goes back to the sender. */

import { found, NotFound, type Session, withoutKey } from '../platform/access/index.ts'
import { asUser } from '../platform/database/index.ts'
import { words } from '../platform/text/index.ts'
import type { FormState } from '../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  idParam,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../platform/web/index.ts'
import { mayAnswer } from './access.ts'
import { answerText } from './answer.text.ts'
import { type AnswerRefusal, answerSignal, correctAnswer } from './answer.ts'
import { CorrectionPage } from './answer-view.tsx'
import { answerForm, correctionForm } from './form.ts'
import { signalOpened } from './opened.ts'
import { currentAnswer } from './queries.ts'
import { answerKinds } from './rules.ts'
import { SignalPage } from './signal-view.tsx'

export const answerRoutes = room()
  .post('/signals/:id/answer', async (c) => {
    const session = answering(c)
    const id = idParam(c)
    const form = await readForm(c, answerForm)
    if (!form.ok) return signalPage(c, session, form.state, 422)
    const outcome = await answerSignal(session, id, form.value)
    if (!outcome.ok) return refusedPage(c, session, outcome.reason, form.state)
    return seeOther(c, `/signals/${id}`, words(answerText, session.locale).answered)
  })
  .get('/signals/:id/correction', async (c) => {
    const session = answering(c)
    const suggested = answerKinds.find((one) => one === c.req.query('suggest'))
    const t = words(answerText, session.locale)
    const begins = suggested ? { kind: suggested, words: t.suggested[suggested] } : null
    return correctionPage(c, session, begins === null ? null : blankForm(begins), false, 200)
  })
  .post('/signals/:id/correction', async (c) => {
    const session = answering(c)
    const id = idParam(c)
    const form = await readForm(c, correctionForm)
    if (!form.ok) return correctionPage(c, session, form.state, false, 422)
    const { corrects, ...correction } = form.value
    const outcome = await correctAnswer(session, id, { ...correction, correctsId: corrects })
    if (!outcome.ok) return refusedPage(c, session, outcome.reason, form.state)
    return seeOther(c, `/signals/${id}`, words(answerText, session.locale).correctedDone)
  })

/** Whoever may answer; for everybody else there is no such page. */
function answering(c: Ctx): Session {
  const session = signedIn(c)
  if (!mayAnswer(session)) throw new NotFound('role')
  return session
}

async function signalPage(c: Ctx, session: Session, form: FormState, status: 409 | 422) {
  const view = await asUser(withoutKey(session), (tx) => signalOpened(tx, session, idParam(c)))
  // answered in the meantime: the page has no answer form any more, and what was typed must have a place
  if (currentAnswer(view.signal) !== null) return correctionPage(c, session, form, true, 409)
  return page(c, <SignalPage viewer={viewer(c)} {...view} form={form} />, status)
}

/** What to show when the answer wasn't sent: who was first, and what was typed as the beginning of a correction. */
async function refusedPage(c: Ctx, session: Session, reason: AnswerRefusal, form: FormState) {
  if (reason.kind === 'alreadyAnswered') return correctionPage(c, session, withProblems(form, []), true, 409)
  const message = words(answerText, session.locale).notByHand
  return signalPage(c, session, withProblems(form, [{ field: 'kind', message }]), 422)
}

/** `form` null: begins with the words of the answer that is to be corrected. */
async function correctionPage(
  c: Ctx,
  session: Session,
  form: FormState | null,
  overtaken: boolean,
  status: 200 | 409 | 422,
) {
  const { signal, mayAnswer: may } = await asUser(withoutKey(session), (tx) => signalOpened(tx, session, idParam(c)))
  if (!may) throw new NotFound('side')
  const current = found(currentAnswer(signal))
  const state = form ?? blankForm({ kind: current.kind, words: current.words })
  return page(
    c,
    <CorrectionPage viewer={viewer(c)} signal={signal} current={current} form={state} overtaken={overtaken} />,
    status,
  )
}

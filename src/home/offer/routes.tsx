/** The addresses of an offer. */

import { z } from 'zod'
import { briefOf, openPerson } from '../../person/index.ts'
import { found } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { formatDate, formatTime, words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  date,
  idParam,
  optionalReference,
  optionalText,
  page,
  readForm,
  readQuery,
  reference,
  room,
  seeOther,
  signedIn,
  viewer,
  wholeNumber,
  withProblems,
} from '../../platform/web/index.ts'
import { looking, mayDo, requireMay } from '../access.ts'
import { freeDwellings } from '../dwelling/queries.ts'
import { leaseForms } from '../forms.ts'
import { isOpen, leasesOfPerson } from '../leases.ts'
import {
  type AnswerRefusal,
  answerOffer,
  type BeginRefusal,
  beginLeaseFromOffer,
  offerDwelling,
  undoAnswer,
} from './actions.ts'
import { NewOfferPage } from './new-view.tsx'
import { caseOf, offerToShow, otherAdults } from './queries.ts'
import { answers, type Obstruction, type TermsProblem } from './rules.ts'
import { text } from './text.ts'
import { OfferPage } from './views.tsx'

const optionalNumber = (min: number, max: number) =>
  wholeNumber(min, max)
    .nullish()
    .transform((value) => value ?? null)

const about = z.object({ person: reference(), case: optionalReference() })
const offerForm = about.extend({
  dwelling: reference(),
  form: choice(leaseForms),
  months: optionalNumber(1, 60),
  beginsOn: date('lease'),
  answerBy: date('planned'),
  rentKr: optionalNumber(0, 100_000),
  words: optionalText(2000),
})
const answerForm = z.object({ answer: choice(answers), on: date('happened'), words: optionalText(2000) })
const beginForm = z.object({
  beginsOn: date('lease'),
  rentKr: wholeNumber(0, 100_000),
  also: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(reference()),
  ),
})

export const offerRoutes = room()
  .get('/offers/new', (c) => {
    const asked = readQuery(c, about)
    return showNew(c, asked.ok ? asked.value : null, blankForm())
  })
  .post('/offers/new', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, offerForm)
    const whom = about.safeParse(
      form.ok ? form.value : { ...form.state.typed, case: form.state.typed.case || undefined },
    )
    if (!form.ok) return showNew(c, whom.data ?? null, form.state, 422)
    const { person, dwelling, months, ...terms } = form.value
    const offer = { ...terms, personId: person, caseId: form.value.case, dwellingId: dwelling, handoverMonths: months }
    const outcome = await offerDwelling(session, offer)
    if (outcome.ok) return seeOther(c, `/offers/${outcome.value.id}`, words(text, session.locale).offered)
    const problems = outcome.reason.map((reason) => said(reason, session.locale))
    return showNew(c, form.value, withProblems(form.state, problems), 409)
  })
  .get('/offers/:id', (c) => showOffer(c, blankForm()))
  .post('/offers/:id/answer', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, answerForm)
    if (!form.ok) return showOffer(c, form.state, 422)
    const outcome = await answerOffer(session, idParam(c), form.value)
    if (outcome.ok) return seeOther(c, `/offers/${idParam(c)}`, words(text, session.locale).answered)
    return showOffer(c, withProblems(form.state, [answerSaid(outcome.reason, session.locale)]), 409)
  })
  .post('/offers/:id/answer/undo', async (c) => {
    const session = signedIn(c)
    const t = words(text, session.locale)
    const outcome = await undoAnswer(session, idParam(c))
    if (outcome.ok) return seeOther(c, `/offers/${idParam(c)}`, t.undone)
    return showOffer(c, withProblems(blankForm(), [{ field: '', message: t.refusals[outcome.reason] }]), 409)
  })
  .post('/offers/:id/lease', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, beginForm)
    if (!form.ok) return showOffer(c, form.state, 422)
    const { also, ...rest } = form.value
    const outcome = await beginLeaseFromOffer(session, idParam(c), { ...rest, alsoTenants: also })
    if (outcome.ok) return seeOther(c, `/leases/${outcome.value.leaseId}`, words(text, session.locale).begun)
    return showOffer(c, withProblems(form.state, [beginSaid(outcome.reason, session.locale)]), 409)
  })

async function showNew(
  c: Ctx,
  whom: { person: string; case: string | null } | null,
  form: FormState,
  status: 200 | 409 | 422 = 200,
) {
  const session = signedIn(c)
  requireMay(session, 'offer')
  const { person: personId, case: caseId } = found(whom)
  const view = await asUser(looking(session), async (tx) => ({
    person: await openPerson(tx, session, personId, 'offer'),
    ofCase: await caseOf(tx, personId, caseId),
    free: await ask(tx, freeDwellings(tx, 200)),
    openLeases: (await leasesOfPerson(tx, personId)).filter(isOpen),
  }))
  const dwellings = view.free.filter(({ held }) => held === undefined)
  return page(c, <NewOfferPage {...view} dwellings={dwellings} viewer={viewer(c)} form={form} />, status)
}

async function showOffer(c: Ctx, form: FormState, status: 200 | 409 | 422 = 200) {
  const session = signedIn(c)
  requireMay(session, 'see')
  const view = await asUser(looking(session), async (tx) => {
    const offer = await offerToShow(tx, idParam(c))
    const person = await openPerson(tx, session, offer.personId, 'offer')
    const adults = []
    for (const id of await otherAdults(tx, person.id)) adults.push(await briefOf(tx, id))
    return { offer, person, adults: adults.filter((adult) => adult !== null) }
  })
  const may = { answer: mayDo(session, 'answerOffer'), begin: mayDo(session, 'beginLease') }
  return page(c, <OfferPage {...view} may={may} viewer={viewer(c)} form={form} />, status)
}

const fieldOf = {
  'begins-in-the-past': 'beginsOn',
  'answer-in-the-past': 'answerBy',
  'answer-after-beginning': 'answerBy',
  'months-missing': 'months',
  'no-such-dwelling': 'dwelling',
  withdrawn: 'dwelling',
  let: 'dwelling',
  'let-until': 'beginsOn',
  offered: 'dwelling',
} as const satisfies Record<(TermsProblem | Obstruction)['kind'], string>

function said(reason: TermsProblem | Obstruction, locale: 'sv' | 'en') {
  const t = words(text, locale).problems
  const message = reason.kind === 'let-until' ? t.letUntil(formatDate(reason.freeFrom, locale)) : t[reason.kind]
  return { field: fieldOf[reason.kind], message }
}

function answerSaid(reason: AnswerRefusal, locale: 'sv' | 'en') {
  const t = words(text, locale)
  if (reason.kind !== 'answered') {
    const field = reason.kind === 'let' || reason.kind === 'offered-to-another' ? 'answer' : 'on'
    return { field, message: t.refusals[reason.kind] }
  }
  const { answer, answeredBy, answerRegisteredAt } = reason.offer
  const time = answerRegisteredAt ? formatTime(answerRegisteredAt) : ''
  const what = answer ? t.answers[answer] : ''
  return { field: '', message: t.refusals.answered(answeredBy ?? '', time, what) }
}

function beginSaid(reason: BeginRefusal, locale: 'sv' | 'en') {
  const field = reason.kind === 'flat-let' || reason.kind === 'far-away' ? 'beginsOn' : ''
  return { field, message: words(text, locale).refusals[reason.kind] }
}

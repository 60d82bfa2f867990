/** By hand: whom it is about is found, chosen or made anew on the page itself. /cases/new: a case is opened, from a signal or from nothing. */

import { z } from 'zod'
import {
  type Found,
  newPersonShape,
  openPeople,
  openPerson,
  problemsOfFacts,
  searchCounted,
  soughtNow,
  unitsToChoose,
} from '../../person/index.ts'
import { found, NotFound, type Session, withoutKey } from '../../platform/access/index.ts'
import { allOf, ask, asUser, isConflict, known } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { type Outcome, refused } from '../../platform/outcome.ts'
import { formatTime, type Locale, words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  optionalReference,
  optionalText,
  type Problem,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { askingSignalForCase, askingTenantsToOffer, isAnsweredConflict, suggestedWords } from '../../signal/index.ts'
import { requireMay } from '../access.ts'
import { askingReceived, type Received, receivedRead } from '../received/queries.ts'
import { text as receivedText } from '../received/text.ts'
import { type OpenRefusal, openCase } from './actions.ts'
import { openCaseOf } from './queries.ts'
import { text } from './text.ts'
import { OpeningPage, type OpeningView } from './views.tsx'

const LONGEST_ABOUT = 4000

const openForm = z.object({
  ...newPersonShape,
  signal: optionalReference(),
  transfer: optionalReference(),
  person: optionalReference(),
  about: textField(LONGEST_ABOUT),
  answerWords: optionalText(2000),
  unit: optionalReference(),
})

/** Somebody answered between the look and the write: told as a refusal, by nobody known. */
async function orAnswered<T, R>(work: () => Promise<Outcome<T, R>>, told: R): Promise<Outcome<T, R>> {
  try {
    return await work()
  } catch (error) {
    if (isAnsweredConflict(error) || isConflict(error, 'signal_person_current')) return refused(told)
    throw error
  }
}

type Ids = { signal: string | null; person: string | null; transfer: string | null }

async function loadView(session: Session, ids: Ids): Promise<OpeningView> {
  requireMay(session, 'open')
  const view = await asUser(session, async (tx) => {
    const person = ids.person === null ? null : await openPerson(tx, session, ids.person, 'openCase')
    const signal = ids.signal === null ? known(null) : askingSignalForCase(tx, [ids.signal])
    const offered = ids.signal === null || person !== null ? known([]) : askingTenantsToOffer(tx, session, [ids.signal])
    const sent = ids.transfer === null ? known(null) : askingReceived(tx, session.municipality, ids.transfer)
    const asked = await ask(tx, allOf({ signal, sent, units: unitsToChoose(tx, session), offered }))
    if (asked.sent) await receivedRead(tx, asked.sent.id, 'openCase')
    return {
      tenants: await openPeople(tx, session, asked.offered, 'openCase'),
      signal: asked.signal === null ? null : found(asked.signal),
      sent: asked.sent === null ? null : handedOver(asked.sent),
      person,
      open: person === null ? null : await openCaseOf(tx, person.id),
      units: asked.units,
    }
  })
  return { ...view, similar: view.person === null ? await similarTo(session, toldOf(view)) : null }
}

/** What is begun with is what was handed over: a request alone opens no case. */
const handedOver = (sent: Received | undefined): Received => {
  if (sent === undefined || !sent.handed) throw new NotFound('transfer')
  return sent
}

type Told = { name: string | null; number: string | null; about: string | null }
/** Whom the signal or the other municipality tells of, and what. */
const toldOf = ({ signal, sent }: Pick<OpeningView, 'signal' | 'sent'>): Told =>
  signal === null
    ? { name: sent?.personName ?? null, number: sent?.personNumber ?? null, about: sent?.words ?? null }
    : { name: signal.personName, number: signal.personNumber, about: signal.words }

/** People who resemble the one in the signal, by number or else by name. */
async function similarTo(session: Session, told: Told): Promise<Found | null> {
  const sought = soughtNow(told.number ?? told.name ?? '')
  const outcome = sought === null ? null : await searchCounted(session, sought)
  // after too many searches the page opens all the same, without a list of who it may be
  return outcome?.ok ? outcome.value : null
}

function beginning(view: OpeningView, locale: Locale): FormState['typed'] {
  const { signal, sent } = view
  if (signal === null && sent === null) return {}
  const told = toldOf(view)
  const names = (told.name ?? '').trim().split(/\s+/)
  const family = names.length > 1 ? names.at(-1) : undefined
  return {
    givenName: (family === undefined ? names : names.slice(0, -1)).join(' '),
    familyName: family,
    number: told.number ?? undefined,
    about: told.about?.slice(0, LONGEST_ABOUT),
    answerWords: signal?.answer === null ? suggestedWords(view.open ? 'caseGoesOn' : 'caseOpened', locale) : undefined,
  }
}

function say(refusal: OpenRefusal, locale: Locale): Problem[] {
  const t = words(text, locale)
  switch (refusal.kind) {
    case 'facts':
      return problemsOfFacts(refusal.why, locale)
    case 'caseOpen':
      return [{ field: '', message: t.already(refusal.file.number) }]
    case 'signalAnswered':
      return [{ field: '', message: t.answered(refusal.by, formatTime(refusal.at)) }]
    case 'answerMissing':
      return [{ field: 'answerWords', message: t.answerMissing }]
    case 'unitMissing':
      return [{ field: 'unit', message: t.chooseUnit }]
    case 'notHanded':
    case 'alreadyTaken':
      return [{ field: '', message: words(receivedText, locale).taking.refusals[refusal.kind] }]
    case 'otherRegister':
      return [{ field: '', message: t.otherRegister }]
  }
}

const idOf = (text: unknown): string | null => (typeof text === 'string' && isId(text) ? text : null)

async function again(c: Ctx, state: FormState, status: 409 | 422, refusal: OpenRefusal | null = null) {
  const session = withoutKey(signedIn(c))
  const view = await loadView(session, {
    signal: idOf(state.typed.signal),
    person: idOf(state.typed.person),
    transfer: idOf(state.typed.transfer),
  })
  const open = refusal?.kind === 'caseOpen' ? refusal.file : view.open
  const taken = refusal?.kind === 'facts' && refusal.why.kind === 'number-taken' ? refusal.why : null
  return page(c, <OpeningPage viewer={viewer(c)} view={{ ...view, open }} form={state} taken={taken} />, status)
}

export const openingRoutes = room()
  .get('/cases/new', async (c) => {
    const session = signedIn(c)
    const view = await loadView(session, {
      signal: idOf(c.req.query('signal')),
      person: idOf(c.req.query('person')),
      transfer: idOf(c.req.query('transfer')),
    })
    return page(c, <OpeningPage viewer={viewer(c)} view={view} form={blankForm(beginning(view, session.locale))} />)
  })
  .post('/cases', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'open')
    const form = await readForm(c, openForm)
    if (!form.ok) return again(c, form.state, 422)
    const { signal, transfer, person, about, answerWords, unit, ...facts } = form.value
    const outcome = await orAnswered<{ id: string }, OpenRefusal>(
      () => openCase(session, { signal, transfer, person, facts, about, answerWords, unit }),
      { kind: 'answerMissing' },
    )
    if (outcome.ok) return seeOther(c, `/cases/${outcome.value.id}`, words(text, session.locale).opened)
    const problems = say(outcome.reason, session.locale)
    const status = problems.some((one) => one.field === '') ? 409 : 422
    return again(c, withProblems(form.state, problems), status, outcome.reason)
  })

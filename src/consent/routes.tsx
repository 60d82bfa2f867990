/** /people/:id/consents: who may read what and until when; withdrawn at once in one press. */

import { z } from 'zod'
import { openPerson, ownUnits, sectionsFor, worksWith } from '../person/index.ts'
import { isCaseStaff, may, requireMay, type Session } from '../platform/access/index.ts'
import { allOf, ask, asUser, known } from '../platform/database/index.ts'
import { type Locale, words } from '../platform/text/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  date,
  idParam,
  type Problem,
  page,
  problem,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../platform/web/index.ts'
import { mayOnConsent } from './access.ts'
import {
  type ContactRefusal,
  endContact,
  giveConsent,
  letUnitIn,
  takeBackAssignment,
  withdrawConsent,
} from './actions.ts'
import { emergencyRoutes } from './emergency/routes.tsx'
import { assignmentsIn, consentsIn, contactsIn, organisationsToShareWith } from './queries.ts'
import { type ConsentRefusal, consentParts } from './rules.ts'
import { text } from './text.ts'
import { ConsentsPage } from './views.tsx'

const chooseOne = problem({ sv: 'Välj minst en sak.', en: 'Choose at least one thing.' })
const parts = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(consentParts)).refine((chosen) => chosen.length > 0, chooseOne),
)
const consentForm = z.object({
  to: reference(),
  what: parts,
  why: textField(1000),
  how: choice(['written', 'spoken']),
  from: date('planned'),
  until: date('planned'),
})
const unitForm = z.object({ unit: reference() })

const consentsRoutes = room()
  .get('/people/:id/consents', async (c) => {
    const view = await consentsView(signedIn(c), idParam(c))
    return page(c, <ConsentsPage viewer={viewer(c)} {...view} form={blankForm()} />)
  })
  .post('/people/:id/consents', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const form = await readForm(c, consentForm)
    if (!form.ok)
      return page(c, <ConsentsPage viewer={viewer(c)} {...(await consentsView(session, id))} form={form.state} />, 422)
    const { to, how, ...consent } = form.value
    const outcome = await giveConsent(session, id, { ...consent, toOrganisationId: to, howGiven: how })
    if (outcome.ok) return seeOther(c, `/people/${id}/consents`, words(text, session.locale).given)
    const state = withProblems(form.state, [problemOf(outcome.reason, session.locale)])
    return page(c, <ConsentsPage viewer={viewer(c)} {...(await consentsView(session, id))} form={state} />, 422)
  })
  .post('/people/:id/consents/:consentId/withdrawal', async (c) => {
    const session = signedIn(c)
    await withdrawConsent(session, idParam(c), idParam(c, 'consentId'))
    return seeOther(c, `/people/${idParam(c)}/consents`, words(text, session.locale).withdrawn)
  })
  .post('/people/:id/assignments/:assignmentId/end', async (c) => {
    const session = signedIn(c)
    await takeBackAssignment(session, idParam(c), idParam(c, 'assignmentId'))
    return seeOther(c, `/people/${idParam(c)}/consents`, words(text, session.locale).assignmentEnded)
  })
  .post('/people/:id/contacts', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const form = await readForm(c, unitForm)
    if (!form.ok)
      return page(c, <ConsentsPage viewer={viewer(c)} {...(await consentsView(session, id))} form={form.state} />, 422)
    const outcome = await letUnitIn(session, id, form.value.unit)
    return outcome.ok
      ? seeOther(c, `/people/${id}/consents`, words(text, session.locale).contactShared)
      : refusedContact(c, session, id, outcome.reason)
  })
  .post('/people/:id/contacts/:contactId/end', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const outcome = await endContact(session, id, idParam(c, 'contactId'))
    return outcome.ok
      ? seeOther(c, '/people', words(text, session.locale).contactEnded)
      : refusedContact(c, session, id, outcome.reason)
  })

export const consentRoutes = room().route('/', consentsRoutes).route('/', emergencyRoutes)

async function consentsView(session: Session, id: string) {
  requireMay(session, mayOnConsent.read)
  return asUser(session, async (tx) => {
    const person = await openPerson(tx, session, id, 'consents')
    const works = isCaseStaff(session) && worksWith(session, person)
    const asked = allOf({
      consents: consentsIn(tx, [id]),
      assignments: assignmentsIn(tx, [id]),
      contacts: contactsIn(tx, id),
      organisations: works ? organisationsToShareWith(tx, session) : known([]),
    })
    return {
      ...(await ask(tx, asked)),
      person,
      sections: sectionsFor(session, person),
      units: works ? await ownUnits(tx, session) : [],
      may: { register: works && may(session, mayOnConsent.register), withdraw: may(session, mayOnConsent.withdraw) },
    }
  })
}

async function refusedContact(c: Ctx, session: Session, id: string, reason: ContactRefusal) {
  const t = words(text, session.locale)
  const message = { 'not-a-unit': t.noUnit, already: t.alreadyIn, 'last-one': t.lastUnit }[reason]
  const form = { ...blankForm(), problems: [{ field: reason === 'last-one' ? '' : 'unit', message }] }
  return page(c, <ConsentsPage viewer={viewer(c)} {...(await consentsView(session, id))} form={form} />, 409)
}

function problemOf(reason: ConsentRefusal, locale: Locale): Problem {
  const t = words(text, locale)
  const problems = {
    'until-before-from': { field: 'until', message: t.beforeFrom },
    'too-long': { field: 'until', message: t.tooLong },
    'already-over': { field: 'until', message: t.over },
    'own-organisation': { field: 'to', message: t.whoElse },
  } as const satisfies Record<ConsentRefusal, Problem>
  return problems[reason]
}

/** /people/new: a new record, and back to where somebody waits for it. /people/:id/edit: what stands about the person. */

import { z } from 'zod'
import { NotFound, requireMay, type Session, withoutKey } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import {
  blankForm,
  idParam,
  optionalDate,
  optionalReference,
  optionalText,
  type Problem,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  wholeNumber,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnPerson } from '../access.ts'
import { openPerson } from '../brief.ts'
import { sectionsFor } from '../frame/frame.tsx'
import { ownPath, withPerson } from '../search/back.ts'
import { unitsToChoose } from '../units.ts'
import { addPerson, type ChangeRefusal, changeDetails, detailsOf } from './actions.ts'
import { detailsShape, newPersonShape, problemsOfFacts } from './fields.tsx'
import { text } from './text.ts'
import { EditPage, NewPersonPage } from './views.tsx'

const newForm = z.object({ ...newPersonShape, unit: optionalReference(), back: optionalText(300) })
const editForm = z.object({ ...detailsShape, diedOn: optionalDate('life'), revision: wholeNumber(1, 1_000_000) })

export const entryRoutes = room()
  .get('/people/new', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnPerson.add)
    const units = await asUser(session, (tx) => ask(tx, unitsToChoose(tx, session)))
    const back = ownPath(c.req.query('back'))
    return page(c, <NewPersonPage viewer={viewer(c)} form={blankForm()} back={back} units={units} />)
  })
  .post('/people/new', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnPerson.add)
    const form = await readForm(c, newForm)
    const typedBack = form.state.typed.back
    const back = ownPath(typeof typedBack === 'string' ? typedBack : null)
    const units = await asUser(withoutKey(session), (tx) => ask(tx, unitsToChoose(tx, session)))
    const show = { viewer: viewer(c), back, units }
    if (!form.ok) return page(c, <NewPersonPage {...show} form={form.state} />, 422)
    const { back: _, unit, ...facts } = form.value
    const outcome = await addPerson(session, facts, unit)
    if (!outcome.ok) {
      const state = withProblems(form.state, problemsOfFacts(outcome.reason, session.locale))
      return page(
        c,
        <NewPersonPage {...show} form={state} refusal={outcome.reason} />,
        outcome.reason.kind === 'number-taken' ? 409 : 422,
      )
    }
    const id = outcome.value.id
    return seeOther(c, back === null ? `/people/${id}` : withPerson(back, id), words(text, session.locale).added)
  })
  .get('/people/:id/edit', async (c) => {
    const session = signedIn(c)
    const view = await editView(session, idParam(c))
    return page(c, <EditPage viewer={viewer(c)} {...view} form={blankForm()} />)
  })
  .post('/people/:id/edit', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const form = await readForm(c, editForm)
    if (!form.ok)
      return page(c, <EditPage viewer={viewer(c)} {...(await editView(session, id))} form={form.state} />, 422)
    const { revision, ...details } = form.value
    const outcome = await changeDetails(session, id, details, revision)
    if (outcome.ok) return seeOther(c, `/people/${id}`, words(text, session.locale).saved)
    const view = await editView(session, id)
    const state = withProblems(form.state, problemsOfChange(outcome.reason, session.locale))
    return page(
      c,
      <EditPage viewer={viewer(c)} {...view} form={state} refusal={outcome.reason} />,
      outcome.reason.kind === 'changed-meanwhile' ? 409 : 422,
    )
  })

async function editView(session: Session, id: string) {
  requireMay(session, mayOnPerson.change)
  return asUser(session, async (tx) => {
    const person = await openPerson(tx, session, id, 'edit')
    // another organisation's record is that organisation's to change
    if (person.organisationId !== session.organisation.id) throw new NotFound('row')
    return { person, sections: sectionsFor(session, person), stored: await detailsOf(tx, id) }
  })
}

function problemsOfChange(reason: ChangeRefusal, locale: Locale): Problem[] {
  const t = words(text, locale)
  switch (reason.kind) {
    case 'changed-meanwhile':
      return []
    case 'died-in-the-future':
      return [{ field: 'diedOn', message: t.future }]
    case 'died-before-birth':
      return [{ field: 'diedOn', message: t.diedBeforeBirth }]
    default:
      return problemsOfFacts(reason, locale)
  }
}

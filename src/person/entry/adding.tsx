/** /people/new: a new record, and back to where somebody waits for it. */

import { parseIdentifier } from '../../law/index.ts'
import { requireMay } from '../../platform/access/index.ts'
import { ask } from '../../platform/database/index.ts'
import { desk, optional, picked, shortText, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Hidden, Page } from '../../platform/ui/index.ts'
import { mayOnPerson } from '../access.ts'
import { type FactsRefusal, numberOpensAt, numberTaken, writePerson } from '../create.ts'
import { problemOfNumber } from '../number-problem.ts'
import { ownPath, withPerson } from '../search/back.ts'
import { actingFor, unitsToChoose } from '../units.ts'
import { laidOut, newPersonFields, sexes } from './fields.tsx'
import { TakenNotice } from './taken.tsx'
import { text } from './text.ts'

const register = desk({
  at: '/people',
  requireMay: (session, verb: 'add') => requireMay(session, mayOnPerson[verb]),
  frame: ({ viewer, heading, lead, failed, children }) => (
    <Page
      viewer={viewer}
      title={heading}
      lead={lead}
      breadcrumb={[{ href: '/people', label: words(text, viewer.locale).people }]}
      failed={failed}
    >
      {children}
    </Page>
  ),
  text: group(text, 'desk'),
})

const formWords = (locale: Locale) => {
  const { adding, details, number } = words(text, locale)
  return { ...adding, fields: { ...details, number, unit: adding.unit, back: '' } }
}

function refusedFacts(reason: FactsRefusal) {
  const t = (locale: Locale) => words(text, locale)
  switch (reason.kind) {
    case 'number':
      return wrong('number', (locale) => problemOfNumber(reason.why, locale))
    case 'number-taken':
      return stopped((locale) => t(locale).taken, 'number')
    case 'too-many':
      return wrong('number', (locale) => t(locale).tooMany(formatMoment(reason.opensAt, locale)))
    case 'unit-missing':
      return wrong('unit', (locale) => t(locale).unitMissing)
    case 'born-in-the-future':
      return wrong(reason.field, (locale) => t(locale).future)
    case 'birth-year-differs':
      return wrong('birthYear', (locale) => t(locale).yearDiffers)
  }
}

/** `back`: a page of our own that waits for the person, and is led to with the id. */
export const adding = register.form({
  at: 'new',
  may: 'add',
  opens: 'person',
  text: { sv: formWords('sv'), en: formWords('en') },
  fields: { ...newPersonFields, unit: sometimes(picked()), back: optional(shortText(300)) },
  knows: (session, typed) => numberOpensAt(session, typed('number')),
  shows: async ({ tx, session, viewer: { locale }, asked, typed, known }) => {
    const units = await ask(tx, unitsToChoose(tx, session))
    const number = known === null ? parseIdentifier(typed('number') ?? '', today()) : null
    const taken = number?.ok ? await numberTaken(tx, number.value.twelve) : null
    const back = ownPath(typed('back') ?? asked('back'))
    return {
      back: back ?? undefined,
      before: taken === null ? null : <TakenNotice taken={taken} />,
      options: { sex: sexes(locale), unit: units.map(({ id, name }) => ({ value: id, label: name })) },
      draw: (field) => [
        back === null ? null : <Hidden name="back" value={back} />,
        laidOut(field),
        field.number,
        units.length > 0 ? field.unit : null,
      ],
    }
  },
  act: async (step, { unit, back, ...facts }, opensAt) => {
    if (opensAt !== null) return refusedFacts({ kind: 'too-many', opensAt })
    const acting = (await actingFor(step.tx, step.session, unit)) ?? step.session
    const made = await writePerson(step.tx, acting, facts)
    if (!made.ok) return refusedFacts(made.reason)
    const { id } = made.value
    const waiting = ownPath(back)
    const to = waiting === null ? `/people/${id}` : withPerson(waiting, id)
    return step.done('person.added', { about: id, person: id, made: id, to })
  },
})

export const addingRoutes = register.routes(adding)

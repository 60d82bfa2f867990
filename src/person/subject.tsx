/** A person’s record as the subject of forms and presses: on the person’s own pages, for whoever has a reason to read. */

import { found, NotFound, requireMay, type Session } from '../platform/access/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { type Step, subject } from '../platform/subject/index.ts'
import { group } from '../platform/text/index.ts'
import { mayOnPerson } from './access.ts'
import { briefOf, openPerson, type PersonBrief } from './brief.ts'
import { mayProtect, PersonFrame, sectionCalled, sectionsFor } from './frame/frame.tsx'
import { text } from './frame/text.ts'

type PersonVerb = keyof typeof mayOnPerson

/** The verbs of the organisation whose record it is: nobody else’s staff change it, whatever lets them read. */
const ofTheRegister: readonly PersonVerb[] = ['change', 'protect']

function requireMayWith(session: Session, person: PersonBrief, verb: PersonVerb): void {
  if (ofTheRegister.includes(verb) && person.organisationId !== session.organisation.id) throw new NotFound('row')
  if (verb === 'protect' && !mayProtect(session, person)) throw new NotFound('role')
}

/** A form is called `opens` in the read log by the section that it belongs to, whose frame it stands in. */
export const person = subject({
  at: '/people/:id',
  rows: { table: 'person', key: 'person_id' },
  requireMay: (session, verb: PersonVerb) => requireMay(session, mayOnPerson[verb]),
  show: async (tx, session, id, opens, verb: PersonVerb) => {
    requireMay(session, mayOnPerson[verb])
    const shown = await openPerson(tx, session, id, opens)
    requireMayWith(session, shown, verb)
    return { ...shown, section: sectionCalled(opens), sections: sectionsFor(session, shown) }
  },
  hold: async (tx, session, id, verb: PersonVerb) => {
    requireMay(session, mayOnPerson[verb])
    await holdRecord(tx)
    const held = found(await briefOf(tx, id))
    requireMayWith(session, held, verb)
    return held
  },
  ended: () => false,
  person: ({ id }) => id,
  frame: ({ viewer, shown, failed, lead, children }) => (
    <PersonFrame
      viewer={viewer}
      person={shown}
      sections={shown.sections}
      current={shown.section}
      failed={failed}
      lead={lead}
    >
      {children}
    </PersonFrame>
  ),
  text: group(text, 'subject'),
})

/** What work on a person gets in hand, where the address has these ids. */
export type PersonStep<Id extends string = never> = Step<
  PersonBrief,
  Readonly<Record<Id, string>>,
  'person_id',
  'person'
>

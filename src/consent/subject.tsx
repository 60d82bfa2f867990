/** What lets somebody read about a person, as the subject of forms and presses: on the person’s own pages, under Consents. */

import { briefOf, openPerson, type PersonBrief, PersonFrame, sectionsFor, worksWith } from '../person/index.ts'
import { found, NotFound, requireMay, type Session } from '../platform/access/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { subject } from '../platform/subject/index.ts'
import { group } from '../platform/text/index.ts'
import { mayOnConsent } from './access.ts'
import { text } from './text.ts'

type ConsentVerb = Exclude<keyof typeof mayOnConsent, 'read' | 'review'>

/** For whoever works with the person lastingly: not by a consent, an assignment or an emergency opening. */
const lasting: readonly ConsentVerb[] = ['register', 'letIn']

function requireMayWith(session: Session, person: PersonBrief, verb: ConsentVerb): void {
  if (lasting.includes(verb) && !worksWith(session, person)) throw new NotFound('row')
}

export const personsConsents = subject({
  at: '/people/:id',
  rows: { table: 'person', key: 'person_id' },
  show: async (tx, session, id, opens, verb: ConsentVerb) => {
    requireMay(session, mayOnConsent[verb])
    const shown = await openPerson(tx, session, id, opens)
    requireMayWith(session, shown, verb)
    return { ...shown, sections: sectionsFor(session, shown) }
  },
  hold: async (tx, session, id, verb: ConsentVerb) => {
    requireMay(session, mayOnConsent[verb])
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
      current="consents"
      failed={failed}
      lead={lead}
    >
      {children}
    </PersonFrame>
  ),
  text: group(text, 'subject'),
})

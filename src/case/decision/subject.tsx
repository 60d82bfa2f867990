/** A decision as the subject of forms: it stands in its case, and what is done about it is done also when the case is closed. */

import type { ReadPage, Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { subject } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import type { CaseVerb } from '../access.ts'
import { CasePage } from '../frame.tsx'
import { caseIdOf, caseToChange, caseToShow } from '../load.ts'
import { decisionById } from './queries.ts'
import { text } from './text.ts'

async function toShow(tx: Tx, session: Session, id: string, opens: ReadPage, verb: CaseVerb) {
  const file = await caseToShow(tx, session, await caseIdOf(tx, 'decision', id), opens, verb)
  return { ...(await decisionById(tx, id)), file }
}

/** Read after the case is held: what was registered a moment ago stands in it. */
async function toChange(tx: Tx, session: Session, id: string, verb: CaseVerb) {
  const file = await caseToChange(tx, session, await caseIdOf(tx, 'decision', id), verb)
  return { ...(await decisionById(tx, id)), file }
}

export const madeDecision = subject({
  at: '/decisions/:id',
  rows: { table: 'decision', key: 'decision_id' },
  show: (tx, session, id, opens, verb: CaseVerb) => toShow(tx, session, id, opens, verb),
  hold: (tx, session, id, verb: CaseVerb) => toChange(tx, session, id, verb),
  ended: () => false,
  person: ({ file }) => file.personId,
  frame: ({ shown, heading, title, ...page }) => (
    <CasePage {...page} file={shown.file} title={heading} documentTitle={title} />
  ),
  text: group(text, 'subject'),
})

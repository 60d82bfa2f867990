/** A case as the subject of forms and presses: where it is, how it is shown and held, and when it has ended. */

import { type Step, subject } from '../platform/subject/index.ts'
import { group } from '../platform/text/index.ts'
import type { CaseVerb } from './access.ts'
import { CasePage } from './frame.tsx'
import { type Case, caseToChange, caseToShow } from './load.ts'
import { text } from './text.ts'

export const caseFile = subject({
  at: '/cases/:id',
  rows: { table: 'case_file', key: 'case_id' },
  show: (tx, session, id, opens, verb: CaseVerb) => caseToShow(tx, session, id, opens, verb),
  hold: (tx, session, id, verb: CaseVerb) => caseToChange(tx, session, id, verb),
  ended: ({ closure }) => closure !== null,
  person: ({ personId }) => personId,
  frame: ({ shown, heading, title, ...page }) => (
    <CasePage {...page} file={shown} title={heading} documentTitle={title} />
  ),
  text: group(text, 'subject'),
})

/** What work on a case gets in hand, where the address has these ids. */
export type CaseStep<Id extends string = never> = Step<Case, Readonly<Record<Id, string>>, 'case_id', 'case_file'>

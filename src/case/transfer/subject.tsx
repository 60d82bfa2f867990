/** A request to another municipality, as the subject of what whoever asked does with it: it hangs on their case, and opens its person. */

import type { PersonBrief } from '../../person/index.ts'
import type { ReadPage, Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { subject } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import type { CaseVerb } from '../access.ts'
import { CasePage } from '../frame.tsx'
import { type Case, caseIdOf, caseToChange, caseToShow, type ShownCase } from '../load.ts'
import { type Transfer, transferById } from './queries.ts'
import { text } from './text.ts'

export type SentTransfer = Transfer & { file: Case }
export type ShownTransfer = Transfer & { file: ShownCase; person: PersonBrief }

/** NotFound where it isn't of a case that the user may read: the other municipality has a page of its own for it. */
export async function transferToShow(
  tx: Tx,
  session: Session,
  id: string,
  opens: ReadPage,
  verb: CaseVerb,
): Promise<ShownTransfer> {
  const file = await caseToShow(tx, session, await caseIdOf(tx, 'transfer_request', id), opens, verb)
  return { ...(await transferById(tx, id)), file, person: file.person }
}

export const sentTransfer = subject({
  at: '/transfers/:id',
  rows: { table: 'transfer_request', key: 'transfer_id' },
  show: transferToShow,
  hold: async (tx, session, id, verb: CaseVerb): Promise<SentTransfer> => {
    const file = await caseToChange(tx, session, await caseIdOf(tx, 'transfer_request', id), verb)
    return { ...(await transferById(tx, id)), file }
  },
  // an answer comes when it comes, also when the case has ended
  ended: () => false,
  person: ({ file }) => file.personId,
  frame: ({ shown, heading, title, ...page }) => (
    <CasePage {...page} file={shown.file} title={heading} documentTitle={title} />
  ),
  text: group(text, 'subject'),
})

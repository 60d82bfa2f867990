/** The assessment of which municipality a case belongs to, as the subject of its questions and its signature. */

import type { ReadPage, Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { subject } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import type { CaseVerb } from '../access.ts'
import { CasePage } from '../frame.tsx'
import { type Case, caseToChange, caseToShow, type ShownCase } from '../load.ts'
import { type ResidenceDraft, residenceById } from './queries.ts'
import { text } from './text.ts'

export type ShownResidence = ResidenceDraft & { file: ShownCase }

export async function residenceToShow(
  tx: Tx,
  session: Session,
  id: string,
  opens: ReadPage,
  verb: CaseVerb,
): Promise<ShownResidence> {
  const one = await residenceById(tx, id)
  return { ...one, file: await caseToShow(tx, session, one.caseId, opens, verb) }
}

export const residence = subject({
  at: '/residences/:id',
  rows: { table: 'residence_assessment', key: 'assessment_id' },
  show: residenceToShow,
  hold: async (tx, session, id, verb: CaseVerb): Promise<ResidenceDraft & { file: Case }> => {
    const { caseId } = await residenceById(tx, id)
    const file = await caseToChange(tx, session, caseId, verb)
    return { ...(await residenceById(tx, id)), file }
  },
  ended: ({ signedAt }) => signedAt !== null,
  person: ({ file }) => file.personId,
  frame: ({ shown, heading, title, ...page }) => (
    <CasePage {...page} file={shown.file} title={heading} documentTitle={title} />
  ),
  text: group(text, 'subject'),
})

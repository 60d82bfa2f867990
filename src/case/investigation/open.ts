/** Opening an investigation together with the case itself. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { record, stampedRow } from '../../platform/record/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Case } from '../load.ts'

/** Writes the investigation inside an open transaction: opening a case opens one too (SoL 2025:400 14 kap. 2 §, SO-01). */
export async function openInvestigationIn(
  tx: Tx,
  session: Session,
  file: Pick<Case, 'id' | 'personId'>,
  about: string,
): Promise<string> {
  const row = stampedRow(session, 'opened')
  const { id } = row
  await tx
    .insertInto('investigation')
    .values({
      ...row,
      case_id: file.id,
      about,
      opened_on: today(),
    })
    .execute()
  await record(tx, session, {
    what: 'investigation.opened',
    subject: id,
    person: file.personId,
    data: { case: file.id, on: today().toString() },
  })
  return id
}

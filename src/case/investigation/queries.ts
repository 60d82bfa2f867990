/** Reads of investigations. */

import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'

export type Investigation = {
  id: string
  caseId: string
  about: string
  openedOn: Temporal.PlainDate
  openedAt: Temporal.Instant
  openedBy: string
  endedOn: Temporal.PlainDate | null
  assessment: string | null
}

function investigations(tx: Tx) {
  return tx
    .selectFrom('investigation as i')
    .innerJoin('app_user as u', 'u.id', 'i.opened_by')
    .select(['i.id', 'i.case_id as caseId', 'i.about', 'i.opened_on as openedOn', 'i.opened_at as openedAt'])
    .select(['u.name as openedBy', 'i.ended_on as endedOn', 'i.assessment'])
}

/** The latest first. */
export async function investigationsOf(tx: Tx, caseId: string): Promise<Investigation[]> {
  return investigations(tx)
    .where('i.case_id', '=', caseId)
    .orderBy('i.opened_at', 'desc')
    .orderBy('i.id', 'desc')
    .execute()
}

export async function investigationById(tx: Tx, id: string): Promise<Investigation> {
  return found(await investigations(tx).where('i.id', '=', id).executeTakeFirst())
}

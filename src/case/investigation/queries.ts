/** Reads of investigations. */

import { found } from '../../platform/access/index.ts'
import { type Asking, ask, type Ids, rowsOf, type Tx } from '../../platform/database/index.ts'

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
export function investigationsIn(tx: Tx, caseIds: Ids): Asking<Investigation[]> {
  const query = investigations(tx)
    .where('i.case_id', 'in', caseIds)
    .orderBy('i.opened_at', 'desc')
    .orderBy('i.id', 'desc')
  return rowsOf(query, { openedOn: 'day', openedAt: 'moment', endedOn: 'day' })
}

export const investigationsOf = (tx: Tx, caseId: string): Promise<Investigation[]> =>
  ask(tx, investigationsIn(tx, [caseId]))

export async function investigationById(tx: Tx, id: string): Promise<Investigation> {
  return found(await investigations(tx).where('i.id', '=', id).executeTakeFirst())
}

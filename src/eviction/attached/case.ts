/** Reads of the cases on the household that belong to a matter, or could: decisions of assistance, notes and the person's own plan are the case's. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'

export type AttachedCase = { id: string; number: string; responsible: string | null; closed: boolean }

/** The cases linked to the matter that the user may read. */
export function askingCases(tx: Tx, matterId: string): Asking<AttachedCase[]> {
  const query = tx
    .selectFrom('matter_case as l')
    .innerJoin('case_file as f', 'f.id', 'l.case_id')
    .leftJoin('case_responsible as r', (join) => join.onRef('r.case_id', '=', 'f.id').on('r.until', 'is', null))
    .leftJoin('app_user as u', 'u.id', 'r.user_id')
    .leftJoin('case_closure as c', (join) => join.onRef('c.case_id', '=', 'f.id').on('c.reopened_at', 'is', null))
    .select(['f.id', 'f.number', 'u.name as responsible', 'c.id as closure'])
    .where('l.matter_id', '=', matterId)
    .where('l.cut_at', 'is', null)
    .orderBy('l.linked_at')
  return told(rowsOf(query), (rows) => rows.map(({ closure, ...row }) => ({ ...row, closed: closure !== null })))
}

/** Open cases of people in the matter, to choose from: those that the user may read and that aren't linked. */
export function askingCasesToChoose(tx: Tx, matterId: string): Asking<readonly { id: string; number: string }[]> {
  const query = tx
    .selectFrom('case_file as f')
    .select(['f.id', 'f.number'])
    .where(
      'f.person_id',
      'in',
      sql<string>`(select r.person_id from matter_resident r where r.matter_id = ${matterId} and r.ended_at is null and r.person_id is not null)`,
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_closure as c')
            .select('c.id')
            .whereRef('c.case_id', '=', 'f.id')
            .where('c.reopened_at', 'is', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('matter_case as l')
            .select('l.id')
            .whereRef('l.case_id', '=', 'f.id')
            .where('l.matter_id', '=', matterId)
            .where('l.cut_at', 'is', null),
        ),
      ),
    )
    .orderBy('f.number', 'desc')
    .limit(50)
  return rowsOf(query)
}

/** Reads for opening a case: whether one is open already. */

import type { Tx } from '../../platform/database/index.ts'

export type OpenCase = { id: string; number: string }

/** The person's open case, when there is one that this user may read. */
export async function openCaseOf(tx: Tx, personId: string): Promise<OpenCase | null> {
  const row = await tx
    .selectFrom('case_file as f')
    .select(['f.id', 'f.number'])
    .where('f.person_id', '=', personId)
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
    .orderBy('f.opened_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

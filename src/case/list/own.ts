/** The cases that the user is responsible for now. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'

/** The command field lists so many of the user's own cases at most. */
const MOST_NUMBERS = 200

/** The user's own open cases, by their ids. */
export const openCasesOf = (tx: Tx, session: Session) =>
  tx
    .selectFrom('case_responsible as own')
    .select('own.case_id as id')
    .where('own.user_id', '=', session.userId)
    .where('own.until', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_closure as over')
            .select('over.id')
            .whereRef('over.case_id', '=', 'own.case_id')
            .where('over.reopened_at', 'is', null),
        ),
      ),
    )

/** The user's own open cases for the command field: numbers only, never a name. */
export async function ownCaseNumbers(tx: Tx, session: Session): Promise<{ label: string; href: string }[]> {
  const rows = await tx
    .selectFrom('case_file')
    .select(['id', 'number'])
    .where('id', 'in', openCasesOf(tx, session))
    .orderBy('number', 'desc')
    .limit(MOST_NUMBERS)
    .execute()
  return rows.map(({ id, number }) => ({ label: number, href: `/cases/${id}` }))
}

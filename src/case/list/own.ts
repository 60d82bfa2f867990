/** The cases that the user is responsible for now. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

/** The command field lists so many of the user's own cases at most. */
const MOST_NUMBERS = 200

/** The user's own open cases, by their ids. */
export const openCasesOf = (tx: Tx) =>
  tx.selectFrom(sql<{ case_id: string }>`app.my_own_case`.as('own')).select('own.case_id as id')

/** The user's own open cases for the command field: numbers only, never a name. */
export async function ownCaseNumbers(tx: Tx): Promise<{ label: string; href: string }[]> {
  const rows = await tx
    .selectFrom('case_file')
    .select(['id', 'number'])
    .where('id', 'in', openCasesOf(tx))
    .orderBy('number', 'desc')
    .limit(MOST_NUMBERS)
    .execute()
  return rows.map(({ id, number }) => ({ label: number, href: `/cases/${id}` }))
}

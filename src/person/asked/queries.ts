/** Questions about people with protected identity, for those named for them: who asked, when and how. Row security leaves everybody else nothing. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'

export type Question = {
  id: string
  personId: string
  /** the record that the number was written on */
  recordId: string | null
  at: Temporal.Instant
  how: 'search' | 'number'
  by: string | null
  title: string | null
}

/** As many as a page or a day needs. More is a manager's matter, and the log reviewer's. */
const MOST = 100

/** Those that nobody has noted, the latest first. */
export function openQuestions(tx: Tx): Asking<Question[]> {
  const query = tx
    .selectFrom('asked_about as a')
    .leftJoin('app_user as u', 'u.id', 'a.user_id')
    .select(['a.id', 'a.person_id as personId', 'a.record_id as recordId', 'a.at', 'a.how', 'u.name as by', 'u.title'])
    .where('a.noted_at', 'is', null)
    .orderBy('a.at', 'desc')
    .orderBy('a.id')
    .limit(MOST)
  return rowsOf(query, { at: 'moment' })
}

/** Reads of the questions that are asked before anybody is advised to give up a home: violence, and a spouse or cohabitant. */

import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'

export const homeAnswers = ['yes', 'no', 'unanswered'] as const
export type HomeAnswer = (typeof homeAnswers)[number]

export type HomeQuestion = {
  id: string
  violence: HomeAnswer
  spouse: HomeAnswer
  on: Temporal.PlainDate
  at: Temporal.Instant
  by: string
}

/** Every time that somebody asked, the latest first: the latest answer is the one that counts. */
export function askingHomeQuestions(tx: Tx, matterId: string): Asking<HomeQuestion[]> {
  const query = tx
    .selectFrom('matter_home_question as q')
    .innerJoin('app_user as u', 'u.id', 'q.asked_by')
    .selectAll('q')
    .select('u.name')
    .where('q.matter_id', '=', matterId)
    .orderBy('q.asked_at', 'desc')
    .orderBy('q.id', 'desc')
  return told(rowsOf(query, { on_day: 'day', asked_at: 'moment' }), (rows) =>
    rows.map((row) => ({
      id: row.id,
      violence: row.violence,
      spouse: row.spouse,
      on: row.on_day,
      at: row.asked_at,
      by: row.name,
    })),
  )
}

/** The numbers of a person over time. */

import type { Tx } from '../../platform/database/index.ts'

export const currentNumber = (tx: Tx, personId: string): Promise<{ id: string; number: string } | undefined> =>
  tx
    .selectFrom('person_number')
    .select(['id', 'number'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

export type NumberRow = {
  id: string
  number: string
  kind: 'personal' | 'coordination'
  since: Temporal.Instant
  ended: Temporal.Instant | null
  by: string | null
}

/** Every number, the latest first. */
export async function numbersOf(tx: Tx, personId: string): Promise<NumberRow[]> {
  return tx
    .selectFrom('person_number')
    .leftJoin('app_user', 'app_user.id', 'person_number.given_by')
    .select(['person_number.id', 'number', 'kind', 'since', 'ended_at as ended', 'app_user.name as by'])
    .where('person_id', '=', personId)
    .orderBy('since', 'desc')
    .orderBy('person_number.id', 'desc')
    .execute()
}

/** What became of a user or an organisation, as the record has it: the latest first. */

import type { Tx } from '../platform/database/index.ts'
import type { Json } from '../platform/database/schema.gen.ts'

export type Happening = {
  seq: number
  at: Temporal.Instant
  what: string
  /** null: somebody at the command line */
  by: string | null
  data: Json
}

const MOST = 50

export const historyOf = (tx: Tx, municipality: string, subjectId: string): Promise<Happening[]> =>
  tx
    .selectFrom('event as e')
    .leftJoin('app_user as u', 'u.id', 'e.actor_id')
    .select(['e.seq', 'e.at', 'e.what', 'u.name as by', 'e.data'])
    .where('e.municipality_code', '=', municipality)
    .where('e.subject_id', '=', subjectId)
    .where('e.person_id', 'is', null)
    .orderBy('e.seq', 'desc')
    .limit(MOST)
    .execute()

/** A word that an event carries, when it carries one. */
export function wordIn(data: Json, key: string): string | null {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return null
  const value = data[key]
  return typeof value === 'string' ? value : null
}

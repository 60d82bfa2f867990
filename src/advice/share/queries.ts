/** What a household has agreed to share with those who work with its matter. */

import { sql } from 'kysely'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'

export type Share = {
  id: string
  matterId: string
  words: string
  consentHow: 'spoken' | 'written'
  consentOn: Temporal.PlainDate
  by: string
  withdrawnAt: Temporal.Instant | null
}

const shares = (tx: Tx) =>
  tx
    .selectFrom('advice_share as s')
    .leftJoin('app_user as u', 'u.id', 's.shared_by')
    .select(['s.id', 's.matter_id as matterId', 's.words', 's.consent_how as consentHow', 's.consent_on as consentOn'])
    .select(['s.withdrawn_at as withdrawnAt', sql<string>`coalesce(u.name, '')`.as('by')])
    .orderBy('s.shared_at', 'desc')
    .orderBy('s.id', 'desc')

/** Of an advice, with what was taken back. */
export const askingSharesOfAdvice = (tx: Tx, adviceId: string): Asking<Share[]> =>
  rowsOf(shares(tx).where('s.advice_id', '=', adviceId), times)

/** What those who read the matter may know today. */
export const askingSharesOfMatter = (tx: Tx, matterId: string): Asking<Share[]> =>
  rowsOf(shares(tx).where('s.matter_id', '=', matterId).where('s.withdrawn_at', 'is', null), times)

const times = { consentOn: 'day', withdrawnAt: 'moment' } as const

export type SharedMatter = { matterId: string; number: string }

/** The matters that meetings of this advice were booked on: the only ones to share with. */
export const mattersOf = (tx: Tx, adviceId: string): Promise<SharedMatter[]> => ask(tx, askingMatters(tx, adviceId))

export function askingMatters(tx: Tx, adviceId: string): Asking<SharedMatter[]> {
  const query = tx
    .selectFrom('advice_booking as b')
    .select(['b.matter_id as matterId', sql<string | null>`app.booked_matter_number(b.id)`.as('number')])
    .where('b.advice_id', '=', adviceId)
    .where('b.matter_id', 'is not', null)
    .distinct()
  return told(rowsOf(query), (rows) =>
    rows.flatMap(({ matterId, number }) => (matterId === null ? [] : [{ matterId, number: number ?? '' }])),
  )
}

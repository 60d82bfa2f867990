/** The own organisation's keys, and what was asked with them. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { momentOf, today } from '../../platform/time/index.ts'
import { isScope, type Scope } from './rules.ts'

export type ListedKey = {
  id: string
  name: string
  prefix: string
  scopes: readonly Scope[]
  perMinute: number
  madeAt: Temporal.Instant
  /** null: from the command line */
  madeBy: string | null
  expiresOn: Temporal.PlainDate
  revokedAt: Temporal.Instant | null
  revokedBy: string | null
  lastUsedOn: Temporal.PlainDate | null
}

const keys = (tx: Tx) =>
  tx
    .selectFrom('api_key as k')
    .leftJoin('app_user as m', 'm.id', 'k.made_by')
    .leftJoin('app_user as r', 'r.id', 'k.revoked_by')
    .select(['k.id', 'k.name', 'k.prefix', 'k.scopes', 'k.per_minute as perMinute', 'k.made_at as madeAt'])
    .select(['k.expires_on as expiresOn', 'k.revoked_at as revokedAt', 'k.last_used_on as lastUsedOn'])
    .select(['m.name as madeBy', 'r.name as revokedBy'])

type Row = Awaited<ReturnType<ReturnType<typeof keys>['executeTakeFirstOrThrow']>>
const fromRow = (row: Row): ListedKey => ({ ...row, scopes: row.scopes.filter(isScope) })

/** Every key of the own organisation, the newest first. */
export async function ownKeys(tx: Tx): Promise<ListedKey[]> {
  return (await keys(tx).orderBy('k.made_at', 'desc').orderBy('k.id', 'desc').limit(200).execute()).map(fromRow)
}

export const keyById = async (tx: Tx, id: string): Promise<ListedKey> =>
  fromRow(found(await keys(tx).where('k.id', '=', id).executeTakeFirst()))

export type LoggedCall = { id: string; at: Temporal.Instant; method: string; route: string; status: number; ms: number }

export const answers = ['done', 'refused'] as const

export type CallFilter = {
  from: Temporal.PlainDate | null
  until: Temporal.PlainDate | null
  answer: (typeof answers)[number] | null
  sort: 'at' | '-at'
}

/** An answer from this number on says that nothing was done. */
const REFUSED = 400

/** What was asked with a key, after the row that a page ended with. */
export async function callsOf(
  tx: Tx,
  keyId: string,
  { from, until, answer, sort }: CallFilter,
  limit: number,
  after: readonly string[] | null,
): Promise<LoggedCall[]> {
  const [at, id] = after ?? []
  const way = sort === 'at' ? 'asc' : 'desc'
  const beyond = sort === 'at' ? sql`>` : sql`<`
  return tx
    .selectFrom('api_call')
    .select(['id', 'at', 'method', 'route', 'status', 'ms'])
    .where('key_id', '=', keyId)
    .$if(at !== undefined && id !== undefined, (query) =>
      query.where(sql<boolean>`(at, id) ${beyond} (${at}::timestamptz, ${id}::uuid)`),
    )
    .$if(from !== null, (query) => query.where('at', '>=', momentOf(from ?? today(), '00:00')))
    .$if(until !== null, (query) => query.where('at', '<', momentOf((until ?? today()).add({ days: 1 }), '00:00')))
    .$if(answer !== null, (query) => query.where('status', answer === 'refused' ? '>=' : '<', REFUSED))
    .orderBy('at', way)
    .orderBy('id', way)
    .limit(limit)
    .execute()
}

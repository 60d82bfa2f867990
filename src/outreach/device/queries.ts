/** Reads of phones, and of what came from one's own. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Item, itemSchema } from './item.ts'
import type { ClockMark, Meets, settlings } from './rules.ts'
import type { RefusedBecause } from './wire.ts'

export type ListedPhone = {
  id: string
  name: string
  ownerId: string
  owner: string | null
  organisation: string
  registeredAt: Temporal.Instant
  lastUsedOn: Temporal.PlainDate | null
  revokedAt: Temporal.Instant | null
  revokedBy: string | null
  revokedById: string | null
}

const phones = (tx: Tx) =>
  tx
    .selectFrom('outreach_device as d')
    .innerJoin('organisation as o', 'o.id', 'd.organisation_id')
    .leftJoin('app_user as u', 'u.id', 'd.registered_by')
    .leftJoin('app_user as r', 'r.id', 'd.revoked_by')
    .select(['d.id', 'd.name', 'd.registered_by as ownerId', 'u.name as owner', 'o.name as organisation'])
    .select(['d.registered_at as registeredAt', 'd.last_used_on as lastUsedOn', 'd.revoked_at as revokedAt'])
    .select(['r.name as revokedBy', 'd.revoked_by as revokedById'])

export type PhonesAsked = { which: 'used' | 'all'; sort: 'registered' | '-registered' }

/** One's own, and the organisation's for those in charge. */
export function phonesPage(
  tx: Tx,
  { which, sort }: PhonesAsked,
  limit: number,
  after: readonly string[] | null,
): Promise<ListedPhone[]> {
  const [at, id] = after ?? []
  const way = sort === 'registered' ? 'asc' : 'desc'
  const beyond = sort === 'registered' ? sql`>` : sql`<`
  return phones(tx)
    .$if(which === 'used', (query) => query.where('d.revoked_at', 'is', null))
    .$if(at !== undefined && id !== undefined, (query) =>
      query.where(sql<boolean>`(d.registered_at, d.id) ${beyond} (${at}::timestamptz, ${id}::uuid)`),
    )
    .orderBy('d.registered_at', way)
    .orderBy('d.id', way)
    .limit(limit)
    .execute()
}

export const phoneById = async (tx: Tx, id: string): Promise<ListedPhone> =>
  found(await phones(tx).where('d.id', '=', id).executeTakeFirst())

export type Came = {
  id: string
  phone: string
  kind: 'contact' | 'count' | 'unknown'
  phoneClock: Temporal.Instant | null
  clock: ClockMark | null
  sentAt: Temporal.Instant
  refused: RefusedBecause | null
  words: Item | null
  meets: Meets | null
  metId: string | null
  settledAt: Temporal.Instant | null
  settledAs: (typeof settlings)[number] | null
}

const came = (tx: Tx) =>
  tx
    .selectFrom('outreach_item as i')
    .innerJoin('outreach_device as d', 'd.id', 'i.outreach_device_id')
    .select(['i.id', 'd.name as phone', 'i.kind', 'i.phone_clock as phoneClock', 'i.clock', 'i.sent_at as sentAt'])
    .select(['i.refused', 'i.words', 'i.meets', 'i.met_id as metId', 'i.settled_at as settledAt'])
    .select('i.settled_as as settledAs')

type Row = Awaited<ReturnType<ReturnType<typeof came>['executeTakeFirstOrThrow']>>
const fromRow = (row: Row): Came => ({ ...row, words: itemSchema.safeParse(row.words).data ?? null })

export type CameAsked = { which: 'open' | 'all'; sort: 'sent' | '-sent' }

/** What waits for its writer: what came back, and what met something newer. */
const isOpen = sql<boolean>`(i.refused is not null or i.meets is not null) and i.settled_at is null`

/** What came from one's own phones. */
export async function camePage(
  tx: Tx,
  { which, sort }: CameAsked,
  limit: number,
  after: readonly string[] | null,
): Promise<Came[]> {
  const [at, id] = after ?? []
  const way = sort === 'sent' ? 'asc' : 'desc'
  const beyond = sort === 'sent' ? sql`>` : sql`<`
  const rows = await came(tx)
    .$if(which === 'open', (query) => query.where(isOpen))
    .$if(at !== undefined && id !== undefined, (query) =>
      query.where(sql<boolean>`(i.sent_at, i.id) ${beyond} (${at}::timestamptz, ${id}::uuid)`),
    )
    .orderBy('i.sent_at', way)
    .orderBy('i.id', way)
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

export const cameById = async (tx: Tx, id: string): Promise<Came> =>
  fromRow(found(await came(tx).where('i.id', '=', id).executeTakeFirst()))

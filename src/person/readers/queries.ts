/** Who may read about a person, and why, now and before: a select on the reasons themselves. */

import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'

export const groundReasons = [
  'record',
  'responsible',
  'household',
  'contact',
  'consent',
  'assignment',
  'emergency',
] as const
export type GroundReason = (typeof groundReasons)[number]

export type Reader = {
  /** of the reasons that they stand on, one */
  key: string
  /** a person at work, a unit, or an organisation; null when the user may not know their name */
  name: string | null
  /** what the name is the name of: `manager` is whoever manages the organisation */
  kind: 'user' | 'unit' | 'organisation' | 'manager'
  reason: GroundReason
  since: Temporal.Instant
  /** the last moment that it holds or held; null: until somebody ends it */
  until: Temporal.Instant | null
}

/** A holder's name. One of the four is joined; `ground.holder_id` alone doesn't say which. */
const readers = (tx: Tx, personId: string) =>
  tx
    .selectFrom('ground as g')
    .leftJoin('app_user as u', 'u.id', 'g.holder_id')
    .leftJoin('unit', 'unit.id', 'g.holder_id')
    .leftJoin('organisation as o', (join) =>
      join.on(sql<SqlBool>`g.holder_id in (o.id, app.manager_of(o.id)) and o.municipality_code = g.municipality_code`),
    )
    .where('g.person_id', '=', personId)
    .select([
      'g.reason',
      sql<string | null>`coalesce(u.name, unit.name, o.name)`.as('name'),
      sql<Reader['kind']>`case when o.id = g.holder_id then 'organisation' when o.id is not null then 'manager'
        when unit.id is not null then 'unit' else 'user' end`.as('kind'),
    ])

/** Whoever may read now or from a coming day, the strongest reason first. Several reasons of one kind (a household's) are one line. */
export async function readersNow(tx: Tx, personId: string): Promise<Reader[]> {
  return (
    readers(tx, personId)
      .select([
        sql<string>`min(g.source_id::text)`.as('key'),
        sql<Temporal.Instant>`min(greatest(g.since, nullif(g.from_at, '-infinity')))`.as('since'),
        sql<Temporal.Instant | null>`nullif(max(g.until_at), 'infinity')`.as('until'),
      ])
      .where('g.ended_at', 'is', null)
      .where('g.until_at', '>', now())
      // one's own reason leads nowhere past protected identity, for whoever isn't named
      .where(sql<SqlBool>`(g.only_for is null or u.id is null or u.id = any (g.only_for))`)
      .groupBy(['g.holder_id', 'g.reason', 'u.name', 'unit.name', 'unit.id', 'o.id', 'o.name'])
      .orderBy(sql`array_position(${sql.lit(`{${groundReasons.join()}}`)}::text[], g.reason)`)
      .orderBy(sql`min(g.since)`)
      .orderBy('g.holder_id')
      .execute()
  )
}

export type Passed = Reader & { until: Temporal.Instant }

/** Whoever could read before, the latest first; after `[until, key]`. */
export async function readersBefore(
  tx: Tx,
  personId: string,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<Passed[]> {
  const until = sql<Temporal.Instant>`coalesce(g.ended_at, g.until_at)`
  const [at, key] = after ?? []
  return readers(tx, personId)
    .select([sql<string>`g.source_id::text || g.holder_id`.as('key'), 'g.since', until.as('until')])
    .where(sql<SqlBool>`(g.ended_at is not null or g.until_at <= ${now()})`)
    .$if(at !== undefined && key !== undefined, (q) =>
      q.where(
        sql<SqlBool>`(${until}, g.source_id::text || g.holder_id) < (${at ?? null}::timestamptz, ${key ?? null})`,
      ),
    )
    .orderBy(until, 'desc')
    .orderBy(sql`g.source_id::text || g.holder_id`, 'desc')
    .limit(limit)
    .execute()
}

/** The named staff of a protected person: of the others nobody reads, whatever they stand on. */
export async function namedStaff(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('protected_staff as s')
    .innerJoin('app_user as u', 'u.id', 's.user_id')
    .select('u.name')
    .where('s.person_id', '=', personId)
    .where('s.ended_at', 'is', null)
    .orderBy('u.name', (order) => order.collate('swedish'))
    .execute()
  return rows.map(({ name }) => name)
}

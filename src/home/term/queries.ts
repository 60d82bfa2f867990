/** The special terms that still stand in second-hand leases that run, of those whose tenants the user may read about. */

import { sql } from 'kysely'
import { ask, rowsOf, type Tx } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { type LeaseRow, leases, withTenants } from '../lease-rows.ts'
import type { TermKind } from '../term-kinds.ts'

type Day = Temporal.PlainDate

export type TermRow = LeaseRow & { termId: string; kind: TermKind; agreedOn: Day }

type Found = { termId: string; leaseId: string; kind: TermKind; agreedOn: Day }

const standing = (tx: Tx) =>
  tx
    .selectFrom('lease_term as k')
    .innerJoin('lease as l', 'l.id', 'k.lease_id')
    .where('k.removed_at', 'is', null)
    .where('k.undone_at', 'is', null)
    .where('l.ends_on', 'is', null)
    .where('k.municipality_code', '=', sql<string>`app.municipality()`)

export async function termsPage(
  tx: Tx,
  locale: Locale,
  filter: { kind: TermKind | null; sort: 'since' | '-since' },
  limit: number,
  key: { day: string; id: string } | null,
): Promise<TermRow[]> {
  const down = filter.sort === '-since'
  let query = standing(tx).select(['k.id as termId', 'k.lease_id as leaseId', 'k.kind', 'k.agreed_on as agreedOn'])
  if (filter.kind !== null) query = query.where('k.kind', '=', filter.kind)
  if (key)
    query = query.where(
      down
        ? sql<boolean>`(k.agreed_on, k.id) < (${key.day}::date, ${key.id}::uuid)`
        : sql<boolean>`(k.agreed_on, k.id) > (${key.day}::date, ${key.id}::uuid)`,
    )
  const page = query
    .orderBy('k.agreed_on', down ? 'desc' : 'asc')
    .orderBy('k.id', down ? 'desc' : 'asc')
    .limit(limit)
  const found: Found[] = await ask(tx, rowsOf(page, { agreedOn: 'day' }))
  const ids = [...new Set(found.map(({ leaseId }) => leaseId))]
  const theirs = leases(tx).where(sql<boolean>`l.id = any (${ids}::uuid[])`)
  const rows = new Map((await ask(tx, withTenants(tx, theirs, locale))).map((row) => [row.id, row]))
  return found.flatMap(({ termId, leaseId, kind, agreedOn }) => {
    const row = rows.get(leaseId)
    return row === undefined ? [] : [{ ...row, termId, kind, agreedOn }]
  })
}

/** How many stand, in how many leases. */
export async function countTerms(tx: Tx): Promise<{ terms: number; leases: number }> {
  const row = await standing(tx)
    .select([sql<number>`count(*)::int`.as('terms'), sql<number>`count(distinct k.lease_id)::int`.as('leases')])
    .executeTakeFirst()
  return row ?? { terms: 0, leases: 0 }
}

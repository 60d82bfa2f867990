/** Emergency openings for the one who reviews them: who opened, when and why; never who the person is. */

import type { Tx } from '../../platform/database/index.ts'

export type Review = 'justified' | 'notJustified'

export type Opening = {
  id: string
  at: Temporal.Instant
  closes: Temporal.Instant
  by: string | null
  title: string | null
  because: string
  review: Review | null
  reviewedAt: Temporal.Instant | null
  reviewer: string | null
}

/** So many openings, the latest first, after a key. */
export async function openingsPage(
  tx: Tx,
  filter: { onlyWaiting: boolean; after: readonly string[] | null; limit: number },
): Promise<Opening[]> {
  const [at, id] = filter.after ?? []
  const rows = await tx
    .selectFrom('emergency_opening as o')
    .leftJoin('app_user as opener', 'opener.id', 'o.user_id')
    .leftJoin('app_user as reviewer', 'reviewer.id', 'o.reviewed_by')
    .select([
      'o.id',
      'o.opened_at as at',
      'o.closes_at as closes',
      'opener.name as by',
      'opener.title',
      'o.because',
      'o.review',
      'o.reviewed_at as reviewedAt',
      'reviewer.name as reviewer',
    ])
    .$if(filter.onlyWaiting, (qb) => qb.where('o.review', 'is', null))
    .$if(at !== undefined && id !== undefined, (qb) =>
      qb.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('o.opened_at', 'o.id'), '<', tuple(Temporal.Instant.from(at ?? ''), id ?? '')),
      ),
    )
    .orderBy('o.opened_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(filter.limit)
    .execute()
  return rows
}

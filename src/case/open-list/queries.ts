/** Reads of what the board gives without assessment. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { BoardsWord } from './rules.ts'

export type SetWord = BoardsWord & {
  id: string
  siteName: string | null
  decidedOn: Temporal.PlainDate | null
  setAt: Temporal.Instant
  by: string
  correctsId: string | null
  /** what became of it, where it no longer stands */
  gone: 'corrected' | 'undone' | null
}

/** Every word that was ever set, the latest to hold first. */
export async function boardsWords(tx: Tx, municipality: string): Promise<SetWord[]> {
  const rows = await tx
    .selectFrom('open_intervention as o')
    .leftJoin('app_user as u', 'u.id', 'o.set_by')
    .leftJoin('site as s', 's.id', 'o.site_id')
    .leftJoin('open_intervention as c', (join) =>
      join.onRef('c.corrects_id', '=', 'o.id').on('c.undone_at', 'is', null),
    )
    .selectAll('o')
    .select(['u.name', 's.name as siteName', 'c.id as correctedBy'])
    .where('o.municipality_code', '=', municipality)
    .orderBy('o.from_on', 'desc')
    .orderBy('o.set_at', 'desc')
    .orderBy('o.id', 'desc')
    .execute()
  return rows.map((row) => {
    const gone = row.undone_at !== null ? 'undone' : row.correctedBy !== null ? 'corrected' : null
    return {
      id: row.id,
      kind: row.kind,
      siteId: row.site_id,
      siteName: row.siteName,
      offered: row.offered,
      conditions: row.conditions,
      identityDocumented: row.identity_documented,
      reference: row.reference,
      decidedOn: row.decided_on,
      from: row.from_on,
      until: row.until_on,
      setAt: row.set_at,
      by: row.name ?? '',
      correctsId: row.corrects_id,
      gone,
      stands: gone === null,
    }
  })
}

/** Shelters that the board may have a word of its own on, by name. */
export const sheltersToChoose = (tx: Tx) =>
  tx
    .selectFrom('site')
    .select(['id as value', 'name as label'])
    .where('living_form_code', '<>', sql.lit('protectedHousing'))
    .orderBy(sql`name collate swedish`)
    .orderBy('id')
    .execute()

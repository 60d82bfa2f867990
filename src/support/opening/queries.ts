/** What support can rest on, and who can give it. */

import { sql } from 'kysely'
import { rowsOf, type Tx } from '../../platform/database/index.ts'
import type { OpenKind } from '../codes.ts'

/** The person's open cases that the user may read. */
export const openCases = (tx: Tx, personId: string) =>
  rowsOf(
    tx
      .selectFrom('case_file as f')
      .leftJoin('case_closure as c', (join) => join.onRef('c.case_id', '=', 'f.id').on('c.reopened_at', 'is', null))
      .select(['f.id', 'f.number'])
      .where('f.person_id', '=', personId)
      .where('c.id', 'is', null)
      .orderBy('f.opened_on', 'desc')
      .orderBy('f.id'),
  )

export type OfferedOpenly = { kind: OpenKind; identityDocumented: boolean }

/** What the board gives without assessment on a day, of support in the home: its latest word on each kind, where it says yes. */
export const offeredOpenly = (day: Temporal.PlainDate) =>
  rowsOf(
    sql<OfferedOpenly>`
      select o.kind, o.identity as "identityDocumented" from open_service o
      where o.kind in ('housingSupport', 'mobileTeam') and o.site_id is null and o.valid_from <= ${day}
        and (o.valid_until is null or o.valid_until >= ${day})
      order by o.kind`,
  )

/** The municipality, and the idea-based organisations that it works with. */
export const givers = (tx: Tx, municipality: string) =>
  rowsOf(
    tx
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where('municipality_code', '=', municipality)
      .where('kind', '<>', 'landlord')
      .where('retired_at', 'is', null)
      .orderBy('kind', 'desc')
      .orderBy(sql`name collate swedish`),
  )

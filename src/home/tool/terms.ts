/** A tool with what holds of it now: the latest of its rows that isn’t undone. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

export const termsOf = (tx: Tx) =>
  tx
    .selectFrom('home_tool as k')
    .innerJoin('home_tool_terms as t', (join) =>
      join
        .onRef('t.home_tool_id', '=', 'k.id')
        .on(sql<boolean>`t.id = (select x.id from home_tool_terms x where x.home_tool_id = k.id and x.undone_at is null
          order by x.set_at desc, x.id desc limit 1)`),
    )
    .select('k.id')

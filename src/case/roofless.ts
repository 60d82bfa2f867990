/** Who has no roof tonight, and no bed: what goes before all other work. */

import { sql } from 'kysely'
import { type Asking, type Ids, rowsOf, type Tx } from '../platform/database/index.ts'

/** Those of these people who have no roof tonight, as far as the user may read where they live. */
export const rooflessIn = (tx: Tx, personIds: Ids): Asking<{ personId: string }[]> =>
  rowsOf(tx.selectFrom('roofless_tonight').select('person_id as personId').where('person_id', 'in', personIds))

/** Whether the person of the case `f` has no roof tonight. */
export const isRoofless = sql<boolean>`exists (select from roofless_tonight r where r.person_id = f.person_id)`

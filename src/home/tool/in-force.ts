/** The tools that hold on a day: what a vacancy may have come through. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { termsOf } from './terms.ts'

/** As far as the user sees them: a landlord those that it is part of. */
export async function toolsInForce(tx: Tx, on: Temporal.PlainDate): Promise<{ id: string; title: string }[]> {
  return termsOf(tx)
    .select('t.title')
    .where('k.undone_at', 'is', null)
    .where('t.from_on', '<=', on)
    .where((eb) => eb.or([eb('t.until_on', 'is', null), eb('t.until_on', '>=', on)]))
    .orderBy(sql`t.title collate swedish`)
    .orderBy('k.id')
    .limit(100)
    .execute()
}

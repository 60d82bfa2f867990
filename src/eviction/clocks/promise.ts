/** The days by which the landlord has been promised something that isn't done. */

import type { Tx } from '../../platform/database/index.ts'
import type { MatterClock } from './clock.ts'

export async function promiseClocks(tx: Tx, matterId: string): Promise<MatterClock[]> {
  const open = await tx
    .selectFrom('matter_promise')
    .select(['id', 'by_day'])
    .where('matter_id', '=', matterId)
    .where('by_day', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('kept_at', 'is', null)
    .orderBy('promised_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return open.flatMap(({ id, by_day: by }) =>
    by === null
      ? []
      : [{ source: 'promise', step: id, rule: 'promise', due: by, lastDay: by, actor: 'board', cannotWait: false }],
  )
}

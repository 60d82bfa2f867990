/** What an agreement’s page shows besides the agreement itself. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import type { Amendment } from './facts.tsx'

export const amendmentsOf = (tx: Tx, id: string): Asking<Amendment[]> =>
  rowsOf(
    tx
      .selectFrom('agreement')
      .select(['id', 'title', 'extends_words as words'])
      .where('extends_id', '=', id)
      .orderBy('from_on')
      .orderBy('id'),
  )

/** The register of kinds: those that are given first. */

import { sql } from 'kysely'
import { rowsOf, type Tx } from '../../platform/database/index.ts'

export const kindsOf = (tx: Tx) =>
  rowsOf(
    tx
      .selectFrom('support_kind')
      .select(['id', 'name', 'words', 'from_on as fromOn', 'until_on as untilOn'])
      .orderBy('until_on', (order) => order.desc().nullsFirst())
      .orderBy(sql`name collate swedish`)
      .orderBy('id'),
    { fromOn: 'day', untilOn: 'day' },
  )
export type Kind = ReturnType<ReturnType<typeof kindsOf>['read']>[number]

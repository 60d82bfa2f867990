/** What an amendment can extend. */

import type { Tx } from '../../platform/database/index.ts'
import type { AgreementKind } from '../kinds.ts'

const MOST = 200

/** The municipality’s agreements that haven’t ended, the latest first. */
export const amendable = (tx: Tx): Promise<{ id: string; title: string; kind: AgreementKind }[]> =>
  tx
    .selectFrom('agreement as a')
    .leftJoin('agreement_end as e', (join) => join.onRef('e.agreement_id', '=', 'a.id').on('e.reopened_at', 'is', null))
    .select(['a.id', 'a.title'])
    .select((eb) => eb.ref('a.kind').$castTo<AgreementKind>().as('kind'))
    .where('e.id', 'is', null)
    .orderBy('a.from_on', 'desc')
    .orderBy('a.id', 'desc')
    .limit(MOST)
    .execute()

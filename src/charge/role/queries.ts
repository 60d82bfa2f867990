/** Who may what, from the same rows that the database asks (decision 030). */

import type { OrganisationKind, Role } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'

export type Permitted = { verb: string; kind: OrganisationKind; role: Role }

export const permitted = (tx: Tx): Promise<Permitted[]> =>
  tx
    .selectFrom('permission')
    .select(['verb', 'organisation_kind as kind'])
    .select((eb) => eb.ref('role').$castTo<Role>().as('role'))
    .orderBy('verb')
    .execute()

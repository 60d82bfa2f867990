/** Who lives in the flat that a landlord's message is about, by the lease that runs there, as far as the user may read about them. */

import type { Session } from '../platform/access/index.ts'
import { type Asking, type Ids, known, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { mayAnswer } from './access.ts'

/** Those on the contract whom the signal isn't linked to yet. Row security leaves out the lease and the people whom the user may not read about. */
export function askingTenants(tx: Tx, signalId: Ids): Asking<string[]> {
  const query = tx
    .selectFrom('tenancy_message as m')
    .innerJoin('lease as l', 'l.dwelling_id', 'm.dwelling_id')
    .innerJoin('lease_tenant_now as t', 't.lease_id', 'l.id')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .leftJoin('signal_person as s', (join) =>
      join.onRef('s.signal_id', '=', 'm.signal_id').onRef('s.person_id', '=', 'p.id').on('s.cut_at', 'is', null),
    )
    .select('p.id')
    .where('m.signal_id', 'in', signalId)
    .where('l.begins_on', '<=', today())
    .where((eb) => eb.or([eb('l.ends_on', 'is', null), eb('l.ends_on', '>=', today())]))
    .where('s.id', 'is', null)
    .orderBy('p.id')
  return told(rowsOf(query), (rows) => rows.map(({ id }) => id))
}

/** The same; nobody for those who don't answer. */
export const askingTenantsToOffer = (tx: Tx, session: Session, signalId: Ids): Asking<string[]> =>
  mayAnswer(session) ? askingTenants(tx, signalId) : known([])

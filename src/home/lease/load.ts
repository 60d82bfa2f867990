/** Loads a lease for its page: opening it is opening its tenants, each written in the read log. */

import { openPerson } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { isLandlord, mayDo } from '../access.ts'
import { obstaclesToHandover, unsettled } from '../handover/rules.ts'
import { chainOf, leaseToShow, leavingsOf, remarksOf, tenantsOf } from './queries.ts'
import type { LeaseView } from './views.tsx'

/** What the viewer may see of the lease. A landlord gets no tenants and no chain: the home, the lease and their own remarks. */
export async function leaseView(tx: Tx, session: Session, id: string): Promise<LeaseView> {
  const lease = await leaseToShow(tx, id)
  const landlord = isLandlord(session)
  const tenants = []
  for (const person of landlord ? [] : await tenantsOf(tx, id))
    tenants.push(await openPerson(tx, session, person, 'lease'))
  const leavings = []
  for (const leaving of landlord ? [] : await leavingsOf(tx, id))
    leavings.push({ ...leaving, who: await openPerson(tx, session, leaving.personId, 'lease') })
  const remarks = await remarksOf(tx, id)
  return {
    lease,
    tenants,
    leavings,
    remarks,
    chain: landlord ? [] : await chainOf(tx, id),
    obstacles: obstaclesToHandover(
      { ...lease, ...unsettled(remarks) },
      { months: lease.handoverMonths, complaintsAllowed: lease.complaintsAllowed },
      today(),
    ),
    may: {
      begin: mayDo(session, 'beginLease'),
      handOver: mayDo(session, 'handOver'),
      end: mayDo(session, 'endLease'),
      remark: mayDo(session, 'remark'),
      atRisk: mayDo(session, 'atRisk'),
      landlord,
    },
  }
}

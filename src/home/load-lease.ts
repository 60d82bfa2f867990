/** Loads a lease for its page: opening it is opening its tenants, each written in the read log. */

import { nameOf, openPeople, type PersonBrief } from '../person/index.ts'
import { found, type Session } from '../platform/access/index.ts'
import { allOf, ask, known, type Tx } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import type { Viewer } from '../platform/ui/index.ts'
import { type Beside, withheldBeside } from '../platform/withheld/index.ts'
import { isLandlord, mayDo } from './access.ts'
import { type Obstacle, obstaclesToHandover, unsettled } from './handover-rules.ts'
import { askingFacts, type LeaseFacts, noFacts, type Resident } from './lease-facts.ts'
import {
  askingChain,
  askingLease,
  askingLeavings,
  askingRemarks,
  askingTenants,
  type Lease,
  type Link,
  type Remark,
  tenantsRead,
} from './leases.ts'
import { askingPlaced, type Placed } from './placed.ts'

export type LeaseView = {
  lease: Lease
  /** nobody for a landlord */
  tenants: readonly PersonBrief[]
  /** who leaves or has left it while it runs on; nobody for a landlord */
  leavings: readonly { id: string; personId: string; on: Temporal.PlainDate; who: PersonBrief }[]
  chain: readonly Link[]
  /** tenants whom the user may not read about */
  beside: Beside | null
  remarks: readonly Remark[]
  /** the programme that it was begun within; a landlord is never told */
  placed: Placed | undefined
  obstacles: readonly Obstacle[]
  /** nothing for a landlord */
  facts: LeaseFacts
  /** who lives there today without standing on it; nobody for a landlord */
  residents: readonly (Resident & { who: PersonBrief })[]
  may: {
    begin: boolean
    handOver: boolean
    end: boolean
    remark: boolean
    atRisk: boolean
    placeInProgramme: boolean
    keep: boolean
    landlord: boolean
  }
}

/** The tenants by name, on the pages of their lease. */
export const namesOf = (tenants: readonly PersonBrief[], viewer: Viewer): string =>
  tenants.map((tenant) => nameOf(tenant, viewer.locale, 'ownPage')).join(', ')

/** What the viewer may see of the lease. A landlord gets no tenants and no chain: the home, the lease and their own remarks. */
export async function leaseView(tx: Tx, session: Session, id: string): Promise<LeaseView> {
  const landlord = isLandlord(session)
  const asked = await ask(
    tx,
    allOf({
      lease: askingLease(tx, id),
      tenants: landlord ? known([]) : askingTenants(tx, id),
      leavings: landlord ? known([]) : askingLeavings(tx, id),
      remarks: askingRemarks(tx, id),
      chain: landlord ? known([]) : askingChain(id),
      beside: landlord ? known(null) : withheldBeside('lease', id),
      placed: landlord ? known(undefined) : askingPlaced(tx, id),
      facts: landlord ? noFacts : askingFacts(tx, id),
    }),
  )
  const lease = { ...found(asked.lease), ...(landlord ? { endOpenBecause: null } : {}) }
  const { remarks, chain, beside, placed, facts } = asked
  if (landlord) await tenantsRead(tx, [id], 'lease')
  const people = await openPeople(
    tx,
    session,
    [
      ...asked.tenants,
      ...asked.leavings.map((one) => one.personId),
      ...facts.residents.map(({ personId }) => personId),
    ],
    'lease',
  )
  const tenants = people.slice(0, asked.tenants.length)
  const leavers = people.slice(asked.tenants.length, asked.tenants.length + asked.leavings.length)
  const living = people.slice(asked.tenants.length + asked.leavings.length)
  const residents = facts.residents.flatMap((resident, i) => {
    const who = living[i]
    return who === undefined ? [] : [{ ...resident, who }]
  })
  const leavings = asked.leavings.flatMap((leaving, i) => {
    const who = leavers[i]
    return who === undefined ? [] : [{ ...leaving, who }]
  })
  return {
    lease,
    tenants,
    leavings,
    beside,
    remarks,
    placed,
    chain,
    facts,
    residents,
    obstacles: obstaclesToHandover(
      { ...lease, ...unsettled(remarks) },
      { months: lease.handoverMonths, complaintsAllowed: lease.complaintsAllowed },
      today(),
    ),
    may: {
      begin: mayDo(session, 'beginLease'),
      handOver: mayDo(session, 'handOver'),
      end: mayDo(session, 'endLease'),
      keep: mayDo(session, 'keepLease'),
      remark: mayDo(session, 'remark'),
      atRisk: mayDo(session, 'atRisk'),
      placeInProgramme: mayDo(session, 'placeInProgramme'),
      landlord,
    },
  }
}

/** A lease as the subject of forms and presses. One that has an end is worked on all the same: each form says what the end means to it. */

import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { type Step, subject } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { Page } from '../platform/ui/index.ts'
import { type HomeVerb, requireMay } from './access.ts'
import { text } from './lease.text.ts'
import { type Lease, leaseToChange, leaseToShow, tenantsOf } from './leases.ts'
import { leaseView } from './load-lease.ts'

/** `tenantIds`: those that the user may read about; nobody for a landlord. */
export type HeldLease = Lease & { tenantIds: readonly string[] }

async function toShow(tx: Tx, session: Session, id: string, verb: HomeVerb) {
  requireMay(session, verb)
  const view = await leaseView(tx, session, id)
  return { ...view.lease, tenantIds: view.tenants.map((tenant) => tenant.id), view }
}

async function toChange(tx: Tx, session: Session, id: string, verb: HomeVerb): Promise<HeldLease> {
  requireMay(session, verb)
  const held = verb === 'remark' ? await leaseToRemarkOn(tx, id) : await leaseToChange(tx, id)
  return { ...held, tenantIds: await tenantsOf(tx, id, held.endsOn ?? today()) }
}

/** A landlord notes remarks on a lease that it may not change, and so not lock. */
async function leaseToRemarkOn(tx: Tx, id: string): Promise<Lease> {
  await holdRecord(tx)
  return leaseToShow(tx, id)
}

export const lease = subject({
  at: '/leases/:id',
  rows: { table: 'lease', key: 'lease_id' },
  show: (tx, session, id, _opens, verb: HomeVerb) => toShow(tx, session, id, verb),
  hold: (tx, session, id, verb: HomeVerb) => toChange(tx, session, id, verb),
  ended: () => false,
  person: ({ tenantIds: [first = null] }) => first,
  frame: ({ shown, title, heading, viewer, ...rest }) => {
    const t = words(text, viewer.locale)
    return (
      <Page
        {...rest}
        viewer={viewer}
        title={heading}
        documentTitle={title}
        breadcrumb={[
          { href: '/homes', label: t.homes },
          { href: `/leases/${shown.id}`, label: t.document },
        ]}
      />
    )
  },
  text: group(text, 'subject'),
})

/** What work on a lease gets in hand, where the address has these ids. */
export type LeaseStep<Id extends string = never> = Step<HeldLease, Readonly<Record<Id, string>>, 'lease_id', 'lease'>

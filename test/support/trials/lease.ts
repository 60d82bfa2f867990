/** What stands on a lease, kept by those who decide about homes; and a landlord's pause. */

import type { Trial } from './trial.ts'

const second = '/leases/:secondHand'

export const leaseTrials: readonly Trial[] = [
  {
    verb: 'home.keepLease',
    page: `${second}/terms/new`,
    sends: `${second}/terms/new`,
    fields: { kind: 'sobriety', agreedOn: '2025-02-01' },
    row: { add: 'lease_term', set: { kind: 'treatment' } },
  },
  { verb: 'home.keepLease', page: `${second}/terms/:lease_term/removal`, sends: `${second}/terms/:lease_term/removal` },
  {
    verb: 'home.keepLease',
    sends: `${second}/terms/:lease_term/undo`,
    row: { change: 'lease_term', column: 'removed_on' },
  },
  {
    verb: 'home.keepLease',
    first: 'update lease_term set removed_on = agreed_on, removed_at = written_at, removed_by = written_by',
    sends: `${second}/terms/:lease_term/removal/undo`,
  },
  {
    verb: 'home.pause',
    page: '/homes/pauses/new',
    sends: '/homes/pauses/new',
    fields: { landlord: ':landlord', fromOn: '2026-12-01', untilOn: [] },
    row: { add: 'landlord_pause', set: { landlord_id: ':landlord' } },
  },
  {
    verb: 'home.pause',
    first: "update landlord_pause set landlord_id = ':landlord'",
    page: '/pauses/:landlord_pause/lift',
    sends: '/pauses/:landlord_pause/lift',
    fields: { liftedOn: '2026-11-20' },
    row: { change: 'landlord_pause', column: 'lifted_on' },
  },
  {
    verb: 'home.pause',
    first:
      "update landlord_pause set landlord_id = ':landlord', lifted_on = '2026-11-20', lifted_at = noted_at, lifted_by = noted_by",
    sends: '/pauses/:landlord_pause/lift/undo',
  },
  {
    verb: 'home.pause',
    first: "update landlord_pause set landlord_id = ':landlord'",
    sends: '/pauses/:landlord_pause/undo',
  },
]

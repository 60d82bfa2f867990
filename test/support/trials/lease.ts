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
    verb: 'home.keepLease',
    first:
      "update lease_talk set called_off_at = planned_at, called_off_by = planned_by; update lease set ends_on = null, ends_because = null where id = ':secondHand'",
    page: `${second}/talks/new`,
    sends: `${second}/talks/new`,
    row: { add: 'lease_talk' },
  },
  { verb: 'home.keepLease', page: `${second}/talks/:lease_talk/held`, sends: `${second}/talks/:lease_talk/held` },
  {
    verb: 'home.keepLease',
    sends: `${second}/talks/:lease_talk/call-off`,
    row: { change: 'lease_talk', column: 'held_on' },
  },
  {
    verb: 'home.keepLease',
    first: 'update lease_talk set called_off_at = planned_at, called_off_by = planned_by',
    sends: `${second}/talks/:lease_talk/undo`,
  },
  {
    verb: 'home.keepLease',
    page: `${second}/costs/new`,
    sends: `${second}/costs/new`,
    fields: { kind: 'repair' },
    row: { add: 'lease_cost' },
  },
  {
    verb: 'home.keepLease',
    sends: `${second}/costs/:lease_cost/undo`,
    row: { change: 'lease_cost', column: 'undone_at' },
  },
  {
    verb: 'home.keepLease',
    page: '/homes/terms',
    none: { action: 'nothing is sent by reading', row: 'seen by home.seeAll' },
  },
  { verb: 'home.handOver', page: '/homes/pipeline' },
  {
    verb: 'home.keepLease',
    page: `${second}/letting`,
    sends: `${second}/letting`,
    row: { add: 'lease_letting' },
  },
  {
    verb: 'home.keepLease',
    sends: `${second}/letting/:lease_letting/undo`,
    row: { change: 'lease_letting', column: 'undone_at' },
  },
  {
    verb: 'home.keepLease',
    page: `${second}/waivers/new`,
    sends: `${second}/waivers/new`,
    fields: { basis: 'neither' },
    row: { add: 'lease_waiver' },
  },
  {
    verb: 'home.keepLease',
    sends: `${second}/waivers/:lease_waiver/undo`,
    row: { change: 'lease_waiver', column: 'undone_at' },
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

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
    page: `${second}/room`,
    sends: `${second}/room`,
    fields: { whoLets: 'owner', landlord: [], furnished: [] },
    row: { add: 'lease_room' },
  },
  {
    verb: 'home.keepLease',
    sends: `${second}/room/:lease_room/undo`,
    row: { change: 'lease_room', column: 'undone_at' },
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
    verb: 'home.keepLease',
    page: `${second}/rents/new`,
    sends: `${second}/rents/new`,
    fields: { fromOn: '2026-02-01' },
    row: { add: 'lease_rent', set: { from_on: '2026-03-01' } },
  },
  {
    verb: 'home.keepLease',
    page: `${second}/deposits/new`,
    sends: `${second}/deposits/new`,
    row: { add: 'lease_deposit' },
  },
  {
    verb: 'home.keepLease',
    page: `${second}/deposits/:lease_deposit/return`,
    sends: `${second}/deposits/:lease_deposit/return`,
    fields: { returnedKr: '0' },
  },
  {
    verb: 'home.keepLease',
    first:
      'update lease_deposit set returned_on = paid_on, returned_kr = 1, returned_at = noted_at, returned_by = noted_by',
    sends: `${second}/deposits/:lease_deposit/return/undo`,
  },
  {
    verb: 'home.keepLease',
    page: `${second}/guarantees/new`,
    sends: `${second}/guarantees/new`,
    fields: { guarantor: 'other', untilOn: [], appliedOn: [], grantedOn: [] },
    row: { add: 'lease_guarantee' },
  },
  {
    verb: 'home.keepLease',
    page: `${second}/guarantees/:lease_guarantee/notice`,
    sends: `${second}/guarantees/:lease_guarantee/notice`,
  },
  {
    verb: 'home.keepLease',
    page: `${second}/guarantees/:lease_guarantee/grant`,
    sends: `${second}/guarantees/:lease_guarantee/grant`,
    fields: { grantedOn: [] },
    row: { change: 'lease_guarantee', column: 'grant_noted_at' },
  },
  {
    verb: 'home.keepLease',
    first:
      'update lease_guarantee set notice_on = from_on, ended_on = from_on, ended_at = noted_at, ended_by = noted_by',
    sends: `${second}/guarantees/:lease_guarantee/notice/undo`,
  },
  {
    verb: 'home.keepLease',
    page: `${second}/notices/new`,
    sends: `${second}/notices/new`,
    fields: { byWhom: 'landlord', lastOn: [] },
    row: { add: 'lease_notice', set: { given_by_whom: 'landlord' } },
  },
  {
    verb: 'home.keepLease',
    sends: `${second}/notices/:lease_notice/withdrawal`,
    row: { change: 'lease_notice', column: 'withdrawn_at' },
  },
  {
    verb: 'home.keepLease',
    sends: `${second}/rents/:lease_rent/undo`,
    row: { change: 'lease_rent', column: 'undone_at' },
  },
  {
    verb: 'home.keepLease',
    sends: `${second}/deposits/:lease_deposit/undo`,
    row: { change: 'lease_deposit', column: 'undone_at' },
  },
  {
    verb: 'home.keepLease',
    sends: `${second}/guarantees/:lease_guarantee/undo`,
    row: { change: 'lease_guarantee', column: 'undone_at' },
  },
  {
    verb: 'home.keepLease',
    page: `${second}/home-question`,
    sends: `${second}/home-question`,
    row: { add: 'lease_home_question' },
  },
  {
    verb: 'home.keepLease',
    page: `${second}/residents/:lease_resident/out`,
    sends: `${second}/residents/:lease_resident/out`,
    row: { add: 'lease_resident', set: { moved_in_on: '2024-01-01', moved_out_on: null } },
  },
  {
    verb: 'home.keepLease',
    sends: `${second}/residents/:lease_resident/undo`,
    row: { change: 'lease_resident', column: 'undone_at' },
  },
  { verb: 'home.keepLease', page: `${second}/residents/new`, row: { add: 'lease_handover' } },
  {
    verb: 'home.keepLease',
    page: `${second}/takeover`,
    row: { add: 'lease_takeover' },
  },
  { verb: 'home.keepLease', row: { change: 'lease_takeover', column: 'undone_at' } },
  { verb: 'home.keepLease', row: { change: 'lease_handover', column: 'undone_at' } },
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

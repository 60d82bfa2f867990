/** Homes and places for the night: Siv for the municipality, Hanna for the landlord, Nils at the shelter. */

import { leaseTrials } from './lease.ts'
import type { Trial } from './trial.ts'

const lease = '/leases/:lease'

export const homeTrials: readonly Trial[] = [
  {
    verb: 'home.see',
    page: '/homes',
    none: { action: 'nothing is sent by reading', row: 'held by the landlord’s own, and by home.seeAll' },
  },
  {
    verb: 'home.seeAll',
    row: { see: "dwelling where landlord_id = ':otherLandlord'" },
    none: { page: 'whose homes are shown, the database alone says', action: 'nothing is sent by reading' },
  },
  {
    verb: 'home.addDwelling',
    page: '/dwellings/new',
    sends: '/dwellings/new',
    fields: { squareMetres: [] },
    row: { add: 'dwelling', set: { landlord_id: ':landlord' } },
  },
  {
    verb: 'home.withdrawDwelling',
    page: '/dwellings/:secondHandDwelling',
    shows: '/dwellings/:secondHandDwelling/withdrawal',
    sends: '/dwellings/:secondHandDwelling/withdrawal',
    row: { change: 'dwelling', column: 'withdrawn_on', where: "id = ':dwelling'" },
  },
  {
    verb: 'home.withdrawDwelling',
    sends: '/dwellings/:secondHandDwelling/withdrawal/undo',
    first: "update dwelling set withdrawn_on = '2026-11-02', withdrawn_by = added_by",
  },
  {
    verb: 'home.moveDwelling',
    page: '/dwellings/:secondHandDwelling/landlord',
    sends: '/dwellings/:secondHandDwelling/landlord',
    fields: { landlord: ':otherLandlord', because: 'Fel i listan' },
    row: {
      add: 'dwelling_move',
      set: { dwelling_id: ':secondHandDwelling', from_landlord_id: ':landlord', to_landlord_id: ':otherLandlord' },
    },
  },
  { verb: 'home.moveDwelling', row: { change: 'dwelling_move', column: 'undone_at', where: 'undone_at is not null' } },
  {
    verb: 'home.offer',
    page: '/people/:mother/offers/new?case=:case',
    sends: '/people/:mother/offers/new',
    fields: { dwelling: ':secondHandDwelling', case: ':case' },
    row: { add: 'offer' },
  },
  {
    verb: 'home.answerOffer',
    first:
      "update lease set offer_id = null; delete from offer_answer; update offer set answer_by = '2026-12-31', begins_on = '2026-12-31'",
    page: '/offers/:offer',
    shows: 'href="/offers/:offer/answer"',
    from: '/offers/:offer/answer',
    sends: '/offers/:offer/answer',
  },
  { verb: 'home.answerOffer', row: { add: 'offer_answer' } },
  {
    verb: 'home.answerOffer',
    first: "update lease set offer_id = null where id = ':lease'",
    page: '/offers/:offer',
    shows: '/offers/:offer/answer/undo',
    sends: '/offers/:offer/answer/undo',
    row: { change: 'offer_answer', column: 'undone_at' },
  },
  {
    verb: 'home.beginLease',
    first: "update lease set offer_id = null where id = ':lease'",
    page: '/offers/:offer',
    shows: 'href="/offers/:offer/lease"',
    from: '/offers/:offer/lease',
    sends: '/offers/:offer/lease',
    row: { add: 'lease' },
  },
  { verb: 'home.beginLease', sends: `${lease}/undo`, row: { add: 'lease_tenant' } },
  {
    verb: 'home.handOver',
    first: "update lease set ends_on = null, ends_because = null where id = ':secondHand'",
    page: '/leases/:secondHand/handover',
    sends: '/leases/:secondHand/handover',
    fields: { to: [], debts: 'none' },
    none: { row: 'writes what home.endLease and home.beginLease write' },
  },
  {
    verb: 'home.endLease',
    page: `${lease}/end`,
    sends: `${lease}/end`,
    fields: { whereTo: [] },
    row: { change: 'lease', column: 'ends_on', where: "id = ':lease'" },
    besides: ['matter.work'],
  },
  {
    verb: 'home.endLease',
    page: `${lease}/leaving`,
    sends: `${lease}/leaving`,
    fields: { person: ':mother', whereTo: [] },
    row: { add: 'lease_leaving' },
  },
  {
    verb: 'home.endLease',
    sends: '/leases/:secondHand/end/undo',
    row: { change: 'lease_leaving', column: 'undone_at' },
  },
  {
    verb: 'home.endLease',
    first: 'update lease_leaving set undone_at = null, undone_by = null',
    sends: `${lease}/leavings/:lease_leaving/undo`,
  },
  {
    verb: 'home.seeProgrammes',
    page: '/programmes',
    row: { see: 'programme' },
    none: { action: 'nothing is sent by reading' },
  },
  {
    verb: 'home.keepProgrammes',
    page: '/programmes/new',
    sends: '/programmes/new',
    fields: { name: 'Ett nytt', kind: 'other', from: '2026-10-01', decidedIn: 'Nämnden', decidedOn: '2026-09-01' },
    row: { add: 'programme', set: { name: 'Ett annat' } },
  },
  {
    verb: 'home.keepProgrammes',
    page: '/programmes/:programme/end',
    sends: '/programmes/:programme/end',
    row: { change: 'programme', column: 'name', where: "id = ':programme'" },
  },
  { verb: 'home.keepProgrammes', sends: '/programmes/:programme/edit' },
  {
    verb: 'home.keepProgrammes',
    first: "update programme set until_on = '2026-11-30', ended_at = added_at, ended_by = added_by",
    sends: '/programmes/:programme/end/undo',
  },
  { verb: 'home.keepProgrammes', first: 'delete from lease_programme', sends: '/programmes/:programme/undo' },
  {
    verb: 'home.placeInProgramme',
    first: 'update lease_programme set undone_at = added_at, undone_by = added_by',
    page: `${lease}`,
    shows: `href="${lease}/programme"`,
    from: `${lease}/programme`,
    sends: `${lease}/programme`,
    row: { add: 'lease_programme' },
  },
  {
    verb: 'home.placeInProgramme',
    sends: `${lease}/programme/:lease_programme/undo`,
    row: { change: 'lease_programme', column: 'undone_at' },
  },
  ...leaseTrials,
  {
    verb: 'home.atRisk',
    page: lease,
    shows: '/evictions/new?lease=',
    none: { action: 'leads to what matter.open opens', row: 'leads to what matter.open opens' },
  },
  {
    verb: 'home.remark',
    page: lease,
    shows: `href="${lease}/remarks/new"`,
    from: `${lease}/remarks/new`,
    sends: `${lease}/remarks/new`,
    row: { add: 'lease_remark', set: { organisation_id: ':org' } },
  },
  { verb: 'home.remark', row: { change: 'lease_remark', column: 'settled_on', where: "organisation_id = ':org'" } },
]

/** Homes and places for the night: Siv for the municipality, Hanna for the landlord, Nils at the shelter. */

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
    row: { add: 'dwelling' },
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
    verb: 'home.offer',
    page: '/offers/new?person=:mother&dwelling=:secondHandDwelling&case=:case',
    sends: '/offers/new',
    row: { add: 'offer' },
  },
  {
    verb: 'home.answerOffer',
    first:
      "update lease set offer_id = null; delete from offer_answer; update offer set answer_by = '2026-12-31', begins_on = '2026-12-31'",
    page: '/offers/:offer',
    shows: 'action="/offers/:offer/answer"',
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
    shows: 'action="/offers/:offer/lease"',
    sends: '/offers/:offer/lease',
    row: { add: 'lease' },
  },
  { verb: 'home.beginLease', sends: `${lease}/undo`, row: { add: 'lease_tenant' } },
  {
    verb: 'home.handOver',
    first: "update lease set ends_on = null, ends_because = null where id = ':secondHand'",
    page: '/leases/:secondHand/handover',
    sends: '/leases/:secondHand/handover',
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

export const nightTrials: readonly Trial[] = [
  {
    verb: 'site.seeTonight',
    page: '/tonight',
    none: { action: 'nothing is sent by reading', row: 'which sites one sees is the organisation’s' },
  },
  {
    verb: 'site.seeOccupancy',
    page: '/sites/:nightSite/occupancy',
    none: { action: 'nothing is sent by reading', row: 'counted by the system' },
  },
  {
    verb: 'site.closeBed',
    page: '/sites/:nightSite/closings/new',
    sends: '/sites/:nightSite/closings',
    fields: { bed: ':nightBed', from: '2026-12-20', until: '2026-12-21', because: 'Målas' },
    row: { add: 'bed_void', set: { bed_id: ':nightBed', from_on: '2026-12-24', until_on: '2026-12-26' } },
  },
  { verb: 'site.closeBed', row: { change: 'bed_void', column: 'until_on', where: "bed_id = ':nightBed'" } },
  {
    verb: 'site.closeBed',
    sends: '/sites/:nightSite/closings/:nightVoid/opening',
    row: { remove: 'bed_void', where: "id = ':nightVoid'" },
  },
  {
    verb: 'booking.read',
    page: '/bookings/:nightBooking',
    none: { action: 'nothing is sent by reading', row: 'held by who may read where the guest lives' },
  },
  {
    verb: 'booking.book',
    page: '/bookings/new?person=:record',
    sends: '/bookings',
    fields: {
      person: ':record',
      site: ':nightSite',
      kind: 'bed',
      first: '2026-12-05',
      nights: '1',
      case: [],
      together: [],
      hold: [],
    },
    row: {
      add: 'booking',
      set: {
        person_id: ':record',
        site_id: ':nightSite',
        bed_id: ':nightBed',
        case_id: null,
        first_night: '2026-12-05',
        last_night: '2026-12-05',
      },
    },
  },
  {
    verb: 'booking.bookAnywhere',
    kinds: ['municipality', 'landlord'],
    page: '/bookings/new?person=:mother',
    shows: 'value=":site"',
    sends: '/bookings',
    fields: {
      person: ':mother',
      site: ':site',
      kind: 'bed',
      first: '2026-12-06',
      nights: '1',
      case: [],
      together: [],
      hold: [],
    },
    row: { add: 'booking', set: { first_night: '2026-12-06', last_night: '2026-12-06' } },
  },
  {
    verb: 'booking.change',
    page: '/bookings/:nightBooking',
    shows: '/bookings/:nightBooking/end',
    sends: '/bookings/:nightBooking/end',
    fields: { because: 'cancelled', words: 'Prov' },
    row: { change: 'booking', column: 'last_night', where: "id = ':nightBooking'" },
  },
  {
    verb: 'booking.change',
    sends: '/bookings/:nightBooking/extension',
    fields: { last: '2026-11-24' },
    row: { add: 'booking_end', set: { booking_id: ':nightBooking' } },
  },
  {
    verb: 'booking.change',
    sends: '/bookings/:nightBooking/confirmation',
    row: {
      add: 'bed_night',
      set: { booking_id: ':nightBooking', bed_id: ':nightBed', person_id: ':record', night: '2026-12-30' },
    },
  },
  {
    verb: 'booking.change',
    sends: '/bookings/:nightBooking/move',
    fields: { bed: ':nightBed' },
    row: { change: 'bed_night', column: 'hold_until', where: "booking_id = ':nightBooking'" },
  },
  {
    verb: 'booking.change',
    sends: '/bookings/:nightBooking/end/undo',
    row: { remove: 'bed_night', where: "booking_id = ':nightBooking'" },
  },
  {
    verb: 'booking.receive',
    page: '/bookings/:nightBooking',
    shows: '/bookings/:nightBooking/arrival',
    sends: '/bookings/:nightBooking/arrival',
    row: { add: 'stay', set: { booking_id: ':nightBooking', person_id: ':record', site_id: ':nightSite' } },
  },
  { verb: 'booking.receive', sends: '/bookings/:nightBooking/departure' },
]

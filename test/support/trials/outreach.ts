/** Outreach: Siv for the municipality's team, Nils for the partner's, each with a meeting of their own organisation's; Agneta keeps the areas. */

import type { Trial } from './trial.ts'

const nothingSent = { action: 'nothing is sent by reading' }
const here = '/outreach/contacts/:outreachContact'
const own = "id = ':outreachContact'"
const met = {
  metOn: '2026-11-20',
  metTime: '10:00',
  area: 'Centrum',
  person: [],
  because: [],
  alias: 'Kim',
  unnamed: '1',
  outdoors: '1',
  wanted: 'Tak över huvudet',
  nextOn: '2026-12-01',
  nextWhere: 'Kafeet',
}

export const outreachTrials: readonly Trial[] = [
  { verb: 'outreach.see', page: '/outreach', row: { see: `outreach_contact where ${own}` }, none: nothingSent },
  { verb: 'outreach.see', page: here },
  {
    verb: 'outreach.note',
    page: '/outreach/contacts/new',
    sends: '/outreach/contacts/new',
    fields: met,
    row: { add: 'outreach_contact', set: { organisation_id: ':org', person_id: null, because: null } },
  },
  { verb: 'outreach.note', page: `${here}/correction`, sends: `${here}/correction`, fields: met },
  {
    verb: 'outreach.note',
    sends: `${here}/undo`,
    row: { change: 'outreach_contact', column: 'undone_at', where: own },
  },
  {
    verb: 'outreach.note',
    first: 'update outreach_contact set undone_at = noted_at, undone_by = noted_by',
    sends: `${here}/undo/undo`,
  },
  {
    verb: 'outreach.note',
    first: 'delete from outreach_contact_signal',
    sends: `${here}/signal`,
  },
  {
    verb: 'outreach.keep',
    who: { municipality: 'agneta' },
    page: '/outreach/areas',
    sends: '/outreach/areas/new',
    from: '/outreach/areas/new',
    fields: { name: 'Norrliden' },
    row: { add: 'outreach_area', set: { name: 'Norrliden' } },
  },
  {
    verb: 'outreach.keep',
    who: { municipality: 'agneta' },
    sends: '/outreach/areas/:outreachArea/end',
    row: { change: 'outreach_area', column: 'ended_at' },
  },
  {
    verb: 'outreach.keep',
    who: { municipality: 'agneta' },
    first: 'update outreach_area set ended_at = added_at, ended_by = added_by',
    sends: '/outreach/areas/:outreachArea/end/undo',
  },
  {
    verb: 'outreach.keep',
    who: { municipality: 'agneta' },
    page: '/outreach/services/new',
    sends: '/outreach/services/new',
    row: { add: 'outreach_service' },
  },
  {
    verb: 'outreach.keep',
    who: { municipality: 'agneta' },
    page: '/outreach/services',
    sends: '/outreach/services/:outreach_service/end',
    row: { change: 'outreach_service', column: 'ended_at' },
  },
  {
    verb: 'outreach.keep',
    who: { municipality: 'agneta' },
    first: 'update outreach_service set ended_at = added_at, ended_by = added_by',
    sends: '/outreach/services/:outreach_service/end/undo',
  },
  {
    verb: 'outreach.visit',
    page: '/outreach/alerts/:alert',
    sends: '/outreach/alerts/:alert/visits/new',
    from: '/outreach/alerts/:alert/visits/new',
    row: { add: 'outreach_visit' },
  },
  {
    verb: 'outreach.keep',
    who: { municipality: 'agneta' },
    page: '/outreach/promise',
    sends: '/outreach/promise',
    from: '/outreach/promise',
    fields: { urgentHours: '3' },
  },
  { verb: 'outreach.visit', page: '/outreach/alerts', row: { see: 'outreach_alert' } },
  {
    verb: 'outreach.visit',
    first:
      'update outreach_taking set undone_at = taken_at, undone_by = taken_by; update outreach_visit set undone_at = noted_at, undone_by = noted_by',
    sends: '/outreach/alerts/:alert/takings',
    row: { add: 'outreach_taking' },
  },
  {
    verb: 'outreach.visit',
    sends: '/outreach/alerts/:alert/takings/:taking/undo',
    row: { change: 'outreach_taking', column: 'undone_at' },
  },
  {
    verb: 'outreach.visit',
    page: '/outreach/alerts/:alert/visits/new',
    sends: '/outreach/alerts/:alert/visits/:visit/undo',
    row: { change: 'outreach_visit', column: 'undone_at' },
  },
  {
    verb: 'outreach.visit',
    first: 'update outreach_visit set undone_at = noted_at, undone_by = noted_by',
    sends: '/outreach/alerts/:alert/visits/:visit/undo/undo',
  },
  {
    verb: 'outreach.alert',
    kinds: ['landlord'],
    page: '/outreach/found',
    sends: '/outreach/found',
    fields: { people: '1' },
    row: {
      add: 'outreach_alert',
      set: { signal_id: ':landlordSignal', sent_by: ':me', code_hash: null, form_key: null, language: null },
    },
  },
  {
    verb: 'outreach.note',
    page: '/outreach/places/new',
    sends: '/outreach/places/new',
    fields: { area: 'Centrum', name: 'Kajen' },
    row: { add: 'outreach_place' },
  },
  {
    verb: 'outreach.note',
    page: '/outreach/places/:outreachPlace/counts/new',
    sends: '/outreach/places/:outreachPlace/counts/new',
    fields: { onDay: '2026-11-20', people: '3', outdoors: '3' },
    row: { add: 'outreach_count', set: { on_day: '2026-11-19' } },
  },
  {
    verb: 'outreach.note',
    sends: '/outreach/places/:outreachPlace/counts/:outreach_count/undo',
    row: { change: 'outreach_count', column: 'undone_at' },
  },
  {
    verb: 'outreach.note',
    first: 'update outreach_count set undone_at = noted_at, undone_by = noted_by',
    sends: '/outreach/places/:outreachPlace/counts/:outreach_count/undo/undo',
  },
  {
    verb: 'outreach.note',
    page: '/outreach/places/:outreachPlace/end',
    sends: '/outreach/places/:outreachPlace/end',
    row: { change: 'outreach_place', column: 'ended_at' },
  },
  {
    verb: 'outreach.note',
    first: `update outreach_place set ended_on = '2026-11-02', ended_because = 'Prov', ended_at = added_at, ended_by = added_by`,
    sends: '/outreach/places/:outreachPlace/end/undo',
  },
  { verb: 'outreach.see', page: '/outreach/places' },
  { verb: 'outreach.see', page: '/outreach/places/:outreachPlace' },
  {
    verb: 'outreach.winter',
    page: '/outreach/winter',
    row: { ask: "exists (select from app.winter_nights('2026-11-01', '2026-11-02'))" },
    none: nothingSent,
  },
  {
    verb: 'person.change',
    page: '/people/:record/post',
    sends: '/people/:record/post',
    row: { add: 'person_post', set: { person_id: ':record' } },
  },
]

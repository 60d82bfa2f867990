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
  { verb: 'outreach.note', sends: `${here}/undo`, row: { change: 'outreach_contact', column: 'undone_at', where: own } },
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
]

/** Landlords, their dwellings, vacancies and inspections, and the tools: Siv and Agneta for the municipality, Hanna for the landlord. */

import type { Trial } from './trial.ts'

const later = { page: 'its pages come with it', action: 'its pages come with it' }

export const landlordTrials: readonly Trial[] = [
  {
    verb: 'home.registerLandlord',
    page: '/landlords/:landlord/facts',
    sends: '/landlords/:landlord/facts',
    fields: { organisationNumber: [], phone: [], email: [], website: [], words: [] },
    row: { add: 'landlord_facts', set: { landlord_id: ':landlord' } },
  },
  { verb: 'home.registerLandlord', sends: '/landlords/:landlord/facts/:landlord_facts/undo' },
  {
    verb: 'home.registerLandlord',
    page: '/landlords/:landlord',
    shows: 'href="/landlords/:landlord/contacts/new"',
    from: '/landlords/:landlord/contacts/new',
    sends: '/landlords/:landlord/contacts/new',
    fields: { area: [], name: [], phone: '0480-1', email: [], hours: [] },
  },
  {
    verb: 'home.registerLandlord',
    page: '/landlords/:landlord/contacts/:landlord_contact/end',
    sends: '/landlords/:landlord/contacts/:landlord_contact/end',
  },
  {
    verb: 'home.registerLandlord',
    first: 'update landlord_contact set until_on = from_on, ended_at = added_at, ended_by = added_by',
    sends: '/landlords/:landlord/contacts/:landlord_contact/end/undo',
  },
  { verb: 'home.registerLandlord', sends: '/landlords/:landlord/contacts/:landlord_contact/undo' },
  { verb: 'home.registerLandlord', row: { change: 'landlord_facts', column: 'undone_at' } },
  { verb: 'home.registerLandlord', row: { add: 'landlord_contact', set: { landlord_id: ':landlord' } } },
  { verb: 'home.registerLandlord', row: { change: 'landlord_contact', column: 'until_on' } },
  {
    verb: 'home.changeDwelling',
    page: '/dwellings/:secondHandDwelling/edit',
    sends: '/dwellings/:secondHandDwelling/edit',
    fields: { squareMetres: [], rooms: '3', floor: [] },
    row: { add: 'dwelling_change' },
  },
  { verb: 'home.changeDwelling', sends: '/dwellings/:dwelling/changes/:dwelling_change/undo' },
  { verb: 'home.changeDwelling', row: { change: 'dwelling_change', column: 'undone_at' } },
  {
    verb: 'home.offerVacancy',
    row: { add: 'vacancy', set: { dwelling_id: ':secondHandDwelling', via: 'form', import_id: null } },
    page: '/vacancies/new',
    sends: '/vacancies/new',
    fields: {
      dwelling: ':secondHandDwelling',
      freeFrom: '2026-12-01',
      rentKr: [],
      requirements: [],
      reserved: [],
      tool: [],
    },
  },
  {
    verb: 'home.offerVacancy',
    first: 'update lease set offer_id = null; delete from offer_answer; delete from offer',
    page: '/vacancies/:vacancy',
    shows: 'href="/vacancies/:vacancy/withdrawal"',
    from: '/vacancies/:vacancy/withdrawal',
    sends: '/vacancies/:vacancy/withdrawal',
  },
  {
    verb: 'home.offerVacancy',
    first: "update vacancy set withdrawn_at = offered_at, withdrawn_by = offered_by, withdrawn_because = 'Prov'",
    sends: '/vacancies/:vacancy/withdrawal/undo',
  },
  { verb: 'home.offerVacancy', row: { change: 'vacancy', column: 'withdrawn_because' } },
  { verb: 'home.offerVacancy', row: { add: 'vacancy_import', set: { organisation_id: ':org' } } },
  { verb: 'home.inspect', row: { add: 'inspection', set: { organisation_id: ':org' } }, none: later },
  {
    verb: 'home.inspect',
    row: { change: 'inspection', column: 'followed_up_at', where: "organisation_id = ':org'" },
  },
  { verb: 'home.inspect', row: { add: 'inspection_finding' } },
  { verb: 'home.inspect', row: { change: 'inspection_finding', column: 'mended_at' } },
  { verb: 'home.setTools', who: { municipality: 'agneta' }, row: { add: 'home_tool' }, none: later },
  { verb: 'home.setTools', who: { municipality: 'agneta' }, row: { change: 'home_tool', column: 'undone_at' } },
  { verb: 'home.setTools', who: { municipality: 'agneta' }, row: { add: 'home_tool_terms' } },
  { verb: 'home.setTools', who: { municipality: 'agneta' }, row: { change: 'home_tool_terms', column: 'undone_at' } },
  { verb: 'home.setTools', who: { municipality: 'agneta' }, row: { add: 'home_tool_given' } },
  { verb: 'home.setTools', who: { municipality: 'agneta' }, row: { change: 'home_tool_given', column: 'undone_at' } },
]

/** Advice, figures, logs, other systems and the municipality’s own settings. */

import type { Trial } from './trial.ts'

const here = '/advice/:advice'
const reads = { action: 'nothing is sent by reading' }

/** A page with a form at its own address, for the adviser. */
const advises = (path: string, row?: Trial['row']): Trial => ({
  verb: 'advice.advise',
  who: { municipality: 'bo' },
  page: path,
  sends: path,
  ...(row === undefined ? {} : { row }),
})

export const adviceTrials: readonly Trial[] = [
  advises(`${here}/label`, { change: 'advice', column: 'label' }),
  advises('/advice/new', { add: 'advice', set: { number: 'R-2026-0999', person_id: null } }),
  advises(`${here}/debts/new`, { add: 'debt' }),
  advises('/debts/:debt/standing', { add: 'debt_standing' }),
  advises('/debts/:debt/agreement', { add: 'creditor_agreement' }),
  advises('/advice/agreements/:creditor_agreement/end', { change: 'creditor_agreement', column: 'ended_on' }),
  { ...advises(`${here}/budget`, { add: 'budget' }), fields: { adults: '1' } },
  advises(`${here}/progress`, { add: 'advice_progress' }),
  advises(`${here}/responsible`, { change: 'advice_responsible', column: 'until' }),
  advises(`${here}/person`, { add: 'budget_line', set: { position: '9' } }),
  advises(`${here}/end`, { add: 'advice_end' }),
  advises(`${here}/share`, { add: 'advice_share' }),
  {
    verb: 'advice.advise',
    who: { municipality: 'bo' },
    page: here,
    sends: `${here}/reopen`,
    first: 'update advice_end set reopened_at = null, reopened_by = null',
  },
  { verb: 'advice.advise', who: { municipality: 'bo' }, page: '/advice', row: { add: 'budget_child' } },
  { verb: 'advice.advise', who: { municipality: 'bo' }, page: `${here}/take-home`, row: { add: 'advice_responsible' } },
  {
    verb: 'advice.advise',
    who: { municipality: 'bo' },
    sends: '/advice/progress/:advice_progress/undo',
    row: { change: 'advice_progress', column: 'undone_at' },
  },
  {
    verb: 'advice.advise',
    who: { municipality: 'bo' },
    sends: '/advice/shares/:advice_share/withdraw',
    row: { change: 'advice_share', column: 'withdrawn_at' },
  },
  {
    verb: 'advice.book',
    page: '/evictions/:matter/bookings/new',
    sends: '/evictions/:matter/bookings/new',
    fields: { time: '10:00' },
    row: { add: 'advice_booking', set: { advice_id: null } },
  },
  { verb: 'advice.book', page: '/advice/bookings/:adviceBooking/move', sends: '/advice/bookings/:adviceBooking/move' },
  {
    verb: 'advice.book',
    page: '/advice/bookings/:adviceBooking',
    sends: '/advice/bookings/:adviceBooking/cancelled',
  },
  { verb: 'advice.book', sends: '/advice/bookings/:adviceBooking/undo' },
  {
    verb: 'advice.bookFromMatter',
    row: { change: 'advice_booking', column: 'begins_at' },
    besides: ['advice.advise'],
    none: {
      page: 'opened by advice.book; whose meetings, the database says',
      action: 'sent by advice.book; whose meetings, the database says',
    },
  },
  { verb: 'advice.readNorm', row: { see: 'norm_set' }, none: { page: 'read where a budget is made', ...reads } },
  {
    verb: 'advice.setNorm',
    page: '/advice/norm/new',
    sends: '/advice/norm/new',
    row: { add: 'norm_set', set: { valid_from: '2026-02-01' } },
  },
  { verb: 'advice.setNorm', page: '/advice/norm' },
]

export const otherTrials: readonly Trial[] = [
  {
    verb: 'staff.handleCases',
    row: { see: 'event where person_id is null' },
    none: { page: 'chooses what a page of another verb says', action: 'chooses in whose name another verb sends' },
  },
  {
    verb: 'staff.readSettings',
    row: { see: 'municipality_setting' },
    none: { page: 'read where the day or the limit is used', ...reads },
  },
  {
    verb: 'staff.changeSettings',
    page: '/settings/reminders/municipality',
    sends: '/settings/reminders/municipality',
    row: { add: 'municipality_setting' },
  },
  { verb: 'figures.see', page: '/figures', none: { ...reads, row: 'counted by the system' } },
  { verb: 'figures.see', page: '/figures/evictions' },
  {
    verb: 'figures.openRows',
    page: '/figures/evictions/rows?part=step.notice',
    none: { ...reads, row: 'held by the reason to read about each person' },
  },
  {
    verb: 'figures.seeFidelity',
    page: '/programmes/:programme/fidelity',
    row: { see: 'fidelity_assessment' },
    none: { action: 'nothing is sent by reading' },
  },
  {
    verb: 'figures.assessFidelity',
    page: '/programmes/:programme/fidelity/new',
    sends: '/programmes/:programme/fidelity/new',
    fields: { year: '2024', template: [] },
    row: { add: 'fidelity_assessment', set: { year: '2024' } },
  },
  { verb: 'figures.assessFidelity', sends: '/fidelity/:assessment/answers', row: { add: 'fidelity_answer' } },
  {
    verb: 'figures.assessFidelity',
    sends: '/fidelity/:assessment/undo',
    row: { change: 'fidelity_assessment', column: 'undone_at' },
  },
  {
    verb: 'figures.keepTemplates',
    page: '/fidelity-templates/new',
    sends: '/fidelity-templates/:template/withdrawal',
    row: { add: 'fidelity_template', set: { version: '2' } },
  },
  {
    verb: 'figures.keepTemplates',
    first: 'update fidelity_template set withdrawn_at = loaded_at, withdrawn_by = loaded_by',
    sends: '/fidelity-templates/:template/withdrawal/undo',
    row: { change: 'fidelity_template', column: 'withdrawn_at' },
  },
  { verb: 'review.read', page: '/logs/access', row: { see: 'read_log' }, none: reads },
  { verb: 'review.read', page: '/logs/reading', row: { see: 'access_log' } },
  { verb: 'charge.see', page: '/users', besides: ['charge.seeAll'], row: { see: 'app.my_staff' }, none: reads },
  {
    verb: 'charge.seeAll',
    kinds: ['municipality'],
    page: '/users',
    shows: 'Hanna Wik',
    row: { see: "app.my_staff s join app_user u on u.id = s.user_id where u.name = 'Hanna Wik'" },
    none: reads,
  },
  {
    verb: 'duty.see',
    kinds: ['municipality'],
    page: '/on-call',
    row: { see: 'on_call_duty d where d.user_id <> app.user_id()' },
    none: reads,
  },
  {
    verb: 'duty.give',
    kinds: ['municipality'],
    page: '/on-call/new',
    sends: '/on-call/new',
    fields: { user: ':jonna', weekdays: 'mon', fromTime: '17:00', untilTime: '08:00', until: '', unit: ':adultUnit' },
    row: { add: 'on_call_duty', set: { user_id: ':jonna', organisation_id: ':org', given_by: ':me', given_at: null } },
  },
  {
    verb: 'charge.users',
    page: '/organisations/:org/users/new',
    sends: '/organisations/:org/users/new',
    fields: { name: 'Ny Person', title: '', unit: '', subject: ':own' },
    row: {
      add: 'app_user',
      set: {
        organisation_id: ':org',
        municipality_code: '0880',
        unit_id: null,
        subject: ':own',
        created_at: null,
        set_up_by: ':me',
        demo: null,
        machine: null,
        locale: null,
        scheme: null,
      },
    },
  },
  {
    verb: 'charge.trust',
    kinds: ['municipality'],
    page: '/users/:petra/roles/new',
    shows: 'value="logReviewer"',
    sends: '/users/:petra/roles/new',
    fields: { role: 'logReviewer' },
    row: {
      add: 'user_role',
      set: { user_id: ':petra', role: 'logReviewer', given_at: null, given_by: null, taken_at: null, taken_by: null },
    },
  },
  {
    verb: 'charge.units',
    page: '/organisations/:org/units/new',
    sends: '/organisations/:org/units/new',
    fields: { name: ':own' },
    row: { add: 'unit', set: { organisation_id: ':org', name: ':own', set_up_by: ':me' } },
  },
  {
    verb: 'charge.organisations',
    page: '/organisations/new',
    sends: '/organisations/new',
    fields: { name: ':own', kind: 'landlord' },
    row: { add: 'organisation', set: { municipality_code: '0880', name: ':own', since: null, set_up_by: ':me' } },
  },
  {
    verb: 'interface.keys',

    page: '/settings/keys/new',
    sends: '/settings/keys/new',
    fields: { scopes: ':scope' },
    row: { add: 'api_key', set: { organisation_id: ':org', prefix: 'hv_an', scopes: ':scopes' } },
  },
  {
    verb: 'interface.webhooks',
    page: '/settings/webhooks/new',
    sends: '/settings/webhooks/new',
    fields: { url: 'https://example.se/ny', events: 'answer' },
    row: { add: 'webhook', set: { organisation_id: ':org' } },
  },
  {
    verb: 'interface.webhooks',
    sends: '/settings/webhooks/:webhook/secret',
    row: { change: 'webhook', column: 'ended_at', set: { ended_by: "':me'" } },
  },
]

/** People, consents and signals: Siv works with the household, Nils with the record that Stadsmissionen has of the mother. */

import type { Trial } from './trial.ts'

const here = '/people/:record'
const consents = '/people/:mother/consents'

const motherLeft = "update household_member set until_on = '2026-11-02' where id = ':household_member'"

export const personTrials: readonly Trial[] = [
  {
    verb: 'person.search',
    page: '/people',
    sends: '/people/search',
    fields: { sought: 'Maja' },
    none: { row: 'finds what one has a reason to read' },
  },
  {
    verb: 'person.open',
    page: here,
    row: { see: "person where id = ':record'" },
    none: { action: 'nothing is sent by opening' },
  },
  {
    verb: 'person.readAllOwn',
    who: { municipality: 'agneta', ideaBased: 'noor' },
    first: "delete from person_contact where organisation_id = ':stadsmissionen'",
    row: { see: "person where id = ':record'" },
    none: { page: 'a reason to read, which the database alone gives', action: 'nothing is sent by reading' },
  },
  {
    verb: 'person.add',
    page: '/people/new',
    sends: '/people/new',
    fields: { birthYear: [], sex: [], number: [] },
    row: { add: 'person', set: { organisation_id: ':org' } },
  },
  {
    verb: 'person.change',
    page: `${here}/edit`,
    sends: `${here}/edit`,
    fields: { birthYear: [], sex: [] },
    row: { change: 'person', column: 'phone', where: "id = ':record'" },
  },
  {
    verb: 'person.change',
    page: `${here}/numbers`,
    sends: `${here}/numbers`,
    fields: { number: '19890501-2392' },
    row: { add: 'person_number', set: { person_id: ':record', number: '198905012392' } },
  },
  {
    verb: 'person.change',
    kinds: ['municipality', 'landlord'],
    sends: '/people/:mother/numbers/:person_number/end',
    row: { change: 'person_number', column: 'ended_at' },
  },
  {
    verb: 'person.tellSituation',
    page: `${here}/situation`,
    sends: `${here}/situation`,
    row: { add: 'told_situation', set: { person_id: ':record', told_to: ':me' } },
  },
  {
    verb: 'person.openInEmergency',
    page: `${here}/emergency`,
    sends: `${here}/emergency`,
    fields: { because: 'Hittad skadad utomhus' },
    row: { add: 'emergency_opening', set: { user_id: ':me', closes_at: '2026-11-22T08:00:00Z' } },
  },
  {
    verb: 'person.link',
    first: "update person_link set cut_at = linked_at, cut_by = linked_by, cut_because = 'Fel'",
    page: '/people/:mother/links',
    sends: '/people/:mother/links',
    fields: { other: ':double', because: 'Samma' },
    row: { add: 'person_link' },
  },
  {
    verb: 'person.link',
    sends: '/people/:mother/links/:person_link/cut',
    fields: { because: 'Fel' },
    row: { change: 'person_link', column: 'cut_at' },
  },
  {
    verb: 'person.household',
    page: '/people/:mother/household',
    sends: '/people/:mother/household',
    fields: { member: ':child', part: 'child', living: 'permanent', from: '2026-11-02' },
    row: { add: 'household_member' },
  },
  { verb: 'person.household', row: { add: 'household' } },
  {
    verb: 'person.household',
    sends: '/people/:mother/household/:household_member/leaving',
    row: { change: 'household_member', column: 'until_on' },
  },
  { verb: 'person.household', first: motherLeft, sends: '/people/:mother/household/:household_member/return' },
  {
    verb: 'person.answerAsked',
    page: '/asked-about',
    sends: '/asked-about/:asked_about/note',
    row: { change: 'asked_about', column: 'noted_at', set: { noted_by: "':me'" } },
  },
  {
    verb: 'person.protect',
    page: '/people/:mother/protection',
    sends: '/people/:mother/protection',
    row: { add: 'protection', set: { person_id: ':mother' } },
    besides: ['person.protectAny'],
  },
  {
    verb: 'person.protect',
    sends: '/people/:child/protection/lifting',
    row: { change: 'protection', column: 'ended_at' },
    besides: ['person.protectAny'],
  },
  {
    verb: 'person.protect',
    sends: '/people/:child/protection/staff',
    fields: { user: ':petra' },
    row: { add: 'protected_staff' },
    besides: ['person.protectAny'],
  },
  {
    verb: 'person.protectAny',
    who: { municipality: 'sofia' },
    first: "update person_contact set unit_id = ':familyUnit' where unit_id is not null",
    page: '/people/:mother/protection',
    sends: '/people/:mother/protection',
    row: { add: 'protection', set: { person_id: ':mother' } },
    besides: ['person.protect', 'person.readAllOwn'],
  },
  {
    verb: 'consent.read',
    page: `${here}/consents`,
    none: { action: 'nothing is sent by reading', row: 'held by the reason to read about the person' },
  },
  {
    verb: 'consent.register',
    page: consents,
    shows: `href="${consents}/new"`,
    sends: `${consents}/new`,
    row: { add: 'consent' },
  },
  {
    verb: 'consent.withdraw',
    page: consents,
    shows: `${consents}/:consent/withdrawal`,
    sends: `${consents}/:consent/withdrawal`,
    row: { change: 'consent', column: 'withdrawn_at' },
  },
  {
    verb: 'consent.assign',
    page: consents,
    shows: '/people/:mother/assignments/:assignment/end',
    sends: '/people/:mother/assignments/:assignment/end',
    row: { add: 'assignment' },
  },
  { verb: 'consent.assign', row: { change: 'assignment', column: 'ended_at' }, besides: ['booking.change'] },
  {
    verb: 'consent.letIn',
    page: consents,
    shows: 'href="/people/:mother/contacts/new"',
    sends: '/people/:mother/contacts/new',
    fields: { unit: ':debtUnit' },
    row: { add: 'person_contact', set: { unit_id: ':debtUnit' } },
  },
  {
    verb: 'consent.letIn',
    sends: '/people/:mother/contacts/:person_contact/end',
    row: { change: 'person_contact', column: 'until' },
  },
  {
    verb: 'consent.review',
    who: { municipality: 'rut' },
    page: '/emergency-openings',
    sends: '/emergency-openings/:emergency_opening/justified',
    row: { change: 'emergency_opening', column: 'reviewed_at', set: { reviewed_by: "':me'" } },
  },
]

export const signalTrials: readonly Trial[] = [
  { verb: 'signal.read', page: '/signals', shows: 'name="show"', none: { action: 'nothing is sent by reading' } },
  {
    verb: 'signal.read',
    kinds: ['municipality', 'landlord'],
    who: { municipality: 'sofia' },
    row: { see: "signal where id = ':signal'" },
  },
  {
    verb: 'signal.send',
    page: '/signals/new?kind=report',
    sends: '/signals/new?kind=report',
    fields: { personNumber: [] },
    row: { add: 'signal', set: { sender_organisation_id: ':org', sender_user_id: ':me', receipt: 'V-2026-9' } },
  },
  {
    verb: 'signal.sendForOthers',
    page: '/signals/new?kind=municipalityRequest',
    shows: 'value="municipalityRequest"',
    row: { add: 'signal', set: { sender_organisation_id: null, sender_user_id: null, receipt: 'V-2026-9' } },
    none: { action: 'refused as a kind of signal that isn’t theirs, in words' },
  },
  {
    verb: 'signal.answer',
    first: 'delete from signal_answer',
    page: '/signals/:signal',
    shows: '/signals/:signal/answer',
    sends: '/signals/:signal/answer',
  },
  {
    verb: 'signal.answer',
    page: '/signals/:signal/answer',
    sends: '/signals/:signal/answer',
    row: { add: 'signal_answer' },
  },
  { verb: 'signal.answer', row: { add: 'signal_person' } },
  {
    verb: 'signal.answer',
    page: '/signals/:signal/people/:mother',
    sends: '/signals/:signal/people/:mother',
    fields: { because: 'Fel person' },
    row: { change: 'signal_person', column: 'cut_at' },
  },
  {
    verb: 'signal.decideHeld',
    who: { municipality: 'sofia' },
    first: `insert into protection (id, municipality_code, person_id, level, since, set_by)
        select gen_random_uuid(), municipality_code, id, 'secrecyMarking', now(), created_by from person where id = ':mother';
      update signal_hold set decided_at = null, decided_by = null, outcome = null;
      delete from signal_person`,
    row: {
      change: 'signal_hold',
      column: 'outcome',
      set: { decided_at: 'app.now()', decided_by: "':me'", outcome: "'other'" },
    },
    besides: ['person.readAllOwn'],
    none: {
      page: 'which signals are read, the database alone says',
      action: 'sent by whoever answers signals; the database says which',
    },
  },
]

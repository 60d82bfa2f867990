/** Tenancies at risk, messages about them and notices of an enforcement: Siv has the matter, in whatever role. */

import type { Trial } from './trial.ts'

const here = '/evictions/:matter'

/** A page with a form at its own address, for those who work on the matter. */
const works = (path: string, row?: Trial['row'], page = path): Trial => ({
  verb: 'matter.work',
  page,
  sends: path,
  ...(row === undefined ? {} : { row }),
})

/** Rows of a form that are left as they are. */
const empty = (...names: string[]) => Object.fromEntries(names.map((name): [string, string[]] => [name, []]))
const born = empty(
  'childBorn1',
  'childBorn2',
  'childBorn3',
  'childBorn4',
  'childBorn5',
  'adultBorn1',
  'adultBorn2',
  'adultBorn3',
)
const dues = empty('children', 'due2On', 'due2Amount', 'due3On', 'due3Amount', 'interest', 'amount')

const undelivered = 'update undertaking_delivery set undone_at = noted_at, undone_by = noted_by'

export const matterTrials: readonly Trial[] = [
  { verb: 'matter.read', page: here, row: { see: 'delegation' }, none: { action: 'nothing is sent by reading' } },
  { verb: 'matter.read', page: '/evictions' },
  { verb: 'matter.read', page: `${here}/history` },
  { verb: 'matter.read', page: '/delegations' },
  { verb: 'matter.read', page: '/eviction-notices' },
  {
    verb: 'matter.readUnit',
    who: { municipality: 'sofia' },
    page: '/evictions',
    shows: 'whose=unit',
    row: { see: 'eviction_matter' },
    first: "update eviction_matter set unit_id = ':familyUnit'; delete from matter_resident; delete from matter_case",
    besides: ['matter.readAll'],
    none: { action: 'nothing is sent by reading' },
  },
  {
    verb: 'matter.readAll',
    who: { municipality: 'agneta' },
    row: { see: 'eviction_matter' },
    first:
      "update eviction_matter set unit_id = ':preventionUnit'; delete from matter_resident; delete from matter_case",
    page: '/evictions',
    shows: 'Hela kommunen',
    none: { action: 'nothing is sent by reading' },
  },
  {
    verb: 'matter.open',
    page: '/evictions/new',
    sends: '/evictions',
    row: { add: 'eviction_matter', set: { number: 'V-2026-0999' } },
  },
  { verb: 'matter.open', page: '/evictions/inbox' },
  works(`${here}/edit`, { change: 'eviction_matter', column: 'address' }),
  works(`${here}/contacts/new`, { add: 'matter_contact' }),
  works(`${here}/promises/new`, { add: 'matter_promise' }),
  { ...works(`${here}/concern`, { add: 'child_concern' }), shows: `action="${here}/concern"` },
  works(`${here}/events/new?kind=rentDue`, { add: 'matter_event' }),
  works(`${here}/events/:matter_event/correct`, { change: 'matter_standing', column: 'stage' }),
  {
    ...works(`${here}/plan/new`, { add: 'payment_plan' }),
    fields: empty('due2', 'amount2', 'due3', 'amount3', 'due4', 'amount4', 'due5', 'amount5', 'due6', 'amount6'),
  },
  works(`${here}/plan/payments/:payment_plan_item`, { change: 'payment_plan', column: 'ended_on' }),
  { ...works(`${here}/message`, { add: 'matter_message' }), fields: { messageId: ':message' } },
  works(`${here}/messages/:message/cut`, { change: 'matter_message', column: 'cut_at' }),
  { ...works(`${here}/case`, { add: 'matter_case' }), fields: { number: '2026-0001' } },
  { ...works(`${here}/residents/new`, { add: 'matter_resident' }), fields: { ...born, childName1: 'Liv' } },
  {
    ...works('/residents/:matter_resident/correct', { change: 'matter_resident', column: 'ended_at' }),
    fields: { born: '2019', living: 'permanent' },
  },
  works('/residents/:matter_resident/end'),
  works('/residents/:matter_resident/person', { change: 'matter_case', column: 'cut_at' }),
  works(`${here}/home-question`, { add: 'matter_home_question' }),
  {
    ...works(`${here}/undertaking/delivery`, { change: 'undertaking', column: 'withdrawn_at' }),
    first: undelivered,
  },
  works(`${here}/undertaking/delivery/undo`, { change: 'undertaking_delivery', column: 'undone_at' }),
  { ...works(`${here}/undertaking/withdraw`, { add: 'undertaking_delivery' }), first: undelivered },
  works(`${here}/end`, { change: 'matter_end', column: 'reopened_at' }),
  {
    ...works('/eviction-notices/new', { add: 'enforcement_notice', set: { authority_reference: 'U-2-26' } }),
    fields: { receivedAt: '10:00', evictionTime: [] },
  },
  {
    ...works('/eviction-notices/:evictionNotice/confirmation', {
      change: 'enforcement_notice',
      column: 'withdrawn_at',
    }),
    first: 'update enforcement_confirmation set undone_at = confirmed_at, undone_by = confirmed_by',
  },
  works('/eviction-notices/:evictionNotice/confirmation/undo', {
    change: 'enforcement_confirmation',
    column: 'undone_at',
  }),
  works(`${here}/residents/asked`, { add: 'matter_residents_asked' }),
  { verb: 'matter.work', sends: `${here}/promises/:matter_promise/kept` },
  {
    verb: 'matter.work',
    sends: `${here}/promises/:matter_promise/withdrawal`,
    row: { change: 'matter_promise', column: 'kept_at' },
  },
  {
    verb: 'matter.work',
    sends: `${here}/contacts/:matter_contact/undo`,
    row: { change: 'matter_contact', column: 'undone_at' },
  },
  { verb: 'matter.work', page: `${here}/plan/:payment_plan/end`, sends: `${here}/plan/:payment_plan/end` },
  { verb: 'matter.work', sends: `${here}/case/:case/cut` },
  { verb: 'matter.work', row: { ask: "exists (select from app.standing_notice('U-1-26'))" } },
  {
    verb: 'matter.work',
    first: 'update enforcement_confirmation set undone_at = confirmed_at',
    row: { ask: 'exists (select from app.unconfirmed_notices())' },
  },
  { verb: 'matter.work', row: { ask: "app.registered_notice('U-1-26', '2026-11-30', null) is not null" } },
  {
    verb: 'matter.handle',
    none: {
      page: 'chooses what is told on one’s own day',
      action: 'chooses what is told',
      row: 'chooses among what one may read',
    },
  },
  {
    verb: 'matter.handOver',
    page: `${here}/responsible`,
    sends: `${here}/responsible`,
    fields: { to: ':petra' },
    row: { change: 'matter_responsible', column: 'until' },
  },
  {
    verb: 'matter.decide',
    page: `${here}/decision`,
    sends: `${here}/decision`,
    fields: { kind: 'decline', replaces: [], amountOre: [] },
    row: { add: 'matter_decision', set: { decided_on: '2026-11-21' } },
  },
  {
    verb: 'matter.decide',
    first: 'delete from undertaking_delivery; delete from undertaking',
    page: `${here}/undertaking`,
    shows: `action="${here}/undertaking"`,
    sends: `${here}/undertaking`,
  },
  { verb: 'matter.decide', row: { add: 'undertaking', set: { number: 'Å-2026-0999', signed_on: '2026-11-21' } } },
  {
    verb: 'matter.answerForLate',
    none: {
      page: 'chooses what is told on one’s own day',
      action: 'chooses what is told',
      row: 'chooses among what one may read',
    },
  },
  { verb: 'matter.delegate', page: '/delegations/new', sends: '/delegations/new', row: { add: 'delegation' } },
  {
    verb: 'matter.delegate',
    page: '/delegations/:delegation/end',
    sends: '/delegations/:delegation/end',
    row: { change: 'delegation', column: 'ended_at' },
  },
  {
    verb: 'matter.figures',
    none: {
      page: 'a link to what figures.see opens',
      action: 'figures send nothing',
      row: 'the system counts figures',
    },
  },
  {
    verb: 'message.send',
    page: '/messages/files',
    sends: '/messages/files/new',
    row: { add: 'message_import', set: { organisation_id: ':org', fingerprint: '\\x09' } },
  },
  { verb: 'message.send', row: { see: 'app.undertakings_on_my_messages()' } },
  { verb: 'message.send', kinds: ['ideaBased', 'landlord'], page: '/messages' },
  {
    verb: 'message.send',
    kinds: ['ideaBased', 'landlord'],
    page: '/messages/new?kind=earlyArrears',
    sends: '/messages/new?kind=earlyArrears',
    fields: dues,
  },
  {
    verb: 'message.send',
    kinds: ['ideaBased', 'landlord'],
    page: '/messages/:message/correct',
    sends: '/messages/:message/correct',
    fields: dues,
  },
  {
    verb: 'message.writeDown',
    kinds: ['municipality', 'ideaBased'],
    page: '/messages/new?kind=earlyArrears',
    sends: '/messages/new?kind=earlyArrears',
    fields: dues,
    row: { add: 'tenancy_message', set: { sender_organisation_id: null, import_id: null } },
  },
  {
    verb: 'message.read',
    page: '/messages/layout',
    none: { action: 'nothing is sent by reading', row: 'who sent it, and the matter that it is in, hold it' },
  },
]

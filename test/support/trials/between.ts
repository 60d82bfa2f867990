/** Between municipalities: Siv of the one that asks, and Siv again where Nybro has asked Kalmar. */

import type { Trial } from './trial.ts'

const unanswered = 'delete from transfer_taken; delete from transfer_inspectorate; delete from transfer_answer'
const answered = 'delete from transfer_taken; delete from transfer_inspectorate'
const noDraft = 'delete from residence_answer; delete from residence_assessment where signed_at is null'
const decided =
  "update transfer_inspectorate set decided_on = '2026-11-02', decided_as = 'stays', decided_at = applied_at, decided_by = applied_by"
const appealed = `${decided}; update transfer_inspectorate set appealed_on = '2026-11-03', appealed_who = 'us', appealed_at = applied_at, appealed_by = applied_by`

export const betweenTrials: readonly Trial[] = [
  {
    verb: 'case.transfer',
    first: unanswered,
    page: '/transfers/:transfer/answer',
    sends: '/transfers/:transfer/answer',
    row: { change: 'transfer_request', column: 'withdrawn_because', where: "id = ':transfer'" },
  },
  {
    verb: 'case.transfer',
    first: unanswered,
    page: '/transfers/:transfer/withdrawal',
    sends: '/transfers/:transfer/withdrawal',
  },
  { verb: 'case.transfer', first: unanswered, sends: '/transfers/:transfer/correction' },
  {
    verb: 'case.transfer',
    first: answered,
    sends: '/transfers/:transfer/answer/undo',
    row: { change: 'transfer_answer', column: 'undone_at', where: "id = ':answer'" },
  },
  { verb: 'case.transfer', row: { add: 'transfer_request', like: "id = ':transfer'", set: { words: 'Bor där' } } },
  { verb: 'case.transfer', row: { add: 'transfer_part', set: { transfer_id: ':transfer' } } },
  {
    verb: 'case.transfer',
    row: { add: 'transfer_inspectorate' },
    first: 'update transfer_inspectorate set undone_at = applied_at, undone_by = applied_by',
  },
  { verb: 'case.transfer', row: { change: 'transfer_inspectorate', column: 'undone_at' } },
  {
    verb: 'case.transfer',
    first: noDraft,
    row: {
      add: 'residence_assessment',
      set: { responsible_code: null, applies_from: null, ground: null, signed_at: null, signed_by: null },
    },
  },
  { verb: 'case.transfer', row: { add: 'residence_answer' } },
  { verb: 'case.transfer', row: { change: 'residence_assessment', column: 'undone_at', where: "id = ':residence'" } },
  {
    verb: 'case.transfer',
    first: answered,
    page: '/transfers/:transfer/inspectorate',
    sends: '/transfers/:transfer/inspectorate',
  },
  { verb: 'case.transfer', sends: '/transfers/:transfer/inspectorate/decision' },
  { verb: 'case.transfer', sends: '/transfers/:transfer/inspectorate/undo' },
  {
    verb: 'case.transfer',
    first: decided,
    page: '/transfers/:transfer/inspectorate/appeal',
    sends: '/transfers/:transfer/inspectorate/appeal',
  },
  { verb: 'case.transfer', first: decided, sends: '/transfers/:transfer/inspectorate/decision/undo' },
  {
    verb: 'case.transfer',
    first: appealed,
    page: '/transfers/:transfer/inspectorate/judgment',
    sends: '/transfers/:transfer/inspectorate/judgment',
  },
  { verb: 'case.transfer', first: appealed, sends: '/transfers/:transfer/inspectorate/appeal/undo' },
  {
    verb: 'case.transfer',
    first: `${appealed}; update transfer_inspectorate set judged_on = '2026-11-20', judged_as = 'moves', judged_at = applied_at, judged_by = applied_by`,
    sends: '/transfers/:transfer/inspectorate/judgment/undo',
  },
  {
    verb: 'case.transfer',
    page: '/residences/:residence/answers/new?question=violence',
    sends: '/residences/:residence/answers/new',
    fields: { question: 'violence', answer: 'no' },
  },
  { verb: 'case.transfer', page: '/residences/:residence/signature', sends: '/residences/:residence/signature' },
  { verb: 'case.transfer', sends: '/residences/:residence/undo' },
  { verb: 'case.transfer', first: noDraft, sends: '/cases/:case/residence/begin' },
  { verb: 'case.transfer', first: noDraft, sends: '/residences/:signedResidence/correction' },
  {
    verb: 'case.receive',
    first: unanswered,
    page: '/transfers/received/:received',
    row: { see: "transfer_request where id = ':received'" },
  },
  { verb: 'case.receive', first: unanswered, sends: '/transfers/received/:received/answer' },
  {
    verb: 'case.receive',
    first: answered,
    sends: '/transfers/received/:received/answer/undo',
    row: { change: 'transfer_answer', column: 'undone_at', where: "id = ':givenAnswer'" },
  },
  {
    verb: 'case.receive',
    first: answered,
    page: '/cases/:case/received/:received',
    sends: '/cases/:case/received/:received',
  },
  {
    verb: 'case.receive',
    first: 'update transfer_taken set undone_at = taken_at, undone_by = taken_by',
    row: { add: 'transfer_taken', set: { undone_at: null, undone_by: null } },
  },
  {
    verb: 'case.receive',
    sends: '/transfers/received/:received/case/undo',
    row: { change: 'transfer_taken', column: 'undone_at' },
  },
  {
    verb: 'agreement.manage',
    who: { municipality: 'agneta' },
    first: 'delete from agreement_site; delete from agreement_answer_time',
    page: '/agreements/:agreement/shared/sites/new',
    sends: '/agreements/:agreement/shared/sites/new',
  },
  {
    verb: 'agreement.manage',
    who: { municipality: 'agneta' },
    first: 'delete from agreement_site; delete from agreement_answer_time',
    page: '/agreements/:agreement/shared/answer-time',
    sends: '/agreements/:agreement/shared/answer-time',
  },
  {
    verb: 'agreement.manage',
    who: { municipality: 'agneta' },
    sends: '/agreements/:agreement/shared/sites/:agreement_site/undo',
  },
  {
    verb: 'agreement.manage',
    who: { municipality: 'agneta' },
    sends: '/agreements/:agreement/shared/answer-time/:agreement_answer_time/undo',
  },
  { verb: 'agreement.manage', who: { municipality: 'agneta' }, page: '/shared-nights' },
  {
    verb: 'agreement.manage',
    who: { municipality: 'agneta' },
    first: 'update agreement_site set undone_at = shared_at, undone_by = shared_by',
    row: { add: 'agreement_site' },
  },
  { verb: 'agreement.manage', who: { municipality: 'agneta' }, row: { change: 'agreement_site', column: 'undone_at' } },
  {
    verb: 'agreement.manage',
    who: { municipality: 'agneta' },
    first: 'update agreement_answer_time set undone_at = agreed_at, undone_by = agreed_by',
    row: { add: 'agreement_answer_time' },
  },
  {
    verb: 'agreement.manage',
    who: { municipality: 'agneta' },
    row: { change: 'agreement_answer_time', column: 'undone_at' },
  },
]

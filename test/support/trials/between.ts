/** Between municipalities: Siv of the one that asks, and Siv again where Nybro has asked Kalmar. */

import type { Trial } from './trial.ts'

const unanswered = 'delete from transfer_taken; delete from transfer_inspectorate; delete from transfer_answer'
const answered = 'delete from transfer_taken; delete from transfer_inspectorate'

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
  { verb: 'case.transfer', row: { add: 'transfer_request', set: { words: 'Bor där' } } },
  { verb: 'case.transfer', row: { add: 'transfer_part', set: { transfer_id: ':transfer' } } },
  {
    verb: 'case.transfer',
    row: { add: 'transfer_inspectorate' },
    first: 'update transfer_inspectorate set undone_at = applied_at, undone_by = applied_by',
  },
  { verb: 'case.transfer', row: { change: 'transfer_inspectorate', column: 'undone_at' } },
  {
    verb: 'case.transfer',
    first: 'delete from residence_answer; delete from residence_assessment where signed_at is null',
    row: {
      add: 'residence_assessment',
      set: { responsible_code: null, applies_from: null, ground: null, signed_at: null, signed_by: null },
    },
  },
  { verb: 'case.transfer', row: { add: 'residence_answer' } },
  { verb: 'case.transfer', row: { change: 'residence_assessment', column: 'undone_at', where: "id = ':residence'" } },
  {
    verb: 'case.receive',
    row: { see: "transfer_request where id = ':received'" },
    none: { page: 'is to come', action: 'is to come' },
  },
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

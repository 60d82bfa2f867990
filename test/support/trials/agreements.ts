/** Agreements: Agneta for the municipality, Noor’s manager at Stadsmissionen, Hanna for the landlord. */

import type { Trial } from './trial.ts'

const inOffice = { municipality: 'agneta' } as const

export const agreementTrials: readonly Trial[] = [
  {
    verb: 'agreement.see',
    page: '/agreements',
    row: { see: "agreement where id = ':agreement'" },
    besides: ['agreement.seeAll'],
    none: { action: 'nothing is sent by reading' },
  },
  {
    verb: 'agreement.seeAll',
    row: { see: "agreement where id = ':draftAgreement'" },
    besides: ['agreement.see'],
    none: { page: 'whose agreements are shown, the database alone says', action: 'nothing is sent by reading' },
  },
  {
    verb: 'agreement.manage',
    who: inOffice,
    page: '/agreements/new',
    sends: '/agreements/new',
    fields: {
      organisation: ':landlord',
      outside: [],
      extendsId: [],
      extendsWords: [],
      prolongsMonths: [],
      renewOn: [],
      untilOn: [],
    },
    row: { add: 'agreement' },
  },
  { verb: 'agreement.manage', who: inOffice, row: { add: 'agreement_task' } },
  {
    verb: 'agreement.report',
    who: inOffice,
    page: '/agreements/:agreement/points/new',
    sends: '/agreements/:agreement/points/new',
    fields: { words: 'Fler ettor' },
    row: { add: 'agreement_point' },
  },
  {
    verb: 'agreement.report',
    who: inOffice,
    // a partner does what is its own to do
    first:
      "update agreement_action set party_id = (select id from agreement_party where organisation_id = ':stadsmissionen' and agreement_id = ':agreement')",
    sends: '/agreements/:agreement/actions/:agreement_action/done',
    row: { change: 'agreement_action', column: 'done_at' },
  },
  {
    verb: 'agreement.seePlan',
    page: '/plan',
    row: { see: "overall_plan where id = ':decidedPlan'" },
    none: { action: 'nothing is sent by reading' },
  },
  {
    verb: 'agreement.managePlan',
    who: inOffice,
    page: '/plan/versions/:draftPlan/goals/new',
    sends: '/plan/versions/:draftPlan/goals/new',
    fields: { title: 'Fler hem', strategy: '2022-prevented', ownBecause: [] },
    row: { change: 'overall_plan', column: 'title' },
  },
  {
    verb: 'agreement.reportPlan',
    who: inOffice,
    page: '/plan/versions/:decidedPlan/actions/:planAction/progress/new',
    sends: '/plan/versions/:decidedPlan/actions/:planAction/progress/new',
    fields: { kind: 'note', onDay: '2026-11-01', words: 'Två till' },
    row: { add: 'overall_progress' },
  },
]

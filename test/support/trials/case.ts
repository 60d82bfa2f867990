/** Cases: Siv has the case, in whatever role; it is open but for what is only done with a closed one. */

import type { Trial } from './trial.ts'

const shut = 'update case_closure set reopened_at = null, reopened_by = null, reopened_because = null'
const here = '/cases/:case'

export const caseTrials: readonly Trial[] = [
  {
    verb: 'case.read',
    page: here,
    none: { action: 'nothing is sent by reading', row: 'held by who has a reason to read about the person' },
  },
  {
    verb: 'case.readOpenList',
    page: '/open-interventions',
    row: { see: 'open_intervention' },
    none: { action: 'nothing is sent by reading' },
  },
  {
    verb: 'case.readPlan',
    first: "update consent set what = array['housing', 'plan'], from_on = '2026-11-01'",
    page: `${here}/plan`,
    none: {
      action: 'nothing is sent by reading',
      row: 'the reason holds it: a consent names the plan, or the case is one’s municipality’s',
    },
  },
  {
    verb: 'case.open',
    page: '/cases/new?person=:mother',
    sends: '/cases',
    row: { add: 'case_file', set: { number: '2026-0999', because_signal_id: null } },
  },
  {
    verb: 'case.listAll',
    page: '/cases?whose=all',
    shows: 'name="whose"',
    none: { action: 'chooses a list', row: 'chooses a list of what one may read anyway' },
  },
  {
    verb: 'case.handOver',
    page: `${here}/responsible`,
    sends: `${here}/responsible`,
    fields: { to: ':petra' },
    row: { change: 'case_responsible', column: 'until', where: "case_id = ':case'" },
  },
  {
    verb: 'case.handOverAny',
    first: "update case_responsible set user_id = ':petra'",
    page: `${here}/responsible`,
    sends: `${here}/responsible`,
    fields: { to: ':sofia' },
    row: { change: 'case_responsible', column: 'until' },
  },
  {
    verb: 'case.note',
    page: `${here}/notes/new`,
    sends: `${here}/notes/new`,
    row: { add: 'case_note' },
  },
  { verb: 'case.note', page: '/notes/:case_note/correction', sends: '/notes/:case_note/correction' },
  {
    verb: 'case.investigate',
    first:
      "update investigation set ended_on = '2026-11-02', assessment = 'Prov', ended_at = opened_at, ended_by = opened_by",
    page: `${here}/investigations/new`,
    sends: `${here}/investigations/new`,
    row: { add: 'investigation' },
  },
  {
    verb: 'case.investigate',
    page: '/investigations/:investigation/assessment',
    sends: '/investigations/:investigation/assessment',
    row: { change: 'investigation', column: 'ended_on' },
  },
  {
    verb: 'case.decide',
    page: `${here}/decisions/new?investigation=:investigation`,
    sends: `${here}/decisions/new`,
    row: { add: 'decision' },
  },
  {
    verb: 'case.serve',
    page: '/decisions/:decision',
    shows: '/decisions/:decision/service',
    sends: '/decisions/:decision/service',
    fields: { receivedOn: '2026-11-02', how: 'handedOver' },
    first: 'delete from decision_service',
  },
  { verb: 'case.serve', row: { add: 'decision_service' } },
  {
    verb: 'case.receiveAppeal',
    page: '/decisions/:decision/appeals/new',
    sends: '/decisions/:decision/appeals/new',
    row: { add: 'appeal' },
  },
  // the household's appeal has been judged: whoever may is told that there is nothing to do
  {
    verb: 'case.handleAppeal',
    page: '/appeals/:appeal/time',
    sends: '/appeals/:appeal/time',
    row: { change: 'appeal', column: 'tried_as' },
  },
  {
    verb: 'case.handleAppeal',
    page: '/appeals/:appeal/reconsideration',
    sends: '/appeals/:appeal/reconsideration',
    row: { change: 'judgment', column: 'undone_because' },
  },
  {
    verb: 'case.handleAppeal',
    page: '/appeals/:appeal/forwarding',
    sends: '/appeals/:appeal/forwarding',
    row: { add: 'judgment' },
  },
  { verb: 'case.handleAppeal', page: '/appeals/:appeal/withdrawal', sends: '/appeals/:appeal/withdrawal' },
  { verb: 'case.handleAppeal', page: '/appeals/:appeal/undoing', sends: '/appeals/:appeal/undoing' },
  { verb: 'case.handleAppeal', page: '/appeals/:appeal/judgments/new', sends: '/appeals/:appeal/judgments/new' },
  { verb: 'case.handleAppeal', page: '/judgments/:judgment/undoing', sends: '/judgments/:judgment/undoing' },
  {
    verb: 'case.addIntervention',
    page: `${here}/interventions/new`,
    sends: `${here}/interventions/new`,
    fields: { decision: ':decision' },
    row: { add: 'intervention' },
  },
  { verb: 'case.addIntervention', row: { add: 'placement' } },
  {
    verb: 'case.endIntervention',
    page: '/interventions/:intervention/end',
    sends: '/interventions/:intervention/end',
    row: { change: 'intervention', column: 'ended_on' },
  },
  {
    verb: 'case.endIntervention',
    sends: '/interventions/:intervention/end/undo',
    row: { change: 'placement', column: 'until_on' },
  },
  { verb: 'case.plan', page: `${here}/plan/goals/new`, sends: `${here}/plan/goals/new`, row: { add: 'goal' } },
  { verb: 'case.plan', page: '/goals/:goal/progress', sends: '/goals/:goal/progress', row: { add: 'goal_progress' } },
  { verb: 'case.plan', row: { add: 'plan' } },
  {
    verb: 'case.followUp',
    page: `${here}/follow-ups/new`,
    sends: `${here}/follow-ups/new`,
    row: { add: 'follow_up' },
  },
  {
    verb: 'case.followUp',
    page: '/follow-ups/:follow_up/held',
    sends: '/follow-ups/:follow_up/held',
    row: { change: 'follow_up', column: 'held_on' },
  },
  {
    verb: 'case.followUp',
    page: '/follow-ups/:follow_up/called-off',
    sends: '/follow-ups/:follow_up/called-off',
  },
  {
    verb: 'case.transfer',
    page: `${here}/transfers/new`,
    sends: `${here}/transfers/new`,
  },
  {
    verb: 'case.close',
    first: `update investigation set ended_on = '2026-11-02', assessment = 'Prov', ended_at = opened_at, ended_by = opened_by;
      update intervention set ended_on = begins_on, ended_because = 'other', ended_by = added_by;
      update follow_up set called_off_at = planned_at, called_off_by = planned_by, called_off_because = 'Prov' where held_on is null`,
    page: `${here}/closure`,
    sends: `${here}/closure`,
    row: { add: 'case_closure' },
  },
  {
    verb: 'case.reopen',
    first: shut,
    page: `${here}/reopening`,
    sends: `${here}/reopening`,
    row: { change: 'case_closure', column: 'reopened_because' },
  },
  {
    verb: 'case.setOpenList',
    page: '/open-interventions/new',
    sends: '/open-interventions/new',
    row: { add: 'open_intervention' },
  },
  {
    verb: 'case.setOpenList',
    page: '/open-interventions/:open_intervention/correction',
    sends: '/open-interventions/:open_intervention/correction',
    row: { change: 'open_intervention', column: 'undone_at' },
  },
  {
    verb: 'case.setOpenList',
    page: '/open-interventions/:open_intervention/end',
    sends: '/open-interventions/:open_intervention/end',
    fields: { from: '2027-01-01', reference: '§ 9' },
    none: { row: 'the same as a new one' },
  },
  { verb: 'case.setOpenList', sends: '/open-interventions/:open_intervention/undo', from: '/open-interventions' },
]

/** What can’t be is refused by the database itself, whatever a page or a program lets through; and what somebody has signed stands. */

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { now } from '../src/platform/time/index.ts'
import { fillSheaf, sheafIds } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
beforeEach(() => fillSheaf(world.connection))

/** By the constraint that refuses it: a row of the sheaf made into what can’t be. */
const cannotBe = {
  agreement_check: 'agreement set until_on = from_on - 1, renew_on = null',
  agreement_check1: 'agreement set renew_on = from_on - 1',
  agreement_check2: 'agreement set until_on = null, prolongs_months = 12',
  agreement_promise_unit_check: "agreement_promise set unit = ' '",
  agreement_promise_amount_check: 'agreement_promise set amount = 0',
  agreement_promise_check: 'agreement_promise set until_on = from_on - 1',
  agreement_money_check1: 'agreement_money set to_party_id = from_party_id',
  lease_check: "lease set ends_on = begins_on - 1, ends_because = 'other'",
  lease_one_a_flat: `lease set dwelling_id = '${sheafIds.otherDwelling}', begins_on = '2025-01-01', ends_on = null, ends_because = null`,
  lease_term_second_hand: "lease_term set lease_form = 'firstHandLease'",
  lease_term_of_form: "lease_term set lease_form = 'trainingFlat'",
  lease_term_check: 'lease_term set removed_on = agreed_on - 1, removed_at = written_at, removed_by = written_by',
  transfer_request_check1: 'transfer_request set to_municipality_code = municipality_code',
  overall_plan_check: 'overall_plan set until_on = from_on - 1',
  overall_goal_check: 'overall_goal set strategy_goal_id = null, own_because = null',
  overall_action_check: 'overall_action set due_on = from_on - 1',
  overall_action_check1: 'overall_action set who_words = null',
  overall_progress_check: "overall_progress set kind = 'halted', words = null",
  fidelity_answer_score_check: 'fidelity_answer set score = 11',
  fidelity_assessment_check1: 'fidelity_assessment set sent_at = begun_at, sent_by = begun_by, evidence = null',
  inspection_present_check: "inspection set present = '{}'",
  inspection_check: 'inspection set follow_up_on = on_day - 1',
  inspection_finding_check: "inspection_finding set condition = 'good', cost_kr = 1",
  home_tool_check: "home_tool set kind = 'ownerDirective', landlord_id = null",
  home_tool_terms_check: 'home_tool_terms set until_on = from_on - 1',
  home_tool_terms_check1: 'home_tool_terms set promised = 1, promised_per = null',
  home_tool_terms_promised_check: 'home_tool_terms set promised = 0',
  home_tool_given_number_check: 'home_tool_given set number = 0',
  landlord_pause_check: 'landlord_pause set until_on = from_on - 1',
  landlord_pause_check1: 'landlord_pause set lifted_on = from_on - 1, lifted_at = noted_at, lifted_by = noted_by',
}

test('a row of any kind can’t be made into what can’t be', async () => {
  for (const [constraint, made] of Object.entries(cannotBe))
    await expect
      .soft(sql.raw(`update ${made}`).execute(world.connection.kysely), constraint)
      .rejects.toMatchObject({ constraint })
})

test('an agreement neither ends before it begins nor is prolonged to less, by whoever makes them', async () => {
  const by = [now(), world.agneta.userId] as const
  const ends = sql`insert into agreement_end (id, municipality_code, agreement_id, ended_on, because, ended_at, ended_by)
    select ${newId()}::uuid, municipality_code, id, from_on - 1, 'agreed', ${by[0]}, ${by[1]} from agreement where id = ${sheafIds.agreement}`
  await expect(asUser(world.agneta, (tx) => ends.execute(tx))).rejects.toMatchObject({
    constraint: 'agreement_end_before',
  })
  const prolongs = sql`insert into agreement_prolongation (id, municipality_code, agreement_id, agreed_on, until_on, noted_at, noted_by)
    select ${newId()}::uuid, municipality_code, id, from_on, from_on, ${by[0]}, ${by[1]} from agreement where id = ${sheafIds.agreement}`
  await expect(asUser(world.agneta, (tx) => prolongs.execute(tx))).rejects.toMatchObject({
    constraint: 'agreement_prolongation_longer',
  })
})

test('what stands in an agreement that somebody has signed is rewritten by no statement', {
  tags: ['server/roles'],
}, async () => {
  const written = [
    ...["purpose = 'Annat'", "from_on = '2020-01-01'", 'notice_months = coalesce(notice_months, 0) + 1'].map(
      (set) => `update agreement set ${set} where id = '${sheafIds.agreement}'`,
    ),
    ...['task', 'promise', 'money', 'data'].map(
      (rows) => `update agreement_${rows} set undone_at = '${now()}', undone_by = '${world.agneta.userId}'`,
    ),
    `insert into agreement_party (id, municipality_code, agreement_id, outside_name, added_at, added_by)
      values ('${newId()}', '0880', '${sheafIds.agreement}', 'Någon', '${now()}', '${world.agneta.userId}')`,
  ]
  for (const statement of written)
    await expect(
      asUser(world.agneta, (tx) => sql.raw(statement).execute(tx)),
      statement,
    ).rejects.toMatchObject({
      constraint: 'agreement_signed',
    })
})

test('nor does a row come beside others that it can’t stand with', async () => {
  const [at, siv] = [now(), world.siv.userId]
  const undone = `undone_at = '${at}', undone_by = '${siv}'`
  const waits = `('${newId()}', '0880', '${sheafIds.case}', '0881', '2026-11-01', 'Hon bor där', '${at}', '${siv}')`
  const ask = 'insert into transfer_request (id, municipality_code, case_id, to_municipality_code, requested_on, words,'
  const statements = [
    ['overall_plan_stands', `update overall_action set title = 'Annan' where id = '${sheafIds.planAction}'`],
    ['overall_plan_stands', `update overall_goal set title = 'Annat' where id = '${sheafIds.planGoal}'`],
    [
      'transfer_request_open',
      `${ask} requested_at, requested_by) values ${waits}, ${waits.replace(/'[^']+'/, `'${newId()}'`)}`,
    ],
    [
      'transfer_request_answered',
      `update transfer_request set withdrawn_because = 'Nej', withdrawn_at = '${at}', withdrawn_by = '${siv}' where id = '${sheafIds.transfer}'`,
    ],
    ['transfer_answer_used', `update transfer_answer set ${undone} where transfer_id = '${sheafIds.received}'`],
    ['transfer_answer_used', `update transfer_answer set ${undone} where transfer_id = '${sheafIds.transfer}'`],
  ] as const
  for (const [constraint, statement] of statements)
    await expect
      .soft(sql.raw(statement).execute(world.connection.kysely), statement)
      .rejects.toMatchObject({ constraint })
  const last = `insert into lease_leaving (id, municipality_code, lease_id, person_id, last_on, registered_at, registered_by)
        values ('${newId()}', '0880', '${sheafIds.otherLease}', '${sheafIds.mother}', '2026-11-10', '${at}', '${siv}')`
  await expect(sql.raw(last).execute(world.connection.kysely)).rejects.toThrow(/last tenant/)
})

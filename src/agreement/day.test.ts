/** What My day says of agreements: renewals, meetings and what is to be done, to those who answer for it alone. */

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { fillSheaf, sheafIds } from '../../test/support/sheaf.ts'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asUser } from '../platform/database/index.ts'
import { dayItems } from './day.ts'

const world = inWorld()
beforeEach(async () => {
  await fillSheaf(world.connection)
  const { kysely } = world.connection
  await sql`update agreement set renew_on = '2027-01-10' where id = ${sheafIds.agreement}`.execute(kysely)
  await sql`update agreement_meeting set on_day = '2026-11-30'`.execute(kysely)
})

const said = async (session: Session) =>
  (await asUser(session, (tx) => ask(tx, dayItems(tx, session, 'sv')))).map(
    ({ title, href, due }) => `${due} ${title} ${href}`,
  )
const here = `/agreements/${sheafIds.agreement}`

test('a manager sees the day to decide three months ahead, the meeting, and a routine that is to be followed up', async () => {
  await sql`update routine_follow_up set on_day = '2025-12-01'`.execute(world.connection.kysely)
  expect(await said(world.agneta)).toEqual([
    `2026-11-30 Möte om avtalet: Samverkansavtal ${here}`,
    `2026-12-01 Följ upp rutinen: Barnfamiljer med hyresskuld /routines/${sheafIds.routine}`,
    `2027-01-10 Bestäm om avtalet ska fortsätta: Samverkansavtal ${here}`,
  ])
})

test('a partner’s manager sees the meeting and what the partner itself is to do', async () => {
  const { kysely } = world.connection
  await sql`update agreement_action set party_id = (select id from agreement_party where organisation_id = ${world.ids.stadsmissionen})`.execute(
    kysely,
  )
  expect(await said(world.inger)).toEqual([
    `2026-11-30 Möte om avtalet: Samverkansavtal ${here}`,
    `2026-12-01 Att göra efter ett möte: Lista lediga ettor ${here}`,
  ])
})

test('a social worker, a landlord and another municipality have nothing of it on their day', async () => {
  for (const who of [world.siv, world.hanna, world.ture, world.nils]) expect(await said(who)).toEqual([])
})

test('what has ended, is done or was decided asks for nothing any more', async () => {
  const { kysely } = world.connection
  await sql`update agreement_end set reopened_at = null, reopened_by = null`.execute(kysely)
  await sql`update routine set ended_on = '2026-11-01', ended_at = made_at, ended_by = made_by`.execute(kysely)
  expect(await said(world.agneta)).toEqual([])
})

test('a political assignment that nobody has answered comes up a month ahead', async () => {
  const { kysely } = world.connection
  await sql`update political_step set kind = 'assignment', due_on = '2026-12-10'`.execute(kysely)
  expect((await said(world.agneta)).join()).toContain('Politiskt uppdrag ska besvaras: Partnerskap mot hemlöshet')
  await sql`insert into political_step (id, municipality_code, political_matter_id, kind, on_day, whose, words, noted_at, noted_by)
    select gen_random_uuid(), municipality_code, political_matter_id, 'report', '2026-11-10', 'Förvaltningen', 'Klart', noted_at, noted_by from political_step`.execute(
    kysely,
  )
  expect((await said(world.agneta)).join()).not.toContain('Politiskt uppdrag')
})

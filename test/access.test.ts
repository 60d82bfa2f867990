/** What each of those who handle no cases may not see: for every table, row by row, in a database that holds one household's whole path. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser, type Tx } from '../src/platform/database/index.ts'
import { agreedByParty as asParty, agreedByMunicipality as municipalitys } from './support/agreed-rows.ts'
import { fillSheaf, sheafIds } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
beforeEach(() => fillSheaf(world.connection))

async function protectedTables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and relkind = 'r' order by relname`.execute(
    world.connection.kysely,
  )
  return rows.map(({ name }) => name)
}

/** How many rows there are in each of the tables that has any. */
async function rowsIn(tx: Tx, names: readonly string[]): Promise<Record<string, number>> {
  const each = names.map((name) => sql`select ${sql.lit(name)} as name, count(*)::int as n from ${sql.table(name)}`)
  const { rows } = await sql<{ name: string; n: number }>`${sql.join(each, sql` union all `)}`.execute(tx)
  return Object.fromEntries(rows.filter(({ n }) => n > 0).map(({ name, n }) => [name, n]))
}

/** How many rows of each protected table the session sees; tables without any are left out, and so are those it may not even ask. */
async function seenBy(session: Session): Promise<Record<string, number>> {
  const names = await protectedTables()
  return asUser(session, async (tx) => {
    const { rows: asked } = await sql<{
      name: string
    }>`select name from unnest(${names}::text[]) as name where has_any_column_privilege(name, 'select')`.execute(tx)
    return rowsIn(
      tx,
      asked.map(({ name }) => name),
    )
  })
}

// Who works in the municipality and where, one's own roles, how far numbers and the record have come in the own municipality, and its decided order to
// homes, which is public: no one's private life.
const everybody = { event_head: 1, running_number: 1, user_role: 1, organisation: 5, unit: 6, priority_rules: 1 }
const staff = expect.any(Number)
// what a landlord keeps of its dwellings, and the tools that it is part of: of nobody who lives there
const ofHomes = {
  ...{ landlord_facts: 1, landlord_contact: 1, dwelling_change: 1, vacancy: 1, inspection: 2, inspection_finding: 1 },
  ...{ home_tool: 1, home_tool_terms: 1, home_tool_given: 1 },
}

describe('one household’s whole path', () => {
  test('has a row in every table behind row security', async () => {
    const names = await protectedTables()
    const filled = await asSystem('test', (tx) => rowsIn(tx, names))
    const without = names.filter((name) => !(name in filled))
    expect(without).toEqual([])
  })

  test('is seen by the social worker whose case it is, but for the logs of reading', {
    tags: ['server/roles'],
  }, async () => {
    const seen = await seenBy(world.siv)
    const hidden = (await protectedTables()).filter((name) => !(name in seen))
    const advisers = ['advice', 'advice_end', 'advice_progress', 'advice_responsible']
    const money = ['budget', 'budget_child', 'budget_line', 'creditor_agreement', 'debt', 'debt_standing']
    const others = [
      ...['access_log', 'emergency_opening'],
      // for the staff who meet the guest at the door
      ...['house_rules_accepted', 'stay_belonging', 'stay_note'],
      ...['message_import', 'message_import_file', 'message_import_row', 'read_log'],
      // nobody in the household is protected, so nothing is held
      'signal_hold',
      // a phone is its owner's and of those in charge, and what came from it its writer's
      'outreach_device',
      'outreach_item',
      // a file of vacancies is its sender's
      'vacancy_import',
      // who may know of a hidden house, and who is on call, is for those in charge
      ...['site_named', 'on_call_duty'],
      // who works here still is for those in charge of them
      'user_deactivation',
    ]
    // what is said in advice is no part of the file, although she has the case and the matter (SoL 2025:400 14:4)
    const systems = [
      'api_call',
      'api_idempotency',
      'api_key',
      'api_rate',
      'figure_mark',
      'job_night',
      'kept_figure',
      'notice_to_tie',
      ...['outreach_alert_mail', 'outreach_call'],
      'seal_key',
      'webhook',
      'webhook_delivery',
      'webhook_secret',
    ]
    // kept by triggers and read through functions
    const kept = ['lease_after', 'number_apart', 'signal_guard', 'signal_number']
    expect(hidden).toEqual([...advisers, ...money, ...others, ...systems, ...kept].toSorted())
    expect(seen).toMatchObject({
      person: 3,
      // who may read about each of the three
      ground: expect.any(Number),
      case_file: 1,
      decision: 1,
      appeal: 1,
      judgment: 1,
      lease_tenant: 3,
      advice_booking: 1,
      advice_share: 1,
    })
  })

  test('is hidden from a social worker of another unit, but for what comes in to be answered and what belongs to nobody', async () => {
    const { emergency_opening, ...seen } = await seenBy(world.sofia)
    expect(emergency_opening).toBe(1) // her own, which has run out
    expect(seen).toEqual({
      ...everybody,
      ...municipalitys,
      // who matches households and homes: a duty at work
      matching_coordinator: 1,
      app_user: staff,
      signal: 1, // not the landlord's: a child there has a protected identity
      signal_answer: 1,
      dwelling: 3,
      ...ofHomes,
      dwelling_move: 1, // between landlords: of nobody
      landlord_pause: 1, // of nobody either
      // programmes, and how closely they follow their principles, name nobody; which lease was begun within one isn't hers
      programme: 2,
      fidelity_template: 1,
      fidelity_assessment: 1,
      fidelity_answer: 1,
      site: 1,
      room: 1,
      bed: 1,
      bed_void: 1,
      // what a house takes, its extra places and the beds that are set aside
      ...{ site_intake: 1, extra_places: 1, bed_set_aside: 1, house_rules: 1, site_keeping: 1 },
      ...{ bed_turnaround: 1, place_request: 1, place_request_answer: 1 },
      event: 1, // what concerns no person
      municipality_setting: 1, // the municipality's own days
      norm_set: 1, // figures of the national norm
      norm_figure: 1,
      support_kind: 1, // which kinds of support there are, and how many people a worker has at most
      support_norm: 1,
      open_intervention: 1, // which interventions the board gives without assessment is public
      outreach_area: 1, // what parts of the town are called
      outreach_service: 1, // what is open to everybody
      // how many were at a place, and never who
      outreach_place: 1,
      outreach_count: 1,
      outreach_key: 1, // its public half, for a phone of her own
      // what came by the public page is whoever's who visits
      outreach_alert: 1,
      outreach_taking: 1,
      outreach_visit: 1,
      delegation: 1, // who may sign for the board is no secret in the house
    })
  })

  test('of the advice, Bo sees all and Agneta the meeting and what was shared', async () => {
    const bo = await seenBy(world.bo)
    expect(bo).toMatchObject({ advice: 1, budget: 1, budget_line: 1, debt: 1, creditor_agreement: 1, advice_share: 1 })
    for (const name of ['person', 'case_file', 'decision', 'eviction_matter', 'matter_event', 'matter_resident'])
      expect(bo, name).not.toHaveProperty(name)
    const agneta = await seenBy(world.agneta)
    expect(Object.keys(agneta).filter((name) => /^(advice|budget|debt|creditor)/.test(name))).toEqual(
      // the matter has a child whose identity is protected, whom she may not open
      [],
    )
  })
})

describe('who sees nothing of it', () => {
  test('Hanna, the landlord: her flats, their leases, her own message and remark, what she has agreed, and no person', {
    tags: ['server/roles'],
  }, async () => {
    expect(await seenBy(world.hanna)).toEqual({
      ...everybody,
      ...asParty,
      app_user: staff,
      dwelling: 2,
      ...ofHomes,
      vacancy_import: 1,
      support_tell: 1, // a text that she was asked to agree to; that somebody has support stands elsewhere
      lease: 2,
      lease_remark: 1,
      // her organisation's key with its log, and its receiver of notices; no secret of either
      api_key: 1,
      api_call: 1,
      webhook: 1,
      webhook_secret: 1,
      webhook_delivery: 1,
      message_import: 1,
      message_import_file: 1,
      message_import_row: 1,
      signal_waiting: 1, // her own message has no answer yet
      tenancy_message: 1,
      tenancy_message_due: 1,
      signal: 1,
    })
  })

  test('the name on a contract: hers for first hand, never who lives second hand, never another landlord’s', async () => {
    const names = (lease: string) =>
      asUser(
        world.hanna,
        async (tx) =>
          (await sql<{ names: string | null }>`select app.tenant_names(${lease}) as names`.execute(tx)).rows[0]?.names,
      )
    expect(await names(sheafIds.lease)).toBe('Maja Test')
    expect(await names(sheafIds.secondHand)).toBeNull()
    expect(await names(sheafIds.otherLease)).toBeNull()
  })

  test('a protected tenant has no name on the landlord’s page', async () => {
    const { kysely } = world.connection
    await sql`update protection set person_id = ${sheafIds.mother}`.execute(kysely)
    const { rows } = await asUser(world.hanna, (tx) =>
      sql<{ names: string | null }>`select app.tenant_names(${sheafIds.lease}) as names`.execute(tx),
    )
    expect(rows).toEqual([{ names: null }])
  })

  test('Anja, the analyst: works on figures', async () => {
    const programmes = { programme: 2, fidelity_template: 1, fidelity_assessment: 1, fidelity_answer: 1 }
    expect(await seenBy(world.anja)).toEqual({ ...everybody, ...municipalitys, app_user: staff, ...programmes })
  })

  test('Adam, the administrator: who works where and in which role, the shelters that he sets up, and phones to cut off', async () => {
    const houses = { site_intake: 1, site_named: 1, extra_places: 1, bed_set_aside: 1, house_rules: 1, site_keeping: 1 }
    const shelters = { site: 1, room: 1, bed: 1, ...houses }
    // to cut one off that is lost, and the public half of what they seal to
    const phones = { outreach_device: 1, outreach_key: 1 }
    const staffed = { open_intervention: 1, on_call_duty: 1, app_user: staff, user_role: staff, user_deactivation: 1 }
    expect(await seenBy(world.adam)).toEqual({ ...everybody, ...staffed, ...shelters, ...phones })
  })

  test('Rut, the log reviewer: who read, whom by id, and why; nothing of what they read', {
    tags: ['server/roles'],
  }, async () => {
    expect(await seenBy(world.rut)).toEqual({
      ...everybody,
      app_user: staff,
      user_role: staff,
      user_deactivation: 1,
      on_call_duty: 1,
      ...{ access_log: 1, read_log: 1, emergency_opening: 1 },
    })
  })

  test('Ture, of the next municipality', { tags: ['server/roles'] }, async () => {
    const { app_user, ...seen } = await seenBy(world.ture)
    expect(app_user).toBe(2) // himself, and who is on call for Kalmar too
    expect(seen).toEqual({ user_role: 1, organisation: 5, unit: 6, ...asParty }) // what his municipality is a party to
  })
})

describe('a partner', () => {
  test('Nils of the shelter sees who comes tonight, by the task that he was given, and none of the municipality’s work with her', {
    tags: ['server/roles'],
  }, async () => {
    const seen = await seenBy(world.nils)
    expect(seen).toMatchObject({ person: 2, booking: 1, stay: 1 })
    for (const name of [
      'case_file',
      'case_note',
      'investigation',
      'decision',
      'decision_service',
      'appeal',
      'judgment',
      'intervention',
      'plan',
      'goal',
      'follow_up',
      'case_closure',
      'transfer_request',
      'lease',
      'lease_remark',
      'event',
    ])
      expect(seen, name).not.toHaveProperty(name)
  })

  test('sees her no more from the moment that the consent is withdrawn and the task is over', async () => {
    const { kysely } = world.connection
    await sql`update consent set withdrawn_at = now()`.execute(kysely)
    await sql`update assignment set ended_at = now()`.execute(kysely)
    const seen = await seenBy(world.nils)
    expect(seen).toMatchObject({ person: 1 }) // Stadsmissionen's own record of her
    for (const name of ['booking', 'stay', 'consent', 'assignment', 'person_number', 'lease_tenant'])
      expect(seen, name).not.toHaveProperty(name)
  })
})

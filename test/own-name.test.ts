/** In their own name: in every table, whoever writes stands there as themselves, at the moment when they write. */

import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import type { Json } from '../src/platform/database/schema.gen.ts'
import { newId } from '../src/platform/id.ts'
import { now, today } from '../src/platform/time/index.ts'
import { fillSheaf } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

/** Columns that look like an author's and aren't: why somebody else may stand there. No other may be left out. */
const namesBecause: Record<string, string> = {
  'advice_booking.adviser_id': 'whom the household meets',
  'advice_booking_move.from_adviser_id': 'whom it was to meet',
  'advice_responsible.user_id': 'who is made responsible',
  'api_key.id': 'the technical user that comes with the key',
  'case_responsible.user_id': 'who is made responsible',
  'delegation.user_id': 'who may sign',
  'enforcement_confirmation.handler_id': 'whom Kronofogden may call',
  'lease_talk.holder_id': 'who is to hold the talk',
  'matching_coordinator.user_id': 'who matches',
  'matter_responsible.user_id': 'who is made responsible',
  'protected_staff.user_id': 'who may open the person',
  'site_named.user_id': 'who may know of a hidden house',
  'support_handover.from_user_id': 'who hands over',
  'support_handover.to_user_id': 'who is asked to take over',
  'support_worker.user_id': 'who supports',
  'user_deactivation.user_id': 'who is let in no more',
  'on_call_duty.user_id': 'who is on call',
  'user_role.user_id': 'who holds the role',
}

/** Moments that are told, planned or counted: why they needn't be now. */
const toldBecause: Record<string, string> = {
  'advice_booking.begins_at': 'a meeting ahead',
  'advice_booking.ends_at': 'a meeting ahead',
  'advice_booking_move.from_at': 'a meeting ahead',
  'advice_booking_move.to_at': 'a meeting ahead',
  'emergency_opening.closes_at': 'a day ahead',
  'enforcement_notice.received_at': 'written down after it came',
  'matter_contact.at': 'written down after it was',
  'night_offer.lapses_at': 'when an offer runs out, ahead',
  'outreach_contact.met_at': 'when they were met; noted_at is when it was written down',
  'outreach_visit.visited_at': 'when somebody was there; noted_at is when it was written down',
  'protection.since': 'may have been so before anybody here knew',
  'signal.received_at': 'written down after it came',
  'stay_note.gone_at': 'some days ahead',
  'tenancy_message.received_at': 'when the whole file came',
  'webhook_secret.until': 'a day ahead',
}

type Column = { table: string; name: string; kind: 'author' | 'moment'; held: boolean }
type Row = { [column: string]: Json }

let columns: Column[]
beforeAll(async () => {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as name, case a.atttypid when 'uuid'::regtype then 'author' else 'moment' end as kind,
      coalesce(pg_get_triggerdef(t.oid) ~ ('new\\.' || a.attname || '\\M'), false) as held
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'in_own_name'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_any_column_privilege('hemvist_user', c.oid, 'insert')
      and case a.atttypid when 'timestamptz'::regtype then a.attname ~ '_at$|^(at|since|until)$' when 'uuid'::regtype then a.attname ~ '_by$|^told_to$|user_id$'
        or exists (select from pg_constraint k where k.conrelid = c.oid and k.confrelid = 'app_user'::regclass and a.attnum = any (k.conkey)) else false end
    order by 1, 2`.execute(world.connection.kysely)
  columns = rows
})
beforeEach(async () => {
  world.clock('2026-11-01T10:00:00Z')
  await fillSheaf(world.connection)
})

const refused = /own name, at this moment/

/** Adds a row as the user, in a transaction that is taken back; the database's answer if it refused. */
async function add(by: Session, table: string, row: Row): Promise<string> {
  const names = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  const work = asUser(by, async (tx) => {
    await sql`insert into ${sql.table(table)} (${names}) select ${names} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
      tx,
    )
    throw new Error('taken back')
  })
  return work.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )
}

/** A row of the table, as this user would have written it. */
async function writtenBy(by: Session, table: string): Promise<Row> {
  const { rows } = await asSystem('test', (tx) =>
    sql<{
      row: Row
    }>`select to_jsonb(r) - array(select attname::text from pg_attribute where attrelid = ${table}::regclass
        and (attgenerated <> '' or attnum > 0 and not attisdropped and not has_column_privilege('hemvist_user', attrelid, attnum, 'insert'))) as row
      from ${sql.table(table)} r limit 1`.execute(tx),
  )
  const row: Row = { ...rows[0]?.row, ...(rows[0]?.row.id === undefined ? {} : { id: newId() }) }
  for (const { name, kind, held } of columns.filter((one) => one.table === table && one.held))
    if (
      kind === 'author' &&
      held &&
      name in row &&
      (row[name] !== null || /^(added|created|given|made|recorded)_by$/.test(name))
    )
      row[name] = by.userId
  return row
}

describe('every table', () => {
  test('holds its authors, or says why somebody else may stand there', () => {
    const loose = columns.filter(({ kind, held }) => kind === 'author' && !held)
    expect(loose.map(({ table, name }) => `${table}.${name}`)).toEqual(Object.keys(namesBecause).sort())
    expect(columns.filter(({ kind, held }) => kind === 'author' && held).length).toBeGreaterThan(90)
  })

  test('holds its moments, or says why they needn’t be now', () => {
    const loose = columns.filter(
      ({ table, name, kind, held }) => kind === 'moment' && (!held || `${table}.${name}` in toldBecause),
    )
    expect(loose.map(({ table, name }) => `${table}.${name}`)).toEqual(Object.keys(toldBecause).sort())
  })

  test('takes a row in nobody’s name but the writer’s, and at no other moment', async () => {
    const tables = [...new Set(columns.map(({ table }) => table))]
    for (const table of tables) {
      const row = await writtenBy(world.siv, table)
      expect(await add(world.siv, table, row), table).not.toMatch(refused)
      for (const { name, kind } of columns.filter((one) => one.table === table && one.held && one.name in row)) {
        if (`${table}.${name}` in toldBecause) continue
        const lie = kind === 'author' ? world.petra.userId : '2026-10-31T10:00:00Z'
        expect(await add(world.siv, table, { ...row, [name]: lie }), `${table}.${name}`).toMatch(refused)
      }
    }
  })

  test('is held anew as it is now: no column came after its guard', async () => {
    const guards = () =>
      sql`select tgrelid::regclass::text as table, pg_get_triggerdef(oid) as guard from pg_trigger where tgname like 'in_own_name%' order by 1, 2`.execute(
        world.connection.kysely,
      )
    const before = (await guards()).rows
    await world.connection.exec('call app.settle()')
    expect((await guards()).rows).toEqual(before)
  })

  test('that comes later is held as soon as it is protected', { tags: ['server/roles'] }, async () => {
    await world.connection.exec(
      `create table newcomer (id uuid primary key, noted_at timestamptz not null, noted_by uuid not null); call app.protect('newcomer');
       grant insert on newcomer to hemvist_user; create policy add on newcomer for insert to hemvist_user with check (true)`,
    )
    try {
      const row = { id: newId(), noted_at: now().toString(), noted_by: world.petra.userId }
      expect(await add(world.siv, 'newcomer', row)).toMatch(refused)
      expect(await add(world.petra, 'newcomer', row)).toBe('taken back')
    } finally {
      await world.connection.exec('drop table newcomer')
    }
  })
})

describe('what is ended, taken back or answered', () => {
  const assess = (by: string, assessment = 'Behov av bostad') =>
    asUser(world.siv, (tx) =>
      tx
        .updateTable('investigation')
        .set({ ended_on: today(), ended_at: now(), ended_by: by, assessment })
        .executeTakeFirstOrThrow(),
    )

  test('is so in the own name', { tags: ['server/roles'] }, async () => {
    await expect(assess(world.petra.userId)).rejects.toThrow(refused)
    expect(await assess(world.siv.userId)).toMatchObject({ numUpdatedRows: 1n })
  })

  test('isn’t rewritten under the name of who did it, nor moved in time', async () => {
    await asSystem('test', (tx) =>
      tx
        .updateTable('investigation')
        .set({ ended_on: today(), ended_at: now(), ended_by: world.petra.userId, assessment: 'Inget behov' })
        .execute(),
    )
    world.clock('2026-11-02T10:00:00Z')
    const rewrite = (change: { assessment: string } | { ended_at: Temporal.Instant } | { ended_by: null }) =>
      asUser(world.siv, (tx) => tx.updateTable('investigation').set(change).execute())
    await expect(rewrite({ assessment: 'Behov' })).rejects.toThrow(refused)
    await expect(rewrite({ ended_at: now() })).rejects.toThrow(refused)
    await expect(rewrite({ ended_by: null })).rejects.toThrow(refused)
  })

  test('comes back without a name only where it is taken back whole', async () => {
    const told = (change: { until_on: null; ended_by: null } | { ended_by: null }) =>
      asUser(world.siv, (tx) => tx.updateTable('told_situation').set(change).executeTakeFirstOrThrow())
    await asSystem('test', (tx) =>
      tx.updateTable('told_situation').set({ until_on: today(), ended_by: world.petra.userId }).execute(),
    )
    await expect(told({ ended_by: null })).rejects.toThrow(refused)
    await told({ until_on: null, ended_by: null })
  })
})

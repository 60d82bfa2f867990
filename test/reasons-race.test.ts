/**
 * Somebody gives a reason to read at the moment when another protects the person: whoever comes second sees the first, in either order.
 * @module-tag server/locks
 */

import { type Kysely, type RawBuilder, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

type One = Kysely<Database>
type Facts = { person: string; caseId: string; household: string }

const here = '0880'

/** What gives a reason, or changes whom it is kept to: each as one statement of the system's, which holds no head and so must wait for the person. */
const reasons: Record<string, (facts: Facts) => RawBuilder<unknown>> = {
  responsible: ({ caseId }) =>
    sql`insert into case_responsible (id, municipality_code, case_id, user_id, since, named_by)
      values (${newId()}, ${here}, ${caseId}, ${world.sofia.userId}, now(), ${world.siv.userId})`,
  household: ({ household, person }) =>
    sql`insert into household_member (id, municipality_code, household_id, person_id, part, from_on)
      values (${newId()}, ${here}, ${household}, ${person}, 'adult', current_date)`,
  contact: ({ person }) =>
    sql`insert into person_contact (id, municipality_code, person_id, organisation_id, unit_id, since)
      values (${newId()}, ${here}, ${person}, ${world.sofia.organisation.id}, ${world.sofia.unit?.id}, now())`,
  consent: ({ person }) =>
    sql`insert into consent (id, municipality_code, person_id, to_organisation_id, what, why, how_given, from_on, until_on, given_at, registered_by)
      values (${newId()}, ${here}, ${person}, ${world.nils.organisation.id}, '{housing}', 'x', 'written', current_date - 1, current_date + 9, now(), ${world.siv.userId})`,
  assignment: ({ person }) =>
    sql`insert into assignment (id, municipality_code, person_id, to_organisation_id, task, from_on, given_at)
      values (${newId()}, ${here}, ${person}, ${world.nils.organisation.id}, 'nightStay', current_date - 1, now())`,
  emergency: ({ person }) =>
    sql`insert into emergency_opening (id, municipality_code, person_id, user_id, because, opened_at, closes_at)
      values (${newId()}, ${here}, ${person}, ${world.sofia.userId}, 'Hittad skadad i natt', now(), now() + interval '5 hours')`,
  'the name of staff': ({ person }) =>
    sql`insert into protected_staff (id, municipality_code, person_id, user_id, named_at)
      values (${newId()}, ${here}, ${person}, ${world.siv.userId}, now())`,
}

const protecting = ({ person }: Facts) =>
  sql`insert into protection (id, municipality_code, person_id, level, since) values (${newId()}, ${here}, ${person}, 'secrecyMarking', now())`

async function somebody(): Promise<Facts> {
  const facts = { person: await world.person({ by: world.siv }), caseId: newId(), household: newId() }
  const other = await world.person({ by: world.siv })
  await world.connection.kysely.transaction().execute(async (tx) => {
    for (const row of [
      sql`insert into case_file (id, municipality_code, number, organisation_id, unit_id, person_id, opened_at, opened_on, opened_by)
        values (${facts.caseId}, ${here}, ${`T-${facts.caseId}`}, ${world.siv.organisation.id}, ${world.siv.unit?.id}, ${facts.person}, now(), current_date, ${world.siv.userId})`,
      sql`insert into household (id, municipality_code, created_at) values (${facts.household}, ${here}, now())`,
      sql`insert into household_member (id, municipality_code, household_id, person_id, part, from_on)
        values (${newId()}, ${here}, ${facts.household}, ${other}, 'adult', current_date)`,
    ])
      await row.execute(tx)
  })
  return facts
}

/** Whether this connection's statement is waiting for another's lock. */
async function waits(pid: number): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`select cardinality(pg_blocking_pids(${pid})) > 0 as waits`.execute(
    world.connection.kysely,
  )
  return rows[0]?.waits === true
}

const pidOf = async (one: One): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(one)
  return rows[0]?.pid ?? 0
}

/** The first begins and is not yet kept when the second comes; it is kept once the second waits for it, or has gone on without. */
async function atOnce(first: RawBuilder<unknown>, second: RawBuilder<unknown>): Promise<void> {
  await world.connection.kysely.connection().execute(async (a) => {
    await sql`begin`.execute(a)
    await first.execute(a)
    await world.connection.kysely.connection().execute(async (b) => {
      const pid = await pidOf(b)
      await sql`begin`.execute(b)
      let ended = false
      const going = second.execute(b).finally(() => {
        ended = true
      })
      going.catch(() => undefined)
      while (!ended && !(await waits(pid))) await new Promise((resolve) => setTimeout(resolve, 2))
      await sql`commit`.execute(a)
      await going
      await sql`commit`.execute(b)
    })
  })
}

type Kept = { missing: number; extra: number; open: number }
async function kept(person: string): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select missing::int, extra::int, (select count(*)::int from ground where person_id = ${person} and ended_at is null and only_for is null) as open
    from app.grounds_compared()`.execute(world.connection.kysely)
  return rows[0]
}

type Shut = { missing: number; extra: number; shut: number }
async function shutBy(person: string): Promise<Shut | undefined> {
  const { rows } = await sql<Shut>`
    select missing::int, extra::int, (select count(*)::int from signal_guard where person_id = ${person}) as shut
    from app.signal_guards_compared()`.execute(world.connection.kysely)
  return rows[0]
}

async function signal(): Promise<string> {
  const id = newId()
  await sql`insert into signal (id, municipality_code, received_at, answer_by, urgent, words, receipt, kind, sender_organisation_id, registered_by)
    values (${id}, ${here}, now(), current_date, false, 'Sover utomhus', ${id}, 'report', ${world.noor.organisation.id}, ${world.noor.userId})`.execute(
    world.connection.kysely,
  )
  return id
}

test('a protection and a signal that is linked to the person at the same moment: the signal is shut, whichever is kept first', async () => {
  const linking = (person: string, id: string) =>
    sql`insert into signal_person (id, municipality_code, signal_id, person_id, linked_at, linked_by)
      values (${newId()}, ${here}, ${id}, ${person}, now(), ${world.siv.userId})`
  for (const protectionFirst of [true, false]) {
    const facts = await somebody()
    const both = [protecting(facts), linking(facts.person, await signal())] as const
    const [first, second] = protectionFirst ? both : [both[1], both[0]]
    if (world.connection.kind === 'server') await atOnce(first, second)
    else for (const one of [first, second]) await one.execute(world.connection.kysely)
    expect(await shutBy(facts.person), `${protectionFirst}`).toEqual({ missing: 0, extra: 0, shut: 1 })
  }
})

test('a number that a protected person is given while a signal from elsewhere names it: the signal is shut, whichever is kept first', async () => {
  for (const numberFirst of [true, false]) {
    const facts = await somebody()
    await protecting(facts).execute(world.connection.kysely)
    await sql`select app.hold_records(array[${here}])`.execute(world.connection.kysely)
    const number = numberFirst ? '198705212382' : '199001012385'
    // whoever registers a number holds the own municipality's head; a job that writes signals may have forgotten it
    const given = sql.raw(`do $$ begin
      perform app.hold_records(array['${here}']);
      insert into person_number (id, municipality_code, organisation_id, person_id, number, kind, since, given_by)
        values ('${newId()}', '${here}', '${world.siv.organisation.id}', '${facts.person}', '${number}', 'personal', now(), '${world.siv.userId}');
    end $$`)
    const id = newId()
    const sent = sql`insert into signal (id, municipality_code, received_at, answer_by, urgent, words, receipt, kind, sender_organisation_id, registered_by)
      values (${id}, ${here}, now(), current_date, false, ${`Söker ${number}`}, ${id}, 'report', ${world.ture.organisation.id}, ${world.ture.userId})`
    const [first, second] = numberFirst ? [given, sent] : [sent, given]
    if (world.connection.kind === 'server') await atOnce(first, second)
    else for (const one of [first, second]) await one.execute(world.connection.kysely)
    expect(await shutBy(facts.person), `${numberFirst}`).toEqual({ missing: 0, extra: 0, shut: 1 })
  }
})

describe('a protection and a new reason at the same moment', () => {
  for (const [name, reason] of Object.entries(reasons))
    test(`${name}: no reason is left open to more than the named staff, whichever is kept first`, async () => {
      // one connection has nobody to meet
      if (world.connection.kind !== 'server') {
        const facts = await somebody()
        await reason(facts).execute(world.connection.kysely)
        await protecting(facts).execute(world.connection.kysely)
        expect(await kept(facts.person)).toEqual({ missing: 0, extra: 0, open: 0 })
        return
      }
      const one = await somebody()
      await atOnce(protecting(one), reason(one))
      expect(await kept(one.person), 'the protection first').toEqual({ missing: 0, extra: 0, open: 0 })
      const two = await somebody()
      await atOnce(reason(two), protecting(two))
      expect(await kept(two.person), 'the reason first').toEqual({ missing: 0, extra: 0, open: 0 })
    })
})

/**
 * What no statement gets round, whatever the page asks: whose a row of an agreement or an inspection is, and whom one notes as living somewhere.
 * @module-tag server/roles
 */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Session } from '../src/platform/access/index.ts'
import { asUser, type Tx } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { now, today } from '../src/platform/time/index.ts'
import { fillSheaf, sheafIds } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
beforeEach(() => fillSheaf(world.connection))

/** How many rows the statement changed; refused: by a policy of the database. */
async function rowsBy(who: Session, statement: (tx: Tx) => Promise<{ numAffectedRows?: bigint }>) {
  try {
    return Number((await asUser(who, statement)).numAffectedRows ?? 0n)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') return 'refused'
    throw error
  }
}

const takingBack = (who: Session, table: string) =>
  rowsBy(who, (tx) => sql`update ${sql.table(table)} set undone_at = ${now()}, undone_by = ${who.userId}`.execute(tx))

describe('a partner in an agreement', () => {
  test('takes back no other party’s point, delivery or action; a manager of the municipality takes back each', async () => {
    for (const table of ['agreement_point', 'agreement_delivery', 'agreement_action']) {
      expect(await takingBack(world.inger, table), table).toBe(0)
      expect(await takingBack(world.agneta, table), table).toBe(1)
    }
  })

  test('says neither that another’s action is done nor what a meeting decided, and notes no other’s delivery', async () => {
    const by = { at: now(), who: world.inger.userId }
    const done = (tx: Tx) => sql`update agreement_action set done_at = ${by.at}, done_by = ${by.who}`.execute(tx)
    expect(await rowsBy(world.inger, done)).toBe(0)
    const decided = (tx: Tx) =>
      sql`insert into agreement_point (id, municipality_code, agreement_id, words, raised_at, raised_by, decided_words, decided_at, decided_by)
        values (${newId()}, '0880', ${sheafIds.agreement}, 'Mer', ${by.at}, ${by.who}, 'Ja', ${by.at}, ${by.who})`.execute(
        tx,
      )
    expect(await rowsBy(world.inger, decided)).toBe('refused')
    const delivered = (tx: Tx) =>
      sql`insert into agreement_delivery (id, municipality_code, agreement_id, promise_id, on_day, amount, noted_at, noted_by)
        values (${newId()}, '0880', ${sheafIds.agreement}, ${sheafIds.promise}, ${today()}, 3, ${by.at}, ${by.who})`.execute(
        tx,
      )
    expect(await rowsBy(world.inger, delivered)).toBe('refused')
  })

  test('does and takes back what is its own', async () => {
    const { kysely } = world.connection
    await sql`update agreement_promise set party_id = (select id from agreement_party where organisation_id = ${world.ids.stadsmissionen})`.execute(
      kysely,
    )
    await sql`update agreement_action set party_id = (select id from agreement_party where organisation_id = ${world.ids.stadsmissionen})`.execute(
      kysely,
    )
    await sql`update agreement_point set raised_by = ${world.inger.userId}`.execute(kysely)
    const done = (tx: Tx) =>
      sql`update agreement_action set done_at = ${now()}, done_by = ${world.inger.userId}`.execute(tx)
    expect(await rowsBy(world.inger, done)).toBe(1)
    expect(await takingBack(world.inger, 'agreement_point')).toBe(1)
    expect(await takingBack(world.inger, 'agreement_delivery')).toBe(1)
    // what is out of the agreement is the municipality's to say
    expect(await takingBack(world.inger, 'agreement_action')).toBe('refused')
  })
})

describe('an inspection', () => {
  test('has what its own house found: others write nothing in it and cross nothing out, and say what they mended', async () => {
    // the sheaf's inspection is the landlord's
    const found = (tx: Tx) =>
      sql`insert into inspection_finding (id, municipality_code, inspection_id, place, words, condition, found_at, found_by)
        values (${newId()}, '0880', ${sheafIds.inspection}, 'Hall', 'Hål i väggen', 'damaged', ${now()}, ${world.siv.userId})`.execute(
        tx,
      )
    expect(await rowsBy(world.siv, found)).toBe('refused')
    expect(await takingBack(world.siv, 'inspection_finding')).toBe('refused')
    const mended = (tx: Tx) =>
      sql`update inspection_finding set mended_at = ${now()}, mended_by = ${world.siv.userId}`.execute(tx)
    expect(await rowsBy(world.siv, mended)).toBe(1)
    expect(await takingBack(world.hanna, 'inspection_finding')).toBe(1)
  })
})

test('nobody is noted as living somewhere by whoever may not read about them', async () => {
  const stranger = await world.person({ by: world.sofia, givenName: 'Kim' })
  await sql`insert into protection (id, municipality_code, person_id, level, since) values (${newId()}, '0880', ${stranger}, 'secrecyMarking', ${now()})`.execute(
    world.connection.kysely,
  )
  const living = (person: string) => (tx: Tx) =>
    sql`insert into lease_resident (id, municipality_code, lease_id, person_id, moved_in_on, noted_at, noted_by)
      values (${newId()}, '0880', ${sheafIds.lease}, ${person}, '2020-01-01', ${now()}, ${world.siv.userId})`.execute(
      tx,
    )
  expect(await rowsBy(world.siv, living(stranger))).toBe('refused')
})

/** What no statement gets round, whatever the page asks: whose a row of an agreement or an inspection is, whom one notes as living somewhere, and what stands. */

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

  test('does and takes back what is its own', { tags: ['server/roles'] }, async () => {
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
  const living = (person: string) => (tx: Tx | typeof world.connection.kysely) =>
    sql`insert into lease_resident (id, municipality_code, lease_id, person_id, moved_in_on, noted_at, noted_by)
      values (${newId()}, '0880', ${sheafIds.lease}, ${person}, '2020-01-01', ${now()}, ${world.siv.userId})`.execute(
      tx,
    )
  expect(await rowsBy(world.siv, living(stranger))).toBe('refused')
  // nor read there, when others who may have written it
  await living(stranger)(world.connection.kysely)
  const read = asUser(world.siv, (tx) => tx.selectFrom('lease_resident').select('person_id').execute())
  expect((await read).map(({ person_id }) => person_id)).not.toContain(stranger)
})

/** Why it was begun beside another. */
const beside =
  (lease: string, because: string, by = world.siv) =>
  (tx: Tx) =>
    sql`insert into lease_beside (lease_id, municipality_code, because, said_at, said_by)
    values (${lease}, '0880', ${because}, ${now()}, ${by.userId})`.execute(tx)

describe('a lease', () => {
  test('tells who works with its tenant why it was begun beside another, and no landlord, partner or other unit', async () => {
    const read = (who: Session) =>
      asUser(who, async (tx) => {
        const rows = await tx.selectFrom('lease_beside').select('because').execute()
        return [rows.length, (await tx.selectFrom('lease').select('id').execute()).length > 0]
      })
    await sql`update lease_beside set lease_id = ${sheafIds.lease}`.execute(world.connection.kysely)
    expect(await read(world.siv)).toEqual([1, true])
    expect(await read(world.hanna)).toEqual([0, true])
    for (const who of [world.nils, world.ture]) expect((await read(who))[0]).toBe(0)
    // it is said when the lease begins: nobody makes a second home right afterwards
    expect(await rowsBy(world.siv, beside(sheafIds.secondHand, 'Flyttar'))).toBe('refused')
  })

  const ended = { on: '2026-11-21', last: '2026-11-20' }
  /** The second-hand lease ends and a first-hand one takes over from it, with this tenant; a step of the chain is written to `becomes`. */
  const handsOver = (tenant: string, becomes?: string) => async (tx: Tx) => {
    const [own, by] = [newId(), world.siv.userId]
    await sql`update lease set ends_on = ${ended.last}, ends_because = 'handedOver', end_registered_at = ${now()}, end_registered_by = ${by}
      where id = ${sheafIds.secondHand}`.execute(tx)
    await sql`insert into lease (id, municipality_code, begins_on, rent_kr, begun_at, begun_by, dwelling_id, landlord_id, form, predecessor_id)
      values (${own}, '0880', ${ended.on}, 6500, ${now()}, ${by}, ${sheafIds.secondHandDwelling}, ${world.ids.landlord}, 'firstHandLease',
        ${sheafIds.secondHand})`.execute(tx)
    await beside(own, 'Flyttar')(tx)
    await sql`insert into lease_tenant (lease_id, person_id, municipality_code) values (${own}, ${tenant}, '0880')`.execute(
      tx,
    )
    return sql`insert into lease_handover (id, municipality_code, lease_id, becomes_id, on_day, complaints_allowed, months_lived, arrears_kr,
        complaints, way, debts, handed_at, handed_by)
      values (${newId()}, '0880', ${sheafIds.secondHand}, ${becomes ?? own}, ${ended.on}, 0, 1, 0, 0, 'newLease', 'none', ${now()}, ${by})`.execute(
      tx,
    )
  }

  test('is handed over to those who live there, and to the lease that took over from it', async () => {
    const kim = await world.person({ by: world.siv, givenName: 'Kim' })
    await expect(asUser(world.siv, handsOver(kim))).rejects.toMatchObject({ constraint: 'lease_step_lives_there' })
    const elsewhere = handsOver(sheafIds.mother, sheafIds.lease)
    await expect(asUser(world.siv, elsewhere)).rejects.toMatchObject({ constraint: 'lease_step_of_chain' })
    expect(await rowsBy(world.siv, handsOver(sheafIds.mother))).toBe(1)
  })

  test('of somebody’s own is no second one beside an open one, unless it says why', async () => {
    const begins = (because: string | null) => async (tx: Tx) => {
      const own = newId()
      await sql`insert into lease (id, municipality_code, begins_on, rent_kr, begun_at, begun_by, dwelling_id, landlord_id, form)
        values (${own}, '0880', ${ended.on}, 6500, ${now()}, ${world.siv.userId}, ${sheafIds.secondHandDwelling}, ${world.ids.landlord},
          'firstHandLease')`.execute(tx)
      if (because !== null) await beside(own, because)(tx)
      return sql`insert into lease_tenant (lease_id, person_id, municipality_code) values (${own}, ${sheafIds.mother}, '0880')`.execute(
        tx,
      )
    }
    await expect(asUser(world.siv, begins(null))).rejects.toMatchObject({ constraint: 'lease_own_home' })
    expect(await rowsBy(world.siv, begins('Flyttar'))).toBe(1)
  })

  test('that goes on after all is no second open one of somebody’s own', async () => {
    const kysely = world.connection.kysely
    await sql`delete from lease_beside`.execute(kysely)
    await sql`update lease set ends_on = null, ends_because = null, end_registered_at = null, end_registered_by = null
      where id = ${sheafIds.otherLease}`.execute(kysely)
    const goesOn = (tx: Tx) =>
      sql`update lease set ends_on = null, ends_because = null, end_registered_at = null, end_registered_by = null
        where id = ${sheafIds.lease}`.execute(tx)
    await sql`update lease set ends_on = '2026-11-20', ends_because = 'other', end_registered_at = ${now()}, end_registered_by = ${world.siv.userId}
      where id = ${sheafIds.lease}`.execute(kysely)
    await expect(asUser(world.siv, goesOn)).rejects.toMatchObject({ constraint: 'lease_own_home' })
    await sql`update lease set ends_on = '2026-11-20', ends_because = 'other', end_registered_at = ${now()}, end_registered_by = ${world.siv.userId}
      where id = ${sheafIds.otherLease}`.execute(kysely)
    expect(await rowsBy(world.siv, goesOn)).toBe(1)
  })
})

test('an offer that came of a request is no business of a partner who may know where somebody lives', async () => {
  const offers = () => asUser(world.nils, (tx) => tx.selectFrom('offer').select('id').execute())
  expect(await offers()).toHaveLength(1)
  await sql`update offer set vacancy_id = ${sheafIds.vacancy}, housing_request_id = ${sheafIds.housingRequest}, reasons = '{"order":[]}'`.execute(
    world.connection.kysely,
  )
  expect(await offers()).toEqual([])
})

test('a text that a landlord agreed to ends earlier, and never later, whoever gives the support', async () => {
  const until = (day: string) => (tx: Tx) => sql`update support_tell set until_on = ${day}`.execute(tx)
  expect(await rowsBy(world.inger, until('2027-12-31'))).toBe('refused')
  expect(await rowsBy(world.inger, until('2026-11-30'))).toBe(1)
})

test('what a lawyer of the municipality thinks of an agreement is read by no other party, nor in the record', async () => {
  await sql`insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, data, previous_hash, hash)
    values ('0880', 3, ${now()}, ${world.agneta.userId}, 'Kalmar', 'agreement.review-answered', ${sheafIds.agreement}, '{"outcome":"procure"}', '\\x00', '\\x00'),
      ('0880', 4, ${now()}, ${world.agneta.userId}, 'Kalmar', 'agreement.signed', ${sheafIds.agreement}, '{}', '\\x00', '\\x00')`.execute(
    world.connection.kysely,
  )
  const seen = (who: Session) =>
    asUser(who, async (tx) => [
      (await tx.selectFrom('agreement_review').select('id').execute()).length,
      ...(
        await tx
          .selectFrom('event')
          .select('what')
          .where('subject_id', '=', sheafIds.agreement)
          .orderBy('seq')
          .execute()
      ).map(({ what }) => what),
    ])
  expect(await seen(world.agneta)).toEqual([1, 'agreement.review-answered', 'agreement.signed'])
  for (const who of [world.inger, world.hanna, world.ture]) expect(await seen(who)).toEqual([0, 'agreement.signed'])
})

test('a first look tells nothing of people and cases that aren’t one’s own to read, whoever knows their ids', async () => {
  const looks = (who: Session) =>
    asUser(who, async (tx) => {
      const { rows } = await sql<{ people: string[]; cases: string[] }>`
        select app.about_people(array[${sheafIds.mother}::uuid]) as people, app.in_cases(array[${sheafIds.case}::uuid]) as cases`.execute(
        tx,
      )
      return [rows[0]?.people.length, rows[0]?.cases.length]
    })
  expect((await looks(world.siv)).every((many) => many !== undefined && many > 0)).toBe(true)
  for (const who of [world.hanna, world.ture, world.adam]) expect(await looks(who), who.userId).toEqual([0, 0])
})

test('a first look at My day names what the municipality has to nobody whose day doesn’t ask for it', async () => {
  const looks = async (who: Session): Promise<string[]> => {
    const asks = (tx: Tx) => sql<{ day: string[] }>`select app.in_my_day() as day`.execute(tx)
    return (await asUser(who, asks)).rows[0]?.day ?? []
  }
  const theirs = ['matters', 'support', 'received', 'uncopied', 'childrenOutside', 'nobodysMatters']
  expect(await looks(world.agneta)).toEqual(expect.arrayContaining(['support', 'protected', 'agreements']))
  // the one matter is about somebody protected, whom she doesn't read about
  expect(await looks(world.agneta)).not.toContain('matters')
  for (const who of [world.hanna, world.nils, world.adam])
    expect((await looks(who)).filter((name) => theirs.includes(name))).toEqual([])
  expect(await looks(world.hanna)).not.toContain('protected')
  await sql`update protection set ended_at = ${now()}, ended_by = ${world.siv.userId}`.execute(world.connection.kysely)
  expect(await looks(world.agneta)).toEqual(expect.arrayContaining(['matters', 'support']))
  await sql`insert into protection (id, municipality_code, person_id, level, since)
    select gen_random_uuid(), '0880', person_id, 'secrecyMarking', ${now()}
    from support`.execute(world.connection.kysely)
  expect(await looks(world.agneta)).not.toContain('support')
})

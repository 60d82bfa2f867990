/** On call, attacked by statements of one's own: whoever gets past the pages meets the same hours, the same municipality and the same names. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser, isForbidden } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { now, today } from '../src/platform/time/index.ts'
import { asking, booked, buildHouse, type House } from '../src/shelter/house.fixture.ts'
import { jonnaInKalmar, onCallInKalmar } from './support/on-call.ts'
import { fillSheaf, sheafIds } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const EVENING = '2026-11-21T20:00:00Z'
let duty = ''
let jonna: Session
beforeEach(async () => {
  world.clock(EVENING)
  await fillSheaf(world.connection)
  // the sheaf's own hours are Jonna's around the clock
  await asSystem('test', (tx) => tx.deleteFrom('on_call_duty').execute())
  duty = await onCallInKalmar(world)
  jonna = jonnaInKalmar(world)
})

/** How it ended: what came back, or that it isn't for them. Everything else is a fault. */
const tried = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (isForbidden(error)) return 'forbidden'
    throw error
  })

type Named = { name: string }

/** In which tables there are rows for them: all that they may ask of. */
const seenBy = (who: Session): Promise<string[]> =>
  asUser(who, async (tx) => {
    const { rows: tables } = await sql<Named>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity and has_any_column_privilege(c.oid, 'select')`.execute(
      tx,
    )
    const some = tables.map(
      ({ name }) => sql`select ${sql.lit(name)} as name where exists (select from ${sql.table(name)})`,
    )
    const { rows } = await sql<Named>`${sql.join(some, sql` union all `)}`.execute(tx)
    return rows.map(({ name }) => name).toSorted()
  })

/** Which tables they can change a row of, by any column that the database lets users change, without naming a row. */
const changedBy = async (who: Session): Promise<string[]> => {
  const columns = await asUser(who, (tx) =>
    sql<{ name: string; column: string }>`
      select c.relname as name, min(a.attname) as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity and has_column_privilege(c.oid, a.attnum, 'update')
      group by 1 order by 1`.execute(tx),
  )
  const changed: string[] = []
  for (const { name, column } of columns.rows) {
    const done = await tried(
      asUser(who, async (tx) => {
        const { numAffectedRows } =
          await sql`update ${sql.table(name)} set ${sql.ref(column)} = ${sql.ref(column)}`.execute(tx)
        return Number(numAffectedRows)
      }),
    )
    if (done !== 'forbidden' && done !== 0) changed.push(name)
  }
  return changed
}

/** What everybody has whoever they are, in whichever role: who works there, one's own, what is public. */
const withoutRole = (who: Session) => seenBy({ ...who, roles: [], onCall: { works: 'not' } })

describe('before the hours, after them, and when the duty has ended', () => {
  const outside: [string, () => Promise<unknown>][] = [
    ['a second before', async () => world.clock('2026-11-21T15:59:59Z')],
    ['when they are over', async () => world.clock('2026-11-22T07:00:00Z')],
    [
      'ended',
      () =>
        asSystem('test', (tx) =>
          tx.updateTable('on_call_duty').set({ ended_at: now(), ended_by: world.agneta.userId }).execute(),
        ),
    ],
    [
      'not yet begun by the day',
      () =>
        asSystem('test', (tx) =>
          tx
            .updateTable('on_call_duty')
            .set({ from_on: today().add({ days: 1 }) })
            .execute(),
        ),
    ],
  ]
  test.each(outside)(
    '%s there is nothing more to read than for somebody without a role, and nothing to change',
    async (_, when) => {
      expect(await seenBy(jonna)).toEqual(expect.arrayContaining(['person', 'booking', 'site']))
      await when()
      expect(await seenBy(jonna)).toEqual(await withoutRole(jonna))
      // one's own language is everybody's to change
      expect(await changedBy(jonna)).toEqual(await changedBy({ ...jonna, roles: [], onCall: { works: 'not' } }))
    },
  )

  test('nor in a municipality that she has no hours in, also while she has hours in another', async () => {
    const elsewhere = { ...jonna, municipality: '0881', organisation: world.ture.organisation, unit: null }
    expect(await seenBy(elsewhere)).toEqual(await withoutRole(elsewhere))
    // whoever mixes the two, the municipality of the hours and the house of another, reads no more
    const mixed = await seenBy({ ...jonna, organisation: world.ture.organisation, unit: null })
    for (const kept of ['person', 'case_file', 'signal']) expect(mixed).not.toContain(kept)
  })
})

describe('her own duty', () => {
  const given = (by: Session, row: Record<string, unknown> = {}) =>
    tried(
      asUser(by, (tx) =>
        tx
          .insertInto('on_call_duty')
          .values({
            ...{ id: newId(), municipality_code: by.municipality, organisation_id: by.organisation.id },
            ...{
              user_id: world.olle.userId,
              weekdays: ['mon'],
              from_on: today(),
              from_time: '17:00',
              until_time: '08:00',
            },
            ...{ given_at: now(), given_by: by.userId },
            ...row,
          })
          .execute(),
      ).then(() => 'given'),
    )

  test('is neither prolonged, backdated nor moved to another municipality by herself, nor by anybody: it is ended and given anew', async () => {
    const changes = {
      until_time: '12:00',
      until_on: today().add({ days: 9 }),
      from_on: Temporal.PlainDate.from('2025-01-01'),
      from_time: '00:00',
      municipality_code: '0881',
      user_id: world.siv.userId,
      unit_id: null,
    }
    for (const who of [jonna, world.agneta])
      for (const [column, value] of Object.entries(changes))
        expect(
          [
            column,
            await tried(
              asUser(who, (tx) =>
                tx
                  .updateTable('on_call_duty')
                  .set({ [column]: value })
                  .execute(),
              ),
            ),
          ],
          who.name,
        ).toEqual([column, 'forbidden'])
    expect(await tried(asUser(jonna, (tx) => tx.deleteFrom('on_call_duty').execute()))).toBe('forbidden')
  })

  test('is given to herself neither by her nor when she is in charge, and put back by nobody on call', async () => {
    const inCharge: Session = { ...jonna, roles: ['onCallWorker', 'manager'] }
    for (const who of [jonna, inCharge, { ...inCharge, roles: ['manager'] } satisfies Session])
      expect(await given(who, { user_id: jonna.userId })).toBe('forbidden')
    await asSystem('test', (tx) =>
      tx.updateTable('on_call_duty').set({ ended_at: now(), ended_by: world.agneta.userId }).execute(),
    )
    for (const who of [jonna, { ...jonna, roles: ['manager'] } satisfies Session])
      await tried(asUser(who, (tx) => tx.updateTable('on_call_duty').set({ ended_at: null, ended_by: null }).execute()))
    const rows = await asSystem('test', (tx) => tx.selectFrom('on_call_duty').select(['id', 'ended_at']).execute())
    expect(rows).toEqual([{ id: duty, ended_at: Temporal.Instant.from(EVENING) }])
  })

  test('is given in one’s own name, to those in the role, with a unit of one’s own house to take over', {
    tags: ['server/roles'],
  }, async () => {
    expect(await given(world.agneta)).toBe('given')
    expect(await given(world.agneta, { given_by: world.siv.userId })).toBe('forbidden')
    expect(await given(world.agneta, { given_at: Temporal.Instant.from('2026-01-01T08:00:00Z') })).toBe('forbidden')
    expect(await given(world.agneta, { municipality_code: '0881' })).toBe('forbidden')
    // nobody becomes a colleague by name by hours that they can’t have
    for (const user of [world.hanna, world.nils, world.ture])
      expect(await given(world.agneta, { user_id: user.userId }), user.name).toBe('forbidden')
    const nybro = await asSystem('test', (tx) =>
      tx
        .selectFrom('unit')
        .select('id')
        .where('organisation_id', '=', world.ture.organisation.id)
        .executeTakeFirstOrThrow(),
    )
    await expect(given(world.agneta, { unit_id: nybro.id })).rejects.toThrow(/on_call_duty_unit/)
  })
})

describe('in her hours', () => {
  test('she writes in nobody else’s name, and nothing of another municipality’s', async () => {
    const person = (row: object) =>
      tried(
        asUser(jonna, (tx) =>
          tx
            .insertInto('person')
            .values({
              ...{ id: newId(), municipality_code: '0880', organisation_id: world.ids.kalmar, called: 'Kim' },
              ...{ created_at: now(), created_by: jonna.userId },
              ...row,
            })
            .execute(),
        ).then(() => 'written'),
      )
    expect(await person({})).toBe('written')
    expect(await person({ created_by: world.siv.userId })).toBe('forbidden')
    expect(await person({ municipality_code: '0881', organisation_id: world.ture.organisation.id })).toBe('forbidden')
  })

  test('of somebody protected no row of any table is there, nor of a house that is hidden', async () => {
    const hidden: House = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Dold', beds: 1 })
    const guest = await world.person({ by: world.siv, givenName: 'Kim' })
    const booking = await booked(world.siv, asking(hidden, guest))
    await sql`insert into site_intake (id, municipality_code, site_id, kind, hidden, takes, pets, wheelchair, sober, staff_at_night, set_at, set_by)
      values (gen_random_uuid(), '0880', ${hidden.siteId}, 'womensShelter', true, array['women'], false, false, false, true, ${EVENING}, ${world.agneta.userId})`.execute(
      world.connection.kysely,
    )
    const secret = [sheafIds.child, hidden.siteId, booking, ...hidden.beds]
    const { rows: columns } = await sql<{ name: string; column: string }>`
      select c.relname as name, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
      where n.nspname = 'public' and c.relkind = 'r' and has_column_privilege('hemvist_user', c.oid, a.attnum, 'select')`.execute(
      world.connection.kysely,
    )
    const told = (who: Session) =>
      asUser(who, async (tx) => {
        const asked = columns.map(
          ({ name, column }) => sql`select ${sql.lit(`${name}.${column}`)} as name
            where exists (select from ${sql.table(name)} where ${sql.ref(column)} = any (${secret}::uuid[]))`,
        )
        const { rows } = await sql<Named>`${sql.join(asked, sql` union all `)}`.execute(tx)
        return rows.map(({ name }) => name)
      })
    expect(await told(jonna)).toEqual([])
    // the same question finds them where they are told of
    expect((await told(world.nils)).length).toBeGreaterThan(3)
  })
})

describe('who is on call', () => {
  const names = (who: Session) =>
    asUser(who, async (tx) => {
      const [users, ever] = [
        await tx.selectFrom('app_user').select('id').where('id', '=', jonna.userId).execute(),
        (await sql`select user_id from app.my_on_call`.execute(tx)).rows,
      ]
      return [users.length, ever.length]
    })

  test('is named to those who meet what they wrote, and to no landlord, no analyst and no other municipality', async () => {
    for (const who of [world.siv, world.agneta, world.nils, world.noor, world.mats, world.rut, jonna])
      expect(await names(who), who.name).toEqual([1, 1])
    for (const who of [world.hanna, world.anja]) expect(await names(who), who.name).toEqual([0, 0])
    // a colleague at home, and nothing of where else she works
    expect(await names(world.ture)).toEqual([1, 0])
  })

  test('isn’t answered by their id, nor is any other role’s staff listed by who gives hours', async () => {
    const asked = (who: Session) =>
      asUser(who, async (tx) => {
        const { rows } = await sql<{
          yes: boolean
        }>`select app.on_call_at(${jonna.userId}, '0880', ${EVENING}) as yes`.execute(tx)
        return rows[0]?.yes
      })
    expect(await asked(jonna)).toBe(true)
    for (const who of [world.hanna, world.siv, world.ture]) expect(await asked(who), who.name).toBe(false)
    const workers = (role: string) =>
      asUser(
        world.agneta,
        async (tx) => (await sql`select * from app.on_call_workers(${role})`.execute(tx)).rows.length,
      )
    expect(await workers('onCallWorker')).toBeGreaterThan(0)
    for (const role of ['manager', 'socialWorker', 'landlordAgent', 'logReviewer', 'administrator'])
      expect(await workers(role), role).toBe(0)
    expect(
      await tried(
        asUser(world.agneta, (tx) =>
          sql`select * from app.on_call_in(${jonna.userId}, '0880', ${EVENING})`.execute(tx),
        ),
      ),
    ).toBe('forbidden')
  })
})

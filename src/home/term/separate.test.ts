/** The tenancy and the support never touch: no first-hand lease and no lease of Bostad först has a term, and nothing of support can be one. */

import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { eventsOf, stands, steps } from '../steps.fixture.ts'
import { termKinds } from '../term-kinds.ts'

const world = inWorld()
const { visit, lease } = steps(world)
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const sobriety = { kind: 'sobriety', agreedOn: '2026-12-01' }
const write = (id: string, fields: Record<string, string> = sobriety, by = world.siv) =>
  visit(by).post(`/leases/${id}/terms/new`, fields)
const terms = () => stands((tx) => tx.selectFrom('lease_term').selectAll().execute())

/** As whoever has the whole database in hand, past every page and policy. */
const bySql = (leaseId: string, form: string, kind = 'treatment') =>
  asSystem('test: past the pages', async (tx) => {
    await sql`insert into lease_term (id, municipality_code, lease_id, lease_form, kind, agreed_on, written_at, written_by)
      select ${newId()}::uuid, municipality_code, id, ${form}, ${kind}, begins_on, begun_at, begun_by from lease where id = ${leaseId}`.execute(
      tx,
    )
    return 'written'
  }).catch((error: unknown) =>
    error instanceof Error && 'constraint' in error ? String(error.constraint) : String(error),
  )

async function programme(kind: 'housingFirst' | 'other', leaseId: string, id = newId()): Promise<void> {
  await asSystem('test: a programme', async (tx) => {
    await sql`insert into programme (id, municipality_code, name, kind, from_on, decided_in, decided_on, added_at, added_by)
      select ${id}::uuid, municipality_code, ${`Program ${id}`}, ${kind}, '2024-01-01', 'Nämnden', '2024-01-01', begun_at, begun_by from lease where id = ${leaseId}`.execute(
      tx,
    )
    await sql`insert into lease_programme (id, municipality_code, lease_id, programme_id, added_at, added_by)
      select ${newId()}::uuid, municipality_code, id, ${id}::uuid, begun_at, begun_by from lease where id = ${leaseId}`.execute(
      tx,
    )
  })
}

describe('a first-hand lease has no term of treatment, sobriety or supervision', () => {
  test('by the form, which has no way to it and refuses it', async () => {
    const id = await lease(await nadja(), { form: 'firstHandLease' })
    expect((await visit(world.siv).get(`/leases/${id}`)).html).not.toContain(`/leases/${id}/terms`)
    const res = await write(id)
    expect(res.status).toBe(409)
    expect(res.text).toContain('Bara ett avtal där kommunen hyr ut i andra hand kan ha särskilda villkor.')
    expect(await terms()).toEqual([])
  })
  test('by direct SQL: whatever form the row says, the key of its lease holds', async () => {
    const id = await lease(await nadja(), { form: 'firstHandLease' })
    expect(await bySql(id, 'firstHandLease')).toBe('lease_term_second_hand')
    expect(await bySql(id, 'secondHandLease')).toBe('lease_term_of_form')
    const second = await lease(await nadja())
    expect(await bySql(second, 'secondHandLease')).toBe('written')
    const becomesOwn = asSystem('test: past the pages', (tx) =>
      tx.updateTable('lease').set({ form: 'firstHandLease' }).where('id', '=', second).execute(),
    )
    await expect(becomesOwn).rejects.toThrow(/lease_term_of_form/)
  })
  test('and a lease that is handed over leaves its terms behind', async () => {
    const id = await lease(await nadja(), { months: '1' })
    await write(id)
    world.clock('2027-01-10T09:00:00Z')
    const own = (await visit(world.siv).post(`/leases/${id}/handover`, { ...handedOver, on: '2027-01-11' })).location
    expect(own).toMatch(/^\/leases\//)
    expect((await terms()).map((term) => term.lease_id)).toEqual([id])
  })
})
const handedOver = { rentKr: '6500', way: 'newLease', debts: 'none' }

describe('a lease of Bostad först has none either', () => {
  test('by the form, and by direct SQL, also when it took over from such a lease', async () => {
    const id = await lease(await nadja())
    await programme('housingFirst', id)
    const res = await write(id)
    expect([res.status, res.text]).toEqual([409, expect.stringContaining('Avtalet hör till Bostad först')])
    for (const kind of termKinds) expect(await bySql(id, 'secondHandLease', kind)).toBe('lease_term_apart')
    const next = await lease(await nadja())
    await stands((tx) => tx.updateTable('lease').set({ predecessor_id: id }).where('id', '=', next).execute())
    expect(await bySql(next, 'secondHandLease')).toBe('lease_term_apart')
    // nor the other way round: the term first, and then the chain or the programme
    const older = await lease(await nadja())
    expect(await bySql(older, 'secondHandLease')).toBe('written')
    await stands((tx) => sql`update lease set predecessor_id = null where id = ${next}`.execute(tx))
    const after = stands((tx) => tx.updateTable('lease').set({ predecessor_id: id }).where('id', '=', older).execute())
    await expect(after).rejects.toThrow(/no term/)
    await programme('other', older)
    const becomes = stands((tx) => sql`update programme set kind = 'housingFirst' where kind = 'other'`.execute(tx))
    await expect(becomes).rejects.toThrow()
  })
  test('nor of two at once, past the pages: the second waits for the first', { tags: ['server/locks'] }, async () => {
    const [before, after] = [await lease(await nadja()), await lease(await nadja())]
    const running = newId()
    await programme('housingFirst', await lease(await nadja()), running)
    const of = (id: string) => sql`municipality_code, ${id}::uuid`
    const by = sql`begun_at, begun_by from lease where id = ${before}`
    const term = (id: string) =>
      sql`insert into lease_term (id, municipality_code, lease_id, lease_form, kind, agreed_on, written_at, written_by)
        select ${newId()}::uuid, ${of(id)}, 'secondHandLease', 'treatment', begins_on, ${by}`
    const enters = (id: string) =>
      sql`insert into lease_programme (id, municipality_code, lease_id, programme_id, added_at, added_by)
        select ${newId()}::uuid, ${of(id)}, ${running}::uuid, ${by}`
    const follows = sql`update lease set predecessor_id = ${before} where id = ${after}`
    const pairs = [
      [term(before), enters(before)],
      [enters(before), term(before)],
      [enters(before), term(after)],
      [term(after), enters(before)],
    ] as const
    const [earlier, goesOn] = [sql`delete from lease_term`, sql`delete from lease_programme where lease_id = ${before}`]
    await stands((tx) => follows.execute(tx))
    for (const [one, other] of pairs) {
      const first = Promise.withResolvers<void>()
      const written = stands(async (tx) => {
        await one.execute(tx)
        first.resolve()
        await setTimeout(200)
      })
      await first.promise
      await expect(stands((tx) => other.execute(tx))).rejects.toThrow(/no term/)
      await written
      await stands(async (tx) => [await earlier.execute(tx), await goesOn.execute(tx)])
    }
  })
  test('nor does a lease with a term come into such a programme, until the term is removed; into another it may', async () => {
    const id = await lease(await nadja())
    await write(id)
    await expect(programme('housingFirst', id)).rejects.toThrow(/no term/)
    const [kept] = await stands((tx) => tx.selectFrom('lease').select('begun_by').where('id', '=', id).execute())
    const running = newId()
    await stands((tx) =>
      tx
        .insertInto('programme')
        .values({
          id: running,
          municipality_code: '0880',
          name: 'Bostad först',
          kind: 'housingFirst',
          from_on: Temporal.PlainDate.from('2024-01-01'),
          decided_in: 'Nämnden',
          decided_on: Temporal.PlainDate.from('2024-01-01'),
          added_at: now(),
          added_by: kept?.begun_by ?? '',
        })
        .execute(),
    )
    expect((await visit(world.siv).post(`/leases/${id}/programme`, { programme: running })).text).toContain(
      'Avtalet har särskilda villkor.',
    )
    const [term] = await terms()
    await visit(world.siv).post(`/leases/${id}/terms/${term?.id}/removal`, { removedOn: '2026-12-05' })
    await programme('housingFirst', id)
    const back = await visit(world.siv).post(`/leases/${id}/terms/${term?.id}/removal/undo`)
    expect(back.status).not.toBe(500)
    expect((await terms()).map(({ removed_on }) => String(removed_on))).toEqual(['2026-12-05'])
    const other = await lease(await nadja())
    await write(other)
    await programme('other', other)
  })
})

describe('no support is ever a term', () => {
  test('a term has no words, and its kinds are a closed list', async () => {
    const id = await lease(await nadja())
    expect((await write(id, { ...sobriety, kind: 'supportVisit' })).status).toBe(422)
    expect(await bySql(id, 'secondHandLease', 'supportVisit')).toBe('lease_term_kind_check')
    const { rows } = await stands((tx) =>
      sql<{
        name: string
      }>`select attname as name from pg_attribute where attrelid = 'lease_term'::regclass and attnum > 0
        and atttypid = 'text'::regtype and not attisdropped order by 1`.execute(tx),
    )
    expect(rows.map(({ name }) => name)).toEqual(['kind', 'lease_form', 'municipality_code'])
  })
  test('nothing of a lease leads to support, nor of support to a lease', async () => {
    const { rows } = await stands((tx) =>
      sql<{
        from: string
        to: string
      }>`select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
        where contype = 'f'`.execute(tx),
    )
    const isLease = (name: string) => /^(lease|landlord|dwelling|offer)/.test(name)
    const isSupport = (name: string) => /^support/.test(name)
    expect(rows.filter(({ from, to }) => (isLease(from) && isSupport(to)) || (isSupport(from) && isLease(to)))).toEqual(
      [],
    )
    expect(rows.some(({ from }) => from === 'lease_term')).toBe(true)
  })
})

describe('a term of an older lease', () => {
  test('is written, removed, put back and struck out, each by its name in the record', async () => {
    const id = await lease(await nadja())
    await write(id)
    const [term] = await terms()
    const way = `/leases/${id}/terms/${term?.id}`
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain('Nykterhet')
    await visit(world.siv).post(`${way}/removal`, { removedOn: '2026-11-30' })
    expect((await terms())[0]?.removed_on).toBeNull()
    await visit(world.siv).post(`${way}/removal`, { removedOn: '2026-12-05' })
    await visit(world.siv).post(`${way}/removal/undo`)
    await visit(world.siv).post(`${way}/undo`)
    expect((await eventsOf(id)).slice(1)).toEqual([
      'lease-term.written',
      'lease-term.removed',
      'lease-term.removal-undone',
      'lease-term.undone',
    ])
    expect((await visit(world.siv).get(`/leases/${id}`)).text).not.toContain('Nykterhet')
  })
  test('is told at its field when its day is before the lease, or when the lease has it already', async () => {
    const id = await lease(await nadja())
    const early = await write(id, { ...sobriety, agreedOn: '2026-11-30' })
    expect(early.text).toContain('Dagen är före avtalet.')
    await write(id)
    expect((await write(id)).text).toContain('Villkoret gäller redan i avtalet.')
    expect(await terms()).toHaveLength(1)
  })
  test('is nobody’s who may not decide about homes: landlord, housing support, partner, another unit, the next municipality', async () => {
    const id = await lease(await nadja())
    await write(id)
    for (const who of [world.hanna, world.mats, world.petra, world.nils, world.sofia, world.ture])
      expect((await write(id, { ...sobriety, kind: 'treatment' }, who)).status).toBe(404)
    expect((await visit(world.hanna).get(`/leases/${id}`)).text).not.toMatch(/Nykterhet|Särskilda villkor/)
  })
})

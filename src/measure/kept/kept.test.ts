/**
 * Figures that are kept: made once, touched by what they are made of and by nothing else, and never older than they seem.
 * @module-tag server/locks
 */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { server } from '../../../test/support/database.ts'
import { somebody, tells } from '../../../test/support/living.ts'
import { sleeps } from '../../../test/support/living-homes.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { countWeek } from '../count/count.ts'
import { weekCount } from '../count/query.ts'
import { keptFiguresOfAll } from '../figures.ts'
import { figuresJob, recount } from '../job.ts'
import { livesOf } from '../retention/leases.fixture.ts'
import { measuringWeek, weekOf } from '../week/week.ts'
import { figuresAnew, forgetFigures } from './anew.ts'
import type { Figure } from './figure.ts'
import { keptFigures } from './store.ts'

const world = inWorld()
const siv = () => world.siv.userId
const spring = measuringWeek(2026)
const place = { municipality: '0880', asked: spring }
const total = async (week = spring) => (await countWeek({ municipality: '0880', week })).total
const read = <V>(figure: Figure<typeof spring, V>) => asSystem('test', (tx) => keptFigures(tx, figure, [place]))

const state = () =>
  asSystem('test', (tx) =>
    tx
      .selectFrom('kept_figure_now')
      .select(['municipality_code', 'period', 'stale'])
      .orderBy('municipality_code')
      .orderBy('period')
      .execute(),
  )
const stale = async () =>
  (await state()).filter((row) => row.stale).map((row) => `${row.municipality_code} ${row.period}`)

/** Writes into what is kept what no count would give, so that it shows where a figure comes from. */
const pretend = () =>
  asSystem('test', (tx) => sql`update kept_figure set value = jsonb_set(value, '{total}', '77')`.execute(tx))

test('a count is made once and read after that, until somebody who was there in the week is told of', async () => {
  expect(await total()).toBe(0)
  await pretend()
  expect(await total()).toBe(77)
  await tells(await somebody(), { from: '2026-04-01' }, siv())
  expect(await stale()).toEqual(['0880 2026-W14'])
  expect(await total()).toBe(1)
  expect(await stale()).toEqual([])
})

test('what happens after the week leaves it as it is, and so does what happens elsewhere or is no part of any figure', async () => {
  const [here, there] = [await somebody(), await somebody({ municipality: '0881' })]
  await sleeps(here, 'acutePlace', '2026-03-01', null, siv())
  expect(await total()).toBe(1)
  await pretend()
  await tells(await somebody(), { from: '2026-05-01' }, siv())
  await tells(there, { from: '2026-04-01', municipality: '0881' }, siv())
  // she leaves today, who was there then too
  await asSystem('test', (tx) =>
    tx
      .updateTable('stay')
      .set({ until_on: Temporal.PlainDate.from('2026-11-20'), departed_at: now(), departed_by: siv() })
      .execute(),
  )
  await asSystem('test', (tx) => tx.updateTable('person').set({ family_name: 'Annan' }).execute())
  expect(await stale()).toEqual([])
  expect(await total()).toBe(77)
})

test('a birth date that is put right touches the weeks since anything was known of the person, in any of their records', async () => {
  const one = await somebody({ birthDate: null })
  await tells(one, { from: '2026-11-01' }, siv())
  await total()
  await asSystem('test', (tx) =>
    tx
      .updateTable('person')
      .set({ birth_date: Temporal.PlainDate.from('1990-01-01') })
      .where('id', '=', one)
      .execute(),
  )
  expect(await stale()).toEqual([])
  await tells(one, { from: '2026-04-02', until: '2026-04-03' }, siv())
  await total()
  await asSystem('test', (tx) =>
    tx
      .updateTable('person')
      .set({ birth_date: Temporal.PlainDate.from('2015-01-01') })
      .where('id', '=', one)
      .execute(),
  )
  expect(await stale()).toEqual(['0880 2026-W14'])
})

test('the days pass and a figure stays: what hangs on the day is said of it, never kept', async () => {
  await tells(await somebody(), { from: '2026-11-01' }, siv())
  const running = weekOf(Temporal.PlainDate.from('2026-11-21'))
  const flags = async () => (await countWeek({ municipality: '0880', week: running })).flags.map(({ kind }) => kind)
  expect(await flags()).toContain('weekNotOver')
  for (const day of ['2026-11-24', '2027-02-28', '2028-02-29', '2031-12-31']) {
    world.clock(`${day}T09:00:00Z`)
    expect(await flags()).not.toContain('weekNotOver')
    expect(await stale()).toEqual([])
  }
})

test('a change that comes while the figure is made leaves it stale: nothing older than it seems is kept', async () => {
  const person = await somebody()
  const write = (tx: Tx) =>
    tx
      .insertInto('told_situation')
      .values({
        id: person,
        municipality_code: '0880',
        person_id: person,
        living_form_code: 'outdoors',
        from_on: spring.from,
        told_at: now(),
        told_to: siv(),
      })
      .execute()
  const overtaken = {
    ...weekCount,
    make: async (tx: Tx, places: Parameters<typeof weekCount.make>[1]) => {
      const values = await weekCount.make(tx, places)
      await write(tx)
      return values
    },
  }
  const [seen] = await read(overtaken)
  expect(seen?.total).toBe(0)
  expect(await stale()).toEqual(['0880 2026-W14'])
  expect(await total()).toBe(1)
})

test('the country is the sum of its municipalities, and of those only what was touched is counted', async () => {
  await tells(await somebody(), { from: '2026-04-01' }, siv())
  await tells(await somebody({ municipality: '0881' }), { from: '2026-04-01', municipality: '0881' }, siv())
  const country = async () => (await countWeek({ municipality: null, week: spring })).total
  expect(await country()).toBe(2)
  expect(await state()).toHaveLength(290)
  await pretend()
  await tells(await somebody(), { from: '2026-04-01' }, siv())
  expect(await stale()).toEqual(['0880 2026-W14'])
  expect(await country()).toBe(2 + 289 * 77)
})

test('at night what is stale and asked for is made anew, what nobody asks for isn’t, and at last it is forgotten', async () => {
  await total()
  await tells(await somebody(), { from: '2026-04-01' }, siv())
  expect(await figuresAnew(keptFiguresOfAll, { all: false, municipality: null })).toEqual({ made: 1, differed: 0 })
  expect(await stale()).toEqual([])
  world.clock('2027-02-01T03:00:00Z')
  await tells(await somebody(), { from: '2026-04-01' }, siv())
  expect(await figuresAnew(keptFiguresOfAll, { all: false, municipality: null })).toEqual({ made: 0, differed: 0 })
  await forgetFigures(keptFiguresOfAll)
  expect(await state()).toHaveLength(1)
  world.clock('2027-06-01T03:00:00Z')
  await forgetFigures(keptFiguresOfAll)
  expect(await state()).toEqual([])
})

test('the night makes the new day’s retention for each municipality that has a home, though nobody asked', async () => {
  await livesOf(world).lease({ begins: '2026-01-01' })
  world.clock('2026-11-22T02:15:00Z')
  await figuresJob.handle({}, { id: 'night', signal: new AbortController().signal })
  expect(await state()).toEqual([{ municipality_code: '0880', period: '2026-11-22', stale: false }])
})

test('made anew by order, a figure that was kept wrong is told and put right', async () => {
  await total()
  expect(await recount('0880')).toEqual({ made: 1, differed: 0 })
  await pretend()
  expect(await recount('0881')).toEqual({ made: 0, differed: 0 })
  expect(await recount(null)).toEqual({ made: 1, differed: 1 })
  expect(await total()).toBe(0)
})

test.runIf(server)(
  'of two connections: one writes while the other counts, and neither waits for the other',
  async () => {
    const person = await somebody()
    let written = (): void => undefined
    let counted = (): void => undefined
    const hasWritten = new Promise<void>((resolve) => {
      written = resolve
    })
    const hasCounted = new Promise<void>((resolve) => {
      counted = resolve
    })
    const writer = asSystem('test: writes', async (tx) => {
      await tx
        .insertInto('told_situation')
        .values({
          id: person,
          municipality_code: '0880',
          person_id: person,
          living_form_code: 'outdoors',
          from_on: spring.from,
          told_at: now(),
          told_to: siv(),
        })
        .execute()
      written()
      await hasCounted
    })
    await hasWritten
    // its rows aren't to be seen yet, and neither is its mark
    expect(await total()).toBe(0)
    expect(await stale()).toEqual([])
    counted()
    await writer
    expect(await stale()).toEqual(['0880 2026-W14'])
    expect(await total()).toBe(1)
  },
)

test.runIf(server)(
  'of two connections: one writes all of it after the other has read its rows, and before it keeps what it made of them',
  async () => {
    const person = await somebody()
    const overtaken = {
      ...weekCount,
      make: async (tx: Tx, places: Parameters<typeof weekCount.make>[1]) => {
        const values = await weekCount.make(tx, places)
        await tells(person, { from: '2026-04-01' }, siv())
        return values
      },
    }
    expect((await read(overtaken)).map((seen) => seen.total)).toEqual([0])
    expect(await stale()).toEqual(['0880 2026-W14'])
    expect(await total()).toBe(1)
  },
)

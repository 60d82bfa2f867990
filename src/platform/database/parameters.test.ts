/**
 * A query's text is the same however many values it is asked with: each text is planned once, and a text for every length would never be.
 * @module-tag server/statements
 */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, type Tx } from './index.ts'

const world = inWorld()

const ids = (tx: Tx, list: readonly string[], operator: 'in' | 'not in' = 'in') =>
  tx.selectFrom('app_user').select('name').where('id', operator, list).orderBy('name')

test('a list is one value, whether it holds one or a hundred', async () => {
  await asSystem('test', async (tx) => {
    const texts = [1, 2, 100].map((many) => ids(tx, Array(many).fill(world.siv.userId)).compile())
    expect(new Set(texts.map(({ sql }) => sql)).size).toBe(1)
    expect(texts.map(({ parameters }) => parameters.length)).toEqual([1, 1, 1])
  })
})

test('it finds what a list finds, and what no list holds', async () => {
  await asSystem('test', async (tx) => {
    const two = [world.siv.userId, world.nils.userId]
    expect(await ids(tx, two).execute()).toEqual([{ name: world.nils.name }, { name: world.siv.name }])
    expect(await ids(tx, []).execute()).toEqual([])
    const others = await ids(tx, two, 'not in').execute()
    expect(others.map(({ name }) => name)).not.toContain(world.siv.name)
    expect(others.length).toBeGreaterThan(5)
  })
})

test('of days, moments, numbers and bytes, too', async () => {
  await asSystem('test', async (tx) => {
    const day = Temporal.PlainDate.from('2026-11-21')
    const at = Temporal.Instant.from('2026-11-21T09:00:00Z')
    const found = await tx
      .selectNoFrom([
        (eb) => eb(sql<Temporal.PlainDate>`date '2026-11-21'`, 'in', [day, day.add({ days: 1 })]).as('day'),
        (eb) => eb(sql<Temporal.Instant>`timestamptz '2026-11-21 10:00+01'`, 'in', [at]).as('moment'),
        (eb) => eb(sql<number>`3::int`, 'in', [1, 3]).as('number'),
        (eb) => eb(sql<Uint8Array>`'\\x00ff'::bytea`, 'in', [Buffer.from([0, 255])]).as('bytes'),
        (eb) => eb(sql<string>`'a, "b"\\c'::text`, 'in', ['a, "b"\\c', 'x']).as('text'),
      ])
      .executeTakeFirstOrThrow()
    expect(found).toEqual({ day: true, moment: true, number: true, bytes: true, text: true })
  })
})

test('how many rows at most stands in the text, since a plan that is made once has to know it', async () => {
  await asSystem('test', async (tx) => {
    const { sql: text, parameters } = tx.selectFrom('app_user').select('id').limit(7).compile()
    expect(text).toContain('limit 7')
    expect(parameters).toEqual([])
  })
})

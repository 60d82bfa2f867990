/**
 * Rows that are asked for together come as they come alone, on both databases.
 * @module-tag server/types
 */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { type Asking, allOf, ask, asUser, eachOf, known, rowsOf, sharing, type Tx, told } from './index.ts'

const world = inWorld()
const asked = <T>(what: (tx: Tx) => Asking<T>): Promise<T> => asUser(world.siv, (tx) => ask(tx, what(tx)))

type Row = {
  day: Temporal.PlainDate
  none: Temporal.PlainDate | null
  at: Temporal.Instant
  count: number
  ore: number
  words: string
  list: string[]
  yes: boolean
  time: string
}
const one = sql<Row>`select date '2026-11-21' as day, null::date as none, timestamptz '2026-11-21 23:59:59.123456+01' as at, 7::bigint as count,
  12.50::numeric as ore, '2026-11-21' as words, array['a', 'b'] as list, true as yes, time '07:30' as time`

test('what is asked together is read as what is asked alone: days, moments to the microsecond, numbers, lists and words that look like a day', async () => {
  const together = await asked(() => rowsOf(one, { day: 'day', none: 'day', at: 'moment' }))
  const alone = await asUser(world.siv, async (tx) => (await one.execute(tx)).rows)
  expect(together).toEqual(alone)
  expect(together[0]?.day).toBeInstanceOf(Temporal.PlainDate)
  expect(together[0]?.at.toString()).toBe('2026-11-21T22:59:59.123456Z')
})

test('each set keeps its own order, an empty one is empty, and every one comes to whoever asked for it', async () => {
  const numbers = (n: number) => sql<{ n: number }>`select n from generate_series(1, ${n}::int) n order by n desc`
  const found = await asked(() =>
    allOf({
      nothing: rowsOf(numbers(0)),
      many: eachOf(Array.from({ length: 20 }, (_, i) => told(rowsOf(numbers(i)), (rows) => rows.map(({ n }) => n)))),
      already: known('known'),
      two: rowsOf(numbers(2)),
    }),
  )
  expect(found).toEqual({
    nothing: [],
    many: Array.from({ length: 20 }, (_, i) => Array.from({ length: i }, (_, j) => i - j)),
    already: 'known',
    two: [{ n: 2 }, { n: 1 }],
  })
  expect(await asked(() => known(3))).toBe(3)
})

test('sets that look into the same rows find those rows; two queries of one name are never taken for each other', async () => {
  const shared = (n: number) => ({ name: 'few', query: sql`select n from generate_series(1, ${n}::int) n` })
  const all = () => rowsOf(sql<{ n: number }>`select n from few`)
  const sum = () => rowsOf(sql<{ sum: number }>`select sum(n) as sum from few`)
  const both = await asked(() => sharing(shared(3), allOf({ all: all(), sum: sum() })))
  expect(both).toEqual({ all: [{ n: 1 }, { n: 2 }, { n: 3 }], sum: [{ sum: 6 }] })
  await expect(asked(() => eachOf([sharing(shared(3), sum()), sharing(shared(4), sum())]))).rejects.toThrow('few')
})

test('row security holds in what is asked together', async () => {
  const person = await world.person({ by: world.siv, givenName: 'Maja' })
  const names = (tx: Tx) => rowsOf(tx.selectFrom('person').select(['given_name as name']).where('id', '=', person))
  expect(await asked(names)).toEqual([{ name: 'Maja' }])
  expect(await asUser(world.ture, (tx) => ask(tx, names(tx)))).toEqual([])
})

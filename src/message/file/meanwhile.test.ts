/**
 * What others notice while a large file is read: that their forms go in between two batches, and that nothing is taken for a number that could be one.
 * @module-tag server/locks
 */

import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { signalSentBy } from '../../../test/support/sent.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { readOn } from './read.ts'
import { receiveFile } from './receive.ts'

const world = inWorld()

const ROWS = 1000

/** The most events of the file that stand in the record one after the other, before somebody else's. */
const longestAlone = () =>
  asSystem('test: the record', async (tx) => {
    const events = await tx
      .selectFrom('event')
      .select('actor_id')
      .where('municipality_code', '=', '0880')
      .orderBy('seq')
      .execute()
    const runs = events
      .map(({ actor_id }) => (actor_id === world.hanna.userId ? 'f' : ' '))
      .join('')
      .split(' ')
    return Math.max(...runs.map((run) => run.length))
  })

test('whoever writes in the municipality while a file is read gets in between two batches, again and again', async () => {
  const lines = Array.from({ length: ROWS }, (_, n) => `Tidig hyresskuld;Exempelgatan ${n}`)
  const received = await receiveFile(world.hanna, new TextEncoder().encode(['Slag;Adress', ...lines].join('\n')))
  if (!received.ok) throw new Error(received.reason.kind)
  let done = false
  const reading = readOn(received.value.id).finally(() => {
    done = true
  })
  while (!done) {
    await signalSentBy(world.noor)
    // each comes over the network, after whatever waits
    await setImmediate()
  }
  expect(await reading).toBe(ROWS)
  // a row is two events: nobody waits for as much as half of the file
  expect(await longestAlone()).toBeLessThan(ROWS)
})

test('whatever holds a number is taken to pieces to find it, however it is written', async () => {
  const digits = fc.stringMatching(/^(19|20)?[0-9]{2}[01][0-9][0-9]{6}$/)
  const between = fc.array(fc.constantFrom('', '', '-', ' ', '+', ' - ', '–', 'x', '\u00a0', 'å'), { minLength: 11 })
  const written = fc.tuple(digits, between, fc.string(), fc.boolean()).map(([number, signs, beside, wide]) =>
    [...number]
      .map((digit, at) => (wide ? String.fromCodePoint(0xff10 + Number(digit)) : digit) + (signs[at] ?? ''))
      .join('')
      .concat(beside),
  )
  const texts = fc.sample(written, 3000).map((text) => text.replaceAll('\0', '').toWellFormed())
  const { rows } = await asUser(world.siv, (tx) =>
    sql<{ holds: boolean; looked: boolean; n: number }>`
      select exists (select from app.numbers_in(t)) as holds, app.may_hold_number(t) as looked, count(*)::int as n
      from unnest(${texts}::text[]) as t group by 1, 2`.execute(tx),
  )
  const of = (holds: boolean, looked: boolean) =>
    rows.find((row) => row.holds === holds && row.looked === looked)?.n ?? 0
  expect(of(true, false)).toBe(0)
  // and it does find some, and leave others alone
  expect(of(true, true)).toBeGreaterThan(300)
  expect(of(false, false)).toBeGreaterThan(300)
})

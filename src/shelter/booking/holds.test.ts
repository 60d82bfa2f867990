/**
 * One's own holds that run out are looked for on every My day, among all the bookings of the country.
 * @module-tag server/plans
 */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'

inWorld()

test('finding one’s own holds reads no booking that isn’t one', async () => {
  const plan = await asSystem('test: plan', async (tx) => {
    // a table with few rows is quicker read whole: what counts is that there is another way
    await sql`set local enable_seqscan = off`.execute(tx)
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select id from booking where booked_by = gen_random_uuid() and hold_until > now() and hold_until <= now() + interval '1 day'
      order by hold_until`.execute(tx)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('booking_hold')
})

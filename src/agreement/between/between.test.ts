/** Nights of people who belong to another municipality, in places that an agreement shares: by a signed ground, and never without identity. */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fillSheaf, sheafIds } from '../../../test/support/sheaf.ts'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { sharedNights } from './queries.ts'

const world = inWorld()
const november = { from: Temporal.PlainDate.from('2026-11-01'), until: Temporal.PlainDate.from('2026-11-30') }
const nights = () => asUser(world.siv, (tx) => ask(tx, sharedNights(november, { after: null, limit: 50 })))

test('a night counts when the ground says so, and no longer when the ground is corrected', async () => {
  await fillSheaf(world.connection)
  const { kysely } = world.connection
  await sql`update agreement_end set reopened_at = ended_at, reopened_by = ended_by`.execute(kysely)
  const [one, ...more] = await nights()
  expect(more).toEqual([])
  expect(one).toMatchObject({ municipality: 'Nybro', number: '2026-0001', nights: 1 })
  // nobody’s before the day from which the ground holds
  await sql`update residence_assessment set applies_from = '2026-11-02' where id = ${sheafIds.signedResidence}`.execute(
    kysely,
  )
  expect(await nights()).toEqual([])
  await sql`update residence_assessment set applies_from = '2026-11-01', responsible_code = '0880' where id = ${sheafIds.signedResidence}`.execute(
    kysely,
  )
  expect(await nights()).toEqual([])
})

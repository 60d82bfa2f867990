/** Nights of people who belong to another municipality, in places that an agreement shares: by a signed ground, and never without identity. */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fillSheaf, sheafIds } from '../../../test/support/sheaf.ts'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { agreementRoutes } from '../index.ts'
import { delivered } from '../promise/counters.ts'
import { promisesOf } from '../promise/queries.ts'
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

test('what another municipality delivers is its own to tell: nothing is counted from its rows, and a promise of its says by hand', async () => {
  await fillSheaf(world.connection)
  const beds = (here: boolean, organisationId: string) =>
    asSystem('test', (tx) =>
      delivered(tx, [
        {
          ...{ id: sheafIds.promise, partyId: sheafIds.otherParty, amount: 9, unit: 'sängar', per: 'year' as const },
          ...{ organisationId, here, counter: 'bedsInService' as const, fromOn: november.from, untilOn: null },
          ...november,
        },
      ]),
    )
  expect([await beds(true, world.ids.stadsmissionen), await beds(false, world.ids.stadsmissionen)]).toEqual([[1], [0]])
  const { kysely } = world.connection
  await sql`update agreement_promise set party_id = (select id from agreement_party where organisation_id = ${world.ids.nybro})`.execute(
    kysely,
  )
  expect(await asUser(world.agneta, (tx) => ask(tx, promisesOf(tx, sheafIds.agreement)))).toMatchObject([
    { here: false },
  ])

  const agneta = world.visit(agreementRoutes)(world.agneta)
  await sql`update agreement_signature set undone_at = noted_at, undone_by = noted_by`.execute(kysely)
  await sql`update agreement_end set reopened_at = ended_at, reopened_by = ended_by`.execute(kysely)
  const { rows } = await sql<{
    id: string
  }>`select id from agreement_party where organisation_id = ${world.ids.nybro}`.execute(kysely)
  const promise = {
    party: rows[0]?.id ?? '',
    amount: '9',
    unit: 'sängar',
    per: 'year',
    counter: 'nightsSlept',
    fromOn: '2026-12-01',
    untilOn: '',
  }
  const counted = await agneta.post(`/agreements/${sheafIds.agreement}/promises/new`, promise)
  expect([counted.status, counted.html.includes('href="#f-counter"')]).toEqual([422, true])
  const byHand = await agneta.post(`/agreements/${sheafIds.agreement}/promises/new`, { ...promise, counter: 'byHand' })
  expect(byHand.status).toBe(303)
})

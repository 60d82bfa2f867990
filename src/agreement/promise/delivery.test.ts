/** What was delivered against a promise: by whom it is counted, and on which days. */

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { agreementRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(agreementRoutes)

test('what is delivered is noted of what is counted by hand, on one of its days', async () => {
  const agneta = visit(world.agneta)
  const wanted = {
    kind: 'landlordOverall',
    title: 'Samverkan',
    purpose: 'Hem',
    organisation: world.ids.landlord,
    outside: '',
  }
  const path = (await agneta.post('/agreements/new', { ...wanted, fromOn: '2026-11-01' })).location?.split('?')[0] ?? ''
  await agneta.post(`${path}/parties/new`, { outside: 'Kyrkan', organisation: '' })
  const { rows } = await sql<{ id: string }>`select id from agreement_party order by added_at, id`.execute(
    world.connection.kysely,
  )
  const [, party = '', outside = ''] = rows.map(({ id }) => id)
  const promises = (more: Record<string, string>) =>
    agneta.post(`${path}/promises/new`, { amount: '1', unit: 'hem', per: 'year', fromOn: '2026-11-10', ...more })
  expect((await promises({ party: outside, counter: 'leasesBegun' })).html).toContain('href="#f-counter"')
  await promises({ party, counter: 'leasesBegun' })
  await promises({ party, counter: 'byHand', untilOn: '2026-11-15' })
  const [counted, byHand] = (await agneta.get(path)).html.match(/[^"]+\/promises\/[0-9a-f-]+(?=\/end")/g) ?? []
  const notes = async (of = byHand, onDay = '2026-11-12') =>
    (await agneta.post(`${of}/deliveries/new`, { onDay, amount: '1' })).status
  expect([await notes(counted), await notes(byHand, '2026-11-09'), await notes(byHand, '2026-11-16')]).toEqual([
    409, 422, 422,
  ])
  expect(await notes()).toBe(303)
})

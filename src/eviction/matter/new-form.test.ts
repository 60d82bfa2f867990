/** The form where a matter is opened says what is wrong with it by the names of its fields. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { evictionRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(evictionRoutes)

test('what is missing is listed by the name of its field, each leading there', async () => {
  const res = await visit(world.petra).post('/evictions', { tenure: 'rented', rooms: 'två' })
  expect(res.status).toBe(422)
  const summary = /class="ds-error-summary[\s\S]*?<\/ul>/.exec(res.html)?.[0] ?? ''
  for (const field of ['cause', 'address', 'rooms'])
    expect(summary).toMatch(new RegExp(`href="#f-${field}">[A-ZÅÄÖ][^<:?]+[:?] [A-ZÅÄÖ]`))
})

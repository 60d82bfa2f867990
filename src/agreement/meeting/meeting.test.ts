/** A meeting of an agreement: what was decided at it holds it. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { agreementRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(agreementRoutes)

test('whoever notes a decision sees what it is about, and a meeting at which something is decided was held; notes of one that wasn’t stay', async () => {
  const agneta = visit(world.agneta)
  const fields = { kind: 'landlordOverall', title: 'Samverkan', purpose: 'Fler hem', outside: '', fromOn: '2026-11-01' }
  const made = await agneta.post('/agreements/new', { ...fields, organisation: world.ids.landlord })
  const path = made.location?.split('?')[0] ?? ''
  await agneta.post(`${path}/meetings/new`, { kind: 'steering', onDay: '2026-11-18' })
  await agneta.post(`${path}/points/new`, { words: 'Får man ha hund?' })
  const [meeting, point] = await asUser(world.agneta, async (tx) => [
    (await tx.selectFrom('agreement_meeting').select('id').executeTakeFirstOrThrow()).id,
    (await tx.selectFrom('agreement_point').select('id').executeTakeFirstOrThrow()).id,
  ])
  const held = `${path}/meetings/${meeting}/held`
  await agneta.post(held, { heldOn: '2026-11-18', who: 'Enhetschefen', words: 'Vi talade om hundar' })
  const decision = `${path}/points/${point}/decision`
  expect((await agneta.get(decision)).text).toContain('Får man ha hund?')
  await agneta.post(decision, { meeting, words: 'Ja' })

  await agneta.post(`${held}/undo`)
  expect((await agneta.get(path)).text).toContain('Vi talade om hundar')
  await agneta.post(`${decision}/undo`)
  await agneta.post(`${held}/undo`)
  const planned = (await agneta.get(path)).text
  expect(planned).toContain('Det här noterades, men mötet är inte hållet')
  expect(planned).toContain('Vi talade om hundar')
  const again = (await agneta.get(held)).html
  expect([again.includes('Enhetschefen'), again.includes('Vi talade om hundar')]).toEqual([true, true])
})

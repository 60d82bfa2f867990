/** Work that the database gives up because two waited for each other is done again. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from './index.ts'

const world = inWorld()

class GivenUp extends Error {
  readonly code = '40P01'
}

test('work that was given up is tried anew, and what the first try wrote is not there', async () => {
  let tries = 0
  await asUser(world.siv, async (tx) => {
    tries += 1
    await tx.updateTable('app_user').set({ locale: 'sv' }).where('id', '=', world.siv.userId).execute()
    if (tries === 1) throw new GivenUp('deadlock detected')
  })
  expect(tries).toBe(2)
})

test('but not for ever', async () => {
  let tries = 0
  const work = asUser(world.siv, async () => {
    tries += 1
    throw new GivenUp('deadlock detected')
  })
  await expect(work).rejects.toBeInstanceOf(GivenUp)
  expect(tries).toBe(3)
})

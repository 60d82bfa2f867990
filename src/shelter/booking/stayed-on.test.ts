/** Before somebody is booked, those who stayed on have their beds: whoever is in that house, and the guest wherever they are. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { arrive } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, day } from '../house.fixture.ts'
import { book } from './book.ts'

const world = inWorld()

const guest = (givenName: string) => world.person({ by: world.siv, givenName, familyName: 'Lind' })
const written = () =>
  asSystem('test', async (tx) => {
    const rows = await tx.selectFrom('bed_night').select('booking_id').where('night', '=', day('2026-11-22')).execute()
    return rows.map((row) => row.booking_id)
  })

test('the bed of who stayed on isn’t given to the next, nor another bed to a guest who stayed on elsewhere', async () => {
  const at = (name: string) => buildHouse({ organisationId: world.ids.stadsmissionen, name, beds: 1 })
  const [here, there, third] = [await at('Här'), await at('Där'), await at('Bortom')]
  const kims = await booked(world.siv, asking(here, await guest('Kim')))
  const bo = await guest('Bo')
  const bos = await booked(world.siv, asking(third, bo))
  world.clock('2026-11-21T20:00:00Z')
  for (const id of [kims, bos]) await arrive(world.nils, id)
  world.clock('2026-11-22T20:00:00Z')

  const next = await book(world.siv, asking(here, await guest('Alva'), '2026-11-22'))
  expect(next.ok ? null : next.reason).toMatchObject({ kind: 'full' })
  expect(await written()).toEqual([kims])
  const again = await book(world.siv, asking(there, bo, '2026-11-22'))
  expect(again.ok ? null : again.reason).toMatchObject({ kind: 'hasBed' })
  expect((await written()).toSorted()).toEqual([kims, bos].toSorted())
})

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { addSite } from './add.ts'

const world = inWorld()
const house = {
  municipality: '0880',
  organisation: 'stadsmissionen',
  name: 'Nya akutboendet',
  livingForm: 'acutePlace',
  rooms: [
    { name: 'Rum 1', beds: 3, takenAsOne: false },
    { name: 'Familjerummet', beds: 2, takenAsOne: true },
  ],
} as const

describe('a new shelter', () => {
  test('has its rooms, and beds numbered through the house', async () => {
    const made = await addSite(house)
    expect(made).toMatchObject({ ok: true, value: { beds: 5 } })
    const beds = await asSystem('test', (tx) => tx.selectFrom('bed').select('name').orderBy('name').execute())
    expect(beds.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5'])
  })
  test('is made once: the same name again is refused, and nothing is added', async () => {
    await addSite(house)
    expect(await addSite(house)).toEqual({ ok: false, reason: { kind: 'name-taken' } })
    expect(await asSystem('test', (tx) => tx.selectFrom('site').select('id').execute())).toHaveLength(1)
  })
  test('a landlord runs no shelter, and an organisation that isn’t there is told with those that are', async () => {
    const refused = await addSite({ ...house, organisation: 'Kvarnholmens Bostäder AB' })
    expect(refused).toMatchObject({ ok: false, reason: { kind: 'unknown-organisation' } })
    expect(JSON.stringify(refused)).toContain('Stadsmissionen')
    expect(await addSite({ ...house, municipality: '0881' })).toMatchObject({ ok: false })
  })
  test('a room without beds is named', async () => {
    expect(await addSite({ ...house, rooms: [{ name: 'Rum 1', beds: 0, takenAsOne: false }] })).toEqual({
      ok: false,
      reason: { kind: 'beds', room: 'Rum 1' },
    })
    expect(world.ids.stadsmissionen).toBeTruthy()
  })
})

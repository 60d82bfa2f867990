import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { addSite } from './add.ts'
import { sitesToSee, siteToSee } from './queries.ts'

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
  test('is listed until its last bed has gone out of service; its own page still opens', async () => {
    const made = await addSite(house)
    const listed = () => asUser(world.siv, async (tx) => (await sitesToSee(tx)).map(({ name }) => name))
    const close = (beds: readonly string[]) =>
      asSystem('test', (tx) =>
        tx
          .updateTable('bed')
          .set({
            in_service_from: Temporal.PlainDate.from('2020-01-01'),
            out_of_service_from: Temporal.PlainDate.from('2026-11-21'),
          })
          .where('name', 'in', beds)
          .execute(),
      )
    await close(['1', '2', '3', '4'])
    expect(await listed()).toEqual(['Nya akutboendet'])
    await close(['5'])
    expect(await listed()).toEqual([])
    const id = made.ok ? made.value.siteId : ''
    expect(await asUser(world.siv, (tx) => siteToSee(tx, id))).toMatchObject({ name: 'Nya akutboendet' })
  })
  test('a room without beds is named', async () => {
    expect(await addSite({ ...house, rooms: [{ name: 'Rum 1', beds: 0, takenAsOne: false }] })).toEqual({
      ok: false,
      reason: { kind: 'beds', room: 'Rum 1' },
    })
    expect(world.ids.stadsmissionen).toBeTruthy()
  })
})

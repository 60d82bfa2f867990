/** What everybody is told of a house's free beds, side by side, for tests: the board, its week, /tonight, the command, the interface and the search. */

import { sql } from 'kysely'
import { expect } from 'vitest'
import { type Api, openApi } from '../../test/support/api.ts'
import type { World } from '../../test/support/world.ts'
import { addKey } from '../exchange/key/operator.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { boardOf } from './board/board.ts'
import { freeOf } from './board/cells.ts'
import type { House } from './house.fixture.ts'
import { freeBedsAt } from './report/free.ts'
import { housesOn } from './search/houses.ts'
import { freeTonight } from './site/free.ts'
import { countPlaces } from './site/places.ts'

/** The house's first bed is outreach's until an hour of the evening, and a bed that was left is cleaned for some minutes. */
export async function setAsideAndCleaned(world: World, house: House, until: string, minutes: number): Promise<void> {
  await asSystem('test', async (tx) => {
    const aside = { id: newId(), municipality_code: '0880', bed_id: house.beds[0] ?? '', until_time: until }
    await tx
      .insertInto('bed_set_aside')
      .values({ ...aside, set_at: now(), set_by: world.inger.userId })
      .execute()
    await tx.updateTable('site').set({ turnaround_minutes: minutes }).where('id', '=', house.siteId).execute()
  })
}

/** The interface, and a key of the house's own organisation. */
export async function askingApi(world: World): Promise<{ api: Api; secret: string }> {
  const api = await openApi()
  const whose = { municipality: '0880', organisation: world.nils.organisation.name, name: 'Nattsystemet' }
  const made = await addKey({
    ...{ ...whose, perMinute: 1000, scopes: ['places:read'] },
    expiresOn: Temporal.PlainDate.from('2027-05-01'),
  })
  if (!made.ok) throw new Error(made.reason.kind)
  return { api, secret: made.value.secret }
}

/** Each says the same of the night, and the sum holds. Answers how many single beds are free, and how many are outreach's still. */
export async function sayTheSame(world: World, house: House, night: Temporal.PlainDate): Promise<Told> {
  const board = await boardOf(world.nils, house.siteId, night)
  const count = countPlaces(board.places)
  const free = freeOf(board.places)
  // a room that is taken as one is one place on the board, and its beds are counted by the command
  const inBeds = board.places
    .filter(({ state }) => state === 'free')
    .flatMap(({ beds }) => beds.filter(({ closed }) => closed === null)).length
  const command = await asSystem('test', (tx) => freeBedsAt(tx, { site: house.siteId }, night))
  const [said] = command
  const { beds = 0, held = 0, taken = 0, setAside = 0, outOfService = 0 } = said ?? {}
  expect(said).toMatchObject({ free: inBeds, setAside: free.aside })
  expect(said?.free).toBe(beds - held - taken - setAside - outOfService)
  expect(Math.min(inBeds, count.free, free.beds, free.rooms)).toBeGreaterThanOrEqual(0)
  expect(board.week[0]).toMatchObject({ free, count })
  const all = await asUser(world.nils, (tx) => freeTonight(tx, night))
  expect(all.find(({ siteId }) => siteId === house.siteId)?.free).toBe(count.free)
  for (const [who, more] of [
    [world.siv, 0],
    [world.mats, free.aside],
  ] as const) {
    const found = (await asUser(who, (tx) => housesOn(tx, who, night))).find(({ site }) => site.id === house.siteId)
    expect([found?.free.beds, found?.free.rooms.length], who.userId).toEqual([free.beds + more, free.rooms])
  }
  // beside those who slept outdoors, of every house that has no hidden address
  const { rows } = await asUser(world.agneta, (tx) =>
    sql<{ free: number }>`select free from app.winter_nights(${night}::date, ${night}::date)`.execute(tx),
  )
  expect(rows).toEqual([{ free: inBeds }])
  return { ...free, night, command: said }
}

type Told = ReturnType<typeof freeOf> & { night: Temporal.PlainDate; command: object | undefined }

/** The interface says what the command does. */
export async function apiSaysTheSame({ api, secret }: { api: Api; secret: string }, { night, command }: Told) {
  const response = await fetch(`${api.base}/places?night=${night}`, { headers: { authorization: `Bearer ${secret}` } })
  const { sites } = await response.json()
  const { siteId, site, municipality: _of, livingForm: _as, ...counts } = Object(command)
  expect(sites).toEqual([{ ...counts, site: siteId, name: site }])
}

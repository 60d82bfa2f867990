/** Everything that people do with beds, as steps that a test takes in any order: what is refused is refused. */

import fc from 'fast-check'
import type { World } from '../../test/support/world.ts'
import { asSystem } from '../platform/database/index.ts'
import { now } from '../platform/time/index.ts'
import { book } from './booking/book.ts'
import {
  arrive,
  changeLastNight,
  closeBed,
  confirmBooking,
  depart,
  endBooking,
  moveToBed,
  openBed,
  undoArrival,
  undoDeparture,
  undoEnd,
} from './deeds.fixture.ts'
import type { House } from './house.fixture.ts'
import { nightOf } from './nights.ts'
import { keepOverstayers } from './overstay.ts'

/** The house, and those who may be its guests. */
export type Scene = { world: World; house: House; people: readonly string[] }

// biome-ignore format: one line reads better
export const deeds = ['arrive', 'depart', 'undoArrival', 'undoDeparture', 'confirm', 'cancel', 'decline', 'noShow', 'undoEnd', 'extend', 'move', 'close', 'open'] as const
const small = { min: 0, max: 3 }
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('book' as const),
      who: fc.integer(small),
      ahead: fc.constantFrom(0, 0, 0, 1, 2),
      nights: fc.integer({ min: 1, max: 3 }),
      room: fc.boolean(),
      hold: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(3, 7, 11, 24) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom(...deeds, 'arrive', 'arrive'),
      which: fc.nat(2),
      by: fc.integer({ min: -1, max: 2 }),
    }),
  },
)
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const deed = (name: (typeof deeds)[number], by = 0): Step => ({ do: name, which: 0, by })
const aBooking = { do: 'book', ahead: 0, nights: 3, room: false } as const
// biome-ignore format: one line reads better
export const everyDeedOnce: Step[] = [
  { ...aBooking, who: 0, hold: true }, deed('confirm'), deed('extend', 1), deed('arrive'), deed('undoArrival'), deed('arrive'), { do: 'wait', hours: 24 },
  { do: 'move', which: 1, by: 0 }, deed('depart'), deed('undoDeparture'), deed('depart'), { ...aBooking, who: 1, hold: false }, deed('cancel'), deed('undoEnd'), deed('decline'), deed('undoEnd'), { do: 'wait', hours: 7 }, deed('noShow'), deed('undoEnd'), { do: 'close', which: 3, by: 0 }, deed('open'),
]

/** Does one step as those who may; what is refused is refused. Answers whether it was a hold's, an arrival's or another step. */
export async function perform(scene: Scene, one: Step): Promise<boolean> {
  const { world, house, people } = scene
  const here = nightOf(now())
  if (one.do === 'wait') {
    world.clock(now().add({ hours: one.hours }).toString())
    await keepOverstayers()
    return true
  }
  if (one.do === 'book') {
    const first = here.add({ days: one.ahead })
    const last = first.add({ days: one.nights - 1 })
    const holdUntil = one.hold ? now().add({ hours: 5 }) : null
    const asked = { personId: people[one.who] ?? '', siteId: house.siteId, first, last, holdUntil }
    return (await book(world.siv, { ...asked, kind: one.room ? 'room' : 'bed' })).ok
  }
  const beds = [...house.beds, ...house.familyBeds]
  const bed = beds[one.which % beds.length] ?? ''
  if (one.do === 'close')
    return (
      await closeBed(world.nils, house.siteId, { bed, from: here.add({ days: 1 }), until: null, because: 'Prov' })
    ).ok
  const rows = await asSystem('test', async (tx) => ({
    bookings: await tx.selectFrom('booking').select(['id', 'last_night']).orderBy('id', 'desc').limit(3).execute(),
    closings: await tx.selectFrom('bed_void').select('id').orderBy('id').execute(),
  }))
  const closing = rows.closings[one.which % Math.max(1, rows.closings.length)]
  if (one.do === 'open') return closing !== undefined && (await openBed(world.nils, house.siteId, closing.id)).ok
  // the booking that it falls on, else the next one that it can be done with
  const from = one.which % Math.max(1, rows.bookings.length)
  for (const booking of [...rows.bookings.slice(from), ...rows.bookings.slice(0, from)]) {
    if (await act(scene, one.do, one, booking)) return true
  }
  return false
}

/** Nils has no reason to read about a guest before the first night or after the last: a page that doesn't exist. */
async function act(
  { world, house }: Scene,
  deed: Exclude<(typeof deeds)[number], 'close' | 'open'>,
  one: { which: number; by: number },
  { id, last_night }: { id: string; last_night: Temporal.PlainDate },
): Promise<boolean> {
  const acts = {
    arrive: () => arrive(world.nils, id),
    depart: () => depart(world.nils, id),
    undoArrival: () => undoArrival(world.nils, id),
    undoDeparture: () => undoDeparture(world.nils, id),
    confirm: () => confirmBooking(world.siv, id),
    cancel: () => endBooking(world.siv, id, 'cancelled'),
    decline: () => endBooking(world.siv, id, 'declined'),
    noShow: () => endBooking(world.nils, id, 'noShow'),
    undoEnd: () => undoEnd(world.siv, id),
    extend: () => changeLastNight(world.siv, id, last_night.add({ days: one.by })),
    move: () => moveToBed(world.siv, id, house.beds[one.which % 2] ?? ''),
  }
  return acts[deed]().then(
    (outcome) => outcome.ok,
    (error: Error) => (error.message === 'row' ? false : Promise.reject(error)),
  )
}

/** Homes of their own that some lose over the years: when, why, and where they live afterwards. Pure. */

import { isBefore } from '../platform/time/index.ts'
import { type Career, isMeasured } from './careers.ts'
import type { Chance } from './random.ts'

type Day = Temporal.PlainDate

/** Of those who came into a home of their own: with those that still run second hand, about every tenth home. */
const SHARE = 0.16
/** The municipality's lease, for those who don't get one of their own again: not in a measuring week, whose sums were published. */
const SECOND_HAND_FROM = Temporal.PlainDate.from('2023-05-01')

export type Loss = {
  /** its last day */
  on: Day
  because: 'landlordGaveNotice' | 'tenantGaveNotice' | 'other'
  /** null: nobody knows where they went */
  after: {
    form: 'withFriends' | 'withFamily' | 'hotel' | 'shortSublet'
    /** the first day in a home again; null: not yet */
    found: Day | null
    into: 'firstHandLease' | 'secondHandLease' | 'privateSublet'
  } | null
}

/** Whether a home that began so is lost by today. The same chances fall, whatever comes of it. */
export function lossOf(c: Chance, { exit }: Career, today: Day): Loss | null {
  const falls = c.happens(SHARE)
  const [low, high] = { soon: [70, 175], year: [180, 360], two: [370, 720], late: [730, 1600] }[
    c.weighted({ soon: 16, year: 28, two: 31, late: 25 })
  ] as [number, number]
  const lasted = c.between(low, high)
  const because = c.weighted({ landlordGaveNotice: 50, tenantGaveNotice: 38, other: 12 })
  const known = because === 'landlordGaveNotice' || c.happens(0.6)
  const form = c.weighted({ withFriends: 45, withFamily: 25, hotel: 20, shortSublet: 10 })
  const without = c.between(20, c.happens(0.6) ? 85 : 420)
  const turn = c.weighted({ firstHandLease: 60, secondHandLease: 25, privateSublet: 15 })
  if (!falls || exit?.kind !== 'firstHandLease') return null
  const on = exit.on.add({ days: lasted })
  const found = on.add({ days: 1 + without })
  if (!isBefore(on, today) || isMeasured(on.add({ days: 1 }), found)) return null
  const into = turn === 'secondHandLease' && isBefore(found, SECOND_HAND_FROM) ? 'firstHandLease' : turn
  return { on, because, after: known ? { form, found: isBefore(found, today) ? found : null, into } : null }
}

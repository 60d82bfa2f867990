/** The period of a report: the last whole month unless another is chosen. */

import { day, optional, wrong } from '../../platform/subject/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import type { Nights } from '../claim.ts'
import { nightCount } from '../nights.ts'

/** The longest period asked for at once: three years. */
const LONGEST = 1096

export const periodFields = { from: optional(day()), until: optional(day()) }
type Period = { from: Temporal.PlainDate | null; until: Temporal.PlainDate | null }

const lastMonth = (): Nights => {
  const last = today().with({ day: 1 }).subtract({ days: 1 })
  return { first: last.with({ day: 1 }), last }
}

/** Only one of the two: the month that it is in. */
export function periodOf({ from, until }: Period): Nights {
  const one = from ?? until
  if (one === null) return lastMonth()
  return { first: from ?? one.with({ day: 1 }), last: until ?? one.with({ day: one.daysInMonth }) }
}

export const settled = <F extends Period>(filter: F): F => {
  const { first, last } = periodOf(filter)
  return { ...filter, from: first, until: last }
}

export function periodProblem(filter: Period) {
  const { first, last } = periodOf(filter)
  if (isBefore(last, first)) return wrong('until', 'periodBackwards')
  return nightCount(first, last) > LONGEST ? wrong('from', 'periodLong') : null
}

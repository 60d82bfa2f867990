/** A matter's course: computed from its events each time it is asked for. */

import { type Course, courseOf } from '../../law/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { courseEvent, eventsOf, eventsThatCount, type MatterEvent } from '../events.ts'
import type { Matter } from '../load.ts'

export const courseFrom = (
  matter: Pick<Matter, 'tenure' | 'cause'>,
  events: readonly MatterEvent[],
  on: Temporal.PlainDate = today(),
): Course => courseOf({ tenure: matter.tenure, cause: matter.cause, events: events.map(courseEvent), today: on })

/**
 * What must be paid to keep the home, öre: the highest of what is unpaid and what the landlord's latest message demands less what has been paid since.
 * A message may demand too much (and then it is defective), but too little never keeps a home. Null when no amount is known.
 */
export function demandedOre(course: Course, events: readonly MatterEvent[]): number | null {
  const counting = eventsThatCount(events)
  const message = counting.filter(({ kind, amountOre }) => kind === 'messageGiven' && amountOre !== null).at(-1)
  if (message === undefined || message.amountOre === null || course.safe !== null) return course.unpaidOre
  const since = counting.filter(
    ({ kind, on }) => (kind === 'payment' || kind === 'deposited') && Temporal.PlainDate.compare(on, message.on) >= 0,
  )
  const left = message.amountOre - since.reduce((sum, { amountOre }) => sum + (amountOre ?? 0), 0)
  return Math.max(left, course.unpaidOre ?? 0, 0)
}

/** The course of a matter that is already loaded. */
export async function courseOfMatter(tx: Tx, matter: Matter): Promise<{ course: Course; events: MatterEvent[] }> {
  const events = await eventsOf(tx, matter.id)
  return { course: courseFrom(matter, events), events }
}

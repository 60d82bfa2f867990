/** A matter's course: computed from its events each time it is asked for. */

import { type Course, courseOf } from '../../law/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { courseEvent, eventsOf, type MatterEvent } from '../event/queries.ts'
import type { Matter } from '../matter/load.ts'

export const courseFrom = (
  matter: Pick<Matter, 'tenure' | 'cause'>,
  events: readonly MatterEvent[],
  on: Temporal.PlainDate = today(),
): Course => courseOf({ tenure: matter.tenure, cause: matter.cause, events: events.map(courseEvent), today: on })

/** The course of a matter that is already loaded. */
export async function courseOfMatter(tx: Tx, matter: Matter): Promise<{ course: Course; events: MatterEvent[] }> {
  const events = await eventsOf(tx, matter.id)
  return { course: courseFrom(matter, events), events }
}

/** What an event changed in the course, worked out again from the events before and after it: nothing has to be kept for the page that tells it. */

import { type CourseChange, courseChanges } from '../../law/index.ts'
import { isId } from '../../platform/id.ts'
import { courseFrom } from '../clocks/course.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../load.ts'

/** The address of the page that tells what these events changed. */
export const toldAt = (matterId: string, eventIds: readonly string[]): string =>
  eventIds.length === 0 ? `/evictions/${matterId}` : `/evictions/${matterId}?changed=${eventIds.join('.')}`

/** The changes of the events named in an address; null when it names none of this matter's. `events` in the order that they were recorded. */
export function changesBy(
  matter: Pick<Matter, 'tenure' | 'cause'>,
  events: readonly MatterEvent[],
  asked: string | undefined,
): CourseChange[] | null {
  const ids = new Set((asked ?? '').split('.').filter(isId))
  const last = events.findLastIndex(({ id }) => ids.has(id))
  if (last < 0) return null
  const after = events.slice(0, last + 1)
  const before = after.filter(({ id }) => !ids.has(id))
  return courseChanges(courseFrom(matter, before), courseFrom(matter, after))
}

/** Puts what several records and rooms tell together to one path. */

import type { ReadReason } from '../platform/access/index.ts'
import type { PathEvent, PathLane } from '../platform/web/index.ts'

/** What a source's lanes tell about: decides which readers by consent may see them. */
export type About = 'identity' | 'housing' | 'plan'

/** Whether a reader may see something about the person. Only a reading by consent or assignment is limited: to what a consent names. */
export function maySee(about: About, reason: ReadReason, allowed: ReadonlySet<string>): boolean {
  if (about === 'identity' || (reason !== 'consent' && reason !== 'assignment')) return true
  return allowed.has(about)
}

/** Lanes with the same name from several records become one. */
export function mergeLanes(lanes: readonly PathLane[]): PathLane[] {
  return [...Map.groupBy(lanes, ({ label }) => label)].map(([label, same]) => ({
    label,
    spans: same.flatMap(({ spans }) => spans),
    marks: same.flatMap(({ marks }) => marks),
  }))
}

/** For somebody with protected identity: that something happened and when, never where, with whom or by whom. */
export const withoutPlaces = {
  lane: (lane: PathLane): PathLane => ({
    label: lane.label,
    spans: lane.spans.map((span) => ({ ...span, label: lane.label })),
    marks: lane.marks.map((mark) => ({ ...mark, label: lane.label })),
  }),
  event: <E extends PathEvent>({ detail: _, ...event }: E): Omit<E, 'detail'> => event,
}

/** The latest first; on the same day as the rooms gave them. */
export const latestFirst = <E extends PathEvent>(events: readonly E[]): E[] =>
  [...events].sort((a, b) => Temporal.PlainDate.compare(b.on, a.on))

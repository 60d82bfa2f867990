/** Taking back an event that something else stood behind: a delivery that was undone, a notice that was withdrawn. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { eventsOf, type MatterEvent } from '../events.ts'
import type { Matter } from '../load.ts'
import { addEventsIn, bareFacts } from './actions.ts'

/** Takes back an event, or whatever stands in its place by now; nothing when it was taken back already. */
export async function annulEvent(
  tx: Tx,
  session: Session,
  matter: Matter,
  eventId: string | null,
  because: string,
): Promise<void> {
  if (eventId === null) return
  const events = await eventsOf(tx, matter.id)
  const last = lastInPlaceOf(events, eventId)
  if (last === null || last.annuls) return
  const { kind, on, messageId, noticeId, planItemId } = last
  const annulment = { ...bareFacts, kind, on, messageId, noticeId, planItemId }
  await addEventsIn(tx, session, matter, [annulment], { correctsId: last.id, because, annuls: true })
}

/** The newest in the chain of corrections that an event began; null when there is no such event. */
function lastInPlaceOf(events: readonly MatterEvent[], id: string): MatterEvent | null {
  // a correction names an event that was there before it, and no two name the same: the chain has an end
  const corrections = new Map(events.map((event) => [event.correctsId, event]))
  let last = events.find((event) => event.id === id) ?? null
  for (let next = last; next !== null; next = corrections.get(next.id) ?? null) last = next
  return last
}

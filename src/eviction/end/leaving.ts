/** What follows when a household has left the home: the event, the end of the lease, and where each of them sleeps. */

import { endLeaseIn } from '../../home/index.ts'
import { type LivingFormCode, openPerson, tellSituation } from '../../person/index.ts'
import { addEventsIn, bareFacts } from '../event/actions.ts'
import { eventsOf, eventsThatCount } from '../events.ts'
import type { EndOutcome } from '../outcomes.ts'
import type { MatterStep } from '../subject.tsx'
import { openLease } from './queries.ts'

type Day = Temporal.PlainDate

/** That the household left becomes an event, unless it is one already. */
export async function recordLeaving({ tx, session, on }: MatterStep, outcome: EndOutcome, day: Day): Promise<void> {
  const kind = outcome === 'evicted' ? 'evicted' : 'movedOut'
  const known = eventsThatCount(await eventsOf(tx, on.id)).some((event) => event.kind === kind)
  if (!known) await addEventsIn(tx, session, on, [{ ...bareFacts, kind, on: day }])
}

/** Ends the lease that the matter is about, if it runs and the user may see it. `none`: nothing to end here, or somebody ended it just now. */
export async function endTheLease(
  { tx, session, on }: MatterStep,
  outcome: EndOutcome,
  day: Day,
): Promise<'ended' | 'none' | 'too-early'> {
  const lease = await openLease(tx, on.leaseId)
  if (lease === null) return 'none'
  const because = outcome === 'evicted' ? 'evicted' : outcome === 'otherHome' ? 'movedToOtherHome' : 'other'
  const ended = await endLeaseIn(tx, session, lease.id, { on: day, because, whereTo: null, toldByCaller: true })
  if (ended.ok) return 'ended'
  return ended.reason.kind === 'ended' ? 'none' : 'too-early'
}

/** From the day that they left: the lease is believed on that day itself, what was told from the night after it. False: of a day that hasn't been. */
export async function tellNextNight(
  { tx, session }: MatterStep,
  personId: string,
  form: LivingFormCode,
  from: Day,
): Promise<boolean> {
  await openPerson(tx, session, personId, 'matterEnd')
  return (await tellSituation(tx, session, { personId, form, from })).ok
}

/** A matter ends, and is opened again. A home that was lost ends its lease and leaves everybody in the path with their next night told, in one transaction. */

import { endLeaseIn, type LeaseEndRefusal } from '../../home/index.ts'
import { type LivingFormCode, openPerson, tellSituation } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { type EndStop, keptReason, type OpenAtEnd, type SaidOfOpen, stopsEnd } from '../../platform/open-at-end.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { courseOfMatter } from '../clocks/course.ts'
import { restand } from '../clocks/restand.ts'
import { addEventsIn, bareFacts } from '../event/actions.ts'
import { eventsOf, eventsThatCount } from '../events.ts'
import { type Matter, matterToWorkOn } from '../load.ts'
import { belied, type EndOutcome, hasLeft, isLost } from '../outcomes.ts'
import { openThings } from './open.ts'
import { type OpenInMatter, openAtEnd } from './open-rules.ts'
import { endOf, openLease, peopleToAsk } from './queries.ts'

export type NewEnd = {
  outcome: EndOutcome
  on: Temporal.PlainDate
  words: string | null
  /** null: nobody said */
  children: number | null
  childrenPresent: boolean | null
  socialServicesPresent: boolean | null
  abandoned: boolean | null
  /** where each person sleeps the next night, by their id */
  where: ReadonlyMap<string, LivingFormCode>
} & SaidOfOpen

export type EndRefusal =
  | { kind: 'alreadyEnded'; by: string; at: Temporal.Instant }
  | { kind: 'endedMeanwhile' | 'inFuture' | 'beforeOpening' | 'beforeLease' | 'whereTooEarly' }
  | { kind: 'childrenMissing' }
  | { kind: 'open'; stop: EndStop; open: OpenAtEnd<OpenInMatter> }
  | { kind: 'whereMissing' | 'whereUntrue'; personId: string }

/** A matter is opened late at times, but not a year late. */
const MOST_DAYS_BEFORE_OPENING = 366

/** Ends the matter: no clock runs in it any more. */
export async function endMatter(session: Session, matterId: string, end: NewEnd): Promise<Outcome<null, EndRefusal>> {
  try {
    return await asUser(session, (tx) => endIn(tx, session, matterId, end))
  } catch (error) {
    if (isConflict(error, 'matter_end_current')) return refused({ kind: 'endedMeanwhile' })
    throw error
  }
}

async function endIn(tx: Tx, session: Session, matterId: string, end: NewEnd): Promise<Outcome<null, EndRefusal>> {
  const matter = await matterToWorkOn(tx, session, matterId)
  const ended = await endOf(tx, matterId)
  if (ended !== null) return refused({ kind: 'alreadyEnded', by: ended.by, at: ended.at })
  if (Temporal.PlainDate.compare(end.on, today()) > 0) return refused({ kind: 'inFuture' })
  if (end.on.until(matter.openedOn).days > MOST_DAYS_BEFORE_OPENING) return refused({ kind: 'beforeOpening' })
  const open = await openNow(tx, matter, end.outcome)
  const stop = stopsEnd(open, end)
  if (stop !== null) return refused({ kind: 'open', stop, open })
  const left = hasLeft(end.outcome)
  const people = left ? await peopleToAsk(tx, matter) : []
  const missing = people.find(({ personId }) => !end.where.has(personId))
  if (missing) return refused({ kind: 'whereMissing', personId: missing.personId })
  const [first] = people
  if (first && belied(end.outcome, [...end.where.values()]))
    return refused({ kind: 'whereUntrue', personId: first.personId })
  // how many children lost the home is a figure that others count: none is a claim, and somebody must make it
  if (left && end.children === null) return refused({ kind: 'childrenMissing' })
  if (left) await recordLeaving(tx, session, matter, end)
  const lease = left ? await endTheLease(tx, session, matter, end) : done(false)
  if (!lease.ok) return lease
  for (const { personId } of people) {
    const told = await tell(tx, session, personId, end)
    if (!told.ok) return told
  }
  const id = newId()
  const lost = isLost(end.outcome)
  await tx
    .insertInto('matter_end')
    .values({
      id,
      municipality_code: session.municipality,
      matter_id: matterId,
      ended_on: end.on,
      outcome: end.outcome,
      children_at_end: end.children ?? matter.children,
      children_present: lost ? end.childrenPresent : null,
      social_services_present: lost ? end.socialServicesPresent : null,
      abandoned: lost ? end.abandoned : null,
      words: end.words,
      open_because: keptReason(open, end),
      lease_ended: lease.value,
      ended_at: now(),
      ended_by: session.userId,
    })
    .execute()
  const leftOpen = { open: open.soft.map(({ kind }) => kind) }
  const data = {
    end: id,
    outcome: end.outcome,
    on: end.on.toString(),
    leaseEnded: lease.value,
    told: people.length,
    ...leftOpen,
  }
  await record(tx, session, { what: 'matter.ended', subject: matterId, data })
  await restand(tx, session.municipality, matterId)
  return done(null)
}

/** What is open at this moment, for this outcome. */
async function openNow(tx: Tx, matter: Matter, outcome: EndOutcome): Promise<OpenAtEnd<OpenInMatter>> {
  const { course, events } = await courseOfMatter(tx, matter)
  return openAtEnd(await openThings(tx, matter, course, events), outcome)
}

/** That the household left becomes an event, unless it is one already. */
async function recordLeaving(tx: Tx, session: Session, matter: Matter, { outcome, on }: NewEnd): Promise<void> {
  const kind = outcome === 'evicted' ? 'evicted' : 'movedOut'
  const known = eventsThatCount(await eventsOf(tx, matter.id)).some((event) => event.kind === kind)
  if (!known) await addEventsIn(tx, session, matter, [{ ...bareFacts, kind, on }])
}

const whyLeaseEnds = { evicted: 'evicted', otherHome: 'movedToOtherHome' } as const

/** Ends the lease that the matter is about, if it runs and the user may see it; says whether it did. */
async function endTheLease(
  tx: Tx,
  session: Session,
  matter: Matter,
  { outcome, on }: NewEnd,
): Promise<Outcome<boolean, EndRefusal>> {
  const lease = await openLease(tx, matter.leaseId)
  if (lease === null) return done(false)
  const because = outcome === 'evicted' || outcome === 'otherHome' ? whyLeaseEnds[outcome] : 'other'
  const ended = await endLeaseIn(tx, session, lease.id, { on, because, whereTo: null, toldByCaller: true })
  return ended.ok ? done(true) : leaseRefusal(ended.reason)
}

const leaseRefusal = ({ kind }: LeaseEndRefusal): Outcome<boolean, EndRefusal> => {
  // somebody ended it just now: then it has ended
  if (kind === 'ended') return done(false)
  return refused({ kind: kind === 'before-beginning' ? 'beforeLease' : 'inFuture' })
}

/** From the day that they left: the lease is believed on that day itself, what was told from the night after it. */
async function tell(tx: Tx, session: Session, personId: string, end: NewEnd): Promise<Outcome<null, EndRefusal>> {
  const form = end.where.get(personId)
  if (form === undefined) return refused({ kind: 'whereMissing', personId })
  await openPerson(tx, session, personId, 'matterEnd')
  const told = await tellSituation(tx, session, { personId, form, from: end.on })
  return told.ok ? done(null) : refused({ kind: 'whereTooEarly' })
}

export type ReopenRefusal = { kind: 'notEnded' }

/** The end was a mistake: the clocks run again. A lease that ended with it stays ended; that is undone on the lease's own page. */
export async function reopenMatter(
  session: Session,
  matterId: string,
  because: string,
): Promise<Outcome<null, ReopenRefusal>> {
  return asUser(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end === null) return refused({ kind: 'notEnded' })
    await tx
      .updateTable('matter_end')
      .set({ reopened_at: now(), reopened_by: session.userId, reopened_because: because })
      .where('id', '=', matter.end.id)
      .execute()
    await record(tx, session, { what: 'matter.reopened', subject: matterId, data: { end: matter.end.id } })
    await restand(tx, session.municipality, matterId)
    return done(null)
  })
}

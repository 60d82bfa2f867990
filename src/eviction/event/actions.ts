/** Recording what happened in a matter. Nothing is typed over: a correction is a new event in the place of the old one. */

import { type Course, type CourseChange, courseChanges } from '../../law/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { recordAll } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { courseOfMatter } from '../clocks/course.ts'
import { restand } from '../clocks/restand.ts'
import { type EventFacts, eventsOf } from '../events.ts'
import { type Matter, matterToWorkOn } from '../load.ts'
import { type DayProblem, problemOfDays } from './kinds.ts'

/** An event to record, and where it is known from. */
export type NewMatterEvent = EventFacts & {
  messageId?: string | null
  noticeId?: string | null
  planItemId?: string | null
}

export type Correction = { correctsId: string; because: string; annuls: boolean }

export type EventRefusal = { kind: 'ended' } | { kind: 'alreadyCorrected' } | { kind: DayProblem }

/** Facts that most events don't have. */
export const bareFacts = {
  until: null,
  amountOre: null,
  payer: null,
  ground: null,
  defects: [],
  flags: [],
  statedDays: null,
} as const satisfies Partial<EventFacts>

/**
 * Records events inside a transaction that is already open, and tells what they changed in the course.
 * The caller has the matter from `matterToWorkOn`, so nobody else changes it meanwhile.
 */
export async function addEventsIn(
  tx: Tx,
  session: Session,
  matter: Matter,
  events: readonly NewMatterEvent[],
  correction: Correction | null = null,
): Promise<{ ids: string[]; course: Course; changes: CourseChange[] }> {
  const { course: before } = await courseOfMatter(tx, matter)
  const rows = events.map((event) => rowOf(session, matter.id, event, correction))
  if (rows.length > 0) await tx.insertInto('matter_event').values(rows).execute()
  const actor = { id: session.userId, name: session.organisation.name }
  await recordAll(
    tx,
    session.municipality,
    actor,
    rows.map((row) => ({
      what: correction === null ? 'matter.event-recorded' : 'matter.event-corrected',
      subject: matter.id,
      data: {
        eventId: row.id,
        kind: row.kind,
        on: row.on_day.toString(),
        ...(correction === null ? {} : { corrects: correction.correctsId, annuls: correction.annuls }),
      },
    })),
  )
  const course = await restand(tx, session.municipality, matter.id)
  return { ids: rows.map(({ id }) => id), course, changes: courseChanges(before, course) }
}

function rowOf(session: Session, matterId: string, event: NewMatterEvent, correction: Correction | null) {
  return {
    id: newId(),
    municipality_code: session.municipality,
    matter_id: matterId,
    kind: event.kind,
    on_day: event.on,
    until_day: event.until,
    amount_ore: event.amountOre,
    payer: event.payer,
    ground: event.ground,
    defects: [...event.defects],
    flags: [...event.flags],
    stated_days: event.statedDays,
    corrects_id: correction?.correctsId ?? null,
    annuls: correction?.annuls ?? false,
    because: correction?.because ?? null,
    message_id: event.messageId ?? null,
    notice_id: event.noticeId ?? null,
    plan_item_id: event.planItemId ?? null,
    recorded_at: now(),
    recorded_by: session.userId,
  }
}

/** Records one event of a matter that hasn't ended, on a day that can be meant. */
export async function addEvent(
  session: Session,
  matterId: string,
  event: NewMatterEvent,
): Promise<Outcome<{ eventId: string; changes: CourseChange[] }, EventRefusal>> {
  return asUser(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'ended' })
    const problem = problemOfDays(event, today())
    if (problem !== null) return refused({ kind: problem })
    const { ids, changes } = await addEventsIn(tx, session, matter, [event])
    return done({ eventId: found(ids[0]), changes })
  })
}

/**
 * Puts an event in the place of another, or takes it back (`annuls`): the old one stays to be read, and no longer counts.
 * Refused when somebody has corrected it already.
 */
export async function correctEvent(
  session: Session,
  matterId: string,
  event: NewMatterEvent,
  correction: Correction,
): Promise<Outcome<{ eventId: string; changes: CourseChange[] }, EventRefusal>> {
  try {
    return await asUser(session, async (tx) => {
      const matter = await matterToWorkOn(tx, session, matterId)
      if (matter.end !== null) return refused({ kind: 'ended' })
      // what is taken back says what it took back, whatever its days were
      const problem = correction.annuls ? null : problemOfDays(event, today())
      if (problem !== null) return refused({ kind: problem })
      const events = await eventsOf(tx, matterId)
      const old = found(events.find(({ id }) => id === correction.correctsId))
      if (events.some(({ correctsId }) => correctsId === old.id)) return refused({ kind: 'alreadyCorrected' })
      const known = { messageId: old.messageId, noticeId: old.noticeId, planItemId: old.planItemId }
      const { ids, changes } = await addEventsIn(tx, session, matter, [{ ...known, ...event }], correction)
      return done({ eventId: found(ids[0]), changes })
    })
  } catch (error) {
    if (isConflict(error, 'matter_event_corrects')) return refused({ kind: 'alreadyCorrected' })
    throw error
  }
}

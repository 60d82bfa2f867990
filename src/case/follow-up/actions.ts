/** Planning a follow-up, writing what came of it, calling it off. */

import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { type Case, caseIdOf, caseToChange } from '../load.ts'
import { followUpById, type HomeState, isWaiting } from './queries.ts'

export type PlanRefusal = { kind: 'closed' } | { kind: 'past' }

export async function planFollowUp(
  session: Session,
  caseId: string,
  wanted: { dueOn: Temporal.PlainDate; about: string },
): Promise<Outcome<{ id: string }, PlanRefusal>> {
  return asUser<Outcome<{ id: string }, PlanRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'followUp')
    if (file.closure) return refused({ kind: 'closed' })
    if (Temporal.PlainDate.compare(wanted.dueOn, today()) < 0) return refused({ kind: 'past' })
    const id = newId()
    await tx
      .insertInto('follow_up')
      .values({
        id,
        municipality_code: session.municipality,
        case_id: caseId,
        due_on: wanted.dueOn,
        about: wanted.about,
        planned_at: now(),
        planned_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'follow-up.planned',
      subject: id,
      person: file.personId,
      data: { case: caseId, due: wanted.dueOn.toString() },
    })
    return done({ id })
  })
}

export type HoldRefusal = { kind: 'inFuture' } | { kind: 'notWaiting' }
type Done = { caseId: string }

export async function holdFollowUp(
  session: Session,
  id: string,
  held: { heldOn: Temporal.PlainDate; words: string; homeHolds: HomeState },
): Promise<Outcome<Done, HoldRefusal>> {
  return asUser<Outcome<Done, HoldRefusal>>(session, async (tx) => {
    const file = await waitingCase(tx, session, id)
    if (file === null) return refused({ kind: 'notWaiting' })
    if (Temporal.PlainDate.compare(held.heldOn, today()) > 0) return refused({ kind: 'inFuture' })
    await tx
      .updateTable('follow_up')
      .set({
        held_on: held.heldOn,
        held_words: held.words,
        home_holds: held.homeHolds,
        held_at: now(),
        held_by: session.userId,
      })
      .where('id', '=', id)
      .execute()
    await record(tx, session, {
      what: 'follow-up.held',
      subject: id,
      person: file.personId,
      data: { case: file.id, on: held.heldOn.toString(), home: held.homeHolds },
    })
    return done({ caseId: file.id })
  })
}

export async function callOffFollowUp(
  session: Session,
  id: string,
  { because }: { because: string },
): Promise<Outcome<Done, { kind: 'notWaiting' }>> {
  return asUser<Outcome<Done, { kind: 'notWaiting' }>>(session, async (tx) => {
    const file = await waitingCase(tx, session, id)
    if (file === null) return refused({ kind: 'notWaiting' })
    await tx
      .updateTable('follow_up')
      .set({ called_off_at: now(), called_off_by: session.userId, called_off_because: because })
      .where('id', '=', id)
      .execute()
    await record(tx, session, {
      what: 'follow-up.called-off',
      subject: id,
      person: file.personId,
      data: { case: file.id },
    })
    return done({ caseId: file.id })
  })
}

/** The case of a follow-up that still waits; null when it was held or called off. */
async function waitingCase(tx: Tx, session: Session, id: string): Promise<Case | null> {
  const file = await caseToChange(tx, session, await caseIdOf(tx, 'follow_up', id), 'followUp')
  return isWaiting(await followUpById(tx, id)) ? file : null
}

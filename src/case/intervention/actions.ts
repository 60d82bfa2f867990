/** Adding an intervention, ending it, and taking an ending back. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { decisionsOf } from '../decision/queries.ts'
import { refuseDay } from '../decision/rules.ts'
import { caseIdOf, caseToChange } from '../load.ts'
import { boardsWords } from '../open-list/queries.ts'
import { openOn } from '../open-list/rules.ts'
import { interventionById } from './queries.ts'
import {
  type Ending,
  type EndRefusal,
  type InterventionKind,
  type InterventionRefusal,
  refuseIntervention,
} from './rules.ts'

export type NewIntervention = {
  kind: InterventionKind
  decision: string | null
  beginsOn: Temporal.PlainDate
  words: string | null
}
export type AddRefusal = InterventionRefusal | { kind: 'closed' | 'notOffered' | 'identityFree' }

/** Adds an intervention on one of the case's decisions, or without individual assessment (SoL 2025:400 11 kap. 5 §). */
export async function addIntervention(
  session: Session,
  caseId: string,
  wanted: NewIntervention,
): Promise<Outcome<{ id: string }, AddRefusal>> {
  return asUser<Outcome<{ id: string }, AddRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'addIntervention')
    if (file.closure) return refused({ kind: 'closed' })
    const decision = (await decisionsOf(tx, caseId)).find((one) => one.id === wanted.decision)
    if (wanted.decision !== null && decision === undefined) return refused({ kind: 'needsDecision' })
    const why = refuseIntervention(wanted, decision ?? null, today())
    if (why) return refused(why)
    const board = await boardsWords(tx, session.municipality)
    const open = decision === undefined ? openOn(board, wanted.kind, wanted.beginsOn) : 'offered'
    if (open === 'notOffered' || open === 'identityFree') return refused({ kind: open })
    const id = newId()
    await tx
      .insertInto('intervention')
      .values({
        id,
        municipality_code: session.municipality,
        case_id: caseId,
        person_id: file.personId,
        kind: wanted.kind,
        decision_id: wanted.decision,
        begins_on: wanted.beginsOn,
        words: wanted.words,
        added_at: now(),
        added_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'intervention.added',
      subject: id,
      person: file.personId,
      data: { case: caseId, kind: wanted.kind, decision: wanted.decision, begins: wanted.beginsOn.toString() },
    })
    return done({ id })
  })
}

/** Ends an intervention that runs. */
export async function endIntervention(
  session: Session,
  id: string,
  ending: { endedOn: Temporal.PlainDate; because: Ending },
): Promise<Outcome<{ caseId: string }, EndRefusal>> {
  return asUser<Outcome<{ caseId: string }, EndRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, await caseIdOf(tx, 'intervention', id), 'endIntervention')
    const intervention = await interventionById(tx, id)
    if (intervention.endedOn !== null) return refused({ kind: 'alreadyEnded', on: intervention.endedOn })
    // one that never began may be called off on the day it would have begun
    const latest = Temporal.PlainDate.compare(intervention.beginsOn, today()) > 0 ? intervention.beginsOn : today()
    const wrongDay = refuseDay(ending.endedOn, intervention.beginsOn, latest)
    if (wrongDay) return refused(wrongDay)
    await tx
      .updateTable('intervention')
      .set({ ended_on: ending.endedOn, ended_because: ending.because, ended_by: session.userId })
      .where('id', '=', id)
      .execute()
    await record(tx, session, {
      what: 'intervention.ended',
      subject: id,
      person: file.personId,
      data: { case: file.id, on: ending.endedOn.toString(), because: ending.because },
    })
    return done({ caseId: file.id })
  })
}

/** Takes back an ending that was a slip. The record keeps both. */
export async function undoEnding(
  session: Session,
  id: string,
): Promise<Outcome<{ caseId: string }, { kind: 'closed' }>> {
  return asUser<Outcome<{ caseId: string }, { kind: 'closed' }>>(session, async (tx) => {
    const file = await caseToChange(tx, session, await caseIdOf(tx, 'intervention', id), 'endIntervention')
    if (file.closure) return refused({ kind: 'closed' })
    const intervention = await interventionById(tx, id)
    if (intervention.endedOn === null) return done({ caseId: file.id })
    await tx
      .updateTable('intervention')
      .set({ ended_on: null, ended_because: null, ended_by: null })
      .where('id', '=', id)
      .execute()
    await record(tx, session, {
      what: 'intervention.ending-undone',
      subject: id,
      person: file.personId,
      data: { case: file.id, wasEnded: intervention.endedOn.toString() },
    })
    return done({ caseId: file.id })
  })
}

/** Closing a case with its outcome, and opening it again. A closure is a row: a case closed twice has two. */

import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { decisionsIn } from '../decision/queries.ts'
import { notCarriedOut } from '../decision/rules.ts'
import { followUpsIn, isWaiting } from '../follow-up/queries.ts'
import { interventionsIn } from '../intervention/queries.ts'
import { investigationsIn } from '../investigation/queries.ts'
import { caseToChange } from '../load.ts'
import { type OpenCase, openCaseOf } from '../opening/queries.ts'
import { transfersIn } from '../transfer/queries.ts'
import { type CaseState, type ClosureOutcome, type Obstacle, obstaclesToClosing } from './rules.ts'

/** What the rules of closing look at, as it stands now. */
export async function caseState(tx: Tx, caseId: string): Promise<CaseState> {
  const { investigations, decisions, interventions, followUps, transfers } = await ask(
    tx,
    allOf({
      investigations: investigationsIn(tx, [caseId]),
      decisions: decisionsIn(tx, [caseId]),
      interventions: interventionsIn(tx, [caseId]),
      followUps: followUpsIn(tx, [caseId]),
      transfers: transfersIn(tx, [caseId]),
    }),
  )
  const isOver = (endedOn: Temporal.PlainDate | null) =>
    endedOn !== null && Temporal.PlainDate.compare(endedOn, today()) <= 0
  return {
    investigationOpen: investigations.find((one) => one.endedOn === null) ?? null,
    notCarriedOut: notCarriedOut(decisions, interventions, today()),
    running: interventions
      .filter((one) => !isOver(one.endedOn))
      .map((one) => ({ id: one.id, kind: one.kind, onDecision: one.decisionId !== null })),
    plannedFollowUps: followUps.filter(isWaiting),
    transferOpen: transfers.find((one) => one.answeredOn === null) ?? null,
  }
}

export type CloseRefusal = { kind: 'already' } | { kind: 'obstacles'; obstacles: Obstacle[] }

export async function closeCase(
  session: Session,
  caseId: string,
  wanted: { outcome: ClosureOutcome; words: string },
): Promise<Outcome<{ id: string }, CloseRefusal>> {
  return asUser<Outcome<{ id: string }, CloseRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'close')
    if (file.closure) return refused({ kind: 'already' })
    const obstacles = obstaclesToClosing(await caseState(tx, caseId), wanted.outcome)
    if (obstacles.length > 0) return refused({ kind: 'obstacles', obstacles })
    const id = newId()
    await tx
      .insertInto('case_closure')
      .values({
        id,
        municipality_code: session.municipality,
        case_id: caseId,
        closed_on: today(),
        outcome: wanted.outcome,
        words: wanted.words,
        closed_at: now(),
        closed_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'case.closed',
      subject: caseId,
      person: file.personId,
      data: { outcome: wanted.outcome, on: today().toString() },
    })
    return done({ id })
  })
}

export type ReopenRefusal = { kind: 'notClosed' } | { kind: 'otherOpen'; file: OpenCase }

export async function reopenCase(
  session: Session,
  caseId: string,
  { because }: { because: string },
): Promise<Outcome<{ id: string }, ReopenRefusal>> {
  return asUser<Outcome<{ id: string }, ReopenRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'reopen')
    if (file.closure === null) return refused({ kind: 'notClosed' })
    // whoever opens another case for the person at this moment comes before or after, and is seen or sees
    await holdRecord(tx)
    const other = await openCaseOf(tx, file.personId)
    if (other) return refused({ kind: 'otherOpen', file: other })
    await tx
      .updateTable('case_closure')
      .set({ reopened_at: now(), reopened_by: session.userId, reopened_because: because })
      .where('id', '=', file.closure.id)
      .execute()
    await record(tx, session, {
      what: 'case.reopened',
      subject: caseId,
      person: file.personId,
      data: { closure: file.closure.id },
    })
    return done({ id: caseId })
  })
}

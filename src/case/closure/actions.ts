/** Closing a case, and opening it again. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { type EndStop, keptReason, type SaidOfOpen, stopsEnd } from '../../platform/open-at-end.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { caseToChange } from '../load.ts'
import { type OpenCase, openCaseOf } from '../opening/queries.ts'
import type { ClosureOutcome } from '../outcomes.ts'
import { openInCase } from './open.ts'
import { openAtEnd } from './rules.ts'

export type CloseRefusal = { kind: 'already' } | { kind: 'open'; stop: EndStop }

export async function closeCase(
  session: Session,
  caseId: string,
  wanted: { outcome: ClosureOutcome; words: string } & SaidOfOpen,
): Promise<Outcome<{ id: string }, CloseRefusal>> {
  return asUser<Outcome<{ id: string }, CloseRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'close')
    if (file.closure) return refused({ kind: 'already' })
    const open = openAtEnd(await openInCase(tx, file), wanted.outcome)
    const stop = stopsEnd(open, wanted)
    if (stop !== null) return refused({ kind: 'open', stop })
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
        open_because: keptReason(open, wanted),
        closed_at: now(),
        closed_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'case.closed',
      subject: caseId,
      person: file.personId,
      data: { outcome: wanted.outcome, on: today().toString(), open: open.soft.map(({ kind }) => kind) },
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

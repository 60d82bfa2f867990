/** Noting a step that was taken, and taking back a note. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { adviceIdOf, adviceToWorkOn } from '../load.ts'
import type { Step } from './queries.ts'

export type StepRefusal = { kind: 'ended' } | { kind: 'inFuture' }

export async function noteStep(
  session: Session,
  adviceId: string,
  step: { code: Step; onDay: Temporal.PlainDate; words: string | null },
): Promise<Outcome<null, StepRefusal>> {
  return asUser<Outcome<null, StepRefusal>>(session, async (tx) => {
    const advice = await adviceToWorkOn(tx, session, adviceId)
    if (advice.end !== null) return refused({ kind: 'ended' })
    if (Temporal.PlainDate.compare(step.onDay, today()) > 0) return refused({ kind: 'inFuture' })
    await tx
      .insertInto('advice_progress')
      .values({
        id: newId(),
        municipality_code: session.municipality,
        advice_id: adviceId,
        on_day: step.onDay,
        code: step.code,
        words: step.words,
        noted_at: now(),
        noted_by: session.userId,
      })
      .execute()
    await record(tx, session, { what: 'advice.step-noted', subject: adviceId, data: { on: step.onDay.toString() } })
    return done(null)
  })
}

export async function undoStep(session: Session, id: string): Promise<{ adviceId: string }> {
  return asUser(session, async (tx) => {
    const adviceId = await adviceIdOf(tx, 'advice_progress', id)
    await adviceToWorkOn(tx, session, adviceId)
    await tx
      .updateTable('advice_progress')
      .set({ undone_at: now(), undone_by: session.userId })
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .execute()
    await record(tx, session, { what: 'advice.step-undone', subject: adviceId })
    return { adviceId }
  })
}

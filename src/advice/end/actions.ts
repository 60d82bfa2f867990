/** An advice ends, with what is open in it. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { type EndStop, keptReason, type SaidOfOpen, stopsEnd } from '../../platform/open-at-end.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { adviceToWorkOn, type EndReason } from '../load.ts'
import { openAtEnd, openInAdvice } from './open.ts'

export type EndRefusal = { kind: 'inFuture' | 'alreadyEnded' | 'beforeOpened' } | { kind: 'open'; stop: EndStop }

export async function endAdvice(
  session: Session,
  id: string,
  { on, because, ...said }: { on: Temporal.PlainDate; because: EndReason } & SaidOfOpen,
): Promise<Outcome<null, EndRefusal>> {
  return asUser<Outcome<null, EndRefusal>>(session, async (tx) => {
    const advice = await adviceToWorkOn(tx, session, id)
    if (advice.end !== null) return refused({ kind: 'alreadyEnded' })
    if (Temporal.PlainDate.compare(on, today()) > 0) return refused({ kind: 'inFuture' })
    if (Temporal.PlainDate.compare(on, advice.openedOn) < 0) return refused({ kind: 'beforeOpened' })
    const open = openAtEnd(await openInAdvice(tx, id), because)
    const stop = stopsEnd(open, said)
    if (stop !== null) return refused({ kind: 'open', stop })
    await tx
      .insertInto('advice_end')
      .values({
        id: newId(),
        municipality_code: session.municipality,
        advice_id: id,
        ended_on: on,
        because,
        open_because: keptReason(open, said),
        ended_at: now(),
        ended_by: session.userId,
      })
      .execute()
    await record(tx, session, { what: 'advice.ended', subject: id, data: { on: on.toString(), because } })
    return done(null)
  })
}

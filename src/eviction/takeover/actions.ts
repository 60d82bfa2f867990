/** Writing down that somebody asked about violence, and about a spouse or cohabitant who isn't on the contract. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { matterToWorkOn } from '../load.ts'
import type { HomeAnswer } from './queries.ts'

export type NewAnswers = { violence: HomeAnswer; spouse: HomeAnswer; on: Temporal.PlainDate }
export type AskRefusal = { kind: 'ended' | 'inFuture' }

/** The answers themselves are left out of the record: it says that somebody asked. */
export async function noteAnswers(
  session: Session,
  matterId: string,
  { violence, spouse, on }: NewAnswers,
): Promise<Outcome<null, AskRefusal>> {
  return asUser<Outcome<null, AskRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'ended' })
    if (Temporal.PlainDate.compare(on, today()) > 0) return refused({ kind: 'inFuture' })
    const id = newId()
    await tx
      .insertInto('matter_home_question')
      .values({
        id,
        municipality_code: session.municipality,
        matter_id: matterId,
        on_day: on,
        violence,
        spouse,
        asked_at: now(),
        asked_by: session.userId,
      })
      .execute()
    await record(tx, session, { what: 'matter.home-asked', subject: matterId, data: { question: id } })
    return done(null)
  })
}

/** Opening an investigation, and ending it with an assessment. */

import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { type DayRefusal, refuseDay } from '../decision/rules.ts'
import { type Case, caseIdOf, caseToChange } from '../load.ts'
import { investigationById, investigationsOf } from './queries.ts'

/** Writes the investigation inside an open transaction: opening a case opens one too (SoL 2025:400 14 kap. 2 §, SO-01). */
export async function openInvestigationIn(
  tx: Tx,
  session: Session,
  file: Pick<Case, 'id' | 'personId'>,
  about: string,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('investigation')
    .values({
      id,
      municipality_code: session.municipality,
      case_id: file.id,
      about,
      opened_on: today(),
      opened_at: now(),
      opened_by: session.userId,
    })
    .execute()
  await record(tx, session, {
    what: 'investigation.opened',
    subject: id,
    person: file.personId,
    data: { case: file.id, on: today().toString() },
  })
  return id
}

export type OpenRefusal = { kind: 'closed' } | { kind: 'alreadyOpen' }

export async function openInvestigation(
  session: Session,
  caseId: string,
  { about }: { about: string },
): Promise<Outcome<{ id: string }, OpenRefusal>> {
  return asUser<Outcome<{ id: string }, OpenRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'investigate')
    if (file.closure) return refused({ kind: 'closed' })
    const earlier = await investigationsOf(tx, caseId)
    if (earlier.some((one) => one.endedOn === null)) return refused({ kind: 'alreadyOpen' })
    return done({ id: await openInvestigationIn(tx, session, file, about) })
  })
}

export type EndRefusal = DayRefusal | { kind: 'alreadyEnded' }

/** Ends the investigation. What was found is written down, also when nothing comes of it (SoL 2025:400 14 kap. 3 §). */
export async function endInvestigation(
  session: Session,
  id: string,
  ending: { endedOn: Temporal.PlainDate; assessment: string },
): Promise<Outcome<{ caseId: string }, EndRefusal>> {
  return asUser<Outcome<{ caseId: string }, EndRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, await caseIdOf(tx, 'investigation', id), 'investigate')
    const investigation = await investigationById(tx, id)
    if (investigation.endedOn !== null) return refused({ kind: 'alreadyEnded' })
    const wrongDay = refuseDay(ending.endedOn, investigation.openedOn, today())
    if (wrongDay) return refused(wrongDay)
    await tx
      .updateTable('investigation')
      .set({
        ended_on: ending.endedOn,
        ended_at: now(),
        ended_by: session.userId,
        assessment: ending.assessment,
      })
      .where('id', '=', id)
      .execute()
    await record(tx, session, {
      what: 'investigation.ended',
      subject: id,
      person: file.personId,
      data: { case: file.id, on: ending.endedOn.toString() },
    })
    return done({ caseId: file.id })
  })
}

/** Nödöppning: reading without another reason, with a written one, for a day; and the review of it afterwards. */

import { sql } from 'kysely'
import { mayOnPerson } from '../../person/index.ts'
import { NotFound, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { mayOnConsent } from '../access.ts'
import { EMERGENCY_HOURS } from '../rules.ts'

/** `not-so`: no such record, or one that an emergency doesn't open (protected identity); the two are told alike */
export type OpeningRefusal = 'not-so'

const FOREIGN_KEY = '23503'
const isMissingPerson = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === FOREIGN_KEY

/** Opens the person's record to this user for a day. The log reviewer sees who, when and why. */
export async function openInEmergency(
  session: Session,
  personId: string,
  because: string,
): Promise<Outcome<{ closesAt: Temporal.Instant }, OpeningRefusal>> {
  requireMay(session, mayOnPerson.openInEmergency)
  const closesAt = now().add({ hours: EMERGENCY_HOURS })
  try {
    return await asUser(session, async (tx) => {
      const id = newId()
      await tx
        .insertInto('emergency_opening')
        .values({
          id,
          municipality_code: session.municipality,
          person_id: personId,
          user_id: session.userId,
          because,
          opened_at: now(),
          closes_at: closesAt,
        })
        .execute()
      const { rows } = await sql<{ reason: string | null }>`select app.reason_for(${personId}::uuid) as reason`.execute(
        tx,
      )
      // taken back whole: nothing may say that somebody tried to open a person whose identity is protected, or that there is one
      if (!rows[0]?.reason) return refused('not-so')
      await record(tx, session, {
        what: 'emergency.opened',
        subject: id,
        person: personId,
        data: { until: closesAt.toString() },
      })
      return done({ closesAt })
    })
  } catch (error) {
    if (isMissingPerson(error)) return refused('not-so')
    throw error
  }
}

export type Review = 'justified' | 'notJustified'

/** Marks an opening as justified or not. A review can be changed; the record keeps each. */
export async function reviewOpening(session: Session, openingId: string, review: Review): Promise<void> {
  requireMay(session, mayOnConsent.review)
  await asUser(session, async (tx) => {
    const marked = await tx
      .updateTable('emergency_opening')
      .set({ reviewed_at: now(), reviewed_by: session.userId, review })
      .where('id', '=', openingId)
      .executeTakeFirst()
    if (marked.numUpdatedRows === 0n) throw new NotFound('row')
    await record(tx, session, { what: 'emergency.reviewed', subject: openingId, data: { review } })
  })
}

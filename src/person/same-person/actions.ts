/** Linking two records of the same human being, and cutting the link: both with a reason, neither loses anything. */

import { NotFound, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { mayOnPerson } from '../access.ts'
import { briefOf } from '../brief.ts'
import { against } from './against.ts'
import { recordsOf } from './facts.ts'

export type LinkRefusal = 'already-linked' | 'same-record' | 'against-unseen'

/**
 * Says that two records are the same person. The user must have a reason to read both. `seen`: they have seen what speaks against it, without which
 * it is refused where something does.
 */
export async function linkPeople(
  session: Session,
  oneId: string,
  otherId: string,
  because: string,
  seen = false,
): Promise<Outcome<{ id: string }, LinkRefusal>> {
  requireMay(session, mayOnPerson.link)
  if (oneId === otherId) return refused('same-record')
  const [a, b] = oneId < otherId ? [oneId, otherId] : [otherId, oneId]
  try {
    return await asUser<Outcome<{ id: string }, LinkRefusal>>(session, async (tx) => {
      for (const id of [a, b]) if ((await briefOf(tx, id)) === null) throw new NotFound('row')
      const speaking = against(...(await recordsOf(tx, [a, b])), today()).map(({ kind }) => kind)
      if (speaking.length > 0 && !seen) return refused('against-unseen')
      const id = newId()
      await tx
        .insertInto('person_link')
        .values({
          id,
          municipality_code: session.municipality,
          a_person_id: a,
          b_person_id: b,
          because,
          linked_at: now(),
          linked_by: session.userId,
        })
        .execute()
      await record(tx, session, {
        what: 'person.linked',
        subject: id,
        person: oneId,
        data: { a, b, against: speaking },
      })
      return done({ id })
    })
  } catch (error) {
    if (isConflict(error, 'person_link_current')) return refused('already-linked')
    throw error
  }
}

/** Cuts the link. It is remembered, so that nobody joins the two again without knowing. */
export async function cutLink(session: Session, personId: string, linkId: string, because: string): Promise<void> {
  requireMay(session, mayOnPerson.link)
  await asUser(session, async (tx) => {
    const cut = await tx
      .updateTable('person_link')
      .set({ cut_at: now(), cut_by: session.userId, cut_because: because })
      .where('id', '=', linkId)
      .where('cut_at', 'is', null)
      .where((eb) => eb.or([eb('a_person_id', '=', personId), eb('b_person_id', '=', personId)]))
      .executeTakeFirst()
    if (cut.numUpdatedRows === 0n) throw new NotFound('row')
    await record(tx, session, { what: 'person.link-cut', subject: linkId, person: personId })
  })
}

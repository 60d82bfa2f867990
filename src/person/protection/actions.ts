/** Protected identity: the level, and the few named staff who may open the person. */

import { NotFound, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { briefOf, type PersonBrief, type ProtectionLevel } from '../brief.ts'
import { colleagues } from '../colleagues.ts'
import { mayProtect } from '../frame/frame.tsx'

export type ProtectionRefusal = 'not-a-colleague' | 'already-named' | 'last-one' | 'changed-meanwhile'

/** The person, for somebody who may set protection: a manager or who is responsible, in the organisation whose record it is. */
async function toProtect(tx: Tx, session: Session, personId: string): Promise<PersonBrief> {
  const person = await briefOf(tx, personId)
  if (person === null || person.organisationId !== session.organisation.id || !mayProtect(session, person))
    throw new NotFound('row')
  return person
}

const colleagueIds = async (session: Session): Promise<ReadonlySet<string>> =>
  new Set((await colleagues(session)).map(({ id }) => id))

async function inTurn(
  work: () => Promise<Outcome<null, ProtectionRefusal>>,
): Promise<Outcome<null, ProtectionRefusal>> {
  try {
    return await work()
  } catch (error) {
    if (isConflict(error, 'protected_staff_current')) return refused('already-named')
    if (isConflict(error, 'protection_current')) return refused('changed-meanwhile')
    throw error
  }
}

/** Sets the level, or changes it. The staff are named before the protection falls, and the one who sets it is among them. */
export async function setProtection(
  session: Session,
  personId: string,
  level: ProtectionLevel,
  staff: readonly string[],
): Promise<Outcome<null, ProtectionRefusal>> {
  const able = await colleagueIds(session)
  return inTurn(() =>
    asUser(session, async (tx) => {
      const person = await toProtect(tx, session, personId)
      if (staff.some((id) => !able.has(id))) return refused('not-a-colleague')
      const named = new Set((await namedStaff(tx, personId)).map(({ user_id }) => user_id))
      for (const userId of new Set([session.userId, ...staff]))
        if (!named.has(userId)) await name(tx, session, personId, userId)
      if (person.protection !== null) await endCurrent(tx, session, personId)
      const id = newId()
      await tx
        .insertInto('protection')
        .values({
          id,
          municipality_code: session.municipality,
          person_id: personId,
          level,
          since: now(),
          set_by: session.userId,
        })
        .execute()
      await record(tx, session, { what: 'protection.set', subject: id, person: personId, data: { level } })
      return done(null)
    }),
  )
}

/** Takes the protection away; whoever has a reason to read may open again. */
export async function liftProtection(session: Session, personId: string): Promise<Outcome<null, ProtectionRefusal>> {
  return inTurn(() =>
    asUser(session, async (tx) => {
      const person = await toProtect(tx, session, personId)
      if (person.protection === null) return refused('changed-meanwhile')
      await endCurrent(tx, session, personId)
      await tx
        .updateTable('protected_staff')
        .set({ ended_at: now() })
        .where('person_id', '=', personId)
        .where('ended_at', 'is', null)
        .execute()
      await record(tx, session, { what: 'protection.lifted', subject: personId, person: personId })
      return done(null)
    }),
  )
}

/** One more who may open. */
export async function nameStaff(
  session: Session,
  personId: string,
  userId: string,
): Promise<Outcome<null, ProtectionRefusal>> {
  const able = await colleagueIds(session)
  return inTurn(() =>
    asUser(session, async (tx) => {
      const person = await toProtect(tx, session, personId)
      if (person.protection === null) return refused('changed-meanwhile')
      if (!able.has(userId)) return refused('not-a-colleague')
      await name(tx, session, personId, userId)
      return done(null)
    }),
  )
}

/** One who may no longer open. Somebody is always left, or nobody could ever open the person again. */
export async function unnameStaff(
  session: Session,
  personId: string,
  staffId: string,
): Promise<Outcome<null, ProtectionRefusal>> {
  const able = await colleagueIds(session)
  return inTurn(() =>
    asUser(session, async (tx) => {
      await holdRecord(tx)
      await toProtect(tx, session, personId)
      // one at a time, so that two who take each other away don't leave nobody
      await tx
        .selectFrom('protected_staff')
        .select('id')
        .where('person_id', '=', personId)
        .where('ended_at', 'is', null)
        .forUpdate()
        .execute()
      const named = await namedStaff(tx, personId)
      const one = named.find(({ id }) => id === staffId)
      if (!one) throw new NotFound('row')
      // somebody who has left the house can't open, so they don't count
      if (!named.some(({ id, user_id }) => id !== staffId && able.has(user_id))) return refused('last-one')
      await record(tx, session, {
        what: 'protection.staff-ended',
        subject: staffId,
        person: personId,
        data: { user: one.user_id },
      })
      await tx.updateTable('protected_staff').set({ ended_at: now() }).where('id', '=', staffId).execute()
      return done(null)
    }),
  )
}

async function namedStaff(tx: Tx, personId: string) {
  return tx
    .selectFrom('protected_staff')
    .select(['id', 'user_id'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
}

async function name(tx: Tx, session: Session, personId: string, userId: string): Promise<void> {
  const id = newId()
  await tx
    .insertInto('protected_staff')
    .values({
      id,
      municipality_code: session.municipality,
      person_id: personId,
      user_id: userId,
      named_at: now(),
      named_by: session.userId,
    })
    .execute()
  await record(tx, session, { what: 'protection.staff-named', subject: id, person: personId, data: { user: userId } })
}

async function endCurrent(tx: Tx, session: Session, personId: string): Promise<void> {
  await tx
    .updateTable('protection')
    .set({ ended_at: now(), ended_by: session.userId })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Opening an advice, calling it something else, tying it to a person, handing it over and opening it again. */

import { found, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx, takeRunningNumber } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { requireMay } from '../access.ts'
import { adviceToWorkOn } from '../load.ts'
import { advisers } from './queries.ts'

export type NewAdvice = { label: string; phone: string | null; person: string | null; booking: string | null }

/** An adviser without a unit has nobody to keep the advice with: it is read by the unit. */
export type NoUnit = { kind: 'noUnit' }
/** The person is nobody that this user may read about, or the meeting has its advice already. */
export type NotThere = { kind: 'personNotReadable' } | { kind: 'bookingTaken' }

export async function openAdvice(
  session: Session,
  advice: NewAdvice,
): Promise<Outcome<{ id: string }, NoUnit | NotThere>> {
  return asUser<Outcome<{ id: string }, NoUnit | NotThere>>(session, async (tx) => {
    requireMay(session, 'advise')
    const { unit } = session
    if (unit === null) return refused({ kind: 'noUnit' })
    if (advice.person !== null && !(await isReadable(tx, advice.person))) return refused({ kind: 'personNotReadable' })
    const id = newId()
    const running = await takeRunningNumber(tx, session.municipality, 'advice', today().year)
    await tx
      .insertInto('advice')
      .values({
        id,
        municipality_code: session.municipality,
        unit_id: unit.id,
        number: `R-${today().year}-${String(running).padStart(4, '0')}`,
        label: advice.label,
        person_id: advice.person,
        phone: advice.phone,
        opened_on: today(),
        opened_at: now(),
        opened_by: session.userId,
      })
      .execute()
    await nameResponsible(tx, session, id, session.userId)
    // nothing of the person: the record of what happened to them is read by others than their adviser
    await record(tx, session, { what: 'advice.opened', subject: id })
    if (advice.booking !== null && !(await tie(tx, advice.booking, id))) return refused({ kind: 'bookingTaken' })
    return done({ id })
  })
}

const isReadable = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst()) !== undefined

/** Ties a meeting that came from a matter to its advice. */
async function tie(tx: Tx, bookingId: string, adviceId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('advice_booking')
    .set({ advice_id: adviceId })
    .where('id', '=', bookingId)
    .where('advice_id', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function nameResponsible(tx: Tx, session: Session, adviceId: string, userId: string): Promise<void> {
  await tx
    .insertInto('advice_responsible')
    .values({
      id: newId(),
      municipality_code: session.municipality,
      advice_id: adviceId,
      user_id: userId,
      since: now(),
      named_by: session.userId,
    })
    .execute()
}

/** Another label or phone. */
export async function changeAdvice(
  session: Session,
  id: string,
  to: { label: string; phone: string | null },
): Promise<Outcome<null, never>> {
  return asUser<Outcome<null, never>>(session, async (tx) => {
    await adviceToWorkOn(tx, session, id)
    await tx.updateTable('advice').set(to).where('id', '=', id).execute()
    await record(tx, session, { what: 'advice.changed', subject: id })
    return done(null)
  })
}

/** Ties the advice to a person, or to nobody. */
export async function tiePerson(
  session: Session,
  id: string,
  { person }: { person: string | null },
): Promise<Outcome<null, NotThere>> {
  return asUser<Outcome<null, NotThere>>(session, async (tx) => {
    await adviceToWorkOn(tx, session, id)
    if (person !== null && !(await isReadable(tx, person))) return refused({ kind: 'personNotReadable' })
    await tx.updateTable('advice').set({ person_id: person }).where('id', '=', id).execute()
    await record(tx, session, { what: person === null ? 'advice.person-untied' : 'advice.person-tied', subject: id })
    return done(null)
  })
}

/** Only an adviser of the unit that the advice belongs to can keep it. */
export type NotAdviser = { kind: 'notAdviser' }

/** Another adviser of the unit keeps it from now. */
export async function handOver(
  session: Session,
  id: string,
  { adviser }: { adviser: string },
): Promise<Outcome<null, NotAdviser>> {
  const unitOf = (await advisers(session)).find((one) => one.id === adviser)?.unitId
  return asUser<Outcome<null, NotAdviser>>(session, async (tx) => {
    const advice = await adviceToWorkOn(tx, session, id)
    if (unitOf !== advice.unitId) return refused({ kind: 'notAdviser' })
    if (advice.responsible?.id === adviser) return done(null)
    await tx
      .updateTable('advice_responsible')
      .set({ until: now() })
      .where('advice_id', '=', id)
      .where('until', 'is', null)
      .execute()
    await nameResponsible(tx, session, id, adviser)
    await record(tx, session, { what: 'advice.handed-over', subject: id, data: { to: adviser } })
    return done(null)
  })
}

export async function reopenAdvice(session: Session, id: string): Promise<Outcome<null, never>> {
  return asUser<Outcome<null, never>>(session, async (tx) => {
    const advice = await adviceToWorkOn(tx, session, id)
    await tx
      .updateTable('advice_end')
      .set({ reopened_at: now(), reopened_by: session.userId })
      .where('id', '=', found(advice.end).id)
      .execute()
    await record(tx, session, { what: 'advice.reopened', subject: id })
    return done(null)
  })
}

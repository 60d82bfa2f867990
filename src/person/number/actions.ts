/** The numbers of a person over time: the one in force is ended, never overwritten. */

import { type IdentifierRefusal, parseIdentifier } from '../../law/index.ts'
import { NotFound, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { mayOnPerson } from '../access.ts'
import { briefOf } from '../brief.ts'
import { addNumber, isNumberConflict, type NumberStops, numberStops } from '../create.ts'

export type NumberRefusal =
  | { kind: 'number'; why: IdentifierRefusal }
  | NumberStops
  | { kind: 'same' }
  | { kind: 'changed-meanwhile' }

/** The number as written becomes the one in force; the one before is ended. */
export async function changeNumber(
  session: Session,
  personId: string,
  written: string,
): Promise<Outcome<null, NumberRefusal>> {
  requireMay(session, mayOnPerson.change)
  const number = parseIdentifier(written, today())
  if (!number.ok) return refused({ kind: 'number', why: number.reason })
  const stops = await numberStops(session, number.value.twelve)
  if (stops !== null && !(stops.kind === 'number-taken' && stops.personId === personId)) return refused(stops)
  try {
    return await asUser(session, async (tx) => {
      const current = await currentNumber(tx, session, personId)
      if (current?.number === number.value.twelve) return refused({ kind: 'same' })
      if (current)
        await tx
          .updateTable('person_number')
          .set({ ended_at: now(), ended_by: session.userId })
          .where('id', '=', current.id)
          .execute()
      await addNumber(tx, session, personId, number.value)
      await record(tx, session, {
        what: 'person.number-changed',
        subject: personId,
        person: personId,
        data: { kind: number.value.kind },
      })
      return done(null)
    })
  } catch (error) {
    if (isConflict(error, 'person_number_current')) return refused({ kind: 'changed-meanwhile' })
    const overtaken = isNumberConflict(error) ? await numberStops(session, number.value.twelve) : null
    if (overtaken !== null) return refused(overtaken)
    throw error
  }
}

/** The number in force isn't the person's: it is ended, and none takes its place. */
export async function endNumber(session: Session, personId: string, numberId: string): Promise<void> {
  requireMay(session, mayOnPerson.change)
  await asUser(session, async (tx) => {
    const current = await currentNumber(tx, session, personId)
    if (current?.id !== numberId) throw new NotFound('row')
    await tx
      .updateTable('person_number')
      .set({ ended_at: now(), ended_by: session.userId })
      .where('id', '=', numberId)
      .execute()
    await record(tx, session, { what: 'person.number-ended', subject: personId, person: personId })
  })
}

async function currentNumber(tx: Tx, session: Session, personId: string) {
  const person = await briefOf(tx, personId)
  if (person === null || person.organisationId !== session.organisation.id) throw new NotFound('row')
  return tx
    .selectFrom('person_number')
    .select(['id', 'number'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

export type NumberRow = {
  id: string
  number: string
  kind: 'personal' | 'coordination'
  since: Temporal.Instant
  ended: Temporal.Instant | null
  by: string | null
}

/** Every number, the latest first. */
export async function numbersOf(tx: Tx, personId: string): Promise<NumberRow[]> {
  return tx
    .selectFrom('person_number')
    .leftJoin('app_user', 'app_user.id', 'person_number.given_by')
    .select(['person_number.id', 'number', 'kind', 'since', 'ended_at as ended', 'app_user.name as by'])
    .where('person_id', '=', personId)
    .orderBy('since', 'desc')
    .orderBy('person_number.id', 'desc')
    .execute()
}

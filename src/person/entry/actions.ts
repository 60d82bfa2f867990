/** Writing down a new person, and changing what stands about somebody, without anyone's words being lost when two save at once. */

import { NotFound, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { today } from '../../platform/time/index.ts'
import { mayOnPerson } from '../access.ts'
import {
  createPerson,
  type FactsRefusal,
  isNumberConflict,
  mayBeCreated,
  type PersonFacts,
  refusalOf,
} from '../create.ts'
import { actingFor } from '../units.ts'
import type { Details } from './fields.tsx'

/** A new record, asked first against the whole register of the own organisation. */
export async function addPerson(
  session: Session,
  facts: PersonFacts,
  unit: string | null,
): Promise<Outcome<{ id: string }, FactsRefusal>> {
  const may = await mayBeCreated(session, facts)
  if (!may.ok) return may
  try {
    return await asUser(session, async (tx) => createPerson(tx, (await actingFor(tx, session, unit)) ?? session, facts))
  } catch (error) {
    const now = isNumberConflict(error) ? await mayBeCreated(session, facts) : null
    if (now?.ok === false) return now
    throw error
  }
}

export type FullDetails = Details & { diedOn: Temporal.PlainDate | null }
export type Detail = keyof FullDetails
export type StoredDetails = { details: FullDetails; revision: number }

/** What stands now. */
export async function detailsOf(tx: Tx, personId: string): Promise<StoredDetails> {
  const row = await tx
    .selectFrom('person')
    .select([
      'given_name',
      'family_name',
      'called',
      'birth_date',
      'birth_year',
      'sex',
      'language',
      'phone',
      'died_on',
      'revision',
    ])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('row')
  const {
    given_name: givenName,
    family_name: familyName,
    called,
    birth_date: birthDate,
    birth_year: birthYear,
    sex,
    language,
    phone,
    died_on: diedOn,
    revision,
  } = row
  return { details: { givenName, familyName, called, birthDate, birthYear, sex, language, phone, diedOn }, revision }
}

export type Difference = { detail: Detail; stands: string | null; typed: string | null }
export type ChangeRefusal =
  | FactsRefusal
  | { kind: 'died-in-the-future' }
  | { kind: 'died-before-birth' }
  /** somebody saved after this form was opened */
  | {
      kind: 'changed-meanwhile'
      by: string | null
      at: Temporal.Instant | null
      revision: number
      differences: Difference[]
    }

const asText = (value: string | number | Temporal.PlainDate | null): string | null =>
  value === null ? null : String(value)

const allDetails = [
  'givenName',
  'familyName',
  'called',
  'birthDate',
  'birthYear',
  'sex',
  'language',
  'phone',
  'diedOn',
] as const satisfies readonly Detail[]

/** Where two sets of details differ, in the order of the form. */
export const differencesOf = (stands: FullDetails, typed: FullDetails): Difference[] =>
  allDetails
    .map((detail) => ({ detail, stands: asText(stands[detail]), typed: asText(typed[detail]) }))
    .filter((difference) => difference.stands !== difference.typed)

function wrongDeath({ birthDate, diedOn }: FullDetails): ChangeRefusal | null {
  if (diedOn === null) return null
  if (Temporal.PlainDate.compare(diedOn, today()) > 0) return { kind: 'died-in-the-future' }
  return birthDate !== null && Temporal.PlainDate.compare(diedOn, birthDate) < 0 ? { kind: 'died-before-birth' } : null
}

/** Saves over the revision that the form was opened on, and refuses when another was saved since. */
export async function changeDetails(
  session: Session,
  personId: string,
  typed: FullDetails,
  revision: number,
): Promise<Outcome<null, ChangeRefusal>> {
  requireMay(session, mayOnPerson.change)
  return asUser(session, async (tx) => {
    const stored = await detailsOf(tx, personId)
    const wrong = refusalOf(typed, today()) ?? wrongDeath(typed)
    if (wrong) return refused(wrong)
    const saved = await tx
      .updateTable('person')
      .set({
        given_name: typed.givenName,
        family_name: typed.familyName,
        called: typed.called,
        birth_date: typed.birthDate,
        birth_year: typed.birthYear ?? typed.birthDate?.year ?? null,
        sex: typed.sex,
        language: typed.language,
        phone: typed.phone,
        died_on: typed.diedOn,
        revision: revision + 1,
      })
      .where('id', '=', personId)
      .where('organisation_id', '=', session.organisation.id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    if (saved.numUpdatedRows === 1n) {
      const fields = differencesOf(stored.details, typed).map(({ detail }) => detail)
      await record(tx, session, {
        what: 'person.changed',
        subject: personId,
        person: personId,
        data: { revision: revision + 1, fields },
      })
      return done(null)
    }
    const now = await detailsOf(tx, personId)
    if (now.revision === revision) throw new NotFound('not their own organisation’s record')
    return refused({
      kind: 'changed-meanwhile',
      ...(await lastChange(tx, personId)),
      revision: now.revision,
      differences: differencesOf(now.details, typed),
    })
  })
}

/** Who saved last and when, as far as the record may be read. */
async function lastChange(tx: Tx, personId: string): Promise<{ by: string | null; at: Temporal.Instant | null }> {
  const event = await tx
    .selectFrom('event')
    .leftJoin('app_user', 'app_user.id', 'event.actor_id')
    .select(['event.at', 'app_user.name'])
    .where('event.person_id', '=', personId)
    .where('event.what', '=', 'person.changed')
    .orderBy('event.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { by: event?.name ?? null, at: event?.at ?? null }
}

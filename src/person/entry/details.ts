/** What stands about a person, who changed it last, and where it differs from what somebody typed. */

import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Details } from './fields.tsx'

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
  } = found(row)
  return { details: { givenName, familyName, called, birthDate, birthYear, sex, language, phone, diedOn }, revision }
}

export type Difference = { detail: Detail; stands: string | null; typed: string | null }

export const asText = (value: string | number | Temporal.PlainDate | null): string | null =>
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

/** Where what stands differs from what was typed, in the order of the form. */
export const differencesOf = (stands: FullDetails, typed: (detail: Detail) => string | null): Difference[] =>
  allDetails
    .map((detail) => ({ detail, stands: asText(stands[detail]), typed: typed(detail) }))
    .filter((difference) => difference.stands !== difference.typed)

/** Who saved last and when, as far as the record may be read. */
export async function lastChange(
  tx: Tx,
  personId: string,
): Promise<{ by: string | null; at: Temporal.Instant | null }> {
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

/** Opening the people of a list behind a figure: only those that the reader has a reason to see, each written to the read log. */

import { sql } from 'kysely'
import type { ReadPage, ReadReason, Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'

/** The humans whom the reader has a reason to open, each with the records that they may: row security decides. */
export async function readable<Key extends { records: readonly string[] }>(
  tx: Tx,
  keys: readonly Key[],
): Promise<Key[]> {
  const records = keys.flatMap((key) => key.records)
  if (records.length === 0) return []
  const { rows } = await sql<{ id: string }>`select id from person where id = any (${records}::uuid[])`.execute(tx)
  const visible = new Set(rows.map((row) => row.id))
  return keys.flatMap((key) => {
    const own = key.records.filter((record) => visible.has(record))
    return own.length === 0 ? [] : [{ ...key, records: own }]
  })
}

/**
 * Who the humans behind these keys are, each by the first of their records, all of which this reader may see. Written to
 * the read log in the same breath, as a page or as a file.
 */
export async function openKeys<Key extends { records: readonly string[] }>(
  tx: Tx,
  session: Session,
  keys: readonly Key[],
  inFile: boolean,
) {
  const opened = keys.flatMap((key) => {
    const [record] = key.records
    return record === undefined ? [] : [{ key, record }]
  })
  if (opened.length === 0) return []
  const people = await openListed(
    tx,
    session,
    opened.map(({ record }) => record),
    inFile ? 'file' : 'figures',
  )
  return opened.flatMap(({ key, record }) => {
    const person = people.find(({ id }) => id === record)
    if (person === undefined) return []
    const { given_name: givenName, family_name: familyName, called, level: protection } = person
    return [{ key, who: { personId: person.id, givenName, familyName, called, protection } }]
  })
}

/** `records`: at least one, each readable by this reader. */
async function openListed(tx: Tx, session: Session, records: string[], page: ReadPage) {
  const people = await tx
    .selectFrom('person')
    .leftJoin('protection', (join) =>
      join.onRef('protection.person_id', '=', 'person.id').on('protection.ended_at', 'is', null),
    )
    .select([
      'person.id',
      'given_name',
      'family_name',
      'called',
      'protection.level',
      sql<ReadReason>`app.reason_for(person.id)`.as('reason'),
    ])
    .where('person.id', 'in', records)
    .execute()
  await tx
    .insertInto('read_log')
    .values(
      people.map((person) => ({
        id: newId(),
        municipality_code: session.municipality,
        at: now(),
        user_id: session.userId,
        organisation_id: session.organisation.id,
        person_id: person.id,
        reason: person.reason,
        page,
        protected: person.level !== null,
      })),
    )
    .execute()
  return people
}

/** What two records say of themselves, for somebody who judges whether they are the same human being. Only of people who were opened for it. */

import { sql } from 'kysely'
import { type Asking, allOf, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { sourcesIn } from '../living/queries.ts'
import type { Facts } from './against.ts'

/** What stands on each record and stays there, linked or not; as far as the user may read it. */
export type Kept = { cases: readonly string[]; nights: number; signals: number }
export type Record = Facts & { organisation: string; formerNumbers: readonly string[]; kept: Kept }

/** The two of them in the order of `ids`. */
export const recordsOf = (tx: Tx, ids: readonly [string, string]): Promise<[Record, Record]> => ask(tx, asking(tx, ids))

function asking(tx: Tx, ids: readonly [string, string]): Asking<[Record, Record]> {
  const people = rowsOf(
    tx
      .selectFrom('person as p')
      .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
      .select([
        'p.id',
        'p.given_name',
        'p.family_name',
        'p.called',
        'p.birth_date',
        'p.birth_year',
        'p.sex',
        'p.died_on',
      ])
      .select('o.name as organisation')
      .select(
        sql<number>`(select count(*)::int from signal_person s where s.person_id = p.id and s.cut_at is null)`.as(
          'signals',
        ),
      )
      .where('p.id', 'in', ids),
    { birth_date: 'day', died_on: 'day' },
  )
  const numbers = rowsOf(
    tx
      .selectFrom('person_number')
      .select(['person_id', 'kind', 'number', sql<boolean>`ended_at is null`.as('current')])
      .where('person_id', 'in', ids)
      .orderBy('since', 'desc'),
  )
  const cases = rowsOf(
    tx.selectFrom('case_file').select(['person_id', 'number']).where('person_id', 'in', ids).orderBy('number'),
  )
  return told(allOf({ people, numbers, cases, lived: sourcesIn(tx, ids) }), ({ people, numbers, cases, lived }) => {
    const recordOf = (id: string): Record => {
      const row = people.find((one) => one.id === id)
      if (row === undefined) throw new Error('The record was opened and is not there.')
      const own = numbers.filter(({ person_id }) => person_id === id)
      const nights = lived.filter(({ personId, source }) => personId === id && source === 'stay')
      return {
        id,
        organisation: row.organisation,
        givenName: row.given_name,
        familyName: row.family_name,
        called: row.called,
        birthDate: row.birth_date,
        birthYear: row.birth_year,
        sex: row.sex,
        diedOn: row.died_on,
        number: own.find(({ current }) => current) ?? null,
        numbers: own.map(({ number }) => number),
        formerNumbers: own.filter(({ current }) => !current).map(({ number }) => number),
        nights,
        kept: {
          cases: cases.filter(({ person_id }) => person_id === id).map(({ number }) => number),
          nights: nights.length,
          signals: row.signals,
        },
      }
    }
    return [recordOf(ids[0]), recordOf(ids[1])]
  })
}

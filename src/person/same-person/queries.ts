/** Records linked with a person's, links that were cut, and records that may be the same person. Only what the user may read. */

import { sql } from 'kysely'
import { type Asking, allOf, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type Hit, hitsOf } from '../find.ts'
import { type Known, type Why, whySame } from './rules.ts'

export type Link = { id: string; other: Hit; because: string; at: Temporal.Instant; by: string | null }
type CutLink = { otherId: string; because: string; at: Temporal.Instant; by: string | null }
export type Possible = { other: Hit; why: Why; cut: CutLink | null }

const linkRows = (tx: Tx, personId: string) =>
  told(
    rowsOf(
      tx
        .selectFrom('person_link as l')
        .leftJoin('app_user as linker', 'linker.id', 'l.linked_by')
        .leftJoin('app_user as cutter', 'cutter.id', 'l.cut_by')
        .select([
          'l.id',
          'l.a_person_id',
          'l.b_person_id',
          'l.because',
          'l.linked_at as at',
          'l.cut_at',
          'l.cut_because',
        ])
        .select(['linker.name as by', 'cutter.name as cutBy'])
        .where((eb) => eb.or([eb('l.a_person_id', '=', personId), eb('l.b_person_id', '=', personId)]))
        .orderBy('l.linked_at', 'desc'),
      { at: 'moment', cut_at: 'moment' },
    ),
    (rows) =>
      rows.map((row) => ({ ...row, otherId: row.a_person_id === personId ? row.b_person_id : row.a_person_id })),
  )

/** The ids of the records that are linked with this one and that the user may read. */
export async function linkedIds(tx: Tx, personId: string): Promise<string[]> {
  return (await ask(tx, linkRows(tx, personId))).filter((row) => row.cut_at === null).map(({ otherId }) => otherId)
}

/** What is linked with the person's record, and records that may be the same person and aren't linked; one whose link was cut says so. */
export async function othersOf(tx: Tx, personId: string): Promise<{ links: Link[]; possible: Possible[] }> {
  const asked = allOf({ rows: linkRows(tx, personId), candidates: candidatesFor(tx, personId) })
  const { rows, candidates } = await ask(tx, asked)
  const standing = rows.filter((row) => row.cut_at === null)
  const linked = new Set(standing.map(({ otherId }) => otherId))
  const me = candidates.find(({ id }) => id === personId)
  const likely = candidates.flatMap((other) => {
    const why = me === undefined || other.id === personId || linked.has(other.id) ? null : whySame(me, other)
    return why === null ? [] : [{ id: other.id, why }]
  })
  const hits = new Map((await hitsOf(tx, [...linked, ...likely.map(({ id }) => id)])).map((hit) => [hit.id, hit]))
  const cut = rows.flatMap(({ otherId, cut_at: at, cut_because, cutBy: by }) =>
    at === null ? [] : [{ otherId, because: cut_because ?? '', at, by }],
  )
  return {
    links: standing.flatMap(({ id, otherId, because, at, by }) => {
      const other = hits.get(otherId)
      return other ? [{ id, other, because, at, by }] : []
    }),
    possible: likely.flatMap(({ id, why }) => {
      const other = hits.get(id)
      return other ? [{ other, why, cut: cut.find((one) => one.otherId === id) ?? null }] : []
    }),
  }
}

/** The person, and everyone with one of the same numbers or the same birth date. */
function candidatesFor(tx: Tx, personId: string): Asking<Known[]> {
  const numbers = tx.selectFrom('person_number').select('number').where('person_id', '=', personId)
  const query = tx
    .selectFrom('person as p')
    .select([
      'p.id',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.called',
      'p.birth_date as birthDate',
    ])
    .select(
      sql<string>`coalesce((select string_agg(n.number, ',') from person_number n where n.person_id = p.id), '')`.as(
        'numbers',
      ),
    )
    .where((eb) =>
      eb.or([
        eb('p.id', '=', personId),
        eb('p.birth_date', '=', tx.selectFrom('person').select('birth_date').where('id', '=', personId)),
        eb('p.id', 'in', tx.selectFrom('person_number').select('person_id').where('number', 'in', numbers)),
      ]),
    )
    .orderBy('p.id')
    .limit(200)
  return told(rowsOf(query, { birthDate: 'day' }), (rows) =>
    rows.map((row) => ({ ...row, numbers: row.numbers.split(',').filter((number) => number !== '') })),
  )
}

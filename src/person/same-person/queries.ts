/** Records linked with a person's, links that were cut, and records that may be the same person. Only what the user may read. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { type Hit, hitsOf } from '../find.ts'
import { type Known, type Why, whySame } from './rules.ts'

export type Link = { id: string; other: Hit; because: string; at: Temporal.Instant; by: string | null }
export type CutLink = { otherId: string; because: string; at: Temporal.Instant; by: string | null }
export type Possible = { other: Hit; why: Why; cut: CutLink | null }

async function linkRows(tx: Tx, personId: string) {
  const rows = await tx
    .selectFrom('person_link as l')
    .leftJoin('app_user as linker', 'linker.id', 'l.linked_by')
    .leftJoin('app_user as cutter', 'cutter.id', 'l.cut_by')
    .select([
      'l.id',
      'l.a_person_id',
      'l.b_person_id',
      'l.because',
      'l.linked_at',
      'l.cut_at',
      'l.cut_because',
      'linker.name as linked_by',
      'cutter.name as cut_by',
    ])
    .where((eb) => eb.or([eb('l.a_person_id', '=', personId), eb('l.b_person_id', '=', personId)]))
    .orderBy('l.linked_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, otherId: row.a_person_id === personId ? row.b_person_id : row.a_person_id }))
}

/** The ids of the records that are linked with this one and that the user may read. */
export async function linkedIds(tx: Tx, personId: string): Promise<string[]> {
  return (await linkRows(tx, personId)).filter((row) => row.cut_at === null).map(({ otherId }) => otherId)
}

export async function linksOf(tx: Tx, personId: string): Promise<{ links: Link[]; cut: CutLink[] }> {
  const rows = await linkRows(tx, personId)
  const hits = new Map(
    (
      await hitsOf(
        tx,
        rows.map(({ otherId }) => otherId),
      )
    ).map((hit) => [hit.id, hit]),
  )
  return {
    links: rows.flatMap((row) => {
      const other = hits.get(row.otherId)
      return row.cut_at === null && other
        ? [{ id: row.id, other, because: row.because, at: row.linked_at, by: row.linked_by }]
        : []
    }),
    cut: rows.flatMap((row) =>
      row.cut_at === null
        ? []
        : [{ otherId: row.otherId, because: row.cut_because ?? '', at: row.cut_at, by: row.cut_by }],
    ),
  }
}

/** Records that may be the same person and aren't linked; one whose link was cut says so. */
export async function possibleDoubles(
  tx: Tx,
  personId: string,
  { links, cut }: { links: readonly Link[]; cut: readonly CutLink[] },
): Promise<Possible[]> {
  const candidates = await candidatesFor(tx, personId)
  const me = candidates.find(({ id }) => id === personId)
  if (!me) return []
  const linked = new Set(links.map(({ other }) => other.id))
  const likely = candidates.flatMap((other) => {
    const why = other.id === personId || linked.has(other.id) ? null : whySame(me, other)
    return why === null ? [] : [{ id: other.id, why }]
  })
  const hits = new Map(
    (
      await hitsOf(
        tx,
        likely.map(({ id }) => id),
      )
    ).map((hit) => [hit.id, hit]),
  )
  return likely.flatMap(({ id, why }) => {
    const other = hits.get(id)
    return other ? [{ other, why, cut: cut.find((one) => one.otherId === id) ?? null }] : []
  })
}

/** The person, and everyone with one of the same numbers or the same birth date. */
async function candidatesFor(tx: Tx, personId: string): Promise<Known[]> {
  const { rows } = await sql<{
    id: string
    given_name: string | null
    family_name: string | null
    called: string | null
    birth_date: Temporal.PlainDate | null
    numbers: string
  }>`
    select p.id, p.given_name, p.family_name, p.called, p.birth_date,
      coalesce((select string_agg(n.number, ',') from person_number n where n.person_id = p.id), '') as numbers
    from person p where p.id = ${personId}
      or p.birth_date = (select birth_date from person where id = ${personId})
      or p.id in (select n.person_id from person_number n where n.number in (select number from person_number where person_id = ${personId}))
    order by p.id limit 200`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    called: row.called,
    birthDate: row.birth_date,
    numbers: row.numbers.split(',').filter((number) => number !== ''),
  }))
}

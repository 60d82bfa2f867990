/** Who lives in the home, as far as anybody has noted, and when somebody last asked. */

import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { ResidentFacts } from './rules.ts'

export type Resident = ResidentFacts & {
  id: string
  matterId: string
  personId: string | null
  notedAt: Temporal.Instant
  notedBy: string
  end: { on: Temporal.PlainDate | null; because: ResidentEnd; by: string | null } | null
  correctsId: string | null
}
export const residentEnds = ['movedOut', 'neverLivedThere'] as const
/** `corrected`: another row stands in its place */
export type ResidentEnd = (typeof residentEnds)[number] | 'corrected'

export type Asked = { on: Temporal.PlainDate; nobodyElse: boolean; by: string }

const rowsOf = (tx: Tx) =>
  tx
    .selectFrom('matter_resident as r')
    .innerJoin('app_user as u', 'u.id', 'r.noted_by')
    .leftJoin('app_user as e', 'e.id', 'r.ended_by')
    .selectAll('r')
    .select(['u.name as noter', 'e.name as ender'])

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const residentOf = (row: Row): Resident => ({
  id: row.id,
  matterId: row.matter_id,
  part: row.part,
  name: row.name,
  birthYear: row.birth_year,
  living: row.child_living,
  registered: row.registered,
  personId: row.person_id,
  notedAt: row.noted_at,
  notedBy: row.noter,
  end: row.ended_at === null ? null : { on: row.ended_on, because: row.ended_because ?? 'corrected', by: row.ender },
  correctsId: row.corrects_id,
})

/** Everybody who was ever noted, in the order of their noting; those who live there are the ones without an end. */
export async function residentsOf(tx: Tx, matterId: string): Promise<Resident[]> {
  const rows = await rowsOf(tx).where('r.matter_id', '=', matterId).orderBy('r.noted_at').orderBy('r.id').execute()
  return rows.map(residentOf)
}

export async function residentById(tx: Tx, id: string): Promise<Resident> {
  return residentOf(found(await rowsOf(tx).where('r.id', '=', id).executeTakeFirst()))
}

/** Each time that somebody asked whether more people live there, the latest first. */
export async function askedOf(tx: Tx, matterId: string): Promise<Asked[]> {
  return tx
    .selectFrom('matter_residents_asked as a')
    .innerJoin('app_user as u', 'u.id', 'a.noted_by')
    .select(['a.on_day as on', 'a.complete as nobodyElse', 'u.name as by'])
    .where('a.matter_id', '=', matterId)
    .orderBy('a.on_day', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
}

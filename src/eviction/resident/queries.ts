/** Who lives in the home, as far as anybody has noted, and when somebody last asked. */

import { found } from '../../platform/access/index.ts'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { ResidentFacts } from './rules.ts'

export type Resident = ResidentFacts & {
  id: string
  matterId: string
  personId: string | null
  notedAt: Temporal.Instant
  notedBy: string
  /** `openBecause`: why it was right although something was open */
  end: { on: Temporal.PlainDate | null; because: ResidentEnd; by: string | null; openBecause: string | null } | null
  correctsId: string | null
}
export const residentEnds = ['movedOut', 'neverLivedThere'] as const
/** `corrected`: another row stands in its place; `messageCut`: the message that alone told of them was taken out of the matter */
export type ResidentEnd = (typeof residentEnds)[number] | 'corrected' | 'messageCut'

export type Asked = { on: Temporal.PlainDate; nobodyElse: boolean; by: string }

const noted = (tx: Tx) =>
  tx
    .selectFrom('matter_resident as r')
    .innerJoin('app_user as u', 'u.id', 'r.noted_by')
    .leftJoin('app_user as e', 'e.id', 'r.ended_by')
    .selectAll('r')
    .select(['u.name as noter', 'e.name as ender'])

type Row = Awaited<ReturnType<ReturnType<typeof noted>['execute']>>[number]

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
  end:
    row.ended_at === null
      ? null
      : {
          on: row.ended_on,
          because: row.ended_because ?? 'corrected',
          by: row.ender,
          openBecause: row.end_open_because,
        },
  correctsId: row.corrects_id,
})

/** Everybody who was ever noted, in the order of their noting; those who live there are the ones without an end. */
export const residentsOf = (tx: Tx, matterId: string): Promise<Resident[]> => ask(tx, askingResidents(tx, matterId))

export function askingResidents(tx: Tx, matterId: string): Asking<Resident[]> {
  const query = noted(tx).where('r.matter_id', '=', matterId).orderBy('r.noted_at').orderBy('r.id')
  return told(rowsOf(query, { noted_at: 'moment', ended_on: 'day', ended_at: 'moment' }), (rows) =>
    rows.map(residentOf),
  )
}

export async function residentById(tx: Tx, id: string): Promise<Resident> {
  return residentOf(found(await noted(tx).where('r.id', '=', id).executeTakeFirst()))
}

/** Each time that somebody asked whether more people live there, the latest first. */
export const askedOf = (tx: Tx, matterId: string): Promise<Asked[]> => ask(tx, askingAsked(tx, matterId))

export function askingAsked(tx: Tx, matterId: string): Asking<Asked[]> {
  const query = tx
    .selectFrom('matter_residents_asked as a')
    .innerJoin('app_user as u', 'u.id', 'a.noted_by')
    .select(['a.on_day as on', 'a.complete as nobodyElse', 'u.name as by'])
    .where('a.matter_id', '=', matterId)
    .orderBy('a.on_day', 'desc')
    .orderBy('a.id', 'desc')
  return rowsOf(query, { on: 'day' })
}

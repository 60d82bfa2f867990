/** Inspections: those of a dwelling, one with what was found, and those that wait to be followed up. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'

const inspections = (tx: Tx) =>
  tx
    .selectFrom('inspection as i')
    .innerJoin('dwelling as d', 'd.id', 'i.dwelling_id')
    .leftJoin('organisation as o', 'o.id', 'i.organisation_id')
    .leftJoin('app_user as u', 'u.id', 'i.noted_by')
    .leftJoin('app_user as f', 'f.id', 'i.followed_up_by')
    .leftJoin('app_user as v', 'v.id', 'i.undone_by')
    .select([
      'i.id',
      'i.dwelling_id as dwellingId',
      'd.address',
      'd.number',
      'i.kind',
      'i.on_day as onDay',
      'i.present',
    ])
    .select([
      'i.words',
      'i.follow_up_on as followUpOn',
      'i.organisation_id as organisationId',
      'o.name as organisation',
    ])
    .select([
      'i.noted_at as notedAt',
      'u.name as notedBy',
      'i.followed_up_at as followedUpAt',
      'f.name as followedUpBy',
    ])
    .select(['i.undone_at as undoneAt', 'v.name as undoneBy'])

const damages = sql`(select x.cost_kr from inspection_finding x where x.inspection_id = i.id and x.undone_at is null
  and x.condition = 'damaged')`

const listed = (tx: Tx, dwellingId: string) =>
  inspections(tx)
    .select(sql<string>`(select count(*) from ${damages} c)`.as('damages'))
    .select(sql<string | null>`(select sum(c.cost_kr) from ${damages} c)`.as('cost'))
    .where('i.dwelling_id', '=', dwellingId)
    .orderBy(sql`i.undone_at is not null`)
    .orderBy('i.on_day', 'desc')
    .orderBy('i.id', 'desc')
    .limit(50)

export type ListedInspection = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number]

/** The latest first. */
export const inspectionsOf = (tx: Tx, dwellingId: string): Asking<ListedInspection[]> =>
  rowsOf(listed(tx, dwellingId), {
    onDay: 'day',
    followUpOn: 'day',
    notedAt: 'moment',
    followedUpAt: 'moment',
    undoneAt: 'moment',
  })

const one = (tx: Tx, id: string) => inspections(tx).where('i.id', '=', id).executeTakeFirst()

export type Inspection = NonNullable<Awaited<ReturnType<typeof one>>>

/** One inspection; a page that doesn’t exist when the dwelling isn’t the user’s to see. */
export const inspectionToShow = async (tx: Tx, id: string): Promise<Inspection> => found(await one(tx, id))

export async function inspectionToChange(tx: Tx, id: string): Promise<Inspection> {
  await holdRecord(tx)
  return inspectionToShow(tx, id)
}

const findings = (tx: Tx, inspectionId: string) =>
  tx
    .selectFrom('inspection_finding as f')
    .leftJoin('app_user as u', 'u.id', 'f.undone_by')
    .select(['f.id', 'f.place', 'f.words', 'f.condition', 'f.cost_kr as costKr', 'f.paid_by as paidBy'])
    .select(['f.mended_at as mendedAt', 'f.undone_at as undoneAt', 'u.name as undoneBy'])
    .where('f.inspection_id', '=', inspectionId)
    .orderBy('f.found_at')
    .orderBy('f.id')

export type Finding = Awaited<ReturnType<ReturnType<typeof findings>['execute']>>[number]

export const findingsOf = (tx: Tx, inspectionId: string): Promise<Finding[]> => findings(tx, inspectionId).execute()

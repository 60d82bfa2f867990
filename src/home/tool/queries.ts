/** Tools with what they promise and what they gave: counted of the vacancies that were taken, and noted with its day. */

import { type RawBuilder, sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { today } from '../../platform/time/index.ts'
import type { ToolKind } from './rules.ts'
import { termsOf } from './terms.ts'

const counted = (since: Temporal.PlainDate | null): RawBuilder<string> =>
  sql`(select count(*) from app.vacancies_taken(array(select v.id from vacancy v where v.home_tool_id = k.id and v.withdrawn_at is null)) g
    where ${since}::date is null or g.taken_on >= ${since}::date)`
const noted = (since: Temporal.PlainDate | null): RawBuilder<string> =>
  sql`(select coalesce(sum(g.number), 0) from home_tool_given g where g.home_tool_id = k.id and g.undone_at is null
    and (${since}::date is null or g.on_day >= ${since}::date))`

const tools = (tx: Tx) => {
  const newYear = today().with({ month: 1, day: 1 })
  return termsOf(tx)
    .leftJoin('organisation as l', 'l.id', 'k.landlord_id')
    .select(['k.kind', 'k.landlord_id as landlordId', 'l.name as landlord', 'k.undone_at as undoneAt'])
    .select(['t.id as termsId', 't.title', 't.criteria', 't.decided', 't.from_on as from', 't.until_on as until'])
    .select(['t.promised', 't.promised_per as per'])
    .select([counted(null).as('counted'), noted(null).as('noted')])
    .select([counted(newYear).as('countedYear'), noted(newYear).as('notedYear')])
}

export type Tool = Awaited<ReturnType<ReturnType<typeof tools>['execute']>>[number]

export const givenOf = ({ counted, noted }: Tool): number => Number(counted) + Number(noted)
export const givenThisYear = ({ countedYear, notedYear }: Tool): number => Number(countedYear) + Number(notedYear)

const times = { from: 'day', until: 'day', undoneAt: 'moment' } as const

export const whichTools = ['inForce', 'ended', 'all', 'removed'] as const
export type WhichTools = (typeof whichTools)[number]
export type ToolKey = { title: string; id: string }
type Asked = { which: WhichTools; kind: ToolKind | null; limit: number; after: ToolKey | null }

/** By what they are called. */
export function toolsFor(tx: Tx, { which, kind, limit, after }: Asked): Asking<Tool[]> {
  const now = today()
  const over = sql<boolean>`coalesce(t.until_on < ${now}, false)`
  return rowsOf(
    tools(tx)
      .where('k.undone_at', which === 'removed' ? 'is not' : 'is', null)
      .$if(which === 'inForce', (q) => q.where(sql<boolean>`not ${over}`))
      .$if(which === 'ended', (q) => q.where(over))
      .$if(kind !== null, (q) => q.where('k.kind', '=', kind))
      .$if(after !== null, (q) =>
        q.where(sql<boolean>`(t.title collate swedish, k.id) > (${after?.title} collate swedish, ${after?.id}::uuid)`),
      )
      .orderBy(sql`t.title collate swedish`)
      .orderBy('k.id')
      .limit(limit),
    times,
  )
}

/** One tool; a page that doesn’t exist when it is another landlord’s. */
export const toolToShow = async (tx: Tx, id: string): Promise<Tool> =>
  found(await tools(tx).where('k.id', '=', id).executeTakeFirst())

export async function toolToChange(tx: Tx, id: string): Promise<Tool> {
  await holdRecord(tx)
  return toolToShow(tx, id)
}

const termsHistory = (tx: Tx, toolId: string) =>
  tx
    .selectFrom('home_tool_terms as t')
    .leftJoin('app_user as u', 'u.id', 't.set_by')
    .leftJoin('app_user as v', 'v.id', 't.undone_by')
    .select(['t.id', 't.title', 't.from_on as from', 't.until_on as until', 't.promised', 't.promised_per as per'])
    .select(['t.criteria', 't.set_at as at', 'u.name as by', 't.undone_at as undone', 'v.name as undoneBy'])
    .where('t.home_tool_id', '=', toolId)
    .orderBy('t.set_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(30)

export type Terms = Awaited<ReturnType<ReturnType<typeof termsHistory>['execute']>>[number]

export const termsBefore = (tx: Tx, toolId: string): Promise<Terms[]> => termsHistory(tx, toolId).execute()

const givenRows = (tx: Tx, toolId: string) =>
  tx
    .selectFrom('home_tool_given as g')
    .leftJoin('app_user as u', 'u.id', 'g.noted_by')
    .leftJoin('app_user as v', 'v.id', 'g.undone_by')
    .select(['g.id', 'g.on_day as onDay', 'g.number', 'g.words', 'u.name as by'])
    .select(['g.undone_at as undone', 'v.name as undoneBy'])
    .where('g.home_tool_id', '=', toolId)
    .orderBy('g.on_day', 'desc')
    .orderBy('g.id', 'desc')
    .limit(100)

export type Given = Awaited<ReturnType<ReturnType<typeof givenRows>['execute']>>[number]

export const givenNoted = (tx: Tx, toolId: string): Promise<Given[]> => givenRows(tx, toolId).execute()

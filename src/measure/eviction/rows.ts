/** The matters behind a figure, for those who may see them: which they are is asked by the system, what they are by the reader. */

import { sql } from 'kysely'
import type { EndOutcome } from '../../eviction/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { type FunnelStep, funnelSteps, matterFacts } from './facts.ts'
import { type FunnelEnd, type FunnelFilter, funnelEnds } from './funnel.ts'

/** A part of the funnel, as it stands in an address: `step.notice`, `end.keptPlan`. */
export type FunnelPart = { kind: 'step'; step: FunnelStep } | { kind: 'end'; end: FunnelEnd }

const parts: readonly FunnelPart[] = [
  ...funnelSteps.map((step) => ({ kind: 'step', step }) as const),
  ...funnelEnds.map((end) => ({ kind: 'end', end }) as const),
]

export const funnelPartKey = (part: FunnelPart): string => `${part.kind}.${part.kind === 'step' ? part.step : part.end}`

export const funnelPartOf = (key: string): FunnelPart | null =>
  parts.find((part) => funnelPartKey(part) === key) ?? null

export type FunnelRow = {
  id: string
  number: string
  openedOn: Temporal.PlainDate
  landlord: string | null
  end: { on: Temporal.PlainDate; outcome: EndOutcome } | null
}

export type FunnelRows = { counted: number; hidden: number; rows: FunnelRow[]; next: string[] | null }

type Key = { id: string; on: Temporal.PlainDate }

/** One page of the matters, the newest first; `after` is the key of the page before. No name and no address: a list of numbers to open. */
export async function rowsOfFunnel(
  session: Session,
  asked: { years: { from: number; to: number }; filter: FunnelFilter; part: FunnelPart },
  { after, size }: { after: string[] | null; size: number },
): Promise<FunnelRows> {
  const keys = await asSystem('figures: rows', (tx) => keysOf(tx, session.municipality, asked))
  const ids = keys.map(({ id }) => id)
  const from = after === null ? 0 : keys.findIndex((key) => isAfter(key, after))
  const here = from < 0 ? [] : keys.slice(from, from + size)
  const last = here.at(-1)
  return asUser(session, async (tx) => {
    const seen = await sql<{
      n: number
    }>`select count(*)::int as n from eviction_matter where id = any (${ids}::uuid[])`.execute(tx)
    const rows = await tx
      .selectFrom('eviction_matter as m')
      .leftJoin('organisation as o', 'o.id', 'm.landlord_id')
      // looked up matter by matter: a plan that joins them reads every end there is
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('matter_end')
            .select(['ended_on', 'outcome'])
            .whereRef('matter_id', '=', 'm.id')
            .where('reopened_at', 'is', null)
            .limit(1)
            .as('e'),
        (join) => join.onTrue(),
      )
      .select(['m.id', 'm.number', 'm.opened_on', 'm.landlord_name', 'o.name', 'e.ended_on', 'e.outcome'])
      .where('m.id', 'in', here.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : here.map(({ id }) => id))
      .orderBy('m.opened_on', 'desc')
      .orderBy('m.id', 'desc')
      .execute()
    return {
      counted: keys.length,
      hidden: keys.length - (seen.rows[0]?.n ?? 0),
      rows: rows.map((row) => ({
        id: row.id,
        number: row.number,
        openedOn: row.opened_on,
        landlord: row.name ?? row.landlord_name,
        end: row.ended_on === null || row.outcome === null ? null : { on: row.ended_on, outcome: row.outcome },
      })),
      next: last !== undefined && from + size < keys.length ? [last.on.toString(), last.id] : null,
    }
  })
}

/** Behind the key in the order newest first. */
const isAfter = (key: Key, [on = '', id = '']: string[]): boolean => {
  const day = key.on.toString()
  return day < on || (day === on && key.id < id)
}

async function keysOf(
  tx: Parameters<Parameters<typeof asSystem>[1]>[0],
  municipality: string,
  { years, filter, part }: { years: { from: number; to: number }; filter: FunnelFilter; part: FunnelPart },
): Promise<Key[]> {
  const inPart =
    part.kind === 'step'
      ? sql`depth >= ${funnelSteps.indexOf(part.step)}`
      : part.end === 'running'
        ? sql`outcome is null`
        : sql`outcome = ${part.end}`
  const { rows } = await sql<Key>`
    with ${matterFacts(municipality, years)}
    select id, opened_on as "on" from fact
    where ${inPart} and (${filter.year}::int is null or year = ${filter.year}) and (${filter.landlord}::text is null or landlord = ${filter.landlord})
      and (${filter.area}::text is null or area = ${filter.area})
    order by opened_on desc, id desc`.execute(tx)
  return rows
}

/** The matters behind a figure, for those who may see them: which they are is asked by the system, what they are by the reader. */

import { sql } from 'kysely'
import type { EndOutcome } from '../../eviction/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { type Behind, behind } from '../people/behind.ts'
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
  key: string[]
  id: string
  number: string
  openedOn: Temporal.PlainDate
  landlord: string | null
  end: { on: Temporal.PlainDate; outcome: EndOutcome } | null
}

type Key = { id: string; on: Temporal.PlainDate }

/** The matters behind a figure, the newest first. No name and no address: a list of numbers to open. */
export async function rowsOfFunnel(
  session: Session,
  asked: { years: { from: number; to: number }; filter: FunnelFilter; part: FunnelPart },
): Promise<Behind<FunnelRow>> {
  const keys = await asSystem('figures: rows', (tx) => keysOf(tx, session.municipality, asked))
  return behind({ keys, isAfter, seen: (tx) => readableMatters(tx, keys), open: matterRows })
}

/** The matters that the reader may read: row security decides. */
async function readableMatters(tx: Tx, keys: readonly Key[]): Promise<Key[]> {
  const ids = keys.map(({ id }) => id)
  const { rows } = await sql<{ id: string }>`select id from eviction_matter where id = any (${ids}::uuid[])`.execute(tx)
  const seen = new Set(rows.map(({ id }) => id))
  return keys.filter(({ id }) => seen.has(id))
}

async function matterRows(tx: Tx, keys: readonly Key[]): Promise<FunnelRow[]> {
  if (keys.length === 0) return []
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
    .where(
      'm.id',
      'in',
      keys.map(({ id }) => id),
    )
    .orderBy('m.opened_on', 'desc')
    .orderBy('m.id', 'desc')
    .execute()
  return rows.map((row) => ({
    key: [row.opened_on.toString(), row.id],
    id: row.id,
    number: row.number,
    openedOn: row.opened_on,
    landlord: row.name ?? row.landlord_name,
    end: row.ended_on === null || row.outcome === null ? null : { on: row.ended_on, outcome: row.outcome },
  }))
}

/** Behind the key in the order newest first. */
const isAfter = (key: Key, [on = '', id = '']: readonly string[]): boolean => {
  const day = key.on.toString()
  return day < on || (day === on && key.id < id)
}

async function keysOf(
  tx: Tx,
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

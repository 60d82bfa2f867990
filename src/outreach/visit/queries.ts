/** Reads of alerts and of the visits that they led to. */

import { type RawBuilder, sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import type { AlertKind, VisitOutcome } from '../alert/rules.ts'

export type Alert = {
  id: string
  kind: AlertKind
  signalId: string
  /** null: by the public page */
  sender: string | null
  place: string | null
  words: string | null
  people: number
  urgent: boolean
  sentAt: Temporal.Instant
  visitUntil: Temporal.Instant
  /** of the first visit */
  visitedAt: Temporal.Instant | null
  /** of the last */
  outcome: VisitOutcome | null
  /** by whoever said last that they take it; null: nobody has, or it was taken back */
  takenAt: Temporal.Instant | null
  /** null beside a moment: somebody whose name isn't for the reader */
  takenBy: string | null
}

/** Children or danger, and nobody has said that they take it or has been there: as the database has it (`app.calling_alert`). */
export const calls = ({ urgent, visitedAt, takenAt }: Pick<Alert, 'urgent' | 'visitedAt' | 'takenAt'>): boolean =>
  urgent && visitedAt === null && takenAt === null

const times = { sentAt: 'moment', visitUntil: 'moment', visitedAt: 'moment', takenAt: 'moment' } as const

const alerts = (where: RawBuilder<unknown>, rest: RawBuilder<unknown> = sql``) => sql<Alert>`
  select a.id, a.kind, a.signal_id as "signalId", o.name as sender, a.place, a.words, a.people, a.urgent, a.sent_at as "sentAt",
    a.visit_until as "visitUntil", v.first_at as "visitedAt", v.outcome, k.taken_at as "takenAt",
    w.name as "takenBy"
  from outreach_alert a
    left join app_user u on u.id = a.sent_by
    left join organisation o on o.id = u.organisation_id
    left join lateral (
      select min(x.visited_at) as first_at, (array_agg(x.outcome order by x.visited_at desc, x.id desc))[1] as outcome
      from outreach_visit x where x.outreach_alert_id = a.id and x.undone_at is null
    ) v on true
    left join outreach_taking k on k.outreach_alert_id = a.id and k.undone_at is null
    left join app_user w on w.id = k.taken_by
  where ${where} ${rest}`

export const alertById = async (tx: Tx, id: string): Promise<Alert> =>
  found((await alerts(sql`a.id = ${id}::uuid`).execute(tx)).rows[0])

export type AlertsAsked = {
  which: 'waiting' | 'all'
  kind: AlertKind | null
  from: Temporal.PlainDate | null
  until: Temporal.PlainDate | null
}

/** Those that wait, what calls before all and then the first promise first; all of them, the latest first. */
export function alertsPage(
  { which, kind, from, until }: AlertsAsked,
  limit: number,
  after: { at: string; id: string; calls?: string | undefined } | null,
): Asking<Alert[]> {
  const day = sql`(a.sent_at at time zone 'Europe/Stockholm')::date`
  const waiting = which === 'waiting'
  const quiet = sql`not (a.urgent and k.id is null)`
  const parts = [
    waiting ? sql`v.first_at is null` : sql`true`,
    ...(kind === null ? [] : [sql`a.kind = ${kind}`]),
    ...(from === null ? [] : [sql`${day} >= ${from}::date`]),
    ...(until === null ? [] : [sql`${day} <= ${until}::date`]),
    ...(after === null
      ? []
      : [
          waiting
            ? sql`(${quiet}, a.visit_until, a.id) > (${after.calls !== 'calls'}::boolean, ${after.at}::timestamptz, ${after.id}::uuid)`
            : sql`(a.sent_at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
        ]),
  ]
  const where = parts.reduce((all, part) => sql`${all} and ${part}`)
  const order = waiting ? sql`order by ${quiet}, a.visit_until, a.id` : sql`order by a.sent_at desc, a.id desc`
  return rowsOf(alerts(where, sql`${order} limit ${limit}`), times)
}

export type Visit = {
  id: string
  outcome: VisitOutcome
  visitedAt: Temporal.Instant
  words: string | null
  by: string | null
  undoneAt: Temporal.Instant | null
}

/** The latest first, with those that were taken back. */
export const visitsOf = (tx: Tx, alertId: string): Promise<Visit[]> =>
  tx
    .selectFrom('outreach_visit as v')
    .leftJoin('app_user as u', 'u.id', 'v.noted_by')
    .select(['v.id', 'v.outcome', 'v.visited_at as visitedAt', 'v.words', 'u.name as by', 'v.undone_at as undoneAt'])
    .where('v.outreach_alert_id', '=', alertId)
    .orderBy('v.visited_at', 'desc')
    .orderBy('v.id', 'desc')
    .execute()

/** How many visits came to what, of those alerts that one sees. */
export async function outcomesIn(
  tx: Tx,
  from: Temporal.PlainDate | null,
  until: Temporal.PlainDate | null,
): Promise<{ outcome: VisitOutcome; many: number }[]> {
  const { rows } = await sql<{ outcome: VisitOutcome; many: number }>`
    select outcome, count(*)::int as many from outreach_visit
    where undone_at is null and (${from}::date is null or (visited_at at time zone 'Europe/Stockholm')::date >= ${from}::date)
      and (${until}::date is null or (visited_at at time zone 'Europe/Stockholm')::date <= ${until}::date)
    group by outcome order by outcome`.execute(tx)
  return rows
}

export type Taking = { id: string; takenAt: Temporal.Instant; by: string | null; undoneAt: Temporal.Instant | null }

/** Who has said that they take it, the latest first, with what was taken back. */
export const takingsOf = (tx: Tx, alertId: string): Promise<Taking[]> =>
  tx
    .selectFrom('outreach_taking as k')
    .leftJoin('app_user as u', 'u.id', 'k.taken_by')
    .select(['k.id', 'k.taken_at as takenAt', 'u.name as by', 'k.undone_at as undoneAt'])
    .where('k.outreach_alert_id', '=', alertId)
    .orderBy('k.taken_at', 'desc')
    .orderBy('k.id', 'desc')
    .execute()

/** Whether anybody is on call in the municipality this moment; never who. */
export async function somebodyOnCall(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`select app.somebody_on_call() as some`.execute(tx)
  return rows[0]?.some ?? false
}

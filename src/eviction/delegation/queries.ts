/** Reads of delegations: everybody's for the page, and whose are enough for a decision. */

import type { Tx } from '../../platform/database/index.ts'
import { type Delegation, mayDecide, type WantedDecision } from './rules.ts'

export type ListedDelegation = Delegation & {
  name: string
  givenAt: Temporal.Instant
  givenBy: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  /** why it was right to end although something was open */
  endOpenBecause: string | null
}

function delegations(tx: Tx) {
  return tx
    .selectFrom('delegation as d')
    .innerJoin('app_user as u', 'u.id', 'd.user_id')
    .innerJoin('app_user as g', 'g.id', 'd.given_by')
    .leftJoin('app_user as e', 'e.id', 'd.ended_by')
    .select(['d.id', 'd.user_id', 'd.task', 'd.up_to_ore', 'd.reference', 'd.from_on', 'd.until_on'])
    .select(['d.given_at', 'd.ended_at', 'u.name', 'g.name as given_by_name', 'e.name as ended_by_name'])
    .select('d.end_open_because')
}

type Row = Awaited<ReturnType<ReturnType<typeof delegations>['executeTakeFirstOrThrow']>>
const fromRow = (row: Row): ListedDelegation => ({
  id: row.id,
  userId: row.user_id,
  task: row.task,
  upToOre: row.up_to_ore === null ? null : Number(row.up_to_ore),
  reference: row.reference,
  from: row.from_on,
  until: row.until_on,
  name: row.name,
  givenAt: row.given_at,
  givenBy: row.given_by_name,
  endedAt: row.ended_at,
  endedBy: row.ended_by_name,
  endOpenBecause: row.end_open_because,
})

/** Every delegation of the municipality, also those that are over; by name. */
export async function allDelegations(tx: Tx): Promise<ListedDelegation[]> {
  const rows = await delegations(tx)
    .orderBy(
      (eb) => eb.ref('u.name'),
      (order) => order.collate('swedish'),
    )
    .orderBy('d.from_on', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map(fromRow)
}

export async function delegationById(tx: Tx, id: string): Promise<ListedDelegation | null> {
  const row = await delegations(tx).where('d.id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** One user's delegations. */
export async function delegationsOf(tx: Tx, userId: string): Promise<Delegation[]> {
  return (await delegations(tx).where('d.user_id', '=', userId).execute()).map(fromRow)
}

/** The names of those who may decide it, but for one: whom to ask. */
export async function othersWhoMay(tx: Tx, userId: string, wanted: WantedDecision): Promise<string[]> {
  const others = (await allDelegations(tx)).filter((one) => one.userId !== userId)
  const names = new Map(others.map((one) => [one.userId, one.name]))
  return [...names].flatMap(([id, name]) =>
    mayDecide(
      others.filter((one) => one.userId === id),
      wanted,
    ).ok
      ? [name]
      : [],
  )
}

/** Work about protected people that somebody answers for and may not read: to them, what kind of thing it is and whom to call; to those named, what waits. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx, told } from '../database/index.ts'

export const withheldKinds = ['case', 'matter', 'advice', 'meeting', 'offer', 'lease', 'booking', 'support'] as const
export type WithheldKind = (typeof withheldKinds)[number]

type Thing = {
  id: string
  kind: WithheldKind
  /** the case's, matter's or advice's own number; the others have none */
  number: string | null
  since: Temporal.PlainDate
  /** when it runs out or begins; null: no time does */
  dueAt: Temporal.Instant | null
}

/** `call`: units of those who may read about the person; empty when nobody here may. */
export type Withheld = Thing & { call: readonly string[] }

const times = { since: 'day', dueAt: 'moment' } as const

/** One's own, what runs out first on top. */
export const withheldWork = (): Asking<Withheld[]> =>
  rowsOf(
    sql<Withheld>`select kind, thing_id as id, number, since, due_at as "dueAt", call from app.withheld_work()
      order by due_at nulls last, since, kind, thing_id`,
    times,
  )

/** One of one's own; null when it isn't one, or is read. */
export const withheldThing = (id: string): Asking<Withheld | null> =>
  told(withheldWork(), (all) => all.find((one) => one.id === id) ?? null)

/** Others', of people whom the user is named for. `holder`: the colleague who answers for it, and may not read it. */
export type FromOthers = Thing & { holder: string }

export const withheldFromOthers = (): Asking<FromOthers[]> =>
  rowsOf(
    sql<FromOthers>`select kind, thing_id as id, number, since, due_at as "dueAt", holder from app.withheld_from_others()`,
    times,
  )

/** Which of the user's own withheld work an address leads to, by the first id in it. */
export async function withheldAt(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ thing: string | null }>`select app.withheld_at(${id}::uuid) as thing`.execute(tx)
  return rows[0]?.thing ?? null
}

export type Beside = { open: number; call: readonly string[] }

/** How many protected people stand beside those whom the user reads about: in a person's household, or on a lease. Null: none, or not the user's to know. */
export const withheldBeside = (of: 'household' | 'lease', id: string): Asking<Beside | null> =>
  told(rowsOf(sql<Beside>`select open, call from app.withheld_beside(${of}, ${id}::uuid)`), ([found]) => found ?? null)

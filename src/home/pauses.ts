/** Landlords' pauses of new flats: for their own page, and for whoever matches a flat with a household. Of nobody. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx } from '../platform/database/index.ts'
import { isBefore } from '../platform/time/index.ts'

type Day = Temporal.PlainDate

export type Pause = {
  id: string
  landlordId: string
  landlord: string
  fromOn: Day
  /** the last day, when it is known beforehand */
  untilOn: Day | null
  because: string
  routine: string | null
  /** the first day on which flats are let again */
  liftedOn: Day | null
  changed: string | null
  by: string
}

export type PauseState = 'coming' | 'holds' | 'over'

/** A pause ends on the day that it was lifted; until then on its last day, when there is one. */
export function pauseState(
  { fromOn, untilOn, liftedOn }: Pick<Pause, 'fromOn' | 'untilOn' | 'liftedOn'>,
  on: Day,
): PauseState {
  if (liftedOn !== null && !isBefore(on, liftedOn)) return 'over'
  if (liftedOn === null && untilOn !== null && isBefore(untilOn, on)) return 'over'
  return isBefore(on, fromOn) ? 'coming' : 'holds'
}

function pauses(tx: Tx) {
  return tx
    .selectFrom('landlord_pause as p')
    .innerJoin('organisation as o', 'o.id', 'p.landlord_id')
    .innerJoin('app_user as u', 'u.id', 'p.noted_by')
    .select([
      'p.id',
      'p.landlord_id as landlordId',
      'o.name as landlord',
      'p.from_on as fromOn',
      'p.until_on as untilOn',
    ])
    .select(['p.because', 'p.routine', 'p.lifted_on as liftedOn', 'p.changed', 'u.name as by'])
    .where('p.undone_at', 'is', null)
}

const days = { fromOn: 'day', untilOn: 'day', liftedOn: 'day' } as const

/** Those that hold on a day, of all landlords: where a vacancy is matched, its landlord's pause stands beside it with why. */
export const askingPausesOn = (tx: Tx, on: Day): Asking<Pause[]> =>
  rowsOf(
    pauses(tx)
      .where('p.from_on', '<=', on)
      .where(sql<boolean>`coalesce(p.lifted_on, p.until_on + 1, 'infinity'::date) > ${on}::date`)
      .orderBy('p.from_on')
      .orderBy('p.id'),
    days,
  )

export type PauseKey = { day: string; id: string }

/** The latest first. */
export function pausesPage(
  tx: Tx,
  { which, on, landlordId }: { which: 'now' | 'all'; on: Day; landlordId: string | null },
  limit: number,
  key: PauseKey | null,
): Asking<Pause[]> {
  let query = pauses(tx)
  if (landlordId !== null) query = query.where('p.landlord_id', '=', landlordId)
  if (which === 'now')
    query = query.where(sql<boolean>`coalesce(p.lifted_on, p.until_on + 1, 'infinity'::date) > ${on}::date`)
  if (key) query = query.where(sql<boolean>`(p.from_on, p.id) < (${key.day}::date, ${key.id}::uuid)`)
  return rowsOf(query.orderBy('p.from_on', 'desc').orderBy('p.id', 'desc').limit(limit), days)
}

/** One of them, held until the transaction ends when it is to be changed. */
export const askingPause = (tx: Tx, id: string): Asking<Pause[]> => rowsOf(pauses(tx).where('p.id', '=', id), days)

/** Whether the landlord has another pause on one of these days. */
export async function pausedAlready(tx: Tx, landlordId: string, fromOn: Day, untilOn: Day | null): Promise<boolean> {
  const row = await tx
    .selectFrom('landlord_pause')
    .select('id')
    .where('landlord_id', '=', landlordId)
    .where('undone_at', 'is', null)
    .where(sql<boolean>`from_on <= coalesce(${untilOn}::date, 'infinity'::date)
      and coalesce(lifted_on - 1, until_on, 'infinity'::date) >= ${fromOn}::date`)
    .executeTakeFirst()
  return row !== undefined
}

/** Routines: which hold on a day, when each is to be followed up, and what the follow-ups showed. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'

export const abouts = ['familiesInArrears', 'arrears', 'disturbance', 'acute', 'handover', 'violence', 'other'] as const
export type About = (typeof abouts)[number]

type Day = Temporal.PlainDate
export type Routine = {
  id: string
  about: About
  title: string
  decidedBy: string
  decidedOn: Day
  validUntil: Day | null
  endedOn: Day | null
  owner: string
  followWords: string
  followMonths: number
  diaryNumber: string | null
  keptWhere: string | null
  replacesId: string | null
  replacesTitle: string | null
  /** by when it is to be followed up next */
  nextOn: Day
}

const routines = (tx: Tx) =>
  tx
    .selectFrom('routine as r')
    .leftJoin('routine as o', 'o.id', 'r.replaces_id')
    .select(['r.id', 'r.about', 'r.title', 'r.decided_by_whom as decidedBy', 'r.decided_on as decidedOn'])
    .select(['r.valid_until as validUntil', 'r.ended_on as endedOn', 'r.owner', 'r.follow_words as followWords'])
    .select(['r.follow_months as followMonths', 'r.diary_number as diaryNumber', 'r.kept_where as keptWhere'])
    .select(['r.replaces_id as replacesId', 'o.title as replacesTitle'])
    .select(
      sql<Day>`(coalesce((select max(f.on_day) from routine_follow_up f where f.routine_id = r.id and f.undone_at is null), r.decided_on)
        + make_interval(months => r.follow_months))::date`.as('nextOn'),
    )

const days = { decidedOn: 'day', validUntil: 'day', endedOn: 'day', nextOn: 'day' } as const

export const routineOf = (tx: Tx, id: string): Asking<Routine[]> => rowsOf(routines(tx).where('r.id', '=', id), days)

/** The last day on which it holds; null: until further notice. Pure. */
export function lastValid({ validUntil, endedOn }: Pick<Routine, 'validUntil' | 'endedOn'>): Day | null {
  if (validUntil === null || endedOn === null) return validUntil ?? endedOn
  return Temporal.PlainDate.compare(validUntil, endedOn) < 0 ? validUntil : endedOn
}

export const isValid = (routine: Pick<Routine, 'validUntil' | 'endedOn'>, on: Day): boolean => {
  const last = lastValid(routine)
  return last === null || Temporal.PlainDate.compare(on, last) <= 0
}

export type Which = 'valid' | 'over' | 'all'
type Wanted = { which: Which; about: About | null; on: Day; after: readonly string[] | null; limit: number }

/** The latest decided first. */
export function routinesFor(tx: Tx, { which, about, on, after, limit }: Wanted): Asking<Routine[]> {
  const last = sql`least(r.valid_until, r.ended_on)`
  const [day, id] = after ?? []
  const query = routines(tx)
    .$if(about !== null, (q) => q.where('r.about', '=', about))
    .$if(which === 'valid', (q) => q.where(sql<boolean>`(${last} is null or ${last} >= ${on})`))
    .$if(which === 'over', (q) => q.where(sql<boolean>`${last} < ${on}`))
    .$if(id !== undefined, (q) => q.where(sql<boolean>`(r.decided_on, r.id) < (${day}::date, ${id}::uuid)`))
    .orderBy('r.decided_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
  return rowsOf(query, days)
}

export type FollowUp = { id: string; onDay: Day; words: string; by: string | null }

export const followUpsOf = (tx: Tx, routineId: string): Asking<FollowUp[]> =>
  rowsOf(
    tx
      .selectFrom('routine_follow_up as f')
      .leftJoin('app_user as u', 'u.id', 'f.noted_by')
      .select(['f.id', 'f.on_day as onDay', 'f.words', 'u.name as by'])
      .where('f.routine_id', '=', routineId)
      .where('f.undone_at', 'is', null)
      .orderBy('f.on_day', 'desc')
      .orderBy('f.id', 'desc')
      .limit(50),
    { onDay: 'day' },
  )

/** Everything that hangs on somebody's support, to be asked together. */

import { sql } from 'kysely'
import { type Asking, allOf, type Ids, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { usualNorm } from './rules.ts'

const wishesOf = (tx: Tx, ids: Ids) =>
  rowsOf(
    tx
      .selectFrom('support_wish as w')
      .leftJoin('app_user as u', 'u.id', 'w.noted_by')
      .select(['w.id', 'w.support_id as supportId', 'w.wish', 'w.on_day as onDay', 'w.until_on as untilOn', 'w.words'])
      .select('u.name as by')
      .where('w.support_id', 'in', ids)
      .where('w.undone_at', 'is', null)
      .orderBy('w.on_day', 'desc')
      .orderBy('w.noted_at', 'desc')
      .orderBy('w.id', 'desc'),
    { onDay: 'day', untilOn: 'day' },
  )
export type NotedWish = ReturnType<ReturnType<typeof wishesOf>['read']>[number]

const rhythmsOf = (tx: Tx, ids: Ids) =>
  rowsOf(
    tx
      .selectFrom('support_rhythm as r')
      .select(['r.id', 'r.support_id as supportId', 'r.from_on as fromOn', 'r.times', 'r.per_weeks as perWeeks'])
      .select(['r.ways', 'r.words'])
      .where('r.support_id', 'in', ids)
      .where('r.undone_at', 'is', null)
      .orderBy('r.from_on', 'desc'),
    { fromOn: 'day' },
  )
export type AgreedRhythm = ReturnType<ReturnType<typeof rhythmsOf>['read']>[number]

const workersOf = (tx: Tx, ids: Ids) =>
  rowsOf(
    tx
      .selectFrom('support_worker as w')
      .leftJoin('app_user as u', 'u.id', 'w.user_id')
      .select(['w.id', 'w.support_id as supportId', 'w.user_id as userId', 'u.name', 'w.from_on as fromOn'])
      .select('w.until_on as untilOn')
      .where('w.support_id', 'in', ids)
      .where(sql<boolean>`(w.until_on is null or w.until_on >= w.from_on)`)
      .orderBy('w.from_on', 'desc')
      .orderBy('w.id', 'desc'),
    { fromOn: 'day', untilOn: 'day' },
  )
export type NamedWorker = ReturnType<ReturnType<typeof workersOf>['read']>[number]

/** What the page, the path and the ends read of who supports and what the person wants. */
export const courseOf = (tx: Tx, ids: Ids) =>
  allOf({ wishes: wishesOf(tx, ids), rhythms: rhythmsOf(tx, ids), workers: workersOf(tx, ids) })

const MOST_CONTACTS = 60

/** Contacts with what became of them, up to the condition. */
export const contactColumns = sql`
  select c.id, c.on_day as "onDay", to_char(c.at_time, 'HH24:MI') as "atTime", c.way, c.words, c.called_off_at is not null as "calledOff",
    c.called_off_words as "calledOffWords", m.on_day as "movedTo", r.id as "resultId", r.made, r.on_day as "madeOn", r.because,
    r.words as "resultWords", u.name as by
  from support_contact c
    left join support_contact_result r on r.contact_id = c.id and r.undone_at is null
    left join support_contact m on m.moved_from_id = c.id and m.called_off_at is null
    left join app_user u on u.id = coalesce(r.noted_by, c.planned_by)`

/** The contacts of one support: those that wait first, then the latest. */
export const contactsOf = (supportId: string): Asking<Contact[]> =>
  rowsOf(
    sql<Contact>`${contactColumns}
      where c.support_id = ${supportId}
      order by (r.id is null and c.called_off_at is null and m.id is null) desc,
        case when r.id is null and c.called_off_at is null and m.id is null then c.on_day end, c.on_day desc, c.id desc
      limit ${MOST_CONTACTS}`,
    { onDay: 'day', movedTo: 'day', madeOn: 'day' },
  )

export type Contact = {
  id: string
  onDay: Temporal.PlainDate
  atTime: string | null
  way: 'home' | 'out' | 'call' | 'message' | 'video' | 'office'
  words: string | null
  calledOff: boolean
  calledOffWords: string | null
  movedTo: Temporal.PlainDate | null
  resultId: string | null
  made: boolean | null
  madeOn: Temporal.PlainDate | null
  because: 'didNotSuit' | 'notReached' | 'weCouldNot' | 'other' | null
  resultWords: string | null
  by: string | null
}

/** Planned, and nothing has become of it yet. */
export const isWaiting = ({ resultId, calledOff, movedTo }: Contact): boolean =>
  resultId === null && !calledOff && movedTo === null

export type Norm = {
  id: string | null
  caseload: number
  contactDays: number
  source: string | null
  fromOn: Temporal.PlainDate | null
}

/** The norms that hold on a day: the municipality's own, or the usual ones. */
export const normOn = (day: Temporal.PlainDate): Asking<Norm> =>
  told(
    rowsOf(
      sql<Omit<Norm, 'id' | 'fromOn'> & { id: string; fromOn: Temporal.PlainDate }>`
        select id, caseload, contact_days as "contactDays", source, from_on as "fromOn" from support_norm
        where undone_at is null and from_on <= ${day} order by from_on desc, set_at desc, id desc limit 1`,
      { fromOn: 'day' },
    ),
    ([norm]) => norm ?? { ...usualNorm, id: null, source: null, fromOn: null },
  )

export const handoverOf = (supportId: string): Asking<OpenHandover | null> =>
  told(
    rowsOf(
      sql<OpenHandover>`
        select h.id, h.from_user_id as "fromId", f.name as "from", h.to_user_id as "toId", t.name as "to", h.on_day as "onDay", h.words
        from support_handover h left join app_user f on f.id = h.from_user_id left join app_user t on t.id = h.to_user_id
        where h.support_id = ${supportId} and h.answered_at is null and h.withdrawn_at is null`,
      { onDay: 'day' },
    ),
    ([open = null]) => open,
  )

export type OpenHandover = {
  id: string
  fromId: string | null
  from: string | null
  toId: string
  to: string | null
  onDay: Temporal.PlainDate
  words: string
}

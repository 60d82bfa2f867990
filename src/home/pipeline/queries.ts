/** Second-hand tenancies on their way to be the tenant's own: with what is missing, the next talk, and what they cost. */

import { sql } from 'kysely'
import { type Asking, allOf, ask, rowsOf, sharing, type Tx, told } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type LeaseForm, subletSql } from '../forms.ts'
import { type LeaseRow, leases, readyOnSql, withTenants } from '../lease-rows.ts'
import { type CostFacts, FORGOTTEN_AFTER_DAYS } from './rules.ts'

type Day = Temporal.PlainDate

export type PipelineRow = LeaseRow & {
  /** the first day of the tenancy in second hand, also before somebody took the lease over */
  since: Day
  landlord: string
  nextTalk: { on: Day; holder: string } | null
  lastTalkOn: Day | null
  terms: number
  cost: CostFacts
}

export const waits = ['ready', 'early', 'obstacles', 'forgotten', 'talk'] as const
export type Waits = (typeof waits)[number]
export const orders = ['ready', '-ready', 'begins', '-begins'] as const
export type Order = (typeof orders)[number]

export type PipelineFilter = {
  waits: Waits | null
  landlord: string | null
  form: LeaseForm | null
  sort: Order
}

const unsettled = sql`(select 1 from lease_remark r where r.lease_id = l.id and r.settled_on is null and r.kind = 'arrears')`
const complaints = sql`(select count(*) from lease_remark r where r.lease_id = l.id and r.settled_on is null and r.kind = 'complaint')`
const planned = sql`(select 1 from lease_talk k where k.lease_id = l.id and k.held_at is null and k.called_off_at is null)`
const talkedSince = (day: string) =>
  sql`coalesce((select max(k.held_on) from lease_talk k where k.lease_id = l.id), l.begins_on) > ${day}::date`

function narrowed(wanted: Waits, on: Day) {
  const now = on.toString()
  const clear = sql`not exists ${unsettled} and ${complaints} <= l.complaints_allowed`
  switch (wanted) {
    case 'ready':
      return sql<boolean>`${readyOnSql} <= ${now}::date and ${clear}`
    case 'early':
      return sql<boolean>`${readyOnSql} > ${now}::date`
    case 'obstacles':
      return sql<boolean>`not (${clear})`
    case 'forgotten':
      return forgotten(on)
    case 'talk':
      return sql<boolean>`exists ${planned}`
  }
}

const forgotten = (on: Day) =>
  sql<boolean>`not exists ${planned} and not ${talkedSince(on.subtract({ days: FORGOTTEN_AFTER_DAYS }).toString())}`

const secondHand = (tx: Tx) =>
  leases(tx)
    .where(subletSql('l'))
    .where('l.ends_on', 'is', null)
    .where('l.municipality_code', '=', sql<string>`app.municipality()`)

/** One page of them, of those whose tenants the user may read about. */
export async function pipelinePage(
  tx: Tx,
  locale: Locale,
  filter: PipelineFilter,
  limit: number,
  key: { day: string; id: string } | null,
): Promise<PipelineRow[]> {
  const day = filter.sort.endsWith('ready') ? readyOnSql : sql<Day>`l.begins_on`
  const down = filter.sort.startsWith('-')
  let query = secondHand(tx)
  if (filter.waits !== null) query = query.where(narrowed(filter.waits, today()))
  if (filter.landlord !== null) query = query.where('l.landlord_id', '=', filter.landlord)
  if (filter.form !== null) query = query.where('l.form', '=', sql.lit(filter.form))
  if (key)
    query = query.where(
      down
        ? sql<boolean>`(${day}, l.id) < (${key.day}::date, ${key.id}::uuid)`
        : sql<boolean>`(${day}, l.id) > (${key.day}::date, ${key.id}::uuid)`,
    )
  const ordered = query
    .orderBy(day, down ? 'desc' : 'asc')
    .orderBy('l.id', down ? 'desc' : 'asc')
    .limit(limit)
  return withMore(tx, await ask(tx, withTenants(tx, ordered, locale)))
}

/**
 * Of what the user began or whose tenant's case is theirs: those that can be the tenant's own by a day, the first ready first, and those that nobody has
 * talked about for half a year, with no talk planned; so many of each. Most are both, and the policies are asked about each once.
 */
export function ownSecondHand(
  tx: Tx,
  locale: Locale,
  { userId, until, most }: { userId: string; until: Day; most: number },
): Asking<{ toward: LeaseRow[]; forgotten: LeaseRow[] }> {
  const query = sql`select id, toward, forgotten from (
    select id, case when ready then row_number() over (partition by ready order by ready_on, id) end as toward,
      case when alone then row_number() over (partition by alone order by begins_on, id) end as forgotten
    from (select l.id, l.begins_on, ${readyOnSql} as ready_on, ${readyOnSql} <= ${until.toString()}::date as ready, ${forgotten(today())} as alone
      from lease l
      where ${subletSql('l')} and l.ends_on is null and l.municipality_code = app.municipality()
        and l.id in (select t.lease_id from lease_tenant_now t where t.person_id in (select own.person_id from app.my_own_case own)
          union select b.id from lease b where b.begun_by = ${userId} and b.municipality_code = app.municipality()
            and ${subletSql('b')} and b.ends_on is null)) l) placed
    where toward <= ${most} or forgotten <= ${most}`
  const places = sql<Place>`select id, toward::int, forgotten::int from own_lease`
  const rows = withTenants(tx, leases(tx).where('l.id', 'in', sql<string>`(select id from own_lease)`), locale)
  const asked = sharing({ name: 'own_lease', query }, allOf({ places: rowsOf(places), rows }))
  return told(asked, (found) => {
    const byId = new Map(found.rows.map((row) => [row.id, row]))
    const inOrder = (placeIn: (one: Place) => number | null) =>
      found.places
        .flatMap((one) => {
          const [place, row] = [placeIn(one), byId.get(one.id)]
          return place === null || place > most || row === undefined ? [] : [{ place, row }]
        })
        .toSorted((a, b) => a.place - b.place)
        .map(({ row }) => row)
    return { toward: inOrder(({ toward }) => toward), forgotten: inOrder((one) => one.forgotten) }
  })
}
type Place = { id: string; toward: number | null; forgotten: number | null }

export type MyTalk = { id: string; leaseId: string; plannedOn: Day }

/** Talks that the user is to hold, up to a day. */
export const askingMyTalks = (tx: Tx, own: { userId: string }, until: Day, limit: number) =>
  rowsOf(
    tx
      .selectFrom('lease_talk as k')
      .innerJoin('lease as l', 'l.id', 'k.lease_id')
      .select(['k.id', 'k.lease_id as leaseId', 'k.planned_on as plannedOn'])
      .where('k.holder_id', '=', own.userId)
      .where('k.held_at', 'is', null)
      .where('k.called_off_at', 'is', null)
      .where('k.planned_on', '<=', until)
      .where('l.ends_on', 'is', null)
      .orderBy('k.planned_on')
      .orderBy('k.id')
      .limit(limit),
    { plannedOn: 'day' },
  )

type More = {
  id: string
  since: Day
  landlord: string
  rentKr: number
  rents: { fromOn: string; rentKr: number }[]
  letting: { rentedFrom: string | null; ownRentKr: number | null } | null
  noted: { minutes: number; kr: number }
  nextOn: Day | null
  holder: string | null
  lastOn: Day | null
  terms: number
}

/** What stands on these leases besides: asked for one page of them. */
async function withMore(tx: Tx, rows: readonly LeaseRow[]): Promise<PipelineRow[]> {
  const ids = rows.map(({ id }) => id)
  const found = await ask(
    tx,
    rowsOf(
      sql<More>`select l.id, o.name as landlord, l.rent_kr as "rentKr", n.planned_on as "nextOn", u.name as holder,
        (with recursive back as (select b.begins_on, b.predecessor_id from lease b where b.id = l.id
          union select p.begins_on, p.predecessor_id from lease p join back on p.id = back.predecessor_id and p.form <> 'firstHandLease')
          select min(begins_on) from back) as since,
        (select max(k.held_on) from lease_talk k where k.lease_id = l.id) as "lastOn",
        (select count(*)::int from lease_term t where t.lease_id = l.id and t.removed_at is null and t.undone_at is null) as terms,
        (select coalesce(json_agg(json_build_object('fromOn', r.from_on, 'rentKr', r.rent_kr)), '[]') from lease_rent r
          where r.lease_id = l.id and r.undone_at is null) as rents,
        (select json_build_object('rentedFrom', t.rented_from, 'ownRentKr', t.own_rent_kr) from lease_letting t
          where t.lease_id = l.id and t.undone_at is null order by t.noted_at desc, t.id desc limit 1) as letting,
        (select json_build_object('minutes', coalesce(sum(c.minutes), 0), 'kr', coalesce(sum(c.kr), 0)) from lease_cost c
          where c.lease_id = l.id and c.undone_at is null) as noted
      from lease l join organisation o on o.id = l.landlord_id
        left join lease_talk n on n.lease_id = l.id and n.held_at is null and n.called_off_at is null
        left join app_user u on u.id = n.holder_id
      where l.id = any (${ids}::uuid[])`,
      { since: 'day', nextOn: 'day', lastOn: 'day' },
    ),
  )
  const more = new Map(found.map((one) => [one.id, one]))
  return rows.flatMap((row) => {
    const one = more.get(row.id)
    if (one === undefined) return []
    const { since, landlord, terms, nextOn, holder, lastOn, letting, noted, rents } = one
    const day = (written: string | null) => (written === null ? null : Temporal.PlainDate.from(written))
    const cost: CostFacts = {
      beginsOn: row.beginsOn,
      endsOn: row.endsOn,
      rentKr: one.rentKr,
      rents: rents.map(({ fromOn, rentKr }) => ({ fromOn: Temporal.PlainDate.from(fromOn), rentKr })),
      letting: letting && { rentedFrom: day(letting.rentedFrom), ownRentKr: letting.ownRentKr },
      arrears: Number(row.arrears),
      minutes: Number(noted.minutes),
      otherKr: Number(noted.kr),
    }
    const nextTalk = nextOn === null ? null : { on: nextOn, holder: holder ?? '' }
    return [{ ...row, since, landlord, terms, nextTalk, lastTalkOn: lastOn, cost }]
  })
}

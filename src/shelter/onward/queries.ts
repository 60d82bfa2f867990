/** What is on its way for a guest, as far as the user may read it; and guests for whom nothing is. */

import { type RawBuilder, sql } from 'kysely'
import { type Asking, allOf, ifThere, type Look, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { now, today } from '../../platform/time/index.ts'
import type { Guest } from '../bookings.ts'
import { hasBegun, nightToSleep } from '../nights.ts'

export type Step = {
  kind: 'signal' | 'case' | 'plan' | 'offer' | 'lease'
  id: string
  /** a signal's or a case's own */
  number: string | null
  on: Temporal.PlainDate
}
export type Onward = { steps: Step[]; nights: number; inYear: number }

/** Signals about the person that wait for an answer: linked to them, or made of a stay of theirs. */
const waitingSignals = (person: RawBuilder<unknown>) => sql`
  select g.id, g.receipt, g.received_at from signal g
  where g.id in (
      select l.signal_id from signal_person l where l.person_id = ${person} and l.cut_at is null
      union all select b.signal_id from booking_signal b join booking k on k.id = b.booking_id where k.person_id = ${person})
    and not exists (select from signal_answer a where a.signal_id = g.id)`
const openCases = (person: RawBuilder<unknown>) => sql`
  select f.id, f.number, f.opened_on from case_file f
  where f.person_id = ${person} and not exists (select from case_closure c where c.case_id = f.id and c.reopened_at is null)`
const openOffers = (person: RawBuilder<unknown>) => sql`
  select o.id, o.answer_by from offer o where o.person_id = ${person}
    and (o.answer_by >= ${today()} or exists (select from offer_answer y where y.offer_id = o.id and y.undone_at is null))
    and not exists (select from offer_answer a where a.offer_id = o.id and a.undone_at is null and a.answer <> 'accepted')`
const comingLeases = (person: RawBuilder<unknown>) => sql`
  select l.id, l.begins_on from lease_tenant t join lease l on l.id = t.lease_id
  where t.person_id = ${person} and l.undone_at is null and l.begins_on >= ${today()}`

/** The latest night that has begun: the one that comes isn't slept yet. */
function latestNight(): Temporal.PlainDate {
  const night = nightToSleep(now())
  return hasBegun(night, now(), { opensAt: '18:00', closesAt: '09:00' }) ? night : night.subtract({ days: 1 })
}

const slept = (first: RawBuilder<unknown>) => sql<number>`
  coalesce(sum(greatest(0, least(s.until_on, ${latestNight()}::date) - greatest(s.from_on, ${first}) + 1)), 0)::int`

export function onwardOf({ id, personId }: { id: string; personId: string }): Asking<Onward> {
  const person = sql`${personId}::uuid`
  const steps = sql<Step>`
    select 'signal' as kind, id, receipt as number, (received_at at time zone 'Europe/Stockholm')::date as on from (${waitingSignals(person)}) s
    union all select 'case', id, number, opened_on from (${openCases(person)}) c
    union all select 'plan', p.case_id, null, max(p.made_on) from plan p join (${openCases(person)}) c on c.id = p.case_id group by p.case_id
    union all select 'offer', id, null, answer_by from (${openOffers(person)}) o
    union all select 'lease', id, null, begins_on from (${comingLeases(person)}) l
    order by 4, 2`
  const nights = (where: RawBuilder<unknown>, first: RawBuilder<unknown>) =>
    told(
      rowsOf(
        sql<{ nights: number }>`select ${slept(first)} as nights from stay s where s.undone_at is null and ${where}`,
      ),
      ([row]) => Number(row?.nights ?? 0),
    )
  const yearAgo = sql`${today().subtract({ years: 1 })}::date`
  return allOf({
    steps: rowsOf(steps, { on: 'day' }),
    nights: nights(sql`s.booking_id = ${id}`, sql`s.from_on`),
    inYear: nights(sql`s.person_id = ${personId}`, yearAgo),
  })
}

export type Waiting = {
  bookingId: string
  stayId: string
  guest: Guest
  siteName: string
  from: Temporal.PlainDate
  nights: number
}
type Row = Guest & Omit<Waiting, 'guest'>

const waiting = sql`
  from stay s join booking k on k.id = s.booking_id join site h on h.id = s.site_id join person p on p.id = s.person_id
    left join protection x on x.person_id = p.id and x.ended_at is null
  where s.departed_at is null and s.undone_at is null
    and not exists (${waitingSignals(sql`s.person_id`)}) and not exists (${openCases(sql`s.person_id`)})`

type Wanted = {
  order: 'longest' | '-longest'
  /** nights in the stay, at least */
  least: number
  after: { from: string; id: string } | null
  limit: number
}

/** Guests in the house for whom the user finds nothing on its way. */
export async function withoutNextStep(tx: Tx, { order, least, after, limit }: Wanted): Promise<Waiting[]> {
  const [way, than] = order === 'longest' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`]
  const onwards = after === null ? sql`true` : sql`(s.from_on, s.id) ${than} (${after.from}::date, ${after.id}::uuid)`
  const { rows } = await sql<Row>`
    select k.id as "bookingId", s.id as "stayId", h.name as "siteName", s.from_on as "from", greatest(0, ${latestNight()}::date - s.from_on + 1) as nights,
      p.id, p.given_name as "givenName", p.family_name as "familyName", p.called, x.level as protection
    ${waiting} and not exists (${openOffers(sql`s.person_id`)}) and not exists (${comingLeases(sql`s.person_id`)}) and ${onwards}
      and s.from_on <= ${latestNight().subtract({ days: least - 1 })}::date
    order by s.from_on ${way}, s.id ${way} limit ${limit}`.execute(tx)
  return rows.map(({ bookingId, stayId, siteName, from, nights, ...guest }) => ({
    ...{ bookingId, stayId, siteName, from, nights: Number(nights) },
    guest,
  }))
}

/** Whether the user reads about anybody in the house: few do, and only then is the rest worth asking (decision 073). */
const inHouse: Look<'inHouse'> = sql`array(select 'inHouse' where exists (
  select from stay s where s.departed_at is null and s.undone_at is null))`

/** How many they are, for My day. */
export const countWithout = (): Asking<number> =>
  ifThere<'inHouse', number>(inHouse, 'inHouse', 0, () =>
    told(
      rowsOf(
        sql<{ n: number }>`select count(*)::int as n ${waiting}
          and not exists (${openOffers(sql`s.person_id`)}) and not exists (${comingLeases(sql`s.person_id`)})`,
      ),
      ([row]) => Number(row?.n ?? 0),
    ),
  )

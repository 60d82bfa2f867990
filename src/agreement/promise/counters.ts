/** From which rows the delivery of a promise is counted. A number of acts, never of whom. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

export const counters = [
  'leasesBegun',
  'firstHandLeasesBegun',
  'vacanciesOffered',
  'bedsInService',
  'nightsSlept',
  'signalsSent',
  'assignmentsTaken',
  'byHand',
] as const
export type Counter = (typeof counters)[number]

type Day = Temporal.PlainDate

export type Promised = {
  id: string
  partyId: string
  /** null: a party outside of the system, whose delivery is noted by hand */
  organisationId: string | null
  /** of the municipality whose agreement it is: another's rows are its own to count, and its delivery is noted by hand */
  here: boolean
  amount: number
  unit: string
  per: 'month' | 'year' | 'term'
  counter: Counter
  fromOn: Day
  untilOn: Day | null
}

/** Days, both included. */
export type Span = { from: Day; until: Day }

/** Fewer than so many people are told as “fewer than”, to whoever isn’t in their cases. */
export const FEWEST_PEOPLE = 5

/** Counts people; the others count flats, beds, nights and messages. */
export const countsPeople = (counter: Counter): boolean => counter === 'assignmentsTaken'

/**
 * How much was delivered of each promise within its span, in the order of the promises. As the system: what is counted are rows that a party to the
 * agreement needn’t be able to read one by one.
 */
export async function delivered(tx: Tx, asked: readonly (Promised & Span)[]): Promise<number[]> {
  if (asked.length === 0) return []
  const wanted = JSON.stringify(
    asked.map(({ id, organisationId, here, counter, from, until }, at) => ({
      at,
      id,
      org: here ? organisationId : null,
      counter,
      from: from.toString(),
      until: until.toString(),
    })),
  )
  const { rows } = await sql<{ n: number }>`
    select (case w.counter
      when 'leasesBegun' then (select count(*) from lease l where l.landlord_id = w.org and l.undone_at is null and l.begins_on between w.from and w.until)
      when 'firstHandLeasesBegun' then (select count(*) from lease l where l.landlord_id = w.org and l.undone_at is null and l.form = 'firstHandLease'
        and l.begins_on between w.from and w.until)
      when 'vacanciesOffered' then (select count(*) from vacancy v join dwelling d on d.id = v.dwelling_id
        where d.landlord_id = w.org and v.offered_on between w.from and w.until)
      when 'bedsInService' then (select count(*) from bed b join room r on r.id = b.room_id join site h on h.id = r.site_id
        where h.organisation_id = w.org and b.in_service_from <= w.until and (b.out_of_service_from is null or b.out_of_service_from > w.until))
      when 'nightsSlept' then (select coalesce(sum(least(coalesce(s.until_on, w.until + 1), w.until + 1) - greatest(s.from_on, w.from)), 0)
        from stay s join site h on h.id = s.site_id where h.organisation_id = w.org and s.undone_at is null
          and s.from_on <= w.until and coalesce(s.until_on, w.until + 1) > w.from)
      when 'signalsSent' then (select count(*) from signal g where g.sender_organisation_id = w.org
        and (g.received_at at time zone 'Europe/Stockholm')::date between w.from and w.until)
      when 'assignmentsTaken' then (select count(distinct a.person_id) from assignment a where a.to_organisation_id = w.org
        and a.from_on between w.from and w.until)
      else (select coalesce(sum(d.amount), 0) from agreement_delivery d where d.promise_id = w.id and d.undone_at is null and d.on_day between w.from and w.until)
    end)::int as n
    from jsonb_to_recordset(${wanted}::jsonb) as w (at int, id uuid, org uuid, counter text, "from" date, "until" date)
    order by w.at`.execute(tx)
  return rows.map(({ n }) => n)
}

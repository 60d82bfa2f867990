/** What must always hold of beds, each as a question for the rows that break it: `hemvist beds check` and the tests ask the same. */

import { type RawBuilder, sql } from 'kysely'
import { ZONE } from '../../platform/time/index.ts'

export type Invariant = {
  name: string
  says: string
  /** a query of one number: the rows that break it */
  broken: RawBuilder<{ rows: number }>
}

/** The night that goes on, by the usual hour at which houses close in the morning. */
const tonight = sql`(select case when there::time < '09:00' then there::date - 1 else there::date end
  from (select app.now() at time zone ${sql.lit(ZONE)} as there) clock)`

/** A claim that holds its bed now: firm, or by a hold that hasn't run out. */
const holds = sql`(n.hold_until is null or n.hold_until > app.now())`

const isClosed = sql`exists (select from bed_void v where v.bed_id = n.bed_id and v.from_on <= n.night and (v.until_on is null or v.until_on >= n.night))`
const isNotThere = sql`not exists (select from bed b where b.id = n.bed_id and b.in_service_from <= n.night
  and (b.out_of_service_from is null or b.out_of_service_from > n.night))`

const hasEnded = sql`exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)`
const hasCome = sql`exists (select from stay s where s.booking_id = k.id and s.undone_at is null)`
const hasLeft = sql`exists (select from stay s where s.booking_id = k.id and s.undone_at is null and s.departed_at is not null)`

/** Two that ask for the same guest: a person, or who has a code that lives as long as the booking. */
const sleptUntil = sql`coalesce((select s.until_on from stay s where s.booking_id = k.id and s.undone_at is null and s.departed_at is not null), k.last_night)`

/** In the order of what is said of beds; the last word of each says which rows are counted. */
export const invariants: readonly Invariant[] = [
  {
    name: 'free-is-derived',
    says: 'free = beds in service − occupied − held, from the rows: claims of a bed that is another than their booking’s from tonight on, or at another site',
    broken: sql`select count(*)::int as rows from bed_night n join booking k on k.id = n.booking_id join bed b on b.id = n.bed_id join room r on r.id = b.room_id
      where r.site_id <> k.site_id or (n.night > ${tonight} and n.bed_id <> k.bed_id)`,
  },
  {
    name: 'never-under-a-guest',
    says: 'no bed is closed or taken out of service under a guest or a hold: claims on such beds from tonight on',
    broken: sql`select count(*)::int as rows from bed_night n where n.night >= ${tonight} and ${holds} and (${isClosed} or ${isNotThere})`,
  },
  {
    name: 'a-hold-counts-once',
    says: 'a booking lowers free by exactly one a night, and its end raises it: claims of ended bookings, and nights to come that a living booking lacks',
    broken: sql`select (
      (select count(*) from booking_end e join bed_night n on n.booking_id = e.booking_id where e.undone_at is null)
      + (select count(*) from booking k cross join lateral generate_series(greatest(k.first_night, ${tonight}), k.last_night, interval '1 day') as series (due)
          where k.last_night >= ${tonight} and (k.hold_until is null or k.hold_until > app.now() or ${hasCome}) and not ${hasEnded} and not ${hasLeft}
            and not exists (select from bed_night n where n.booking_id = k.id and n.night = due::date)))::int as rows`,
  },
  {
    name: 'a-hold-ends-by-itself',
    says: 'a hold that has run out frees its bed at that second: claims that outlive their booking’s hold, and holds under a guest who has come',
    broken: sql`select count(*)::int as rows from bed_night n join booking k on k.id = n.booking_id
      where case when ${hasCome} then n.hold_until is not null else n.hold_until is distinct from k.hold_until end`,
  },
  {
    name: 'one-bed-one-guest',
    says: 'one guest sleeps in one bed a night, one bed has one guest, and a room that is taken as one has one party: second claims of a guest, a bed or such a room, and second guests in the house',
    broken: sql`select (
      (select coalesce(sum(many - 1), 0) from (select count(*) as many from bed_night n where ${holds} group by n.bed_id, n.night having count(*) > 1) beds)
      + (select coalesce(sum(many - 1), 0) from (
          select count(*) as many from bed_night n where n.person_id is not null and ${holds} group by n.person_id, n.night having count(*) > 1) guests)
      + (select coalesce(sum(many - 1), 0) from (select count(*) as many from bed_night n group by n.booking_id, n.night having count(*) > 1) bookings)
      + (select coalesce(sum(many - 1), 0) from (
          select count(distinct coalesce(k.party_id, k.id)) as many from bed_night n join bed b on b.id = n.bed_id join room r on r.id = b.room_id join booking k on k.id = n.booking_id
          where r.taken_as_one and ${holds} group by r.id, n.night having count(distinct coalesce(k.party_id, k.id)) > 1) parties)
      + (select coalesce(sum(many - 1), 0) from (
          select count(*) as many from stay s where s.undone_at is null and s.departed_at is null and s.person_id is not null group by s.person_id having count(*) > 1) houses)
      + (select coalesce(sum(many - 1), 0) from (
          select count(*) as many from stay s join booking k on k.id = s.booking_id
          where s.undone_at is null and s.departed_at is null group by k.bed_id having count(*) > 1) shared))::int as rows`,
  },
  {
    name: 'numbers-add-up',
    says: 'never more guests and holds than beds: what is claimed above a site’s beds in service, each night from tonight on',
    broken: sql`select coalesce(sum(greatest(0, claimed - there)), 0)::int as rows from (
      select r.site_id, n.night, count(*) as claimed, (select count(*) from bed b join room x on x.id = b.room_id
        where x.site_id = r.site_id and b.in_service_from <= n.night and (b.out_of_service_from is null or b.out_of_service_from > n.night)
          and not exists (select from bed_void v where v.bed_id = b.id and v.from_on <= n.night and (v.until_on is null or v.until_on >= n.night))) as there
      from bed_night n join bed on bed.id = n.bed_id join room r on r.id = bed.room_id where n.night >= ${tonight} and ${holds}
      group by r.site_id, n.night) nights`,
  },
  {
    name: 'once-is-once',
    says: 'what is sent again is done once: second bookings of a guest for nights that they have already',
    broken: sql`with living as materialized (
        select k.id, k.person_id, k.first_night, ${sleptUntil} as last_night from booking k
        where k.person_id is not null and not ${hasEnded} and (k.hold_until is null or k.hold_until > app.now() or ${hasCome})),
      followed as (
        select first_night, max(last_night) over (partition by person_id order by first_night, id rows between unbounded preceding and 1 preceding) as until from living)
      select count(*)::int as rows from followed where until >= first_night`,
  },
  {
    name: 'changes-keep-the-rules',
    says: 'longer, shorter, moved, stayed on, left: claims outside of their booking’s nights or after the guest left, and nights slept that no claim held',
    broken: sql`select (
      (select count(*) from bed_night n join booking k on k.id = n.booking_id where n.night < k.first_night
        or (n.night > k.last_night and not ${hasCome})
        or exists (select from stay s where s.booking_id = k.id and s.undone_at is null and s.until_on < n.night))
      + (select count(*) from stay s join booking k on k.id = s.booking_id
          cross join lateral generate_series(s.from_on, least(s.until_on, k.last_night, ${tonight}), interval '1 day') as series (slept)
          where s.undone_at is null and not exists (select from bed_night n where n.booking_id = k.id and n.night = slept::date)))::int as rows`,
  },
  {
    name: 'nobody-is-dropped',
    says: 'whoever lost a place is still known: living bookings that name nobody and have no code',
    broken: sql`select count(*)::int as rows from booking k where k.person_id is null and (to_jsonb(k) ->> 'code') is null
      and k.last_night >= ${tonight} and not ${hasEnded} and not ${hasLeft}`,
  },
  {
    name: 'occupancy-agrees',
    says: 'occupancy by site, room and bed is of the same nights: nights slept in a bed of another site than the stay’s, and stays at another site than their booking’s',
    broken: sql`select (
      (select count(*) from stay s join bed_night n on n.booking_id = s.booking_id and n.night >= s.from_on and (s.until_on is null or n.night <= s.until_on)
        join bed b on b.id = n.bed_id join room r on r.id = b.room_id where s.undone_at is null and r.site_id <> s.site_id)
      + (select count(*) from stay s join booking k on k.id = s.booking_id where s.undone_at is null and k.site_id <> s.site_id))::int as rows`,
  },
]

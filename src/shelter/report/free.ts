/** How many beds and rooms are free a night at each site, for whoever works at the machine and for partners' systems: counts, never who. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { type Houses, housesIn, isHidden } from '../bed-use.ts'
import { setAsideUntil } from '../intake.ts'

/** free = beds − held − taken − setAside − outOfService, for every site. A room that is taken as one is held or taken whole, and never set aside. */
export type FreeBeds = {
  siteId: string
  /** null: a protected site is never named */
  site: string | null
  municipality: string
  livingForm: 'acutePlace' | 'emergencyHousing' | 'protectedHousing'
  beds: number
  /** reserved or booked, nobody there yet */
  held: number
  /** somebody sleeps there */
  taken: number
  /** for outreach until an hour that hasn't come */
  setAside: number
  /** closed, or being cleaned after its guest */
  outOfService: number
  free: number
  /** rooms of which every bed in service is free */
  roomsFree: number
}

/** As the system: worked out from the rows at the moment of asking. A hold that has run out holds nothing; a guest who stays on has the bed. */
export async function freeBedsAt(tx: Tx, which: Houses, night: Temporal.PlainDate): Promise<FreeBeds[]> {
  const { rows } = await sql<FreeBeds>`
    with house as materialized (${housesIn(which)}),
    one as (
      select h.id as site_id, room.id as room_id, room.taken_as_one, bed.id as bed_id,
        exists (select from bed_void v where v.bed_id = bed.id and v.from_on <= ${night} and (v.until_on is null or v.until_on >= ${night}))
          or (${night}::date <= app.today() and exists (select from bed_turnaround t where t.bed_id = bed.id and t.ended_at is null and t.until_at > app.now()))
          as closed,
        not room.taken_as_one and ${setAsideUntil(night)} is not null as aside,
        coalesce(claim.arrived, stayed.bed_id is not null) as taken,
        claim.arrived is false and stayed.bed_id is null as held
      from house h join room on room.site_id = h.id join bed on bed.room_id = room.id
        left join lateral (
          select exists (select from stay s where s.booking_id = n.booking_id and s.undone_at is null
            and s.from_on <= n.night and (s.until_on is null or s.until_on >= n.night)) as arrived
          from bed_night n where n.bed_id = bed.id and n.night = ${night} and (n.hold_until is null or n.hold_until > app.now())) claim on true
        left join (select distinct bed_id from app.begun_night where night = ${night}) stayed on stayed.bed_id = bed.id
      where bed.in_service_from <= ${night} and (bed.out_of_service_from is null or bed.out_of_service_from > ${night})
    ),
    whole as (
      select site_id, room_id, closed, aside, taken or (taken_as_one and bool_or(taken) over room) as taken, held or (taken_as_one and bool_or(held) over room) as held
      from one window room as (partition by room_id)
    ),
    counted as (
      select site_id, room_id, case when taken then 'taken' when held then 'held' when closed then 'closed' when aside then 'aside' else 'free' end as state from whole
    ),
    rooms as (
      select site_id, room_id from counted where state <> 'closed' group by site_id, room_id having bool_and(state = 'free')
    )
    select h.id as "siteId", case when ${isHidden} then null else h.name end as site, h.municipality_code as municipality,
      h.living_form_code as "livingForm", count(c.state)::int as beds, (count(*) filter (where c.state = 'held'))::int as held,
      (count(*) filter (where c.state = 'taken'))::int as taken, (count(*) filter (where c.state = 'aside'))::int as "setAside",
      (count(*) filter (where c.state = 'closed'))::int as "outOfService",
      (count(*) filter (where c.state = 'free'))::int as free, (select count(*)::int from rooms r where r.site_id = h.id) as "roomsFree"
    from house h left join counted c on c.site_id = h.id
    group by h.id, h.name, h.living_form_code, h.municipality_code
    order by h.municipality_code, h.name collate swedish, h.id`.execute(tx)
  return rows
}

-- Pages that ask little: what must say less than its row stands here, everything else is read under the policies (decision 034).

-- Nights that a guest who is still in the house has stayed on without having booked them, in a bed that nobody else has then: theirs from the moment
-- that the night begins. A job writes them down every few minutes; what is shown meanwhile is read from here, so that no page has to sweep.
create view app.begun_night as
  select k.id as booking_id, k.municipality_code, k.site_id, k.bed_id, k.person_id, due::date as night
  from stay s
    join booking k on k.id = s.booking_id
    join site on site.id = s.site_id
    join bed on bed.id = k.bed_id
    join room on room.id = bed.room_id
    cross join lateral (select app.now() at time zone 'Europe/Stockholm' as there) clock
    cross join lateral (
      select case when clock.there::time >= site.opens_at then clock.there::date else clock.there::date - 1 end as night) last_begun
    cross join lateral generate_series(k.last_night + 1, last_begun.night, interval '1 day') as series (due)
  where s.departed_at is null and s.undone_at is null
    and not exists (select from bed_night n where n.booking_id = k.id and n.night = due::date)
    and not exists (select from bed_night n
      where n.night = due::date and (n.bed_id = k.bed_id or n.person_id = k.person_id) and (n.hold_until is null or n.hold_until > app.now()))
    -- a family's room that others have booked from then on
    and not (room.taken_as_one and exists (
      select from bed_night n join bed other on other.id = n.bed_id join booking later on later.id = n.booking_id
      where other.room_id = bed.room_id and n.night = due::date and later.first_night > k.last_night
        and (n.hold_until is null or n.hold_until > app.now())));
alter view app.begun_night owner to hemvist_system;
grant select on app.begun_night to hemvist_system;

-- Which beds of houses that one sees are taken, and whether somebody sleeps there: who it is, is said by the booking alone, to those who may read it.
create function app.bed_claims(sites uuid[], first_night date, last_night date)
  returns table (site_id uuid, bed_id uuid, night date, booking_id uuid, hold_until timestamptz, arrived boolean)
  language sql stable security definer rows 50 set search_path = pg_catalog, public, app, pg_temp as $$
  with seen as materialized (select s.id from unnest(sites) as s (id) where app.may_see_site(s.id))
  select room.site_id, n.bed_id, n.night, n.booking_id, n.hold_until,
    exists (select from stay s where s.booking_id = n.booking_id and s.undone_at is null
      and s.from_on <= n.night and (s.until_on is null or s.until_on >= n.night))
  from seen join room on room.site_id = seen.id join bed on bed.room_id = room.id
    join bed_night n on n.bed_id = bed.id and n.night between first_night and last_night
  where n.hold_until is null or n.hold_until > app.now()
  union all
  select b.site_id, b.bed_id, b.night, b.booking_id, null, true
  from seen join app.begun_night b on b.site_id = seen.id
  where b.night between first_night and last_night
$$;
alter function app.bed_claims(uuid[], date, date) owner to hemvist_system;

-- How many are expected, in the house and due to leave at houses that one sees: figures, never who.
create function app.house_counts(sites uuid[], tonight date)
  returns table (site_id uuid, expected bigint, in_house bigint, departures_due bigint, overstayed bigint)
  language sql stable security definer rows 10 set search_path = pg_catalog, public, app, pg_temp as $$
  select h.id,
    (select count(*) from booking k where k.site_id = h.id and k.first_night <= tonight and k.last_night >= tonight
      and (k.hold_until is null or k.hold_until > app.now())
      and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)
      and not exists (select from stay s where s.booking_id = k.id and s.undone_at is null)),
    count(k.id), count(k.id) filter (where k.last_night < tonight), count(k.id) filter (where k.last_night < tonight - 1)
  from unnest(sites) as h (id)
    left join stay s on s.site_id = h.id and s.departed_at is null and s.undone_at is null
    left join booking k on k.id = s.booking_id
  where app.may_see_site(h.id)
  group by h.id
$$;
alter function app.house_counts(uuid[], date) owner to hemvist_system;

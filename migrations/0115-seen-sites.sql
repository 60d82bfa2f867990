-- Which houses somebody sees is found once for a policy that asks it, not laid into the statement's plan with all that it turns on (decision 098): a night board's
-- plan had the question of what is hidden from whom thirty times, and setting a plan up costs by its size, also where nothing of it runs.
-- plpgsql: its plans are kept by a connection on every version of the database.

-- The municipality's houses, without those that one isn't told of.
create or replace function app.open_sites() returns uuid[] language plpgsql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  return array(select s.id from site s where s.municipality_code = app.municipality() and s.id <> all (array(select k.site_id from app.kept_site k)));
end $$;
-- Those of them that one sees the nights of: one's own, and all for the case staff and whoever books at all.
create or replace function app.seen_sites() returns uuid[] language plpgsql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  return array(select s.id from site s
    where s.municipality_code = app.municipality()
      and (s.organisation_id = app.organisation_id() or (select app.is_case_staff()) or (select app.may('booking.bookAnywhere')))
      and s.id <> all (array(select k.site_id from app.kept_site k)));
end $$;
alter function app.open_sites() owner to hemvist_system;
alter function app.seen_sites() owner to hemvist_system;

create or replace view app.my_open_site with (security_barrier) as
  select unnest(app.open_sites()) as site_id;
create or replace view app.my_open_bed with (security_barrier) as
  select b.id as bed_id from bed b join room r on r.id = b.room_id where r.site_id = any ((select app.open_sites())::uuid[]);
create or replace view app.my_site with (security_barrier) as
  select s.id as site_id,
    s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive')) as own
  from site s where s.id = any ((select app.seen_sites())::uuid[]);
create or replace view app.my_room with (security_barrier) as
  select r.id as room_id from room r where r.site_id = any ((select app.seen_sites())::uuid[]);
create or replace view app.my_bed with (security_barrier) as
  select b.id as bed_id, s.id as site_id,
    s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive')) as own
  from bed b join room r on r.id = b.room_id join site s on s.id = r.site_id
  where s.id = any ((select app.seen_sites())::uuid[]);
create or replace view app.my_shelter with (security_barrier) as
  select s.id as site_id from site s
  where ((select app.may('site.setUpAny'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('site.setUp'))))
    and s.id = any ((select app.open_sites())::uuid[]);
create or replace view app.my_guest with (security_barrier) as
  select k.id as booking_id, k.person_id from booking k join site s on s.id = k.site_id
  where ((select app.may('booking.bookAnywhere'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('booking.change'))))
    and s.id = any ((select app.open_sites())::uuid[])
    and case when k.person_id is null then true else (select true from app.my_ground g where g.person_id = k.person_id limit 1) end;
create or replace view app.my_booked_site with (security_barrier) as
  select s.id as site_id from site s
  where ((select app.may('booking.bookAnywhere'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('booking.book'))))
    and s.id = any ((select app.open_sites())::uuid[]);

-- The booking of a night that one stayed on for is the stay's, so that who asks for some of them finds the stays by it.
create or replace view app.begun_night as
  select s.booking_id, k.municipality_code, s.site_id, k.bed_id, k.person_id, series.due as night
  from stay s
    cross join lateral (select b.* from booking b where b.id = s.booking_id offset 0) k
    cross join lateral (
      select case when there::time >= site.opens_at then there::date else there::date - 1 end as night
      from site, (select app.now() at time zone 'Europe/Stockholm' as there) clock where site.id = s.site_id offset 0) last_begun
    cross join lateral (
      select due::date as due from generate_series(k.last_night + 1, last_begun.night, interval '1 day') as each (due) offset 0) series
    cross join lateral (
      select room.id, room.taken_as_one from bed join room on room.id = bed.room_id where bed.id = k.bed_id and series.due > k.last_night offset 0) room
  where s.departed_at is null and s.undone_at is null
    and not exists (select from bed_night n where n.booking_id = k.id and n.night = series.due offset 0)
    and not exists (select from bed_night n
      where n.night = series.due and n.bed_id = k.bed_id and (n.hold_until is null or n.hold_until > app.now()) offset 0)
    and not exists (select from bed_night n
      where n.night = series.due and n.person_id = k.person_id and (n.hold_until is null or n.hold_until > app.now()) offset 0)
    -- a family's room that others have booked from then on
    and not (room.taken_as_one and exists (
      select from bed_night n join bed other on other.id = n.bed_id join booking later on later.id = n.booking_id
      where other.room_id = room.id and n.night = series.due and later.first_night > k.last_night
        and (n.hold_until is null or n.hold_until > app.now()) offset 0));

-- Who is in a house is found by the house, in one look; only the others' stays are looked up by their bookings, each far from the one before in an index of
-- every night that ever was. And only those whose nights aren't all there can have stayed on.
create or replace function app.bed_claims(sites uuid[], first_night date, last_night date)
  returns table (site_id uuid, bed_id uuid, night date, booking_id uuid, hold_until timestamptz, arrived boolean)
  language sql stable security definer rows 50 set search_path = pg_catalog, public, app, pg_temp as $$
  with seen as materialized (select s.id from unnest(sites) as s (id) where s.id = any ((select app.seen_sites())::uuid[])),
  claim as materialized (
    select room.site_id, n.bed_id, n.night, n.booking_id, n.hold_until
    from seen join room on room.site_id = seen.id join bed on bed.room_id = room.id
      join bed_night n on n.bed_id = bed.id and n.night between first_night and last_night
    where n.hold_until is null or n.hold_until > (select app.now())),
  inside as materialized (
    select s.booking_id, s.from_on, s.until_on
    from seen cross join lateral (select o.* from stay o where o.site_id = seen.id and o.departed_at is null and o.undone_at is null offset 0) s),
  come as materialized (
    select i.booking_id, i.from_on, i.until_on from inside i
    union all
    select s.booking_id, s.from_on, s.until_on from stay s
    where s.booking_id = any (array(select c.booking_id from claim c except select i.booking_id from inside i)) and s.undone_at is null)
  select c.site_id, c.bed_id, c.night, c.booking_id, c.hold_until, s.booking_id is not null
  from claim c left join come s on s.booking_id = c.booking_id and s.from_on <= c.night and (s.until_on is null or s.until_on >= c.night)
  union all
  select b.site_id, b.bed_id, b.night, b.booking_id, null, true
  from app.begun_night b
  where b.night between first_night and last_night and b.booking_id = any (array(
    select i.booking_id from inside i
    except
    select c.booking_id from claim c where c.night <= (select app.today())
    group by c.booking_id having count(*) > least(last_night, (select app.today())) - first_night))
$$;

create or replace function app.house_counts(sites uuid[], tonight date)
  returns table (site_id uuid, expected bigint, in_house bigint, departures_due bigint, overstayed bigint)
  language sql stable security definer rows 10 set search_path = pg_catalog, public, app, pg_temp as $$
  with seen as materialized (select h.id from unnest(sites) as h (id) where h.id = any ((select app.seen_sites())::uuid[])),
  meant as materialized (
    select seen.id as site_id, k.id, k.hold_until
    from seen cross join lateral (
      select b.id, b.hold_until from booking b
      where b.site_id = seen.id and b.municipality_code = (select app.municipality()) and b.first_night <= tonight and b.last_night >= tonight offset 0) k),
  inside as materialized (
    select seen.id as site_id, s.booking_id
    from seen cross join lateral (
      select o.booking_id from stay o where o.site_id = seen.id and o.departed_at is null and o.undone_at is null offset 0) s),
  -- when a booking goes on tonight, that is known already
  leaving as materialized (
    select i.site_id, k.last_night
    from (select i.site_id, i.booking_id from inside i where not exists (select from meant m where m.id = i.booking_id)) i
      cross join lateral (select b.last_night from booking b where b.id = i.booking_id offset 0) k),
  coming as materialized (
    select m.site_id from meant m
    where (m.hold_until is null or m.hold_until > (select app.now()))
      and not exists (select from inside i where i.booking_id = m.id)
      and (select true from booking_end e where e.booking_id = m.id and e.undone_at is null limit 1) is null
      and (select true from stay s where s.booking_id = m.id and s.undone_at is null limit 1) is null)
  select h.id,
    (select count(*) from coming c where c.site_id = h.id),
    (select count(*) from inside i where i.site_id = h.id),
    (select count(*) from leaving l where l.site_id = h.id and l.last_night < tonight),
    (select count(*) from leaving l where l.site_id = h.id and l.last_night < tonight - 1)
  from seen h
$$;

-- The night in a few looks: what a board asks of is found by the house and the municipality together, so that the planner doesn't fetch every
-- booking that the municipality ever had beside those of the house.
drop index booking_site;
drop index booking_last_night;
create index booking_nights on booking (site_id, municipality_code, last_night, first_night);
drop index stay_site_until;
create index stay_left on stay (site_id, municipality_code, until_on) where undone_at is null;

-- Which stays at a house have something to read before one meets the guest, to its own staff: those of the municipality that live, of ten years none.
create index stay_note_here on stay_note (municipality_code, gone_at) where undone_at is null;
create index stay_belonging_here on stay_belonging (municipality_code) where undone_at is null and returned_at is null;
create function app.noted_stays(house uuid) returns setof uuid
  language sql stable security definer rows 10 set search_path = pg_catalog, public, app, pg_temp as $$
  select k.id from (
    select n.booking_id from stay_note n
    where n.municipality_code = (select app.municipality()) and n.undone_at is null and n.gone_at > (select app.now())
    union
    select b.booking_id from stay_belonging b
    where b.municipality_code = (select app.municipality()) and b.undone_at is null and b.returned_at is null) noted
    cross join lateral (select b.id from booking b where b.id = noted.booking_id and b.site_id = house offset 0) k
  where (select true from app.my_site m where m.site_id = house and m.own limit 1)
$$;
alter function app.noted_stays(uuid) owner to hemvist_system;

create or replace function app.house_counts(sites uuid[], tonight date)
  returns table (site_id uuid, expected bigint, in_house bigint, departures_due bigint, overstayed bigint)
  language sql stable security definer rows 10 set search_path = pg_catalog, public, app, pg_temp as $$
  select h.id,
    (select count(*) from booking k where k.site_id = h.id and k.municipality_code = (select app.municipality())
      and k.first_night <= tonight and k.last_night >= tonight
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
create or replace function app.unseen_guests(sites uuid[], tonight date)
  returns table (site_id uuid, booking_id uuid, bed_id uuid, first_night date, last_night date, arrived_at timestamptz, departed_at timestamptz, mine boolean,
    call text[])
  language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  with house as materialized (
    select h.id from unnest(sites) as h (id) where (select true from app.my_site m where m.site_id = h.id and m.own limit 1)),
  meant as materialized (
    select k.id from house h cross join lateral (
      select b.id from booking b where b.site_id = h.id and b.municipality_code = (select app.municipality()) and b.last_night >= tonight and b.first_night <= tonight
        and (b.hold_until is null or b.hold_until > app.now())
        and not exists (select from stay s where s.booking_id = b.id and s.undone_at is null)
      union all
      select s.booking_id from stay s where s.site_id = h.id and s.departed_at is null and s.undone_at is null
      union all
      -- what one just marked oneself can be taken back
      select s.booking_id from stay s where s.site_id = h.id and s.departed_by = app.user_id() and s.departed_at > app.now() - interval '12 hours'
        and s.undone_at is null
      offset 0) k)
  select k.site_id, k.id, k.bed_id, k.first_night, k.last_night, s.arrived_at, s.departed_at,
    app.user_id() = case when s.departed_at is null then s.arrived_by else s.departed_by end,
    case when exists (select from protected_staff p where p.person_id = k.person_id and p.ended_at is null)
      then array(select u.name from protected_staff p join app_user u on u.id = p.user_id where p.person_id = k.person_id and p.ended_at is null order by u.name)
      else array(select u.name from case_file c join case_responsible r on r.case_id = c.id and r.until is null join app_user u on u.id = r.user_id
        where c.person_id = k.person_id and not exists (select from case_closure e where e.case_id = c.id and e.reopened_at is null) order by u.name) end
  from meant cross join lateral (select b.* from booking b where b.id = meant.id offset 0) k
    left join lateral (select o.* from stay o where o.booking_id = k.id and o.undone_at is null offset 0) s on true
  where k.first_night <= tonight and k.person_id is not null
    and (select true from app.my_housing g where g.person_id = k.person_id limit 1) is null
    and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)
$$;

-- Who stayed on: first which of those in the house have nights that weren't booked, then what stands in the way of each. The planner laid every bed of
-- the country beside the guests of one house.
create or replace view app.begun_night as
  select k.id as booking_id, k.municipality_code, s.site_id, k.bed_id, k.person_id, series.due as night
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

create or replace function app.bed_claims(sites uuid[], first_night date, last_night date)
  returns table (site_id uuid, bed_id uuid, night date, booking_id uuid, hold_until timestamptz, arrived boolean)
  language sql stable security definer rows 50 set search_path = pg_catalog, public, app, pg_temp as $$
  with seen as materialized (select s.id from unnest(sites) as s (id) where app.may_see_site(s.id)),
  claim as materialized (
    select room.site_id, n.bed_id, n.night, n.booking_id, n.hold_until
    from seen join room on room.site_id = seen.id join bed on bed.room_id = room.id
      join bed_night n on n.bed_id = bed.id and n.night between first_night and last_night
    where n.hold_until is null or n.hold_until > (select app.now())),
  -- a stay is looked up once, however many nights it has
  come as materialized (
    select s.booking_id, s.from_on, s.until_on from stay s
    where s.booking_id = any (array(select distinct c.booking_id from claim c)) and s.undone_at is null)
  select c.site_id, c.bed_id, c.night, c.booking_id, c.hold_until, s.booking_id is not null
  from claim c left join come s on s.booking_id = c.booking_id and s.from_on <= c.night and (s.until_on is null or s.until_on >= c.night)
  union all
  select b.site_id, b.bed_id, b.night, b.booking_id, null, true
  from seen cross join lateral (select * from app.begun_night n where n.site_id = seen.id) b
  where b.night between first_night and last_night
$$;

-- A bed is seen with its room, without another look at the bed itself; and what one sees by setting houses up is asked of those alone who set any up.
create view app.my_room with (security_barrier) as
  select r.id as room_id from room r join app.my_site s on s.site_id = r.site_id;
alter view app.my_room owner to hemvist_system;
grant select on app.my_room to hemvist_user;
alter policy see on bed using ((select true from app.my_room r where r.room_id = bed.room_id limit 1));
alter policy set_up_see on bed using (((select app.may('site.setUpAny')) or (select app.may('site.setUp')))
  and (select true from app.my_shelter_room m where m.room_id = bed.room_id limit 1));
alter policy set_up_see on room using (((select app.may('site.setUpAny')) or (select app.may('site.setUp')))
  and (select true from app.my_shelter m where m.site_id = room.site_id limit 1));
alter policy set_up_see on site using (((select app.may('site.setUpAny')) or (select app.may('site.setUp')))
  and (select true from app.my_shelter m where m.site_id = site.id limit 1));

-- What a page of one house or one municipality asks for, it finds by an index: never the house's whole past, nor everybody whom one may read about.

-- Whom one just marked as gone oneself, at the one house.
create index stay_just_left on stay (site_id, departed_by, departed_at) where undone_at is null and departed_at is not null;

-- As 0037 says it, begun from who can be meant: those expected, those in the house, those whom one just let go. Each is then asked about by their key, as a
-- view behind a barrier that is joined is gone through whole.
create or replace function app.unseen_guests(sites uuid[], tonight date)
  returns table (site_id uuid, booking_id uuid, bed_id uuid, first_night date, last_night date, arrived_at timestamptz, departed_at timestamptz, mine boolean,
    call text[])
  language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  with house as materialized (
    select h.id from unnest(sites) as h (id) where (select true from app.my_site m where m.site_id = h.id and m.own limit 1)),
  meant as materialized (
    select k.id from house h cross join lateral (
      select b.id from booking b where b.site_id = h.id and b.last_night >= tonight and b.first_night <= tonight
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
  where k.first_night <= tonight
    and (select true from app.my_housing g where g.person_id = k.person_id limit 1) is null
    and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)
$$;

-- The open cases that one is responsible for, and still may read about: of all that somebody ever had most are closed, and those are left out by an index
-- before the policies are asked. The same ids as case_responsible and case_closure give under their policies.
create view app.my_own_case with (security_barrier) as
  select own.case_id, c.person_id
  from (
    select r.case_id from case_responsible r
    where r.user_id = (select app.user_id()) and r.until is null and r.municipality_code = (select app.municipality())
      and not exists (select from case_closure e where e.case_id = r.case_id and e.reopened_at is null)
    offset 0) own
    cross join lateral (
      select f.person_id from case_file f where f.id = own.case_id and f.municipality_code = (select app.municipality()) offset 0) c
  where (select app.is_case_staff()) and (select true from app.my_ground g where g.person_id = c.person_id limit 1);
alter view app.my_own_case owner to hemvist_system;
grant select on app.my_own_case to hemvist_user;

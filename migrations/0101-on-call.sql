-- The on-call worker (socialjour), often shared by several municipalities (decision 086). A duty says for which municipality somebody is on call, and when:
-- a rota by the week, or single hours. In these hours they work there, in the role onCallWorker and in no other; outside of them the role may nothing.
--   duty.see   who is on call, and when: those in charge, whoever reads the logs, and those who are on call there themselves
--   duty.give  gives and ends duties, never one's own

alter table user_role drop constraint user_role_role_check, add constraint user_role_role_check check (role in ('socialWorker', 'preventionOfficer',
  'debtAdviser', 'housingSupport', 'manager', 'analyst', 'logReviewer', 'administrator', 'shelterWorker', 'onCallWorker', 'outreachWorker',
  'partnerManager', 'landlordAgent'));

create table on_call_duty (
  id uuid primary key,
  municipality_code text not null references municipality,
  -- the organisation that they are on call for, and its unit that takes over in the morning: what is begun at night is read there
  organisation_id uuid not null,
  unit_id uuid references unit,
  -- of this municipality, or of another that shares the duty
  user_id uuid not null references app_user,
  -- by the week: the days on which a shift begins; null: one shift
  weekdays text[] check (cardinality(weekdays) > 0 and weekdays <@ array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
  -- by the week: the first and the last day on which a shift begins, null: until further notice; one shift: the days on which it begins and ends
  from_on date not null,
  until_on date check (until_on >= from_on),
  -- by Sweden's clocks; by the week an end that isn't after the beginning is the day after
  from_time time not null,
  until_time time not null,
  given_at timestamptz not null,
  given_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null)),
  constraint on_call_duty_forwards check (weekdays is not null or (until_on is not null and until_on + until_time > from_on + from_time)),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id)
);
comment on column on_call_duty.user_id is 'names who is on call; given_by is the author';
comment on column on_call_duty.ended_by is 'by whoever ended it; cleared when it holds again';
create index on_call_duty_user on on_call_duty (user_id) where ended_at is null;
create index on_call_duty_here on on_call_duty (municipality_code, user_id);
call app.protect('on_call_duty');
grant select, insert, update (ended_at, ended_by) on on_call_duty to hemvist_user;
create policy read on on_call_duty for select to hemvist_user using (user_id = (select app.user_id())
  or (municipality_code = (select app.municipality()) and (select app.may('duty.see'))));
create policy give on on_call_duty for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and user_id <> (select app.user_id()) and (select app.may('duty.give')));
create policy change on on_call_duty for update to hemvist_user using (municipality_code = (select app.municipality())
  and user_id <> (select app.user_id()) and (select app.may('duty.give')))
  with check (municipality_code = (select app.municipality()));

-- The shift that somebody has at a moment: until when, and whose. A clock that is moved makes a night an hour longer or shorter: a time that comes twice is
-- the second, one that never comes is an hour later (test/on-call-hours.test.ts).
create function app.on_call_in(of_user uuid, here text, at timestamptz) returns table (until_at timestamptz, organisation_id uuid, unit_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select shift.ends, d.organisation_id, d.unit_id
  from on_call_duty d
    cross join lateral (
      select (begun.day + d.from_time) at time zone 'Europe/Stockholm' as begins,
        case when d.weekdays is null then d.until_on + d.until_time
          else begun.day + case when d.until_time <= d.from_time then 1 else 0 end + d.until_time end at time zone 'Europe/Stockholm' as ends
      from (select d.from_on as day where d.weekdays is null
        union all
        select n.day from (values ((at at time zone 'Europe/Stockholm')::date), ((at at time zone 'Europe/Stockholm')::date - 1)) n (day)
        where (array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[extract(isodow from n.day)] = any (d.weekdays) and n.day >= d.from_on and (d.until_on is null or n.day <= d.until_on)) begun) shift
  where d.user_id = of_user and d.municipality_code = here and d.ended_at is null and shift.begins <= at and at < shift.ends
  order by shift.ends desc, d.id limit 1
$$;
create function app.on_call_at(of_user uuid, here text, at timestamptz) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.on_call_in(of_user, here, at))
$$;
alter function app.on_call_in(uuid, text, timestamptz) owner to hemvist_system;
alter function app.on_call_at(uuid, text, timestamptz) owner to hemvist_system;
revoke execute on function app.on_call_in(uuid, text, timestamptz) from hemvist_user;

-- Whether whoever asks is on call now: said once, when the transaction began. To everybody else it costs a look at a setting.
create function app.is_on_call() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('hemvist.on_call', true), '') = 'yes'
$$;

-- Whom a duty may be given to: those in the role, in any municipality that shares Hemvist. Their name and where they work, nothing else.
create function app.on_call_workers(in_role text) returns table (user_id uuid, name text, municipality text) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select u.id, u.name, m.name from app_user u join municipality m on m.code = u.municipality_code
  where app.may('duty.give') and u.id <> app.user_id() and not u.machine
    and u.demo = (select x.demo from app_user x where x.id = app.user_id())
    and exists (select from user_role r where r.user_id = u.id and r.role = in_role and r.taken_at is null)
    and not exists (select from user_deactivation d where d.user_id = u.id)
$$;
alter function app.on_call_workers(text) owner to hemvist_system;

-- Whoever is or was on call here is a colleague by name: under what they wrote, and in the logs.
create view app.my_on_call with (security_barrier) as
  select d.user_id from on_call_duty d where d.municipality_code = (select app.municipality());
alter view app.my_on_call owner to hemvist_system;
grant select on app.my_on_call to hemvist_user;
create policy on_call on app_user for select to hemvist_user using (
  (select true from app.my_on_call d where d.user_id = app_user.id limit 1));

-- Which municipality's a login works for: the user's own when null, else another's, or the own one, as long as they are on call there.
alter table login_session add column on_call_for text references municipality;

-- What they read -----------------------------------------------------------------------------------------------------
-- They stand where the register's own manager does, for as long as the hours last, on no reason of their own, and what they read is written down as that.
create or replace function app.my_holders() returns uuid[] language sql stable parallel safe as $$
  select case when not app.may('person.open') then '{}'::uuid[]
    when app.is_on_call() then array[app.manager_of(app.organisation_id())]
    else array_remove(array[app.user_id(), app.organisation_id(), app.unit_id(),
      case when app.may('person.readAllOwn') then app.manager_of(app.organisation_id()) end], null) end
$$;
create or replace function app.reason_for(p uuid) returns text language sql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
  select case when app.is_on_call() then 'onCall' when g.reason in ('record', 'household') then 'responsible' else g.reason end
  from app.my_ground g where g.person_id = p
  order by array_position(array['record', 'responsible', 'household', 'contact', 'consent', 'assignment', 'emergency'], g.reason) limit 1
$$;
alter table read_log drop constraint read_log_reason_check, add constraint read_log_reason_check
  check (reason in ('responsible', 'contact', 'consent', 'assignment', 'emergency', 'contract', 'transfer', 'onCall'));

-- Every house of the municipality that is told of: for its case staff, and for whoever books at all of them.
alter policy see on site using (municipality_code = (select app.municipality())
  and (organisation_id = (select app.organisation_id()) or (select app.is_case_staff()) or (select app.may('booking.bookAnywhere'))));
create or replace view app.my_site with (security_barrier) as
  select s.id as site_id,
    s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive')) as own
  from site s
  where s.municipality_code = (select app.municipality())
    and (s.organisation_id = (select app.organisation_id()) or (select app.is_case_staff()) or (select app.may('booking.bookAnywhere')))
    and s.id <> all (array(select k.site_id from app.kept_site k));
create or replace view app.my_bed with (security_barrier) as
  select b.id as bed_id, s.id as site_id,
    s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive')) as own
  from bed b join room r on r.id = b.room_id join site s on s.id = r.site_id
  where s.municipality_code = (select app.municipality())
    and (s.organisation_id = (select app.organisation_id()) or (select app.is_case_staff()) or (select app.may('booking.bookAnywhere')))
    and s.id <> all (array(select k.site_id from app.kept_site k));
create or replace function app.may_see_site(s uuid) returns boolean language sql stable security definer cost 1000
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from site where id = s and municipality_code = app.municipality()
    and (organisation_id = app.organisation_id() or app.is_case_staff() or app.may('booking.bookAnywhere'))
    and id <> all (array(select k.site_id from app.kept_site k)))
$$;

-- Whoever books at every house lets the house read who comes, and takes that back with the booking: nights alone.
alter policy add on assignment with check (municipality_code = (select app.municipality())
  and ((select app.may('consent.assign')) or (task = 'nightStay' and (select app.may('booking.bookAnywhere'))
    and (select true from booking b where b.id = assignment.subject_id and b.person_id = assignment.person_id limit 1)))
  and (select true from app.my_ground g where g.person_id = assignment.person_id limit 1));
alter policy finish on assignment using (
  ((select app.may('consent.assign'))
    or (task = 'nightStay' and subject_id is not null and (select app.may('booking.bookAnywhere')))
    or (to_organisation_id = (select app.organisation_id()) and subject_id is not null and (select app.may('booking.change'))))
  and (select true from app.my_ground g where g.person_id = assignment.person_id limit 1));

-- What the night doesn't need: homes that are offered or let, what somebody has consented to, records that are linked, and who else may read. Where somebody
-- sleeps, has told that they sleep, or has been placed is what it does need.
do $$
declare held regclass;
begin
  foreach held in array array['consent', 'ground', 'offer', 'offer_answer', 'lease_tenant', 'lease_leaving', 'person_link']::regclass[] loop
    execute format('create policy not_at_night on %s as restrictive for select to hemvist_user using (not (select app.is_on_call()))', held);
  end loop;
end $$;

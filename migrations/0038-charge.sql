-- Organisations, units, users and roles are handled by people in charge, on pages (decision 045). Six verbs say who (src/charge/access.ts):
--   charge.see            reads who has what role in the own organisation
--   charge.seeAll         the same of every organisation in the municipality
--   charge.users          adds, changes, ends and lets in users of the own organisation, and gives and takes roles there
--   charge.trust          also roles that give roles or read the logs
--   charge.units          units of the own organisation
--   charge.organisations  organisations of the municipality, and all of this in each of them
-- Nobody changes what they may themselves.

-- What is new in the tables ------------------------------------------------------------------------------------------

-- names that no other table has: these three are joined to everything, and a column that two tables have must be said whose it is
alter table organisation add column set_up_by uuid references app_user, add column retired_at timestamptz,
  add column retired_by uuid references app_user, add check (retired_at is not null or retired_by is null);
comment on column organisation.retired_by is 'by whoever ended it; cleared when it works on after all';

alter table unit add column set_up_by uuid references app_user, add column retired_at timestamptz,
  add column retired_by uuid references app_user, add check (retired_at is not null or retired_by is null);
comment on column unit.retired_by is 'by whoever ended it; cleared when it works on after all';
create unique index unit_name on unit (organisation_id, lower(name)) where retired_at is null;

-- null: from the command line
alter table app_user add column set_up_by uuid references app_user;
grant select (set_up_by) on app_user to hemvist_user;
create index app_user_named on app_user (municipality_code, name collate swedish, id) where not machine;
comment on column user_role.user_id is 'names who holds the role; given_by is the author';
comment on column user_deactivation.user_id is 'names who is let in no more; by is the author';

-- Who is in charge of whom -------------------------------------------------------------------------------------------

-- A role that gives roles or reads the logs. The list of who may what says which they are.
create function app.is_trusted(of_role text) returns boolean language sql stable parallel safe
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from permission p where p.role = of_role and p.organisation_kind = 'municipality'
    and p.verb in ('charge.users', 'review.read'))
$$;

-- Organisations whose people one may handle.
create view app.my_house with (security_barrier) as
  select o.id as organisation_id, o.retired_at from organisation o
  where o.municipality_code = (select app.municipality())
    and ((select app.may('charge.organisations'))
      or (o.id = (select app.organisation_id()) and (select app.may('charge.users'))));

-- Users whose roles one may read.
create view app.my_staff with (security_barrier) as
  select u.id as user_id, u.organisation_id from app_user u
  where u.municipality_code = (select app.municipality()) and not u.machine
    and ((select app.may('charge.seeAll'))
      or (u.organisation_id = (select app.organisation_id()) and (select app.may('charge.see'))));

-- Organisations of which one reads what became of them.
create view app.my_register with (security_barrier) as
  select o.id as organisation_id from organisation o
  where o.municipality_code = (select app.municipality())
    and ((select app.may('charge.seeAll'))
      or (o.id = (select app.organisation_id()) and (select app.may('charge.see'))));

-- Users whom one may change: never oneself, and whoever hands out roles or reads the logs only where one may give them that.
create view app.my_charge with (security_barrier) as
  select u.id as user_id, h.retired_at is not null as house_ended
  from app_user u join app.my_house h on h.organisation_id = u.organisation_id
  where u.municipality_code = (select app.municipality()) and not u.machine and u.id <> (select app.user_id())
    and ((select app.may('charge.trust')) or not exists (
      select from user_role r where r.user_id = u.id and r.taken_at is null and app.is_trusted(r.role)));

alter view app.my_house owner to hemvist_system;
alter view app.my_staff owner to hemvist_system;
alter view app.my_register owner to hemvist_system;
alter view app.my_charge owner to hemvist_system;
grant select on app.my_house, app.my_staff, app.my_register, app.my_charge to hemvist_user;

-- Organisations and units --------------------------------------------------------------------------------------------

call app.protect('organisation');
create policy read on organisation for select to hemvist_user using (true);
create policy add on organisation for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and set_up_by = (select app.user_id())
  and (select app.may('charge.organisations')));
create policy change on organisation for update to hemvist_user
  using (municipality_code = (select app.municipality()) and (select app.may('charge.organisations')))
  with check (municipality_code = (select app.municipality()));
grant insert (id, municipality_code, kind, name, since, set_up_by), update (name, retired_at, retired_by)
  on organisation to hemvist_user;

call app.protect('unit');
create policy read on unit for select to hemvist_user using (true);
create policy add on unit for insert to hemvist_user with check (set_up_by = (select app.user_id()) and (select app.may('charge.units'))
  and (select true from app.my_house h where h.organisation_id = unit.organisation_id and h.retired_at is null limit 1));
create policy change on unit for update to hemvist_user using ((select app.may('charge.units'))
  and (select true from app.my_house h where h.organisation_id = unit.organisation_id and h.retired_at is null limit 1));
grant insert (id, organisation_id, name, set_up_by), update (name, retired_at, retired_by) on unit to hemvist_user;

-- Users --------------------------------------------------------------------------------------------------------------

create policy add on app_user for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and set_up_by = (select app.user_id()) and not machine and (select app.may('charge.users'))
  and (select true from app.my_house h where h.organisation_id = app_user.organisation_id and h.retired_at is null limit 1));
create policy in_charge on app_user for update to hemvist_user
  using ((select true from app.my_charge c where c.user_id = app_user.id limit 1))
  with check (municipality_code = (select app.municipality()));
grant insert (id, municipality_code, organisation_id, unit_id, name, title, issuer, subject, created_at, set_up_by),
  update (name, title, unit_id) on app_user to hemvist_user;

-- A practice user makes practice users, and nobody else does.
create function app.practises_as_its_maker() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  new.demo := exists (select from app_user u where u.id = app.user_id() and u.demo);
  return new;
end $$;
alter function app.practises_as_its_maker() owner to hemvist_system;
create trigger practises before insert on app_user for each row when (current_user = 'hemvist_user')
  execute function app.practises_as_its_maker();

-- Two policies let a user change a row of users, their own and those in their charge: which columns, each of them.
create function app.refuse_others_change() returns trigger language plpgsql
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if (new.locale, new.scheme) is distinct from (old.locale, old.scheme) and new.id <> app.user_id()
    or (new.name, new.title, new.unit_id) is distinct from (old.name, old.title, old.unit_id)
      and not exists (select from app.my_charge c where c.user_id = new.id) then
    raise exception 'new row violates row-level security for table "app_user": it is changed by whoever is in charge, and nobody changes another''s settings'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger what_is_changed before update on app_user for each row when (current_user = 'hemvist_user')
  execute function app.refuse_others_change();

-- Roles --------------------------------------------------------------------------------------------------------------

create policy in_charge on user_role for select to hemvist_user
  using ((select true from app.my_staff s where s.user_id = user_role.user_id limit 1));
create policy give on user_role for insert to hemvist_user with check (
  (select true from app.my_charge c where c.user_id = user_role.user_id limit 1)
  and ((select app.may('charge.trust')) or not (select app.is_trusted(user_role.role))));
create policy take on user_role for update to hemvist_user using (taken_at is null
  and (select true from app.my_charge c where c.user_id = user_role.user_id limit 1)
  and ((select app.may('charge.trust')) or not (select app.is_trusted(user_role.role))))
  with check ((select true from app.my_charge c where c.user_id = user_role.user_id limit 1));
grant insert (id, user_id, role, given_at, given_by), update (taken_at, taken_by) on user_role to hemvist_user;

-- A role that the kind of organisation has, and not both the roles that are given to somebody and the logs that tell what became of it.
create function app.refuse_role() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from app_user u join organisation o on o.id = u.organisation_id
      join permission p on p.organisation_kind = o.kind and p.role = new.role where u.id = new.user_id) then
    raise exception 'the organisation has no such role' using errcode = 'check_violation', constraint = 'user_role_of_kind';
  end if;
  if exists (select from permission a join permission b on b.organisation_kind = a.organisation_kind
      join user_role r on r.role = b.role and r.user_id = new.user_id and r.taken_at is null
      where a.role = new.role and a.role <> b.role
        and (a.verb, b.verb) in (('charge.users', 'review.read'), ('review.read', 'charge.users'))) then
    raise exception 'whoever gives roles doesn''t read the logs' using errcode = 'check_violation', constraint = 'user_role_apart';
  end if;
  return null;
end $$;
alter function app.refuse_role() owner to hemvist_system;
create trigger fits after insert on user_role for each row when (current_user = 'hemvist_user') execute function app.refuse_role();

-- Leaving ------------------------------------------------------------------------------------------------------------

call app.protect('user_deactivation');
create policy read on user_deactivation for select to hemvist_user
  using ((select true from app.my_staff s where s.user_id = user_deactivation.user_id limit 1));
create policy finish on user_deactivation for insert to hemvist_user with check (by = (select app.user_id())
  and (select true from app.my_charge c where c.user_id = user_deactivation.user_id limit 1));
create policy let_in on user_deactivation for delete to hemvist_user using (
  (select true from app.my_charge c where c.user_id = user_deactivation.user_id and not c.house_ended limit 1));
grant select, insert, delete on user_deactivation to hemvist_user;

-- Whoever is let in no more is out at once, on every device.
create function app.end_sessions() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  update login_session set ended_at = app.now(), id_token = null where user_id = new.user_id and ended_at is null;
  return null;
end $$;
alter function app.end_sessions() owner to hemvist_system;
create trigger ends_sessions after insert on user_deactivation for each row execute function app.end_sessions();

-- Who handles the municipality's organisations and is still here, besides this one.
create function app.others_in_charge(of_user uuid) returns bigint language sql stable
  set search_path = pg_catalog, public, app, pg_temp as $$
  select count(distinct u.id) from app_user me join app_user u on u.municipality_code = me.municipality_code and u.id <> me.id
    join organisation o on o.id = u.organisation_id join user_role r on r.user_id = u.id and r.taken_at is null
    join permission p on p.verb = 'charge.organisations' and p.organisation_kind = o.kind and p.role = r.role
  where me.id = of_user and not u.machine and o.retired_at is null
    and not exists (select from user_deactivation d where d.user_id = u.id)
$$;

-- Two who take it from each other at once: the second waits for the record's head, and finds that nobody would be left.
create function app.refuse_last_in_charge() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare handles boolean;
begin
  perform app.hold_records(array[app.municipality()]);
  if tg_table_name = 'user_role' then
    select exists (select from app_user u join organisation o on o.id = u.organisation_id
      join permission p on p.verb = 'charge.organisations' and p.organisation_kind = o.kind and p.role = new.role
      where u.id = new.user_id) into handles;
  else
    select exists (select from app_user u join organisation o on o.id = u.organisation_id
      join user_role r on r.user_id = u.id and r.taken_at is null
      join permission p on p.verb = 'charge.organisations' and p.organisation_kind = o.kind and p.role = r.role
      where u.id = new.user_id) into handles;
  end if;
  if handles and app.others_in_charge(new.user_id) = 0 then
    raise exception 'somebody must be in charge' using errcode = 'check_violation', constraint = 'somebody_in_charge';
  end if;
  return null;
end $$;
alter function app.refuse_last_in_charge() owner to hemvist_system;
create trigger somebody_stays after update of taken_at on user_role for each row when (current_user = 'hemvist_user')
  execute function app.refuse_last_in_charge();
create trigger somebody_stays after insert on user_deactivation for each row when (current_user = 'hemvist_user')
  execute function app.refuse_last_in_charge();

-- What became of them: changes of users and organisations in the record, for those who read their roles --------------

create policy in_charge on event for select to hemvist_user using (municipality_code = (select app.municipality())
  and person_id is null and (select app.may('charge.see'))
  and ((select true from app.my_staff s where s.user_id = event.subject_id limit 1)
    or (select true from app.my_register o where o.organisation_id = event.subject_id limit 1)));

-- What says less than its row: figures and days, to those who read the roles of the same people ----------------------

-- The day when each of these logged in last; nothing of what they did.
create function app.last_logins(of_users uuid[]) returns table (user_id uuid, on_day date) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select s.user_id, (l.at at time zone 'Europe/Stockholm')::date from app.my_staff s
    cross join lateral (select a.at from access_log a where a.user_id = s.user_id and a.what = 'login' order by a.at desc limit 1) l
  where s.user_id = any (of_users)
$$;
alter function app.last_logins(uuid[]) owner to hemvist_system;

-- How much somebody has to hand over: figures, not what it is about.
create function app.open_work(of_user uuid) returns table (kind text, open integer) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select w.kind, w.open::integer from (
    select 'cases' as kind, count(*) as open from case_responsible r where r.user_id = of_user and r.until is null
      and not exists (select from case_closure c where c.case_id = r.case_id and c.reopened_at is null)
    union all select 'matters', count(*) from matter_responsible r where r.user_id = of_user and r.until is null
      and not exists (select from matter_end e where e.matter_id = r.matter_id and e.reopened_at is null)
    union all select 'advice', count(*) from advice_responsible r where r.user_id = of_user and r.until is null
      and not exists (select from advice_end e where e.advice_id = r.advice_id and e.reopened_at is null)
    union all select 'meetings', count(*) from advice_booking b where b.adviser_id = of_user and b.begins_at > app.now()
      and not exists (select from advice_booking_outcome o where o.booking_id = b.id and o.undone_at is null)
    union all select 'protected', count(*) from protected_staff p where p.user_id = of_user and p.ended_at is null) w
  where w.open > 0 and exists (select from app.my_staff s where s.user_id = of_user)
$$;
alter function app.open_work(uuid) owner to hemvist_system;

-- What an organisation still has: figures.
create function app.open_at(of_organisation uuid) returns table (kind text, open integer) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select w.kind, w.open::integer from (
    select 'users' as kind, count(*) as open from app_user u where u.organisation_id = of_organisation and not u.machine
      and not exists (select from user_deactivation d where d.user_id = u.id)
    union all select 'keys', count(*) from api_key k where k.organisation_id = of_organisation and k.revoked_at is null and k.expires_on >= app.today()
    union all select 'guests', count(*) from stay s join site h on h.id = s.site_id
      where h.organisation_id = of_organisation and s.departed_at is null and s.undone_at is null
    union all select 'leases', count(*) from lease l where l.landlord_id = of_organisation and l.ends_on is null and l.undone_at is null
    union all select 'consents', count(*) from consent c where c.to_organisation_id = of_organisation
      and c.withdrawn_at is null and c.until_on >= app.today()
    union all select 'assignments', count(*) from assignment a where a.to_organisation_id = of_organisation and a.ended_at is null
      and (a.until_on is null or a.until_on >= app.today())) w
  where w.open > 0 and exists (select from app.my_register r where r.organisation_id = of_organisation)
$$;
alter function app.open_at(uuid) owner to hemvist_system;

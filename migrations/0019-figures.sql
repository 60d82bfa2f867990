-- Who stands on a lease changes while it runs; a household that has no adult left is none; and what comes round each night is known by its nights.

-- A tenant leaves the lease -------------------------------------------------------------------------------------------------------------
-- One of several tenants leaves, and the lease runs on for the others: one tenancy for the home's sake, begun once. The last one of them ends it instead.
create table lease_leaving (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  person_id uuid not null,
  -- the last day on which the lease is theirs
  last_on date not null,
  registered_at timestamptz not null,
  registered_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (lease_id, person_id) references lease_tenant (lease_id, person_id),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create unique index lease_leaving_once on lease_leaving (lease_id, person_id) where undone_at is null;
create index lease_leaving_person on lease_leaving (person_id);
call app.protect('lease_leaving');
grant select, insert on lease_leaving to hemvist_user;
grant update (undone_at, undone_by) on lease_leaving to hemvist_user;
create policy read on lease_leaving for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_housing(person_id));
create policy add on lease_leaving for insert to hemvist_user
  with check (municipality_code = app.municipality() and registered_by = app.user_id() and app.is_case_staff() and app.may_read_person(person_id));
create policy undo on lease_leaving for update to hemvist_user using (app.is_case_staff() and app.may_read_person(person_id))
  with check (municipality_code = app.municipality() and undone_by = app.user_id());

-- Whatever asks it: the days are the lease's own, and somebody is left on it. The lease is held, so that two who leave come one after the other.
create function app.lease_keeps_a_tenant() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare l lease;
begin
  if new.undone_at is not null then return new; end if;
  select * into l from lease where id = new.lease_id for update;
  if new.last_on < l.begins_on or new.last_on >= l.ends_on then
    raise exception 'a tenant leaves a lease on one of its days, before its last' using errcode = 'check_violation';
  end if;
  if not exists (select from lease_tenant t where t.lease_id = new.lease_id and t.person_id <> new.person_id
      and not exists (select from lease_leaving v where v.lease_id = t.lease_id and v.person_id = t.person_id and v.undone_at is null)) then
    raise exception 'the last tenant doesn''t leave a lease: it ends' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function app.lease_keeps_a_tenant() owner to hemvist_system;
revoke execute on function app.lease_keeps_a_tenant() from public;
create trigger keeps_a_tenant before insert on lease_leaving for each row execute function app.lease_keeps_a_tenant();

-- Where somebody lived: on the lease until they left it. Two parts, so that the index of a lease's days serves all that nobody has left.
create or replace view housing_episode with (security_invoker = true) as
  select municipality_code, person_id, living_form_code, from_on, until_on, 'stay'::text as source, id as source_id from stay where undone_at is null
  union all
  select municipality_code, person_id, living_form_code, from_on, until_on, 'placement', id from placement
  union all
  select l.municipality_code, t.person_id, l.form, l.begins_on, l.ends_on, 'lease', l.id from lease l join lease_tenant t on t.lease_id = l.id
    where l.undone_at is null
      and not exists (select from lease_leaving v where v.lease_id = t.lease_id and v.person_id = t.person_id and v.undone_at is null)
  union all
  select l.municipality_code, v.person_id, l.form, l.begins_on, least(l.ends_on, v.last_on), 'lease', l.id from lease_leaving v join lease l on l.id = v.lease_id
    where v.undone_at is null and l.undone_at is null
  union all
  select municipality_code, person_id, living_form_code, from_on, until_on, 'told', id from told_situation t
  where not exists (select from told_situation c where c.corrects_id = t.id);

-- Who stands on a lease today.
create view lease_tenant_now with (security_invoker = true) as
  select t.lease_id, t.person_id, t.municipality_code from lease_tenant t
  where not exists (select from lease_leaving v where v.lease_id = t.lease_id and v.person_id = t.person_id and v.undone_at is null and v.last_on < app.today());
grant select on lease_tenant_now to hemvist_user, hemvist_system;

-- The landlord reads the names that stand on the contract.
create or replace function app.tenant_names(l uuid) returns text language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select string_agg(case when app.is_protected(p.id) then null else nullif(btrim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '') end, ', ')
  from lease join lease_tenant_now t on t.lease_id = lease.id join person p on p.id = t.person_id
  where lease.id = l and lease.undone_at is null and lease.form = 'firstHandLease' and lease.landlord_id = app.organisation_id()
$$;

-- A lease that somebody has left has something standing on it.
create or replace function app.undo_lease(l uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not (app.is_case_staff() and app.may_read_lease(l)) then return false; end if;
  update lease set undone_at = app.now(), undone_by = app.user_id()
    where id = l and municipality_code = app.municipality() and undone_at is null and ends_on is null
      and not exists (select from lease_remark r where r.lease_id = l)
      and not exists (select from lease_leaving v where v.lease_id = l and v.undone_at is null)
      and not exists (select from lease s where s.predecessor_id = l and s.undone_at is null);
  return found;
end $$;

-- A household without adults -------------------------------------------------------------------------------------------------------------
-- Children stayed behind in households that every adult had left: they left it with the last of them.
update household_member c set until_on = greatest(c.from_on, gone.on_day)
  from (select household_id, max(until_on) as on_day from household_member where part = 'adult' group by household_id having bool_and(until_on is not null)) gone
  where gone.household_id = c.household_id and c.part = 'child' and c.until_on is null;

-- Nights that are done -------------------------------------------------------------------------------------------------------------------
-- A job of the night is done once each night: also when its minute is missing (the clocks are put forward), comes twice, or passed while nothing ran.
create table job_night (
  job text not null check (job ~ '^[a-z]+\.[a-z-]+$'),
  night date not null,
  done_at timestamptz not null,
  primary key (job, night)
);
call app.protect('job_night');

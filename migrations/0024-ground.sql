-- A reason to read is a row: kept by triggers from the rows that make it, so that a policy is one probe of an index (decision 028).

-- One row for each reason that somebody has, or had, to read about a person. Nobody writes here: it follows from the rows of other tables.
create table ground (
  person_id uuid not null,
  -- a user, a unit, an organisation, or app.manager_of(organisation): whoever is it, or belongs to it, stands on the reason
  holder_id uuid not null,
  municipality_code text not null,
  reason text not null check (reason in ('record', 'responsible', 'household', 'contact', 'consent', 'assignment', 'emergency')),
  -- the row that it stands on
  source_id uuid not null,
  -- when it came to be, and when it ceased (null: it stands); the days and hours that it holds for are the next two
  since timestamptz not null,
  ended_at timestamptz,
  -- compared when somebody reads; until_at is the first moment when it no longer holds
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- whether it reaches where the person lives, and the municipality's plan for them
  housing boolean not null,
  plan boolean not null,
  -- protected identity: nobody but these users, whatever they stand on
  only_for uuid[],
  -- nothing to compare: nearly all
  plain boolean generated always as (ended_at is null and from_at = '-infinity' and until_at = 'infinity' and only_for is null) stored,
  primary key (person_id, holder_id, reason, source_id),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
call app.protect('ground');
-- it is only ever changed within the change of another table, which holds the record's head
drop trigger held_first on ground;

-- Whoever manages an organisation, as a holder.
create function app.manager_of(organisation uuid) returns uuid language sql immutable parallel safe as $$
  select md5('manager ' || organisation)::uuid
$$;
-- Midnight in Sweden, where a day begins, and where it has ended.
create function app.begins(day date) returns timestamptz language sql stable parallel safe as $$
  select day::timestamp at time zone 'Europe/Stockholm'
$$;
create function app.after_day(day date) returns timestamptz language sql stable parallel safe as $$
  select coalesce((day + 1)::timestamp at time zone 'Europe/Stockholm', 'infinity')
$$;
-- A source of its own for a reason that stands on several rows.
create function app.several(variadic rows uuid[]) returns uuid language sql immutable parallel safe as $$
  select md5(array_to_string(rows, ' '))::uuid
$$;

-- The rule itself: who may read about a person, and why. Seven reasons, one select each.
create view app.ground_of_person as
  -- the organisation's manager answers for its register
  select p.id as person_id, app.manager_of(p.organisation_id) as holder_id, p.municipality_code, 'record'::text as reason,
    p.id as source_id, p.created_at as since, '-infinity'::timestamptz as from_at, 'infinity'::timestamptz as until_at,
    true as housing, false as plan
  from person p
  union all
  -- whoever is responsible for the person's case
  select c.person_id, r.user_id, c.municipality_code, 'responsible', r.id, r.since, '-infinity', 'infinity', true, false
  from case_responsible r join case_file c on c.id = r.case_id
  where r.until is null
  union all
  -- or for the case of somebody in the same household: children first of all
  select them.person_id, r.user_id, c.municipality_code, 'household', app.several(r.id, mine.id, them.id),
    greatest(r.since, app.begins(mine.from_on), app.begins(them.from_on)), '-infinity', 'infinity', true, false
  from household_member them
    join household_member mine on mine.household_id = them.household_id and mine.until_on is null and mine.id <> them.id
    join case_file c on c.person_id = mine.person_id
    join case_responsible r on r.case_id = c.id and r.until is null
  where them.until_on is null
  union all
  -- the unit that meets the person, or the whole of a small organisation
  select k.person_id, coalesce(k.unit_id, k.organisation_id), k.municipality_code, 'contact', k.id, k.since, '-infinity', 'infinity', true, false
  from person_contact k
  where k.until is null
  union all
  -- what the person has consented to, on the days that they have
  select s.person_id, s.to_organisation_id, s.municipality_code, 'consent', s.id, s.given_at, app.begins(s.from_on), app.after_day(s.until_on),
    s.what @> array['housing'], s.what @> array['plan']
  from consent s
  where s.withdrawn_at is null
  union all
  -- a task that the organisation has been given
  select a.person_id, a.to_organisation_id, a.municipality_code, 'assignment', a.id, a.given_at, app.begins(a.from_on), app.after_day(a.until_on), true, false
  from assignment a
  where a.ended_at is null
  union all
  -- an opening in emergency, for its hours
  select e.person_id, e.user_id, e.municipality_code, 'emergency', e.id, e.opened_at, e.opened_at, e.closes_at + interval '1 microsecond', true, false
  from emergency_opening e;

-- Records that carry the number of a protected person's record in the same register: they show no more of it than that one does.
create view app.record_beside as
  select a.person_id, h.person_id as protected_id
  from number_apart a
    join person_number n on n.id = a.number_id and n.ended_at is null
    join person_number h on h.organisation_id = n.organisation_id and h.number = n.number and h.ended_at is null and h.person_id <> n.person_id
    join protection x on x.person_id = h.person_id and x.ended_at is null
  where not exists (select from number_apart other where other.number_id = h.id);

-- For whom alone a person is there: their named staff; for a record beside a protected one, those staff, whoever wrote the number there and
-- whoever is responsible for its case. Null: nothing keeps anybody out.
create function app.kept_to(p uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  with named as (
    select array(select s.user_id from protected_staff s where s.person_id = p and s.ended_at is null order by 1) as users
    from protection x where x.person_id = p and x.ended_at is null
  ), beside as (
    select array(
      select s.user_id from protected_staff s where s.person_id = b.protected_id and s.ended_at is null
      union select n.given_by from person_number n join number_apart a on a.number_id = n.id where n.person_id = p and n.ended_at is null and n.given_by is not null
      union select r.user_id from case_file c join case_responsible r on r.case_id = c.id where c.person_id = p and r.until is null
      order by 1) as users
    from app.record_beside b where b.person_id = p
  )
  select case when b.users is null then n.users when n.users is null then b.users
    else array(select u from unnest(n.users) u where u = any (b.users) order by 1) end
  from (values (1)) one left join named n on true left join beside b on true
$$;
alter function app.kept_to(uuid) owner to hemvist_system;

-- The reasons that stand: a person's own, and for those named for a protected one, the same about the record beside it.
create view app.ground_now as
  select g.*, case when exists (select from protection x where x.person_id = g.person_id and x.ended_at is null)
      or exists (select from number_apart a where a.person_id = g.person_id) then app.kept_to(g.person_id) end as only_for
  from app.ground_of_person g
  union all
  select b.person_id, g.holder_id, g.municipality_code, g.reason, app.several(g.source_id, b.person_id), g.since, g.from_at, g.until_at,
    -- a consent names the one record
    g.housing and g.reason <> 'consent', false,
    array(select u from unnest(app.kept_to(g.person_id)) u where u = any (app.kept_to(b.person_id)) order by 1)
  from app.record_beside b cross join lateral (select * from app.ground_of_person o where o.person_id = b.protected_id) g;

-- The reasons that were: only told about, never stood on.
create view app.ground_past as
  select c.person_id, r.user_id as holder_id, c.municipality_code, 'responsible'::text as reason, r.id as source_id, r.since, r.until as ended_at
  from case_responsible r join case_file c on c.id = r.case_id
  where r.until is not null
  union all
  select them.person_id, r.user_id, c.municipality_code, 'household', app.several(r.id, mine.id, them.id),
    greatest(r.since, app.begins(mine.from_on), app.begins(them.from_on)), least(r.until, app.begins(mine.until_on), app.begins(them.until_on))
  from household_member them
    join household_member mine on mine.household_id = them.household_id and mine.id <> them.id
    join case_file c on c.person_id = mine.person_id
    join case_responsible r on r.case_id = c.id
  where coalesce(r.until, app.begins(mine.until_on), app.begins(them.until_on)) is not null
    and greatest(r.since, app.begins(mine.from_on), app.begins(them.from_on)) < least(r.until, app.begins(mine.until_on), app.begins(them.until_on))
  union all
  select k.person_id, coalesce(k.unit_id, k.organisation_id), k.municipality_code, 'contact', k.id, k.since, k.until
  from person_contact k where k.until is not null
  union all
  select s.person_id, s.to_organisation_id, s.municipality_code, 'consent', s.id, s.given_at, s.withdrawn_at
  from consent s where s.withdrawn_at is not null
  union all
  select a.person_id, a.to_organisation_id, a.municipality_code, 'assignment', a.id, a.given_at, a.ended_at
  from assignment a where a.ended_at is not null;

-- What the table must hold, row by row: both of them.
create view app.ground_rule as
  select person_id, holder_id, municipality_code, reason, source_id, since, null::timestamptz as ended_at, from_at, until_at, housing, plan, only_for
  from app.ground_now
  union all
  select person_id, holder_id, municipality_code, reason, source_id, since, ended_at, '-infinity', 'infinity', false, false, null
  from app.ground_past;

-- Who the asking user is, as a holder of reasons: nobody, in a role that meets nobody.
create function app.my_holders() returns uuid[] language sql stable parallel safe as $$
  select case when app.may('person.open')
    then array_remove(array[app.user_id(), app.organisation_id(), app.unit_id(),
      case when app.may('person.readAllOwn') then app.manager_of(app.organisation_id()) end], null)
    else '{}'::uuid[] end
$$;

-- What the asking user stands on at this moment.
create view app.my_ground with (security_barrier) as
  select g.person_id, g.reason, g.source_id, g.housing, g.plan from ground g
  where g.holder_id = any ((select app.my_holders())::uuid[]) and g.municipality_code = (select app.municipality())
    and (g.plain or (g.ended_at is null and g.from_at <= app.now() and g.until_at > app.now()
      and (g.only_for is null or app.user_id() = any (g.only_for))));

-- These people, and the records that stand beside them, or did.
create function app.and_beside(people uuid[]) returns uuid[] language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select array(
    select unnest(people)
    union
    select a.person_id from person_number h join person_number n on n.organisation_id = h.organisation_id and n.number = h.number
      join number_apart a on a.number_id = n.id
    where h.person_id = any (people))
$$;

-- The reasons of these people anew. Each is locked first, by id: of two who change something about the same person at the same moment (one gives a
-- consent, one protects them) the later one waits here, and then sees what the first one did.
create function app.grounds_anew(changed uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare people uuid[] := app.and_beside(changed);
begin
  if people = '{}' then return; end if;
  perform from person where id = any (people) order by id for no key update;
  delete from ground where person_id = any (people);
  insert into ground (person_id, holder_id, municipality_code, reason, source_id, since, ended_at, from_at, until_at, housing, plan, only_for)
    select r.* from app.ground_rule r where r.person_id = any (people);
end $$;

-- Everybody's: after many rows came without triggers. Gives how many reasons there are.
create function app.all_grounds_anew() returns bigint language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare found bigint;
begin
  perform from person order by id for no key update;
  delete from ground;
  insert into ground (person_id, holder_id, municipality_code, reason, source_id, since, ended_at, from_at, until_at, housing, plan, only_for)
    select r.* from app.ground_rule r order by r.person_id;
  get diagnostics found = row_count;
  return found;
end $$;

-- How far the table is from its rule: reasons that it lacks, and that it has and shouldn't.
create function app.grounds_compared() returns table (rows bigint, missing bigint, extra bigint) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  with kept as (
    select person_id, holder_id, municipality_code, reason, source_id, since, ended_at, from_at, until_at, housing, plan, only_for from ground
  ), rule as materialized (select * from app.ground_rule)
  select (select count(*) from ground),
    (select count(*) from (select * from rule except all select * from kept) x),
    (select count(*) from (select * from kept except all select * from rule) x)
$$;

-- Triggers: each table says whose reasons its rows are. What was there before a change counts as well as what is there after.
create function app.grounds_of_people() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_op = 'UPDATE' then perform app.grounds_anew(array(select person_id from before union select person_id from changed));
  else perform app.grounds_anew(array(select distinct person_id from changed));
  end if;
  return null;
end $$;
-- A new person has one reason and no other. Every second statement of a file's is one of these.
create function app.grounds_of_new_people() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  insert into ground (person_id, holder_id, municipality_code, reason, source_id, since, from_at, until_at, housing, plan)
    select id, app.manager_of(organisation_id), municipality_code, 'record', id, created_at, '-infinity', 'infinity', true, false from changed;
  return null;
end $$;
create function app.grounds_of_moved_people() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.grounds_anew(array[new.id]);
  return null;
end $$;
-- A case's person, and everybody who lives or lived with them.
create function app.grounds_of_cases() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare cases uuid[];
begin
  if tg_op = 'UPDATE' then cases := array(select case_id from before union select case_id from changed);
  else cases := array(select distinct case_id from changed);
  end if;
  perform app.grounds_anew(array(
    select c.person_id from case_file c where c.id = any (cases)
    union
    select them.person_id from case_file c
      join household_member mine on mine.person_id = c.person_id join household_member them on them.household_id = mine.household_id
    where c.id = any (cases)));
  return null;
end $$;
create function app.grounds_of_households() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform app.grounds_anew(array(
      select person_id from before union select person_id from changed
      union select m.person_id from household_member m where m.household_id in (select household_id from before union select household_id from changed)));
  else
    perform app.grounds_anew(array(
      select person_id from changed
      union select m.person_id from household_member m where m.household_id in (select household_id from changed)));
  end if;
  return null;
end $$;
-- A number concerns reasons only where a record stands beside another's.
create function app.grounds_of_numbers() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform app.grounds_anew(array(select n.person_id from person_number n join number_apart a on a.number_id = n.id
      where n.number in (select number from before union select number from changed) or n.person_id in (select person_id from changed)));
  else
    perform app.grounds_anew(array(select n.person_id from person_number n join number_apart a on a.number_id = n.id
      where n.number in (select number from changed) or n.person_id in (select person_id from changed)));
  end if;
  return null;
end $$;

-- The reasons follow the rows of this table from now on.
create procedure app.keeps_grounds(tbl regclass, by regprocedure) language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare called text := by::oid::regproc::text || '()';
begin
  execute format('create trigger grounds_added after insert on %s referencing new table as changed for each statement execute function %s', tbl, called);
  execute format('create trigger grounds_changed after update on %s referencing old table as before new table as changed for each statement execute function %s', tbl, called);
  execute format('create trigger grounds_gone after delete on %s referencing old table as changed for each statement execute function %s', tbl, called);
end $$;
call app.keeps_grounds('case_responsible', 'app.grounds_of_cases()');
call app.keeps_grounds('household_member', 'app.grounds_of_households()');
call app.keeps_grounds('person_contact', 'app.grounds_of_people()');
call app.keeps_grounds('consent', 'app.grounds_of_people()');
call app.keeps_grounds('assignment', 'app.grounds_of_people()');
call app.keeps_grounds('emergency_opening', 'app.grounds_of_people()');
call app.keeps_grounds('protection', 'app.grounds_of_people()');
call app.keeps_grounds('protected_staff', 'app.grounds_of_people()');
call app.keeps_grounds('number_apart', 'app.grounds_of_people()');
call app.keeps_grounds('person_number', 'app.grounds_of_numbers()');
create trigger grounds_added after insert on person referencing new table as changed for each statement execute function app.grounds_of_new_people();
create trigger grounds_changed after update on person for each row
  when ((old.organisation_id, old.municipality_code, old.created_at) is distinct from (new.organisation_id, new.municipality_code, new.created_at))
  execute function app.grounds_of_moved_people();
-- a case is about the same person for good
create trigger same_person before update on case_file for each row when (old.person_id <> new.person_id) execute function app.refuse_change();

do $$
declare named regprocedure;
begin
  for named in select p.oid from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname ~ '^((all_)?grounds_|and_beside)' and p.prokind = 'f' loop
    execute format('alter function %s owner to hemvist_system', named);
  end loop;
end $$;
alter view app.ground_of_person owner to hemvist_system;
alter view app.record_beside owner to hemvist_system;
alter view app.ground_now owner to hemvist_system;
alter view app.ground_past owner to hemvist_system;
alter view app.ground_rule owner to hemvist_system;
alter view app.my_ground owner to hemvist_system;
grant select on app.my_ground to hemvist_user;
revoke execute on function app.and_beside(uuid[]), app.grounds_anew(uuid[]), app.all_grounds_anew(), app.grounds_compared(), app.kept_to(uuid) from public, hemvist_user;
-- Who may read about a person, and why, now and before: told to those whom the policy names (0027).
grant select on ground to hemvist_user;

insert into ground (person_id, holder_id, municipality_code, reason, source_id, since, ended_at, from_at, until_at, housing, plan, only_for)
  select r.* from app.ground_rule r order by r.person_id;
analyze ground;

-- What asks person by person ------------------------------------------------------------------------------------------------------------------

create or replace function app.may_read_person(p uuid) returns boolean language sql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.my_ground g where g.person_id = p)
$$;
-- The strongest reason, in the word that the read log keeps; null when there is none.
create or replace function app.reason_for(p uuid) returns text language sql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
  select case when g.reason in ('record', 'household') then 'responsible' else g.reason end from app.my_ground g where g.person_id = p
  order by array_position(array['record', 'responsible', 'household', 'contact', 'consent', 'assignment', 'emergency'], g.reason) limit 1
$$;

-- The floor beneath SQL: what no statement gets round, whoever managed to have it run.

-- Names in functions -----------------------------------------------------------------------------------------------------------------
-- Where pg_temp isn't named it is searched first, and a temporary table would stand in for the table that a function asks. It is named, last, in every function of
-- ours but those that only read a setting: a path of its own keeps a function from being inlined, and they are asked in every policy.
-- The migrator runs this after every migration (app.settle, 0015).
create procedure app.fix_search_paths() language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prokind = 'f'
      and (p.prosecdef or p.prolang <> (select oid from pg_language where lanname = 'sql') or p.prosrc ~* '\m(from|into|update)\M')
      and not coalesce(p.proconfig @> array['search_path=pg_catalog, public, app, pg_temp'], false) loop
    execute format('alter function %s set search_path = pg_catalog, public, app, pg_temp', f);
  end loop;
end $$;
call app.fix_search_paths();
alter procedure app.protect(regclass) set search_path = pg_catalog, public, app, pg_temp;

-- Nobody may call what is ours but our two roles. What writes in a user's stead, or says what no user is to ask, only the system may call; a later function that
-- does must be taken from hemvist_user again, and a test has the list of those that aren't.
revoke execute on all routines in schema app from public;
grant execute on all functions in schema app to hemvist_user, hemvist_system;
alter default privileges revoke execute on routines from public;
alter default privileges in schema app grant execute on functions to hemvist_user, hemvist_system;
revoke execute on function app.open_messages_anew(uuid[]), app.tell_receivers(text, uuid, uuid, text, timestamptz),
  app.tell_of_matter(text, uuid, uuid, text, timestamptz) from hemvist_user;

-- No temporary tables, and no objects of somebody else's in the schema that names are looked up in. Where the database is somebody else's they can't be taken
-- away: the paths above hold all the same, and `hemvist doctor` says so.
-- The right stands with the database and not in it, so that one that was copied or restored has it again: a start that finds it takes it anew.
create procedure app.forbid_temporary_tables() language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare database name := current_database();
begin
  if pg_has_role(current_user, (select datdba from pg_database where datname = database), 'USAGE') then
    execute format('revoke temporary on database %I from public, hemvist_user, hemvist_system', database);
  else
    raise notice 'the database isn''t owned by %: temporary tables stay allowed', current_user;
  end if;
  if pg_has_role(current_user, (select nspowner from pg_namespace where nspname = 'public'), 'USAGE') then
    revoke create on schema public from public;
  end if;
end $$;
call app.forbid_temporary_tables();

-- Who is asking is said in settings, at the beginning of a transaction. A user's role can change none afterwards: Hemvist lets no such statement through
-- (src/platform/database/sealed.ts), and here the function that does the same from within a statement is taken from it. Only a superuser may do that; elsewhere
-- it is a line for whoever makes the database (docs/en/operations.md), and `hemvist doctor` tells which. Everybody else who is there keeps it, for their backups.
do $$
declare r name;
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then return; end if;
  for r in select rolname from pg_roles where rolname <> 'hemvist_user' and rolname !~ '^pg_' loop
    execute format('grant execute on function pg_catalog.set_config(text, text, boolean) to %I', r);
  end loop;
  revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
end $$;

-- The record ---------------------------------------------------------------------------------------------------------------------------
-- An event is added by the database alone: its number, its hash, and for a user its actor, moment and municipality.

-- The text of a value as JavaScript's JSON.stringify has it, with every object's keys in order. Read by src/platform/record/verify.ts, which computes the same by itself.
create function app.canonical(j jsonb) returns text language plpgsql immutable strict parallel safe set search_path = pg_catalog, public, app, pg_temp as $$
declare found text;
begin
  case jsonb_typeof(j)
    when 'object' then
      if exists (select from jsonb_object_keys(j) key where key ~ '^(0|[1-9][0-9]*)$') then raise exception 'a key in the record is a word, not a number' using errcode = 'check_violation'; end if;
      select '{' || coalesce(string_agg(to_json(key)::text || ':' || app.canonical(value), ',' order by key collate "C"), '') || '}' into found from jsonb_each(j);
    when 'array' then
      select '[' || coalesce(string_agg(app.canonical(value), ',' order by place), '') || ']' into found from jsonb_array_elements(j) with ordinality as e (value, place);
    when 'number' then
      -- larger or finer ones are written differently by the two
      if abs(j::numeric) > 9007199254740991 or scale(trim_scale(j::numeric)) > 6 then raise exception 'a number in the record is whole, or has six decimals at most' using errcode = 'check_violation'; end if;
      found := trim_scale(j::numeric)::text;
    else found := j::text;
  end case;
  return found;
end $$;

-- Adds events to a municipality's chain, in order: an array of {what, subject, person, data, actorId, actor, at}. A user's own are in their name and their
-- municipality, now; in another municipality's chain stands only that they sent it a signal. The head is held until the transaction ends.
create function app.add_events(here text, events jsonb) returns void language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  for_user boolean := current_setting('role') = 'hemvist_user';
  own_actor text;
  e jsonb;
  first bigint;
  n integer := 0;
  before bytea;
  befores bytea[] := '{}';
  hashes bytea[] := '{}';
begin
  if for_user then
    select o.name into own_actor from organisation o where o.id = app.organisation_id();
    if own_actor is null or app.user_id() is null
      or exists (select from jsonb_array_elements(events) x where (x ->> 'actorId')::uuid is distinct from app.user_id())
      or (here is distinct from app.municipality() and exists (select from jsonb_array_elements(events) x where x ->> 'what' <> 'signal.received'
        or not exists (select from signal s where s.id = (x ->> 'subject')::uuid and s.municipality_code = here and s.registered_by = app.user_id() and app.is_now(s.received_at))
        or exists (select from event v where v.subject_id = (x ->> 'subject')::uuid and v.municipality_code = here))) then
      raise exception 'new row violates row-level security for table "event": an event is in its actor''s own name and municipality' using errcode = 'insufficient_privilege';
    end if;
  end if;
  perform app.hold_records(array[here]);
  select seq, hash into first, before from event_head where municipality_code = here;
  for e in select value from jsonb_array_elements(events) with ordinality as x (value, place) order by place loop
    n := n + 1;
    befores := befores || before;
    before := sha256(before || convert_to('[' || concat_ws(',', to_json(here), first + n,
      to_json(to_char(case when for_user then app.now() else coalesce((e ->> 'at')::timestamptz, app.now()) end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
      coalesce(to_json((e ->> 'actorId')::uuid)::text, 'null'), to_json(case when for_user then own_actor else e ->> 'actor' end), to_json(e ->> 'what'),
      to_json((e ->> 'subject')::uuid), coalesce(to_json((e ->> 'person')::uuid)::text, 'null'), app.canonical(e -> 'data')) || ']', 'UTF8'));
    hashes := hashes || before;
  end loop;
  insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, person_id, data, previous_hash, hash)
    select here, first + x.place, case when for_user then app.now() else coalesce((x.value ->> 'at')::timestamptz, app.now()) end, (x.value ->> 'actorId')::uuid,
      case when for_user then own_actor else x.value ->> 'actor' end, x.value ->> 'what', (x.value ->> 'subject')::uuid, (x.value ->> 'person')::uuid, x.value -> 'data', c.before, c.after
    from jsonb_array_elements(events) with ordinality as x (value, place) join unnest(befores, hashes) with ordinality as c (before, after, place) on c.place = x.place;
  update event_head set seq = first + n, hash = before where municipality_code = here;
end $$;
alter function app.add_events(text, jsonb) owner to hemvist_system;
drop policy add on event;
revoke insert on event from hemvist_user;
drop policy own on event_head;
revoke insert, update on event_head from hemvist_user;
create policy own on event_head for select to hemvist_user using (municipality_code = app.municipality());

-- Running numbers ------------------------------------------------------------------------------------------------------------------------
-- Taken through this alone: this year's, in the own municipality, by those whose work has such numbers; another municipality's only for a signal to it.
create function app.take_numbers(here text, of_series text, of_year integer, how_many integer) returns integer language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare found integer;
begin
  if how_many not between 1 and 100000 then raise exception 'not so many numbers at once' using errcode = 'check_violation'; end if;
  if current_setting('role') = 'hemvist_user' and not (of_year = extract(year from app.today())
      and (here = app.municipality() or (of_series = 'signal' and app.is_case_staff()))
      and case of_series when 'signal' then app.may_send_signals() when 'advice' then app.is_adviser() else app.is_case_staff() end) then
    raise exception 'new row violates row-level security for table "running_number"' using errcode = 'insufficient_privilege';
  end if;
  insert into running_number as r (municipality_code, series, year, last) values (here, of_series, of_year, how_many)
    on conflict (municipality_code, series, year) do update set last = r.last + excluded.last returning last into found;
  return found;
end $$;
alter function app.take_numbers(text, text, integer, integer) owner to hemvist_system;
drop policy own on running_number;
revoke insert, update on running_number from hemvist_user;
create policy own on running_number for select to hemvist_user using (municipality_code = app.municipality());

-- Reading, and opening -------------------------------------------------------------------------------------------------------------------
-- A line of the read log tells the reason that holds, the organisation that asks and whether the identity is protected; the moment is held with the names.
drop policy own_reading on read_log;
create policy own_reading on read_log for insert to hemvist_user with check (user_id = app.user_id() and municipality_code = app.municipality()
  and organisation_id = app.organisation_id() and reason = app.reason_for(person_id) and protected = app.is_protected(person_id));

-- Nobody reviews their own opening.
alter policy review on emergency_opening using (municipality_code = app.municipality() and app.has_role('logReviewer') and user_id <> app.user_id())
  with check (municipality_code = app.municipality() and reviewed_by = app.user_id());

-- Who may open somebody with a protected identity is named in the house whose record it is, among those who work there, and ended once.
alter policy add on protected_staff with check (municipality_code = app.municipality() and app.is_case_staff() and app.is_own_record(person_id) and app.may_read_person(person_id)
  and exists (select from app_user u where u.id = user_id and u.organisation_id = app.organisation_id() and not u.machine));
alter policy finish on protected_staff using (ended_at is null and app.is_case_staff() and app.is_own_record(person_id) and app.may_read_person(person_id))
  with check (municipality_code = app.municipality() and ended_at is not null);

-- The floor beneath SQL: what no statement gets round, whoever managed to have it run.

-- Names in functions -----------------------------------------------------------------------------------------------------------------
-- Where pg_temp isn't named it is searched first, and a temporary table would stand in for the table that a function asks. It is named, last, in every function of
-- ours but those that only read a setting: a path of its own keeps a function from being inlined, and they are asked in every policy.
-- Run at the end of a migration that makes functions; a test reads the catalogue.
create procedure app.fix_search_paths() language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prokind = 'f'
      and (p.prosecdef or p.prolang <> (select oid from pg_language where lanname = 'sql') or p.prosrc ~* '\m(from|into|update)\M') loop
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
do $$
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

-- What every room stands on: database roles, who is asking, organisations and users, sessions, the event log and the read log.
-- Forward only. Statements are run as they stand by the driver's own exec, inside one transaction.

create extension if not exists btree_gist;
create collation if not exists swedish (provider = icu, locale = 'und', rules = '&z<å<<<Å<ä<<<Ä<<æ<<<Æ<ö<<<Ö<<ø<<<Ø');
create schema app;

-- Two roles that can't log in. A request runs as hemvist_user and sees what its policies allow; a named job of the system runs as hemvist_system.
-- Roles belong to the whole server: another database there may make them at this very moment.
do $$
declare r text;
begin
  foreach r in array array['hemvist_user', 'hemvist_system'] loop
    begin
      if not exists (select from pg_roles where rolname = r) then execute format('create role %I nologin', r); end if;
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;
do $$ begin
  -- whoever made the roles may give them (since PostgreSQL 16), and must, before it can act as them
  if not (pg_has_role(current_user, 'hemvist_user', 'SET') and pg_has_role(current_user, 'hemvist_system', 'SET')) then
    execute format('grant hemvist_user, hemvist_system to %I', current_user);
  end if;
end $$;
grant usage on schema public, app to hemvist_user, hemvist_system;
grant create on schema app to hemvist_system;

-- Who is asking: set once at the beginning of each transaction, and gone with it.
create function app.user_id() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('hemvist.user_id', true), '')::uuid $$;
create function app.organisation_id() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('hemvist.organisation_id', true), '')::uuid $$;
create function app.organisation_kind() returns text language sql stable parallel safe as $$ select nullif(current_setting('hemvist.organisation_kind', true), '') $$;
create function app.unit_id() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('hemvist.unit_id', true), '')::uuid $$;
create function app.municipality() returns text language sql stable parallel safe as $$ select nullif(current_setting('hemvist.municipality', true), '') $$;
create function app.has_role(variadic roles text[]) returns boolean language sql stable parallel safe
  as $$ select string_to_array(coalesce(current_setting('hemvist.roles', true), ''), ',') && roles $$;
-- Tests and the demo set the clock; a policy that asks for the day must ask the same clock.
create function app.now() returns timestamptz language sql stable parallel safe as $$ select coalesce(nullif(current_setting('hemvist.now', true), '')::timestamptz, now()) $$;
create function app.today() returns date language sql stable parallel safe as $$ select (app.now() at time zone 'Europe/Stockholm')::date $$;
-- Staff of the municipality itself in a role that handles cases. Partners never are (SoL 2025:400 4:3).
create function app.is_case_staff() returns boolean language sql stable parallel safe
  as $$ select app.organisation_kind() = 'municipality' and app.has_role('socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager') $$;

-- Forced row security on a table, open to the system's named jobs; what a user may see is said by the table's own policies.
create procedure app.protect(tbl regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy system_all on %s to hemvist_system using (true) with check (true)', tbl);
  execute format('grant select, insert, update, delete on %s to hemvist_system', tbl);
end $$;

-- Municipalities: filled from reference/municipalities.csv by the migrator. No personal data.
create table municipality (
  code text primary key check (code ~ '^[0-9]{4}$'),
  name text not null,
  county_code text not null,
  county text not null
);
grant select on municipality to hemvist_user, hemvist_system;
grant insert, update on municipality to hemvist_system;

create table organisation (
  id uuid primary key,
  municipality_code text not null references municipality,
  kind text not null check (kind in ('municipality', 'ideaBased', 'landlord')),
  name text not null check (length(name) between 1 and 200),
  since timestamptz not null default now(),
  unique (municipality_code, id)
);
create unique index organisation_name on organisation (municipality_code, lower(name));
grant select on organisation to hemvist_user;
grant select, insert, update on organisation to hemvist_system;

create table unit (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 200),
  unique (organisation_id, id)
);
grant select on unit to hemvist_user;
grant select, insert, update on unit to hemvist_system;

create table app_user (
  id uuid primary key,
  municipality_code text not null,
  organisation_id uuid not null,
  unit_id uuid,
  name text not null check (length(name) between 1 and 200),
  title text,
  -- who the identity provider says it is: issuer and subject together
  issuer text not null,
  subject text not null,
  locale text not null default 'sv' check (locale in ('sv', 'en')),
  scheme text not null default 'auto' check (scheme in ('auto', 'light', 'dark')),
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  foreign key (organisation_id, unit_id) references unit (organisation_id, id),
  unique (issuer, subject)
);
call app.protect('app_user');
create policy colleagues on app_user for select to hemvist_user using (municipality_code = app.municipality() or id = app.user_id());
-- not issuer and subject: who somebody is at the identity provider is often a personal number
grant select (id, municipality_code, organisation_id, unit_id, name, title, locale, scheme, demo, created_at) on app_user to hemvist_user;
-- a user sets their own language and colours, nothing else
create policy own_settings on app_user for update to hemvist_user using (id = app.user_id()) with check (id = app.user_id());
grant update (locale, scheme) on app_user to hemvist_user;

create table user_role (
  id uuid primary key,
  user_id uuid not null references app_user,
  role text not null check (role in ('socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager', 'analyst', 'logReviewer',
    'administrator', 'shelterWorker', 'outreachWorker', 'partnerManager', 'landlordAgent')),
  given_at timestamptz not null default now(),
  given_by uuid references app_user,
  taken_at timestamptz,
  taken_by uuid references app_user
);
create unique index user_role_held on user_role (user_id, role) where taken_at is null;
call app.protect('user_role');
create policy own on user_role for select to hemvist_user using (user_id = app.user_id());
grant select on user_role to hemvist_user;

create table user_deactivation (
  user_id uuid primary key references app_user,
  at timestamptz not null default now(),
  by uuid references app_user,
  because text not null
);
grant select, insert, delete on user_deactivation to hemvist_system;

-- Sessions: the cookie holds a random token, the table its SHA-256. Read and written by the system only.
create table login_session (
  token_hash bytea primary key,
  user_id uuid not null references app_user,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  id_token text
);
create index login_session_user on login_session (user_id) where ended_at is null;
grant select, insert, update, delete on login_session to hemvist_system;

-- A login that has begun at the identity provider and not come back: state, nonce and PKCE verifier, ten minutes at most.
create table login_flow (
  state text primary key,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  began_at timestamptz not null
);
grant select, insert, delete on login_flow to hemvist_system;

-- A form carries a key; a form sent twice does its work once and leads to the same place.
create table request_key (
  user_id uuid not null,
  key uuid not null,
  at timestamptz not null default now(),
  location text,
  primary key (user_id, key)
);
call app.protect('request_key');
create policy own on request_key to hemvist_user using (user_id = app.user_id()) with check (user_id = app.user_id());
grant select, insert, update on request_key to hemvist_user;

-- The record: everything that changed, in order, each row chained to the one before by its hash; one chain a municipality.
-- It holds ids and dates, never names or words, because nothing in it can be taken back.
create table event (
  municipality_code text not null references municipality,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  actor_id uuid,
  actor text not null,
  what text not null,
  subject_id uuid not null,
  person_id uuid,
  data jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (municipality_code, seq)
);
create index event_subject on event (subject_id);
create index event_person on event (person_id) where person_id is not null;

create table event_head (
  municipality_code text primary key references municipality,
  seq bigint not null,
  hash bytea not null
);
call app.protect('event_head');
create policy own on event_head to hemvist_user using (true) with check (true);
grant select, insert, update on event_head to hemvist_user;

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % can be added, never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger event_is_append_only before update or delete on event for each row execute function app.refuse_change();
create trigger event_is_never_emptied before truncate on event for each statement execute function app.refuse_change();

-- Every opening of a person, with the reason that allowed it.
create table read_log (
  id uuid primary key,
  municipality_code text not null,
  at timestamptz not null,
  user_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  reason text not null check (reason in ('responsible', 'contact', 'consent', 'assignment', 'emergency')),
  page text not null,
  protected boolean not null
);
create index read_log_person on read_log (person_id, at);
create index read_log_at on read_log (municipality_code, at);
create trigger read_log_is_append_only before update or delete on read_log for each row execute function app.refuse_change();
call app.protect('read_log');
create policy own_reading on read_log for insert to hemvist_user with check (user_id = app.user_id() and municipality_code = app.municipality());
create policy reviewer on read_log for select to hemvist_user using (municipality_code = app.municipality() and app.has_role('logReviewer'));
grant select, insert on read_log to hemvist_user;

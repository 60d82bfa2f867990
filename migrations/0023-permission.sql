-- Who may what, as rows: made anew at every start from the rooms' own tables (src/*/access.ts), so that pages, actions and policies ask the same list
-- (decision 030). No personal data. Nobody but the migrator writes it, the system's jobs as little as users.
create table permission (
  verb text not null check (verb ~ '^[a-z]+\.[a-zA-Z]+$'),
  organisation_kind text not null check (organisation_kind in ('municipality', 'ideaBased', 'landlord')),
  role text not null,
  primary key (verb, organisation_kind, role)
);
grant select on permission to hemvist_user, hemvist_system;

-- What these roles, at this kind of organisation, may: ' case.note case.read …'. Said once a transaction, where it is said who asks.
create function app.verbs_of(kind text, roles text) returns text language sql stable parallel safe
  set search_path = pg_catalog, public, app, pg_temp
  as $$
    select ' ' || coalesce(string_agg(distinct p.verb, ' '), '') || ' ' from permission p
    where p.organisation_kind = kind and p.role = any (string_to_array(roles, ','))
  $$;

-- Whether one of the asking user's roles, at their kind of organisation, allows it. In a policy always `(select app.may('…'))`: once a statement. A page's
-- statements ask it a hundred times, so it looks in what was said when the transaction began, and only where nothing was in the table.
create function app.may(verb text) returns boolean language sql stable parallel safe
  as $$
    select position(' ' || verb || ' ' in coalesce(nullif(current_setting('hemvist.verbs', true), ''),
      app.verbs_of(app.organisation_kind(), current_setting('hemvist.roles', true)))) > 0
  $$;

-- What functions asked of roles by their names, they ask by verb from here on.
create or replace function app.is_case_staff() returns boolean language sql stable parallel safe as $$
  select app.may('staff.handleCases')
$$;
create or replace function app.is_adviser() returns boolean language sql stable parallel safe as $$
  select app.may('advice.advise')
$$;
create or replace function app.may_answer_signals() returns boolean language sql stable parallel safe as $$
  select app.may('signal.answer')
$$;
create or replace function app.may_send_signals() returns boolean language sql stable parallel safe as $$
  select app.may('signal.send')
$$;

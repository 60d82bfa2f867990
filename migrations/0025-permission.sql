-- Who may what, as rows: made anew at every start from the rooms' own tables (src/*/access.ts), so that pages, actions and policies ask the same list
-- (decision 030). No personal data. Nobody but the migrator writes it, the system's jobs as little as users.
create table permission (
  verb text not null check (verb ~ '^[a-z]+\.[a-zA-Z]+$'),
  organisation_kind text not null check (organisation_kind in ('municipality', 'ideaBased', 'landlord')),
  role text not null,
  primary key (verb, organisation_kind, role)
);
grant select on permission to hemvist_user, hemvist_system;

-- Whether one of the asking user's roles, at their kind of organisation, allows it. In a policy always `(select app.may('…'))`: once a statement.
create function app.may(verb text) returns boolean language sql stable parallel safe
  set search_path = pg_catalog, public, app, pg_temp
  as $$
    select exists (select from permission p
      where p.verb = may.verb and p.organisation_kind = app.organisation_kind()
        and p.role = any (string_to_array(current_setting('hemvist.roles', true), ',')))
  $$;

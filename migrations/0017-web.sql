-- The key that seals what a browser carries for the server (a begun login, a notice, who drew a form, where a list goes on), so that every
-- process of an installation reads what another has written. It opens nothing of the record. Made by the first process that needs it.
create table seal_key (
  one boolean primary key default true check (one),
  key bytea not null check (length(key) = 32),
  made_at timestamptz not null default now()
);
call app.protect('seal_key');

-- A begun login travels sealed in the browser's own cookie: whoever asks for /login a million times leaves no rows. The table stays, empty and
-- closed, until no process of the version before can be running any more.
delete from login_flow;
revoke all on login_flow from hemvist_system;

-- The sweep asks for sessions that are over.
create index login_session_seen on login_session (seen_at) where ended_at is null;

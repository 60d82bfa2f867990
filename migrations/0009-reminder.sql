-- Reminders outside Hemvist's own pages: a calendar address, a mail in the morning. And what a municipality sets for itself, by day.

-- A calendar address: whoever knows the secret reads the user's clocks, as numbers and rules. Only the secret's SHA-256 is kept.
create table calendar_feed (
  id uuid primary key,
  municipality_code text not null references municipality,
  user_id uuid not null references app_user,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_feed_open on calendar_feed (user_id) where revoked_at is null;
call app.protect('calendar_feed');
create policy own on calendar_feed to hemvist_user using (user_id = app.user_id())
  with check (user_id = app.user_id() and municipality_code = app.municipality());
grant select (id, municipality_code, user_id, made_at, revoked_at), insert, update (revoked_at) on calendar_feed to hemvist_user;

-- Where a user wants the morning's mail, and when. A new choice is a new row. Nothing is sent to an address until its owner has followed the link.
create table mail_reminder (
  id uuid primary key,
  municipality_code text not null references municipality,
  user_id uuid not null references app_user,
  address text not null check (length(address) between 3 and 254 and address ~ '^[^[:space:]@<>,;"]+@[^[:space:]@<>,;"]+$'),
  -- 1 Monday to 5 Friday; null: every vardag
  on_weekday int2 check (on_weekday between 1 and 5),
  -- of Swedish time; nothing is sent before it
  hour int2 not null check (hour between 5 and 18),
  confirm_hash bytea not null unique check (length(confirm_hash) = 32),
  made_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz
);
create unique index mail_reminder_open on mail_reminder (user_id) where ended_at is null;
call app.protect('mail_reminder');
create policy own on mail_reminder to hemvist_user using (user_id = app.user_id())
  with check (user_id = app.user_id() and municipality_code = app.municipality());
grant select, insert, update (confirmed_at, ended_at) on mail_reminder to hemvist_user;

-- That a user's mail of a day was sent, or that there was nothing to say: one of them, however often the job runs.
create table mail_sent (
  municipality_code text not null references municipality,
  user_id uuid not null references app_user,
  kind text not null check (kind in ('digest')),
  on_day date not null,
  outcome text not null check (outcome in ('sent', 'nothing')),
  at timestamptz not null,
  primary key (user_id, kind, on_day)
);
call app.protect('mail_sent');
create policy own on mail_sent for select to hemvist_user using (user_id = app.user_id());
grant select on mail_sent to hemvist_user;

-- What a municipality decides for itself. A value holds from a day, until a later row; no row is changed, so an earlier day is read as it was.
create table municipality_setting (
  id uuid primary key,
  municipality_code text not null references municipality,
  key text not null check (key ~ '^[a-z]+\.[a-zA-Z]+$'),
  value jsonb not null,
  from_on date not null,
  set_at timestamptz not null,
  set_by uuid not null references app_user
);
create index municipality_setting_key on municipality_setting (municipality_code, key, from_on desc, set_at desc);
create trigger municipality_setting_is_append_only before update or delete on municipality_setting
  for each row execute function app.refuse_change();
call app.protect('municipality_setting');
revoke update, delete on municipality_setting from hemvist_system;
create policy case_staff on municipality_setting for select to hemvist_user using (municipality_code = app.municipality() and app.is_case_staff());
create policy manager on municipality_setting for insert to hemvist_user
  with check (municipality_code = app.municipality() and app.organisation_kind() = 'municipality' and app.has_role('manager') and set_by = app.user_id());
grant select, insert on municipality_setting to hemvist_user;

-- What somebody has begun to write and not sent: see docs/decisions/047-what-is-half-written-is-kept.md. Its writer alone reads it, in the form it was
-- written in; it is no record of anybody, and nothing that the municipality has said or done.
create table draft (
  id uuid primary key,
  municipality_code text not null references municipality,
  user_id uuid not null references app_user,
  -- of the form: ids and names of pages, never a query
  address text not null check (address ~ '^(/[a-z0-9-]+)+$' and length(address) <= 300),
  typed jsonb not null check (jsonb_typeof(typed) = 'object' and octet_length(typed::text) <= 262144),
  written_at timestamptz not null,
  unique (user_id, address)
);
create index draft_written on draft (written_at);
call app.protect('draft');
-- nobody waits for its rows, and what is half written holds up nobody
drop trigger held_first on draft;
grant select, insert, delete, update (typed, written_at) on draft to hemvist_user;
create policy own on draft for select to hemvist_user
  using (user_id = (select app.user_id()) and municipality_code = (select app.municipality()));
create policy keep on draft for insert to hemvist_user
  with check (user_id = (select app.user_id()) and municipality_code = (select app.municipality()));
create policy go_on on draft for update to hemvist_user
  using (user_id = (select app.user_id()) and municipality_code = (select app.municipality()))
  with check (user_id = (select app.user_id()) and municipality_code = (select app.municipality()));
create policy throw_away on draft for delete to hemvist_user
  using (user_id = (select app.user_id()) and municipality_code = (select app.municipality()));

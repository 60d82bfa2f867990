-- What somebody searched for, and what was tied wrongly: see docs/decisions/046-a-search-has-an-address.md.

-- A search, kept a while so that back, refresh and a new tab show it again. Its address holds a key and nothing that was sought; the words are sealed
-- with that key, of which a hash stands here. Whoever reads the table, or a copy of it, reads no names.
create table kept_search (
  key_hash bytea primary key check (length(key_hash) = 32),
  municipality_code text not null references municipality,
  user_id uuid not null references app_user,
  sealed bytea not null check (length(sealed) between 29 and 8192),
  sought_at timestamptz not null,
  -- when it was shown the first time; every later time stands in the log
  shown_at timestamptz
);
create index kept_search_user on kept_search (user_id);
create index kept_search_sought on kept_search (sought_at);
call app.protect('kept_search');
-- nobody waits for its rows, and a search holds up nothing
drop trigger held_first on kept_search;
grant select, insert, update (shown_at) on kept_search to hemvist_user;
create policy own on kept_search for select to hemvist_user
  using (user_id = (select app.user_id()) and municipality_code = (select app.municipality()));
create policy keep on kept_search for insert to hemvist_user
  with check (user_id = (select app.user_id()) and municipality_code = (select app.municipality()));
create policy show on kept_search for update to hemvist_user
  using (user_id = (select app.user_id()) and municipality_code = (select app.municipality()))
  with check (user_id = (select app.user_id()) and municipality_code = (select app.municipality()));

-- Gone with the login, however it ended.
create function app.forget_searches() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  delete from kept_search where user_id = new.user_id;
  return null;
end $$;
alter function app.forget_searches() owner to hemvist_system;
create trigger searches_forgotten after update of ended_at on login_session
  for each row when (old.ended_at is null and new.ended_at is not null) execute function app.forget_searches();

-- That the same search was shown again is no new question, and counts for nobody; it is a line in the log.
alter table access_log drop constraint access_log_what_check;
alter table access_log add constraint access_log_what_check
  check (what in ('login', 'logout', 'notFound', 'forbidden', 'search', 'searchAgain', 'searchLimited'));
alter table access_log drop constraint access_log_check;
alter table access_log add constraint access_log_check
  check ((about is not null) = (what in ('search', 'searchAgain', 'searchLimited')));
alter policy refused on access_log with check (user_id = (select app.user_id())
  and municipality_code = (select app.municipality()) and organisation_id = (select app.organisation_id())
  and what in ('notFound', 'forbidden', 'searchAgain'));

-- Why a signal turned out not to be about somebody after all.
alter table signal_person add cut_because text check (length(cut_because) between 1 and 1000),
  add check (cut_because is null or cut_at is not null);
grant update (cut_because) on signal_person to hemvist_user;

-- Booked for somebody who was never meant: then the house stops reading about them at once, also when the night has begun.
alter table booking_end drop constraint booking_end_because_check;
alter table booking_end add constraint booking_end_because_check
  check (because in ('cancelled', 'declined', 'noShow', 'moved', 'wrongPerson'));

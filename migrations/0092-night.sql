-- The night board moves by itself (decision 082). Whatever changes a night says so when it is kept, from whichever process it was done: the word holds the id of a
-- shelter, or of whoever's login has ended, and nothing else. Who looks asks anew, under their own rights.
create function app.tell_site() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform pg_notify('hemvist_live', 'night:' || c.site_id) from (select distinct site_id from changed) c;
  return null;
end $$;
create function app.tell_site_of_room() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform pg_notify('hemvist_live', 'night:' || c.site_id)
    from (select distinct r.site_id from changed join room r on r.id = changed.room_id) c;
  return null;
end $$;
create function app.tell_site_of_bed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform pg_notify('hemvist_live', 'night:' || c.site_id)
    from (select distinct r.site_id from changed join bed b on b.id = changed.bed_id join room r on r.id = b.room_id) c;
  return null;
end $$;
create function app.tell_site_of_booking() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform pg_notify('hemvist_live', 'night:' || c.site_id)
    from (select distinct k.site_id from changed join booking k on k.id = changed.booking_id) c;
  return null;
end $$;
create function app.tell_site_itself() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform pg_notify('hemvist_live', 'night:' || c.id) from changed c;
  return null;
end $$;
alter function app.tell_site() owner to hemvist_system;
alter function app.tell_site_of_room() owner to hemvist_system;
alter function app.tell_site_of_bed() owner to hemvist_system;
alter function app.tell_site_of_booking() owner to hemvist_system;
alter function app.tell_site_itself() owner to hemvist_system;

-- A table whose rows are seen on the board: once a statement, however many rows it changes.
create procedure app.tells_night(tbl regclass, by_function text) language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare deed text;
begin
  foreach deed in array array['insert', 'update', 'delete'] loop
    execute format('create trigger tells_night_%1$s after %1$s on %2$s referencing %3$s table as changed for each statement execute function app.%4$I()',
      deed, tbl, case deed when 'delete' then 'old' else 'new' end, by_function);
  end loop;
end $$;
call app.tells_night('bed_night', 'tell_site_of_bed');
call app.tells_night('bed_void', 'tell_site_of_bed');
call app.tells_night('bed', 'tell_site_of_room');
call app.tells_night('room', 'tell_site');
call app.tells_night('site', 'tell_site_itself');
call app.tells_night('booking', 'tell_site');
call app.tells_night('booking_end', 'tell_site_of_booking');
call app.tells_night('stay', 'tell_site');

-- A login that ended, or whose rights are others now: what it has open is looked at anew.
create function app.tell_login() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform pg_notify('hemvist_live', 'login:' || new.user_id);
  return null;
end $$;
alter function app.tell_login() owner to hemvist_system;
create trigger tells_login after update of ended_at on login_session for each row when (new.ended_at is not null) execute function app.tell_login();
create trigger tells_login after insert or update on user_role for each row execute function app.tell_login();
create trigger tells_login after insert on user_deactivation for each row execute function app.tell_login();
-- A stay as the house's own staff work with it (decision 082): which house rules were accepted, what was put away, a light note for the next shift and a risk,
-- which are gone at a moment that is set. No verb of its own: booking.receive, the staff who meet the guest at the door, and nobody else.

-- Bookings at a house of one's own, of guests about whom one may read.
create view app.my_house_guest with (security_barrier) as
  select g.booking_id from app.my_guest g join booking k on k.id = g.booking_id join site s on s.id = k.site_id
  where s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive'));
alter view app.my_house_guest owner to hemvist_system;
grant select on app.my_house_guest to hemvist_user;

-- The rules of a house: a new version is a new row, and what somebody accepted is still read.
create table house_rules (
  id uuid primary key,
  municipality_code text not null,
  site_id uuid not null,
  version smallint not null check (version between 1 and 999),
  words text not null check (length(words) between 1 and 4000),
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, site_id) references site (municipality_code, id),
  unique (municipality_code, id),
  unique (site_id, version)
);
call app.protect('house_rules');
create policy see on house_rules for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_site s where s.site_id = house_rules.site_id limit 1));
create policy set_up_see on house_rules for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_shelter m where m.site_id = house_rules.site_id limit 1));
create policy set_up_add on house_rules for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and set_by = (select app.user_id())
  and (select true from app.my_shelter m where m.site_id = house_rules.site_id limit 1));
create policy set_up_undo on house_rules for update to hemvist_user using (
  (select true from app.my_shelter m where m.site_id = house_rules.site_id limit 1))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (undone_at, undone_by) on house_rules to hemvist_user;

-- That a guest accepted them: which version, when, and who was there.
create table house_rules_accepted (
  id uuid primary key,
  municipality_code text not null,
  booking_id uuid not null,
  rules_id uuid not null,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, booking_id) references booking (municipality_code, id),
  foreign key (municipality_code, rules_id) references house_rules (municipality_code, id)
);
create unique index house_rules_accepted_once on house_rules_accepted (booking_id, rules_id) where undone_at is null;
call app.protect('house_rules_accepted');
call app.hangs_on('house_rules_accepted', 'house_guest', 'booking.receive', 'noted_by', 'booking.receive');
grant select, insert, update (undone_at, undone_by) on house_rules_accepted to hemvist_user;

-- What a guest gave the house to look after, in a few words, until it is given back.
create table stay_belonging (
  id uuid primary key,
  municipality_code text not null,
  booking_id uuid not null,
  words text not null check (length(words) between 1 and 120),
  kept_at timestamptz not null,
  kept_by uuid not null references app_user,
  returned_at timestamptz,
  returned_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((returned_at is null) = (returned_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, booking_id) references booking (municipality_code, id)
);
comment on column stay_belonging.returned_by is 'by whoever gave it back; cleared when that was a mistake';
create index stay_belonging_booking on stay_belonging (booking_id) where undone_at is null;
call app.protect('stay_belonging');
call app.hangs_on('stay_belonging', 'house_guest', 'booking.receive', 'kept_by', 'booking.receive');
grant select, insert, update (returned_at, returned_by, undone_at, undone_by) on stay_belonging to hemvist_user;

-- A note for the next shift, or a risk that those at the door must know. Read until a moment, and by nobody from then on, whether a job has run or not;
-- the night's job takes the row away.
create table stay_note (
  id uuid primary key,
  municipality_code text not null,
  booking_id uuid not null,
  kind text not null check (kind in ('note', 'risk')),
  words text not null check (length(words) between 1 and 300),
  gone_at timestamptz not null,
  written_at timestamptz not null,
  written_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (gone_at > written_at and gone_at <= written_at + interval '31 days'),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, booking_id) references booking (municipality_code, id)
);
comment on column stay_note.gone_at is 'ahead: when nobody reads it any longer';
create index stay_note_booking on stay_note (booking_id);
create index stay_note_gone on stay_note (gone_at);
call app.protect('stay_note');
call app.hangs_on('stay_note', 'house_guest', 'booking.receive', 'written_by', 'booking.receive');
create policy gone on stay_note as restrictive for select to hemvist_user using (gone_at > (select app.now()));
grant select, insert, update (undone_at, undone_by) on stay_note to hemvist_user;

-- How long they stand, in days, as the house has set it: the latest row holds.
create table site_keeping (
  id uuid primary key,
  municipality_code text not null,
  site_id uuid not null,
  note_days smallint not null check (note_days between 1 and 14),
  risk_days smallint not null check (risk_days between 1 and 30),
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  foreign key (municipality_code, site_id) references site (municipality_code, id)
);
create index site_keeping_site on site_keeping (site_id, set_at desc);
call app.protect('site_keeping');
create policy see on site_keeping for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_site s where s.site_id = site_keeping.site_id limit 1));
create policy set_up_see on site_keeping for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_shelter m where m.site_id = site_keeping.site_id limit 1));
create policy set_up_add on site_keeping for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and set_by = (select app.user_id())
  and (select true from app.my_shelter m where m.site_id = site_keeping.site_id limit 1));
grant select, insert on site_keeping to hemvist_user;

call app.tells_night('stay_note', 'tell_site_of_booking');
call app.tells_night('stay_belonging', 'tell_site_of_booking');

-- From tonight to a home: that a signal was made of a guest's stay, so that those who made it see that it is on its way and whether it was answered.
create table booking_signal (
  id uuid primary key,
  municipality_code text not null,
  booking_id uuid not null,
  signal_id uuid not null,
  sent_at timestamptz not null,
  sent_by uuid not null references app_user,
  foreign key (municipality_code, booking_id) references booking (municipality_code, id),
  foreign key (municipality_code, signal_id) references signal (municipality_code, id)
);
create index booking_signal_booking on booking_signal (booking_id);
create index booking_signal_signal on booking_signal (signal_id);
call app.protect('booking_signal');
call app.hangs_on('booking_signal', 'guest', 'booking.change', 'sent_by');
grant select, insert on booking_signal to hemvist_user;

-- What a partner may not book by itself it asks the municipality for, which says yes with a place or no with a reason (SoL 2025:400 4 kap. 3 §).
--   booking.ask     shelter staff and outreach workers of a partner
--   booking.answer  the municipality's own, who assess

create table place_request (
  id uuid primary key,
  municipality_code text not null references municipality,
  organisation_id uuid not null,
  -- null: at any shelter
  site_id uuid,
  -- what the person is called by those who ask, and not who they are: whoever answers makes a record of their own
  called text not null check (length(called) between 1 and 100),
  people smallint not null default 1 check (people between 1 and 12),
  first_night date not null,
  last_night date not null check (last_night >= first_night and last_night < first_night + 92),
  needs text check (length(needs) between 1 and 500),
  asked_at timestamptz not null,
  asked_by uuid not null references app_user,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  foreign key (municipality_code, site_id) references site (municipality_code, id),
  unique (municipality_code, id)
);
create index place_request_asked on place_request (municipality_code, asked_at desc, id desc);
create index place_request_of on place_request (organisation_id, asked_at desc);
create table place_request_answer (
  id uuid primary key,
  municipality_code text not null,
  request_id uuid not null,
  -- the place that was held; null: no
  booking_id uuid,
  because text check (length(because) between 1 and 500),
  answered_at timestamptz not null,
  answered_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  -- a no says why
  check (booking_id is not null or because is not null),
  foreign key (municipality_code, request_id) references place_request (municipality_code, id),
  foreign key (municipality_code, booking_id) references booking (municipality_code, id)
);
create unique index place_request_answer_current on place_request_answer (request_id) where undone_at is null;
comment on column place_request.withdrawn_by is 'by whoever withdrew it; cleared when it stands again';
call app.protect('place_request');
call app.protect('place_request_answer');
grant select, insert, update (withdrawn_at, withdrawn_by) on place_request to hemvist_user;
grant select, insert, update (undone_at, undone_by) on place_request_answer to hemvist_user;
create policy read on place_request for select to hemvist_user using (municipality_code = (select app.municipality())
  and ((select app.may('booking.answer')) or (organisation_id = (select app.organisation_id()) and (select app.may('booking.ask')))));
create policy ask on place_request for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and asked_by = (select app.user_id()) and (select app.may('booking.ask')));
create policy withdraw on place_request for update to hemvist_user using (organisation_id = (select app.organisation_id()) and (select app.may('booking.ask')))
  with check (municipality_code = (select app.municipality()));
create policy read on place_request_answer for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from place_request r where r.id = place_request_answer.request_id limit 1));
create policy answer on place_request_answer for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and answered_by = (select app.user_id()) and (select app.may('booking.answer'))
  and (select true from place_request r where r.id = place_request_answer.request_id and r.withdrawn_at is null limit 1));
create policy undo on place_request_answer for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('booking.answer')))
  with check (municipality_code = (select app.municipality()));

-- Turned around --------------------------------------------------------------------------------------------------------
-- When a guest has left, the bed isn't offered until it is cleaned: for as long as the house has said, or until somebody says that it is ready.
alter table site add column turnaround_minutes smallint not null default 0 check (turnaround_minutes between 0 and 1440);
grant update (turnaround_minutes) on site to hemvist_user;
create table bed_turnaround (
  id uuid primary key,
  municipality_code text not null,
  bed_id uuid not null,
  booking_id uuid not null,
  until_at timestamptz not null,
  begun_at timestamptz not null,
  begun_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null)),
  foreign key (municipality_code, bed_id) references bed (municipality_code, id),
  foreign key (municipality_code, booking_id) references booking (municipality_code, id)
);
comment on column bed_turnaround.until_at is 'ahead: when the bed is offered again by itself';
comment on column bed_turnaround.ended_by is 'by whoever said that it was ready; cleared when it wasn''t';
create index bed_turnaround_open on bed_turnaround (bed_id) where ended_at is null;
create index bed_turnaround_booking on bed_turnaround (booking_id);
call app.protect('bed_turnaround');
grant select, update (ended_at, ended_by) on bed_turnaround to hemvist_user;
create policy see on bed_turnaround for select to hemvist_user using (
  (select true from app.my_bed b where b.bed_id = bed_turnaround.bed_id limit 1));
create policy change on bed_turnaround for update to hemvist_user using ((select app.may('site.closeBed'))
  and (select true from app.my_bed b where b.bed_id = bed_turnaround.bed_id and b.own limit 1))
  with check (municipality_code = (select app.municipality()));

-- Whoever marks the departure begins it, also of a guest whom they may not read about; a departure that is taken back ends it.
create function app.turns_around() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if new.departed_at is null then
    update bed_turnaround t set ended_at = app.now(), ended_by = old.departed_by where t.booking_id = new.booking_id and t.ended_at is null;
  else
    insert into bed_turnaround (id, municipality_code, bed_id, booking_id, until_at, begun_at, begun_by)
      select gen_random_uuid(), b.municipality_code, b.bed_id, b.id, new.departed_at + make_interval(mins => s.turnaround_minutes), new.departed_at, new.departed_by
      from booking b join site s on s.id = b.site_id
      where b.id = new.booking_id and s.turnaround_minutes > 0;
  end if;
  return null;
end $$;
alter function app.turns_around() owner to hemvist_system;
create trigger turns_around after update of departed_at on stay for each row
  when ((old.departed_at is null) <> (new.departed_at is null)) execute function app.turns_around();

-- The house says no, with its reason ------------------------------------------------------------------------------------
alter table booking_end drop constraint booking_end_because_check;
alter table booking_end add constraint booking_end_because_check
  check (because in ('cancelled', 'declined', 'declinedBySite', 'noShow', 'moved', 'wrongPerson')),
  add constraint booking_end_declined_says_why check (because <> 'declinedBySite' or words is not null);

-- Who books at a house ---------------------------------------------------------------------------------------------------
-- Those who may book for its organisation, outreach workers too, who receive nobody at the door; and those who book everywhere.
create view app.my_booked_site with (security_barrier) as
  select s.id as site_id from site s
  where s.municipality_code = (select app.municipality())
    and ((select app.may('booking.bookAnywhere'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('booking.book'))));
alter view app.my_booked_site owner to hemvist_system;
grant select on app.my_booked_site to hemvist_user;
create or replace view app.my_guest with (security_barrier) as
  select k.id as booking_id, k.person_id from booking k join site s on s.id = k.site_id
  where s.municipality_code = (select app.municipality())
    and ((select app.may('booking.bookAnywhere'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('booking.change'))))
    and case when k.person_id is null then true else (select true from app.my_ground g where g.person_id = k.person_id limit 1) end;
drop policy book on booking;
create policy book on booking for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('booking.book'))
  and case when person_id is null then (select app.is_nameless_night(booking.site_id, booking.first_night))
    else (select true from app.my_ground g where g.person_id = booking.person_id limit 1) end
  and (select true from app.my_site s where s.site_id = booking.site_id limit 1)
  and (select true from app.my_booked_site s where s.site_id = booking.site_id limit 1));

-- what one function of the system's asks another, users don't (0093)
revoke execute on function app.nobody_has(uuid, date, date) from hemvist_user;

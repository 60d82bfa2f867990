-- What was found when the night and outreach were read with fresh eyes (decision 091): who is told of a house whose address is hidden, what is held of a booking
-- and a stay whatever statement writes them, and what a code is made of.

-- A house that one isn't told of -------------------------------------------------------------------------------------------
-- Protected housing is one from its first moment, whatever it has said of what it takes: figures have left it out all the while.
create or replace view app.kept_site with (security_barrier) as
  select s.id as site_id from site s
  where s.municipality_code = (select app.municipality())
    and (s.living_form_code = 'protectedHousing'
      or exists (select from site_intake i where i.site_id = s.id and i.ended_at is null and i.hidden))
    and not (s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive')))
    and not exists (select from site_named n
      where n.user_id = (select app.user_id()) and n.site_id = s.id and n.ended_at is null);
-- Neither who is booked there, by the views that policies ask, nor a change of such a row by whoever doesn't read it.
create or replace view app.my_guest with (security_barrier) as
  select k.id as booking_id, k.person_id from booking k join site s on s.id = k.site_id
  where s.municipality_code = (select app.municipality())
    and ((select app.may('booking.bookAnywhere'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('booking.change'))))
    and s.id <> all (array(select x.site_id from app.kept_site x))
    and case when k.person_id is null then true else (select true from app.my_ground g where g.person_id = k.person_id limit 1) end;
create or replace view app.my_booked_site with (security_barrier) as
  select s.id as site_id from site s
  where s.municipality_code = (select app.municipality())
    and ((select app.may('booking.bookAnywhere'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('booking.book'))))
    and s.id <> all (array(select x.site_id from app.kept_site x));

-- What a user may not read they may not write either: a statement that names no row is held by these too.
do $$
declare t text;
begin
  foreach t in array array['room', 'booking', 'stay'] loop
    execute format('drop policy kept on %I', t);
    execute format('create policy kept on %I as restrictive for all to hemvist_user using (
      site_id = any (array(select o.site_id from app.my_open_site o)))', t);
  end loop;
  foreach t in array array['turned_away', 'night_wait', 'night_offer', 'place_request', 'open_intervention'] loop
    execute format('drop policy if exists kept on %I', t);
    execute format('create policy kept on %I as restrictive for all to hemvist_user using (
      site_id is null or site_id = any (array(select o.site_id from app.my_open_site o)))', t);
  end loop;
end $$;
drop policy kept on bed_night;
create policy kept on bed_night as restrictive for all to hemvist_user using (
  (select true from app.my_open_bed o where o.bed_id = bed_night.bed_id limit 1));
alter policy change on turned_away using (municipality_code = (select app.municipality())
  and (select app.may('site.turnAway'))
  and ((select app.is_case_staff()) or recorded_by = (select app.user_id())
    or (select true from app.my_site s where s.site_id = turned_away.site_id limit 1))
  and (person_id is null or (select true from app.my_ground g where g.person_id = turned_away.person_id limit 1)));

-- Nor is it told of in an agreement, whichever municipality reads that.
create function app.is_untold_site(of_site uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.kept_site k where k.site_id = of_site)
    or exists (select from site s where s.id = of_site and s.municipality_code is distinct from app.municipality()
      and (s.living_form_code = 'protectedHousing'
        or exists (select from site_intake i where i.site_id = s.id and i.ended_at is null and i.hidden)))
$$;
alter function app.is_untold_site(uuid) owner to hemvist_system;
create policy kept on agreement_site as restrictive for all to hemvist_user using (not (select app.is_untold_site(site_id)));

-- What happened with the house itself and its beds is told no more than the house: that it was set up, that it is hidden, who was named.
create or replace function app.is_kept_night(of_id uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from booking b where b.id = of_id and b.site_id = any (array(select k.site_id from app.kept_site k)))
    or exists (select from stay s where s.id = of_id and s.site_id = any (array(select k.site_id from app.kept_site k)))
    or exists (select from app.kept_site k where k.site_id = of_id)
    or exists (select from bed b join room r on r.id = b.room_id where b.id = of_id and r.site_id = any (array(select k.site_id from app.kept_site k)))
$$;
drop policy kept on event;
create policy kept on event as restrictive for select to hemvist_user using (left(what, 4) not in ('book', 'stay', 'site', 'bed.')
  or not (select app.is_kept_night(subject_id)));

-- Nor is it told, among those who may read about somebody, that the house does: the task itself isn't.
create function app.is_kept_task(of_id uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from assignment a where a.id = of_id and a.task = 'nightStay' and a.subject_id is not null and app.is_kept_night(a.subject_id))
$$;
alter function app.is_kept_task(uuid) owner to hemvist_system;
create policy kept on ground as restrictive for select to hemvist_user using (reason <> 'assignment' or not (select app.is_kept_task(source_id)));

-- What holds of a booking and a stay ------------------------------------------------------------------------------------------
-- The bed is one of the house's, and the case is the guest's.
create function app.booking_is_whole() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from bed b join room r on r.id = b.room_id where b.id = new.bed_id and r.site_id = new.site_id) then
    raise exception 'the bed is in another house' using errcode = 'check_violation', constraint = 'booking_bed_of_house';
  end if;
  if new.case_id is not null and not exists (select from case_file f where f.id = new.case_id and f.person_id = new.person_id) then
    raise exception 'the case is somebody else''s' using errcode = 'check_violation', constraint = 'booking_case_of_guest';
  end if;
  return null;
end $$;
alter function app.booking_is_whole() owner to hemvist_system;
create trigger is_whole after insert or update of bed_id on booking for each row
  when (current_user = 'hemvist_user') execute function app.booking_is_whole();

-- A stay is of the booking's guest in the booking's house: nobody gets a name, or loses it, at the door.
create function app.stay_is_of_booking() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from booking k join site s on s.id = k.site_id where k.id = new.booking_id and k.site_id = new.site_id
      and k.person_id is not distinct from new.person_id and s.living_form_code = new.living_form_code) then
    raise exception 'the stay is another booking''s' using errcode = 'check_violation', constraint = 'stay_of_booking';
  end if;
  return null;
end $$;
alter function app.stay_is_of_booking() owner to hemvist_system;
create trigger is_of_booking after insert on stay for each row
  when (current_user = 'hemvist_user') execute function app.stay_is_of_booking();

-- A night is claimed in the house that the booking is at.
create function app.claim_is_of_house() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from booking k join room r on r.site_id = k.site_id join bed b on b.room_id = r.id
      where k.id = new.booking_id and b.id = new.bed_id) then
    raise exception 'the bed is in another house' using errcode = 'check_violation', constraint = 'bed_night_of_house';
  end if;
  return null;
end $$;
alter function app.claim_is_of_house() owner to hemvist_system;
create trigger is_of_house after insert on bed_night for each row
  when (current_user = 'hemvist_user') execute function app.claim_is_of_house();

-- Outreach ----------------------------------------------------------------------------------------------------------------------
-- What the board took back, put right or let end isn't its word any longer (0091 has the same of nights).
create or replace function app.outreach_names(on_day date) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select coalesce((select o.identity_documented or not o.offered or coalesce(o.until_on < on_day, false) from open_intervention o
    where o.municipality_code = app.municipality() and o.kind = 'outreach' and o.from_on <= on_day and o.undone_at is null
      and not exists (select from open_intervention c where c.corrects_id = o.id and c.undone_at is null)
    order by o.from_on desc, o.set_at desc, o.id desc limit 1), true)
$$;

-- A meeting is corrected by the organisation that noted it.
create function app.corrects_own() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from outreach_contact c
      where c.id = new.corrects_id and c.thread_id = new.thread_id and c.organisation_id = new.organisation_id) then
    raise exception 'new row violates row-level security for table "outreach_contact": it corrects another organisation''s'
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
alter function app.corrects_own() owner to hemvist_system;
create trigger corrects_own after insert on outreach_contact for each row
  when (current_user = 'hemvist_user' and new.corrects_id is not null) execute function app.corrects_own();

-- The code of an alert is made of its form's key: whoever could read that could ask for the answer in the sender's place.
revoke select on outreach_alert from hemvist_user;
grant select (id, municipality_code, kind, signal_id, language, place, words, people, urgent, shared, sent_at, sent_by, visit_until)
  on outreach_alert to hemvist_user;

-- Whoever's phone was cut off by somebody in charge doesn't let it in again themselves.
alter policy revoke_own on outreach_device
  using (registered_by = (select app.user_id()) and coalesce(revoked_by, registered_by) = registered_by and (select app.may('phone.see')));

-- Who is still in a bed is often somebody whom the one at the door no longer reads about: one bed has one guest in the house, whoever sees them.
create function app.one_in_bed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from stay mine join booking k on k.id = mine.booking_id join booking o on o.bed_id = k.bed_id and o.id <> k.id
      join stay s on s.booking_id = o.id and s.departed_at is null and s.undone_at is null and s.site_id = k.site_id
      where mine.departed_at is null and mine.undone_at is null
        and mine.booking_id = case tg_table_name when 'stay' then (to_jsonb(new) ->> 'booking_id')::uuid else (to_jsonb(new) ->> 'id')::uuid end) then
    raise exception 'the one before is still in the bed' using errcode = 'check_violation', constraint = 'stay_one_in_bed';
  end if;
  return null;
end $$;
alter function app.one_in_bed() owner to hemvist_system;
create trigger one_in_bed after insert or update of departed_at, undone_at on stay for each row
  when (new.departed_at is null and new.undone_at is null) execute function app.one_in_bed();
create trigger one_in_bed after update of bed_id on booking for each row
  when (old.bed_id is distinct from new.bed_id) execute function app.one_in_bed();

-- What is kept of leases is rewritten by what changes them, and by no user (0099).
revoke execute on function app.lease_after_anew(uuid[]) from hemvist_user;

-- Whoever takes a departure back ends the cleaning, and not whoever had noted it.
create or replace function app.turns_around() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if new.departed_at is null then
    update bed_turnaround t set ended_at = app.now(), ended_by = coalesce(app.user_id(), old.departed_by) where t.booking_id = new.booking_id and t.ended_at is null;
  else
    insert into bed_turnaround (id, municipality_code, bed_id, booking_id, until_at, begun_at, begun_by)
      select gen_random_uuid(), b.municipality_code, b.bed_id, b.id, new.departed_at + make_interval(mins => s.turnaround_minutes), new.departed_at, new.departed_by
      from booking b join site s on s.id = b.site_id
      where b.id = new.booking_id and s.turnaround_minutes > 0;
  end if;
  return null;
end $$;

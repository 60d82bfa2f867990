-- A shelter's settings are set on pages (decision 053), by those who run it: what it is called, its hours, its rooms and beds.
--   site.setUp     shelters of the own organisation
--   site.setUpAny  every shelter of the municipality, and who runs it

create view app.my_shelter with (security_barrier) as
  select s.id as site_id from site s
  where s.municipality_code = (select app.municipality())
    and ((select app.may('site.setUpAny'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('site.setUp'))));
create view app.my_shelter_room with (security_barrier) as
  select r.id as room_id from room r join app.my_shelter s on s.site_id = r.site_id;
alter view app.my_shelter owner to hemvist_system;
alter view app.my_shelter_room owner to hemvist_system;
grant select on app.my_shelter, app.my_shelter_room to hemvist_user;

create policy set_up_see on site for select to hemvist_user using (
  (select true from app.my_shelter m where m.site_id = site.id limit 1));
create policy set_up_add on site for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and ((select app.may('site.setUpAny'))
    or (organisation_id = (select app.organisation_id()) and (select app.may('site.setUp')))));
create policy set_up_change on site for update to hemvist_user using (
  (select true from app.my_shelter m where m.site_id = site.id limit 1))
  with check (municipality_code = (select app.municipality())
    and ((select app.may('site.setUpAny')) or organisation_id = (select app.organisation_id())));
grant update (name, living_form_code, opens_at, closes_at, organisation_id) on site to hemvist_user;

create policy set_up_see on room for select to hemvist_user using (
  (select true from app.my_shelter m where m.site_id = room.site_id limit 1));
create policy set_up_add on room for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select true from app.my_shelter m where m.site_id = room.site_id limit 1));
create policy set_up_change on room for update to hemvist_user using (
  (select true from app.my_shelter m where m.site_id = room.site_id limit 1))
  with check (municipality_code = (select app.municipality()));
grant update (name) on room to hemvist_user;

create policy set_up_see on bed for select to hemvist_user using (
  (select true from app.my_shelter_room m where m.room_id = bed.room_id limit 1));
create policy set_up_add on bed for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select true from app.my_shelter_room m where m.room_id = bed.room_id limit 1));
create policy set_up_change on bed for update to hemvist_user using (
  (select true from app.my_shelter_room m where m.room_id = bed.room_id limit 1))
  with check (municipality_code = (select app.municipality()));
grant update (name, out_of_service_from) on bed to hemvist_user;
-- the nights on which a bed wasn't there, before it was taken in again: no figure of the past changes by it
create policy set_up_add on bed_void for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and until_on < (select app.today())
  and (select true from bed b join app.my_shelter_room m on m.room_id = b.room_id where b.id = bed_void.bed_id limit 1));

-- what became of a shelter
create policy set_up_see on event for select to hemvist_user using (municipality_code = (select app.municipality())
  and person_id is null
  and (select true from app.my_shelter m where m.site_id = event.subject_id limit 1));

-- The last night, from a day on, that somebody has a bed of the shelter, or that one bed: a day, never who.
create function app.last_claim(of_site uuid, of_bed uuid, from_day date) returns date
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select max(claimed.night) from (
    select n.night from bed_night n join bed b on b.id = n.bed_id join room r on r.id = b.room_id
    where r.site_id = of_site and (of_bed is null or b.id = of_bed) and n.night >= from_day
      and (n.hold_until is null or n.hold_until > app.now())
    union all
    select greatest(g.night, from_day) from app.begun_night g
    where g.site_id = of_site and (of_bed is null or g.bed_id = of_bed) and from_day <= app.today()
    -- whoever is still in the house in the morning has it until they leave
    union all
    select from_day from stay s join booking k on k.id = s.booking_id
    where s.site_id = of_site and (of_bed is null or k.bed_id = of_bed) and s.departed_at is null and s.undone_at is null
      and from_day <= app.today()) claimed
  where exists (select from app.my_shelter m where m.site_id = of_site)
$$;
alter function app.last_claim(uuid, uuid, date) owner to hemvist_system;
revoke execute on function app.last_claim(uuid, uuid, date) from public;
grant execute on function app.last_claim(uuid, uuid, date) to hemvist_user;

-- A dwelling tied to the wrong landlord --------------------------------------------------------------------------------
-- It is tied to the right one by a row, and back by that row's undoing. The dwelling and its leases follow the row: also those of people about whom
-- whoever does it may not read. home.moveDwelling: who does it.

create table dwelling_move (
  id uuid primary key,
  municipality_code text not null,
  dwelling_id uuid not null,
  from_landlord_id uuid not null,
  to_landlord_id uuid not null check (to_landlord_id <> from_landlord_id),
  because text not null check (length(because) between 1 and 500),
  moved_at timestamptz not null,
  moved_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, dwelling_id) references dwelling (municipality_code, id),
  foreign key (municipality_code, from_landlord_id) references organisation (municipality_code, id),
  foreign key (municipality_code, to_landlord_id) references organisation (municipality_code, id)
);
create index dwelling_move_dwelling on dwelling_move (dwelling_id);
call app.protect('dwelling_move');
create policy read on dwelling_move for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.seeAll')));
create policy add on dwelling_move for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and moved_by = (select app.user_id()) and (select app.may('home.moveDwelling')));
create policy change on dwelling_move for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.moveDwelling')))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (undone_at, undone_by) on dwelling_move to hemvist_user;

create function app.dwelling_follows() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  old_landlord uuid := case when tg_op = 'INSERT' then new.from_landlord_id else new.to_landlord_id end;
  new_landlord uuid := case when tg_op = 'INSERT' then new.to_landlord_id else new.from_landlord_id end;
begin
  if not exists (select from organisation o where o.id = new_landlord and o.kind = 'landlord'
    and o.municipality_code = new.municipality_code) then
    raise exception 'a dwelling belongs to a landlord' using errcode = 'check_violation', constraint = 'dwelling_move_landlord';
  end if;
  update dwelling d set landlord_id = new_landlord
    where d.id = new.dwelling_id and d.municipality_code = new.municipality_code and d.landlord_id = old_landlord;
  if not found then
    raise exception 'the dwelling is another landlord''s by now' using errcode = 'check_violation', constraint = 'dwelling_move_stands';
  end if;
  update lease l set landlord_id = new_landlord where l.dwelling_id = new.dwelling_id and l.landlord_id = old_landlord;
  return null;
end $$;
alter function app.dwelling_follows() owner to hemvist_system;
create trigger follows after insert on dwelling_move for each row when (new.undone_at is null) execute function app.dwelling_follows();
create trigger follows_back after update of undone_at on dwelling_move for each row
  when (old.undone_at is null and new.undone_at is not null) execute function app.dwelling_follows();

-- What hangs on a dwelling: how much, never about whom.
create function app.hangs_on_dwelling(of_dwelling uuid)
  returns table (leases bigint, running bigint, offers bigint, matters bigint, messages bigint)
  language sql stable security definer rows 1 set search_path = pg_catalog, public, app, pg_temp as $$
  select
    (select count(*) from lease l where l.dwelling_id = d.id and l.undone_at is null),
    (select count(*) from lease l where l.dwelling_id = d.id and l.undone_at is null
      and (l.ends_on is null or l.ends_on >= app.today())),
    (select count(*) from app.flats_held(array[d.id])),
    (select count(*) from eviction_matter m where m.dwelling_id = d.id
      and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)),
    (select count(*) from tenancy_message t where t.dwelling_id = d.id)
  from dwelling d
  where d.id = of_dwelling and d.municipality_code = app.municipality() and app.may('home.moveDwelling')
$$;
alter function app.hangs_on_dwelling(uuid) owner to hemvist_system;
revoke execute on function app.hangs_on_dwelling(uuid) from public;
grant execute on function app.hangs_on_dwelling(uuid) to hemvist_user;

-- What must always hold of beds is held here too, whatever a page or a program lets through (decision 083). One bed has one guest a night and one guest one
-- bed: the keys of bed_night. Below: no bed is closed or taken out of service under a guest or a hold, nor claimed while it is; a room that is taken as one
-- has one party a night; nobody is in two houses at once.

-- Those who take a room together: the first of their bookings. Null: alone.
alter table booking add column party_id uuid, add foreign key (municipality_code, party_id) references booking (municipality_code, id);
create index booking_party on booking (party_id) where party_id is not null;
update booking k set party_id = p.party from (
  select b.id, first_value(b.id) over together as party, count(*) over (partition by bed.room_id, b.booked_by, b.first_night) as many
  from booking b join bed on bed.id = b.bed_id join room on room.id = bed.room_id
  where room.taken_as_one
  window together as (partition by bed.room_id, b.booked_by, b.first_night order by b.booked_at, b.id)) p
  where p.id = k.id and p.many > 1;

create unique index stay_one_house on stay (person_id) where departed_at is null and undone_at is null;

-- Whoever claims a night and whoever closes the bed hold the same row, so that the one who comes second sees what the first did.
create function app.claim_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform from bed b where b.id in (select bed_id from added) order by b.id for share;
  if exists (select from added n join bed b on b.id = n.bed_id
      where n.night < b.in_service_from or n.night >= b.out_of_service_from
        or exists (select from bed_void v where v.bed_id = n.bed_id and v.from_on <= n.night and (v.until_on is null or v.until_on >= n.night))) then
    raise exception 'the bed is not in service that night' using errcode = 'check_violation', constraint = 'bed_night_in_service';
  end if;
  if exists (select from added n join bed b on b.id = n.bed_id join room r on r.id = b.room_id where r.taken_as_one) then
    perform from room r where r.taken_as_one and r.id in (select b.room_id from added n join bed b on b.id = n.bed_id) order by r.id for no key update;
    if exists (select from added n join booking k on k.id = n.booking_id join bed b on b.id = n.bed_id join room r on r.id = b.room_id
        join bed mate on mate.room_id = r.id join bed_night o on o.bed_id = mate.id and o.night = n.night and o.booking_id <> n.booking_id
        join booking other on other.id = o.booking_id
        where r.taken_as_one and (o.hold_until is null or o.hold_until > app.now())
          and coalesce(other.party_id, other.id) <> coalesce(k.party_id, k.id)) then
      raise exception 'the room is taken as one by others' using errcode = 'check_violation', constraint = 'bed_night_one_party';
    end if;
  end if;
  return null;
end $$;
alter function app.claim_fits() owner to hemvist_system;
create trigger fits after insert on bed_night referencing new table as added for each statement execute function app.claim_fits();

create function app.nobody_has(of_bed uuid, from_night date, until_night date) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select not exists (select from bed_night n where n.bed_id = of_bed and n.night >= from_night and (until_night is null or n.night <= until_night)
    and (n.hold_until is null or n.hold_until > app.now()))
$$;
alter function app.nobody_has(uuid, date, date) owner to hemvist_system;
revoke execute on function app.nobody_has(uuid, date, date) from public;

create function app.closing_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform from bed b where b.id = new.bed_id for no key update;
  if not app.nobody_has(new.bed_id, new.from_on, new.until_on) then
    raise exception 'somebody has the bed' using errcode = 'check_violation', constraint = 'bed_void_under_guest';
  end if;
  return null;
end $$;
alter function app.closing_fits() owner to hemvist_system;
create trigger fits after insert or update of bed_id, from_on, until_on on bed_void for each row execute function app.closing_fits();

create function app.retirement_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if new.out_of_service_from is not null and not app.nobody_has(new.id, new.out_of_service_from, null)
      or new.in_service_from > old.in_service_from and not app.nobody_has(new.id, old.in_service_from, new.in_service_from - 1) then
    raise exception 'somebody has the bed' using errcode = 'check_violation', constraint = 'bed_under_guest';
  end if;
  return null;
end $$;
alter function app.retirement_fits() owner to hemvist_system;
create trigger fits after update of in_service_from, out_of_service_from on bed for each row execute function app.retirement_fits();

-- The interface: places for the night. A partner's key works as a shelter's worker does, at the partner's own houses; no door tells who anybody is.
alter table api_key drop constraint api_key_scopes_check,
  add constraint api_key_scopes_check check (cardinality(scopes) > 0
    and scopes <@ array['messages:write', 'messages:read', 'vacancies:write', 'notices:write', 'webhooks:manage', 'places:read', 'nights:write']);
create or replace function app.make_key_user() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  kind_of text;
  allowed text[];
begin
  select kind into kind_of from organisation where id = new.organisation_id and municipality_code = new.municipality_code;
  allowed := case kind_of when 'landlord' then array['messages:write', 'messages:read', 'vacancies:write', 'webhooks:manage']
    when 'municipality' then array['notices:write', 'places:read'] when 'ideaBased' then array['places:read', 'nights:write'] else array[]::text[] end;
  if not new.scopes <@ allowed then
    raise exception 'an organisation of the kind % can''t have a key with these scopes', kind_of using errcode = 'check_violation';
  end if;
  insert into app_user (id, municipality_code, organisation_id, name, issuer, subject, machine, demo, created_at)
    values (new.id, new.municipality_code, new.organisation_id, new.name, 'hemvist:key', new.id::text, true,
      exists (select from app_user u where u.organisation_id = new.organisation_id and u.demo), new.made_at);
  insert into user_role (id, user_id, role, given_at)
    values (gen_random_uuid(), new.id, case kind_of when 'landlord' then 'landlordAgent' when 'ideaBased' then 'shelterWorker' else 'preventionOfficer' end, new.made_at);
  return new;
end $$;

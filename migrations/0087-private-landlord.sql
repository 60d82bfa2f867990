-- Landlords who are private persons, and who lets the room of a lodging (decision 076).

-- A private person who lets -------------------------------------------------------------------------------------------
-- What everybody reads of an organisation is its name, and a private person's says nobody: it is a number. Their own name is said with what else is said of a
-- landlord, where the municipality's case staff and they themselves read it.
alter table organisation add column private_person boolean not null default false,
  add constraint organisation_private_person check (not private_person or (kind = 'landlord' and name ~ '^Privatperson [1-9][0-9]{0,8}$'));
grant insert (private_person) on organisation to hemvist_user;
create policy add_private on organisation for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and set_up_by = (select app.user_id()) and private_person and (select app.may('home.addLandlord')));

alter table landlord_facts
  add column person_name text check (length(person_name) between 1 and 200),
  drop constraint landlord_facts_kind_check,
  add constraint landlord_facts_kind_check check (kind in ('municipalCompany', 'private', 'other', 'privatePerson')),
  add constraint landlord_facts_person check ((kind = 'privatePerson') = (person_name is not null)),
  -- a sole trader's is a personal number, and none is asked for
  add constraint landlord_facts_no_number check (kind <> 'privatePerson' or organisation_number is null);
drop policy add on landlord_facts;
create policy add on landlord_facts for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and noted_by = (select app.user_id()) and (select app.may('home.registerLandlord'))
  and (landlord_id = (select app.organisation_id()) or (select app.may('home.seeAll')))
  and (select true from organisation o where o.id = landlord_facts.landlord_id and o.kind = 'landlord'
    and o.private_person = (landlord_facts.kind = 'privatePerson') limit 1));

-- Who lets the room of a lodging --------------------------------------------------------------------------------------
-- Which law holds turns on it (lag 2012:978, JB 12 kap. 45 §). The owner of the flat isn't always who lets the room. The latest row that isn't undone holds.
create table lease_room (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  -- owner: owns the home or has it in a co-operative, and lives there; tenant: rents it and lives there; elsewhere: lives elsewhere, or is a business
  who_lets text not null check (who_lets in ('owner', 'tenant', 'elsewhere')),
  -- who that is, when they stand in the register
  landlord_id uuid,
  -- null: nobody has said
  furnished boolean,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id),
  foreign key (municipality_code, landlord_id) references organisation (municipality_code, id)
);
comment on column lease_room.undone_by is 'by whoever undid it; cleared when it is put back';
create index lease_room_lease on lease_room (lease_id, noted_at);
call app.protect('lease_room');
grant select, insert, update (undone_at, undone_by) on lease_room to hemvist_user;
create policy read on lease_room for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.seeAll'))
  and (select true from app.my_lease l where l.lease_id = lease_room.lease_id limit 1));
create policy add on lease_room for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and noted_by = (select app.user_id()) and (select app.may('home.keepLease'))
  and (select true from app.my_lease l where l.lease_id = lease_room.lease_id limit 1));
create policy change on lease_room for update to hemvist_user using ((select app.may('home.keepLease'))
  and (select true from app.my_lease l where l.lease_id = lease_room.lease_id limit 1))
  with check (municipality_code = (select app.municipality()));

create function app.room_of_lodging() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from lease l where l.id = new.lease_id and l.form in ('lodger', 'lodging')) then
    raise exception 'a room is let by somebody in a lodging alone' using errcode = 'check_violation', constraint = 'lease_room_of_lodging';
  end if;
  if new.landlord_id is not null and not exists (select from organisation o where o.id = new.landlord_id and o.kind = 'landlord') then
    raise exception 'a room is let by a landlord' using errcode = 'check_violation', constraint = 'lease_room_landlord';
  end if;
  return new;
end $$;
alter function app.room_of_lodging() owner to hemvist_system;
revoke execute on function app.room_of_lodging() from public;
create trigger room_of_lodging after insert on lease_room for each row when (current_user = 'hemvist_user') execute function app.room_of_lodging();

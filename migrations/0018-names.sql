-- What a file held beside its rows: empty ones and those over the headers. Rows in are rows_total and these together.
alter table message_import add rows_left_out integer not null default 0 check (rows_left_out >= 0);

-- One letter in one coding, however it was typed or sent: what is kept is composed (NFC). Forms and files do so; this holds it for every way in.
create function app.compose_names() returns trigger language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
begin
  new.given_name := normalize(new.given_name, NFC);
  new.family_name := normalize(new.family_name, NFC);
  new.called := normalize(new.called, NFC);
  return new;
end $$;
create trigger composed before insert or update of given_name, family_name, called on person for each row execute function app.compose_names();

-- What a name is found by -------------------------------------------------------------------------------------------------------------------
-- The parts of a name as a search compares them; made here and nowhere else, for what is kept and for what is sought alike. Nothing hangs on the server's
-- locale: small letters come from ICU, and signs are told apart by their code. Å, Ä and Ö are letters of their own; Æ and Ø are Ä and Ö, as Swedish order has
-- them; other accents fold (É is e, Ü is u). Apostrophes of every sort are left out, every other sign parts. See docs/decisions/020-one-key.md.
create function app.name_parts(written text) returns text[] language sql immutable parallel safe strict set search_path = pg_catalog, public, app, pg_temp as $$
  select coalesce(array_agg(distinct part), '{}') from unnest(string_to_array(regexp_replace(
    translate(regexp_replace(normalize(translate(
      replace(replace(replace(
        lower(normalize(translate(normalize(written, NFC), $q$'’‘‛ʼʻʹ′`´＇$q$, ''), NFKC) collate public.swedish) collate "C",
        'ß', 'ss'), 'œ', 'oe'), 'þ', 'th'),
      'æøåäöðđłıħ', U&'\E001\E002\E000\E001\E002ddlih'), NFD), U&'[\0300-\036F]', '', 'g'), U&'\E000\E001\E002', 'åäö'),
    U&'[\0001-/:-@\\[-`{-\00BF\00D7\00F7\2000-\206F\2E00-\2E7F\3000-\303F]+', ' ', 'g'), ' ')) as part
  where part <> ''
$$;

-- A row for each part of a person's name, kept by triggers. A search reads by the beginning of a part (plain byte order: leakproof, so that the index serves it
-- under row security), and then looks at the other words in `parts`, which holds all of them with a space before each.
create table person_name_part (
  person_id uuid not null references person on delete cascade,
  part text collate "C" not null,
  municipality_code text not null,
  organisation_id uuid not null,
  parts text collate "C" not null,
  primary key (person_id, part)
);
create index person_name_part_begins on person_name_part (organisation_id, part, person_id);
call app.protect('person_name_part');
grant select on person_name_part to hemvist_user;
create policy read on person_name_part for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_person(person_id));

create function app.keep_name_parts(people uuid[]) returns void language sql security definer set search_path = pg_catalog, public, app, pg_temp as $$
  delete from person_name_part where person_id = any (people);
  insert into person_name_part (person_id, part, municipality_code, organisation_id, parts)
    select p.id, part, p.municipality_code, p.organisation_id, ' ' || array_to_string(n.parts, ' ')
    from person p cross join lateral (select app.name_parts(concat_ws(' ', p.given_name, p.family_name, p.called)) as parts) n cross join lateral unnest(n.parts) as part
    where p.id = any (people);
$$;
alter function app.keep_name_parts(uuid[]) owner to hemvist_system;
revoke execute on function app.keep_name_parts(uuid[]) from public, hemvist_user;

create function app.people_are_named() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.keep_name_parts(array(select id from added));
  return null;
end $$;
alter function app.people_are_named() owner to hemvist_system;
create trigger named after insert on person referencing new table as added for each statement execute function app.people_are_named();
create function app.person_is_renamed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.keep_name_parts(array[new.id]);
  return null;
end $$;
alter function app.person_is_renamed() owner to hemvist_system;
create trigger renamed after update of given_name, family_name, called on person for each row execute function app.person_is_renamed();

-- Those that are there: composed, and their parts kept.
alter table person no force row level security;
update person set given_name = given_name, family_name = family_name, called = called
  where given_name is not nfc normalized or family_name is not nfc normalized or called is not nfc normalized;
alter table person_name_part no force row level security;
insert into person_name_part (person_id, part, municipality_code, organisation_id, parts)
  select p.id, part, p.municipality_code, p.organisation_id, ' ' || array_to_string(n.parts, ' ')
  from person p cross join lateral (select app.name_parts(concat_ws(' ', p.given_name, p.family_name, p.called)) as parts) n cross join lateral unnest(n.parts) as part
  on conflict do nothing;
alter table person_name_part force row level security;
alter table person force row level security;
alter table person drop column name_key, drop column family_key, drop column called_key;

-- What counts as the same writing -----------------------------------------------------------------------------------------------------------
-- An address, a reference, an organisation's name: the same whatever their case, spacing and coding, on every server alike.
create function app.same_text(written text) returns text language sql immutable parallel safe strict set search_path = pg_catalog, public, app, pg_temp as $$
  select btrim(regexp_replace(lower(normalize(written, NFC) collate public.swedish) collate "C", U&'[\0001- \00A0\2007\202F]+', ' ', 'g'))
$$;
do $$
declare k record;
begin
  for k in select * from (values
    ('organisation_name', 'organisation (municipality_code, app.same_text(name))'),
    ('dwelling_address', $k$dwelling (municipality_code, app.same_text(address), coalesce(number, ''))$k$),
    ('enforcement_notice_once', $k$enforcement_notice (municipality_code, app.same_text(authority_reference), eviction_on, coalesce(eviction_time, '00:00')) where withdrawn_at is null$k$)
  ) as key(name, of) loop
    execute format('drop index %I', k.name);
    begin
      execute format('create unique index %I on %s', k.name, k.of);
    exception when unique_violation then
      -- a server that took Å and å for two letters may hold both: neither is lost, and which is right is for somebody who knows
      raise warning 'There are rows that differ only in case or coding (%); they stay.', k.name;
      execute format('create index %I on %s', k.name, k.of);
    end;
  end loop;
end $$;
drop index tenancy_message_address, eviction_matter_address, eviction_matter_tenant;
create index tenancy_message_address on tenancy_message (municipality_code, app.same_text(address), received_at desc);
create index eviction_matter_address on eviction_matter (municipality_code, app.same_text(address));
create index eviction_matter_tenant on eviction_matter (municipality_code, app.same_text(tenant_name)) where tenant_name is not null;

create or replace function app.running_matters_at(in_lease uuid, in_dwelling uuid, at_address text, at_number text)
  returns table (matter_id uuid, number text, unit_name text, same_flat boolean) language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select case when r.readable then m.id end, case when r.readable then m.number end, u.name,
    coalesce(m.lease_id = in_lease, false) or coalesce(m.dwelling_id = in_dwelling, false)
  from eviction_matter m join unit u on u.id = m.unit_id cross join lateral (select app.may_read_matter(m.id) as readable) r
  where app.is_case_staff() and m.municipality_code = app.municipality()
    and (m.lease_id = in_lease or m.dwelling_id = in_dwelling or (app.same_text(m.address) = app.same_text(at_address)
      and (m.dwelling_number is null or at_number is null or m.dwelling_number = at_number)))
    and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
    and (r.readable or not exists (select from matter_resident x join protection p on p.person_id = x.person_id and p.ended_at is null
      where x.matter_id = m.id and x.ended_at is null))
  order by m.opened_on desc, m.id desc limit 10
$$;

create or replace function app.registered_notice(reference text, day date, at_time time) returns uuid language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select id from enforcement_notice
  where municipality_code = app.municipality() and app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager') and withdrawn_at is null
    and app.same_text(authority_reference) = app.same_text(reference) and eviction_on = day and coalesce(eviction_time, '00:00') = coalesce(at_time, '00:00')
$$;

create or replace function app.standing_notice(reference text) returns table (notice_id uuid, hidden boolean) language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select n.id, n.matter_id is not null and app.hides_address(n.matter_id) from enforcement_notice n
  where n.municipality_code = app.municipality() and app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager') and n.withdrawn_at is null
    and app.same_text(n.authority_reference) = app.same_text(reference)
    and not exists (select from enforcement_notice later where later.replaces_id = n.id and later.withdrawn_at is null)
  order by n.received_at desc, n.id desc limit 1
$$;

create or replace function app.matters_like(at_address text, at_name text) returns table (matter_id uuid) language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  select m.id from eviction_matter m
  where m.municipality_code = app.municipality() and app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager')
    and (app.same_text(m.address) = app.same_text(at_address) or app.same_text(m.tenant_name) = app.same_text(at_name))
    and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
  order by m.opened_at desc limit 100
$$;

-- Landlords, what a dwelling is like, vacancies offered to the municipality, inspections, and the tools by which a municipality gets homes (decision 058).
-- Nothing here is about a person who lives somewhere. A landlord reads and writes what is its own, the municipality's staff all of it:
--   home.registerLandlord  what a landlord is, and whom to call there
--   home.changeDwelling    what a dwelling is like
--   home.offerVacancy      a dwelling that the municipality may let a household have
--   home.inspect           what was found in a dwelling
--   home.setTools          the tools, and what they gave

-- Landlords ---------------------------------------------------------------------------------------------------------

-- What a landlord is: each row the whole of it, the latest that isn't undone holds. The organisation itself is `organisation`, of kind 'landlord'.
create table landlord_facts (
  id uuid primary key,
  municipality_code text not null,
  landlord_id uuid not null,
  -- municipalCompany: a municipal housing company (allmännyttigt bostadsaktiebolag, lag 2010:879)
  kind text not null check (kind in ('municipalCompany', 'private', 'other')),
  -- never a person's number: the third figure of an organisation's is 2 or more
  organisation_number text check (organisation_number ~ '^[0-9]{2}[2-9][0-9]{7}$'),
  phone text check (length(phone) between 1 and 60),
  email text check (length(email) between 3 and 200),
  website text check (length(website) between 3 and 200),
  words text check (length(words) between 1 and 2000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, landlord_id) references organisation (municipality_code, id)
);
create index landlord_facts_landlord on landlord_facts (landlord_id, noted_at desc);

-- Whom to call, for what and where. A bovärd (caretaker) or störningsjour (disturbancePatrol) is somebody who notices and helps, not only somebody to call.
create table landlord_contact (
  id uuid primary key,
  municipality_code text not null,
  landlord_id uuid not null,
  kind text not null check (kind in ('agent', 'caretaker', 'disturbancePatrol', 'faults', 'contract')),
  -- null: everywhere
  area_name text check (length(area_name) between 1 and 100),
  name text check (length(name) between 1 and 100),
  phone text check (length(phone) between 1 and 60),
  email text check (length(email) between 3 and 200),
  -- when they answer
  hours text check (length(hours) between 1 and 200),
  from_on date not null,
  until_on date check (until_on >= from_on),
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (phone is not null or email is not null),
  check ((ended_at is null) = (ended_by is null) and (until_on is null) = (ended_at is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, landlord_id) references organisation (municipality_code, id)
);
create index landlord_contact_landlord on landlord_contact (landlord_id, kind);
comment on column landlord_contact.ended_by is 'by whoever ended it; cleared when they are to be called after all';
comment on column landlord_contact.until_on is 'with ended_by';

-- Dwellings ---------------------------------------------------------------------------------------------------------

-- What isn't known is 'unknown', never guessed. Distances are told in words, since what is near depends on who walks.
alter table dwelling
  add column floor smallint check (floor between -3 and 60),
  add column lift text not null default 'unknown' check (lift in ('yes', 'no', 'unknown')),
  -- adapted for whoever uses a wheelchair
  add column wheelchair text not null default 'unknown' check (wheelchair in ('yes', 'no', 'unknown')),
  add column pets text not null default 'unknown' check (pets in ('yes', 'no', 'unknown')),
  add column to_school text check (length(to_school) between 1 and 200),
  add column to_bus text check (length(to_bus) between 1 and 200),
  add column to_shop text check (length(to_shop) between 1 and 200);

-- A correction of what a dwelling is like is a row: the dwelling follows it, and goes back when it is undone.
create table dwelling_change (
  id uuid primary key,
  municipality_code text not null,
  dwelling_id uuid not null,
  -- what the dwelling said before, of the columns in `becomes`: filled in by the database
  was jsonb not null default '{}',
  becomes jsonb not null check (jsonb_typeof(becomes) = 'object' and becomes <> '{}'),
  changed_at timestamptz not null,
  changed_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, dwelling_id) references dwelling (municipality_code, id)
);
create index dwelling_change_dwelling on dwelling_change (dwelling_id, changed_at desc);

-- The columns that a change may be of, as the dwelling has them.
create function app.dwelling_says(d dwelling) returns jsonb language sql immutable set search_path = pg_catalog, public, app, pg_temp as $$
  select jsonb_build_object('area_name', d.area_name, 'rooms', d.rooms, 'square_metres', d.square_metres, 'rent_kr', d.rent_kr, 'floor', d.floor,
    'lift', d.lift, 'wheelchair', d.wheelchair, 'pets', d.pets, 'to_school', d.to_school, 'to_bus', d.to_bus, 'to_shop', d.to_shop)
$$;
create function app.dwelling_becomes() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  says jsonb;
  sets jsonb;
begin
  select app.dwelling_says(d) into says from dwelling d
    where d.id = new.dwelling_id and d.municipality_code = new.municipality_code for update;
  if exists (select from jsonb_object_keys(new.becomes) k where not says ? k) then
    raise exception 'a dwelling has no such fact' using errcode = 'check_violation', constraint = 'dwelling_change_known';
  end if;
  if tg_op = 'INSERT' then
    new.was := (select jsonb_object_agg(k, says -> k) from jsonb_object_keys(new.becomes) k);
    sets := new.becomes;
  else
    if not says @> old.becomes then
      raise exception 'the dwelling was changed again' using errcode = 'check_violation', constraint = 'dwelling_change_stands';
    end if;
    sets := old.was;
  end if;
  update dwelling d set (area_name, rooms, square_metres, rent_kr, floor, lift, wheelchair, pets, to_school, to_bus, to_shop) =
    (select r.area_name, r.rooms, r.square_metres, r.rent_kr, r.floor, r.lift, r.wheelchair, r.pets, r.to_school, r.to_bus, r.to_shop
      from jsonb_populate_record(d, sets) r)
    where d.id = new.dwelling_id;
  return new;
end $$;
alter function app.dwelling_becomes() owner to hemvist_system;
create trigger becomes before insert on dwelling_change for each row execute function app.dwelling_becomes();
create trigger becomes_again before update of undone_at on dwelling_change for each row
  when (old.undone_at is null and new.undone_at is not null) execute function app.dwelling_becomes();
-- by such rows alone
revoke update (rent_kr) on dwelling from hemvist_user;

-- Tools -------------------------------------------------------------------------------------------------------------

-- The four that Boverket names: priority by open criteria with an individual assessment, reserved dwellings, a municipal rent guarantee, the owner's
-- directive to the municipal company.
create table home_tool (
  id uuid primary key,
  municipality_code text not null,
  kind text not null check (kind in ('openCriteria', 'reservedDwellings', 'rentGuarantee', 'ownerDirective')),
  -- with which landlord; null: the municipality's own
  landlord_id uuid,
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (kind <> 'ownerDirective' or landlord_id is not null),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, landlord_id) references organisation (municipality_code, id),
  unique (municipality_code, id)
);
-- What holds of a tool: each row the whole of it, the latest that isn't undone holds.
create table home_tool_terms (
  id uuid primary key,
  municipality_code text not null,
  home_tool_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  criteria text not null check (length(criteria) between 1 and 4000),
  -- by whom and where it was decided, in words: Kommunfullmäktige, § 31
  decided text check (length(decided) between 1 and 200),
  from_on date not null,
  until_on date check (until_on >= from_on),
  -- how many dwellings (guarantees, of a rent guarantee), each year or in the whole time
  promised integer check (promised between 1 and 100000),
  promised_per text check (promised_per in ('year', 'whole')),
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((promised is null) = (promised_per is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, home_tool_id) references home_tool (municipality_code, id)
);
create index home_tool_terms_tool on home_tool_terms (home_tool_id, set_at desc);
-- What it gave that no vacancy tells: noted with its day.
create table home_tool_given (
  id uuid primary key,
  municipality_code text not null,
  home_tool_id uuid not null,
  on_day date not null,
  number integer not null check (number between 1 and 100000),
  words text check (length(words) between 1 and 500),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, home_tool_id) references home_tool (municipality_code, id)
);
create index home_tool_given_tool on home_tool_given (home_tool_id, on_day);

-- Vacancies ---------------------------------------------------------------------------------------------------------

-- A file of vacancies: what came of it, and the rows that weren't taken in with why. The same file is the same import.
create table vacancy_import (
  id uuid primary key,
  municipality_code text not null,
  organisation_id uuid not null,
  fingerprint bytea not null check (length(fingerprint) = 32),
  rows_total integer not null check (rows_total > 0),
  rows_known integer not null check (rows_known >= 0),
  rows_bad integer not null check (rows_bad >= 0),
  -- [{row, cells, reasons}]; null when they have been kept long enough
  rejected jsonb,
  received_at timestamptz not null,
  received_by uuid not null references app_user,
  constraint vacancy_import_once unique (organisation_id, fingerprint),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  unique (municipality_code, id)
);
create index vacancy_import_received on vacancy_import (organisation_id, received_at desc, id desc);

-- A dwelling that a landlord lets the municipality have a household for: from when, on what terms, and until when it waits for an answer. Whether it is
-- taken isn't stored: app.vacancies_taken tells it. An offer to a household of the dwelling within its time is an offer of the vacancy.
create table vacancy (
  id uuid primary key,
  municipality_code text not null,
  dwelling_id uuid not null,
  -- the first day that somebody can move in
  free_from date not null,
  offered_on date not null,
  -- the last day that the landlord waits for an answer: afterwards the vacancy has lapsed
  answer_by date not null check (answer_by >= offered_on),
  form text not null check (form in ('firstHandLease', 'secondHandLease')),
  rent_kr integer not null check (rent_kr between 0 and 100000),
  -- what the landlord asks of a tenant, in its own words
  requirements text check (length(requirements) between 1 and 1000),
  -- for whom it is kept; null: for anybody
  reserved_for text check (reserved_for in ('families', 'young', 'old', 'stepFree', 'housingFirst')),
  -- the tool by which it came
  home_tool_id uuid,
  via text not null check (via in ('form', 'file', 'interface')),
  import_id uuid,
  offered_at timestamptz not null,
  offered_by uuid not null references app_user,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  withdrawn_because text check (length(withdrawn_because) between 1 and 500),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  check ((via = 'file') = (import_id is not null)),
  foreign key (municipality_code, dwelling_id) references dwelling (municipality_code, id),
  foreign key (municipality_code, home_tool_id) references home_tool (municipality_code, id),
  foreign key (municipality_code, import_id) references vacancy_import (municipality_code, id),
  unique (municipality_code, id),
  -- never two that wait for an answer on one flat the same day
  constraint vacancy_one_a_flat exclude using gist (dwelling_id with =, daterange(offered_on, answer_by, '[]') with &&) where (withdrawn_at is null)
);
create index vacancy_dwelling on vacancy (dwelling_id);
create index vacancy_answer_by on vacancy (municipality_code, answer_by, id);
create index vacancy_import_id on vacancy (import_id) where import_id is not null;
create index vacancy_tool on vacancy (home_tool_id) where home_tool_id is not null;
comment on column vacancy.withdrawn_by is 'by whoever withdrew it; cleared when it is offered after all';
comment on column vacancy.withdrawn_because is 'with withdrawn_by';

-- Inspections -------------------------------------------------------------------------------------------------------

create table inspection (
  id uuid primary key,
  municipality_code text not null,
  dwelling_id uuid not null,
  -- whose: only they take it back or say that it is followed up
  organisation_id uuid not null,
  kind text not null check (kind in ('moveIn', 'moveOut', 'during')),
  on_day date not null,
  -- who was there, never by name
  present text[] not null check (cardinality(present) > 0 and present <@ array['tenant', 'landlord', 'municipality', 'other']),
  words text check (length(words) between 1 and 2000),
  follow_up_on date check (follow_up_on >= on_day),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  followed_up_at timestamptz,
  followed_up_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((followed_up_at is null) = (followed_up_by is null) and (followed_up_at is null or follow_up_on is not null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, dwelling_id) references dwelling (municipality_code, id),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  unique (municipality_code, id)
);
create index inspection_dwelling on inspection (dwelling_id, on_day desc);
create index inspection_follow_up on inspection (municipality_code, follow_up_on) where follow_up_on is not null and followed_up_at is null;
comment on column inspection.followed_up_by is 'by whoever followed it up; cleared when it wasn''t after all';

-- One thing that was found: where, what, in what condition, and when it is damage what it costs and who pays.
create table inspection_finding (
  id uuid primary key,
  municipality_code text not null,
  inspection_id uuid not null,
  place text not null check (length(place) between 1 and 100),
  words text not null check (length(words) between 1 and 500),
  condition text not null check (condition in ('good', 'worn', 'damaged')),
  cost_kr integer check (cost_kr between 0 and 10000000),
  paid_by text check (paid_by in ('tenant', 'landlord', 'municipality', 'insurance', 'notDecided')),
  found_at timestamptz not null,
  found_by uuid not null references app_user,
  mended_at timestamptz,
  mended_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (condition = 'damaged' or (cost_kr is null and paid_by is null)),
  check ((mended_at is null) = (mended_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, inspection_id) references inspection (municipality_code, id)
);
create index inspection_finding_inspection on inspection_finding (inspection_id);
comment on column inspection_finding.mended_by is 'by whoever said that it is mended; cleared when it isn''t after all';

-- Who sees and does what --------------------------------------------------------------------------------------------

do $$
declare t text;
begin
  foreach t in array array['landlord_facts', 'landlord_contact', 'dwelling_change', 'home_tool', 'home_tool_terms', 'home_tool_given',
    'vacancy_import', 'vacancy', 'inspection', 'inspection_finding'] loop
    execute format('call app.protect(%L)', t);
    execute format('grant select, insert on %I to hemvist_user', t);
  end loop;
  foreach t in array array['landlord_facts', 'landlord_contact'] loop
    execute format('create policy see on %I for select to hemvist_user using (municipality_code = (select app.municipality())
      and (landlord_id = (select app.organisation_id()) or (select app.may(''home.seeAll''))))', t);
    execute format('create policy change on %I for update to hemvist_user using (municipality_code = (select app.municipality())
      and (select app.may(''home.registerLandlord'')) and (landlord_id = (select app.organisation_id()) or (select app.may(''home.seeAll''))))
      with check (municipality_code = (select app.municipality()))', t);
  end loop;
end $$;
create policy add on landlord_facts for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and noted_by = (select app.user_id()) and (select app.may('home.registerLandlord'))
  and (landlord_id = (select app.organisation_id()) or (select app.may('home.seeAll')))
  and (select true from organisation o where o.id = landlord_facts.landlord_id and o.kind = 'landlord' limit 1));
create policy add on landlord_contact for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and added_by = (select app.user_id()) and (select app.may('home.registerLandlord'))
  and (landlord_id = (select app.organisation_id()) or (select app.may('home.seeAll')))
  and (select true from organisation o where o.id = landlord_contact.landlord_id and o.kind = 'landlord' limit 1));
grant update (undone_at, undone_by) on landlord_facts to hemvist_user;
grant update (until_on, ended_at, ended_by, undone_at, undone_by) on landlord_contact to hemvist_user;

-- what hangs on a dwelling is seen by whoever sees the dwelling: the municipality's staff and its landlord
call app.hangs_on('dwelling_change', 'dwelling', 'home.changeDwelling', 'changed_by', 'home.changeDwelling');
call app.hangs_on('vacancy', 'dwelling', 'home.offerVacancy', 'offered_by', 'home.offerVacancy');
create policy read on inspection for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from dwelling x where x.id = inspection.dwelling_id limit 1));
create policy add on inspection for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and noted_by = (select app.user_id()) and organisation_id = (select app.organisation_id()) and (select app.may('home.inspect'))
  and (select true from dwelling x where x.id = inspection.dwelling_id limit 1));
create policy change on inspection for update to hemvist_user using ((select app.may('home.inspect'))
  and organisation_id = (select app.organisation_id())
  and (select true from dwelling x where x.id = inspection.dwelling_id limit 1))
  with check (municipality_code = (select app.municipality()));
call app.hangs_on('inspection_finding', 'inspection', 'home.inspect', 'found_by', 'home.inspect');
grant update (undone_at, undone_by) on dwelling_change to hemvist_user;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on vacancy to hemvist_user;
grant update (followed_up_at, followed_up_by, undone_at, undone_by) on inspection to hemvist_user;
grant update (mended_at, mended_by, undone_at, undone_by) on inspection_finding to hemvist_user;

-- a landlord sees the tools that it is part of
create policy see on home_tool for select to hemvist_user using (municipality_code = (select app.municipality())
  and (landlord_id = (select app.organisation_id()) or (select app.may('home.seeAll'))));
create policy add on home_tool for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and added_by = (select app.user_id()) and (select app.may('home.setTools')));
create policy change on home_tool for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.setTools')))
  with check (municipality_code = (select app.municipality()));
call app.hangs_on('home_tool_terms', 'home_tool', 'home.setTools', 'set_by', 'home.setTools');
call app.hangs_on('home_tool_given', 'home_tool', 'home.setTools', 'noted_by', 'home.setTools');
grant update (undone_at, undone_by) on home_tool, home_tool_terms, home_tool_given to hemvist_user;

-- a file is read by those who sent it
create policy own on vacancy_import for select to hemvist_user using (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('home.offerVacancy')));
create policy send on vacancy_import for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and received_by = (select app.user_id()) and (select app.may('home.offerVacancy')));

-- Which of these vacancies are taken, and since when: somebody accepted an offer of the dwelling that was made in the vacancy's time, or a lease began
-- that was. Who it is isn't said.
create function app.vacancies_taken(vacancies uuid[]) returns table (vacancy_id uuid, taken_on date)
  language sql stable security definer rows 10 set search_path = pg_catalog, public, app, pg_temp as $$
  select v.id, min(t.on_day)
  from vacancy v join dwelling d on d.id = v.dwelling_id
    cross join lateral (
      select a.answered_on as on_day from offer o join offer_answer a on a.offer_id = o.id and a.undone_at is null and a.answer = 'accepted'
        where o.dwelling_id = v.dwelling_id and o.offered_on between v.offered_on and v.answer_by
      union all
      select (l.begun_at at time zone 'Europe/Stockholm')::date from lease l
        where l.dwelling_id = v.dwelling_id and l.undone_at is null and l.offer_id is null and l.predecessor_id is null
          and l.begins_on >= v.free_from and (l.begun_at at time zone 'Europe/Stockholm')::date between v.offered_on and v.answer_by
    ) t
  where v.id = any (vacancies) and v.municipality_code = app.municipality()
    and (app.may('home.seeAll') or d.landlord_id = app.organisation_id())
  group by v.id
$$;
alter function app.vacancies_taken(uuid[]) owner to hemvist_system;
revoke execute on function app.vacancies_taken(uuid[]) from public;
grant execute on function app.vacancies_taken(uuid[]) to hemvist_user;

-- Signals and the interface -----------------------------------------------------------------------------------------

-- who at a landlord's noticed what a signal tells of, where that isn't whoever wrote it
alter table signal add column noticed_by_part text check (noticed_by_part in ('caretaker', 'disturbancePatrol'));

alter table api_key drop constraint api_key_scopes_check,
  add constraint api_key_scopes_check check (cardinality(scopes) > 0
    and scopes <@ array['messages:write', 'messages:read', 'vacancies:write', 'notices:write', 'webhooks:manage']);
create or replace function app.make_key_user() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  kind_of text;
  allowed text[];
begin
  select kind into kind_of from organisation where id = new.organisation_id and municipality_code = new.municipality_code;
  allowed := case kind_of when 'landlord' then array['messages:write', 'messages:read', 'vacancies:write', 'webhooks:manage']
    when 'municipality' then array['notices:write'] else array[]::text[] end;
  if not new.scopes <@ allowed then
    raise exception 'an organisation of the kind % can''t have a key with these scopes', kind_of using errcode = 'check_violation';
  end if;
  insert into app_user (id, municipality_code, organisation_id, name, issuer, subject, machine, demo, created_at)
    values (new.id, new.municipality_code, new.organisation_id, new.name, 'hemvist:key', new.id::text, true,
      exists (select from app_user u where u.organisation_id = new.organisation_id and u.demo), new.made_at);
  insert into user_role (id, user_id, role, given_at)
    values (gen_random_uuid(), new.id, case kind_of when 'landlord' then 'landlordAgent' else 'preventionOfficer' end, new.made_at);
  return new;
end $$;

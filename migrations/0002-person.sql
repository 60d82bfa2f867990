-- People and the reasons to read about them. Each organisation keeps its own record of a person; records are linked, never merged.

create table person (
  id uuid primary key,
  municipality_code text not null references municipality,
  organisation_id uuid not null,
  -- any of these may be unknown; none is ever invented
  given_name text check (length(given_name) <= 200),
  family_name text check (length(family_name) <= 200),
  called text check (length(called) <= 200),
  birth_date date,
  birth_year smallint check (birth_year between 1880 and 2100),
  sex text check (sex in ('female', 'male')),
  died_on date,
  language text check (length(language) <= 60),
  phone text check (length(phone) <= 60),
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  -- for search by the beginning of a name: plain byte order, so that the comparison is leakproof and an index serves it under row security
  name_key text collate "C" generated always as (lower(coalesce(given_name, '') || ' ' || coalesce(family_name, ''))) stored,
  family_key text collate "C" generated always as (lower(coalesce(family_name, '') || ' ' || coalesce(given_name, ''))) stored,
  called_key text collate "C" generated always as (lower(called)) stored,
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  unique (municipality_code, id),
  unique (organisation_id, id)
);
create index person_born on person (municipality_code, birth_date) where birth_date is not null;
create index person_name on person (organisation_id, name_key);
create index person_family on person (organisation_id, family_key);
create index person_called on person (organisation_id, called_key) where called_key is not null;

-- personnummer or samordningsnummer, twelve digits; a coordination number may later be replaced by a personal number, so the history stays.
create table person_number (
  id uuid primary key,
  municipality_code text not null,
  -- whose register it stands in: filled from the person, so that the index beneath can hold one number to one record in each register
  organisation_id uuid,
  person_id uuid not null,
  kind text not null check (kind in ('personal', 'coordination')),
  number text not null check (number ~ '^[0-9]{12}$'),
  since timestamptz not null,
  given_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create unique index person_number_current on person_number (person_id) where ended_at is null;
create unique index person_number_once on person_number (organisation_id, number) where ended_at is null;
create index person_number_number on person_number (number);

-- Skyddade personuppgifter: sekretessmarkering, skyddad folkbokföring, fingerade personuppgifter.
create table protection (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  level text not null check (level in ('secrecyMarking', 'protectedRegistration', 'fictitiousIdentity')),
  since timestamptz not null,
  set_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create unique index protection_current on protection (person_id) where ended_at is null;

-- The few named staff who may open a person with protected identity.
create table protected_staff (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  user_id uuid not null references app_user,
  named_at timestamptz not null,
  named_by uuid,
  ended_at timestamptz,
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create unique index protected_staff_current on protected_staff (person_id, user_id) where ended_at is null;

-- Two records that are the same human being, as somebody judged. Cutting a link restores exactly what was, and is remembered.
create table person_link (
  id uuid primary key,
  municipality_code text not null,
  a_person_id uuid not null,
  b_person_id uuid not null,
  because text not null check (length(because) between 1 and 1000),
  linked_at timestamptz not null,
  linked_by uuid not null,
  cut_at timestamptz,
  cut_by uuid,
  cut_because text check (length(cut_because) <= 1000),
  check (a_person_id < b_person_id),
  foreign key (municipality_code, a_person_id) references person (municipality_code, id),
  foreign key (municipality_code, b_person_id) references person (municipality_code, id)
);
create unique index person_link_current on person_link (a_person_id, b_person_id) where cut_at is null;
create index person_link_b on person_link (b_person_id) where cut_at is null;

create table household (
  id uuid primary key,
  municipality_code text not null references municipality,
  created_at timestamptz not null,
  unique (municipality_code, id)
);
create table household_member (
  id uuid primary key,
  municipality_code text not null,
  household_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('adult', 'child')),
  -- a child's living: permanent, växelvis, umgänge
  child_living text check (child_living in ('permanent', 'alternating', 'visiting')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  added_by uuid,
  check ((part = 'child') = (child_living is not null)),
  foreign key (municipality_code, household_id) references household (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create index household_member_household on household_member (household_id);
create unique index household_member_current on household_member (household_id, person_id) where until_on is null;
create index household_member_person on household_member (person_id);

-- Reasons to read -------------------------------------------------------------------------------------------------------------------

-- Own organisation's contact: a unit (or a whole small organisation) that meets the person.
create table person_contact (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  organisation_id uuid not null references organisation,
  unit_id uuid,
  since timestamptz not null,
  made_by uuid,
  until timestamptz,
  foreign key (organisation_id, unit_id) references unit (organisation_id, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create unique index person_contact_current on person_contact (person_id, organisation_id, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)) where until is null;
create index person_contact_organisation on person_contact (organisation_id, unit_id) where until is null;

-- Samtycke: who, what, to whom, why, until when; withdrawn at once.
create table consent (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  to_organisation_id uuid not null references organisation,
  what text[] not null check (cardinality(what) > 0 and what <@ array['identity', 'housing', 'meetings', 'plan']),
  why text not null check (length(why) between 1 and 1000),
  how_given text not null check (how_given in ('written', 'spoken')),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  given_at timestamptz not null,
  registered_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create index consent_person on consent (person_id, to_organisation_id) where withdrawn_at is null;

-- Uppdrag: a task one organisation does for another, with the data that it needs (a night's stay: who comes).
create table assignment (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  to_organisation_id uuid not null references organisation,
  task text not null check (task in ('nightStay', 'housingSupport', 'outreach')),
  subject_id uuid,
  from_on date not null,
  until_on date check (until_on >= from_on),
  given_at timestamptz not null,
  given_by uuid,
  ended_at timestamptz,
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create index assignment_person on assignment (person_id, to_organisation_id) where ended_at is null;

-- Nödöppning: reading without another reason, with a written one; shown to the log reviewer next morning, and closed by itself after a day.
create table emergency_opening (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  user_id uuid not null references app_user,
  because text not null check (length(because) between 10 and 1000),
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid references app_user,
  review text check (review in ('justified', 'notJustified')),
  check (closes_at > opened_at and closes_at - opened_at <= interval '24 hours'),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create index emergency_opening_person on emergency_opening (person_id, user_id);

-- The reason that lets the asking user read about a person, the strongest first; null when there is none: then there is no row either.
-- Runs as hemvist_system, so that a policy may ask it without asking itself.
create function app.reason_for(p uuid) returns text language plpgsql stable security definer cost 20000 set search_path = public, app as $$
declare
  me uuid := app.user_id();
  my_organisation uuid := app.organisation_id();
  my_unit uuid := app.unit_id();
  record_of uuid;
begin
  if me is null or not app.has_role('socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager', 'shelterWorker', 'outreachWorker', 'partnerManager') then
    return null;
  end if;
  select organisation_id into record_of from person where id = p and municipality_code = app.municipality();
  if record_of is null then return null; end if;
  -- protected identity: only named staff, whatever other reason there is
  if exists (select from protection where person_id = p and ended_at is null)
    and not exists (select from protected_staff where person_id = p and user_id = me and ended_at is null) then
    return null;
  end if;
  if record_of = my_organisation and app.has_role('manager', 'partnerManager') then return 'responsible'; end if;
  if exists (select from case_responsible r join case_file c on c.id = r.case_id where c.person_id = p and r.user_id = me and r.until is null) then
    return 'responsible';
  end if;
  -- the household of somebody whose case is mine: children first of all
  if exists (select from household_member them join household_member mine on mine.household_id = them.household_id
      join case_file c on c.person_id = mine.person_id join case_responsible r on r.case_id = c.id
      where them.person_id = p and them.until_on is null and mine.until_on is null and r.user_id = me and r.until is null) then
    return 'responsible';
  end if;
  if exists (select from person_contact where person_id = p and organisation_id = my_organisation and until is null
      and (unit_id is null or unit_id = my_unit)) then
    return 'contact';
  end if;
  if exists (select from consent where person_id = p and to_organisation_id = my_organisation and withdrawn_at is null
      and app.today() between from_on and until_on) then
    return 'consent';
  end if;
  if exists (select from assignment where person_id = p and to_organisation_id = my_organisation and ended_at is null
      and from_on <= app.today() and (until_on is null or until_on >= app.today())) then
    return 'assignment';
  end if;
  if exists (select from emergency_opening where person_id = p and user_id = me and app.now() between opened_at and closes_at) then
    return 'emergency';
  end if;
  return null;
end $$;
alter function app.reason_for(uuid) owner to hemvist_system;

-- Whether there is any such reason: the same conditions in one statement, the commonest and cheapest first, because policies ask it row by row.
-- A test holds the two against each other. The cost tells the planner to find rows by their keys first and to ask this last.
create function app.may_read_person(p uuid) returns boolean language plpgsql stable security definer cost 20000 set search_path = public, app as $$
declare
  me uuid := app.user_id();
  my_organisation uuid := app.organisation_id();
  my_unit uuid := app.unit_id();
begin
  if me is null or not app.has_role('socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager', 'shelterWorker', 'outreachWorker', 'partnerManager') then
    return false;
  end if;
  return exists (
    select from person r
    where r.id = p and r.municipality_code = app.municipality()
      and (not exists (select from protection where person_id = p and ended_at is null)
        or exists (select from protected_staff where person_id = p and user_id = me and ended_at is null))
      and ((r.organisation_id = my_organisation and app.has_role('manager', 'partnerManager'))
        or exists (select from person_contact where person_id = p and organisation_id = my_organisation and until is null and (unit_id is null or unit_id = my_unit))
        or exists (select from case_file c join case_responsible m on m.case_id = c.id where c.person_id = p and m.user_id = me and m.until is null)
        or exists (select from assignment where person_id = p and to_organisation_id = my_organisation and ended_at is null
          and from_on <= app.today() and (until_on is null or until_on >= app.today()))
        or exists (select from consent where person_id = p and to_organisation_id = my_organisation and withdrawn_at is null and app.today() between from_on and until_on)
        or exists (select from emergency_opening where person_id = p and user_id = me and app.now() between opened_at and closes_at)
        or exists (select from household_member them join household_member mine on mine.household_id = them.household_id
          join case_file c on c.person_id = mine.person_id join case_responsible m on m.case_id = c.id
          where them.person_id = p and them.until_on is null and mine.until_on is null and m.user_id = me and m.until is null)));
end $$;
alter function app.may_read_person(uuid) owner to hemvist_system;

-- What belongs to the municipality's own work with a person (cases, decisions, plans, notes): its own staff with a reason,
-- and a partner only so far as a consent in force names it.
create function app.may_read_work(p uuid, what text) returns boolean language plpgsql stable security definer cost 20000 set search_path = public, app as $$
begin
  if not app.may_read_person(p) then return false; end if;
  if app.is_case_staff() then return true; end if;
  return exists (select from consent where person_id = p and to_organisation_id = app.organisation_id() and withdrawn_at is null
    and app.today() between from_on and until_on and consent.what @> array[may_read_work.what]);
end $$;
alter function app.may_read_work(uuid, text) owner to hemvist_system;

-- Search in case work (förordning 2001:637 §15: name, number or case number): within the asking organisation's own records, people the user has no reason to
-- open come back as an id only, so that the page can say that a record exists; people with protected identity don't come back at all.
create function app.is_protected(p uuid) returns boolean language sql stable security definer set search_path = public, app
  as $$ select exists (select from protection where person_id = p and ended_at is null) $$;
alter function app.is_protected(uuid) owner to hemvist_system;

-- The record I have just made: its first contact can't ask for a contact. Only the first: whoever left the unit later doesn't come back this way.
create function app.created_by_me(p uuid) returns boolean language sql stable security definer set search_path = public, app as $$
  select exists (select from person where id = p and created_by = app.user_id() and organisation_id = app.organisation_id())
    and not exists (select from person_contact where person_id = p)
$$;
alter function app.created_by_me(uuid) owner to hemvist_system;

-- A record of the own organisation: another organisation's is that organisation's to change, whatever it lets us read.
create function app.is_own_record(p uuid) returns boolean language sql stable security definer set search_path = public, app
  as $$ select exists (select from person where id = p and organisation_id = app.organisation_id()) $$;
alter function app.is_own_record(uuid) owner to hemvist_system;

create function app.may_let_in(p uuid) returns boolean language sql stable security definer set search_path = public, app as $$
  select app.reason_for(p) in ('responsible', 'contact') and app.is_own_record(p)
$$;
alter function app.may_let_in(uuid) owner to hemvist_system;

-- A household's members are read by whoever has the case of one of them: nobody is put into a household of strangers, where their case would open the others.
create function app.may_join_household(h uuid) returns boolean language sql stable security definer set search_path = public, app as $$
  select not exists (select from household_member where household_id = h)
    or exists (select from household_member where household_id = h and app.may_let_in(person_id))
$$;
alter function app.may_join_household(uuid) owner to hemvist_system;

create function app.number_register() returns trigger language plpgsql security definer set search_path = public, app as $$
begin
  select organisation_id into new.organisation_id from person where id = new.person_id;
  return new;
end $$;
alter function app.number_register() owner to hemvist_system;
create trigger person_number_register before insert on person_number for each row execute function app.number_register();

do $$
declare t text;
begin
  foreach t in array array['person', 'person_number', 'protection', 'protected_staff', 'person_link', 'household', 'household_member', 'person_contact',
    'consent', 'assignment', 'emergency_opening'] loop
    execute format('call app.protect(%L)', t);
    execute format('grant select, insert on %I to hemvist_user', t);
  end loop;
end $$;

create policy read on person for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_person(id));
-- whoever meets somebody may note them down in their own organisation's record
create policy add on person for insert to hemvist_user with check (municipality_code = app.municipality() and organisation_id = app.organisation_id()
  and app.has_role('socialWorker', 'preventionOfficer', 'housingSupport', 'manager', 'outreachWorker', 'shelterWorker', 'partnerManager'));
create policy change on person for update to hemvist_user using (organisation_id = app.organisation_id() and app.may_read_person(id)) with check (organisation_id = app.organisation_id());
grant update (given_name, family_name, called, birth_date, birth_year, sex, died_on, language, phone, revision) on person to hemvist_user;

create policy read on person_number for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_person(person_id));
create policy add on person_number for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_own_record(person_id) and app.may_read_person(person_id));
create policy finish on person_number for update to hemvist_user using (app.is_own_record(person_id) and app.may_read_person(person_id))
  with check (municipality_code = app.municipality());
grant update (ended_at, ended_by) on person_number to hemvist_user;

create policy read on protection for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_person(person_id));
create policy add on protection for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and app.is_own_record(person_id) and app.may_read_person(person_id));
create policy finish on protection for update to hemvist_user using (app.is_case_staff() and app.is_own_record(person_id) and app.may_read_person(person_id)) with check (municipality_code = app.municipality());
grant update (ended_at, ended_by) on protection to hemvist_user;

create policy read on protected_staff for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_person(person_id));
create policy add on protected_staff for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and app.is_own_record(person_id) and app.may_read_person(person_id));
create policy finish on protected_staff for update to hemvist_user using (app.is_case_staff() and app.is_own_record(person_id) and app.may_read_person(person_id)) with check (municipality_code = app.municipality());
grant update (ended_at) on protected_staff to hemvist_user;

create policy read on person_link for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_person(a_person_id) and app.may_read_person(b_person_id));
create policy add on person_link for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff()
  and app.may_read_person(a_person_id) and app.may_read_person(b_person_id));
create policy cut on person_link for update to hemvist_user using (app.is_case_staff() and app.may_read_person(a_person_id) and app.may_read_person(b_person_id))
  with check (municipality_code = app.municipality());
grant update (cut_at, cut_by, cut_because) on person_link to hemvist_user;

create policy read on household_member for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_person(person_id));
-- being of a household lets its case worker read for good: only somebody whom one works with for good may be put there, or back
create policy add on household_member for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff()
  and app.may_let_in(person_id) and app.may_join_household(household_id));
create policy finish on household_member for update to hemvist_user using (app.is_case_staff() and app.may_let_in(person_id)) with check (municipality_code = app.municipality());
grant update (until_on) on household_member to hemvist_user;
-- a household is nothing but an id; who belongs to it is protected above
create policy read on household for select to hemvist_user using (municipality_code = app.municipality());
create policy add on household for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff());

create policy read on person_contact for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_person(person_id));
-- A contact outlives the ground it was made on: only whoever made the record, or is responsible or in contact already, may make one, and only for a record of their own organisation.
create policy add on person_contact for insert to hemvist_user with check (municipality_code = app.municipality() and organisation_id = app.organisation_id()
  and (app.created_by_me(person_id) or app.may_let_in(person_id)));
create policy finish on person_contact for update to hemvist_user using (organisation_id = app.organisation_id() and app.may_read_person(person_id))
  with check (municipality_code = app.municipality());
grant update (until) on person_contact to hemvist_user;

create policy read on consent for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_person(person_id));
create policy add on consent for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and app.is_own_record(person_id) and app.may_read_person(person_id));
create policy withdraw on consent for update to hemvist_user using (app.is_case_staff() and app.is_own_record(person_id) and app.may_read_person(person_id)) with check (municipality_code = app.municipality());
grant update (withdrawn_at, withdrawn_by) on consent to hemvist_user;

create policy read on assignment for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_person(person_id));
create policy add on assignment for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and app.may_read_person(person_id));
-- a partner moves the end of its own task, with the booking that it hangs on; nobody else's
create policy finish on assignment for update to hemvist_user
  using (app.may_read_person(person_id) and (app.is_case_staff() or (to_organisation_id = app.organisation_id() and subject_id is not null)))
  with check (municipality_code = app.municipality() and (app.is_case_staff() or ended_at is not null or until_on is not null));
grant update (until_on, ended_at) on assignment to hemvist_user;

create policy read on emergency_opening for select to hemvist_user using (municipality_code = app.municipality() and (user_id = app.user_id() or app.has_role('logReviewer')));
create policy open on emergency_opening for insert to hemvist_user with check (municipality_code = app.municipality() and user_id = app.user_id() and app.is_case_staff());
create policy review on emergency_opening for update to hemvist_user using (municipality_code = app.municipality() and app.has_role('logReviewer'))
  with check (reviewed_by = app.user_id());
grant update (reviewed_at, reviewed_by, review) on emergency_opening to hemvist_user;

-- The record is read where its person may be read; system-wide events (no person) by everyone of the municipality's own staff.
call app.protect('event');
create policy add on event for insert to hemvist_user with check (actor_id = app.user_id());
create policy read on event for select to hemvist_user using (municipality_code = app.municipality()
  and (case when person_id is null then app.is_case_staff() else app.may_read_work(person_id, 'plan') end));
grant select, insert on event to hemvist_user;

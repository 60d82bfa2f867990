-- What comes in and the answer that goes back; the case with its investigation, decisions, interventions, plan, follow-ups and closure.

-- Forms of living with the national situation 1-4 (Socialstyrelsen's definition since 2011) and ETHOS Light; reference/homelessness_situations.json has the sources.
-- situation null: outside all four (an own home), or not known.
create table living_form (
  code text primary key,
  situation smallint check (situation between 1 and 4),
  ethos_light smallint check (ethos_light between 1 and 6),
  own_home boolean not null,
  sort smallint not null,
  name_sv text not null,
  name_en text not null
);
insert into living_form (code, situation, ethos_light, own_home, sort, name_sv, name_en) values
  ('outdoors', 1, 1, false, 10, 'Utomhus', 'Outdoors'),
  ('stairwell', 1, 1, false, 11, 'Trappuppgång', 'Stairwell'),
  ('publicPlace', 1, 1, false, 12, 'Offentlig lokal', 'Public premises'),
  ('tent', 1, 1, false, 13, 'Tält', 'Tent'),
  ('car', 1, 5, false, 14, 'Bil', 'Car'),
  ('storage', 1, 5, false, 15, 'Garage, vind eller källare', 'Garage, attic or basement'),
  ('acutePlace', 1, 2, false, 16, 'Akutboende eller härbärge', 'Acute place or night shelter'),
  ('emergencyHousing', 1, 2, false, 17, 'Jourboende', 'Emergency housing'),
  ('protectedHousing', 1, 3, false, 18, 'Skyddat boende', 'Protected housing'),
  ('hotel', 1, 2, false, 19, 'Hotell, vandrarhem, camping eller husvagn', 'Hotel, hostel, campsite or caravan'),
  ('prison', 2, 4, false, 20, 'Kriminalvårdsanstalt', 'Prison'),
  ('hvb', 2, 4, false, 21, 'Hem för vård eller boende (HVB)', 'Residential care (HVB)'),
  ('familyHome', 2, 4, false, 22, 'Familjehem', 'Family home'),
  ('sis', 2, 4, false, 23, 'SiS-institution', 'State institution (SiS)'),
  ('supportedHousing', 2, 3, false, 24, 'Stödboende', 'Supported housing'),
  ('hospital', 2, 4, false, 25, 'Heldygnsvård i sjukvården', 'Hospital ward'),
  ('trialFlat', 3, null, false, 30, 'Försökslägenhet', 'Trial flat'),
  ('trainingFlat', 3, null, false, 31, 'Träningslägenhet', 'Training flat'),
  ('socialLease', 3, null, false, 32, 'Bostadssocialt kontrakt', 'Social lease'),
  ('municipalLease', 3, null, false, 33, 'Kommunalt kontrakt', 'Municipal lease'),
  ('secondHandLease', 3, null, false, 34, 'Andrahandskontrakt genom kommunen', 'Second-hand lease through the municipality'),
  ('withFriends', 4, 6, false, 40, 'Utan kontrakt hos vänner eller bekanta', 'Without a lease with friends'),
  ('withFamily', 4, 6, false, 41, 'Utan kontrakt hos familj eller släkt', 'Without a lease with family'),
  ('lodger', 4, 6, false, 42, 'Tillfälligt inneboende, kortare än tre månader', 'Temporary lodger, under three months'),
  ('shortSublet', 4, 6, false, 43, 'Tillfällig andrahand hos privatperson, kortare än tre månader', 'Temporary private sublet, under three months'),
  ('firstHandLease', null, null, true, 50, 'Eget förstahandskontrakt', 'Own first-hand lease'),
  ('ownedHome', null, null, true, 51, 'Ägd bostad', 'Owned home'),
  ('privateSublet', null, null, true, 52, 'Andrahand hos privatperson, tre månader eller mer', 'Private sublet, three months or more'),
  ('elderlyHousing', null, null, true, 53, 'Särskilt boende', 'Housing with special support'),
  ('unknown', null, null, false, 90, 'Okänt', 'Unknown');
grant select on living_form to hemvist_user, hemvist_system;

-- Running numbers that people read out to each other: receipts and case numbers, one series a year and municipality.
create table running_number (
  municipality_code text not null references municipality,
  series text not null check (series in ('signal', 'case')),
  year smallint not null,
  last integer not null,
  primary key (municipality_code, series, year)
);
call app.protect('running_number');
create policy own on running_number to hemvist_user using (true) with check (true);
grant select, insert, update on running_number to hemvist_user;

-- Signals ----------------------------------------------------------------------------------------------------------------------------
create table signal (
  id uuid primary key,
  -- the municipality that must answer
  municipality_code text not null references municipality,
  receipt text not null,
  kind text not null check (kind in ('ownRequest', 'report', 'information', 'landlordMessage', 'enforcementNotice', 'municipalityRequest')),
  sender_organisation_id uuid references organisation,
  sender_user_id uuid references app_user,
  sender_name text check (length(sender_name) <= 200),
  sender_contact text check (length(sender_contact) <= 200),
  received_at timestamptz not null,
  answer_by date not null,
  urgent boolean not null,
  words text not null check (length(words) between 1 and 4000),
  place text check (length(place) <= 200),
  living_form_code text references living_form,
  person_name text check (length(person_name) <= 200),
  person_number text check (person_number ~ '^[0-9]{12}$'),
  adults smallint not null default 1 check (adults between 1 and 50),
  children smallint not null default 0 check (children between 0 and 50),
  registered_by uuid not null references app_user,
  unique (municipality_code, receipt),
  unique (municipality_code, id)
);
create index signal_received on signal (municipality_code, received_at desc, id desc);
create index signal_sender on signal (sender_organisation_id, received_at desc, id desc);

create table signal_answer (
  id uuid primary key,
  municipality_code text not null,
  signal_id uuid not null,
  kind text not null check (kind in ('caseOpened', 'caseGoesOn', 'notFound', 'referred', 'noAction')),
  -- what the sender may know, and nothing more (OSL 26:1)
  words text not null check (length(words) between 1 and 2000),
  answered_at timestamptz not null,
  answered_by uuid not null references app_user,
  corrects_id uuid references signal_answer,
  corrected_because text check (length(corrected_because) <= 1000),
  check ((corrects_id is null) = (corrected_because is null)),
  foreign key (municipality_code, signal_id) references signal (municipality_code, id)
);
create unique index signal_answer_first on signal_answer (signal_id) where corrects_id is null;
create unique index signal_answer_corrects on signal_answer (corrects_id) where corrects_id is not null;

create table signal_person (
  id uuid primary key,
  municipality_code text not null,
  signal_id uuid not null,
  person_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null references app_user,
  cut_at timestamptz,
  cut_by uuid references app_user,
  foreign key (municipality_code, signal_id) references signal (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create unique index signal_person_current on signal_person (signal_id, person_id) where cut_at is null;
create index signal_person_person on signal_person (person_id);

create function app.may_send_signals() returns boolean language sql stable parallel safe
  as $$ select app.is_case_staff() or app.has_role('shelterWorker', 'outreachWorker', 'housingSupport', 'partnerManager', 'landlordAgent') $$;

-- The signals that nobody has answered: a short list out of a long table, found without asking the policy about every row.
create function app.waiting_signals() returns table (signal_id uuid) language sql stable security definer set search_path = public, app as $$
  select s.id from signal s where s.municipality_code = app.municipality() and app.is_case_staff() and not exists (select from signal_answer a where a.signal_id = s.id)
$$;
alter function app.waiting_signals() owner to hemvist_system;

-- A signal about somebody with protected identity is read only by those who may read about the person.
create function app.may_read_signal(s uuid) returns boolean language sql stable security definer cost 20000 set search_path = public, app as $$
  select not exists (select from signal_person sp where sp.signal_id = s and sp.cut_at is null and app.is_protected(sp.person_id) and not app.may_read_person(sp.person_id))
$$;
alter function app.may_read_signal(uuid) owner to hemvist_system;

-- Case -------------------------------------------------------------------------------------------------------------------------------
create table case_file (
  id uuid primary key,
  municipality_code text not null references municipality,
  number text not null,
  organisation_id uuid not null,
  unit_id uuid not null references unit,
  person_id uuid not null,
  because_signal_id uuid,
  opened_at timestamptz not null,
  opened_on date not null,
  opened_by uuid not null references app_user,
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (municipality_code, because_signal_id) references signal (municipality_code, id),
  unique (municipality_code, number),
  unique (municipality_code, id)
);
create index case_file_person on case_file (person_id);
create index case_file_opened on case_file (municipality_code, opened_on desc, id desc);

create table case_responsible (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  user_id uuid not null references app_user,
  since timestamptz not null,
  named_by uuid not null references app_user,
  until timestamptz,
  foreign key (municipality_code, case_id) references case_file (municipality_code, id)
);
create unique index case_responsible_current on case_responsible (case_id) where until is null;
create index case_responsible_user on case_responsible (user_id) where until is null;

create table case_note (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  happened_on date not null,
  words text not null check (length(words) between 1 and 8000),
  written_at timestamptz not null,
  written_by uuid not null references app_user,
  corrects_id uuid references case_note,
  foreign key (municipality_code, case_id) references case_file (municipality_code, id)
);
create index case_note_case on case_note (case_id, happened_on desc, id desc);
create unique index case_note_corrects on case_note (corrects_id) where corrects_id is not null;

create table investigation (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  about text not null check (length(about) between 1 and 4000),
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by uuid not null references app_user,
  ended_on date,
  ended_at timestamptz,
  ended_by uuid references app_user,
  assessment text check (length(assessment) <= 8000),
  check ((ended_on is null) = (assessment is null)),
  check (ended_on >= opened_on),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  unique (municipality_code, id)
);
create unique index investigation_open on investigation (case_id) where ended_on is null;
create index investigation_case on investigation (case_id);

-- Beslut: granted, partly, refused. A decision is never changed; a later one may say that it takes its place.
create table decision (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  investigation_id uuid,
  -- SoL 2025:400; decisions before 1 July 2025 stand on the old act (2001:453) 4 kap. 1 §
  section text not null check (section in ('SoL 11:1', 'SoL 12:1', 'SoL 11:4', 'SoL 12:2', 'SoL 2001:453 4:1')),
  asked text not null check (length(asked) between 1 and 2000),
  outcome text not null check (outcome in ('granted', 'partly', 'refused')),
  words text not null check (length(words) between 1 and 4000),
  reasons text not null check (length(btrim(reasons)) between 1 and 8000),
  delegation text not null check (length(delegation) between 1 and 200),
  decided_on date not null,
  decided_at timestamptz not null,
  decided_by uuid not null references app_user,
  replaces_id uuid references decision,
  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  foreign key (municipality_code, investigation_id) references investigation (municipality_code, id),
  unique (municipality_code, id)
);
create index decision_case on decision (case_id, decided_on desc);
create unique index decision_replaces on decision (replaces_id) where replaces_id is not null;

-- The day the person got the decision: the three weeks of appeal start then (FL 44 §). A wrong day is corrected by a new row.
create table decision_service (
  id uuid primary key,
  municipality_code text not null,
  decision_id uuid not null,
  received_on date not null,
  how text not null check (how in ('handedOver', 'post', 'digital', 'read')),
  registered_at timestamptz not null,
  registered_by uuid not null references app_user,
  corrects_id uuid references decision_service,
  foreign key (municipality_code, decision_id) references decision (municipality_code, id)
);
create unique index decision_service_first on decision_service (decision_id) where corrects_id is null;
create unique index decision_service_corrects on decision_service (corrects_id) where corrects_id is not null;

-- Insatser: with individual assessment on a decision (SoL 11:1), or without (SoL 11:5).
create table intervention (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('acutePlace', 'trainingFlat', 'socialLease', 'housingFirst', 'mobileTeam', 'housingSupport', 'contactsWithAuthorities',
    'addictionCare', 'economicAssistance', 'debtAdvice', 'occupation', 'other')),
  decision_id uuid,
  begins_on date not null,
  words text check (length(words) <= 2000),
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  ended_on date check (ended_on >= begins_on),
  ended_because text check (ended_because in ('reached', 'notWanted', 'replaced', 'moved', 'other')),
  ended_by uuid references app_user,
  check ((ended_on is null) = (ended_because is null)),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (municipality_code, decision_id) references decision (municipality_code, id)
);
create index intervention_case on intervention (case_id);
create index intervention_person on intervention (person_id);

-- Genomförandeplan with the person's own goals, in their own words.
create table plan (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  made_on date not null,
  made_at timestamptz not null,
  made_by uuid not null references app_user,
  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  unique (municipality_code, id)
);
create unique index plan_case on plan (case_id);
create table goal (
  id uuid primary key,
  municipality_code text not null,
  plan_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  set_on date not null,
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  foreign key (municipality_code, plan_id) references plan (municipality_code, id),
  unique (municipality_code, id)
);
create index goal_plan on goal (plan_id);
create table goal_progress (
  id uuid primary key,
  municipality_code text not null,
  goal_id uuid not null,
  state text not null check (state in ('onTheWay', 'reached', 'paused', 'notWanted')),
  on_day date not null,
  words text check (length(words) <= 1000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  foreign key (municipality_code, goal_id) references goal (municipality_code, id)
);
create index goal_progress_goal on goal_progress (goal_id, noted_at desc);

create table follow_up (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  due_on date not null,
  about text not null check (length(about) between 1 and 500),
  planned_at timestamptz not null,
  planned_by uuid not null references app_user,
  held_on date,
  held_words text check (length(held_words) <= 4000),
  home_holds text check (home_holds in ('yes', 'atRisk', 'no', 'noHome')),
  held_at timestamptz,
  held_by uuid references app_user,
  called_off_at timestamptz,
  called_off_by uuid references app_user,
  called_off_because text check (length(called_off_because) <= 500),
  check ((held_on is null) = (held_by is null)),
  check (held_on is null or called_off_at is null),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id)
);
create index follow_up_due on follow_up (case_id, due_on);

create table case_closure (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  closed_on date not null,
  outcome text not null check (outcome in ('ownLease', 'otherHome', 'secondHandGoesOn', 'movedAway', 'notWanted', 'lostContact', 'died', 'noNeed')),
  words text not null check (length(words) between 1 and 4000),
  closed_at timestamptz not null,
  closed_by uuid not null references app_user,
  reopened_at timestamptz,
  reopened_by uuid references app_user,
  reopened_because text check (length(reopened_because) <= 1000),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id)
);
create unique index case_closure_current on case_closure (case_id) where reopened_at is null;

-- Overtaken transfer request to another municipality (SoL 29:10-11).
create table transfer_request (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  to_municipality_code text not null references municipality,
  requested_on date not null,
  words text not null check (length(words) between 1 and 4000),
  requested_at timestamptz not null,
  requested_by uuid not null references app_user,
  answered_on date,
  answer text check (answer in ('takesOver', 'refuses')),
  answer_words text check (length(answer_words) <= 4000),
  answered_by uuid references app_user,
  check ((answered_on is null) = (answer is null)),
  check (to_municipality_code <> municipality_code),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id)
);
create unique index transfer_request_open on transfer_request (case_id) where answered_on is null;

-- Who may read what hangs on a case: as its person's work.
create function app.may_read_case(c uuid) returns boolean language sql stable security definer cost 20000 set search_path = public, app
  as $$ select app.is_case_staff() and app.may_read_person((select person_id from case_file where id = c and municipality_code = app.municipality())) $$;
-- A partner reads the plan and its goals, and that there is a case, when a consent in force names the plan; decisions, notes and investigations never.
create function app.may_read_plan(c uuid) returns boolean language sql stable security definer cost 20000 set search_path = public, app
  as $$ select app.may_read_work((select person_id from case_file where id = c and municipality_code = app.municipality()), 'plan') $$;
alter function app.may_read_plan(uuid) owner to hemvist_system;
alter function app.may_read_case(uuid) owner to hemvist_system;

-- Who may name somebody responsible, which lets that somebody read: whoever may read the case, or had it last and hands it on;
-- and only somebody of the organisation that has the case.
create function app.may_name_responsible(c uuid, who uuid) returns boolean language sql stable security definer cost 20000 set search_path = public, app as $$
  select app.is_case_staff()
    and exists (select from case_file f join app_user u on u.organisation_id = f.organisation_id where f.id = c and u.id = who and f.organisation_id = app.organisation_id())
    and (app.may_read_case(c)
      or app.user_id() = (select user_id from case_responsible where case_id = c order by since desc, id desc limit 1))
$$;
alter function app.may_name_responsible(uuid, uuid) owner to hemvist_system;

-- The asking user's own open cases: a few out of all they ever had, found without asking a policy about each closed one.
create function app.my_open_cases() returns table (case_id uuid) language sql stable security definer set search_path = public, app as $$
  select r.case_id from case_responsible r where r.user_id = app.user_id() and r.until is null and app.is_case_staff()
    and not exists (select from case_closure c where c.case_id = r.case_id and c.reopened_at is null)
$$;
alter function app.my_open_cases() owner to hemvist_system;

do $$
declare t text;
begin
  foreach t in array array['signal', 'signal_answer', 'signal_person', 'case_file', 'case_responsible', 'case_note', 'investigation', 'decision', 'decision_service',
    'intervention', 'plan', 'goal', 'goal_progress', 'follow_up', 'case_closure', 'transfer_request'] loop
    execute format('call app.protect(%L)', t);
    execute format('grant select, insert on %I to hemvist_user', t);
  end loop;
  -- what hangs on a case by case_id: read where the case may be read, written by the municipality's own staff who may read it
  foreach t in array array['case_responsible', 'case_note', 'investigation', 'decision', 'intervention', 'plan', 'follow_up', 'case_closure', 'transfer_request'] loop
    if t <> 'plan' then execute format('create policy read on %I for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_case(case_id))', t); end if;
    execute format('create policy change on %I for update to hemvist_user using (app.is_case_staff() and app.may_read_case(case_id)) with check (municipality_code = app.municipality())', t);
  end loop;
  foreach t in array array['case_note', 'investigation', 'intervention', 'plan', 'follow_up', 'case_closure', 'transfer_request'] loop
    execute format('create policy add on %I for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and app.may_read_case(case_id))', t);
  end loop;
end $$;
create policy read on plan for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_plan(case_id));
create policy add on case_responsible for insert to hemvist_user with check (municipality_code = app.municipality() and named_by = app.user_id()
  and app.may_name_responsible(case_id, user_id));
-- only the municipality decides, and only these roles (SoL 2025:400 4:3; delegation is the board's)
create policy decide on decision for insert to hemvist_user with check (municipality_code = app.municipality() and app.organisation_kind() = 'municipality'
  and app.has_role('socialWorker', 'manager') and decided_by = app.user_id() and app.may_read_case(case_id));
grant update (until) on case_responsible to hemvist_user;
grant update (ended_on, ended_at, ended_by, assessment) on investigation to hemvist_user;
grant update (ended_on, ended_because, ended_by) on intervention to hemvist_user;
grant update (held_on, held_words, home_holds, held_at, held_by, called_off_at, called_off_by, called_off_because) on follow_up to hemvist_user;
grant update (reopened_at, reopened_by, reopened_because) on case_closure to hemvist_user;
grant update (answered_on, answer, answer_words, answered_by) on transfer_request to hemvist_user;

-- `(select …)`: asked once a statement, not once a row.
create policy own on signal for select to hemvist_user using (
  ((municipality_code = (select app.municipality()) and (select app.is_case_staff()))
    or (sender_organisation_id = (select app.organisation_id()) and (select app.may_send_signals())))
  and app.may_read_signal(id));
-- whoever meets people or lets homes may send a signal, in their own organisation's name; another municipality sends to this one
create policy send on signal for insert to hemvist_user with check (registered_by = app.user_id() and app.may_send_signals()
  and ((sender_organisation_id = app.organisation_id() and (municipality_code = app.municipality() or app.is_case_staff()))
    or (sender_organisation_id is null and app.is_case_staff() and municipality_code = app.municipality())));
create policy read on signal_answer for select to hemvist_user using (exists (select from signal s where s.id = signal_id));
create policy answer on signal_answer for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and exists (select from signal s where s.id = signal_id));
create policy read on signal_person for select to hemvist_user using (municipality_code = app.municipality() and app.is_case_staff() and app.may_read_person(person_id));
create policy link on signal_person for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and app.may_read_person(person_id));
create policy cut on signal_person for update to hemvist_user using (app.is_case_staff() and app.may_read_person(person_id)) with check (municipality_code = app.municipality());
grant update (cut_at, cut_by) on signal_person to hemvist_user;

create policy read on case_file for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_work(person_id, 'plan'));
create policy open on case_file for insert to hemvist_user with check (municipality_code = app.municipality() and organisation_id = app.organisation_id()
  and app.is_case_staff() and app.is_own_record(person_id) and app.may_read_person(person_id));

create policy read on decision_service for select to hemvist_user using (exists (select from decision d where d.id = decision_id));
create policy add on decision_service for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and exists (select from decision d where d.id = decision_id));
create policy read on goal for select to hemvist_user using (exists (select from plan p where p.id = plan_id));
create policy add on goal for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and exists (select from plan p where p.id = plan_id));
create policy read on goal_progress for select to hemvist_user using (exists (select from goal g where g.id = goal_id));
create policy add on goal_progress for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and exists (select from goal g where g.id = goal_id));

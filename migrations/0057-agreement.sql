-- Agreements, routines, political assignments and the county's municipalities (decision 067). They name organisations and staff, never whoever is helped.
--
-- An agreement is one row, and everything in it is a row with who and when: whether it is in force on a day is derived from its signatures, its term, what
-- prolonged it and its end (src/agreement/standing.ts), and is stored nowhere.
-- A party reads the agreements that it is a party to, also another municipality; the municipality's own staff read all of their municipality's.

create table agreement (
  id uuid primary key,
  municipality_code text not null,
  kind text not null check (kind in ('landlordOverall', 'landlordIndividual', 'iop', 'interMunicipal', 'operating')),
  title text not null check (length(title) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 2000),
  diary_number text check (length(diary_number) between 1 and 60),
  from_on date not null,
  -- the last day of the term that was agreed; null: until further notice
  until_on date,
  -- goes on by so many months each time, unless somebody gives notice
  prolongs_months smallint check (prolongs_months between 1 and 60),
  notice_months smallint check (notice_months between 0 and 36),
  -- the day by which the parties decide whether it goes on
  renew_on date,
  -- an amendment names what it extends, and what it changes
  extends_id uuid,
  extends_words text check (length(extends_words) between 1 and 1000),
  -- an individual one is about a flat of the landlord's, and says nothing of who lives there
  dwelling_id uuid,
  made_at timestamptz not null,
  made_by uuid not null references app_user,
  unique (municipality_code, id),
  check (until_on >= from_on),
  check (renew_on >= from_on),
  check (prolongs_months is null or until_on is not null),
  check ((extends_id is null) = (extends_words is null)),
  check (extends_id <> id),
  check (kind = 'landlordIndividual' or dwelling_id is null),
  foreign key (municipality_code) references municipality (code),
  foreign key (municipality_code, extends_id) references agreement (municipality_code, id),
  foreign key (municipality_code, dwelling_id) references dwelling (municipality_code, id)
);
create index agreement_list on agreement (municipality_code, from_on desc, id desc);
create index agreement_extends on agreement (extends_id) where extends_id is not null;
create index agreement_dwelling on agreement (dwelling_id) where dwelling_id is not null;

-- An organisation in the system, also another municipality's, or one outside of it by its name; of a municipality outside of it stands which one it is.
create table agreement_party (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  organisation_id uuid,
  organisation_municipality text,
  outside_name text check (length(outside_name) between 1 and 200),
  -- a post or a unit and how it is reached: work, never somebody's home
  contact text check (length(contact) between 1 and 300),
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  unique (agreement_id, id),
  check ((organisation_id is null) <> (outside_name is null)),
  check (organisation_id is null or organisation_municipality is not null),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (organisation_municipality, organisation_id) references organisation (municipality_code, id)
);
create unique index agreement_party_once on agreement_party (agreement_id, organisation_id) where undone_at is null;
create unique index agreement_party_outside_once on agreement_party (agreement_id, lower(outside_name)) where undone_at is null;
create index agreement_party_organisation on agreement_party (organisation_id) where undone_at is null;

-- The division of work: what a party does, and what it brings.
create table agreement_task (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  party_id uuid not null,
  part text not null check (part in ('does', 'brings')),
  what text not null check (what in ('acutePlaces', 'outreach', 'support', 'landlordContact', 'neighbours', 'occupation', 'debtAdvice', 'dwellings',
    'premises', 'staff', 'volunteers', 'money', 'other')),
  words text check (length(words) between 1 and 1000),
  from_on date not null,
  until_on date,
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (until_on >= from_on),
  check ((ended_at is null) = (ended_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  check (what <> 'other' or words is not null),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id)
);
create index agreement_task_agreement on agreement_task (agreement_id);

-- A number that a party has promised. `counter`: from which rows its delivery is counted (src/agreement/promise/counters.ts); byHand: noted in agreement_delivery.
create table agreement_promise (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  party_id uuid not null,
  amount integer not null check (amount between 1 and 1000000),
  unit text not null check (length(btrim(unit)) between 1 and 80),
  per text not null check (per in ('month', 'year', 'term')),
  counter text not null check (counter in ('leasesBegun', 'firstHandLeasesBegun', 'vacanciesOffered', 'bedsInService', 'nightsSlept', 'signalsSent',
    'assignmentsTaken', 'byHand')),
  from_on date not null,
  until_on date,
  promised_at timestamptz not null,
  promised_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  unique (agreement_id, id),
  check (until_on >= from_on),
  check ((ended_at is null) = (ended_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id)
);

create table agreement_delivery (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  promise_id uuid not null,
  on_day date not null,
  amount integer not null check (amount between 1 and 1000000),
  words text check (length(words) between 1 and 500),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (agreement_id, promise_id) references agreement_promise (agreement_id, id)
);
create index agreement_delivery_promise on agreement_delivery (agreement_id, promise_id, on_day);

create table agreement_meeting (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  kind text not null check (kind in ('steering', 'followUp', 'working')),
  on_day date not null,
  planned_at timestamptz not null,
  planned_by uuid not null references app_user,
  held_on date,
  who text check (length(who) between 1 and 500),
  held_words text check (length(held_words) between 1 and 4000),
  held_at timestamptz,
  held_by uuid references app_user,
  called_off_at timestamptz,
  called_off_by uuid references app_user,
  unique (agreement_id, id),
  check ((held_at is null) = (held_by is null) and (held_at is null) = (held_on is null)),
  check ((called_off_at is null) = (called_off_by is null)),
  check (held_at is null or called_off_at is null),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id)
);
comment on column agreement_meeting.held_by is 'by whoever noted it; cleared when it wasn''t held after all';
comment on column agreement_meeting.called_off_by is 'by whoever called it off; cleared when it is held after all';
comment on column agreement_meeting.who is 'with held_by';

-- What a meeting is to decide; undecided points go on to the next meeting by themselves. meeting_id: where it was decided.
create table agreement_point (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  raised_at timestamptz not null,
  raised_by uuid not null references app_user,
  decided_meeting_id uuid,
  decided_words text check (length(decided_words) between 1 and 2000),
  decided_at timestamptz,
  decided_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decided_words is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (agreement_id, decided_meeting_id) references agreement_meeting (agreement_id, id)
);
comment on column agreement_point.decided_by is 'by whoever noted it; cleared when it wasn''t decided after all';
create index agreement_point_agreement on agreement_point (agreement_id);

-- What each does next.
create table agreement_action (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  meeting_id uuid,
  party_id uuid not null,
  words text not null check (length(words) between 1 and 500),
  due_on date not null,
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  done_at timestamptz,
  done_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((done_at is null) = (done_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id),
  foreign key (agreement_id, meeting_id) references agreement_meeting (agreement_id, id)
);
comment on column agreement_action.done_by is 'by whoever did it; cleared when it wasn''t done after all';
create index agreement_action_agreement on agreement_action (agreement_id);

create table agreement_money (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  from_party_id uuid not null,
  to_party_id uuid not null,
  amount_ore bigint not null check (amount_ore between 1 and 100000000000),
  per text not null check (per in ('once', 'month', 'year', 'night', 'place', 'dwelling')),
  words text not null check (length(words) between 1 and 300),
  from_on date not null,
  until_on date,
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (until_on >= from_on),
  check (from_party_id <> to_party_id),
  check ((ended_at is null) = (ended_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (agreement_id, from_party_id) references agreement_party (agreement_id, id),
  foreign key (agreement_id, to_party_id) references agreement_party (agreement_id, id)
);
create index agreement_money_agreement on agreement_money (agreement_id);

-- Personal data and secrecy: who is the controller of what, what may be told on which ground, what the board may ask of who carries out.
create table agreement_data (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  kind text not null check (kind in ('controller', 'told', 'demanded')),
  party_id uuid not null,
  words text not null check (length(words) between 1 and 500),
  ground text check (ground in ('consent', 'law', 'assignment', 'noIdentity')),
  ground_words text check (length(ground_words) between 1 and 300),
  how_often text check (how_often in ('each', 'month', 'quarter', 'year', 'onRequest')),
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (kind <> 'told' or ground is not null),
  check (kind <> 'demanded' or how_often is not null),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id)
);
create index agreement_data_agreement on agreement_data (agreement_id);

create table agreement_document (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kept_where text not null check (length(kept_where) between 1 and 300),
  diary_number text check (length(diary_number) between 1 and 60),
  dated_on date,
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id)
);
create index agreement_document_agreement on agreement_document (agreement_id);

create table agreement_signature (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  party_id uuid not null,
  signer text not null check (length(signer) between 1 and 120),
  signer_role text check (length(signer_role) between 1 and 120),
  signed_on date not null,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id)
);
create unique index agreement_signature_once on agreement_signature (agreement_id, party_id) where undone_at is null;

create table agreement_prolongation (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  agreed_on date not null,
  until_on date not null,
  words text check (length(words) between 1 and 500),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (until_on >= agreed_on),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id)
);
create index agreement_prolongation_agreement on agreement_prolongation (agreement_id);

-- A lawyer's look at procurement and state aid. That an IOP is no procurement isn't settled law: each is asked about.
create table agreement_review (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  about text not null check (about in ('procurement', 'stateAid')),
  asked_words text check (length(asked_words) between 1 and 1000),
  asked_at timestamptz not null,
  asked_by uuid not null references app_user,
  answered_as text check (answered_as in ('fine', 'reserved', 'procure', 'change')),
  answered_words text check (length(answered_words) between 1 and 2000),
  reviewer text check (length(reviewer) between 1 and 120),
  answered_at timestamptz,
  answered_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answered_as is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id)
);
comment on column agreement_review.answered_by is 'by whoever noted it; cleared when it was noted by mistake';
comment on column agreement_review.reviewer is 'with answered_by';
create unique index agreement_review_once on agreement_review (agreement_id, about) where undone_at is null;

-- ended_on: its last day in force; null: it never came into force.
create table agreement_end (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  ended_on date,
  because text not null check (because in ('notice', 'agreed', 'breach', 'replaced', 'neverBegan')),
  words text check (length(words) between 1 and 1000),
  open_because text check (length(open_because) between 1 and 1000),
  ended_at timestamptz not null,
  ended_by uuid not null references app_user,
  reopened_at timestamptz,
  reopened_by uuid references app_user,
  check ((because = 'neverBegan') = (ended_on is null)),
  check ((reopened_at is null) = (reopened_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id)
);
create unique index agreement_end_once on agreement_end (agreement_id) where reopened_at is null;

-- What the board has decided on how to work.
create table routine (
  id uuid primary key,
  municipality_code text not null,
  about text not null check (about in ('familiesInArrears', 'arrears', 'disturbance', 'acute', 'handover', 'violence', 'other')),
  title text not null check (length(title) between 1 and 200),
  decided_by_whom text not null check (length(decided_by_whom) between 1 and 120),
  decided_on date not null,
  valid_until date,
  owner text not null check (length(owner) between 1 and 120),
  follow_words text not null check (length(follow_words) between 1 and 1000),
  follow_months smallint not null check (follow_months between 1 and 60),
  diary_number text check (length(diary_number) between 1 and 60),
  kept_where text check (length(kept_where) between 1 and 300),
  made_at timestamptz not null,
  made_by uuid not null references app_user,
  -- what it replaces
  replaces_id uuid,
  ended_on date,
  ended_at timestamptz,
  ended_by uuid references app_user,
  unique (municipality_code, id),
  check (valid_until >= decided_on),
  check (ended_on >= decided_on),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_on is null)),
  foreign key (municipality_code) references municipality (code),
  foreign key (municipality_code, replaces_id) references routine (municipality_code, id)
);
comment on column routine.ended_by is 'by whoever ended it; cleared when it goes on';
create index routine_list on routine (municipality_code, decided_on desc, id desc);

create table routine_follow_up (
  id uuid primary key,
  municipality_code text not null,
  routine_id uuid not null,
  on_day date not null,
  words text not null check (length(words) between 1 and 2000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, routine_id) references routine (municipality_code, id)
);
create index routine_follow_up_routine on routine_follow_up (routine_id);

-- What politics has asked for: a motion, its answer, an assignment, a decision, and what came of it.
create table political_matter (
  id uuid primary key,
  municipality_code text not null,
  title text not null check (length(title) between 1 and 200),
  made_at timestamptz not null,
  made_by uuid not null references app_user,
  unique (municipality_code, id),
  foreign key (municipality_code) references municipality (code)
);
create index political_matter_list on political_matter (municipality_code, id desc);

create table political_step (
  id uuid primary key,
  municipality_code text not null,
  political_matter_id uuid not null,
  kind text not null check (kind in ('motion', 'answer', 'assignment', 'decision', 'report', 'result')),
  on_day date not null,
  whose text not null check (length(whose) between 1 and 200),
  words text not null check (length(words) between 1 and 2000),
  diary_number text check (length(diary_number) between 1 and 60),
  -- an assignment: by when it is to be answered
  due_on date,
  -- a result: the agreement or the routine that came of it
  agreement_id uuid,
  routine_id uuid,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (due_on >= on_day),
  check (kind = 'assignment' or due_on is null),
  check (kind = 'result' or (agreement_id is null and routine_id is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, political_matter_id) references political_matter (municipality_code, id),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (municipality_code, routine_id) references routine (municipality_code, id)
);
create index political_step_matter on political_step (political_matter_id);
create index political_step_agreement on political_step (agreement_id) where agreement_id is not null;
create index political_step_routine on political_step (routine_id) where routine_id is not null;

-- How the municipality stands with another of its county: nothing or talks. An agreement in force says so by itself.
create table county_standing (
  id uuid primary key,
  municipality_code text not null,
  with_municipality_code text not null references municipality (code) check (with_municipality_code <> municipality_code),
  standing text not null check (standing in ('nothing', 'talks')),
  from_on date not null,
  words text check (length(words) between 1 and 500),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code) references municipality (code)
);
create index county_standing_with on county_standing (municipality_code, with_municipality_code, from_on desc);

-- Who reads and who writes ---------------------------------------------------------------------------------------------
--   agreement.seeAll   every agreement of the own municipality, its routines, assignments and neighbours
--   agreement.see      those that the own organisation is a party to, also another municipality's
--   agreement.manage   writes them
--   agreement.report   notes what was done, and what a meeting is to decide

create view app.my_agreement with (security_barrier) as
  select a.id as agreement_id from agreement a
  where (a.municipality_code = (select app.municipality()) and (select app.may('agreement.seeAll')))
    or ((select app.may('agreement.see')) and exists (select from agreement_party p
      where p.agreement_id = a.id and p.organisation_id = (select app.organisation_id()) and p.undone_at is null));
alter view app.my_agreement owner to hemvist_system;
grant select on app.my_agreement to hemvist_user;

create view app.my_routine with (security_barrier) as
  select r.id as routine_id from routine r where r.municipality_code = (select app.municipality()) and (select app.may('agreement.seeAll'));
alter view app.my_routine owner to hemvist_system;
create view app.my_political_matter with (security_barrier) as
  select m.id as political_matter_id from political_matter m
  where m.municipality_code = (select app.municipality()) and (select app.may('agreement.seeAll'));
alter view app.my_political_matter owner to hemvist_system;
grant select on app.my_routine, app.my_political_matter to hemvist_user;

do $$
declare t text;
begin
  foreach t in array array['agreement', 'agreement_party', 'agreement_task', 'agreement_promise', 'agreement_delivery', 'agreement_meeting', 'agreement_point',
    'agreement_action', 'agreement_money', 'agreement_data', 'agreement_document', 'agreement_signature', 'agreement_prolongation', 'agreement_review',
    'agreement_end', 'routine', 'routine_follow_up', 'political_matter', 'political_step', 'county_standing'] loop
    call app.protect(t::regclass);
    execute format('grant select, insert on %I to hemvist_user', t);
  end loop;
end $$;

call app.hangs_on('agreement_party', 'agreement', 'agreement.manage', 'added_by', 'agreement.manage');
call app.hangs_on('agreement_task', 'agreement', 'agreement.manage', 'set_by', 'agreement.manage');
call app.hangs_on('agreement_promise', 'agreement', 'agreement.manage', 'promised_by', 'agreement.manage');
call app.hangs_on('agreement_delivery', 'agreement', 'agreement.report', 'noted_by', 'agreement.report');
call app.hangs_on('agreement_meeting', 'agreement', 'agreement.manage', 'planned_by', 'agreement.manage');
call app.hangs_on('agreement_point', 'agreement', 'agreement.report', 'raised_by', 'agreement.report');
call app.hangs_on('agreement_action', 'agreement', 'agreement.manage', 'added_by', 'agreement.report');
call app.hangs_on('agreement_money', 'agreement', 'agreement.manage', 'set_by', 'agreement.manage');
call app.hangs_on('agreement_data', 'agreement', 'agreement.manage', 'set_by', 'agreement.manage');
call app.hangs_on('agreement_document', 'agreement', 'agreement.manage', 'added_by', 'agreement.manage');
call app.hangs_on('agreement_signature', 'agreement', 'agreement.manage', 'noted_by', 'agreement.manage');
call app.hangs_on('agreement_prolongation', 'agreement', 'agreement.manage', 'noted_by', 'agreement.manage');
call app.hangs_on('agreement_review', 'agreement', 'agreement.manage', 'asked_by', 'agreement.manage');
call app.hangs_on('agreement_end', 'agreement', 'agreement.manage', 'ended_by', 'agreement.manage');
call app.hangs_on('routine_follow_up', 'routine', 'agreement.manage', 'noted_by', 'agreement.manage');
call app.hangs_on('political_step', 'political_matter', 'agreement.manage', 'noted_by', 'agreement.manage');

-- a party of another municipality reads what it is a party to
do $$
declare t text;
begin
  foreach t in array array['agreement_party', 'agreement_task', 'agreement_promise', 'agreement_delivery', 'agreement_meeting', 'agreement_point',
    'agreement_action', 'agreement_money', 'agreement_data', 'agreement_document', 'agreement_signature', 'agreement_prolongation', 'agreement_review',
    'agreement_end'] loop
    execute format('alter policy read on %I using (%s)', t, app.probe(t::regclass, 'agreement'));
  end loop;
end $$;
create policy read on agreement for select to hemvist_user using (
  (select true from app.my_agreement m where m.agreement_id = agreement.id limit 1));
create policy add on agreement for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and made_by = (select app.user_id()) and (select app.may('agreement.manage')));
create policy change on agreement for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('agreement.manage'))) with check (municipality_code = (select app.municipality()));
grant update (title, purpose, diary_number, from_on, until_on, prolongs_months, notice_months, renew_on, dwelling_id) on agreement to hemvist_user;

create policy read on routine for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('agreement.seeAll')));
create policy add on routine for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and made_by = (select app.user_id()) and (select app.may('agreement.manage')));
create policy change on routine for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('agreement.manage'))) with check (municipality_code = (select app.municipality()));
create policy read on political_matter for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('agreement.seeAll')));
create policy add on political_matter for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and made_by = (select app.user_id()) and (select app.may('agreement.manage')));
create policy read on county_standing for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('agreement.seeAll')));
create policy add on county_standing for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and noted_by = (select app.user_id()) and (select app.may('agreement.manage')));
create policy change on county_standing for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('agreement.manage'))) with check (municipality_code = (select app.municipality()));

grant update (undone_at, undone_by, contact) on agreement_party to hemvist_user;
grant update (until_on, ended_at, ended_by, undone_at, undone_by) on agreement_task, agreement_promise, agreement_money to hemvist_user;
grant update (undone_at, undone_by) on agreement_delivery, agreement_data, agreement_document, agreement_signature, agreement_prolongation,
  routine_follow_up, political_step, county_standing to hemvist_user;
grant update (held_on, who, held_words, held_at, held_by, called_off_at, called_off_by) on agreement_meeting to hemvist_user;
grant update (decided_meeting_id, decided_words, decided_at, decided_by, undone_at, undone_by) on agreement_point to hemvist_user;
grant update (done_at, done_by, undone_at, undone_by) on agreement_action to hemvist_user;
grant update (answered_as, answered_words, reviewer, answered_at, answered_by, undone_at, undone_by) on agreement_review to hemvist_user;
grant update (reopened_at, reopened_by) on agreement_end to hemvist_user;
grant update (ended_on, ended_at, ended_by) on routine to hemvist_user;

comment on column agreement_task.ended_by is 'by whoever set the last day; cleared when it goes on';
comment on column agreement_promise.ended_by is 'by whoever set the last day; cleared when it goes on';
comment on column agreement_money.ended_by is 'by whoever set the last day; cleared when it goes on';

-- what became of an agreement: for whoever reads it
create policy see_of_agreement on event for select to hemvist_user using (person_id is null
  and (select true from app.my_agreement m where m.agreement_id = event.subject_id limit 1));

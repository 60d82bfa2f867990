-- Support in somebody's own home, apart from the home (decision 064): no row here leads to a lease, a dwelling or an offer, and none of theirs leads here.
--   support.see    pages of support
--   support.begin  begins, ends and takes up again
--   support.work   contacts, what the person wants, how often, the plan for hard days, goals, kinds of support, handovers between workers
--   support.name   who supports
--   support.setUp  the register of kinds, and the norms
--   support.load   all support that one's organisation gives, and how many each worker has; in the municipality all of it
--   support.tell   what support staff and a landlord tell each other, with the person's yes
--   support.told   the landlord's side of that

-- What there is -----------------------------------------------------------------------------------------------------

-- Kinds of support, as the municipality names them: contacts with authorities, addiction care, budget and debt advice, and its own.
create table support_kind (
  id uuid primary key,
  municipality_code text not null references municipality,
  name text not null check (length(name) between 1 and 100),
  words text check (length(words) between 1 and 500),
  from_on date not null,
  until_on date check (until_on >= from_on),
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null) and (until_on is null) = (ended_at is null)),
  unique (municipality_code, id)
);
create unique index support_kind_name on support_kind (municipality_code, lower(name)) where ended_at is null;
comment on column support_kind.ended_by is 'by whoever ended it; cleared when it is given again';
comment on column support_kind.until_on is 'with ended_by';

-- How many people a worker can support, and how long may pass between contacts: the latest that has begun holds. No Swedish source names a figure.
create table support_norm (
  id uuid primary key,
  municipality_code text not null references municipality,
  caseload smallint not null check (caseload between 1 and 50),
  contact_days smallint not null check (contact_days between 1 and 90),
  source text check (length(source) between 1 and 300),
  from_on date not null,
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null))
);
create index support_norm_from on support_norm (municipality_code, from_on desc);

-- Support of a person: in their case, or without individual assessment where the board's list has it (SoL 2025:400 11 kap. 5 §).
create table support (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  case_id uuid,
  open_kind text check (open_kind in ('housingSupport', 'mobileTeam')),
  -- who gives it: the municipality, or an idea-based organisation by its task
  organisation_id uuid not null,
  begins_on date not null,
  words text check (length(words) between 1 and 1000),
  begun_at timestamptz not null,
  begun_by uuid not null references app_user,
  check ((case_id is null) = (open_kind is not null)),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  unique (municipality_code, id)
);
create index support_person on support (person_id);
create index support_case on support (case_id);
create index support_organisation on support (municipality_code, organisation_id);

create table support_end (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  ended_on date not null,
  because text not null check (because in ('notNeeded', 'notWanted', 'moved', 'otherSupport', 'died', 'other')),
  -- the person's own, where they said any
  words text check (length(words) between 1 and 1000),
  -- why it was right to end although something was open
  open_because text check (length(open_because) between 1 and 1000),
  ended_at timestamptz not null,
  ended_by uuid not null references app_user,
  reopened_at timestamptz,
  reopened_by uuid references app_user,
  check ((reopened_at is null) = (reopened_by is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id)
);
create unique index support_end_current on support_end (support_id) where reopened_at is null;

-- Who supports, from and until which day: several at once may. A day ahead is a handover that has been accepted.
create table support_worker (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  user_id uuid not null references app_user,
  from_on date not null,
  -- a day before it begins: it never came to be
  until_on date,
  named_at timestamptz not null,
  named_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null) and (until_on is null) = (ended_at is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id)
);
create unique index support_worker_once on support_worker (support_id, user_id) where until_on is null;
create index support_worker_user on support_worker (user_id, support_id);
comment on column support_worker.user_id is 'names who supports; named_by is the author';
comment on column support_worker.ended_by is 'by whoever ended it; cleared when they go on';
comment on column support_worker.until_on is 'with ended_by';

-- From one worker to another, on a day, with what the next must know. Until it is answered the one who was asked reads the support.
create table support_handover (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  from_user_id uuid references app_user,
  to_user_id uuid not null references app_user,
  on_day date not null,
  words text not null check (length(words) between 1 and 4000),
  asked_at timestamptz not null,
  asked_by uuid not null references app_user,
  answer text check (answer in ('accepted', 'declined')),
  answer_words text check (length(answer_words) between 1 and 500),
  answered_at timestamptz,
  answered_by uuid references app_user,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (answered_at is null or withdrawn_at is null),
  check (from_user_id is distinct from to_user_id),
  foreign key (municipality_code, support_id) references support (municipality_code, id)
);
create unique index support_handover_open on support_handover (support_id) where answered_at is null and withdrawn_at is null;
create index support_handover_to on support_handover (to_user_id) where answered_at is null and withdrawn_at is null;
comment on column support_handover.from_user_id is 'names who hands over; asked_by is the author';
comment on column support_handover.to_user_id is 'names who is asked; asked_by is the author';
comment on column support_handover.answer is 'with answered_by';
comment on column support_handover.answer_words is 'with answered_by';

-- What the person wants -----------------------------------------------------------------------------------------------

-- Yes, a pause, or no: the latest that has come and isn't undone holds, and nothing follows from it.
create table support_wish (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  wish text not null check (wish in ('wants', 'pause', 'declines')),
  on_day date not null,
  until_on date check (until_on >= on_day),
  words text check (length(words) between 1 and 1000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (until_on is null or wish = 'pause'),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id)
);
create index support_wish_support on support_wish (support_id, on_day desc);

-- How they want to be met, and how often that was agreed: dated rows, up and down.
create table support_rhythm (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  from_on date not null,
  times smallint not null check (times between 0 and 21),
  per_weeks smallint not null check (per_weeks between 1 and 12),
  ways text[] not null check (cardinality(ways) > 0 and ways <@ array['home', 'out', 'call', 'message', 'video', 'office']),
  words text check (length(words) between 1 and 500),
  agreed_at timestamptz not null,
  agreed_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id)
);
create unique index support_rhythm_day on support_rhythm (support_id, from_on) where undone_at is null;

-- Contacts ------------------------------------------------------------------------------------------------------------

create table support_contact (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  on_day date not null,
  at_time time,
  way text not null check (way in ('home', 'out', 'call', 'message', 'video', 'office')),
  words text check (length(words) between 1 and 1000),
  -- the contact that this one was moved from
  moved_from_id uuid,
  planned_at timestamptz not null,
  planned_by uuid not null references app_user,
  called_off_at timestamptz,
  called_off_by uuid references app_user,
  called_off_words text check (length(called_off_words) between 1 and 500),
  check ((called_off_at is null) = (called_off_by is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id),
  unique (support_id, id),
  foreign key (support_id, moved_from_id) references support_contact (support_id, id)
);
create index support_contact_support on support_contact (support_id, on_day desc);
create unique index support_contact_moved on support_contact (moved_from_id) where moved_from_id is not null and called_off_at is null;
comment on column support_contact.called_off_by is 'by whoever called it off; cleared when it stands after all';

-- What became of it. Not made is never the person's fault: it says what stood in the way.
create table support_contact_result (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  contact_id uuid not null,
  made boolean not null,
  on_day date not null,
  -- why not
  because text check (because in ('didNotSuit', 'notReached', 'weCouldNot', 'other')),
  words text check (length(words) between 1 and 4000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (made = (because is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id),
  foreign key (support_id, contact_id) references support_contact (support_id, id)
);
create unique index support_contact_result_once on support_contact_result (contact_id) where undone_at is null;
create index support_contact_result_support on support_contact_result (support_id);

-- Kinds of support that a person has.
create table support_given (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  kind_id uuid not null,
  from_on date not null,
  until_on date check (until_on >= from_on),
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null) and (until_on is null) = (ended_at is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id),
  foreign key (municipality_code, kind_id) references support_kind (municipality_code, id)
);
create unique index support_given_once on support_given (support_id, kind_id) where ended_at is null;
create index support_given_kind on support_given (kind_id);
comment on column support_given.ended_by is 'by whoever ended it; cleared when it goes on';
comment on column support_given.until_on is 'with ended_by';

-- A plan for hard days, in the person's own words. A change is a new row; the latest holds. Who must know it says that they have read it.
create table support_crisis_plan (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  signs text check (length(signs) between 1 and 2000),
  helps text check (length(helps) between 1 and 2000),
  not_helps text check (length(not_helps) between 1 and 2000),
  call_whom text not null check (length(call_whom) between 1 and 2000),
  written_on date not null,
  written_at timestamptz not null,
  written_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id),
  unique (support_id, id)
);
create index support_crisis_plan_support on support_crisis_plan (support_id, written_at desc);
create table support_crisis_read (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  plan_id uuid not null,
  read_at timestamptz not null,
  read_by uuid not null references app_user,
  foreign key (municipality_code, support_id) references support (municipality_code, id),
  foreign key (support_id, plan_id) references support_crisis_plan (support_id, id)
);
create unique index support_crisis_read_once on support_crisis_read (plan_id, read_by);
create index support_crisis_read_support on support_crisis_read (support_id);

-- The person's own goals: said by them, or together with them. Staff alone can set none.
create table support_goal (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  said_by text not null check (said_by in ('person', 'together')),
  -- what 0 and 10 mean, as they put it
  lowest text check (length(lowest) between 1 and 200),
  highest text check (length(highest) between 1 and 200),
  set_on date not null,
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  ended_on date check (ended_on >= set_on),
  ended_because text check (ended_because in ('reached', 'notWanted', 'changed')),
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_on is null) and (ended_at is null) = (ended_because is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id),
  unique (support_id, id)
);
create index support_goal_support on support_goal (support_id, set_on);
comment on column support_goal.ended_by is 'by whoever ended it; cleared when it is a goal still';

-- How it goes, as the person sees it.
create table support_goal_view (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  goal_id uuid not null,
  on_day date not null,
  score smallint check (score between 0 and 10),
  words text check (length(words) between 1 and 1000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (score is not null or words is not null),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id),
  foreign key (support_id, goal_id) references support_goal (support_id, id)
);
create index support_goal_view_support on support_goal_view (support_id);
create index support_goal_view_goal on support_goal_view (goal_id, on_day desc);

-- What support staff and a landlord tell each other -----------------------------------------------------------------------

-- The text, as both have agreed to it and both see it. Nothing in it leads to the support: that it belongs to one stands in the next table, which no landlord reads.
create table support_tell (
  id uuid primary key,
  municipality_code text not null,
  -- with whom the landlord agrees
  organisation_id uuid not null,
  landlord_id uuid not null,
  words text not null check (length(words) between 10 and 2000),
  from_on date not null,
  -- moved to the day when one of them ends it
  until_on date not null check (until_on >= from_on),
  answer text check (answer in ('agreed', 'declined')),
  answered_at timestamptz,
  answered_by uuid references app_user,
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  foreign key (municipality_code, landlord_id) references organisation (municipality_code, id),
  unique (municipality_code, id)
);
create index support_tell_landlord on support_tell (landlord_id);
comment on column support_tell.answered_by is 'by the landlord''s agent who answered; cleared when they take it back';
comment on column support_tell.answer is 'with answered_by';
create table support_tell_about (
  id uuid primary key,
  municipality_code text not null,
  support_id uuid not null,
  tell_id uuid not null unique,
  -- the person's yes
  yes_on date not null,
  yes_how text not null check (yes_how in ('spoken', 'written')),
  agreed_at timestamptz not null,
  agreed_by uuid not null references app_user,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  withdrawn_because text check (withdrawn_because in ('person', 'notNeeded', 'wrong')),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  foreign key (municipality_code, support_id) references support (municipality_code, id),
  foreign key (municipality_code, tell_id) references support_tell (municipality_code, id)
);
create index support_tell_about_support on support_tell_about (support_id);

-- Who reads -------------------------------------------------------------------------------------------------------------

do $$
declare t text;
begin
  foreach t in array array['support_kind', 'support_norm', 'support', 'support_end', 'support_worker', 'support_handover', 'support_wish', 'support_rhythm',
    'support_contact', 'support_contact_result', 'support_given', 'support_crisis_plan', 'support_crisis_read', 'support_goal', 'support_goal_view',
    'support_tell', 'support_tell_about'] loop
    execute format('call app.protect(%L)', t);
    execute format('grant select, insert on %I to hemvist_user', t);
  end loop;
end $$;

-- Support that one may read of: with a reason to read about the person, as one of those who support, whoever was asked to take over, who has a case of theirs, who
-- just began it, or a manager of the municipality or of whoever gives it. A colleague in the same unit reads nothing.
create view app.my_support with (security_barrier) as
  select s.id as support_id, s.person_id from support s
  where s.municipality_code = (select app.municipality()) and (select app.may('support.see'))
    and (select true from app.my_ground g where g.person_id = s.person_id limit 1)
    and (((select app.may('support.load'))
        and ((select app.organisation_kind()) = 'municipality' or s.organisation_id = (select app.organisation_id())))
      or (select true from support_worker w where w.support_id = s.id and w.user_id = (select app.user_id())
        and (w.until_on is null or w.until_on >= (select app.today())) limit 1)
      or (select true from support_handover h where h.support_id = s.id and h.to_user_id = (select app.user_id())
        and h.answered_at is null and h.withdrawn_at is null limit 1)
      or (select true from case_file c join case_responsible r on r.case_id = c.id and r.until is null
        where c.person_id = s.person_id and r.user_id = (select app.user_id()) limit 1)
      or (s.begun_by = (select app.user_id()) and (select true from support_worker w where w.support_id = s.id limit 1) is null));

-- What a landlord has been asked to agree to. Of somebody who is protected it shows nothing.
create view app.my_tell with (security_barrier) as
  select t.id as tell_id from support_tell t
  where t.landlord_id = (select app.organisation_id()) and (select app.may('support.told'))
    and (select true from support_tell_about a join support s on s.id = a.support_id
      join protection x on x.person_id = s.person_id and x.ended_at is null where a.tell_id = t.id limit 1) is null
    and (select true from support_tell_about a where a.tell_id = t.id and a.withdrawn_because = 'wrong' limit 1) is null;
alter view app.my_support owner to hemvist_system;
alter view app.my_tell owner to hemvist_system;
grant select on app.my_support, app.my_tell to hemvist_user;

create policy read on support for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_support m where m.support_id = support.id limit 1));
create policy add on support for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and begun_by = (select app.user_id()) and (select app.may('support.begin'))
  and (select true from app.my_record r where r.person_id = support.person_id limit 1)
  and (case_id is null or (select true from app.my_case m where m.case_id = support.case_id and m.person_id = support.person_id limit 1)));

call app.hangs_on('support_end', 'support', 'support.begin', 'ended_by', 'support.begin');
call app.hangs_on('support_handover', 'support', 'support.work', 'asked_by', 'support.work');
call app.hangs_on('support_wish', 'support', 'support.work', 'noted_by', 'support.work');
call app.hangs_on('support_rhythm', 'support', 'support.work', 'agreed_by', 'support.work');
call app.hangs_on('support_contact', 'support', 'support.work', 'planned_by', 'support.work');
call app.hangs_on('support_contact_result', 'support', 'support.work', 'noted_by', 'support.work');
call app.hangs_on('support_given', 'support', 'support.work', 'added_by', 'support.work');
call app.hangs_on('support_crisis_plan', 'support', 'support.work', 'written_by', 'support.work');
call app.hangs_on('support_crisis_read', 'support', 'support.work', 'read_by');
call app.hangs_on('support_goal', 'support', 'support.work', 'set_by', 'support.work');
call app.hangs_on('support_goal_view', 'support', 'support.work', 'noted_by', 'support.work');
call app.hangs_on('support_tell_about', 'support', 'support.tell', 'agreed_by', 'support.tell');

create policy read on support_worker for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_support m where m.support_id = support_worker.support_id limit 1));
-- named, or by taking over oneself
create policy add on support_worker for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and named_by = (select app.user_id())
  and ((select app.may('support.name')) or (user_id = (select app.user_id()) and (select app.may('support.work'))))
  and (select true from app.my_support m where m.support_id = support_worker.support_id limit 1));
create policy change on support_worker for update to hemvist_user using (
  ((select app.may('support.name')) or (select app.may('support.work')))
  and (select true from app.my_support m where m.support_id = support_worker.support_id limit 1))
  with check (municipality_code = (select app.municipality()));

create policy read on support_kind for select to hemvist_user using (municipality_code = (select app.municipality()) and (select app.may('support.see')));
create policy add on support_kind for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and added_by = (select app.user_id()) and (select app.may('support.setUp')));
create policy change on support_kind for update to hemvist_user using (municipality_code = (select app.municipality()) and (select app.may('support.setUp')))
  with check (municipality_code = (select app.municipality()));
create policy read on support_norm for select to hemvist_user using (municipality_code = (select app.municipality()) and (select app.may('support.see')));
create policy add on support_norm for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and set_by = (select app.user_id()) and (select app.may('support.setUp')));
create policy change on support_norm for update to hemvist_user using (municipality_code = (select app.municipality()) and (select app.may('support.setUp')))
  with check (municipality_code = (select app.municipality()));

create policy read on support_tell for select to hemvist_user using (municipality_code = (select app.municipality())
  and ((select true from app.my_tell m where m.tell_id = support_tell.id limit 1)
    or (select true from support_tell_about a where a.tell_id = support_tell.id limit 1)));
create policy add on support_tell for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and answered_at is null and (select app.may('support.tell'))
  and (select true from organisation o where o.id = support_tell.landlord_id and o.kind = 'landlord' limit 1));
create policy answer on support_tell for update to hemvist_user using (
  (select true from app.my_tell m where m.tell_id = support_tell.id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy change on support_tell for update to hemvist_user using ((select app.may('support.tell'))
  and (select true from support_tell_about a where a.tell_id = support_tell.id limit 1))
  with check (municipality_code = (select app.municipality()));

grant update (until_on, ended_at, ended_by) on support_kind, support_worker, support_given to hemvist_user;
grant update (undone_at, undone_by) on support_norm, support_wish, support_rhythm, support_contact_result, support_crisis_plan, support_goal_view to hemvist_user;
grant update (reopened_at, reopened_by) on support_end to hemvist_user;
grant update (answer, answer_words, answered_at, answered_by, withdrawn_at, withdrawn_by) on support_handover to hemvist_user;
grant update (called_off_at, called_off_by, called_off_words) on support_contact to hemvist_user;
grant update (ended_on, ended_because, ended_at, ended_by) on support_goal to hemvist_user;
grant update (answer, answered_at, answered_by, until_on) on support_tell to hemvist_user;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on support_tell_about to hemvist_user;

-- What no page or program gets round ---------------------------------------------------------------------------------------

-- One support at a time from the same organisation.
create function app.support_is_one() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from support s where s.person_id = new.person_id and s.organisation_id = new.organisation_id and s.id <> new.id
      and not exists (select from support_end e where e.support_id = s.id and e.reopened_at is null)) then
    raise exception 'the person has support from them already' using errcode = 'check_violation', constraint = 'support_runs';
  end if;
  if not exists (select from organisation o where o.id = new.organisation_id and o.kind in ('municipality', 'ideaBased')) then
    raise exception 'a landlord gives no support' using errcode = 'check_violation', constraint = 'support_giver';
  end if;
  return new;
end $$;
alter function app.support_is_one() owner to hemvist_system;
create constraint trigger is_one after insert on support for each row execute function app.support_is_one();

-- Whoever supports works where it is given, in a role that does, still. Of a handover as well.
create function app.supports_there(who uuid, of_support uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from support s join app_user u on u.organisation_id = s.organisation_id
      join organisation o on o.id = u.organisation_id
      join user_role r on r.user_id = u.id and r.taken_at is null
      join permission p on p.verb = 'support.work' and p.organisation_kind = o.kind and p.role = r.role
    where s.id = of_support and u.id = who and not u.machine
      and not exists (select from user_deactivation x where x.user_id = u.id))
$$;
alter function app.supports_there(uuid, uuid) owner to hemvist_system;
revoke execute on function app.supports_there(uuid, uuid) from public, hemvist_user;
create function app.supporter_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not app.supports_there((to_jsonb(new) ->> tg_argv[0])::uuid, new.support_id) then
    raise exception 'whoever supports works where it is given' using errcode = 'check_violation', constraint = 'support_worker_fits';
  end if;
  return new;
end $$;
alter function app.supporter_fits() owner to hemvist_system;
create constraint trigger fits after insert on support_worker for each row when (current_user = 'hemvist_user') execute function app.supporter_fits('user_id');
create constraint trigger fits after insert on support_handover for each row when (current_user = 'hemvist_user') execute function app.supporter_fits('to_user_id');

-- A handover is answered by whoever was asked.
create function app.handover_is_answered() returns trigger language plpgsql as $$
begin
  if new.to_user_id <> app.user_id() then
    raise exception 'a handover is answered by whoever was asked' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger answered before update of answered_at on support_handover for each row
  when (current_user = 'hemvist_user' and old.answered_at is null and new.answered_at is not null) execute function app.handover_is_answered();

-- A text for a landlord is tied to the support of whoever wrote it, in the same transaction.
create function app.tell_is_own() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from support s join protection x on x.person_id = s.person_id and x.ended_at is null where s.id = new.support_id) then
    raise exception 'nothing is told of somebody protected' using errcode = 'check_violation', constraint = 'support_tell_protected';
  end if;
  if not exists (select from support_tell t join support s on s.id = new.support_id where t.id = new.tell_id and t.answered_at is null
      and t.xmin = pg_current_xact_id()::xid) then
    raise exception 'the text is another''s' using errcode = 'check_violation', constraint = 'support_tell_own';
  end if;
  return new;
end $$;
alter function app.tell_is_own() owner to hemvist_system;
create constraint trigger is_own after insert on support_tell_about for each row when (current_user = 'hemvist_user') execute function app.tell_is_own();
-- the landlord answers, and moves no day
create function app.tell_is_changed_by() returns trigger language plpgsql as $$
begin
  if (case when app.organisation_kind() = 'landlord' then new.until_on <> old.until_on
    else new.answer is distinct from old.answer or new.answered_at is distinct from old.answered_at end) then
    raise exception 'a landlord answers for itself' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger changed_by before update on support_tell for each row when (current_user = 'hemvist_user') execute function app.tell_is_changed_by();

-- Support that a partner gives is its task as long as it goes on, and a unit whose worker supports somebody meets them still.
create or replace function app.assignment_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from booking b left join stay s on s.booking_id = b.id and s.undone_at is null
      where b.id = new.subject_id and s.departed_at is null and (s.id is not null or (b.last_night >= app.today()
        and (b.hold_until is null or b.hold_until > app.now())))
        and not exists (select from booking_end e where e.booking_id = b.id and e.undone_at is null)) then
    perform app.refuse_end('assignment_end_open');
  end if;
  if exists (select from support s where s.id = new.subject_id
      and not exists (select from support_end e where e.support_id = s.id and e.reopened_at is null)) then
    perform app.refuse_end('assignment_end_support');
  end if;
  return new;
end $$;
create or replace function app.contact_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from case_file c where c.person_id = new.person_id and c.unit_id = new.unit_id
      and not exists (select from case_closure e where e.case_id = c.id and e.reopened_at is null)) then
    perform app.refuse_end('contact_end_open');
  end if;
  if exists (select from support s join support_worker w on w.support_id = s.id and w.until_on is null join app_user u on u.id = w.user_id
      where s.person_id = new.person_id and u.unit_id = new.unit_id) then
    perform app.refuse_end('contact_end_support');
  end if;
  return new;
end $$;

-- Whoever leaves hands over whom they support; whoever may not read about somebody any longer hears whom to call (decision 057).
create or replace function app.open_work(of_user uuid) returns table (kind text, open integer) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select w.kind, w.open::integer from (
    select 'cases' as kind, count(*) as open from case_responsible r where r.user_id = of_user and r.until is null
      and not exists (select from case_closure c where c.case_id = r.case_id and c.reopened_at is null)
    union all select 'matters', count(*) from matter_responsible r where r.user_id = of_user and r.until is null
      and not exists (select from matter_end e where e.matter_id = r.matter_id and e.reopened_at is null)
    union all select 'advice', count(*) from advice_responsible r where r.user_id = of_user and r.until is null
      and not exists (select from advice_end e where e.advice_id = r.advice_id and e.reopened_at is null)
    union all select 'meetings', count(*) from advice_booking b where b.adviser_id = of_user and b.begins_at > app.now() and b.freed_at is null
      and not exists (select from advice_booking_outcome o where o.booking_id = b.id and o.undone_at is null)
    union all select 'delegations', count(*) from delegation d where d.user_id = of_user and (d.until_on is null or d.until_on >= app.today())
    union all select 'support', count(distinct w.support_id) from support_worker w where w.user_id = of_user and (w.until_on is null or w.until_on > app.today())
      and not exists (select from support_end e where e.support_id = w.support_id and e.reopened_at is null)
    union all select 'protected', count(*) from protected_staff p where p.user_id = of_user and p.ended_at is null
    union all select 'onlyNamed', count(*) from protected_staff p where p.user_id = of_user and p.ended_at is null
      and exists (select from protection x where x.person_id = p.person_id and x.ended_at is null)
      and not exists (select from protected_staff o where o.person_id = p.person_id and o.ended_at is null and o.user_id <> of_user
        and not exists (select from user_deactivation g where g.user_id = o.user_id))) w
  where w.open > 0 and exists (select from app.my_staff s where s.user_id = of_user)
$$;
create or replace function app.open_by_role(of_held uuid) returns table (kind text, open integer) language sql stable security definer rows 7
  set search_path = pg_catalog, public, app, pg_temp as $$
  select w.kind, w.open from user_role held join app_user u on u.id = held.user_id join organisation o on o.id = u.organisation_id
    cross join lateral app.open_work(u.id) w
    join (values ('cases', 'case.note'), ('matters', 'matter.work'), ('advice', 'advice.advise'), ('meetings', 'advice.advise'),
      ('delegations', 'matter.decide'), ('support', 'support.work'), ('protected', 'staff.handleCases'), ('onlyNamed', 'staff.handleCases')) needs (kind, verb) on needs.kind = w.kind
  where held.id = of_held and not exists (select from user_deactivation d where d.user_id = u.id)
    and exists (select from permission p where p.verb = needs.verb and p.organisation_kind = o.kind and p.role = held.role)
    and not exists (select from user_role r join permission p on p.role = r.role and p.organisation_kind = o.kind and p.verb = needs.verb
      where r.user_id = u.id and r.taken_at is null and r.id <> held.id)
$$;
create or replace view app.withheld as
  -- the person's municipality is that of all work about them: asked first, so that nobody else's protected people are gone through
  select w.kind, w.thing_id, w.number, x.municipality_code, w.user_id, w.person_id, x.since, w.due_at
  from protection x
  join lateral (
    select 'case' as kind, c.id as thing_id, c.number, r.user_id, c.person_id, null::timestamptz as due_at
    from case_file c join case_responsible r on r.case_id = c.id and r.until is null
    where c.person_id = x.person_id and not exists (select from case_closure e where e.case_id = c.id and e.reopened_at is null)
    union all
    select 'matter', m.id, m.number, r.user_id, s.person_id, null
    from matter_resident s join eviction_matter m on m.id = s.matter_id join matter_responsible r on r.matter_id = m.id and r.until is null
    where s.person_id = x.person_id and s.ended_at is null and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
    union all
    select 'advice', a.id, a.number, r.user_id, a.person_id, null
    from advice a join advice_responsible r on r.advice_id = a.id and r.until is null
    where a.person_id = x.person_id and not exists (select from advice_end e where e.advice_id = a.id and e.reopened_at is null)
    union all
    select 'meeting', b.id, null, b.adviser_id, x.person_id, b.begins_at
    from advice_booking b
    where b.freed_at is null and b.begins_at > app.now() - interval '14 days'
      and not exists (select from advice_booking_outcome o where o.booking_id = b.id and o.undone_at is null)
      and (exists (select from advice a where a.id = b.advice_id and a.person_id = x.person_id)
        or exists (select from matter_resident s where s.matter_id = b.matter_id and s.person_id = x.person_id and s.ended_at is null))
    union all
    select 'offer', f.id, null, f.offered_by, f.person_id, app.after_day(case when a.id is null then f.answer_by else f.begins_on end)
    from offer f left join offer_answer a on a.offer_id = f.id and a.undone_at is null
    where f.person_id = x.person_id and (a.id is null
      or (a.answer = 'accepted' and not exists (select from lease l where l.offer_id = f.id and l.undone_at is null)))
    union all
    select 'lease', l.id, null, l.begun_by, t.person_id, null
    from lease_tenant t join lease l on l.id = t.lease_id
    where t.person_id = x.person_id and l.undone_at is null and (l.ends_on is null or l.ends_on >= app.today())
      and not exists (select from lease_leaving v where v.lease_id = l.id and v.person_id = t.person_id and v.undone_at is null and v.last_on < app.today())
      -- what somebody has to do about it: something isn't settled, or it can soon be handed over
      and (exists (select from lease_remark k where k.lease_id = l.id and k.settled_on is null)
        or (l.ends_on is null and l.form <> 'firstHandLease' and l.handover_months is not null
          and (l.begins_on + make_interval(months => l.handover_months))::date <= app.today() + 30))
    union all
    select 'booking', k.id, null, k.booked_by, k.person_id, coalesce(k.hold_until, app.begins(k.first_night))
    from booking k join site h on h.id = k.site_id join app_user u on u.id = k.booked_by
    where k.person_id = x.person_id and u.organisation_id <> h.organisation_id and k.last_night >= app.today()
      and (k.hold_until is null or k.hold_until > app.now())
      and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)
      and not exists (select from stay s where s.booking_id = k.id and s.undone_at is null)
    union all
    select 'support', s.id, null, k.user_id, s.person_id, null
    from support s join support_worker k on k.support_id = s.id and (k.until_on is null or k.until_on >= app.today())
    where s.person_id = x.person_id and not exists (select from support_end e where e.support_id = s.id and e.reopened_at is null)
  ) w on true
  where x.ended_at is null
    and not exists (select from protected_staff p where p.person_id = x.person_id and p.user_id = w.user_id and p.ended_at is null);
create or replace function app.withheld_from_others() returns table (kind text, thing_id uuid, number text, since date, due_at timestamptz, holder text)
  language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  select distinct on (w.kind, w.thing_id) w.kind, w.thing_id, w.number, (w.since at time zone 'Europe/Stockholm')::date, w.due_at, u.name
  from protected_staff p join app.withheld w on w.person_id = p.person_id join app_user u on u.id = w.user_id
  where p.user_id = app.user_id() and p.ended_at is null and w.municipality_code = app.municipality()
    and case w.kind
      when 'case' then exists (select from app.my_case m where m.case_id = w.thing_id)
      when 'matter' then exists (select from app.my_matter m where m.matter_id = w.thing_id)
      when 'advice' then exists (select from app.my_advice m where m.advice_id = w.thing_id)
      when 'meeting' then exists (select from app.my_meeting m where m.booking_id = w.thing_id)
      when 'support' then exists (select from app.my_support m where m.support_id = w.thing_id)
      else app.is_case_staff() and exists (select from app.my_ground g where g.person_id = w.person_id) end
  order by w.kind, w.thing_id, u.name
$$;

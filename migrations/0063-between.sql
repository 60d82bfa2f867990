-- Between municipalities (decision 069): whose somebody is, and a case that goes over.
--   case.transfer   asks another municipality to take over, and works on it: those of the case
--   case.receive    answers another municipality, and begins a case with what came

-- Which municipality somebody belongs to -----------------------------------------------------------------------------------
-- SoL 2025:400 29 kap. question by question. A draft until it is signed; then its written ground stands, and is corrected by a new one that names it.
create table residence_assessment (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  corrects_id uuid,
  -- why it is corrected
  because text check (length(because) between 1 and 500),
  begun_at timestamptz not null,
  begun_by uuid not null references app_user,
  -- whom the worker holds responsible; null while it isn't clear, which makes it the municipality of stay
  responsible_code text references municipality,
  -- from which day: nights before it are nobody else's
  applies_from date,
  ground text check (length(ground) between 1 and 8000),
  signed_at timestamptz,
  signed_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  unique (municipality_code, id),
  check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (ground is null) and (signed_at is null) = (applies_from is null)),
  check (signed_at is not null or responsible_code is null),
  check ((undone_at is null) = (undone_by is null)),
  check (signed_at is null or undone_at is null),
  check ((corrects_id is null) = (because is null)),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  foreign key (municipality_code, corrects_id) references residence_assessment (municipality_code, id)
);
create unique index residence_assessment_draft on residence_assessment (case_id) where signed_at is null and undone_at is null;
create unique index residence_assessment_corrected on residence_assessment (corrects_id) where undone_at is null;
create index residence_assessment_case on residence_assessment (case_id);
create index residence_assessment_elsewhere on residence_assessment (municipality_code, responsible_code) where responsible_code is not null;
comment on column residence_assessment.ground is 'with signed_by';
comment on column residence_assessment.responsible_code is 'with signed_by';
comment on column residence_assessment.applies_from is 'with signed_by';

-- What was answered to each question; the latest counts, and the earlier ones stay.
create table residence_answer (
  id uuid primary key,
  municipality_code text not null,
  assessment_id uuid not null,
  question text not null check (question in ('stay', 'violence', 'placed', 'institution', 'registered', 'settled', 'children', 'begun')),
  answer text not null check (length(answer) between 1 and 40),
  which_code text references municipality,
  answered_at timestamptz not null,
  answered_by uuid not null references app_user,
  foreign key (municipality_code, assessment_id) references residence_assessment (municipality_code, id)
);
create index residence_answer_latest on residence_answer (assessment_id, question, answered_at desc, id desc);

call app.protect('residence_assessment');
call app.protect('residence_answer');
call app.hangs_on('residence_assessment', 'case', 'case.transfer', 'begun_by', 'case.transfer');
-- what was signed stands
alter policy change on residence_assessment using (signed_at is null and undone_at is null and (select app.may('case.transfer'))
  and (select true from app.my_case m where m.case_id = residence_assessment.case_id limit 1));
create policy read on residence_answer for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from residence_assessment a where a.id = residence_answer.assessment_id limit 1));
create policy add on residence_answer for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and answered_by = (select app.user_id()) and (select app.may('case.transfer'))
  and (select true from residence_assessment a where a.id = residence_answer.assessment_id and a.signed_at is null and a.undone_at is null limit 1));
grant select, insert, update (responsible_code, applies_from, ground, signed_at, signed_by, undone_at, undone_by) on residence_assessment to hemvist_user;
grant select, insert on residence_answer to hemvist_user;

-- A request, as it is sent ---------------------------------------------------------------------------------------------------
-- Another municipality that works here sees it here (`here`); any other gets it as a letter, and its answer is registered by whoever asked.
-- The row belongs to the municipality that asks. What it tells of who it is about is written in it when it is sent, and nothing of somebody protected.
alter table transfer_request
  add column sent_how text not null default 'letter' check (sent_how in ('here', 'letter')),
  add column person_name text check (length(person_name) between 1 and 200),
  add column person_number text check (person_number ~ '^[0-9]{12}$'),
  -- whom the other municipality calls
  add column call text check (length(call) between 1 and 300),
  add column assessment_id uuid,
  add column corrects_id uuid,
  add column withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid references app_user,
  add unique (municipality_code, id),
  add check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  add foreign key (municipality_code, assessment_id) references residence_assessment (municipality_code, id),
  add foreign key (municipality_code, corrects_id) references transfer_request (municipality_code, id);
create index transfer_request_case on transfer_request (case_id);
create index transfer_request_sent on transfer_request (municipality_code, requested_on desc, id desc);
create index transfer_request_to on transfer_request (to_municipality_code, requested_on desc, id desc) where sent_how = 'here';
create unique index transfer_request_corrected on transfer_request (corrects_id) where corrects_id is not null;

-- What goes along: written when it is sent, and chosen piece by piece. The other municipality reads it from the day on which the case is theirs.
create table transfer_part (
  id uuid primary key,
  municipality_code text not null,
  transfer_id uuid not null,
  kind text not null check (kind in ('person', 'household', 'living', 'investigation', 'decision', 'intervention', 'plan', 'note', 'residence', 'other')),
  words text not null check (length(words) between 1 and 20000),
  put_at timestamptz not null,
  put_by uuid not null references app_user,
  foreign key (municipality_code, transfer_id) references transfer_request (municipality_code, id)
);
create index transfer_part_transfer on transfer_part (transfer_id);

-- The answer, by whoever gave it in the other municipality or whoever registered it in the own: its municipality_code says which. One stands.
create table transfer_answer (
  id uuid primary key,
  municipality_code text not null,
  transfer_id uuid not null references transfer_request,
  answer text not null check (answer in ('takesOver', 'partly', 'refuses')),
  answered_on date not null,
  words text check (length(words) between 1 and 4000),
  answered_at timestamptz not null,
  answered_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code) references municipality (code)
);
create unique index transfer_answer_once on transfer_answer (transfer_id) where undone_at is null;
insert into transfer_answer (id, municipality_code, transfer_id, answer, answered_on, words, answered_at, answered_by)
  select gen_random_uuid(), t.municipality_code, t.id, t.answer, t.answered_on, t.answer_words, greatest(t.requested_at, t.answered_on::timestamptz),
    coalesce(t.answered_by, t.requested_by)
  from transfer_request t where t.answered_on is not null;
drop index transfer_request_open;
-- they name the columns; they are made anew at the end (app.settle)
drop trigger in_own_name on transfer_request;
drop trigger in_own_name_later on transfer_request;
alter table transfer_request drop column answered_on, drop column answer, drop column answer_words, drop column answered_by;

-- When the two disagree or no answer comes: the inspectorate (IVO), what it decides, and what a court says of that.
create table transfer_inspectorate (
  id uuid primary key,
  municipality_code text not null,
  transfer_id uuid not null,
  applied_on date not null,
  words text check (length(words) between 1 and 4000),
  applied_at timestamptz not null,
  applied_by uuid not null references app_user,
  decided_on date,
  decided_as text check (decided_as in ('moves', 'stays', 'dismissed')),
  decided_words text check (length(decided_words) between 1 and 4000),
  decided_at timestamptz,
  decided_by uuid references app_user,
  appealed_on date,
  appealed_who text check (appealed_who in ('us', 'them', 'person')),
  appealed_at timestamptz,
  appealed_by uuid references app_user,
  judged_on date,
  judged_as text check (judged_as in ('moves', 'stays')),
  judged_words text check (length(judged_words) between 1 and 4000),
  judged_at timestamptz,
  judged_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (decided_on >= applied_on),
  check (appealed_on >= decided_on),
  check (judged_on >= appealed_on),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decided_on is null) and (decided_at is null) = (decided_as is null)),
  check ((appealed_at is null) = (appealed_by is null) and (appealed_at is null) = (appealed_on is null) and (appealed_at is null) = (appealed_who is null)),
  check ((judged_at is null) = (judged_by is null) and (judged_at is null) = (judged_on is null) and (judged_at is null) = (judged_as is null)),
  check (appealed_at is null or decided_at is not null),
  check (judged_at is null or appealed_at is not null),
  check ((undone_at is null) = (undone_by is null)),
  check (undone_at is null or decided_at is null),
  foreign key (municipality_code, transfer_id) references transfer_request (municipality_code, id)
);
create unique index transfer_inspectorate_once on transfer_inspectorate (transfer_id) where undone_at is null;
comment on column transfer_inspectorate.decided_by is 'by whoever registered it; cleared when it was registered by mistake';
comment on column transfer_inspectorate.appealed_by is 'by whoever registered it; cleared when it was registered by mistake';
comment on column transfer_inspectorate.judged_by is 'by whoever registered it; cleared when it was registered by mistake';

-- The case that the other municipality began with what came: a case of its own, of its own register.
create table transfer_taken (
  id uuid primary key,
  municipality_code text not null,
  transfer_id uuid not null references transfer_request,
  case_id uuid not null,
  taken_at timestamptz not null,
  taken_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id)
);
create unique index transfer_taken_once on transfer_taken (transfer_id) where undone_at is null;
create index transfer_taken_case on transfer_taken (case_id);

-- Who reads: those of the case that it is about; and in the other municipality those who answer such requests. Nobody there while the person is protected, but
-- those whom that municipality has named for them: whom a number belongs to is kept also where nobody asked.
create view app.my_transfer with (security_barrier) as
  select t.id as transfer_id from transfer_request t
  where t.municipality_code = (select app.municipality()) and (select true from app.my_case m where m.case_id = t.case_id limit 1);
create view app.my_received with (security_barrier) as
  select t.id as transfer_id,
    t.withdrawn_at is null and (exists (select from transfer_answer a where a.transfer_id = t.id and a.undone_at is null and a.answer <> 'refuses')
      or exists (select from transfer_inspectorate i where i.transfer_id = t.id and i.undone_at is null and coalesce(i.judged_as, i.decided_as) = 'moves')) as handed
  from transfer_request t
  where t.to_municipality_code = (select app.municipality()) and t.sent_how = 'here' and (select app.may('case.receive'))
    and not exists (select from case_file c join protection x on x.person_id = c.person_id and x.ended_at is null where c.id = t.case_id)
    and not exists (select from person_number n join protection x on x.person_id = n.person_id and x.ended_at is null
      where n.number = t.person_number and n.municipality_code = t.to_municipality_code and n.ended_at is null
        and (select true from app.my_ground g where g.person_id = n.person_id limit 1) is null)
    -- once a case is begun with it, it is theirs who work there
    and (not exists (select from transfer_taken k where k.transfer_id = t.id and k.undone_at is null)
      or exists (select from transfer_taken k join app.my_case m on m.case_id = k.case_id where k.transfer_id = t.id and k.undone_at is null));
alter view app.my_transfer owner to hemvist_system;
alter view app.my_received owner to hemvist_system;
grant select on app.my_transfer, app.my_received to hemvist_user;

call app.protect('transfer_part');
call app.protect('transfer_answer');
call app.protect('transfer_inspectorate');
call app.protect('transfer_taken');
create policy received on transfer_request for select to hemvist_user using (
  (select true from app.my_received r where r.transfer_id = transfer_request.id limit 1));
call app.hangs_on('transfer_part', 'transfer', 'case.transfer', 'put_by');
create policy received on transfer_part for select to hemvist_user using (
  (select true from app.my_received r where r.transfer_id = transfer_part.transfer_id and r.handed limit 1));
call app.hangs_on('transfer_inspectorate', 'transfer', 'case.transfer', 'applied_by', 'case.transfer');
create policy received on transfer_inspectorate for select to hemvist_user using (
  (select true from app.my_received r where r.transfer_id = transfer_inspectorate.transfer_id limit 1));
create policy read on transfer_answer for select to hemvist_user using (
  (select true from transfer_request t where t.id = transfer_answer.transfer_id limit 1));
create policy registered on transfer_answer for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and answered_by = (select app.user_id()) and (select app.may('case.transfer'))
  and (select true from app.my_transfer m where m.transfer_id = transfer_answer.transfer_id limit 1));
create policy given on transfer_answer for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and answered_by = (select app.user_id()) and (select app.may('case.receive'))
  and (select true from app.my_received r where r.transfer_id = transfer_answer.transfer_id limit 1));
create policy registered_change on transfer_answer for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('case.transfer')) and (select true from app.my_transfer m where m.transfer_id = transfer_answer.transfer_id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy given_change on transfer_answer for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('case.receive')) and (select true from app.my_received r where r.transfer_id = transfer_answer.transfer_id limit 1))
  with check (municipality_code = (select app.municipality()));
call app.hangs_on('transfer_taken', 'case', 'case.receive', 'taken_by', 'case.receive');
-- a case begins with what was handed over, not with a request
alter policy add on transfer_taken with check (municipality_code = (select app.municipality()) and taken_by = (select app.user_id())
  and (select app.may('case.receive')) and (select true from app.my_case m where m.case_id = transfer_taken.case_id limit 1)
  and (select true from app.my_received r where r.transfer_id = transfer_taken.transfer_id and r.handed limit 1));
-- whoever answers sees that it was done, also of a case that isn't theirs: a row of ids
alter policy read on transfer_taken using (municipality_code = (select app.municipality())
  and (select true from transfer_request t where t.id = transfer_taken.transfer_id limit 1));
grant select, insert on transfer_part to hemvist_user;
grant select, insert, update (undone_at, undone_by) on transfer_answer, transfer_taken to hemvist_user;
grant select, insert, update (decided_on, decided_as, decided_words, decided_at, decided_by, appealed_on, appealed_who, appealed_at, appealed_by,
  judged_on, judged_as, judged_words, judged_at, judged_by, undone_at, undone_by) on transfer_inspectorate to hemvist_user;
grant update (withdrawn_because, withdrawn_at, withdrawn_by) on transfer_request to hemvist_user;

-- What no statement gets round, whoever's it is.
create function app.transfer_is_sent() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from transfer_request t where t.case_id = new.case_id and t.id <> new.id and t.withdrawn_at is null
      and not exists (select from transfer_answer a where a.transfer_id = t.id and a.undone_at is null)) then
    raise exception 'a request waits for its answer' using errcode = 'unique_violation', constraint = 'transfer_request_open';
  end if;
  if (new.sent_how = 'here' or new.person_name is not null or new.person_number is not null)
      and exists (select from case_file c join protection x on x.person_id = c.person_id and x.ended_at is null where c.id = new.case_id) then
    raise exception 'a protected person''s is handed over in person' using errcode = 'check_violation', constraint = 'transfer_request_protected';
  end if;
  if new.sent_how = 'here' and not exists (select from organisation o where o.municipality_code = new.to_municipality_code
      and o.kind = 'municipality' and o.retired_at is null) then
    raise exception 'the municipality does not work here' using errcode = 'check_violation', constraint = 'transfer_request_here';
  end if;
  return new;
end $$;
alter function app.transfer_is_sent() owner to hemvist_system;
create trigger sent before insert on transfer_request for each row execute function app.transfer_is_sent();

-- An answered request isn't withdrawn, nor one that is taken back answered.
create function app.transfer_has_answer() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from transfer_answer a where a.transfer_id = new.id and a.undone_at is null)
      or exists (select from transfer_inspectorate i where i.transfer_id = new.id and i.undone_at is null) then
    raise exception 'the request is answered' using errcode = 'check_violation', constraint = 'transfer_request_answered';
  end if;
  return new;
end $$;
alter function app.transfer_has_answer() owner to hemvist_system;
create trigger withdrawn before update of withdrawn_at on transfer_request for each row
  when (new.withdrawn_at is not null) execute function app.transfer_has_answer();

create function app.answer_fits_transfer() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform 1 from transfer_request t where t.id = new.transfer_id for update;
  if exists (select from transfer_request t where t.id = new.transfer_id and t.withdrawn_at is not null) then
    raise exception 'the request was taken back' using errcode = 'check_violation', constraint = 'transfer_answer_withdrawn';
  end if;
  if exists (select from transfer_request t where t.id = new.transfer_id and new.answered_on < t.requested_on) then
    raise exception 'no answer comes before its request' using errcode = 'check_violation', constraint = 'transfer_answer_before';
  end if;
  return new;
end $$;
alter function app.answer_fits_transfer() owner to hemvist_system;
create trigger fits before insert on transfer_answer for each row execute function app.answer_fits_transfer();

-- A case that was begun on an answer, or what the inspectorate was asked because of it, keeps the answer.
create function app.answer_is_used() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from transfer_taken k where k.transfer_id = new.transfer_id and k.undone_at is null)
      or exists (select from transfer_inspectorate i where i.transfer_id = new.transfer_id and i.undone_at is null) then
    raise exception 'a case stands on the answer' using errcode = 'check_violation', constraint = 'transfer_answer_used';
  end if;
  return new;
end $$;
alter function app.answer_is_used() owner to hemvist_system;
create trigger used before update of undone_at on transfer_answer for each row
  when (new.undone_at is not null) execute function app.answer_is_used();

-- What an agreement between municipalities says besides the law ---------------------------------------------------------------
-- Places for the night that it shares. A night of somebody whom a signed ground counts to another party is that party's to pay, by the agreement's own price a
-- night (agreement_money, per night). Nights without identity have no ground, and are nobody's.
create table agreement_site (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  site_id uuid not null,
  places smallint check (places between 1 and 500),
  from_on date not null,
  until_on date,
  shared_at timestamptz not null,
  shared_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (until_on >= from_on),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id),
  foreign key (municipality_code, site_id) references site (municipality_code, id)
);
create unique index agreement_site_once on agreement_site (agreement_id, site_id) where undone_at is null;

-- Within how many days a party answers a request. The law's "at once" stands all the same: a page shows both.
create table agreement_answer_time (
  id uuid primary key,
  municipality_code text not null,
  agreement_id uuid not null,
  days smallint not null check (days between 1 and 31),
  agreed_at timestamptz not null,
  agreed_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, agreement_id) references agreement (municipality_code, id)
);
create unique index agreement_answer_time_once on agreement_answer_time (agreement_id) where undone_at is null;

do $$
declare t text;
begin
  foreach t in array array['agreement_site', 'agreement_answer_time'] loop
    call app.protect(t::regclass);
    execute format('grant select, insert, update (undone_at, undone_by) on %I to hemvist_user', t);
  end loop;
end $$;
call app.hangs_on('agreement_site', 'agreement', 'agreement.manage', 'shared_by', 'agreement.manage');
call app.hangs_on('agreement_answer_time', 'agreement', 'agreement.manage', 'agreed_by', 'agreement.manage');
-- the other party reads what was agreed with it
do $$
declare t text;
begin
  foreach t in array array['agreement_site', 'agreement_answer_time'] loop
    execute format('alter policy read on %I using (%s)', t, app.probe(t::regclass, 'agreement'));
  end loop;
end $$;

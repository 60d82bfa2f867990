-- A decision to its end: whether the person was heard before it, the appeal and what became of that (FL 25, 37-39, 43-47 §§).

-- Heard -------------------------------------------------------------------------------------------------------------------

-- Was the person told what the decision rests on, and given a time to comment (FL 25 §)? `heard`, or why not: `obvious` (uppenbart obehövligt),
-- `harder` (the decision would be considerably harder to carry out), `urgent` (an important interest demands it at once).
-- heard_words: what the person said; where they weren't heard, why not, unless they got all that they asked for.
alter table decision
  add column heard text check (heard in ('heard', 'obvious', 'harder', 'urgent')),
  add column heard_on date,
  add column heard_how text check (heard_how in ('meeting', 'phone', 'letter', 'digital')),
  add column heard_answer_by date,
  add column heard_words text check (length(btrim(heard_words)) between 1 and 4000);
-- Older decisions stay as they were made: nobody can say afterwards what wasn't written then.
alter table decision
  add constraint decision_heard_said check (outcome = 'granted' or heard is not null) not valid;
-- Who was heard was so by the day of the decision, and has answered or had their time; who wasn't has a written reason.
alter table decision add constraint decision_heard_whole check (case
  when heard is null then num_nonnulls(heard_on, heard_how, heard_answer_by, heard_words) = 0
  when heard = 'heard' then heard_on is not null and heard_how is not null and heard_on <= decided_on
    and coalesce(heard_answer_by >= heard_on, true) and (heard_words is not null or coalesce(heard_answer_by < decided_on, false))
  else (heard_words is not null or (heard = 'obvious' and outcome = 'granted')) and num_nonnulls(heard_on, heard_how, heard_answer_by) = 0 end);

-- Appealed ----------------------------------------------------------------------------------------------------------------

alter table decision add constraint decision_of_case unique (id, case_id);

-- An appeal of a decision, and how far it has come: tried (in time or not), the decision looked at again, sent to the court. Each step stands with who
-- and when, in this order; the last one can be taken back, and the record keeps what it was.
-- received_on: the day when it came to the board, or where came = 'court' the day when it came there (FL 45 § 2).
create table appeal (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  decision_id uuid not null,
  received_on date not null,
  came text not null check (came in ('post', 'digital', 'handedOver', 'court')),
  representative text check (length(btrim(representative)) between 1 and 200),
  wants text not null check (length(btrim(wants)) between 1 and 4000),
  registered_at timestamptz not null,
  registered_by uuid not null references app_user,

  tried_as text check (tried_as in ('inTime', 'late', 'wrongAdvice')),
  tried_because text check (length(btrim(tried_because)) between 1 and 2000),
  tried_at timestamptz,
  tried_by uuid references app_user,

  reconsidered_as text check (reconsidered_as in ('stands', 'changed')),
  reconsidered_because text check (length(btrim(reconsidered_because)) between 1 and 4000),
  reconsidered_decision_id uuid,
  reconsidered_at timestamptz,
  reconsidered_by uuid references app_user,

  forwarded_on date,
  forwarded_court text check (length(btrim(forwarded_court)) between 1 and 200),
  forwarded_words text check (length(btrim(forwarded_words)) between 1 and 4000),
  forwarded_at timestamptz,
  forwarded_by uuid references app_user,

  -- by the person, before it was sent on
  withdrawn_on date,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,

  -- registered by mistake
  undone_because text check (length(btrim(undone_because)) between 1 and 2000),
  undone_at timestamptz,
  undone_by uuid references app_user,

  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  foreign key (decision_id, case_id) references decision (id, case_id),
  foreign key (reconsidered_decision_id, case_id) references decision (id, case_id),
  unique (municipality_code, id),
  unique (id, case_id),
  constraint appeal_tried check (num_nonnulls(tried_as, tried_at, tried_by) in (0, 3)
    and (coalesce(tried_as, 'inTime') = 'inTime' or tried_because is not null)),
  constraint appeal_reconsidered check (num_nonnulls(reconsidered_as, reconsidered_because, reconsidered_at, reconsidered_by) in (0, 4)
    and (reconsidered_decision_id is not null) = coalesce(reconsidered_as = 'changed', false)
    and (reconsidered_at is null or (tried_as is not null and tried_as <> 'late'))),
  constraint appeal_forwarded check (num_nonnulls(forwarded_on, forwarded_court, forwarded_at, forwarded_by) in (0, 4)
    and (forwarded_at is null or reconsidered_at is not null) and forwarded_on >= received_on),
  constraint appeal_withdrawn check (num_nonnulls(withdrawn_on, withdrawn_at, withdrawn_by) in (0, 3) and withdrawn_on >= received_on
    and (withdrawn_at is null or forwarded_at is null)),
  constraint appeal_undone check (num_nonnulls(undone_because, undone_at, undone_by) in (0, 3)
    and (undone_at is null or tried_at is null))
);
comment on column appeal.tried_by is 'by whoever judged the time; cleared when that was a mistake';
comment on column appeal.reconsidered_by is 'by whoever looked at the decision again; cleared when that was a mistake';
comment on column appeal.forwarded_by is 'by whoever sent it on; cleared when it wasn''t sent after all';
comment on column appeal.withdrawn_by is 'by whoever noted it; cleared when it wasn''t withdrawn after all';
-- one at a time: whoever appeals twice adds to the same appeal, unless the first was rejected, taken back or a mistake
create unique index appeal_running on appeal (decision_id)
  where withdrawn_at is null and undone_at is null and tried_as is distinct from 'late';
create index appeal_case on appeal (case_id);
create index appeal_waiting on appeal (case_id)
  where forwarded_at is null and withdrawn_at is null and undone_at is null and tried_as is distinct from 'late';

-- What the courts said of it, one at most of each. A wrong entry is undone and made again.
create table judgment (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  appeal_id uuid not null,
  court text not null check (court in ('administrativeCourt', 'courtOfAppeal', 'supremeCourt')),
  case_number text check (length(btrim(case_number)) between 1 and 40),
  given_on date not null,
  outcome text not null check (outcome in ('upheld', 'changed', 'partly', 'remanded', 'dismissed', 'writtenOff', 'noLeave')),
  words text check (length(btrim(words)) between 1 and 4000),
  registered_at timestamptz not null,
  registered_by uuid not null references app_user,
  undone_because text check (length(btrim(undone_because)) between 1 and 2000),
  undone_at timestamptz,
  undone_by uuid references app_user,
  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  foreign key (appeal_id, case_id) references appeal (id, case_id),
  -- leave is asked for from the second court on
  constraint judgment_leave check (outcome <> 'noLeave' or court <> 'administrativeCourt'),
  constraint judgment_undone check (num_nonnulls(undone_because, undone_at, undone_by) in (0, 3))
);
create unique index judgment_court on judgment (appeal_id, court) where undone_at is null;
create index judgment_case on judgment (case_id);

call app.protect('appeal');
call app.protect('judgment');
call app.hangs_on('appeal', 'case', 'case.receiveAppeal', 'registered_by', 'case.handleAppeal');
call app.hangs_on('judgment', 'case', 'case.handleAppeal', 'registered_by', 'case.handleAppeal');
-- what came in and what a court said is never changed
grant select, insert on appeal, judgment to hemvist_user;
grant update (tried_as, tried_because, tried_at, tried_by,
  reconsidered_as, reconsidered_because, reconsidered_decision_id, reconsidered_at, reconsidered_by,
  forwarded_on, forwarded_court, forwarded_words, forwarded_at, forwarded_by,
  withdrawn_on, withdrawn_at, withdrawn_by, undone_because, undone_at, undone_by) on appeal to hemvist_user;
grant update (undone_because, undone_at, undone_by) on judgment to hemvist_user;

-- A judgment presupposes that the appeal was sent to the court, and an appeal whose judgment is known isn't fetched back.
-- Afterwards, so that the policies are asked first.
create function app.judgment_of_forwarded() returns trigger language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from appeal a where a.id = new.appeal_id and a.forwarded_on <= new.given_on) then
    raise exception 'a judgment comes after the appeal was sent to the court' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create constraint trigger of_forwarded after insert on judgment for each row execute function app.judgment_of_forwarded();
create function app.appeal_at_court_stays() returns trigger language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from judgment j where j.appeal_id = new.id and j.undone_at is null) then
    raise exception 'the court has judged the appeal' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create constraint trigger at_court_stays after update on appeal for each row
  when (old.forwarded_at is not null and new.forwarded_at is null) execute function app.appeal_at_court_stays();

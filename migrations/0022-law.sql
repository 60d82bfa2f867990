-- The law of tenancies: a takeover as an end, and what was asked before anybody was advised to give up a home.

-- A spouse or cohabitant takes the lease over (JB 12:47): the home is kept.
alter table matter_end drop constraint matter_end_outcome_check;
alter table matter_end add constraint matter_end_outcome_check check (outcome in ('keptPayment', 'keptPlan', 'keptUndertaking', 'keptWithdrawn', 'keptRectified', 'keptNewLease',
  'keptTakeover', 'otherHome', 'evicted', 'movedOutUnhoused', 'noRisk', 'duplicate'));

-- That somebody asked about violence by somebody close, and about a spouse or cohabitant who isn't on the contract. Never changed: a new answer is a new row.
-- Read and written like the rest of the matter, and never by a landlord. No words: the answer is enough here, what was told belongs to a case.
create table matter_home_question (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  on_day date not null,
  -- unanswered: asked, and nobody wanted or could answer
  violence text not null check (violence in ('yes', 'no', 'unanswered')),
  spouse text not null check (spouse in ('yes', 'no', 'unanswered')),
  asked_at timestamptz not null,
  asked_by uuid not null references app_user,
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id)
);
create index matter_home_question_matter on matter_home_question (matter_id, asked_at desc);
call app.protect('matter_home_question');
grant select, insert on matter_home_question to hemvist_user;
create policy read on matter_home_question for select to hemvist_user
  using (municipality_code = app.municipality() and app.may_read_matter(matter_id));
create policy add on matter_home_question for insert to hemvist_user
  with check (municipality_code = app.municipality() and asked_by = app.user_id() and app.may_work_on_matter(matter_id));

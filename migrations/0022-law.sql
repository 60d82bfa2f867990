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

-- Interventions without individual assessment (SoL 2025:400 11 kap. 5 §): the board decides which, on what conditions, and for each whether what can reveal an identity is
-- documented when it is carried out (14 kap. 5 §). A row holds from its day until the next of the same kind; none is changed, so an earlier day is read as it was.
create table open_intervention (
  id uuid primary key,
  municipality_code text not null references municipality,
  kind text not null check (kind in ('nightCafe', 'dropIn', 'outreach', 'acutePlace', 'mobileTeam', 'housingSupport', 'contactsWithAuthorities', 'addictionCare', 'debtAdvice',
    'occupation', 'other')),
  -- false: from this day it takes an assessment again
  offered boolean not null,
  conditions text check (length(conditions) between 1 and 2000),
  identity_documented boolean not null,
  -- where the board's decision is read
  reference text not null check (length(reference) between 1 and 200),
  from_on date not null,
  set_at timestamptz not null,
  set_by uuid not null references app_user
);
create index open_intervention_kind on open_intervention (municipality_code, kind, from_on desc, set_at desc);
create trigger open_intervention_is_append_only before update or delete on open_intervention
  for each row execute function app.refuse_change();
call app.protect('open_intervention');
revoke update, delete on open_intervention from hemvist_system;
create policy case_staff on open_intervention for select to hemvist_user using (municipality_code = app.municipality() and app.is_case_staff());
create policy manager on open_intervention for insert to hemvist_user
  with check (municipality_code = app.municipality() and app.organisation_kind() = 'municipality' and app.has_role('manager') and set_by = app.user_id());
grant select, insert on open_intervention to hemvist_user;

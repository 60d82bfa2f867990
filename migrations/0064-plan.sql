-- The overall plan (decision 070): goals tied to the national strategy, actions with who and when, and versions that the council decides. It names units,
-- organisations and posts, never whoever is helped.
--
-- A version is a draft until it is decided, and never changes after that: what is noted of an action hangs on what it is (`key`) and goes on from version to
-- version. Which version is in force on a day is derived from the decisions.

-- What the state has set as its goals, for a time: another strategy follows as rows with another period.
create table strategy_goal (
  id text primary key check (length(id) between 1 and 40),
  from_year smallint not null,
  until_year smallint check (until_year >= from_year),
  place smallint not null,
  name_sv text not null,
  name_en text not null,
  source text not null
);
insert into strategy_goal (id, from_year, until_year, place, name_sv, name_en, source) values
  ('2022-prevented', 2022, 2026, 1, 'Hemlöshet ska förebyggas', 'Homelessness is prevented', 'Regeringen S2022/03255 (juli 2022)'),
  ('2022-street', 2022, 2026, 2, 'Ingen ska bo eller leva på gatan', 'Nobody lives on the street', 'Regeringen S2022/03255 (juli 2022)'),
  ('2022-housing-first', 2022, 2026, 3, 'Bostad först bör införas nationellt', 'Housing first is introduced nationally', 'Regeringen S2022/03255 (juli 2022)'),
  ('2022-planning', 2022, 2026, 4, 'Det sociala perspektivet i samhällsplaneringen ska stärkas', 'The social perspective in planning is strengthened',
    'Regeringen S2022/03255 (juli 2022)');
grant select on strategy_goal to hemvist_user, hemvist_system;

create table overall_plan (
  id uuid primary key,
  municipality_code text not null,
  title text not null check (length(title) between 1 and 200),
  purpose text check (length(purpose) between 1 and 2000),
  from_on date not null,
  until_on date not null,
  -- the version that this one began as a copy of
  begins_from_id uuid,
  made_at timestamptz not null,
  made_by uuid not null references app_user,
  decided_on date,
  decided_by_whom text check (length(decided_by_whom) between 1 and 120),
  diary_number text check (length(diary_number) between 1 and 60),
  decided_at timestamptz,
  decided_by uuid references app_user,
  published_at timestamptz,
  published_by uuid references app_user,
  dropped_at timestamptz,
  dropped_by uuid references app_user,
  unique (municipality_code, id),
  check (until_on >= from_on),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decided_on is null) and (decided_at is null) = (decided_by_whom is null)),
  check ((published_at is null) = (published_by is null)),
  check (published_at is null or decided_at is not null),
  check ((dropped_at is null) = (dropped_by is null)),
  check (dropped_at is null or decided_at is null),
  foreign key (municipality_code) references municipality (code),
  foreign key (municipality_code, begins_from_id) references overall_plan (municipality_code, id)
);
comment on column overall_plan.decided_by is 'by whoever noted the decision; cleared when it was noted by mistake';
comment on column overall_plan.published_by is 'by whoever published it; cleared when it is taken down';
comment on column overall_plan.dropped_by is 'by whoever threw the draft away; cleared when it is taken back';
create unique index overall_plan_one_draft on overall_plan (municipality_code) where decided_at is null and dropped_at is null;
create index overall_plan_decided on overall_plan (municipality_code, decided_on desc, id desc) where decided_at is not null;

create table overall_goal (
  id uuid primary key,
  municipality_code text not null,
  overall_plan_id uuid not null,
  -- the same goal in every version of the plan
  key uuid not null,
  title text not null check (length(title) between 1 and 200),
  words text check (length(words) between 1 and 2000),
  -- tied to a goal of the national strategy, or why it is the municipality's own
  strategy_goal_id text references strategy_goal,
  own_because text check (length(own_because) between 1 and 500),
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  unique (overall_plan_id, id),
  check ((strategy_goal_id is null) = (own_because is not null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, overall_plan_id) references overall_plan (municipality_code, id)
);
create unique index overall_goal_key on overall_goal (overall_plan_id, key);

create table overall_action (
  id uuid primary key,
  municipality_code text not null,
  overall_plan_id uuid not null,
  goal_id uuid not null,
  -- the same action in every version of the plan
  key uuid not null,
  title text not null check (length(title) between 1 and 200),
  words text check (length(words) between 1 and 2000),
  -- who does it: a unit, an organisation in the system, or a post or somebody outside by name of office
  unit_id uuid references unit,
  organisation_id uuid,
  who_words text check (length(who_words) between 1 and 120),
  -- who is reminded of it; never published
  owner_id uuid references app_user,
  from_on date not null,
  due_on date not null,
  -- a definition of a figure, by its id; null: not yet
  indicator text check (length(indicator) between 1 and 80),
  -- the question of the open comparisons that it is to turn into a yes
  question text check (length(question) between 1 and 80),
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  unique (municipality_code, id),
  check (due_on >= from_on),
  check (num_nonnulls(unit_id, organisation_id, who_words) = 1),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, overall_plan_id) references overall_plan (municipality_code, id),
  foreign key (overall_plan_id, goal_id) references overall_goal (overall_plan_id, id),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id)
);
create unique index overall_action_key on overall_action (overall_plan_id, key);
create index overall_action_plan on overall_action (overall_plan_id, due_on, id);

-- How it goes with an action: of a decided version, and by the action's key also of those after it.
create table overall_progress (
  id uuid primary key,
  municipality_code text not null,
  overall_action_id uuid not null,
  kind text not null check (kind in ('begun', 'note', 'done', 'halted')),
  on_day date not null,
  words text check (length(words) between 1 and 2000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (kind not in ('note', 'halted') or words is not null),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, overall_action_id) references overall_action (municipality_code, id)
);
create index overall_progress_action on overall_progress (overall_action_id, on_day, id);

-- What is decided stands, whoever writes: a draft alone is written in.
create function app.plan_stands() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from overall_plan p where p.id = new.overall_plan_id and (p.decided_at is not null or p.dropped_at is not null)) then
    raise exception 'The plan is decided, and stands' using errcode = 'check_violation', constraint = 'overall_plan_stands';
  end if;
  return null;
end $$;
alter function app.plan_stands() owner to hemvist_system;
create constraint trigger plan_stands after insert or update on overall_goal for each row execute function app.plan_stands();
create constraint trigger plan_stands after insert or update on overall_action for each row execute function app.plan_stands();

create function app.plan_text_stands() returns trigger language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if old.decided_at is not null and new.decided_at is not null
    and (new.title, new.purpose, new.from_on, new.until_on, new.decided_on, new.decided_by_whom, new.diary_number)
      is distinct from (old.title, old.purpose, old.from_on, old.until_on, old.decided_on, old.decided_by_whom, old.diary_number) then
    raise exception 'The plan is decided, and stands' using errcode = 'check_violation', constraint = 'overall_plan_stands';
  end if;
  return null;
end $$;
create constraint trigger plan_text_stands after update on overall_plan for each row execute function app.plan_text_stands();

do $$
declare t text;
begin
  foreach t in array array['overall_plan', 'overall_goal', 'overall_action', 'overall_progress'] loop
    call app.protect(t::regclass);
    execute format('grant select, insert on %I to hemvist_user', t);
  end loop;
end $$;

create policy read on overall_plan for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('agreement.seePlan')) and (decided_at is not null or (select app.may('agreement.seeAll'))));
create policy add on overall_plan for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and made_by = (select app.user_id()) and (select app.may('agreement.managePlan')));
create policy change on overall_plan for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('agreement.managePlan'))) with check (municipality_code = (select app.municipality()));
grant update (title, purpose, from_on, until_on, decided_on, decided_by_whom, diary_number, decided_at, decided_by, published_at, published_by,
  dropped_at, dropped_by) on overall_plan to hemvist_user;

call app.hangs_on('overall_goal', 'overall_plan', 'agreement.managePlan', 'set_by', 'agreement.managePlan');
call app.hangs_on('overall_action', 'overall_plan', 'agreement.managePlan', 'set_by', 'agreement.managePlan');
call app.hangs_on('overall_progress', 'overall_action', 'agreement.reportPlan', 'noted_by', 'agreement.reportPlan');
grant update (title, words, strategy_goal_id, own_because, set_at, set_by, undone_at, undone_by) on overall_goal to hemvist_user;
grant update (goal_id, title, words, unit_id, organisation_id, who_words, owner_id, from_on, due_on, indicator, question, set_at, set_by, undone_at, undone_by)
  on overall_action to hemvist_user;
grant update (undone_at, undone_by) on overall_progress to hemvist_user;

create policy see_of_plan on event for select to hemvist_user using (person_id is null
  and (select true from overall_plan p where p.id = event.subject_id limit 1));

-- Programmes (Bostad först and others), which leases were begun within one, and how closely a programme follows its principles (decisions 065, 066).
--   home.seeProgrammes    case staff and analysts of the municipality
--   home.keepProgrammes   managers
--   home.placeInProgramme those who decide about homes
--   figures.seeFidelity, figures.assessFidelity, figures.keepTemplates

-- A programme of the municipality's own. It names nobody. `kind` is what it promises, and isn't changed afterwards: housingFirst asks nothing of a tenant but
-- the lease, so a lease begun within one can carry no term of treatment, sobriety or supervision. Taken back by undone_at: then it never was.
create table programme (
  id uuid primary key,
  municipality_code text not null references municipality,
  name text not null check (length(name) between 1 and 100),
  kind text not null check (kind in ('housingFirst', 'other')),
  about text check (length(about) between 1 and 1000),
  from_on date not null,
  until_on date check (until_on >= from_on),
  -- the board or the officer, as the record has it, and when
  decided_in text not null check (length(decided_in) between 1 and 200),
  decided_on date not null,
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((until_on is null) = (ended_at is null)),
  check ((ended_at is null) = (ended_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  unique (municipality_code, id)
);
create unique index programme_name on programme (municipality_code, lower(name)) where undone_at is null;
comment on column programme.until_on is 'with ended_by';
comment on column programme.ended_by is 'by whoever ended it; cleared when it goes on';
call app.protect('programme');
create policy read on programme for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.seeProgrammes')));
create policy add on programme for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('home.keepProgrammes')));
create policy change on programme for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.keepProgrammes')))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (name, about, from_on, until_on, decided_in, decided_on, ended_at, ended_by, undone_at, undone_by)
  on programme to hemvist_user;

-- A lease that was begun within a programme: one at most. A tenancy that goes on (another form in the same flat, another head of the household) stays in the
-- programme of the first of its leases that has a row here. A landlord never reads these: that a tenant came by Bostad först is no fact of the tenancy.
create table lease_programme (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  programme_id uuid not null,
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id),
  foreign key (municipality_code, programme_id) references programme (municipality_code, id)
);
create unique index lease_programme_one on lease_programme (lease_id) where undone_at is null;
create index lease_programme_programme on lease_programme (programme_id);
call app.protect('lease_programme');
call app.hangs_on('lease_programme', 'lease', 'home.placeInProgramme', 'added_by', 'home.placeInProgramme');
grant select, insert, update (undone_at, undone_by) on lease_programme to hemvist_user;

-- A lease is begun within a programme that runs on the day it begins.
create function app.lease_fits_programme() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from lease l join programme p on p.id = new.programme_id
      where l.id = new.lease_id and l.undone_at is null and p.undone_at is null
        and l.begins_on between p.from_on and coalesce(p.until_on, 'infinity'::date)) then
    raise exception 'the programme does not run when the lease begins' using errcode = 'check_violation', constraint = 'lease_programme_fits';
  end if;
  return new;
end $$;
alter function app.lease_fits_programme() owner to hemvist_system;
create trigger fits before insert on lease_programme for each row when (new.undone_at is null) execute function app.lease_fits_programme();

-- And no programme ends before, begins after or is taken back from under the leases that were begun within it, whoever may read them.
create function app.programme_holds_leases() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from lease_programme t join lease l on l.id = t.lease_id
      where t.programme_id = new.id and t.undone_at is null and l.undone_at is null
        and (new.undone_at is not null or l.begins_on not between new.from_on and coalesce(new.until_on, 'infinity'::date))) then
    raise exception 'leases were begun within the programme' using errcode = 'check_violation', constraint = 'programme_has_leases';
  end if;
  return new;
end $$;
alter function app.programme_holds_leases() owner to hemvist_system;
create trigger holds before update of from_on, until_on, undone_at on programme for each row execute function app.programme_holds_leases();

-- How closely a programme follows its principles --------------------------------------------------------------------------
-- Hemvist's own template stands in the program (src/measure/fidelity). These are the ones that a municipality has the right to use and has loaded by a file.

create table fidelity_template (
  id uuid primary key,
  municipality_code text not null references municipality,
  name text not null check (length(name) between 1 and 200),
  version text not null check (length(version) between 1 and 40),
  -- who made it, and by which right the municipality uses it
  rights text not null check (length(rights) between 1 and 500),
  -- its scale and its statements, as the file had them
  content jsonb not null,
  loaded_at timestamptz not null,
  loaded_by uuid not null references app_user,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  unique (municipality_code, id)
);
create unique index fidelity_template_name on fidelity_template (municipality_code, lower(name), version) where withdrawn_at is null;
comment on column fidelity_template.withdrawn_by is 'by whoever withdrew it; cleared when it is used again';
call app.protect('fidelity_template');
create policy read on fidelity_template for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('figures.seeFidelity')));
create policy add on fidelity_template for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('figures.keepTemplates')));
create policy change on fidelity_template for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('figures.keepTemplates')))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (withdrawn_at, withdrawn_by) on fidelity_template to hemvist_user;

-- One programme's year by one template. A draft until it is sent; then it stands, and is corrected by a new row. template_id null: Hemvist's own, in `version`.
create table fidelity_assessment (
  id uuid primary key,
  municipality_code text not null,
  programme_id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  template_id uuid,
  version text not null check (length(version) between 1 and 40),
  corrects_id uuid,
  -- why it is corrected
  because text check (length(because) between 1 and 500),
  begun_at timestamptz not null,
  begun_by uuid not null references app_user,
  sent_at timestamptz,
  sent_by uuid references app_user,
  -- what the system's own rows told of the year when it was sent: figures, never of whom
  evidence jsonb,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((sent_at is null) = (sent_by is null)),
  check ((sent_at is null) = (evidence is null)),
  check ((undone_at is null) = (undone_by is null)),
  check (sent_at is null or undone_at is null),
  check ((corrects_id is null) = (because is null)),
  foreign key (municipality_code, programme_id) references programme (municipality_code, id),
  foreign key (municipality_code, template_id) references fidelity_template (municipality_code, id),
  unique (municipality_code, id),
  foreign key (municipality_code, corrects_id) references fidelity_assessment (municipality_code, id)
);
-- one that stands or is being written for each programme and year, and one that corrects each
create unique index fidelity_assessment_first on fidelity_assessment (programme_id, year) where corrects_id is null and undone_at is null;
create unique index fidelity_assessment_corrected on fidelity_assessment (corrects_id) where corrects_id is not null and undone_at is null;
create index fidelity_assessment_programme on fidelity_assessment (programme_id);
comment on column fidelity_assessment.evidence is 'with sent_by';
call app.protect('fidelity_assessment');
create policy read on fidelity_assessment for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('figures.seeFidelity')));
create policy add on fidelity_assessment for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('figures.assessFidelity')));
-- what was sent stands
create policy change on fidelity_assessment for update to hemvist_user using (municipality_code = (select app.municipality())
  and sent_at is null and undone_at is null and (select app.may('figures.assessFidelity')))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (sent_at, sent_by, evidence, undone_at, undone_by) on fidelity_assessment to hemvist_user;

create table fidelity_answer (
  id uuid primary key,
  municipality_code text not null,
  assessment_id uuid not null,
  -- the statement's id in the template
  statement text not null check (length(statement) between 1 and 60),
  score smallint not null check (score between 0 and 10),
  words text check (length(words) between 1 and 2000),
  answered_at timestamptz not null,
  answered_by uuid not null references app_user,
  foreign key (municipality_code, assessment_id) references fidelity_assessment (municipality_code, id),
  unique (assessment_id, statement)
);
call app.protect('fidelity_answer');
create policy read on fidelity_answer for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from fidelity_assessment a where a.id = fidelity_answer.assessment_id limit 1));
create policy add on fidelity_answer for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('figures.assessFidelity'))
  and (select true from fidelity_assessment a where a.id = fidelity_answer.assessment_id and a.sent_at is null and a.undone_at is null limit 1));
create policy change on fidelity_answer for update to hemvist_user using ((select app.may('figures.assessFidelity'))
  and (select true from fidelity_assessment a where a.id = fidelity_answer.assessment_id and a.sent_at is null and a.undone_at is null limit 1))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (score, words, answered_at, answered_by) on fidelity_answer to hemvist_user;

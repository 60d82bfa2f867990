-- A home that fits: what a household has agreed to be matched on, the order that the municipality has decided, and offers that hold a flat (decisions 060, 061).
--   home.keepRequest        what the household has agreed to, by the staff of its case
--   home.match              which households a vacancy fits: named coordinators alone
--   home.nameCoordinators   who they are
--   home.setPriority        the decided order

-- The request -------------------------------------------------------------------------------------------------------

-- One wait for a home, from the day that the household first agreed to be matched until it wants it no longer. It hangs on their case.
create table housing_request (
  id uuid primary key,
  municipality_code text not null,
  case_id uuid not null,
  -- the first yes: what has been waited is counted from it
  waits_from date not null,
  begun_at timestamptz not null,
  begun_by uuid not null references app_user,
  -- the household wants it no longer
  withdrawn_on date check (withdrawn_on >= waits_from),
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_on is null)),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  unique (municipality_code, id)
);
create unique index housing_request_case on housing_request (case_id) where withdrawn_at is null;
create index housing_request_of_case on housing_request (case_id);
create index housing_request_open on housing_request (municipality_code) where withdrawn_at is null;
comment on column housing_request.withdrawn_by is 'by whoever noted that they want it no longer; cleared when they want it after all';

-- What they agreed to, each row the whole of it: the latest that isn't undone holds. None without their own yes, on a day, in a way.
create table housing_request_terms (
  id uuid primary key,
  municipality_code text not null,
  housing_request_id uuid not null,
  agreed_on date not null,
  agreed_how text not null check (agreed_how in ('inPerson', 'byPhone', 'inWriting')),
  -- asked again by then: afterwards nobody matches on it
  until_on date not null check (until_on > agreed_on and until_on <= agreed_on + 366),
  adults smallint not null check (adults between 1 and 12),
  -- children by how each lives with them
  children_always smallint not null check (children_always between 0 and 15),
  children_alternately smallint not null check (children_alternately between 0 and 15),
  children_visits smallint not null check (children_visits between 0 and 15),
  rooms_least numeric(3, 1) not null check (rooms_least between 1 and 20),
  -- what they can carry; null: not known yet
  rent_most_kr integer check (rent_most_kr between 0 and 100000),
  adaptation text not null check (adaptation in ('none', 'stepFree', 'wheelchair')),
  pets text not null check (pets in ('yes', 'no')),
  -- not before
  from_on date,
  -- none: anywhere
  areas text[] not null default '{}' check (cardinality(areas) <= 40),
  -- areas and landlords to keep away from. Why isn't kept, and nobody who matches reads them: the household isn't there at all
  away_areas text[] not null default '{}' check (cardinality(away_areas) <= 40),
  away_landlords uuid[] not null default '{}' check (cardinality(away_landlords) <= 40),
  -- what the household wants to be weighed by the decided order. What isn't there isn't said, which isn't no
  says text[] not null default '{}' check (says <@ array['roofless', 'violence', 'homeEnds', 'leavesInstitution', 'splitFamily']),
  words text check (length(words) between 1 and 1000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, housing_request_id) references housing_request (municipality_code, id)
);
create index housing_request_terms_request on housing_request_terms (housing_request_id, noted_at desc, id desc);

-- The decided order -------------------------------------------------------------------------------------------------

-- The rules by which one household comes before another, in their order, as the municipality decided them. They hold from a day until the next version's.
create table priority_rules (
  id uuid primary key,
  municipality_code text not null references municipality,
  decided_on date not null,
  -- by whom and where, in words: Socialnämnden, § 31
  decided text not null check (length(decided) between 1 and 200),
  from_on date not null check (from_on >= decided_on),
  until_on date check (until_on >= from_on),
  rules text[] not null check (cardinality(rules) between 1 and 9 and rules <@ array['childrenRoofless', 'roofless', 'violence', 'splitFamily',
    'children', 'homeEnds', 'leavesInstitution', 'needsAdaptation', 'allRooms']),
  -- how many days a household has for its answer when nobody chooses otherwise
  answer_days smallint not null check (answer_days between 1 and 30),
  -- how the municipality tells it to everybody
  words text check (length(words) between 1 and 4000),
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  unique (municipality_code, id)
);
create unique index priority_rules_from on priority_rules (municipality_code, from_on) where undone_at is null;

-- Who coordinates ---------------------------------------------------------------------------------------------------

-- Whom a manager has named to match. Nobody else reads requests but the staff of the case.
create table matching_coordinator (
  id uuid primary key,
  municipality_code text not null,
  user_id uuid not null references app_user,
  named_at timestamptz not null,
  named_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null))
);
create unique index matching_coordinator_now on matching_coordinator (user_id) where ended_at is null;
create index matching_coordinator_municipality on matching_coordinator (municipality_code, named_at desc);
comment on column matching_coordinator.user_id is 'names who matches; named_by is the author';
comment on column matching_coordinator.ended_by is 'by whoever ended it; cleared when they match after all';

-- Matching ----------------------------------------------------------------------------------------------------------

-- An offer of a vacancy to a household that is matched on its request. `reasons`: what was shown when it was made, of this household alone.
alter table offer
  add column vacancy_id uuid,
  add column housing_request_id uuid,
  -- the flat is held for them until this moment, by the clock alone; null: through the day of answer
  add column holds_until timestamptz,
  add column reasons jsonb check (jsonb_typeof(reasons) = 'object'),
  add constraint offer_vacancy foreign key (municipality_code, vacancy_id) references vacancy (municipality_code, id),
  add constraint offer_request foreign key (municipality_code, housing_request_id) references housing_request (municipality_code, id),
  add constraint offer_matched check (housing_request_id is null or (vacancy_id is not null and reasons is not null));
create index offer_vacancy on offer (vacancy_id) where vacancy_id is not null;
create index offer_request on offer (housing_request_id) where housing_request_id is not null;

-- A coordinator passes a household over for one vacancy, and says why. It costs the household nothing, and they may be told.
create table vacancy_pass (
  id uuid primary key,
  municipality_code text not null,
  vacancy_id uuid not null,
  housing_request_id uuid not null,
  because text not null check (because in ('wantedNot', 'notReached', 'changed', 'unsuitable', 'other')),
  words text check (length(words) between 1 and 500),
  passed_at timestamptz not null,
  passed_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check (because <> 'other' or words is not null),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, vacancy_id) references vacancy (municipality_code, id),
  foreign key (municipality_code, housing_request_id) references housing_request (municipality_code, id)
);
create unique index vacancy_pass_once on vacancy_pass (vacancy_id, housing_request_id) where undone_at is null;
create index vacancy_pass_request on vacancy_pass (housing_request_id);

-- Requests that somebody may be matched on now: agreed to, not withdrawn, asked again in time, of an open case, and with no lease that came of it.
create view app.request_now as
  select r.id as housing_request_id, r.municipality_code, r.case_id, f.person_id, f.number as case_number, r.waits_from, t.agreed_on, t.until_on,
    t.adults, t.children_always, t.children_alternately, t.children_visits, t.rooms_least, t.rent_most_kr, t.adaptation, t.pets, t.from_on,
    t.areas, t.away_areas, t.away_landlords, t.says, t.words
  from housing_request r
    join case_file f on f.id = r.case_id
    cross join lateral (select * from housing_request_terms x where x.housing_request_id = r.id and x.undone_at is null
      order by x.noted_at desc, x.id desc limit 1) t
  where r.withdrawn_at is null and t.until_on >= (select app.today())
    and not exists (select from case_closure e where e.case_id = f.id and e.reopened_at is null)
    and not exists (select from offer o join lease l on l.offer_id = o.id and l.undone_at is null where o.housing_request_id = r.id);
alter view app.request_now owner to hemvist_system;

create function app.is_coordinator() returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select app.may('home.match') and exists (select from matching_coordinator c
    where c.user_id = app.user_id() and c.municipality_code = app.municipality() and c.ended_at is null)
$$;
alter function app.is_coordinator() owner to hemvist_system;

-- People who aren't there for the asking coordinator: protected, or of a protected person's household, and nobody whom they are named for or work with.
create view app.shut_to_match as
  select shut.person_id from protection x
    cross join lateral (select x.person_id union
      select me.person_id from household_member they join household_member me on me.household_id = they.household_id
      where they.person_id = x.person_id and they.until_on is null and me.until_on is null) shut
  where x.municipality_code = (select app.municipality()) and x.ended_at is null
    and (select true from app.my_ground g where g.person_id = x.person_id limit 1) is null;
alter view app.shut_to_match owner to hemvist_system;

-- What the asking coordinator may match on now, and what they may follow to its end: an offer that became a lease, a request that must be asked again.
create view app.my_matching with (security_barrier) as
  select n.housing_request_id from app.request_now n
  where n.municipality_code = (select app.municipality()) and (select app.is_coordinator())
    and n.person_id not in (select s.person_id from app.shut_to_match s);
create view app.my_matched with (security_barrier) as
  select r.id as housing_request_id from housing_request r join case_file f on f.id = r.case_id
  where r.municipality_code = (select app.municipality()) and r.withdrawn_at is null and (select app.is_coordinator())
    and f.person_id not in (select s.person_id from app.shut_to_match s);
alter view app.my_matching owner to hemvist_system;
alter view app.my_matched owner to hemvist_system;
grant select on app.my_matching, app.my_matched to hemvist_user;

-- Whether an offer without an answer holds its flat now.
create function app.still_holds(answer_by date, holds_until timestamptz) returns boolean language sql stable parallel safe as $$
  select coalesce(holds_until > app.now(), answer_by >= app.today())
$$;

-- The households that these vacancies may be offered to, to a coordinator: what they agreed to be matched on, without whom it is about and without what they
-- keep away from. Somebody who keeps away from its area or landlord isn't there, nor where the area isn't known; nor whoever has an offer of it, or said no.
create function app.households_for(vacancies uuid[])
  returns table (vacancy_id uuid, housing_request_id uuid, case_id uuid, case_number text, responsible text, unit text, waits_from date, agreed_on date, adults smallint,
    children_always smallint, children_alternately smallint, children_visits smallint, rooms_least numeric, rent_most_kr integer,
    adaptation text, pets text, from_on date, areas text[], says text[], words text, passed_because text, passed_words text, pass_id uuid)
  language sql stable security definer rows 300 set search_path = pg_catalog, public, app, pg_temp as $$
  select v.id, n.housing_request_id, n.case_id, n.case_number, u.name, unit.name, n.waits_from, n.agreed_on, n.adults,
    n.children_always, n.children_alternately, n.children_visits, n.rooms_least, n.rent_most_kr,
    n.adaptation, n.pets, n.from_on, n.areas, n.says, n.words, p.because, p.words, p.id
  from vacancy v
    join dwelling d on d.id = v.dwelling_id
    join app.request_now n on n.municipality_code = v.municipality_code
    join case_file f on f.id = n.case_id
    left join unit on unit.id = f.unit_id
    left join case_responsible r on r.case_id = n.case_id and r.until is null
    left join app_user u on u.id = r.user_id
    left join vacancy_pass p on p.vacancy_id = v.id and p.housing_request_id = n.housing_request_id and p.undone_at is null
  where v.id = any (vacancies) and v.municipality_code = app.municipality()
    -- the same as app.my_matching, without looking twice
    and (select app.is_coordinator()) and n.person_id not in (select s.person_id from app.shut_to_match s)
    and d.landlord_id <> all (n.away_landlords)
    and (n.away_areas = '{}' or (d.area_name is not null
      and not exists (select from unnest(n.away_areas) a where lower(btrim(a)) = lower(btrim(d.area_name)))))
    -- one that ran out or was withdrawn is no answer: they may be asked again
    and not exists (select from offer o left join offer_answer a on a.offer_id = o.id and a.undone_at is null
      where o.vacancy_id = v.id and o.housing_request_id = n.housing_request_id
        and (a.answer in ('accepted', 'declined') or (a.id is null and app.still_holds(o.answer_by, o.holds_until))))
$$;
alter function app.households_for(uuid[]) owner to hemvist_system;
revoke execute on function app.households_for(uuid[]) from public;
grant execute on function app.households_for(uuid[]) to hemvist_user;

-- A coordinator's offer is to whoever the request is about, in their case: the coordinator needn't know who that is.
create function app.offer_by_request() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  select f.person_id, f.id into new.person_id, new.case_id
    from housing_request r join case_file f on f.id = r.case_id
    where r.id = new.housing_request_id and r.municipality_code = new.municipality_code;
  select v.dwelling_id into new.dwelling_id from vacancy v where v.id = new.vacancy_id and v.municipality_code = new.municipality_code;
  return new;
end $$;
alter function app.offer_by_request() owner to hemvist_system;
create trigger by_request before insert on offer for each row when (new.housing_request_id is not null) execute function app.offer_by_request();

-- Holds that run out ------------------------------------------------------------------------------------------------

create or replace function app.flats_held(flats uuid[]) returns table (dwelling_id uuid, until_on date) language sql stable security definer rows 10
  set search_path = pg_catalog, public, app, pg_temp as $$
  select distinct on (o.dwelling_id) o.dwelling_id, case when a.id is null then o.answer_by end
  from offer o join dwelling d on d.id = o.dwelling_id
    left join offer_answer a on a.offer_id = o.id and a.undone_at is null
  where o.dwelling_id = any (flats) and d.municipality_code = app.municipality() and (app.is_case_staff() or d.landlord_id = app.organisation_id())
    and ((a.id is null and app.still_holds(o.answer_by, o.holds_until))
      or (a.answer = 'accepted' and not exists (select from lease l where l.offer_id = o.id and l.undone_at is null)))
  order by o.dwelling_id, o.offered_on desc, o.id desc
$$;
create or replace function app.dwelling_held(d uuid, besides uuid) returns boolean language sql stable security definer cost 1000
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from offer o left join offer_answer a on a.offer_id = o.id and a.undone_at is null
    where o.dwelling_id = d and o.id is distinct from besides
      and ((a.id is null and app.still_holds(o.answer_by, o.holds_until))
        or (a.answer = 'accepted' and not exists (select from lease l where l.offer_id = o.id and l.undone_at is null))))
$$;

-- One flat has one yes at a time. Two who say yes in the same moment wait for each other here, and the second is told.
create function app.one_yes_a_flat() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare flat uuid;
begin
  select o.dwelling_id into flat from offer o where o.id = new.offer_id;
  perform from dwelling d where d.id = flat for update;
  if exists (select from offer o join offer_answer a on a.offer_id = o.id and a.undone_at is null and a.answer = 'accepted'
      where o.dwelling_id = flat and o.id <> new.offer_id and not exists (select from lease l where l.offer_id = o.id and l.undone_at is null)) then
    raise exception 'somebody else has said yes to the flat' using errcode = 'unique_violation', constraint = 'offer_answer_one_yes_a_flat';
  end if;
  return null;
end $$;
alter function app.one_yes_a_flat() owner to hemvist_system;
create trigger one_yes after insert or update of undone_at on offer_answer for each row
  when (new.answer = 'accepted' and new.undone_at is null and current_user = 'hemvist_user') execute function app.one_yes_a_flat();

-- Who sees and does what --------------------------------------------------------------------------------------------

do $$
declare t text;
begin
  foreach t in array array['housing_request', 'housing_request_terms', 'priority_rules', 'matching_coordinator', 'vacancy_pass'] loop
    execute format('call app.protect(%L)', t);
    execute format('grant select, insert on %I to hemvist_user', t);
  end loop;
end $$;
call app.hangs_on('housing_request', 'case', 'home.keepRequest', 'begun_by', 'home.keepRequest');
call app.hangs_on('housing_request_terms', 'housing_request', 'home.keepRequest', 'noted_by', 'home.keepRequest');
grant update (withdrawn_on, withdrawn_at, withdrawn_by) on housing_request to hemvist_user;
grant update (undone_at, undone_by) on housing_request_terms, priority_rules, vacancy_pass to hemvist_user;

-- everybody who works in the municipality may know its order, a landlord too
create policy see on priority_rules for select to hemvist_user using (municipality_code = (select app.municipality()));
create policy add on priority_rules for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and set_by = (select app.user_id()) and (select app.may('home.setPriority')));
create policy change on priority_rules for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.setPriority')))
  with check (municipality_code = (select app.municipality()));

-- who matches is no secret to those whose households are matched
create policy see on matching_coordinator for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.is_case_staff()));
create policy add on matching_coordinator for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and named_by = (select app.user_id()) and (select app.may('home.nameCoordinators')));
create policy change on matching_coordinator for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.nameCoordinators')))
  with check (municipality_code = (select app.municipality()));
grant update (ended_at, ended_by) on matching_coordinator to hemvist_user;

create policy read on vacancy_pass for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from housing_request x where x.id = vacancy_pass.housing_request_id limit 1));
create policy read_to_match on vacancy_pass for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_matched m where m.housing_request_id = vacancy_pass.housing_request_id limit 1));
create policy add on vacancy_pass for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and passed_by = (select app.user_id())
  and (select true from app.my_matching m where m.housing_request_id = vacancy_pass.housing_request_id limit 1));
create policy change on vacancy_pass for update to hemvist_user
  using ((select true from app.my_matched m where m.housing_request_id = vacancy_pass.housing_request_id limit 1))
  with check (municipality_code = (select app.municipality()));

-- a coordinator's offers: made to whom they may match, and followed until they are answered
create policy match on offer for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and offered_by = (select app.user_id()) and vacancy_id is not null
  and (select true from app.my_matching m where m.housing_request_id = offer.housing_request_id limit 1));
create policy read_to_match on offer for select to hemvist_user using (municipality_code = (select app.municipality())
  and vacancy_id is not null
  and (select true from app.my_matched m where m.housing_request_id = offer.housing_request_id limit 1));

-- What a lease is beside its flat and its tenants (decision 062): the terms of older second-hand leases, how the municipality itself rents the flat, rent and
-- money over time, notice, who lives there; the chain from second to first hand as an event, with talks before it; and a landlord's pause.
--   home.keepLease  what stands on a lease, by whoever decides about homes
--   home.pause      a landlord's pause of new flats

-- A person may have a second open first-hand lease for a while, when they move: then somebody says why.
alter table lease add column beside_because text check (length(beside_because) between 1 and 1000);
alter table lease drop constraint lease_ends_because_check, add constraint lease_ends_because_check
  check (ends_because in ('handedOver', 'takenOver', 'tenantGaveNotice', 'landlordGaveNotice', 'evicted', 'movedToOtherHome', 'died', 'other'));
-- a disturbance that was reported, and isn't a complaint that anybody found justified
alter table lease_remark drop constraint lease_remark_kind_check, add constraint lease_remark_kind_check check (kind in ('arrears', 'complaint', 'disturbance'));
-- a term says in itself that its lease is second hand
alter table lease add constraint lease_of_form unique (id, form);

-- Terms ------------------------------------------------------------------------------------------------------------------
-- What some second-hand leases demand beside what every lease does: they are what makes situation 3, counted and on their way out. A first-hand lease can't have
-- one: the row carries the form of its lease, which isn't first hand, and the key holds the two together. The list is closed and has no words, so that no visit,
-- plan or other support can become a term.
create table lease_term (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  lease_form text not null constraint lease_term_second_hand check (lease_form <> 'firstHandLease'),
  kind text not null check (kind in ('supervision', 'homeVisits', 'sobriety', 'treatment', 'occupation', 'incomeManaged')),
  agreed_on date not null,
  written_at timestamptz not null,
  written_by uuid not null references app_user,
  -- the first day on which it is demanded no longer
  removed_on date check (removed_on >= agreed_on),
  removed_at timestamptz,
  removed_by uuid references app_user,
  -- written by mistake: it was never agreed
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((removed_at is null) = (removed_on is null)),
  check ((removed_at is null) = (removed_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id),
  constraint lease_term_of_form foreign key (lease_id, lease_form) references lease (id, form)
);
create unique index lease_term_once on lease_term (lease_id, kind) where removed_at is null and undone_at is null;
create index lease_term_standing on lease_term (municipality_code, agreed_on, id) where removed_at is null and undone_at is null;

-- How the municipality itself rents the flat that it sublets: what the right to renewal and the cap of the rent turn on (JB 12:45, 12:55). The latest row stands.
create table lease_letting (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  -- how many flats stand in the one contract with the landlord, this one among them: three or more, and the two-year limit falls
  joint_flats smallint not null check (joint_flats between 1 and 10000),
  rented_from date,
  own_rent_kr integer check (own_rent_kr between 0 and 100000),
  furnished boolean not null default false,
  -- when the landlord was told that it is sublet (JB 12:39)
  told_on date,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
create index lease_letting_lease on lease_letting (lease_id, noted_at);

-- A waiver of the right to renewal (JB 12:45 a). Whether it holds is computed, never kept.
create table lease_waiver (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  signed_on date not null,
  separate boolean not null,
  basis text not null check (basis in ('tribunal', 'afterStart', 'neither')),
  approved_on date,
  spouse text not null check (spouse in ('none', 'agreed', 'notAgreed', 'unknown')),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((approved_on is not null) = (basis = 'tribunal')),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
create index lease_waiver_lease on lease_waiver (lease_id, signed_on);

-- Money ------------------------------------------------------------------------------------------------------------------
-- The rent from a day on; until the first of them it is the lease's own.
create table lease_rent (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  from_on date not null,
  rent_kr integer not null check (rent_kr between 0 and 100000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
create unique index lease_rent_once on lease_rent (lease_id, from_on) where undone_at is null;

create table lease_deposit (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  kr integer not null check (kr between 1 and 1000000),
  paid_on date not null,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  returned_on date check (returned_on >= paid_on),
  returned_kr integer check (returned_kr between 0 and kr),
  returned_at timestamptz,
  returned_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((returned_at is null) = (returned_on is null) and (returned_at is null) = (returned_kr is null) and (returned_at is null) = (returned_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
create index lease_deposit_lease on lease_deposit (lease_id, paid_on);

-- A guarantee of the rent; the municipality's own is one of Boverket's four tools (lag 2009:47 2:6), with a state grant on four days a year.
create table lease_guarantee (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  guarantor text not null check (guarantor in ('municipality', 'other')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  months smallint check (months between 1 and 120),
  -- the state grant: asked for and decided
  applied_on date,
  granted_on date check (granted_on >= applied_on),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  -- notice by the guarantor (JB 12:28 a), and the last day that comes of it
  notice_on date check (notice_on >= from_on),
  ended_on date,
  ended_at timestamptz,
  ended_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((ended_at is null) = (ended_on is null) and (ended_at is null) = (ended_by is null) and (ended_at is null) = (notice_on is null)),
  check (granted_on is null or applied_on is not null),
  check (applied_on is null or guarantor = 'municipality'),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
create index lease_guarantee_lease on lease_guarantee (lease_id, from_on);

-- What a flat in second hand costs the municipality besides rent: hours and money, by day.
create table lease_cost (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  kind text not null check (kind in ('hours', 'repair', 'other')),
  on_day date not null,
  minutes integer check (minutes between 1 and 6000),
  kr integer check (kr between 1 and 10000000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((kind = 'hours') = (minutes is not null) and (kind = 'hours') = (kr is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
create index lease_cost_lease on lease_cost (lease_id, on_day);

-- Notice, and who lives there ----------------------------------------------------------------------------------------------
create table lease_notice (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  -- of a sublet flat the landlord is the municipality
  given_by_whom text not null check (given_by_whom in ('tenant', 'landlord')),
  given_on date not null,
  last_on date not null check (last_on >= given_on),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
create unique index lease_notice_once on lease_notice (lease_id, given_by_whom) where withdrawn_at is null;

-- Who lives there beside the tenants, from when until when. It gives nobody a right, and is no reason to read.
create table lease_resident (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  person_id uuid not null,
  moved_in_on date not null,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  -- the last day
  moved_out_on date check (moved_out_on >= moved_in_on),
  out_at timestamptz,
  out_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((out_at is null) = (moved_out_on is null) and (out_at is null) = (out_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  constraint lease_resident_once exclude using gist (lease_id with =, person_id with =, daterange(moved_in_on, moved_out_on, '[]') with &&) where (undone_at is null)
);
create index lease_resident_person on lease_resident (person_id);

-- That somebody asked about violence and about a spouse or cohabitant, before a lease is taken over (JB 12:33, 12:47). The latest answer counts.
create table lease_home_question (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  on_day date not null,
  violence text not null check (violence in ('yes', 'no', 'unanswered')),
  asked_at timestamptz not null,
  asked_by uuid not null references app_user,
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
create index lease_home_question_lease on lease_home_question (lease_id, asked_at);

-- The chain ----------------------------------------------------------------------------------------------------------------
-- A tenancy is a chain of leases by `predecessor_id`, one after another without a day between: from second to first hand (`lease_handover`), or to a spouse or
-- cohabitant who takes over (`lease_takeover`). Whoever counts tenancies counts a chain as one.
create table lease_handover (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  becomes_id uuid not null,
  -- the first day of the tenant's own lease
  on_day date not null,
  -- what was agreed beforehand, and how it stood
  months_agreed smallint,
  complaints_allowed smallint not null,
  months_lived smallint not null,
  arrears_kr integer not null check (arrears_kr >= 0),
  complaints smallint not null check (complaints >= 0),
  -- the landlord's new lease, or the lease transferred with the landlord's consent or Hyresnämnden's permission (JB 12:37)
  way text not null check (way in ('newLease', 'consent', 'permission')),
  way_on date,
  -- who answers for debts from before (JB 12:38)
  debts text not null check (debts in ('none', 'municipality', 'tenant', 'both')),
  handed_at timestamptz not null,
  handed_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id),
  foreign key (municipality_code, becomes_id) references lease (municipality_code, id)
);
create unique index lease_handover_once on lease_handover (lease_id) where undone_at is null;
create index lease_handover_becomes on lease_handover (becomes_id);

create table lease_takeover (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  becomes_id uuid not null,
  on_day date not null,
  ground text not null check (ground in ('division', 'rightEnded', 'landlordAgreed')),
  taken_at timestamptz not null,
  taken_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id),
  foreign key (municipality_code, becomes_id) references lease (municipality_code, id)
);
create unique index lease_takeover_once on lease_takeover (lease_id) where undone_at is null;
create index lease_takeover_becomes on lease_takeover (becomes_id);

-- Talks about when the lease can be the tenant's own: planned, dated, somebody's.
create table lease_talk (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  planned_on date not null,
  holder_id uuid not null references app_user,
  planned_at timestamptz not null,
  planned_by uuid not null references app_user,
  held_on date,
  words text check (length(words) between 1 and 2000),
  held_at timestamptz,
  held_by uuid references app_user,
  called_off_at timestamptz,
  called_off_by uuid references app_user,
  check ((held_at is null) = (held_on is null) and (held_at is null) = (held_by is null)),
  check (words is null or held_at is not null),
  check ((called_off_at is null) = (called_off_by is null) and (held_at is null or called_off_at is null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
create unique index lease_talk_next on lease_talk (lease_id) where held_at is null and called_off_at is null;
create index lease_talk_lease on lease_talk (lease_id, held_on);
-- whose talks come up, and which second-hand leases somebody began
create index lease_talk_holder on lease_talk (holder_id, planned_on) where held_at is null and called_off_at is null;

-- A landlord's pause of new flats --------------------------------------------------------------------------------------------
-- From when, until when, why, and which routine is changed before it ends. Of nobody: no tenant is named. Whoever matches a flat asks this.
create table landlord_pause (
  id uuid primary key,
  municipality_code text not null,
  landlord_id uuid not null,
  from_on date not null,
  -- the last day, when it is known beforehand
  until_on date check (until_on >= from_on),
  because text not null check (length(because) between 1 and 1000),
  routine text check (length(routine) between 1 and 1000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  -- the first day on which flats are let again, before or after the day that was thought
  lifted_on date check (lifted_on >= from_on),
  changed text check (length(changed) between 1 and 1000),
  lifted_at timestamptz,
  lifted_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((lifted_at is null) = (lifted_on is null) and (lifted_at is null) = (lifted_by is null)),
  check (changed is null or lifted_at is not null),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, landlord_id) references organisation (municipality_code, id)
);
create index landlord_pause_landlord on landlord_pause (municipality_code, landlord_id, from_on);

-- Who may ------------------------------------------------------------------------------------------------------------------
do $$
declare held record;
begin
  for held in select * from (values
      ('lease_term', 'written_by', 'removed_on, removed_at, removed_by, undone_at, undone_by'),
      ('lease_letting', 'noted_by', 'undone_at, undone_by'),
      ('lease_waiver', 'noted_by', 'undone_at, undone_by'),
      ('lease_rent', 'noted_by', 'undone_at, undone_by'),
      ('lease_deposit', 'noted_by', 'returned_on, returned_kr, returned_at, returned_by, undone_at, undone_by'),
      ('lease_guarantee', 'noted_by', 'notice_on, ended_on, ended_at, ended_by, undone_at, undone_by'),
      ('lease_cost', 'noted_by', 'undone_at, undone_by'),
      ('lease_notice', 'noted_by', 'withdrawn_at, withdrawn_by'),
      ('lease_resident', 'noted_by', 'moved_out_on, out_at, out_by, undone_at, undone_by'),
      ('lease_home_question', 'asked_by', null),
      ('lease_handover', 'handed_by', 'undone_at, undone_by'),
      ('lease_takeover', 'taken_by', 'undone_at, undone_by'),
      ('lease_talk', 'planned_by', 'held_on, words, held_at, held_by, called_off_at, called_off_by')) t (tbl, author, changes) loop
    execute format('call app.protect(%L)', held.tbl);
    execute format('grant select, insert on %I to hemvist_user', held.tbl);
    execute format('create policy read on %1$I for select to hemvist_user using (municipality_code = (select app.municipality())
      and (select app.may(''home.seeAll''))
      and (select true from app.my_lease l where l.lease_id = %1$I.lease_id limit 1)%2$s)', held.tbl,
      case held.tbl when 'lease_resident' then ' and (select true from app.my_ground g where g.person_id = lease_resident.person_id limit 1)' else '' end);
    execute format('create policy add on %1$I for insert to hemvist_user with check (municipality_code = (select app.municipality())
      and %2$I = (select app.user_id()) and (select app.may(''home.keepLease''))
      and (select true from app.my_lease l where l.lease_id = %1$I.lease_id limit 1))', held.tbl, held.author);
    continue when held.changes is null;
    execute format('grant update (%2$s) on %1$I to hemvist_user', held.tbl, held.changes);
    execute format('create policy change on %1$I for update to hemvist_user using ((select app.may(''home.keepLease''))
      and (select true from app.my_lease l where l.lease_id = %1$I.lease_id limit 1))
      with check (municipality_code = (select app.municipality()))', held.tbl);
  end loop;
end $$;

call app.protect('landlord_pause');
create policy read on landlord_pause for select to hemvist_user using (municipality_code = (select app.municipality())
  and (landlord_id = (select app.organisation_id()) or (select app.may('home.seeAll'))));
create policy add on landlord_pause for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and noted_by = (select app.user_id()) and (select app.may('home.pause'))
  and (landlord_id = (select app.organisation_id()) or (select app.may('home.seeAll'))));
create policy change on landlord_pause for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.pause'))
  and (landlord_id = (select app.organisation_id()) or (select app.may('home.seeAll'))))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (lifted_on, changed, lifted_at, lifted_by, undone_at, undone_by) on landlord_pause to hemvist_user;

-- Held besides ---------------------------------------------------------------------------------------------------------------
-- Somebody's second open first-hand lease says why it is right, whoever writes it.
create function app.one_own_home() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from lease l where l.id = new.lease_id and l.form = 'firstHandLease' and l.beside_because is null
      and exists (select from lease_tenant t join lease o on o.id = t.lease_id
        where t.person_id = new.person_id and o.id <> l.id and o.form = 'firstHandLease' and o.undone_at is null and o.ends_on is null
          and not exists (select from lease_leaving v where v.lease_id = o.id and v.person_id = t.person_id and v.undone_at is null))) then
    raise exception 'somebody has an open first-hand lease already' using errcode = 'check_violation', constraint = 'lease_own_home';
  end if;
  return new;
end $$;
alter function app.one_own_home() owner to hemvist_system;
revoke execute on function app.one_own_home() from public;
create trigger one_own_home before insert on lease_tenant for each row when (current_user = 'hemvist_user') execute function app.one_own_home();

-- Begun by mistake: what stands on it besides, and the step of the chain goes with it.
create or replace function app.undo_lease(l uuid) returns boolean language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not (app.may('home.beginLease') and exists (select from app.my_lease m where m.lease_id = l)) then
    return false;
  end if;
  update lease set undone_at = app.now(), undone_by = app.user_id()
    where id = l and municipality_code = app.municipality() and undone_at is null and ends_on is null
      and not exists (select from lease_remark r where r.lease_id = l)
      and not exists (select from lease_leaving v where v.lease_id = l and v.undone_at is null)
      and not exists (select from lease_rent r where r.lease_id = l and r.undone_at is null)
      and not exists (select from lease_deposit d where d.lease_id = l and d.undone_at is null)
      and not exists (select from lease_guarantee g where g.lease_id = l and g.undone_at is null)
      and not exists (select from lease_notice n where n.lease_id = l and n.withdrawn_at is null)
      and not exists (select from lease_term t where t.lease_id = l and t.undone_at is null)
      and not exists (select from lease s where s.predecessor_id = l and s.undone_at is null);
  if not found then return false; end if;
  update lease_handover set undone_at = app.now(), undone_by = app.user_id() where becomes_id = l and undone_at is null;
  update lease_takeover set undone_at = app.now(), undone_by = app.user_id() where becomes_id = l and undone_at is null;
  return true;
end $$;

-- Bostad först asks nothing of a tenant but the lease (decision 063): a lease that was begun within such a programme, or took over from one that was, has no term.
-- Whatever asks it, either way round; a term that was removed may stand as what once was.
create function app.begun_in_housing_first(l uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  with recursive back as (select b.id, b.predecessor_id from lease b where b.id = l
    union select p.id, p.predecessor_id from lease p join back on p.id = back.predecessor_id)
  select exists (select from back join lease_programme t on t.lease_id = back.id and t.undone_at is null
    join programme p on p.id = t.programme_id and p.kind = 'housingFirst')
$$;
alter function app.begun_in_housing_first(uuid) owner to hemvist_system;
revoke execute on function app.begun_in_housing_first(uuid) from public, hemvist_user;

create function app.terms_apart() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_table_name = 'lease_term' then
    if not app.begun_in_housing_first(new.lease_id) then return new; end if;
  elsif not exists (select from programme p where p.id = new.programme_id and p.kind = 'housingFirst')
    or not exists (
      with recursive onward as (select new.lease_id as id union select s.id from lease s join onward on s.predecessor_id = onward.id where s.undone_at is null)
      select from onward join lease_term t on t.lease_id = onward.id where t.removed_at is null and t.undone_at is null) then
    return new;
  end if;
  raise exception 'a lease of Bostad först has no term of treatment, sobriety or supervision' using errcode = 'check_violation', constraint = 'lease_term_apart';
end $$;
alter function app.terms_apart() owner to hemvist_system;
create trigger apart before insert or update on lease_term for each row when (new.removed_at is null and new.undone_at is null) execute function app.terms_apart();
create trigger apart before insert or update on lease_programme for each row when (new.undone_at is null) execute function app.terms_apart();

comment on column lease_term.removed_by is 'by whoever removed it; cleared when it is in force after all';
comment on column lease_term.removed_on is 'with removed_by';
comment on column lease_deposit.returned_by is 'by whoever noted the return; cleared when it was not returned';
comment on column lease_deposit.returned_on is 'with returned_by';
comment on column lease_deposit.returned_kr is 'with returned_by';
comment on column lease_guarantee.ended_by is 'by whoever gave notice; cleared when it goes on';
comment on column lease_guarantee.ended_on is 'with ended_by';
comment on column lease_guarantee.notice_on is 'with ended_by';
comment on column lease_resident.out_by is 'by whoever noted it; cleared when they live there still';
comment on column lease_resident.moved_out_on is 'with out_by';
comment on column lease_talk.holder_id is 'names who is to hold it; planned_by is the author';
comment on column lease_talk.held_by is 'by whoever held it; cleared when it was not held';
comment on column lease_talk.called_off_by is 'by whoever called it off; cleared when it is held after all';
comment on column lease_talk.held_on is 'with held_by';
comment on column lease_talk.words is 'with held_by';
comment on column landlord_pause.lifted_by is 'by whoever lifted it; cleared when it goes on';
comment on column landlord_pause.lifted_on is 'with lifted_by';
comment on column landlord_pause.changed is 'with lifted_by';

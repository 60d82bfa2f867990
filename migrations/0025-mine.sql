-- What the asking user may read, as views of ids: each is the rule in plain SQL, found by its key, with nothing to keep current (decision 028).
-- Owned by the system, so that a policy may probe them without asking itself.

-- Where a person lives, for those whose reason reaches so far: what one reason gives, no other takes away (decision 029).
create view app.my_housing with (security_barrier) as
  select g.person_id from app.my_ground g where g.housing or (select app.is_case_staff());

-- The municipality's cases, for its own staff with a reason to read about the person.
create view app.my_case with (security_barrier) as
  select c.id as case_id, c.person_id from case_file c
  where c.municipality_code = (select app.municipality()) and (select app.is_case_staff())
    and (select true from app.my_ground g where g.person_id = c.person_id limit 1);

-- Their plans, also for a partner whom the person's consent names for it.
create view app.my_plan with (security_barrier) as
  select c.id as case_id, c.person_id from case_file c
  where c.municipality_code = (select app.municipality())
    and (select true from app.my_ground g where g.person_id = c.person_id and (g.plan or (select app.is_case_staff())) limit 1);

-- Leases with a tenant whom one may read about, for the municipality's staff: nobody else is to know that there is one.
create view app.my_lease with (security_barrier) as
  select t.lease_id from lease_tenant t
  where (select app.is_case_staff()) and (select true from app.my_ground g where g.person_id = t.person_id limit 1);

-- People whom protected identity shuts for the asking user: the protected, without a reason of one's own; and a record with their number, for
-- whoever didn't write it there, isn't responsible for it and isn't named for them.
create view app.shut_person with (security_barrier) as
  select x.person_id from protection x
  where x.ended_at is null and (select true from app.my_ground g where g.person_id = x.person_id limit 1) is null
  union all
  select b.person_id from app.record_beside b
  where (select true from app.my_ground g where g.person_id = b.person_id limit 1) is null and not app.may_read_beside(b.person_id, b.protected_id);

-- What few rows need is asked in a function of its own, so that a statement isn't planned for it each time.

-- Whether one reads about somebody in a matter: a resident, or whose case is linked. A no says nothing.
create function app.reads_somebody_in(m uuid) returns boolean language sql stable security definer cost 5000
  set search_path = pg_catalog, public, app, pg_temp as $$
  select app.may('matter.read') and (
    exists (select from matter_resident r where r.matter_id = m and r.ended_at is null
      and (select true from app.my_ground g where g.person_id = r.person_id limit 1))
    or exists (select from matter_case k join case_file c on c.id = k.case_id where k.matter_id = m and k.cut_at is null
      and (select true from app.my_ground g where g.person_id = c.person_id limit 1)))
$$;
-- Whether one reads about every protected resident of a matter that has one. To anybody else the answer is no, whether
-- somebody protected lives there or not.
create function app.reads_protected_in(m uuid) returns boolean language sql stable security definer cost 5000
  set search_path = pg_catalog, public, app, pg_temp as $$
  select app.may('matter.read') and coalesce((
    select bool_and((select true from app.my_ground g where g.person_id = r.person_id limit 1) is not null)
    from matter_resident r join protection x on x.person_id = r.person_id and x.ended_at is null
    where r.matter_id = m and r.ended_at is null), false)
$$;
alter function app.reads_somebody_in(uuid) owner to hemvist_system;
alter function app.reads_protected_in(uuid) owner to hemvist_system;

-- Tenancies at risk: the unit that has them, the managers, whoever is responsible, and those who read
-- about the linked case or a resident; never past a resident whom protected identity shuts.
create view app.my_matter with (security_barrier) as
  select m.id as matter_id from eviction_matter m
  where m.municipality_code = (select app.municipality()) and (select app.may('matter.read'))
    and ((select app.may('matter.readAll'))
      or (m.unit_id = (select app.unit_id()) and (select app.may('matter.readUnit')))
      or (select true from matter_responsible r
        where r.matter_id = m.id and r.until is null and r.user_id = (select app.user_id()) limit 1)
      or (select app.reads_somebody_in(m.id)))
    and ((select true from matter_resident r join protection x on x.person_id = r.person_id and x.ended_at is null
        where r.matter_id = m.id and r.ended_at is null limit 1) is null
      or (select app.reads_protected_in(m.id)));

-- Signals that came with a message or a notice of a matter that one may read: asked matter by matter, as a view behind
-- a barrier that is joined is gone through whole.
create view app.my_matter_signal with (security_barrier) as
  select t.signal_id from tenancy_message t join matter_message l on l.message_id = t.id and l.cut_at is null
  where (select true from app.my_matter m where m.matter_id = l.matter_id limit 1)
  union all
  select n.signal_id from enforcement_notice n
  where (select true from app.my_matter m where m.matter_id = n.matter_id limit 1);

-- Budget and debt advice: the unit's advisers and whoever is responsible, apart from everything else (decision 012).
create view app.my_advice with (security_barrier) as
  select a.id as advice_id from advice a
  where a.municipality_code = (select app.municipality()) and (select app.is_adviser())
    and (a.unit_id = (select app.unit_id())
      or (select true from advice_responsible r where r.advice_id = a.id and r.user_id = (select app.user_id()) and r.until is null limit 1))
    and (a.person_id is null
      or (select true from protection x where x.person_id = a.person_id and x.ended_at is null limit 1) is null
      or (select true from app.my_ground g where g.person_id = a.person_id limit 1));

alter view app.my_housing owner to hemvist_system;
alter view app.my_case owner to hemvist_system;
alter view app.my_plan owner to hemvist_system;
alter view app.my_lease owner to hemvist_system;
alter view app.shut_person owner to hemvist_system;
alter view app.my_matter owner to hemvist_system;
alter view app.my_advice owner to hemvist_system;
alter view app.my_matter_signal owner to hemvist_system;
-- the ids of what they may read anyway; who and what is shut stays with the system
grant select on app.my_housing, app.my_case, app.my_plan, app.my_lease, app.my_matter, app.my_advice, app.my_matter_signal to hemvist_user;

-- The same, one at a time, for what asks so.
create or replace function app.may_read_case(c uuid) returns boolean language sql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.my_case m where m.case_id = c)
$$;
create or replace function app.may_read_matter(m uuid) returns boolean language sql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.my_matter x where x.matter_id = m)
$$;
create or replace function app.may_read_advice(a uuid) returns boolean language sql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.my_advice x where x.advice_id = a)
$$;
create or replace function app.is_in_my_matter(s uuid) returns boolean language sql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.my_matter_signal x where x.signal_id = s)
$$;

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

-- Tenancies at risk: the unit that has them, the managers, whoever is responsible, and those who read about the linked case or a resident;
-- never past a resident whom protected identity shuts.
create view app.my_matter with (security_barrier) as
  select m.id as matter_id from eviction_matter m
  where m.municipality_code = (select app.municipality()) and (select app.is_case_staff())
    and ((select app.has_role('manager'))
      or (m.unit_id = (select app.unit_id()) and (select app.has_role('preventionOfficer')))
      or (select true from matter_responsible r where r.matter_id = m.id and r.until is null and r.user_id = (select app.user_id()) limit 1)
      or (select true from matter_case k join case_file c on c.id = k.case_id join app.my_ground g on g.person_id = c.person_id
          where k.matter_id = m.id and k.cut_at is null limit 1)
      or (select true from matter_resident r join app.my_ground g on g.person_id = r.person_id
          where r.matter_id = m.id and r.ended_at is null limit 1))
    and (select true from matter_resident r join protection x on x.person_id = r.person_id and x.ended_at is null
      where r.matter_id = m.id and r.ended_at is null
        and (select true from app.my_ground g where g.person_id = r.person_id limit 1) is null limit 1) is null;

-- Budget and debt advice: the unit's advisers and whoever is responsible, apart from everything else (decision 012).
create view app.my_advice with (security_barrier) as
  select a.id as advice_id from advice a
  where a.municipality_code = (select app.municipality()) and (select app.is_adviser())
    and (a.unit_id = (select app.unit_id())
      or (select true from advice_responsible r where r.advice_id = a.id and r.user_id = (select app.user_id()) and r.until is null limit 1))
    and (a.person_id is null
      or (select true from protection x where x.person_id = a.person_id and x.ended_at is null limit 1) is null
      or (select true from app.my_ground g where g.person_id = a.person_id limit 1));

-- Whom a signal is about, in every way that it can be: linked, living where a landlord's message says, resident in its matter, by a number in its
-- words, or by name. `sender` may know what they wrote themselves; `manager` decides whether it is the one.
create view app.signal_about as
  select sp.signal_id, sp.person_id, null::uuid as sender, false as own_words, false as undecided
  from signal_person sp where sp.cut_at is null
  union all
  select t.signal_id, lt.person_id, t.sender_organisation_id, false, false
  from tenancy_message t join lease l on l.dwelling_id = t.dwelling_id and l.ends_on is null and l.undone_at is null
    join lease_tenant lt on lt.lease_id = l.id
  union all
  select t.signal_id, r.person_id, t.sender_organisation_id, false, false
  from tenancy_message t join matter_message k on k.message_id = t.id and k.cut_at is null
    join matter_resident r on r.matter_id = k.matter_id and r.ended_at is null
  union all
  select n.signal_id, r.person_id, null, false, false
  from enforcement_notice n join matter_resident r on r.matter_id = n.matter_id and r.ended_at is null
  union all
  select k.signal_id, n.person_id, null, true, false
  from signal_number k join person_number n on n.number = k.number and n.municipality_code in (k.municipality_code, app.municipality())
  union all
  select h.signal_id, h.person_id, null, true, h.decided_at is null
  from signal_hold h where h.outcome = 'same' or h.decided_at is null;

-- Signals that somebody in them shuts for the asking user.
create view app.shut_signal with (security_barrier) as
  select a.signal_id from app.signal_about a join signal s on s.id = a.signal_id
  where (select true from app.shut_person x where x.person_id = a.person_id limit 1)
    and (a.sender is null or a.sender is distinct from (select app.organisation_id()))
    and not (a.own_words and coalesce(s.registered_by = (select app.user_id())
      or (s.kind = 'landlordMessage' and s.sender_organisation_id = (select app.organisation_id())), false))
    and not (a.undecided and s.municipality_code = (select app.municipality()) and (select app.may_answer_signals()) and (select app.has_role('manager')));

-- Signals that came with a message or a notice of a matter that one may read.
create view app.my_matter_signal with (security_barrier) as
  select t.signal_id from tenancy_message t join matter_message l on l.message_id = t.id and l.cut_at is null
    join app.my_matter m on m.matter_id = l.matter_id
  union all
  select n.signal_id from enforcement_notice n join app.my_matter m on m.matter_id = n.matter_id;

-- Signals: those who answer them read what comes in to their municipality; whoever sent one reads it, and a small organisation what it sent; the
-- municipality's other staff what belongs to a matter of theirs. Never past somebody whom protected identity shuts.
create view app.my_signal with (security_barrier) as
  select s.id as signal_id from signal s
  where ((s.municipality_code = (select app.municipality()) and (select app.may_answer_signals()))
      or (s.sender_organisation_id = (select app.organisation_id()) and (select app.may_send_signals())
        and ((select app.organisation_kind()) <> 'municipality' or (select app.may_answer_signals())))
      or (s.registered_by = (select app.user_id()) and (select app.may_send_signals()))
      or (s.municipality_code = (select app.municipality()) and (select app.is_case_staff())
        and (select true from app.my_matter_signal m where m.signal_id = s.id limit 1)))
    and (select true from app.shut_signal x where x.signal_id = s.id limit 1) is null;

alter view app.my_housing owner to hemvist_system;
alter view app.my_case owner to hemvist_system;
alter view app.my_plan owner to hemvist_system;
alter view app.my_lease owner to hemvist_system;
alter view app.shut_person owner to hemvist_system;
alter view app.my_matter owner to hemvist_system;
alter view app.my_advice owner to hemvist_system;
alter view app.signal_about owner to hemvist_system;
alter view app.shut_signal owner to hemvist_system;
alter view app.my_matter_signal owner to hemvist_system;
alter view app.my_signal owner to hemvist_system;
-- the ids of what they may read anyway; who and what is shut stays with the system
grant select on app.my_housing, app.my_case, app.my_plan, app.my_lease, app.my_matter, app.my_advice, app.my_matter_signal, app.my_signal to hemvist_user;

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
create or replace function app.may_read_signal(s uuid) returns boolean language sql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
  select not exists (select from app.shut_signal x where x.signal_id = s)
$$;
create or replace function app.is_in_my_matter(s uuid) returns boolean language sql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.my_matter_signal x where x.signal_id = s)
$$;

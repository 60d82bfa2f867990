-- What ended, and what somebody may not read: an end that is true wherever something ends, and whoever has the thing to do sees that there is one (decision 057).

-- Leases that were taken back --------------------------------------------------------------------------------------------
-- A lease begun by mistake is no lease for anybody. That it was begun and taken back happened all the same, and stands on the path of whoever was its tenant:
-- for the municipality's staff with a reason to read about the person, as the lease itself did.
create function app.leases_taken_back(people uuid[])
  returns table (lease_id uuid, person_id uuid, form text, begins_on date, predecessor_id uuid, offer_id uuid, undone_at timestamptz)
  language sql stable security definer rows 2 set search_path = pg_catalog, public, app, pg_temp as $$
  select l.id, t.person_id, l.form, l.begins_on, l.predecessor_id, l.offer_id, l.undone_at
  from lease_tenant t join lease l on l.id = t.lease_id
  where t.person_id = any (people) and l.undone_at is not null and l.municipality_code = app.municipality()
    and (select app.may('home.seeAll')) and exists (select from app.my_ground g where g.person_id = t.person_id)
$$;
alter function app.leases_taken_back(uuid[]) owner to hemvist_system;

-- A user who is let in no more -------------------------------------------------------------------------------------------
-- What they answer for stays with them until somebody hands it over, and of a protected person whom nobody else may open nobody could be told any longer.

-- Why it was right to end a user, or an organisation, although something was open.
alter table user_deactivation add column open_because text check (length(open_because) between 1 and 1000);
alter table organisation add column retired_open_because text check (length(retired_open_because) between 1 and 1000),
  add constraint organisation_open_because check (retired_open_because is null or retired_at is not null);
grant update (retired_open_because) on organisation to hemvist_user;

-- How much somebody has to hand over: figures, not what it is about. `onlyNamed`: protected people whom nobody else that works here may open.
create or replace function app.open_work(of_user uuid) returns table (kind text, open integer) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select w.kind, w.open::integer from (
    select 'cases' as kind, count(*) as open from case_responsible r where r.user_id = of_user and r.until is null
      and not exists (select from case_closure c where c.case_id = r.case_id and c.reopened_at is null)
    union all select 'matters', count(*) from matter_responsible r where r.user_id = of_user and r.until is null
      and not exists (select from matter_end e where e.matter_id = r.matter_id and e.reopened_at is null)
    union all select 'advice', count(*) from advice_responsible r where r.user_id = of_user and r.until is null
      and not exists (select from advice_end e where e.advice_id = r.advice_id and e.reopened_at is null)
    union all select 'meetings', count(*) from advice_booking b where b.adviser_id = of_user and b.begins_at > app.now() and b.freed_at is null
      and not exists (select from advice_booking_outcome o where o.booking_id = b.id and o.undone_at is null)
    union all select 'delegations', count(*) from delegation d where d.user_id = of_user and (d.until_on is null or d.until_on >= app.today())
    union all select 'protected', count(*) from protected_staff p where p.user_id = of_user and p.ended_at is null
    union all select 'onlyNamed', count(*) from protected_staff p where p.user_id = of_user and p.ended_at is null
      and exists (select from protection x where x.person_id = p.person_id and x.ended_at is null)
      and not exists (select from protected_staff o where o.person_id = p.person_id and o.ended_at is null and o.user_id <> of_user
        and not exists (select from user_deactivation g where g.user_id = o.user_id))) w
  where w.open > 0 and exists (select from app.my_staff s where s.user_id = of_user)
$$;

-- Not over a protected person whom nobody else may open; over other work with a reason. Somebody whose account is in the wrong hands is out at once, and only
-- of that person somebody says what is done.
create function app.user_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  held text[] := array(select w.kind from app.open_work(new.user_id) w);
  at_once boolean := new.because = 'security';
begin
  if 'onlyNamed' = any (held) and not at_once then
    perform app.refuse_end('user_end_open');
  end if;
  if new.open_because is null and ('onlyNamed' = any (held) or (cardinality(held) > 0 and not at_once)) then
    perform app.refuse_end('user_end_open');
  end if;
  return new;
end $$;
alter function app.user_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after insert on user_deactivation for each row when (current_user = 'hemvist_user')
  execute function app.user_end_is_true();

-- An organisation that ends ----------------------------------------------------------------------------------------------
-- Nobody logs in for it, no key acts for it, and nobody sleeps or is booked there. Leases, consents and assignments that run outlive it with a reason.

-- What an organisation still has: figures.
create or replace function app.open_at(of_organisation uuid) returns table (kind text, open integer) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select w.kind, w.open::integer from (
    select 'users' as kind, count(*) as open from app_user u where u.organisation_id = of_organisation and not u.machine
      and not exists (select from user_deactivation d where d.user_id = u.id)
    union all select 'keys', count(*) from api_key k where k.organisation_id = of_organisation and k.revoked_at is null and k.expires_on >= app.today()
    union all select 'guests', count(*) from stay s join site h on h.id = s.site_id
      where h.organisation_id = of_organisation and s.departed_at is null and s.undone_at is null
    union all select 'bookings', count(*) from booking b join site h on h.id = b.site_id
      where h.organisation_id = of_organisation and b.last_night >= app.today() and (b.hold_until is null or b.hold_until > app.now())
        and not exists (select from booking_end e where e.booking_id = b.id and e.undone_at is null)
        and not exists (select from stay s where s.booking_id = b.id and s.undone_at is null)
    union all select 'offers', count(*) from offer f join dwelling d on d.id = f.dwelling_id
      left join offer_answer a on a.offer_id = f.id and a.undone_at is null
      where d.landlord_id = of_organisation and ((a.id is null and f.answer_by >= app.today())
        or (a.answer = 'accepted' and not exists (select from lease l where l.offer_id = f.id and l.undone_at is null)))
    union all select 'messages', count(*) from signal s where s.sender_organisation_id = of_organisation
      and not exists (select from signal_answer a where a.signal_id = s.id)
    union all select 'leases', count(*) from lease l where l.landlord_id = of_organisation and l.ends_on is null and l.undone_at is null
    union all select 'consents', count(*) from consent c where c.to_organisation_id = of_organisation
      and c.withdrawn_at is null and c.until_on >= app.today()
    union all select 'assignments', count(*) from assignment a where a.to_organisation_id = of_organisation and a.ended_at is null
      and (a.until_on is null or a.until_on >= app.today())) w
  where w.open > 0 and exists (select from app.my_register r where r.organisation_id = of_organisation)
$$;

create function app.organisation_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare held text[] := array(select w.kind from app.open_at(new.id) w);
begin
  if held && array['users', 'keys', 'guests', 'bookings', 'offers'] or (cardinality(held) > 0 and new.retired_open_because is null) then
    perform app.refuse_end('organisation_end_open');
  end if;
  return new;
end $$;
alter function app.organisation_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after update of retired_at on organisation for each row
  when (current_user = 'hemvist_user' and old.retired_at is null and new.retired_at is not null) execute function app.organisation_end_is_true();

-- A flat that is taken out of the pool -----------------------------------------------------------------------------------
-- Not while an offer holds it, whoever it is to: the household was promised that flat.
create function app.withdrawal_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if app.dwelling_held(new.id, null) then
    perform app.refuse_end('dwelling_withdrawn_held');
  end if;
  return new;
end $$;
alter function app.withdrawal_is_true() owner to hemvist_system;
create constraint trigger open_at_end after update of withdrawn_on on dwelling for each row
  when (current_user = 'hemvist_user' and old.withdrawn_on is null and new.withdrawn_on is not null) execute function app.withdrawal_is_true();

-- Work that somebody answers for and may not read ------------------------------------------------------------------------
-- Somebody becomes protected in the middle of what is being done about them. Whoever does it must see that there is something that they may not read, and whom
-- to call; whoever is named must see that it is theirs to take over. Neither learns anything from it that they didn't know.

-- What is under way about protected people, whose it is, and by when: where whoever does it isn't named for the person.
create view app.withheld as
  -- the person's municipality is that of all work about them: asked first, so that nobody else's protected people are gone through
  select w.kind, w.thing_id, w.number, x.municipality_code, w.user_id, w.person_id, x.since, w.due_at
  from protection x
  join lateral (
    select 'case' as kind, c.id as thing_id, c.number, r.user_id, c.person_id, null::timestamptz as due_at
    from case_file c join case_responsible r on r.case_id = c.id and r.until is null
    where c.person_id = x.person_id and not exists (select from case_closure e where e.case_id = c.id and e.reopened_at is null)
    union all
    select 'matter', m.id, m.number, r.user_id, s.person_id, null
    from matter_resident s join eviction_matter m on m.id = s.matter_id join matter_responsible r on r.matter_id = m.id and r.until is null
    where s.person_id = x.person_id and s.ended_at is null and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
    union all
    select 'advice', a.id, a.number, r.user_id, a.person_id, null
    from advice a join advice_responsible r on r.advice_id = a.id and r.until is null
    where a.person_id = x.person_id and not exists (select from advice_end e where e.advice_id = a.id and e.reopened_at is null)
    union all
    select 'meeting', b.id, null, b.adviser_id, x.person_id, b.begins_at
    from advice_booking b
    where b.freed_at is null and b.begins_at > app.now() - interval '14 days'
      and not exists (select from advice_booking_outcome o where o.booking_id = b.id and o.undone_at is null)
      and (exists (select from advice a where a.id = b.advice_id and a.person_id = x.person_id)
        or exists (select from matter_resident s where s.matter_id = b.matter_id and s.person_id = x.person_id and s.ended_at is null))
    union all
    select 'offer', f.id, null, f.offered_by, f.person_id, app.after_day(case when a.id is null then f.answer_by else f.begins_on end)
    from offer f left join offer_answer a on a.offer_id = f.id and a.undone_at is null
    where f.person_id = x.person_id and (a.id is null
      or (a.answer = 'accepted' and not exists (select from lease l where l.offer_id = f.id and l.undone_at is null)))
    union all
    select 'lease', l.id, null, l.begun_by, t.person_id, null
    from lease_tenant t join lease l on l.id = t.lease_id
    where t.person_id = x.person_id and l.undone_at is null and (l.ends_on is null or l.ends_on >= app.today())
      and not exists (select from lease_leaving v where v.lease_id = l.id and v.person_id = t.person_id and v.undone_at is null and v.last_on < app.today())
      -- what somebody has to do about it: something isn't settled, or it can soon be handed over
      and (exists (select from lease_remark k where k.lease_id = l.id and k.settled_on is null)
        or (l.ends_on is null and l.form <> 'firstHandLease' and l.handover_months is not null
          and (l.begins_on + make_interval(months => l.handover_months))::date <= app.today() + 30))
    union all
    select 'booking', k.id, null, k.booked_by, k.person_id, coalesce(k.hold_until, app.begins(k.first_night))
    from booking k join site h on h.id = k.site_id join app_user u on u.id = k.booked_by
    where k.person_id = x.person_id and u.organisation_id <> h.organisation_id and k.last_night >= app.today()
      and (k.hold_until is null or k.hold_until > app.now())
      and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)
      and not exists (select from stay s where s.booking_id = k.id and s.undone_at is null)
  ) w on true
  where x.ended_at is null
    and not exists (select from protected_staff p where p.person_id = x.person_id and p.user_id = w.user_id and p.ended_at is null);
alter view app.withheld owner to hemvist_system;

-- The units of those who are named for these people, and still here: whom to call.
create function app.units_to_call(people uuid[]) returns text[] language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select array(select distinct coalesce(n.name, o.name) from protected_staff p join app_user u on u.id = p.user_id
    join organisation o on o.id = u.organisation_id left join unit n on n.id = u.unit_id
    where p.person_id = any (people) and p.ended_at is null and not exists (select from user_deactivation d where d.user_id = u.id) order by 1)
$$;
alter function app.units_to_call(uuid[]) owner to hemvist_system;
revoke execute on function app.units_to_call(uuid[]) from public, hemvist_user;
grant execute on function app.units_to_call(uuid[]) to hemvist_system;

-- One's own work that one may not read: what kind of thing, its number, by when, and whom to call. Nothing of whom it is about.
create function app.withheld_work() returns table (kind text, thing_id uuid, number text, since date, due_at timestamptz, call text[])
  language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  select w.kind, w.thing_id, min(w.number), min(w.since at time zone 'Europe/Stockholm')::date, min(w.due_at), app.units_to_call(array_agg(w.person_id))
  from app.withheld w where w.user_id = app.user_id() and w.municipality_code = app.municipality()
  group by w.kind, w.thing_id
$$;
alter function app.withheld_work() owner to hemvist_system;

-- Which of one's own work an address leads to: the thing itself, or the person whom one worked with. Null for everybody else, whatever is there.
create function app.withheld_at(of_address uuid) returns uuid language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select w.thing_id from app.withheld w where w.user_id = app.user_id() and w.municipality_code = app.municipality()
    and of_address in (w.thing_id, w.person_id) order by w.thing_id = of_address desc, w.kind limit 1
$$;
alter function app.withheld_at(uuid) owner to hemvist_system;

-- The same from the other side: what others answer for and may not read, to those who are named for the person and read it themselves.
create function app.withheld_from_others() returns table (kind text, thing_id uuid, number text, since date, due_at timestamptz, holder text)
  language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  select distinct on (w.kind, w.thing_id) w.kind, w.thing_id, w.number, (w.since at time zone 'Europe/Stockholm')::date, w.due_at, u.name
  from protected_staff p join app.withheld w on w.person_id = p.person_id join app_user u on u.id = w.user_id
  where p.user_id = app.user_id() and p.ended_at is null and w.municipality_code = app.municipality()
    and case w.kind
      when 'case' then exists (select from app.my_case m where m.case_id = w.thing_id)
      when 'matter' then exists (select from app.my_matter m where m.matter_id = w.thing_id)
      when 'advice' then exists (select from app.my_advice m where m.advice_id = w.thing_id)
      when 'meeting' then exists (select from app.my_meeting m where m.booking_id = w.thing_id)
      else app.is_case_staff() and exists (select from app.my_ground g where g.person_id = w.person_id) end
  order by w.kind, w.thing_id, u.name
$$;
alter function app.withheld_from_others() owner to hemvist_system;

-- How many more there are beside somebody whom one reads about, and whom to call: in the household of a person, or on a lease. A figure, of protected people alone.
create function app.withheld_beside(of_kind text, of_id uuid) returns table (open integer, call text[])
  language sql stable security definer rows 1 set search_path = pg_catalog, public, app, pg_temp as $$
  with beside as (
    select them.person_id from household_member mine
      join household_member them on them.household_id = mine.household_id and them.until_on is null and them.person_id <> mine.person_id
    where of_kind = 'household' and mine.person_id = of_id and mine.until_on is null and app.is_case_staff()
      and exists (select from app.my_ground g where g.person_id = of_id)
    union
    select t.person_id from lease_tenant t
    where of_kind = 'lease' and t.lease_id = of_id and app.is_case_staff() and exists (select from app.my_lease l where l.lease_id = of_id)
      and not exists (select from lease_leaving v where v.lease_id = t.lease_id and v.person_id = t.person_id and v.undone_at is null and v.last_on < app.today())
  ), shut as (
    select b.person_id from beside b join protection x on x.person_id = b.person_id and x.ended_at is null
    where not exists (select from app.my_ground g where g.person_id = b.person_id)
  )
  select count(*)::integer, app.units_to_call(array_agg(s.person_id)) from shut s having count(*) > 0
$$;
alter function app.withheld_beside(text, uuid) owner to hemvist_system;

-- A meeting says who is expected, by a first name, to a whole unit of advisers. Of somebody protected it says nothing: not what was written before, and not
-- what is written after.
create function app.expects_nobody_by_name(of_advice uuid, of_matter uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from advice a join protection x on x.person_id = a.person_id and x.ended_at is null where a.id = of_advice)
    or exists (select from matter_resident s join protection x on x.person_id = s.person_id and x.ended_at is null
      where s.matter_id = of_matter and s.ended_at is null)
$$;
alter function app.expects_nobody_by_name(uuid, uuid) owner to hemvist_system;
revoke execute on function app.expects_nobody_by_name(uuid, uuid) from public, hemvist_user;
grant execute on function app.expects_nobody_by_name(uuid, uuid) to hemvist_system;
create function app.leaves_name_out() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if new.expected is not null and app.expects_nobody_by_name(new.advice_id, new.matter_id) then
    new.expected := null;
  end if;
  return new;
end $$;
alter function app.leaves_name_out() owner to hemvist_system;
create trigger leaves_name_out before insert or update of expected, advice_id, matter_id on advice_booking for each row execute function app.leaves_name_out();

create function app.takes_names_out() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  update advice_booking b set expected = null where b.expected is not null
    and (b.advice_id in (select a.id from advice a where a.person_id = new.person_id)
      or b.matter_id in (select s.matter_id from matter_resident s where s.person_id = new.person_id and s.ended_at is null));
  return null;
end $$;
alter function app.takes_names_out() owner to hemvist_system;
create trigger takes_names_out after insert on protection for each row execute function app.takes_names_out();
-- somebody who is protected already is tied to an advice, or noted as resident in a matter
create function app.takes_names_out_of_advice() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  update advice_booking b set expected = null where b.expected is not null and b.advice_id = new.id
    and exists (select from protection x where x.person_id = new.person_id and x.ended_at is null);
  return null;
end $$;
alter function app.takes_names_out_of_advice() owner to hemvist_system;
create trigger takes_names_out after update of person_id on advice for each row when (new.person_id is not null)
  execute function app.takes_names_out_of_advice();
create function app.takes_names_out_of_matter() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  update advice_booking b set expected = null where b.expected is not null and b.matter_id = new.matter_id
    and exists (select from protection x where x.person_id = new.person_id and x.ended_at is null);
  return null;
end $$;
alter function app.takes_names_out_of_matter() owner to hemvist_system;
create trigger takes_names_out after insert on matter_resident for each row when (new.person_id is not null)
  execute function app.takes_names_out_of_matter();

-- An intervention that ends ----------------------------------------------------------------------------------------------
-- A home or a bed that it was carried out with goes on without it, or what was to replace it isn't there: then somebody says why that is right.
alter table intervention add column end_open_because text check (length(end_open_because) between 1 and 1000),
  add constraint intervention_open_because check (end_open_because is null or ended_on is not null);
grant update (end_open_because) on intervention to hemvist_user;

create function app.intervention_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if new.end_open_because is null and (
      (new.kind in ('trainingFlat', 'socialLease', 'housingFirst') and exists (select from lease_tenant t join lease l on l.id = t.lease_id
        where t.person_id = new.person_id and l.undone_at is null and l.form <> 'firstHandLease' and l.begins_on <= new.ended_on
          and (l.ends_on is null or l.ends_on > new.ended_on)
          and not exists (select from lease_leaving v where v.lease_id = l.id and v.person_id = t.person_id and v.undone_at is null
            and v.last_on <= new.ended_on)))
      or (new.kind = 'acutePlace' and exists (select from stay s
        where s.person_id = new.person_id and s.departed_at is null and s.undone_at is null))
      or (new.ended_because = 'replaced' and not exists (select from intervention o where o.case_id = new.case_id and o.id <> new.id
        and (o.ended_on is null or o.ended_on > new.ended_on)))) then
    perform app.refuse_end('intervention_end_open');
  end if;
  return new;
end $$;
alter function app.intervention_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after update of ended_on on intervention for each row
  when (current_user = 'hemvist_user' and old.ended_on is null and new.ended_on is not null) execute function app.intervention_end_is_true();

-- A delegation that ends -------------------------------------------------------------------------------------------------
-- What was decided under it stands. What wasn't carried out yet, and that nobody else may decide the same any longer, somebody answers for.
alter table delegation add column end_open_because text check (length(end_open_because) between 1 and 1000),
  add constraint delegation_open_because check (end_open_because is null or ended_at is not null);
grant update (end_open_because) on delegation to hemvist_user;

create function app.delegation_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if new.end_open_because is null and (
      not exists (select from delegation o where o.municipality_code = new.municipality_code and o.task = new.task and o.id <> new.id
        and o.from_on <= greatest(new.until_on + 1, app.today()) and (o.until_on is null or o.until_on > new.until_on)
        and not exists (select from user_deactivation g where g.user_id = o.user_id))
      or exists (select from undertaking u join matter_decision d on d.id = u.decision_id
        where d.delegation_id = new.id and u.withdrawn_at is null
          and not exists (select from undertaking_delivery v where v.undertaking_id = u.id and v.undone_at is null)
          and not exists (select from matter_end e where e.matter_id = u.matter_id and e.reopened_at is null))) then
    perform app.refuse_end('delegation_end_open');
  end if;
  return new;
end $$;
alter function app.delegation_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after update of ended_at on delegation for each row
  when (current_user = 'hemvist_user' and old.ended_at is null and new.ended_at is not null) execute function app.delegation_end_is_true();

-- Somebody leaves a home at risk -----------------------------------------------------------------------------------------
-- Children who are left with no adult, and a home whose tenant is gone, are told of by whoever notes it; a child isn't noted as gone before anybody has weighed
-- concern for them.
alter table matter_resident add column end_open_because text check (length(end_open_because) between 1 and 1000),
  add constraint matter_resident_open_because check (end_open_because is null or ended_at is not null);
grant update (end_open_because) on matter_resident to hemvist_user;

create function app.resident_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if new.end_open_because is null and new.ended_because = 'movedOut' and (
      (new.part <> 'child'
        and exists (select from matter_resident c where c.matter_id = new.matter_id and c.ended_at is null and c.part = 'child')
        and not exists (select from matter_resident o where o.matter_id = new.matter_id and o.ended_at is null and o.part <> 'child'))
      or (new.part = 'tenant'
        and not exists (select from matter_resident o where o.matter_id = new.matter_id and o.ended_at is null and o.part = 'tenant'))
      or (new.part = 'child' and not exists (select from child_concern k where k.matter_id = new.matter_id))) then
    perform app.refuse_end('resident_end_open');
  end if;
  return new;
end $$;
alter function app.resident_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after update of ended_at on matter_resident for each row
  when (current_user = 'hemvist_user' and old.ended_at is null and new.ended_at is not null) execute function app.resident_end_is_true();

-- What lets somebody read, ended -----------------------------------------------------------------------------------------
-- An assignment that hangs on a booking ends with it: whoever runs the house would have a guest whom nobody there may read about.
create function app.assignment_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from booking b left join stay s on s.booking_id = b.id and s.undone_at is null
      where b.id = new.subject_id and s.departed_at is null and (s.id is not null or (b.last_night >= app.today()
        and (b.hold_until is null or b.hold_until > app.now())))
        and not exists (select from booking_end e where e.booking_id = b.id and e.undone_at is null)) then
    perform app.refuse_end('assignment_end_open');
  end if;
  return new;
end $$;
alter function app.assignment_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after update of ended_at on assignment for each row
  when (current_user = 'hemvist_user' and old.ended_at is null and new.ended_at is not null) execute function app.assignment_end_is_true();

-- A unit that has an open case about somebody meets them still.
create function app.contact_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from case_file c where c.person_id = new.person_id and c.unit_id = new.unit_id
      and not exists (select from case_closure e where e.case_id = c.id and e.reopened_at is null)) then
    perform app.refuse_end('contact_end_open');
  end if;
  return new;
end $$;
alter function app.contact_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after update of until on person_contact for each row
  when (current_user = 'hemvist_user' and old.until is null and new.until is not null) execute function app.contact_end_is_true();

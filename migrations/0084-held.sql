-- What statements past the pages could still do, or read, with homes, support and the plan.

-- Why a lease was begun beside another -------------------------------------------------------------------------------------
-- It is about somebody and not about the flat: whoever works with them reads it, and no landlord, who reads the lease. It is written with the lease, before it
-- has a tenant, and never afterwards.
create table lease_beside (
  lease_id uuid primary key,
  municipality_code text not null,
  because text not null check (length(because) between 1 and 1000),
  said_at timestamptz not null,
  said_by uuid not null references app_user,
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
-- whoever migrates may be held by the policies too (as in 0018)
alter table lease no force row level security;
insert into lease_beside (lease_id, municipality_code, because, said_at, said_by)
  select id, municipality_code, beside_because, begun_at, begun_by from lease where beside_because is not null;
alter table lease force row level security;
call app.protect('lease_beside');
grant select, insert on lease_beside to hemvist_user;
create policy read on lease_beside for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.seeAll'))
  and (select true from app.my_lease l where l.lease_id = lease_beside.lease_id limit 1));
create policy add on lease_beside for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and said_by = (select app.user_id()) and (select app.may('home.beginLease'))
  and (select true from lease l where l.id = lease_beside.lease_id and l.begun_by = (select app.user_id())
    and not app.has_tenants(l.id) limit 1));

create or replace function app.one_own_home() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from lease l where l.id = new.lease_id and l.form = 'firstHandLease'
      and not exists (select from lease_beside b where b.lease_id = l.id)
      and exists (select from lease_tenant t join lease o on o.id = t.lease_id
        where t.person_id = new.person_id and o.id <> l.id and o.form = 'firstHandLease' and o.undone_at is null and o.ends_on is null
          and not exists (select from lease_leaving v where v.lease_id = o.id and v.person_id = t.person_id and v.undone_at is null))) then
    raise exception 'somebody has an open first-hand lease already' using errcode = 'check_violation', constraint = 'lease_own_home';
  end if;
  return new;
end $$;
create or replace function app.own_home_again() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  l uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if exists (select from lease x join lease_tenant t on t.lease_id = x.id
      where x.id = l and x.form = 'firstHandLease' and x.undone_at is null and x.ends_on is null
        and not exists (select from lease_beside b where b.lease_id = x.id)
        and not exists (select from lease_leaving v where v.lease_id = x.id and v.person_id = t.person_id and v.undone_at is null)
        and exists (select from lease_tenant u join lease o on o.id = u.lease_id
          where u.person_id = t.person_id and o.id <> x.id and o.form = 'firstHandLease' and o.undone_at is null and o.ends_on is null
            and not exists (select from lease_beside b where b.lease_id = o.id)
            and not exists (select from lease_leaving v where v.lease_id = o.id and v.person_id = u.person_id and v.undone_at is null))) then
    raise exception 'somebody has an open first-hand lease already' using errcode = 'check_violation', constraint = 'lease_own_home';
  end if;
  return null;
end $$;
alter table lease drop column beside_because;

-- Where somebody lived protected ---------------------------------------------------------------------------------------------
-- The record leads to the flat as well: what happened with protected housing stays with those who were named, after the protection was lifted too, as the lease
-- and the offer do (decision 071). Asked for what happened with leases and offers alone.
create function app.is_shut_home(of_id uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from lease l where l.id = of_id and l.form = 'protectedHousing' and not l.id = any (app.named_leases()))
    or exists (select from offer o where o.id = of_id and o.form = 'protectedHousing' and not o.person_id = any (app.named_people()))
$$;
alter function app.is_shut_home(uuid) owner to hemvist_system;
create policy named on event as restrictive for select to hemvist_user using (left(what, 5) not in ('lease', 'offer')
  or not (select app.is_shut_home(subject_id)));

-- A term and a programme, at the same moment ---------------------------------------------------------------------------------
-- Users write under the record's head. Whoever writes without it waits at the chain of leases that the one and the other stand on.
create function app.hold_chain(of_lease uuid) returns void language sql volatile security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select from lease l where l.id in (
      with recursive back as (select b.id, b.predecessor_id from lease b where b.id = of_lease
        union select p.id, p.predecessor_id from lease p join back on p.id = back.predecessor_id)
      select id from back) order by l.id for no key update
$$;
alter function app.hold_chain(uuid) owner to hemvist_system;
revoke execute on function app.hold_chain(uuid) from public, hemvist_user;
create or replace function app.terms_apart() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.hold_chain(new.lease_id);
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
create or replace function app.chain_apart() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.hold_chain(new.id);
  if app.begun_in_housing_first(new.id) and exists (
      with recursive onward as (select new.id as id union select s.id from lease s join onward on s.predecessor_id = onward.id where s.undone_at is null)
      select from onward join lease_term t on t.lease_id = onward.id where t.removed_at is null and t.undone_at is null) then
    raise exception 'a lease of Bostad först has no term of treatment, sobriety or supervision' using errcode = 'check_violation', constraint = 'lease_term_apart';
  end if;
  return null;
end $$;

-- Who supports until when, and how it goes with the plan -----------------------------------------------------------------------
-- That somebody supports no longer is said by whoever names who does, with the support's end, or by whoever took over from them. They go on with the support
-- that is taken up again, from its end; nothing else takes it back or moves it.
create function app.support_worker_ends() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not (case
    when old.until_on is null then app.may('support.name')
      or exists (select from support_end e where e.support_id = new.support_id and e.reopened_at is null)
      or exists (select from support_handover h where h.support_id = new.support_id and h.from_user_id = new.user_id
        and h.to_user_id = app.user_id() and h.answer = 'accepted')
    when new.until_on is null then exists (select from support_end e where e.support_id = new.support_id and e.ended_on = old.until_on
      and e.reopened_by = app.user_id() and app.is_now(e.reopened_at))
    else false end) then
    raise exception 'who supports is said by those who name them' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
alter function app.support_worker_ends() owner to hemvist_system;
create trigger ends before update of until_on, ended_at, ended_by on support_worker for each row when (current_user = 'hemvist_user')
  execute function app.support_worker_ends();

-- How it goes is told of what the council has decided, never of a draft.
create function app.progress_of_decided() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from overall_action a join overall_plan p on p.id = a.overall_plan_id
      where a.id = new.overall_action_id and a.undone_at is null and p.decided_at is not null) then
    raise exception 'the plan is a draft' using errcode = 'check_violation', constraint = 'overall_progress_of_decided';
  end if;
  return null;
end $$;
alter function app.progress_of_decided() owner to hemvist_system;
create trigger of_decided after insert on overall_progress for each row execute function app.progress_of_decided();

-- Probes, not sets -----------------------------------------------------------------------------------------------------------
-- Whether one may read about somebody is asked for that one: with `exists` the planner read all of the asker's reasons for each. Nothing else has changed in
-- these, but that protected housing that was taken back is told to those who are named.
create or replace function app.leases_taken_back(people uuid[])
  returns table (lease_id uuid, person_id uuid, form text, begins_on date, predecessor_id uuid, offer_id uuid, undone_at timestamptz)
  language sql stable security definer rows 2 set search_path = pg_catalog, public, app, pg_temp as $$
  select l.id, t.person_id, l.form, l.begins_on, l.predecessor_id, l.offer_id, l.undone_at
  from lease_tenant t join lease l on l.id = t.lease_id
  where t.person_id = any (people) and l.undone_at is not null and l.municipality_code = app.municipality()
    and (select app.may('home.seeAll')) and (select true from app.my_ground g where g.person_id = t.person_id limit 1)
    and (l.form <> 'protectedHousing' or l.id = any ((select app.named_leases())::uuid[]))
$$;
create or replace function app.withheld_beside(of_kind text, of_id uuid) returns table (open integer, call text[])
  language sql stable security definer rows 1 set search_path = pg_catalog, public, app, pg_temp as $$
  with beside as (
    select them.person_id from household_member mine
      join household_member them on them.household_id = mine.household_id and them.until_on is null and them.person_id <> mine.person_id
    where of_kind = 'household' and mine.person_id = of_id and mine.until_on is null and app.is_case_staff()
      and (select true from app.my_ground g where g.person_id = of_id limit 1)
    union
    select t.person_id from lease_tenant t
    where of_kind = 'lease' and t.lease_id = of_id and app.is_case_staff() and (select true from app.my_lease l where l.lease_id = of_id limit 1)
      and not exists (select from lease_leaving v where v.lease_id = t.lease_id and v.person_id = t.person_id and v.undone_at is null and v.last_on < app.today())
  ), shut as (
    select b.person_id from beside b join protection x on x.person_id = b.person_id and x.ended_at is null
    where (select true from app.my_ground g where g.person_id = b.person_id limit 1) is null
  )
  select count(*)::integer, app.units_to_call(array_agg(s.person_id)) from shut s having count(*) > 0
$$;
create or replace function app.withheld_from_others() returns table (kind text, thing_id uuid, number text, since date, due_at timestamptz, holder text)
  language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  select distinct on (w.kind, w.thing_id) w.kind, w.thing_id, w.number, (w.since at time zone 'Europe/Stockholm')::date, w.due_at, u.name
  from protected_staff p join app.withheld w on w.person_id = p.person_id join app_user u on u.id = w.user_id
  where p.user_id = app.user_id() and p.ended_at is null and w.municipality_code = app.municipality()
    and case w.kind
      when 'case' then (select true from app.my_case m where m.case_id = w.thing_id limit 1)
      when 'matter' then (select true from app.my_matter m where m.matter_id = w.thing_id limit 1)
      when 'advice' then (select true from app.my_advice m where m.advice_id = w.thing_id limit 1)
      when 'meeting' then (select true from app.my_meeting m where m.booking_id = w.thing_id limit 1)
      when 'support' then (select true from app.my_support m where m.support_id = w.thing_id limit 1)
      else app.is_case_staff() and (select true from app.my_ground g where g.person_id = w.person_id limit 1) end
  order by w.kind, w.thing_id, u.name
$$;
create or replace function app.family_left(of_booking uuid) returns table (booking_id uuid, in_house boolean) language sql stable security definer rows 4
  set search_path = pg_catalog, public, app, pg_temp as $$
  select distinct o.id, s.id is not null
  from booking b join site h on h.id = b.site_id
    join household_member mine on mine.person_id = b.person_id and mine.until_on is null
    join household_member theirs on theirs.household_id = mine.household_id and theirs.until_on is null and theirs.person_id <> mine.person_id
    join booking o on o.site_id = b.site_id and o.person_id = theirs.person_id
    left join stay s on s.booking_id = o.id and s.undone_at is null
    cross join lateral (select app.now() at time zone 'Europe/Stockholm' as clock) t
    cross join lateral (select case when t.clock::time < h.closes_at then t.clock::date - 1 else t.clock::date end as night) n
  where b.id = of_booking and b.municipality_code = app.municipality()
    and (select true from app.my_ground g where g.person_id = b.person_id limit 1)
    and (select true from app.my_ground g where g.person_id = o.person_id limit 1)
    and not exists (select from booking_end e where e.booking_id = o.id and e.undone_at is null)
    and case when s.id is not null then s.departed_at is null
      else n.night between o.first_night and o.last_night and (o.hold_until is null or o.hold_until > app.now()) end
$$;
create or replace function app.running_matters_at(in_lease uuid, in_dwelling uuid, at_address text, at_number text)
  returns table (matter_id uuid, number text, unit_name text, same_flat boolean) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select case when r.readable then m.id end, case when r.readable then m.number end, u.name,
    coalesce(m.lease_id = in_lease, false) or coalesce(m.dwelling_id = in_dwelling, false)
  from eviction_matter m join unit u on u.id = m.unit_id
    cross join lateral (select coalesce((select true from app.my_matter x where x.matter_id = m.id limit 1), false) as readable) r
  where app.is_case_staff() and m.municipality_code = app.municipality()
    and (m.lease_id = in_lease or m.dwelling_id = in_dwelling or (m.same_address = app.same_text(at_address)
      and (m.dwelling_number is null or at_number is null or m.dwelling_number = at_number)))
    and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
    and (r.readable or not exists (select from matter_resident x join protection p on p.person_id = x.person_id and p.ended_at is null
      where x.matter_id = m.id and x.ended_at is null))
  order by m.opened_on desc, m.id desc limit 10
$$;
create or replace function app.mark_unseen_guest(booking uuid, deed text, new_row uuid) returns text language plpgsql volatile security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  k record;
  s stay%rowtype;
  clock timestamp := app.now() at time zone 'Europe/Stockholm';
  me uuid := app.user_id();
  night date;
  first_slept date;
  last_slept date;
  wanted date;
  happened text;
begin
  perform app.hold_record();
  select b.*, h.closes_at, h.opens_at, h.living_form_code into k
    from booking b join site h on h.id = b.site_id join app.my_site m on m.site_id = b.site_id and m.own
    where b.id = mark_unseen_guest.booking and b.municipality_code = app.municipality()
      and (select true from app.my_housing g where g.person_id = b.person_id limit 1) is null;
  if not found then
    return null;
  end if;
  if exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null) then
    return 'notNow';
  end if;
  select * into s from stay o where o.booking_id = k.id and o.undone_at is null;
  night := case when clock::time < k.closes_at then clock::date - 1 else clock::date end;

  if deed = 'arrived' then
    if s.id is not null or k.last_night < night or k.hold_until <= app.now() then
      return 'notNow';
    elsif clock::date < k.first_night then
      return 'tooEarly';
    elsif exists (select from stay o join booking b on b.id = o.booking_id
        where o.departed_at is null and o.undone_at is null and (o.person_id = k.person_id or b.bed_id = k.bed_id)) then
      return 'inUse';
    end if;
    first_slept := greatest(k.first_night, night);
    update bed_night set hold_until = null where booking_id = k.id;
    insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, arrived_at, arrived_by)
      values (new_row, k.municipality_code, k.id, k.person_id, k.site_id, k.living_form_code, first_slept, app.now(), me)
      returning * into s;
    perform app.told_ends(k.person_id, first_slept);
    happened := 'stay.arrived';

  elsif deed = 'left' then
    if s.id is null or s.departed_at is not null then
      return 'notNow';
    end if;
    last_slept := clock::date - 1;
    if last_slept < s.from_on then
      -- not a single night: as if nobody had come
      update stay set undone_at = app.now(), undone_by = me where id = s.id;
      insert into booking_end (id, municipality_code, booking_id, because, ended_at, ended_by) values (new_row, k.municipality_code, k.id, 'cancelled', app.now(), me);
      delete from bed_night where booking_id = k.id;
      perform app.told_goes_on(k.person_id, s.from_on);
    else
      update stay set until_on = last_slept, departed_at = app.now(), departed_by = me where id = s.id;
      delete from bed_night n where n.booking_id = k.id and n.night > last_slept;
    end if;
    update assignment set until_on = greatest(from_on, clock::date) where subject_id = k.id and ended_at is null;
    happened := 'stay.departed';

  elsif deed = 'notArrived' then
    if s.id is null or s.departed_at is not null or s.arrived_by <> me then
      return 'notNow';
    end if;
    update stay set undone_at = app.now(), undone_by = me where id = s.id;
    update bed_night set hold_until = k.hold_until where booking_id = k.id;
    delete from bed_night n where n.booking_id = k.id and n.night > k.last_night;
    perform app.told_goes_on(k.person_id, s.from_on);
    happened := 'stay.arrival-undone';

  elsif deed = 'notLeft' then
    if s.departed_at is null or s.departed_by <> me or s.until_on < night - 1 then
      return 'notNow';
    elsif exists (select from stay o join booking b on b.id = o.booking_id
        where o.departed_at is null and o.undone_at is null and (o.person_id = k.person_id or b.bed_id = k.bed_id)) then
      return 'inUse';
    end if;
    -- a guest who never left slept the nights since, too
    wanted := greatest(k.last_night, case when clock::time >= k.opens_at then clock::date else clock::date - 1 end);
    delete from bed_night n where n.hold_until <= app.now() and n.night > s.until_on and n.night <= wanted and (n.bed_id = k.bed_id or n.person_id = k.person_id);
    if exists (select from bed_night n where n.night > s.until_on and n.night <= wanted and (n.bed_id = k.bed_id or n.person_id = k.person_id)) then
      return 'bedTaken';
    end if;
    insert into bed_night (municipality_code, bed_id, night, booking_id, person_id)
      select k.municipality_code, k.bed_id, d::date, k.id, k.person_id from generate_series(s.until_on + 1, wanted, interval '1 day') as d;
    update stay set until_on = null, departed_at = null, departed_by = null where id = s.id;
    perform app.told_ends(k.person_id, clock::date);
    update assignment set until_on = greatest(from_on, wanted + 1) where subject_id = k.id and ended_at is null;
    happened := 'stay.departure-undone';
  else
    return null;
  end if;
  -- read by those who read about the guest, and by nobody who doesn't
  perform app.add_events(k.municipality_code, jsonb_build_array(jsonb_build_object('what', happened, 'subject', s.id, 'person', k.person_id, 'actorId', me,
    'actor', '', 'at', app.now(), 'data', jsonb_build_object('booking', k.id, 'unseen', true))));
  return 'done';
end $$;

-- What the municipality has is named to its case staff, or to those alone whose day asks for it: no landlord and no partner learns of a matter, a request or
-- support that is others'.
-- That somebody in the municipality is protected is still named to its staff and its partners: whose work that is hangs on eight tables (`app.withheld`), and
-- to ask them here would cost what the look saves. It says nothing of whom, nor how many.
create or replace function app.in_my_day() returns text[] language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp set enable_seqscan = off as $$
declare
  me constant uuid := app.user_id();
  here constant text := app.municipality();
  house constant uuid := app.organisation_id();
  today constant date := app.today();
  staff constant boolean := app.is_case_staff();
  -- the same as the sets that turn on them
  own_cases uuid[];
  own_people uuid[];
begin
  select coalesce(array_agg(o.case_id), '{}'), coalesce(array_agg(o.person_id), '{}') into own_cases, own_people from app.my_own_case o;
  return array_remove(array[
    case when cardinality(own_cases) > 0 then 'ownCases' end,
    case when exists (select from transfer_request t where t.case_id = any (own_cases) and t.withdrawn_at is null) then 'transfers' end,
    case when app.may('case.receive') and exists (select from transfer_request t where t.to_municipality_code = here and t.withdrawn_at is null) then 'received' end,
    -- of closed cases too: begun from what waits, since of all that somebody ever had most is closed
    case when exists (select from appeal a
        where a.municipality_code = here and a.forwarded_at is null and a.withdrawn_at is null and a.undone_at is null
          and a.tried_as is distinct from 'late'
          and (select true from case_responsible r where r.case_id = a.case_id and r.user_id = me and r.until is null limit 1))
      or exists (select from judgment j
        where j.municipality_code = here and j.undone_at is null and j.outcome in ('changed', 'partly', 'remanded')
          and (select true from case_responsible r where r.case_id = j.case_id and r.user_id = me and r.until is null limit 1)) then 'appeals' end,
    case when staff and exists (select from told_situation t
      where t.municipality_code = here and t.until_on is null
        and t.living_form_code in ('outdoors', 'stairwell', 'publicPlace', 'tent', 'car', 'storage')
        and (select true from case_file f where f.person_id = t.person_id
          and (exists (select from signal s where s.id = f.because_signal_id and s.children > 0)
          or exists (select from household_member mine join household_member child on child.household_id = mine.household_id and child.part = 'child'
              and child.until_on is null
            where mine.person_id = f.person_id and mine.until_on is null)) limit 1)) then 'childrenOutside' end,
    case when exists (select from signal s where s.sender_organisation_id = house) or exists (select from signal s where s.registered_by = me)
      then 'sent' end,
    case when exists (select from matter_next n where n.responsible_id = me) then 'ownMatters' end,
    case when staff and exists (select from matter_next n where n.municipality_code = here) then 'matters' end,
    case when app.may('matter.readUnit') and exists (select from matter_next n where n.municipality_code = here and n.responsible_id is null) then 'nobodysMatters' end,
    case when exists (select from app.unconfirmed_notices()) then 'unconfirmed' end,
    case when staff and exists (select from enforcement_confirmation c where c.municipality_code = here and c.copy_how is null and c.undone_at is null
      and (select true from enforcement_notice n
        where n.id = c.notice_id and n.kind = 'eviction' and n.matter_id is null and n.withdrawn_at is null limit 1)) then 'uncopied' end,
    case when exists (select from advice_booking b where b.booked_by = me and b.on_day >= today - 15 and b.matter_id is not null)
      then 'bookedMeetings' end,
    case when exists (select from advice_booking b where b.adviser_id = me and b.on_day >= today - 15) then 'ownMeetings' end,
    case when exists (select from advice_responsible r where r.user_id = me and r.until is null) then 'ownAdvice' end,
    case when exists (select from booking b where b.booked_by = me and b.hold_until > app.now()) then 'holds' end,
    case when exists (select from offer o where o.municipality_code = here and o.answer_by >= today - 93
      and (o.offered_by = me or o.person_id = any (own_people))) then 'offers' end,
    case when exists (select from lease l where l.begun_by = me and l.form <> 'firstHandLease' and l.ends_on is null)
      or exists (select from lease_tenant t where t.person_id = any (own_people)
        and (select true from lease l where l.id = t.lease_id and l.form <> 'firstHandLease' and l.ends_on is null limit 1)) then 'secondHand' end,
    case when exists (select from lease_talk k where k.holder_id = me and k.held_at is null and k.called_off_at is null) then 'talks' end,
    case when exists (select from housing_request h where h.case_id = any (own_cases) and h.withdrawn_at is null) then 'requests' end,
    case when exists (select from support_worker k where k.user_id = me)
      or exists (select from support_handover h where h.to_user_id = me and h.answered_at is null and h.withdrawn_at is null) then 'ownSupport' end,
    case when app.may('support.load') and exists (select from support s where s.municipality_code = here) then 'support' end,
    case when exists (select from support_tell t where t.landlord_id = house) then 'told' end,
    case when (app.may('agreement.seeAll') and (exists (select from agreement a where a.municipality_code = here)
        or exists (select from routine r where r.municipality_code = here)
        or exists (select from political_matter m where m.municipality_code = here)))
      or exists (select from agreement_party p where p.organisation_id = house) then 'agreements' end,
    case when exists (select from overall_action a where a.owner_id = me and a.undone_at is null) then 'planActions' end,
    case when app.organisation_kind() <> 'landlord' and exists (select from protection x where x.municipality_code = here and x.ended_at is null) then 'protected' end,
    case when exists (select from protected_staff p where p.user_id = me and p.ended_at is null) then 'named' end
  ], null);
end $$;

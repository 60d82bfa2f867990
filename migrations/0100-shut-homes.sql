-- What statements past the pages could still read of where somebody lived protected, and what a first look told of people whom one doesn't read about; and an
-- answer that comes after the inspectorate was asked.

-- Where somebody lived protected ---------------------------------------------------------------------------------------------
-- Protected housing stays with those who were named after the protection was lifted (decision 071): what stands on its lease does so as well, not the lease's
-- own row alone.
create unique index lease_protected on lease (id) where form = 'protectedHousing';
create or replace view app.my_lease with (security_barrier) as
  select t.lease_id from lease_tenant t
  where (select app.is_case_staff()) and (select true from app.my_ground g where g.person_id = t.person_id limit 1)
    and ((select true from lease l where l.id = t.lease_id and l.form = 'protectedHousing' limit 1) is null
      or t.lease_id = any ((select app.named_leases())::uuid[]));

-- A remark's record is about the remark, and names its lease.
create or replace function app.is_shut_home(of_id uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from lease l where l.form = 'protectedHousing' and not l.id = any (app.named_leases())
      and l.id in (select of_id union all select r.lease_id from lease_remark r where r.id = of_id))
    or exists (select from offer o where o.id = of_id and o.form = 'protectedHousing' and not o.person_id = any (app.named_people()))
$$;

-- A first look at My day -------------------------------------------------------------------------------------------------------
-- What there is of a kind in the municipality is named without what protection shuts: else the only one of its kind told of somebody protected. That somebody
-- in the municipality is protected is still named to its staff and partners (0084).
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
    case when app.may('case.receive') and exists (select from transfer_request t where t.to_municipality_code = here and t.withdrawn_at is null
      and (select true from app.my_received r where r.transfer_id = t.id limit 1)) then 'received' end,
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
            where mine.person_id = f.person_id and mine.until_on is null)) limit 1)
        and not exists (select from protection x where x.person_id = t.person_id and x.ended_at is null
          and (select true from app.my_ground g where g.person_id = x.person_id limit 1) is null)) then 'childrenOutside' end,
    case when exists (select from signal s where s.sender_organisation_id = house) or exists (select from signal s where s.registered_by = me)
      then 'sent' end,
    case when exists (select from matter_next n where n.responsible_id = me) then 'ownMatters' end,
    case when staff and exists (select from matter_next n where n.municipality_code = here
      and (not exists (select from matter_resident r join protection x on x.person_id = r.person_id and x.ended_at is null
        where r.matter_id = n.matter_id and r.ended_at is null) or app.reads_protected_in(n.matter_id))) then 'matters' end,
    case when app.may('matter.readUnit') and exists (select from matter_next n where n.municipality_code = here and n.responsible_id is null
      and (not exists (select from matter_resident r join protection x on x.person_id = r.person_id and x.ended_at is null
        where r.matter_id = n.matter_id and r.ended_at is null) or app.reads_protected_in(n.matter_id))) then 'nobodysMatters' end,
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
    case when app.may('support.load') and exists (select from support s where s.municipality_code = here 
      and not exists (select from protection x where x.person_id = s.person_id and x.ended_at is null
        and (select true from app.my_ground g where g.person_id = x.person_id limit 1) is null)) then 'support' end,
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

-- An answer after the inspectorate was asked --------------------------------------------------------------------------------------
-- It is an answer still. One that the inspectorate dismissed hasn't been tried, and can be answered as well.
create or replace function app.answer_fits_transfer() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform 1 from transfer_request t where t.id = new.transfer_id for update;
  if exists (select from transfer_request t where t.id = new.transfer_id and t.withdrawn_at is not null) then
    raise exception 'the request was taken back' using errcode = 'check_violation', constraint = 'transfer_answer_withdrawn';
  end if;
  if exists (select from transfer_request t where t.id = new.transfer_id and new.answered_on < t.requested_on) then
    raise exception 'no answer comes before its request' using errcode = 'check_violation', constraint = 'transfer_answer_before';
  end if;
  if exists (select from transfer_inspectorate i where i.transfer_id = new.transfer_id and i.undone_at is null
      and i.decided_on is not null and (i.decided_as <> 'dismissed' or i.judged_as is not distinct from 'moves')) then
    raise exception 'the inspectorate has decided' using errcode = 'check_violation', constraint = 'transfer_answer_decided';
  end if;
  return new;
end $$;

-- It is taken back until something stands on it: a case that was begun with it, or the inspectorate, who was asked or decided once it had come.
create or replace function app.answer_is_used() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from transfer_taken k where k.transfer_id = new.transfer_id and k.undone_at is null)
      or exists (select from transfer_inspectorate i where i.transfer_id = new.transfer_id and i.undone_at is null
        and (i.applied_at >= new.answered_at or i.decided_at >= new.answered_at)) then
    raise exception 'a case stands on the answer' using errcode = 'check_violation', constraint = 'transfer_answer_used';
  end if;
  return new;
end $$;

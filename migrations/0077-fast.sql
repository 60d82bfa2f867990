-- As 0075 says it; the own cases are found once.
create or replace function app.in_my_day() returns text[] language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  me constant uuid := app.user_id();
  here constant text := app.municipality();
  house constant uuid := app.organisation_id();
  today constant date := app.today();
  -- the same as the sets that turn on them
  own_cases uuid[];
  own_people uuid[];
begin
  select coalesce(array_agg(o.case_id), '{}'), coalesce(array_agg(o.person_id), '{}') into own_cases, own_people from app.my_own_case o;
  return array_remove(array[
    case when cardinality(own_cases) > 0 then 'ownCases' end,
    case when exists (select from transfer_request t where t.case_id = any (own_cases) and t.withdrawn_at is null) then 'transfers' end,
    case when exists (select from transfer_request t where t.to_municipality_code = here and t.withdrawn_at is null) then 'received' end,
    -- of closed cases too: begun from what waits, since of all that somebody ever had most is closed
    case when exists (select from appeal a join case_responsible r on r.case_id = a.case_id and r.user_id = me and r.until is null
        where a.municipality_code = here and a.forwarded_at is null and a.withdrawn_at is null and a.undone_at is null
          and a.tried_as is distinct from 'late')
      or exists (select from judgment j join case_responsible r on r.case_id = j.case_id and r.user_id = me and r.until is null
        where j.municipality_code = here and j.undone_at is null and j.outcome in ('changed', 'partly', 'remanded')) then 'appeals' end,
    case when exists (select from told_situation t join case_file f on f.person_id = t.person_id
      where t.municipality_code = here and t.until_on is null
        and t.living_form_code in ('outdoors', 'stairwell', 'publicPlace', 'tent', 'car', 'storage')
        and (exists (select from signal s where s.id = f.because_signal_id and s.children > 0)
          or exists (select from household_member mine join household_member child on child.household_id = mine.household_id and child.part = 'child'
              and child.until_on is null
            where mine.person_id = f.person_id and mine.until_on is null))) then 'childrenOutside' end,
    case when exists (select from signal s where s.sender_organisation_id = house) or exists (select from signal s where s.registered_by = me)
      then 'sent' end,
    case when exists (select from matter_next n where n.responsible_id = me) then 'ownMatters' end,
    case when exists (select from matter_next n where n.municipality_code = here) then 'matters' end,
    case when exists (select from matter_next n where n.municipality_code = here and n.responsible_id is null) then 'nobodysMatters' end,
    case when exists (select from app.unconfirmed_notices()) then 'unconfirmed' end,
    case when exists (select from enforcement_confirmation c join enforcement_notice n on n.id = c.notice_id
      where c.municipality_code = here and c.copy_how is null and c.undone_at is null
        and n.kind = 'eviction' and n.matter_id is null and n.withdrawn_at is null) then 'uncopied' end,
    case when exists (select from advice_booking b where b.booked_by = me and b.on_day >= today - 15 and b.matter_id is not null)
      then 'bookedMeetings' end,
    case when exists (select from advice_booking b where b.adviser_id = me and b.on_day >= today - 15) then 'ownMeetings' end,
    case when exists (select from advice_responsible r where r.user_id = me and r.until is null) then 'ownAdvice' end,
    case when exists (select from booking b where b.booked_by = me and b.hold_until > app.now()) then 'holds' end,
    case when exists (select from offer o where o.municipality_code = here and o.answer_by >= today - 93
      and (o.offered_by = me or o.person_id = any (own_people))) then 'offers' end,
    case when exists (select from lease l where l.begun_by = me and l.form <> 'firstHandLease' and l.ends_on is null)
      or exists (select from lease_tenant t join lease l on l.id = t.lease_id
        where t.person_id = any (own_people) and l.form <> 'firstHandLease' and l.ends_on is null) then 'secondHand' end,
    case when exists (select from lease_talk k where k.holder_id = me and k.held_at is null and k.called_off_at is null) then 'talks' end,
    case when exists (select from housing_request h where h.case_id = any (own_cases) and h.withdrawn_at is null) then 'requests' end,
    case when exists (select from support_worker k where k.user_id = me)
      or exists (select from support_handover h where h.to_user_id = me and h.answered_at is null and h.withdrawn_at is null) then 'ownSupport' end,
    case when exists (select from support s where s.municipality_code = here) then 'support' end,
    case when exists (select from support_tell t where t.landlord_id = house) then 'told' end,
    case when exists (select from agreement a where a.municipality_code = here)
      or exists (select from agreement_party p where p.organisation_id = house)
      or exists (select from routine r where r.municipality_code = here)
      or exists (select from political_matter m where m.municipality_code = here) then 'agreements' end,
    case when exists (select from overall_action a where a.owner_id = me and a.undone_at is null) then 'planActions' end,
    case when exists (select from protection x where x.municipality_code = here and x.ended_at is null) then 'protected' end,
    case when exists (select from protected_staff p where p.user_id = me and p.ended_at is null) then 'named' end
  ], null);
end $$;

-- Free flats, as 0035 says it: those that are let are found all at once by an index of their own, and only the others are asked about one by one.
create index lease_let_now on lease (municipality_code, dwelling_id) where ends_on is null and undone_at is null;
create or replace function app.flats_free(by_day date) returns table (dwelling_id uuid, free_from date) language sql stable security definer rows 50
  set search_path = pg_catalog, public, app, pg_temp as $$
  with here as materialized (
    select d.id from dwelling d
    where d.municipality_code = app.municipality() and d.withdrawn_on is null and (app.is_case_staff() or d.landlord_id = app.organisation_id())
      and d.id not in (select l.dwelling_id from lease l
        where l.municipality_code = app.municipality() and l.ends_on is null and l.undone_at is null))
  select d.id, greatest(app.today(), coalesce(e.last_on + 1, app.today()))
  from here d cross join lateral (select max(l.ends_on) as last_on from lease l where l.dwelling_id = d.id and l.undone_at is null) e
  where coalesce(e.last_on < by_day, true)
$$;

-- Whom one is named for, found once a statement and only when a protected lease or offer comes up, instead of anew for each row. Written into the policy as a
-- table it made each lease look so dear that the planner no longer told a whole table from an index (decision 073).
create function app.named_people() returns uuid[] language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select array(select n.person_id from app.my_named n)
$$;
alter function app.named_people() owner to hemvist_system;
create function app.named_leases() returns uuid[] language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select array(select t.lease_id from lease_tenant t where t.person_id in (select n.person_id from app.my_named n))
$$;
alter function app.named_leases() owner to hemvist_system;
alter policy named on lease using (form <> 'protectedHousing' or landlord_id = (select app.organisation_id())
  or id = any ((select app.named_leases())::uuid[]));
alter policy named on offer using (form <> 'protectedHousing' or person_id = any ((select app.named_people())::uuid[]));

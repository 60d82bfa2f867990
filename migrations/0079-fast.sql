-- The first looks as 0075 and 0077 say them, each begun from what is rare: as a join the planner may begin with all the cases of the country, when of the
-- rare there is none at all.
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
    case when exists (select from appeal a
        where a.municipality_code = here and a.forwarded_at is null and a.withdrawn_at is null and a.undone_at is null
          and a.tried_as is distinct from 'late'
          and (select true from case_responsible r where r.case_id = a.case_id and r.user_id = me and r.until is null limit 1))
      or exists (select from judgment j
        where j.municipality_code = here and j.undone_at is null and j.outcome in ('changed', 'partly', 'remanded')
          and (select true from case_responsible r where r.case_id = j.case_id and r.user_id = me and r.until is null limit 1)) then 'appeals' end,
    case when exists (select from told_situation t
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
    case when exists (select from matter_next n where n.municipality_code = here) then 'matters' end,
    case when exists (select from matter_next n where n.municipality_code = here and n.responsible_id is null) then 'nobodysMatters' end,
    case when exists (select from app.unconfirmed_notices()) then 'unconfirmed' end,
    case when exists (select from enforcement_confirmation c where c.municipality_code = here and c.copy_how is null and c.undone_at is null
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
create or replace function app.about_people(people uuid[]) returns text[] language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  cases constant uuid[] := array(select c.id from case_file c where c.person_id = any (people));
begin
  return array_remove(array[
    case when exists (select from signal_person l where l.person_id = any (people)) then 'signals' end,
    case when exists (select from matter_resident r where r.person_id = any (people)) then 'matters' end,
    case when exists (select from lease_tenant t where t.person_id = any (people)) then 'leases' end,
    case when exists (select from offer o where o.person_id = any (people)) then 'offers' end,
    case when exists (select from lease_tenant t where t.person_id = any (people)) or exists (select from offer o where o.person_id = any (people))
      then 'homes' end,
    case when exists (select from support s where s.person_id = any (people)) then 'support' end,
    case when exists (select from told_situation t where t.person_id = any (people) and t.until_on is null
      and t.living_form_code in ('outdoors', 'stairwell', 'publicPlace', 'tent', 'car', 'storage')) then 'roofless' end,
    case when exists (select from plan p where p.case_id = any (cases)) then 'plans' end,
    case when exists (select from transfer_request t where t.case_id = any (cases)) then 'transfers' end
  ], null);
end $$;
-- What nobody here has is looked for to the end, so never row by row through a table: an index says it at once.
alter function app.in_my_day() set enable_seqscan = off;
alter function app.about_people(uuid[]) set enable_seqscan = off;
alter function app.in_cases(uuid[]) set enable_seqscan = off;

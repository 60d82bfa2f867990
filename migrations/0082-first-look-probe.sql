-- Whom one may read about is asked person by person, as policies ask it: as a set, all of one's reasons were read for one of them.
create or replace function app.about_people(people uuid[]) returns text[] language plpgsql stable security definer set search_path = pg_catalog, public, app, pg_temp set enable_seqscan = off as $$
declare
  mine constant uuid[] := array(select p from unnest(people) p where (select true from app.my_ground g where g.person_id = p limit 1));
  cases constant uuid[] := array(select c.id from case_file c where c.person_id = any (mine));
begin
  return array_remove(array[
    case when exists (select from signal_person l where l.person_id = any (mine)) then 'signals' end,
    case when exists (select from matter_resident r where r.person_id = any (mine)) then 'matters' end,
    case when exists (select from lease_tenant t where t.person_id = any (mine)) then 'leases' end,
    case when exists (select from offer o where o.person_id = any (mine)) then 'offers' end,
    case when exists (select from lease_tenant t where t.person_id = any (mine)) or exists (select from offer o where o.person_id = any (mine))
      then 'homes' end,
    case when exists (select from support s where s.person_id = any (mine)) then 'support' end,
    case when exists (select from told_situation t where t.person_id = any (mine) and t.until_on is null
      and t.living_form_code in ('outdoors', 'stairwell', 'publicPlace', 'tent', 'car', 'storage')) then 'roofless' end,
    case when exists (select from plan p where p.case_id = any (cases)) then 'plans' end,
    case when exists (select from transfer_request t where t.case_id = any (cases)) then 'transfers' end
  ], null);
end $$;

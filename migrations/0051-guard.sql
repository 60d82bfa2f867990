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

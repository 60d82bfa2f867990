-- Whoever works for the landlord of a first-hand lease is told whom it names (`app.tenant_names`): the same are written down, by no other rule than that one.
create or replace function app.tenants_read(leases uuid[], on_page text) returns void language sql volatile security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  insert into read_log (id, municipality_code, at, user_id, organisation_id, person_id, reason, page, protected)
  select gen_random_uuid(), app.municipality(), app.now(), app.user_id(), app.organisation_id(), read.person_id, 'contract', on_page, false
  from (select distinct t.person_id from lease l join lease_tenant_now t on t.lease_id = l.id
    where l.id = any (leases) and l.municipality_code = app.municipality() and l.undone_at is null and l.form = 'firstHandLease'
      and l.landlord_id = app.organisation_id() and not app.is_protected(t.person_id)) read
$$;

-- A landlord reads who stands on its own first-hand leases, because it is party to them: written in the read log like every other reading, so that whoever
-- asks who has looked finds it there. The landlord opens no record, and has no ground to read of `app.my_ground`: the reason is the contract alone.
alter table read_log drop constraint read_log_reason_check, add constraint read_log_reason_check
  check (reason in ('responsible', 'contact', 'consent', 'assignment', 'emergency', 'contract'));

-- Writes down those whom `app.tenant_names` names on these leases to whoever asks: nobody on another's lease, a second-hand lease or under protection.
create function app.tenants_read(leases uuid[], on_page text) returns void language sql volatile security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  insert into read_log (id, municipality_code, at, user_id, organisation_id, person_id, reason, page, protected)
  select gen_random_uuid(), app.municipality(), app.now(), app.user_id(), app.organisation_id(), read.person_id, 'contract', on_page, false
  from (select distinct t.person_id from lease l join lease_tenant_now t on t.lease_id = l.id
    where l.id = any (leases) and l.municipality_code = app.municipality() and l.undone_at is null and l.form = 'firstHandLease'
      and l.landlord_id = app.organisation_id() and app.may('home.see') and not app.is_protected(t.person_id)) read
$$;
alter function app.tenants_read(uuid[], text) owner to hemvist_system;

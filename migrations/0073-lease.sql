-- Other kinds of lease (decision 071): protected housing, and a room in somebody's home. Neither is on its way to be the tenant's own, neither can have a term,
-- and where somebody lives protected is read by those who are named for them, whatever else lets others read about the person.

insert into living_form (code, situation, ethos_light, own_home, sort, name_sv, name_en) values
  ('lodging', null, null, true, 54, 'Inneboende, tre månader eller mer', 'Lodger, three months or more');

alter table lease drop constraint lease_form_check, add constraint lease_form_check check (form in ('firstHandLease', 'secondHandLease', 'socialLease',
    'trainingFlat', 'trialFlat', 'municipalLease', 'protectedHousing', 'lodger', 'lodging')),
  add constraint lease_of_other_kind check (form not in ('protectedHousing', 'lodger', 'lodging') or (handover_months is null and predecessor_id is null));
alter table offer drop constraint offer_form_check, add constraint offer_form_check check (form in ('firstHandLease', 'secondHandLease', 'socialLease',
    'trainingFlat', 'trialFlat', 'municipalLease', 'protectedHousing', 'lodger', 'lodging')),
  add constraint offer_of_other_kind check (form not in ('protectedHousing', 'lodger', 'lodging') or handover_months is null);

-- A term stands on a lease by which the municipality sublets, and on no other.
alter table lease_term drop constraint lease_term_second_hand, add constraint lease_term_second_hand
  check (lease_form in ('secondHandLease', 'socialLease', 'trainingFlat', 'trialFlat', 'municipalLease'));

-- Whoever lives protected is protected in their record first: that is what names the few who may read it.
create function app.protected_first() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not app.is_protected(new.person_id) and (to_jsonb(new) ->> 'form' = 'protectedHousing'
      or exists (select from lease l where l.id = (to_jsonb(new) ->> 'lease_id')::uuid and l.form = 'protectedHousing')) then
    raise exception 'protected housing is for somebody with protected identity' using errcode = 'check_violation', constraint = 'lease_protected_first';
  end if;
  return new;
end $$;
alter function app.protected_first() owner to hemvist_system;
revoke execute on function app.protected_first() from public;
create trigger protected_first before insert on lease_tenant for each row when (current_user = 'hemvist_user') execute function app.protected_first();
create trigger protected_first before insert on offer for each row when (current_user = 'hemvist_user') execute function app.protected_first();

-- For whom one is named; after the protection was lifted, for whom one was named until then.
create view app.my_named with (security_barrier) as
  select p.person_id from protected_staff p
  where p.user_id = (select app.user_id()) and (p.ended_at is null
    or p.ended_at >= (select max(x.ended_at) from protection x where x.person_id = p.person_id having bool_and(x.ended_at is not null)));
alter view app.my_named owner to hemvist_system;
create view app.my_named_lease with (security_barrier) as
  select t.lease_id from lease_tenant t where (select true from app.my_named n where n.person_id = t.person_id limit 1);
alter view app.my_named_lease owner to hemvist_system;
grant select on app.my_named, app.my_named_lease to hemvist_user, hemvist_system;
create policy named on lease as restrictive for select to hemvist_user using (form <> 'protectedHousing'
  or landlord_id = (select app.organisation_id())
  or (select true from app.my_named_lease n where n.lease_id = lease.id limit 1));
create policy named on offer as restrictive for select to hemvist_user using (form <> 'protectedHousing'
  or (select true from app.my_named n where n.person_id = offer.person_id limit 1));

-- An intervention that gave a home in second hand: a lease of another kind isn't what it was carried out with.
create or replace function app.intervention_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if new.end_open_because is null and (
      (new.kind in ('trainingFlat', 'socialLease', 'housingFirst') and exists (select from lease_tenant t join lease l on l.id = t.lease_id
        where t.person_id = new.person_id and l.undone_at is null and l.form in ('secondHandLease', 'socialLease', 'trainingFlat', 'trialFlat', 'municipalLease') and l.begins_on <= new.ended_on
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

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

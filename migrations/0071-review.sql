-- What the pages and decisions already said, and a statement could get round: an agreement that is signed stands, what goes along is what was
-- sent, a step of a chain goes to those who live there. And the other municipality's reading is written down.

-- Between municipalities --------------------------------------------------------------------------------------------------

-- What goes along is written with its request: nothing is put there when the other municipality has begun to read.
create function app.part_is_sent() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from transfer_request t where t.id = new.transfer_id and t.xmin = pg_current_xact_id()::xid) then
    raise exception 'the request is sent' using errcode = 'check_violation', constraint = 'transfer_part_sent';
  end if;
  return new;
end $$;
alter function app.part_is_sent() owner to hemvist_system;
revoke execute on function app.part_is_sent() from public;
create trigger sent after insert on transfer_part for each row when (current_user = 'hemvist_user') execute function app.part_is_sent();

-- Whoever opens a request from another municipality reads who it is about: written in the log of the municipality whose register that is, and in the own, so
-- that each reviews it. There is no ground of `app.my_ground`: the reason is the request alone.
alter table read_log drop constraint read_log_reason_check, add constraint read_log_reason_check
  check (reason in ('responsible', 'contact', 'consent', 'assignment', 'emergency', 'contract', 'transfer'));
create function app.transfer_read(of_transfer uuid, on_page text) returns void language sql volatile security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  insert into read_log (id, municipality_code, at, user_id, organisation_id, person_id, reason, page, protected)
  select gen_random_uuid(), logs.code, app.now(), app.user_id(), app.organisation_id(), c.person_id, 'transfer', on_page, false
  from app.my_received m join transfer_request t on t.id = m.transfer_id join case_file c on c.id = t.case_id
    cross join lateral (values (t.municipality_code), (t.to_municipality_code)) logs (code)
  where m.transfer_id = of_transfer
$$;
alter function app.transfer_read(uuid, text) owner to hemvist_system;
revoke execute on function app.transfer_read(uuid, text) from public;
grant execute on function app.transfer_read(uuid, text) to hemvist_user;

-- Agreements --------------------------------------------------------------------------------------------------------------

-- Once somebody has signed, what stands in it isn't changed (decision 067): an amendment is an agreement of its own, or the signature is taken back. A last day
-- may be set all the same, and the day by which the parties decide whether it goes on.
create function app.agreement_stands() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from agreement_signature s where s.agreement_id = (to_jsonb(new) ->> tg_argv[0])::uuid and s.undone_at is null) then
    raise exception 'somebody has signed the agreement' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  return new;
end $$;
alter function app.agreement_stands() owner to hemvist_system;
revoke execute on function app.agreement_stands() from public;
create trigger stands after update on agreement for each row when (current_user = 'hemvist_user'
  and (old.title, old.purpose, old.diary_number, old.from_on, old.until_on, old.prolongs_months, old.notice_months, old.dwelling_id)
    is distinct from (new.title, new.purpose, new.diary_number, new.from_on, new.until_on, new.prolongs_months, new.notice_months, new.dwelling_id))
  execute function app.agreement_stands('id');
do $$
declare t text;
begin
  foreach t in array array['agreement_party', 'agreement_task', 'agreement_promise', 'agreement_money', 'agreement_data'] loop
    execute format('create trigger stands after insert or update of undone_at on %I for each row when (current_user = ''hemvist_user'')
      execute function app.agreement_stands(''agreement_id'')', t);
  end loop;
end $$;

-- What a lawyer of the municipality thinks of procurement and state aid is the municipality's own: a partner or a landlord doesn't read it.
alter policy read on agreement_review using (municipality_code = (select app.municipality()) and (select app.may('agreement.seeAll')));
alter policy see_of_agreement on event using (person_id is null
  and (left(what, 16) <> 'agreement.review' or (municipality_code = (select app.municipality()) and (select app.may('agreement.seeAll'))))
  and (select true from app.my_agreement m where m.agreement_id = event.subject_id limit 1));

-- Leases ------------------------------------------------------------------------------------------------------------------

-- A step of a chain goes from a lease to the one that took over from it, of the same flat, on its first day, and to people who were tenants there or lived there.
create function app.step_of_chain() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from lease a join lease b on b.predecessor_id = a.id and b.dwelling_id = a.dwelling_id and b.undone_at is null
      where a.id = new.lease_id and b.id = new.becomes_id and b.begins_on = new.on_day and a.ends_on = new.on_day - 1
        and (tg_table_name <> 'lease_handover' or (b.form = 'firstHandLease' and a.form <> 'firstHandLease'))) then
    raise exception 'the one lease does not take over from the other' using errcode = 'check_violation', constraint = 'lease_step_of_chain';
  end if;
  if exists (select from lease_tenant t where t.lease_id = new.becomes_id
      and not exists (select from lease_tenant o where o.lease_id = new.lease_id and o.person_id = t.person_id)
      and not exists (select from lease_resident r where r.lease_id = new.lease_id and r.person_id = t.person_id and r.undone_at is null
        and r.moved_in_on <= new.on_day and coalesce(r.moved_out_on, 'infinity'::date) >= new.on_day)) then
    raise exception 'somebody does not live there' using errcode = 'check_violation', constraint = 'lease_step_lives_there';
  end if;
  return new;
end $$;
alter function app.step_of_chain() owner to hemvist_system;
revoke execute on function app.step_of_chain() from public;
create trigger fits after insert on lease_handover for each row when (current_user = 'hemvist_user') execute function app.step_of_chain();
create trigger fits after insert on lease_takeover for each row when (current_user = 'hemvist_user') execute function app.step_of_chain();

-- Apart whichever way round it is written: no programme becomes Bostad först, and no lease with a term takes over from one that was begun within it.
create trigger kind_stands before update on programme for each row when (old.kind is distinct from new.kind) execute function app.refuse_change();
create function app.chain_apart() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if app.begun_in_housing_first(new.id) and exists (
      with recursive onward as (select new.id as id union select s.id from lease s join onward on s.predecessor_id = onward.id where s.undone_at is null)
      select from onward join lease_term t on t.lease_id = onward.id where t.removed_at is null and t.undone_at is null) then
    raise exception 'a lease of Bostad först has no term of treatment, sobriety or supervision' using errcode = 'check_violation', constraint = 'lease_term_apart';
  end if;
  return null;
end $$;
alter function app.chain_apart() owner to hemvist_system;
revoke execute on function app.chain_apart() from public;
create trigger apart after update of predecessor_id on lease for each row when (new.predecessor_id is not null) execute function app.chain_apart();

-- A first-hand lease that goes on after all, and somebody who stays on it after all, are no second open one either.
create function app.own_home_again() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  l uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if exists (select from lease x join lease_tenant t on t.lease_id = x.id
      where x.id = l and x.form = 'firstHandLease' and x.undone_at is null and x.ends_on is null and x.beside_because is null
        and not exists (select from lease_leaving v where v.lease_id = x.id and v.person_id = t.person_id and v.undone_at is null)
        and exists (select from lease_tenant u join lease o on o.id = u.lease_id
          where u.person_id = t.person_id and o.id <> x.id and o.form = 'firstHandLease' and o.undone_at is null and o.ends_on is null
            and o.beside_because is null
            and not exists (select from lease_leaving v where v.lease_id = o.id and v.person_id = u.person_id and v.undone_at is null))) then
    raise exception 'somebody has an open first-hand lease already' using errcode = 'check_violation', constraint = 'lease_own_home';
  end if;
  return null;
end $$;
alter function app.own_home_again() owner to hemvist_system;
revoke execute on function app.own_home_again() from public;
create trigger own_home_again after update of ends_on on lease for each row
  when (current_user = 'hemvist_user' and old.ends_on is not null and new.ends_on is null) execute function app.own_home_again('id');
create trigger own_home_again after update of undone_at on lease_leaving for each row
  when (current_user = 'hemvist_user' and old.undone_at is null and new.undone_at is not null) execute function app.own_home_again('lease_id');

-- An offer that came of a request tells what the household said of itself: for the municipality's staff. A consent to read where somebody lives opens the
-- leases, not what they asked for.
alter policy read on offer using (municipality_code = (select app.municipality())
  and (housing_request_id is null or (select app.may('home.seeAll')))
  and (select true from app.my_housing x where x.person_id = offer.person_id limit 1));

-- Support -----------------------------------------------------------------------------------------------------------------

-- A text that a landlord has agreed to ends earlier, and is never made to last longer than the person's yes and the landlord's.
create or replace function app.tell_is_changed_by() returns trigger language plpgsql as $$
begin
  if (case when app.organisation_kind() = 'landlord' then new.until_on <> old.until_on
    else new.until_on > old.until_on or new.answer is distinct from old.answer or new.answered_at is distinct from old.answered_at end) then
    raise exception 'a landlord answers for itself' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

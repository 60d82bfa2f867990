-- The ends that asked nothing yet: a unit that work rests with, a role that somebody's work needs, a guest who leaves before their family (decision 057). And why
-- it was right to end over something stands as it was written.

-- A unit that ends -------------------------------------------------------------------------------------------------------
alter table unit add column retired_open_because text check (length(retired_open_because) between 1 and 1000),
  add constraint unit_open_because check (retired_open_because is null or retired_at is not null);
grant update (retired_open_because) on unit to hemvist_user;

-- What rests with a unit still: figures.
create function app.open_in_unit(of_unit uuid) returns table (kind text, open integer) language sql stable security definer rows 6
  set search_path = pg_catalog, public, app, pg_temp as $$
  select w.kind, w.open::integer from (
    select 'users' as kind, count(*) as open from app_user u where u.unit_id = of_unit and not u.machine
      and not exists (select from user_deactivation d where d.user_id = u.id)
    union all select 'cases', count(*) from case_file c where c.unit_id = of_unit
      and not exists (select from case_closure e where e.case_id = c.id and e.reopened_at is null)
    union all select 'matters', count(*) from eviction_matter m where m.unit_id = of_unit
      and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
    union all select 'advice', count(*) from advice a where a.unit_id = of_unit
      and not exists (select from advice_end e where e.advice_id = a.id and e.reopened_at is null)
    union all select 'meetings', count(*) from advice_booking b where b.unit_id = of_unit and b.begins_at > app.now() and b.freed_at is null
      and not exists (select from advice_booking_outcome o where o.booking_id = b.id and o.undone_at is null)
    union all select 'contacts', count(*) from person_contact k where k.unit_id = of_unit and k.until is null) w
  where w.open > 0 and exists (select from unit n join app.my_register r on r.organisation_id = n.organisation_id where n.id = of_unit)
$$;
alter function app.open_in_unit(uuid) owner to hemvist_system;

create function app.unit_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare held text[] := array(select w.kind from app.open_in_unit(new.id) w);
begin
  if 'users' = any (held) or (cardinality(held) > 0 and new.retired_open_because is null) then
    perform app.refuse_end('unit_end_open');
  end if;
  return new;
end $$;
alter function app.unit_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after update of retired_at on unit for each row
  when (current_user = 'hemvist_user' and old.retired_at is null and new.retired_at is not null) execute function app.unit_end_is_true();

-- A role that is taken ---------------------------------------------------------------------------------------------------
alter table user_role add column taken_open_because text check (length(taken_open_because) between 1 and 1000),
  add constraint user_role_open_because check (taken_open_because is null or taken_at is not null);
grant update (taken_open_because) on user_role to hemvist_user;

-- What somebody answers for that they may not do any longer without this role: figures. Nothing of whoever is gone: their end asked.
create function app.open_by_role(of_held uuid) returns table (kind text, open integer) language sql stable security definer rows 7
  set search_path = pg_catalog, public, app, pg_temp as $$
  select w.kind, w.open from user_role held join app_user u on u.id = held.user_id join organisation o on o.id = u.organisation_id
    cross join lateral app.open_work(u.id) w
    join (values ('cases', 'case.note'), ('matters', 'matter.work'), ('advice', 'advice.advise'), ('meetings', 'advice.advise'),
      ('delegations', 'matter.decide'), ('protected', 'staff.handleCases'), ('onlyNamed', 'staff.handleCases')) needs (kind, verb) on needs.kind = w.kind
  where held.id = of_held and not exists (select from user_deactivation d where d.user_id = u.id)
    and exists (select from permission p where p.verb = needs.verb and p.organisation_kind = o.kind and p.role = held.role)
    and not exists (select from user_role r join permission p on p.role = r.role and p.organisation_kind = o.kind and p.verb = needs.verb
      where r.user_id = u.id and r.taken_at is null and r.id <> held.id)
$$;
alter function app.open_by_role(uuid) owner to hemvist_system;

create function app.role_taken_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare held text[] := array(select w.kind from app.open_by_role(new.id) w);
begin
  if 'onlyNamed' = any (held) or (cardinality(held) > 0 and new.taken_open_because is null) then
    perform app.refuse_end('role_taken_open');
  end if;
  return new;
end $$;
alter function app.role_taken_is_true() owner to hemvist_system;
create constraint trigger open_at_end after update of taken_at on user_role for each row
  when (current_user = 'hemvist_user' and old.taken_at is null and new.taken_at is not null) execute function app.role_taken_is_true();

-- A guest who leaves -----------------------------------------------------------------------------------------------------
alter table stay add column departed_open_because text check (length(departed_open_because) between 1 and 1000),
  add constraint stay_open_because check (departed_open_because is null or departed_at is not null);
grant update (departed_open_because) on stay to hemvist_user;

-- Bookings at the same house of those whom the guest lives with: in the house, or expected tonight. Of people whom the user reads about alone: the page can't
-- ask about more, and whoever is protected from the guest isn't told of by their booking.
create function app.family_left(of_booking uuid) returns table (booking_id uuid, in_house boolean) language sql stable security definer rows 4
  set search_path = pg_catalog, public, app, pg_temp as $$
  select distinct o.id, s.id is not null
  from booking b join site h on h.id = b.site_id
    join household_member mine on mine.person_id = b.person_id and mine.until_on is null
    join household_member theirs on theirs.household_id = mine.household_id and theirs.until_on is null and theirs.person_id <> mine.person_id
    join booking o on o.site_id = b.site_id and o.person_id = theirs.person_id
    left join stay s on s.booking_id = o.id and s.undone_at is null
    cross join lateral (select app.now() at time zone 'Europe/Stockholm' as clock) t
    cross join lateral (select case when t.clock::time < h.closes_at then t.clock::date - 1 else t.clock::date end as night) n
  where b.id = of_booking and b.municipality_code = app.municipality()
    and exists (select from app.my_ground g where g.person_id = b.person_id)
    and exists (select from app.my_ground g where g.person_id = o.person_id)
    and not exists (select from booking_end e where e.booking_id = o.id and e.undone_at is null)
    and case when s.id is not null then s.departed_at is null
      else n.night between o.first_night and o.last_night and (o.hold_until is null or o.hold_until > app.now()) end
$$;
alter function app.family_left(uuid) owner to hemvist_system;

create function app.departure_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from app.family_left(new.booking_id)) then
    perform app.refuse_end('departure_open');
  end if;
  return new;
end $$;
alter function app.departure_is_true() owner to hemvist_system;
create constraint trigger open_at_end after update of departed_at on stay for each row
  when (current_user = 'hemvist_user' and old.departed_at is null and new.departed_at is not null and new.departed_open_because is null)
  execute function app.departure_is_true();

-- Whoever leaves before the first midnight slept no night: then it is the booking that ends.
create function app.early_departure_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from stay s where s.booking_id = new.booking_id) and exists (select from app.family_left(new.booking_id)) then
    perform app.refuse_end('departure_open');
  end if;
  return new;
end $$;
alter table booking_end drop constraint booking_end_words_check, add constraint booking_end_words_check check (length(words) <= 1000);
alter function app.early_departure_is_true() owner to hemvist_system;
create constraint trigger open_at_departure after insert on booking_end for each row
  when (current_user = 'hemvist_user' and new.words is null and new.because in ('cancelled', 'declined'))
  execute function app.early_departure_is_true();

-- Why it was right stands ------------------------------------------------------------------------------------------------
-- The reason is written with the end that it is about, and goes with it when the end is taken back. Whoever has ended can't write it afterwards, nor another.
create function app.reason_stands() returns trigger language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare
  was jsonb := to_jsonb(old);
  will jsonb := to_jsonb(new);
begin
  if was -> tg_argv[0] is distinct from will -> tg_argv[0] and (was -> tg_argv[1] = 'null') = (will -> tg_argv[1] = 'null') then
    perform app.refuse_end('open_because_stands');
  end if;
  return new;
end $$;
do $$
declare held record;
begin
  for held in select * from (values ('organisation', 'retired_open_because', 'retired_at'), ('unit', 'retired_open_because', 'retired_at'),
      ('user_role', 'taken_open_because', 'taken_at'), ('stay', 'departed_open_because', 'departed_at'), ('lease', 'end_open_because', 'ends_on'),
      ('intervention', 'end_open_because', 'ended_on'), ('delegation', 'end_open_because', 'ended_at'),
      ('matter_resident', 'end_open_because', 'ended_at')) t (tbl, reason, stamp) loop
    execute format('create trigger reason_stands before update on %1$I for each row when (current_user = ''hemvist_user''
      and old.%2$I is distinct from new.%2$I) execute function app.reason_stands(%2$L, %3$L)', held.tbl, held.reason, held.stamp);
  end loop;
end $$;

-- An address of something within one's own work --------------------------------------------------------------------------
-- What a row hangs on, itself or by what it hangs on: the cases, homes at risk, advice, offers, leases and bookings of whatever has this id. Read off the tables'
-- own keys, so that what is added later is found. Asked only for who has work that they may not read.
create function app.things_of(of_row uuid) returns setof uuid language plpgsql stable security definer rows 2
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  way record;
  found_id uuid;
begin
  for way in
    with hangs as (
      select c.oid, c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'uuid'::regtype and not a.attisdropped
        and a.attname in ('case_id', 'matter_id', 'advice_id', 'offer_id', 'lease_id', 'booking_id')
        and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype)
    )
    select 1 as steps, format('select r.%I from %I r where r.id = $1', h.attname, h.relname) as asks from hangs h
    union
    select 2, format('select p.%I from %I r join %I p on p.id = r.%I where r.id = $1', h.attname, k.conrelid::regclass, h.relname, a.attname)
    from hangs h join pg_constraint k on k.confrelid = h.oid and k.contype = 'f'
      join pg_attribute i on i.attrelid = h.oid and i.attname = 'id'
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_position(k.confkey, i.attnum)]
    where exists (select from pg_attribute own where own.attrelid = k.conrelid and own.attname = 'id' and own.atttypid = 'uuid'::regtype)
    union all
    select 1, 'select l.matter_id from matter_message l where l.message_id = $1 and l.cut_at is null'
    -- what it hangs on itself before what that hangs on
    order by steps, asks
  loop
    for found_id in execute way.asks using of_row loop
      if found_id is not null then
        return next found_id;
      end if;
    end loop;
  end loop;
end $$;
alter function app.things_of(uuid) owner to hemvist_system;
revoke execute on function app.things_of(uuid) from public, hemvist_user;
grant execute on function app.things_of(uuid) to hemvist_system;

create or replace function app.withheld_at(of_address uuid) returns uuid language plpgsql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  mine uuid[];
  there uuid;
begin
  select array_agg(w.thing_id),
    (array_agg(w.thing_id order by w.thing_id = of_address desc, w.kind) filter (where of_address in (w.thing_id, w.person_id)))[1]
    into mine, there
  from app.withheld w where w.user_id = app.user_id() and w.municipality_code = app.municipality();
  if there is null and mine is not null then
    select t into there from app.things_of(of_address) t where t = any (mine) limit 1;
  end if;
  return there;
end $$;

-- Pages that ask little: what must say less than its row stands here, everything else is read under the policies (decision 034).

-- Nights that a guest who is still in the house has stayed on without having booked them, in a bed that nobody else has then: theirs from the moment
-- that the night begins. A job writes them down every few minutes; what is shown meanwhile is read from here, so that no page has to sweep.
create view app.begun_night as
  select k.id as booking_id, k.municipality_code, s.site_id, k.bed_id, k.person_id, due::date as night
  from stay s
    join booking k on k.id = s.booking_id
    join site on site.id = s.site_id
    join bed on bed.id = k.bed_id
    join room on room.id = bed.room_id
    cross join lateral (select app.now() at time zone 'Europe/Stockholm' as there) clock
    cross join lateral (
      select case when clock.there::time >= site.opens_at then clock.there::date else clock.there::date - 1 end as night) last_begun
    cross join lateral generate_series(k.last_night + 1, last_begun.night, interval '1 day') as series (due)
  where s.departed_at is null and s.undone_at is null
    and not exists (select from bed_night n where n.booking_id = k.id and n.night = due::date)
    and not exists (select from bed_night n
      where n.night = due::date and (n.bed_id = k.bed_id or n.person_id = k.person_id) and (n.hold_until is null or n.hold_until > app.now()))
    -- a family's room that others have booked from then on
    and not (room.taken_as_one and exists (
      select from bed_night n join bed other on other.id = n.bed_id join booking later on later.id = n.booking_id
      where other.room_id = bed.room_id and n.night = due::date and later.first_night > k.last_night
        and (n.hold_until is null or n.hold_until > app.now())));
alter view app.begun_night owner to hemvist_system;
grant select on app.begun_night to hemvist_system;

-- Which beds of houses that one sees are taken, and whether somebody sleeps there: who it is, is said by the booking alone, to those who may read it.
create function app.bed_claims(sites uuid[], first_night date, last_night date)
  returns table (site_id uuid, bed_id uuid, night date, booking_id uuid, hold_until timestamptz, arrived boolean)
  language sql stable security definer rows 50 set search_path = pg_catalog, public, app, pg_temp as $$
  with seen as materialized (select s.id from unnest(sites) as s (id) where app.may_see_site(s.id))
  select room.site_id, n.bed_id, n.night, n.booking_id, n.hold_until,
    exists (select from stay s where s.booking_id = n.booking_id and s.undone_at is null
      and s.from_on <= n.night and (s.until_on is null or s.until_on >= n.night))
  from seen join room on room.site_id = seen.id join bed on bed.room_id = room.id
    join bed_night n on n.bed_id = bed.id and n.night between first_night and last_night
  where n.hold_until is null or n.hold_until > app.now()
  union all
  select b.site_id, b.bed_id, b.night, b.booking_id, null, true
  from seen cross join lateral (select * from app.begun_night n where n.site_id = seen.id) b
  where b.night between first_night and last_night
$$;
alter function app.bed_claims(uuid[], date, date) owner to hemvist_system;

-- How many are expected, in the house and due to leave at houses that one sees: figures, never who.
create function app.house_counts(sites uuid[], tonight date)
  returns table (site_id uuid, expected bigint, in_house bigint, departures_due bigint, overstayed bigint)
  language sql stable security definer rows 10 set search_path = pg_catalog, public, app, pg_temp as $$
  select h.id,
    (select count(*) from booking k where k.site_id = h.id and k.first_night <= tonight and k.last_night >= tonight
      and (k.hold_until is null or k.hold_until > app.now())
      and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)
      and not exists (select from stay s where s.booking_id = k.id and s.undone_at is null)),
    count(k.id), count(k.id) filter (where k.last_night < tonight), count(k.id) filter (where k.last_night < tonight - 1)
  from unnest(sites) as h (id)
    left join stay s on s.site_id = h.id and s.departed_at is null and s.undone_at is null
    left join booking k on k.id = s.booking_id
  where app.may_see_site(h.id)
  group by h.id
$$;
alter function app.house_counts(uuid[], date) owner to hemvist_system;

-- The work lists -----------------------------------------------------------------------------------------------------

-- One row for each matter that runs: who has it and the day that runs out in it first, so that every list of work is the beginning of an index. It says
-- nothing of its own: triggers keep it as app.matter_next_now tells it, in the transaction of whatever changed.
create table matter_next (
  matter_id uuid primary key,
  municipality_code text not null,
  unit_id uuid not null,
  responsible_id uuid,
  opened_on date not null,
  stage text,
  -- families stand first among equal days
  childless boolean not null,
  -- infinity: no clock runs
  due_on date not null,
  source text,
  step text,
  rule text,
  cannot_wait boolean,
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id)
);
call app.protect('matter_next');
-- it is only ever changed within the change of another table, which holds the record's head
drop trigger held_first on matter_next;
create index matter_next_due on matter_next (municipality_code, due_on, childless, matter_id);
create index matter_next_unit on matter_next (unit_id, due_on, childless, matter_id);
create index matter_next_mine on matter_next (responsible_id, due_on, childless, matter_id) where responsible_id is not null;
create index matter_next_stage on matter_next (municipality_code, stage, due_on, childless, matter_id);
create index matter_next_nobodys on matter_next (municipality_code, childless, opened_on, matter_id) where responsible_id is null;
grant select on matter_next to hemvist_user;
create policy read on matter_next for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_matter m where m.matter_id = matter_next.matter_id limit 1));

create view app.matter_next_now as
  select m.id as matter_id, m.municipality_code, m.unit_id, r.user_id as responsible_id, m.opened_on, s.stage,
    not exists (select from matter_resident k where k.matter_id = m.id and k.part = 'child' and k.ended_at is null) as childless,
    coalesce(c.due_on, 'infinity') as due_on, c.source, c.step, c.rule, c.cannot_wait
  from eviction_matter m
    left join matter_responsible r on r.matter_id = m.id and r.until is null
    left join matter_standing s on s.matter_id = m.id
    left join lateral (select k.due_on, k.source, k.step, k.rule, k.cannot_wait from matter_clock k where k.matter_id = m.id
      order by k.due_on, k.cannot_wait desc, k.source, k.step limit 1) c on true
  where not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null);
alter view app.matter_next_now owner to hemvist_system;
grant select on app.matter_next_now to hemvist_system;

create function app.matters_anew(ids uuid[]) returns void language sql volatile security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  delete from matter_next n where n.matter_id = any (ids)
    and not exists (select from app.matter_next_now w where w.matter_id = n.matter_id);
  insert into matter_next as n
      (matter_id, municipality_code, unit_id, responsible_id, opened_on, stage, childless, due_on, source, step, rule, cannot_wait)
    select matter_id, municipality_code, unit_id, responsible_id, opened_on, stage, childless, due_on, source, step, rule, cannot_wait
    from app.matter_next_now where matter_id = any (ids)
    on conflict (matter_id) do update set unit_id = excluded.unit_id, responsible_id = excluded.responsible_id, opened_on = excluded.opened_on,
      stage = excluded.stage, childless = excluded.childless, due_on = excluded.due_on, source = excluded.source, step = excluded.step,
      rule = excluded.rule, cannot_wait = excluded.cannot_wait
    where n is distinct from excluded;
$$;
alter function app.matters_anew(uuid[]) owner to hemvist_system;
revoke execute on function app.matters_anew(uuid[]) from public, hemvist_user;

-- What a row led to before counts as well as what it leads to now.
create function app.matters_move() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_table_name = 'eviction_matter' then perform app.matters_anew(array(select id from changed));
  elsif tg_op = 'UPDATE' then perform app.matters_anew(array(select matter_id from before union select matter_id from changed));
  else perform app.matters_anew(array(select distinct matter_id from changed)); end if;
  return null;
end $$;
alter function app.matters_move() owner to hemvist_system;

create procedure app.moves_matters(tbl regclass) language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
begin
  execute format('create trigger next_added after insert on %s referencing new table as changed for each statement execute function app.matters_move()', tbl);
  execute format('create trigger next_changed after update on %s referencing old table as before new table as changed for each statement execute function app.matters_move()', tbl);
  execute format('create trigger next_gone after delete on %s referencing old table as changed for each statement execute function app.matters_move()', tbl);
end $$;
call app.moves_matters('eviction_matter');
call app.moves_matters('matter_responsible');
call app.moves_matters('matter_standing');
call app.moves_matters('matter_clock');
call app.moves_matters('matter_resident');
call app.moves_matters('matter_end');
select app.matters_anew(array(select id from eviction_matter));

-- Matters that have ended, the latest first.
drop index matter_end_day;
create index matter_end_day on matter_end (municipality_code, ended_on desc, matter_id desc) where reopened_at is null;

-- Found by address or name as people write them: the comparison itself may look at every row, so what it looks at stands in the row.
alter table eviction_matter add column same_address text generated always as (app.same_text(address)) stored;
alter table eviction_matter add column same_tenant text generated always as (app.same_text(tenant_name)) stored;
drop index eviction_matter_address;
drop index eviction_matter_tenant;
create index eviction_matter_address on eviction_matter (municipality_code, same_address);
create index eviction_matter_tenant on eviction_matter (municipality_code, same_tenant) where same_tenant is not null;

-- What waits: read by whoever may read what it stands for.
grant select on signal_waiting, tenancy_message_open to hemvist_user;
create policy read on signal_waiting for select to hemvist_user using (
  (select true from signal s where s.id = signal_waiting.signal_id limit 1));
-- nothing that a landlord reads: whether the municipality has opened a matter is its own
create policy read on tenancy_message_open for select to hemvist_user using ((select app.may('matter.open'))
  and (select true from tenancy_message m where m.id = tenancy_message_open.message_id limit 1));

-- Doors that were there for speed alone.
drop function app.matters_to_do(boolean, boolean, text, date, boolean, uuid, integer);
drop function app.matter_clocks(boolean, date, boolean, integer);
drop function app.unassigned_matters(integer);
drop function app.ended_matters(boolean, date, uuid, integer);
drop function app.running_matters(boolean);
drop function app.matters_like(text, text);
drop function app.unlinked_messages(timestamptz, uuid, integer);
drop function app.my_waiting_messages();

-- Whether the address in a landlord's message stands in no list: somebody whom it is about, or who lives there, has a protected identity.
create function app.message_hides_address(m uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select app.may('matter.open') and exists (select from tenancy_message t where t.id = m and t.municipality_code = app.municipality() and (
    exists (select from signal_person s where s.signal_id = t.signal_id and s.cut_at is null and app.is_protected(s.person_id))
    or exists (select from lease l join lease_tenant k on k.lease_id = l.id
      where l.dwelling_id = t.dwelling_id and l.ends_on is null and l.undone_at is null and app.is_protected(k.person_id))))
$$;
alter function app.message_hides_address(uuid) owner to hemvist_system;

-- What runs at the same flat or address, before another matter is opened there: of one that the user may not read only which unit has it, and nothing at
-- all where somebody protected lives.
create or replace function app.running_matters_at(in_lease uuid, in_dwelling uuid, at_address text, at_number text)
  returns table (matter_id uuid, number text, unit_name text, same_flat boolean) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select case when r.readable then m.id end, case when r.readable then m.number end, u.name,
    coalesce(m.lease_id = in_lease, false) or coalesce(m.dwelling_id = in_dwelling, false)
  from eviction_matter m join unit u on u.id = m.unit_id
    cross join lateral (select exists (select from app.my_matter x where x.matter_id = m.id) as readable) r
  where app.is_case_staff() and m.municipality_code = app.municipality()
    and (m.lease_id = in_lease or m.dwelling_id = in_dwelling or (m.same_address = app.same_text(at_address)
      and (m.dwelling_number is null or at_number is null or m.dwelling_number = at_number)))
    and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
    and (r.readable or not exists (select from matter_resident x join protection p on p.person_id = x.person_id and p.ended_at is null
      where x.matter_id = m.id and x.ended_at is null))
  order by m.opened_on desc, m.id desc limit 10
$$;

-- Homes --------------------------------------------------------------------------------------------------------------

create index lease_running on lease (dwelling_id) where ends_on is null and undone_at is null;

-- Flats of the pool in which somebody can move in by a day, and from when: which lease ends then, and whose it is, isn't said. For the municipality's
-- staff, and a landlord's own.
create function app.flats_free(by_day date) returns table (dwelling_id uuid, free_from date) language sql stable security definer rows 50
  set search_path = pg_catalog, public, app, pg_temp as $$
  select d.id, greatest(app.today(), coalesce(e.last_on + 1, app.today()))
  from dwelling d cross join lateral (select max(l.ends_on) as last_on from lease l where l.dwelling_id = d.id and l.undone_at is null) e
  where d.municipality_code = app.municipality() and d.withdrawn_on is null
    and (app.is_case_staff() or d.landlord_id = app.organisation_id())
    and not exists (select from lease l where l.dwelling_id = d.id and l.ends_on is null and l.undone_at is null)
    and coalesce(e.last_on < by_day, true)
$$;
alter function app.flats_free(date) owner to hemvist_system;

-- Which of these flats an offer holds: until its day of answer, or with no end when it was accepted and has no lease yet. Nothing of the household.
create function app.flats_held(flats uuid[]) returns table (dwelling_id uuid, until_on date) language sql stable security definer rows 10
  set search_path = pg_catalog, public, app, pg_temp as $$
  select distinct on (o.dwelling_id) o.dwelling_id, case when a.id is null then o.answer_by end
  from offer o join dwelling d on d.id = o.dwelling_id
    left join offer_answer a on a.offer_id = o.id and a.undone_at is null
  where o.dwelling_id = any (flats) and d.municipality_code = app.municipality() and (app.is_case_staff() or d.landlord_id = app.organisation_id())
    and ((a.id is null and o.answer_by >= app.today())
      or (a.answer = 'accepted' and not exists (select from lease l where l.offer_id = o.id and l.undone_at is null)))
  order by o.dwelling_id, o.offered_on desc, o.id desc
$$;
alter function app.flats_held(uuid[]) owner to hemvist_system;

-- Which of these matters are told without an address in a list, asked once for the whole of it: somebody who lives there, or stands on the lease there,
-- has a protected identity. Who it is isn't said.
create function app.hidden_addresses(matters uuid[]) returns table (matter_id uuid) language sql stable security definer rows 5
  set search_path = pg_catalog, public, app, pg_temp as $$
  with home as (
    select m.id, m.lease_id, m.dwelling_id from eviction_matter m
    where m.id = any (matters) and m.municipality_code = app.municipality() and app.is_case_staff()
  ), lives as (
    select h.id, r.person_id from home h join matter_resident r on r.matter_id = h.id and r.ended_at is null
    union all
    select h.id, t.person_id from home h join lease l on l.id = h.lease_id and l.undone_at is null join lease_tenant t on t.lease_id = l.id
    union all
    select h.id, t.person_id from home h
      join lease l on l.dwelling_id = h.dwelling_id and l.ends_on is null and l.undone_at is null join lease_tenant t on t.lease_id = l.id
  )
  select distinct l.id from lives l join protection p on p.person_id = l.person_id and p.ended_at is null
$$;
alter function app.hidden_addresses(uuid[]) owner to hemvist_system;
-- The same of one.
create or replace function app.hides_address(m uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.hidden_addresses(array[m]))
$$;

-- A night without a name (SoL 2025:400 11 kap. 5 §, 14 kap. 5 §): what the board gives without individual assessment, and the stays of those whom nobody
-- writes down by it.

-- The board's list ----------------------------------------------------------------------------------------------------
-- A decision can be about one shelter alone, have a last day, be put right by another row and be taken back: what stood is still read.
alter table open_intervention
  add column decided_on date,
  add column site_id uuid,
  add column until_on date,
  add column corrects_id uuid references open_intervention,
  add column undone_at timestamptz,
  add column undone_by uuid references app_user,
  add constraint open_intervention_days check (until_on >= from_on),
  add constraint open_intervention_undone check ((undone_at is null) = (undone_by is null)),
  -- an end has no end of its own
  add constraint open_intervention_until check (offered or until_on is null),
  add constraint open_intervention_site check (site_id is null or kind in ('nightCafe', 'acutePlace')),
  add foreign key (municipality_code, site_id) references site (municipality_code, id);
create unique index open_intervention_corrects on open_intervention (corrects_id) where corrects_id is not null and undone_at is null;
create index open_intervention_at_site on open_intervention (site_id, from_on desc, set_at desc) where site_id is not null;
drop trigger open_intervention_is_append_only on open_intervention;
create trigger open_intervention_is_append_only before delete on open_intervention for each row execute function app.refuse_change();
create trigger open_intervention_stands before update on open_intervention for each row
  when ((to_jsonb(old) - '{undone_at,undone_by}'::text[]) is distinct from (to_jsonb(new) - '{undone_at,undone_by}'::text[]))
  execute function app.refuse_change();
grant update (undone_at, undone_by) on open_intervention to hemvist_user;
comment on column open_intervention.undone_by is 'by whoever took it back';

-- Partners read it: it says what they may give, to whom, and whether they write down who came.
drop policy read on open_intervention;
create policy read on open_intervention for select to hemvist_user
  using (municipality_code = (select app.municipality()) and (select app.may('case.readOpenList')));
create policy undo on open_intervention for update to hemvist_user
  using (municipality_code = (select app.municipality()) and (select app.may('case.setOpenList')))
  with check (municipality_code = (select app.municipality()));

-- The same, as what is given from a day until a day: an end, what was put right and what was taken back have no row here.
create view open_service with (security_invoker = true) as
  select * from (
    select o.id, o.municipality_code, o.kind, o.site_id, o.decided_on, o.from_on as valid_from,
      least(o.until_on, (select min(n.from_on) - 1 from open_intervention n
        where n.municipality_code = o.municipality_code and n.kind = o.kind and n.site_id is not distinct from o.site_id and n.undone_at is null
          and (n.from_on, n.set_at, n.id) > (o.from_on, o.set_at, o.id)
          and not exists (select from open_intervention c where c.corrects_id = n.id and c.undone_at is null))) as valid_until,
      o.conditions, o.identity_documented as identity, o.reference
    from open_intervention o
    where o.offered and o.undone_at is null and not exists (select from open_intervention c where c.corrects_id = o.id and c.undone_at is null)) given
  where valid_until is null or valid_until >= valid_from;
grant select on open_service to hemvist_user, hemvist_system;

-- What the board's latest word says of a shelter's nights on a day: its own, else what is said of acute places. Nothing: the board has written down no list.
create function app.night_word(of_site uuid, on_day date) returns table (id uuid, offered boolean, identity boolean, conditions text)
  language sql stable security definer rows 1 set search_path = pg_catalog, public, app, pg_temp as $$
  select w.id, coalesce(w.offered and (w.until_on is null or w.until_on >= on_day), false), coalesce(w.identity_documented, true), w.conditions
  from site s left join lateral (
    select o.* from open_intervention o
    where o.municipality_code = s.municipality_code and o.from_on <= on_day and o.undone_at is null
      and (o.site_id = s.id or (o.site_id is null and o.kind = 'acutePlace' and s.living_form_code = 'acutePlace'))
      and not exists (select from open_intervention c where c.corrects_id = o.id and c.undone_at is null)
    order by o.site_id is null, o.from_on desc, o.set_at desc, o.id desc limit 1) w on true
  where s.id = of_site and s.municipality_code = app.municipality()
    and exists (select from open_intervention o where o.municipality_code = s.municipality_code and o.from_on <= on_day and o.undone_at is null)
$$;
alter function app.night_word(uuid, date) owner to hemvist_system;

-- Whether a night there is given without writing down to whom.
create function app.is_nameless_night(of_site uuid, on_day date) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.night_word(of_site, on_day) w where w.offered and not w.identity)
$$;
alter function app.is_nameless_night(uuid, date) owner to hemvist_system;

-- A booking without a name --------------------------------------------------------------------------------------------
-- It has a code that is said aloud at the door, and nothing that lasts: the code goes when the stay or the booking ends, and a mistake that is taken back
-- has a new one. Whoever comes again has another.
alter table booking alter column person_id drop not null, add column code text check (length(code) between 3 and 20),
  add constraint booking_named_or_coded check (person_id is null or code is null);
create unique index booking_code on booking (municipality_code, code) where code is not null;
alter table bed_night alter column person_id drop not null;
-- one bed a night also for whom nobody names
create unique index bed_night_once on bed_night (booking_id, night);
drop index bed_night_booking;
alter table stay alter column person_id drop not null;

create function app.new_code(of_municipality text) returns text language plpgsql volatile security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  names text[] := array['Alm', 'Asp', 'Berg', 'Blad', 'Bok', 'Bris', 'Bro', 'Dal', 'Dimma', 'Ek', 'Eld', 'Fors', 'Gran', 'Hav', 'Hed', 'Holme', 'Is', 'Kobbe',
    'Kulle', 'Lind', 'Ljung', 'Moln', 'Mossa', 'Regn', 'Ros', 'Sand', 'Skog', 'Sol', 'Sten', 'Stig', 'Storm', 'Strand', 'Sund', 'Tall', 'Tuva', 'Udde', 'Vik',
    'Vind', 'Vinter', 'Vret'];
  made text;
begin
  for again in 0 .. 1000 loop
    made := names[1 + floor(random() * cardinality(names))] || ' '
      || case when again < 20 then 2 + floor(random() * 8) when again < 60 then 10 + floor(random() * 90) else 100 + floor(random() * 900) end;
    exit when not exists (select from booking b where b.municipality_code = of_municipality and b.code = made);
  end loop;
  return made;
end $$;
alter function app.new_code(text) owner to hemvist_system;
revoke execute on function app.new_code(text) from hemvist_user;

create function app.give_code() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  new.code := app.new_code(new.municipality_code);
  return new;
end $$;
alter function app.give_code() owner to hemvist_system;
create trigger code before insert on booking for each row when (new.person_id is null) execute function app.give_code();

-- The code goes when the booking or the stay ends, in the same transaction; when that is taken back the booking gets a new one.
create function app.code_lives() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  ended boolean := exists (select from booking_end e where e.booking_id = new.booking_id and e.undone_at is null)
    or exists (select from stay s where s.booking_id = new.booking_id and s.undone_at is null and s.departed_at is not null);
begin
  update booking b set code = case when ended then null else app.new_code(b.municipality_code) end
    where b.id = new.booking_id and b.person_id is null and (b.code is null) <> ended;
  return null;
end $$;
alter function app.code_lives() owner to hemvist_system;
create trigger code after insert or update of undone_at on booking_end for each row execute function app.code_lives();
create trigger code after update of departed_at on stay for each row execute function app.code_lives();

-- Nobody came, and the night has passed: nothing ended it, and its code goes all the same (src/shelter/overstay.ts).
create index booking_coded on booking (last_night) where code is not null;

-- Who reads and changes it: whoever sees the house. It says of nobody that they are there.
create or replace view app.my_guest with (security_barrier) as
  select k.id as booking_id, k.person_id from booking k join site s on s.id = k.site_id
  where s.municipality_code = (select app.municipality())
    and ((select app.may('booking.bookAnywhere'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive'))))
    and case when k.person_id is null then true else (select true from app.my_ground g where g.person_id = k.person_id limit 1) end;

drop policy read on booking;
create policy read on booking for select to hemvist_user using (municipality_code = (select app.municipality())
  and case when person_id is null then (select true from app.my_site s where s.site_id = booking.site_id limit 1)
    else (select true from app.my_housing h where h.person_id = booking.person_id limit 1) end);
drop policy book on booking;
create policy book on booking for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('booking.book'))
  and case when person_id is null then (select app.is_nameless_night(booking.site_id, booking.first_night))
    else (select true from app.my_ground g where g.person_id = booking.person_id limit 1) end
  and (select true from app.my_site s where s.site_id = booking.site_id
    and (s.own or (select app.may('booking.bookAnywhere'))) limit 1));

drop policy read on bed_night;
create policy read on bed_night for select to hemvist_user using (municipality_code = (select app.municipality())
  and case when person_id is null then (select true from app.my_bed b where b.bed_id = bed_night.bed_id limit 1)
    else (select true from app.my_housing h where h.person_id = bed_night.person_id limit 1) end);
-- the night is the booking's guest's, or nobody's where the booking names nobody
drop policy claim on bed_night;
create policy claim on bed_night for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('booking.change'))
  and (select true from app.my_guest k where k.booking_id = bed_night.booking_id and k.person_id is not distinct from bed_night.person_id limit 1));

drop policy read on stay;
create policy read on stay for select to hemvist_user using (municipality_code = (select app.municipality())
  and case when person_id is null then (select true from app.my_site s where s.site_id = stay.site_id limit 1)
    else (select true from app.my_housing h where h.person_id = stay.person_id limit 1) end);
drop policy add on stay;
create policy add on stay for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select true from app.my_site s where s.site_id = stay.site_id and s.own limit 1)
  and case when person_id is null then (select true from app.my_guest k where k.booking_id = stay.booking_id and k.person_id is null limit 1)
    else (select true from app.my_ground g where g.person_id = stay.person_id limit 1) end);
drop policy change on stay;
create policy change on stay for update to hemvist_user using (
  (select true from app.my_site s where s.site_id = stay.site_id and s.own limit 1)
  and case when person_id is null then true else (select true from app.my_ground g where g.person_id = stay.person_id limit 1) end)
  with check (municipality_code = (select app.municipality()));

-- Where somebody lived has no row for whom nobody names: neither the time without a home nor the count of people has such nights.
create or replace view housing_episode with (security_invoker = true) as
  select municipality_code, person_id, living_form_code, from_on, until_on, 'stay'::text as source, id as source_id from stay
    where undone_at is null and person_id is not null
  union all
  select municipality_code, person_id, living_form_code, from_on, until_on, 'placement', id from placement
  union all
  select l.municipality_code, t.person_id, l.form, l.begins_on, l.ends_on, 'lease', l.id from lease l join lease_tenant t on t.lease_id = l.id
    where l.undone_at is null
      and not exists (select from lease_leaving v where v.lease_id = t.lease_id and v.person_id = t.person_id and v.undone_at is null)
  union all
  select l.municipality_code, v.person_id, l.form, l.begins_on, least(l.ends_on, v.last_on), 'lease', l.id from lease_leaving v join lease l on l.id = v.lease_id
    where v.undone_at is null and l.undone_at is null
  union all
  select municipality_code, person_id, living_form_code, from_on, until_on, 'told', id from told_situation t
  where not exists (select from told_situation c where c.corrects_id = t.id);

-- Of whom nobody names nothing is hidden from the house.
create or replace function app.unseen_guests(sites uuid[], tonight date)
  returns table (site_id uuid, booking_id uuid, bed_id uuid, first_night date, last_night date, arrived_at timestamptz, departed_at timestamptz, mine boolean,
    call text[])
  language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  with house as materialized (
    select h.id from unnest(sites) as h (id) where (select true from app.my_site m where m.site_id = h.id and m.own limit 1)),
  meant as materialized (
    select k.id from house h cross join lateral (
      select b.id from booking b where b.site_id = h.id and b.last_night >= tonight and b.first_night <= tonight
        and (b.hold_until is null or b.hold_until > app.now())
        and not exists (select from stay s where s.booking_id = b.id and s.undone_at is null)
      union all
      select s.booking_id from stay s where s.site_id = h.id and s.departed_at is null and s.undone_at is null
      union all
      -- what one just marked oneself can be taken back
      select s.booking_id from stay s where s.site_id = h.id and s.departed_by = app.user_id() and s.departed_at > app.now() - interval '12 hours'
        and s.undone_at is null
      offset 0) k)
  select k.site_id, k.id, k.bed_id, k.first_night, k.last_night, s.arrived_at, s.departed_at,
    app.user_id() = case when s.departed_at is null then s.arrived_by else s.departed_by end,
    case when exists (select from protected_staff p where p.person_id = k.person_id and p.ended_at is null)
      then array(select u.name from protected_staff p join app_user u on u.id = p.user_id where p.person_id = k.person_id and p.ended_at is null order by u.name)
      else array(select u.name from case_file c join case_responsible r on r.case_id = c.id and r.until is null join app_user u on u.id = r.user_id
        where c.person_id = k.person_id and not exists (select from case_closure e where e.case_id = c.id and e.reopened_at is null) order by u.name) end
  from meant cross join lateral (select b.* from booking b where b.id = meant.id offset 0) k
    left join lateral (select o.* from stay o where o.booking_id = k.id and o.undone_at is null offset 0) s on true
  where k.first_night <= tonight and k.person_id is not null
    and (select true from app.my_housing g where g.person_id = k.person_id limit 1) is null
    and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)
$$;

-- A booking that names nobody ends without a word of where they sleep: nobody knows who it was.
create or replace function app.booking_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  k record;
  clock timestamp := app.now() at time zone 'Europe/Stockholm';
  night date;
begin
  select b.person_id, b.first_night, b.last_night, h.closes_at into k
    from booking b join site h on h.id = b.site_id where b.id = new.booking_id;
  if k.person_id is null then
    return new;
  end if;
  night := case when clock::time < k.closes_at then clock::date - 1 else clock::date end;
  if night between k.first_night and k.last_night
      -- who came and left told at the door where to
      and not exists (select from stay s where s.booking_id = new.booking_id)
      and not exists (select from booking o left join stay s on s.booking_id = o.id and s.undone_at is null
        where o.person_id = k.person_id and o.id <> new.booking_id and night between o.first_night and o.last_night and s.departed_at is null
          and (s.id is not null or o.hold_until is null or o.hold_until > app.now())
          and not exists (select from booking_end e where e.booking_id = o.id and e.undone_at is null)) then
    perform app.refuse_end('booking_end_open');
  end if;
  return new;
end $$;

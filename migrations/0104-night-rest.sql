-- What was missing in the nights (decision 089).

-- A place that was declined is an unmet need --------------------------------------------------------------------------
-- By the guest or by the house: a row with its reason for each guest, and none where somebody noted the same by hand or the guest has another place that
-- night. It stands as long as the end does; a family's are one time (their bookings' party).
alter table turned_away add column booking_id uuid, add foreign key (municipality_code, booking_id) references booking (municipality_code, id);
create unique index turned_away_once on turned_away (booking_id) where undone_at is null;

create function app.declined_is_unmet() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into turned_away (id, municipality_code, site_id, night, person_id, people, because, recorded_at, recorded_by, booking_id)
      select gen_random_uuid(), b.municipality_code, b.site_id, n.night, b.person_id, 1, n.because, new.ended_at, new.ended_by, b.id
      from booking b join site h on h.id = b.site_id
        cross join lateral (select app.now() at time zone 'Europe/Stockholm' as clock) t
        cross join lateral (select least(b.last_night, greatest(b.first_night, case when t.clock::time < h.closes_at then t.clock::date - 1 else t.clock::date end)) as night,
          case new.because when 'declined' then 'declinedByGuest' else 'declinedBySite' end as because) n
      where b.id = new.booking_id
        and not exists (select from turned_away a where a.person_id = b.person_id and a.night = n.night and a.because = n.because and a.undone_at is null)
        and not exists (select from booking o left join stay s on s.booking_id = o.id and s.undone_at is null
          where o.person_id = b.person_id and o.id <> b.id and n.night between o.first_night and o.last_night and s.departed_at is null
            and (s.id is not null or o.hold_until is null or o.hold_until > app.now())
            and not exists (select from booking_end e where e.booking_id = o.id and e.undone_at is null));
  else
    update turned_away a set undone_at = new.undone_at, undone_by = new.undone_by where a.booking_id = new.booking_id and a.undone_at is null;
  end if;
  return null;
end $$;
alter function app.declined_is_unmet() owner to hemvist_system;
create trigger unmet after insert on booking_end for each row when (new.because in ('declined', 'declinedBySite')) execute function app.declined_is_unmet();
create trigger no_longer_unmet after update of undone_at on booking_end for each row
  when (old.undone_at is null and new.undone_at is not null and new.because in ('declined', 'declinedBySite')) execute function app.declined_is_unmet();
-- those of before
insert into turned_away (id, municipality_code, site_id, night, person_id, people, because, recorded_at, recorded_by, booking_id)
  select gen_random_uuid(), b.municipality_code, b.site_id, b.first_night, b.person_id, 1,
    case e.because when 'declined' then 'declinedByGuest' else 'declinedBySite' end, e.ended_at, e.ended_by, b.id
  from booking_end e join booking b on b.id = e.booking_id
  where e.undone_at is null and e.because in ('declined', 'declinedBySite')
    and not exists (select from turned_away a where a.person_id = b.person_id and a.night = b.first_night and a.undone_at is null);

-- A bed that is set aside changes what the board says -------------------------------------------------------------------
call app.tells_night('bed_set_aside', 'tell_site_of_bed');

-- Whoever leaves is asked of what they leave behind ----------------------------------------------------------------------
-- Things that the house looks after for the guest, whichever night they were handed in.
create function app.belongings_left(of_booking uuid) returns setof uuid language sql stable security definer rows 2
  set search_path = pg_catalog, public, app, pg_temp as $$
  select g.id from booking b join booking k on k.id = b.id or (k.person_id = b.person_id and k.site_id = b.site_id)
    join stay_belonging g on g.booking_id = k.id and g.returned_at is null and g.undone_at is null
  where b.id = of_booking and b.municipality_code = app.municipality()
    and (select true from app.my_guest m where m.booking_id = b.id limit 1)
$$;
alter function app.belongings_left(uuid) owner to hemvist_system;
create function app.leaves_behind(of_booking uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app.family_left(of_booking)) or exists (select from app.belongings_left(of_booking))
$$;
alter function app.leaves_behind(uuid) owner to hemvist_system;
-- Asked when all is written: a family that leaves together leaves nobody behind.
create or replace function app.departure_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if app.leaves_behind(new.booking_id) then
    perform app.refuse_end('departure_open');
  end if;
  return new;
end $$;
drop trigger open_at_end on stay;
create constraint trigger open_at_end after update of departed_at on stay deferrable initially deferred for each row
  when (current_user = 'hemvist_user' and old.departed_at is null and new.departed_at is not null and new.departed_open_because is null)
  execute function app.departure_is_true();
create or replace function app.early_departure_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from stay s where s.booking_id = new.booking_id) and app.leaves_behind(new.booking_id) then
    perform app.refuse_end('departure_open');
  end if;
  return new;
end $$;
drop trigger open_at_departure on booking_end;
create constraint trigger open_at_departure after insert on booking_end deferrable initially deferred for each row
  when (current_user = 'hemvist_user' and new.words is null and new.because in ('cancelled', 'declined'))
  execute function app.early_departure_is_true();

-- A place that is offered is held until the offer lapses ------------------------------------------------------------------
-- The booking's own hold ends at that second; an offer of before holds none.
alter table night_offer add column booking_id uuid, add foreign key (municipality_code, booking_id) references booking (municipality_code, id);
create index night_offer_booking on night_offer (booking_id);

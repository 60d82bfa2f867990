-- Beds and rooms in the order that people count in; every night of a guest whom nobody names; and who took a bed into use again.

-- "3 nedre" before "4 övre", and 9 before 10: the letters as in `swedish`, and the digits by what they are worth.
create collation if not exists swedish_natural (provider = icu, locale = 'und', rules = '[numericOrdering on]&z<å<<<Å<ä<<<Ä<<æ<<<Æ<ö<<<Ö<<ø<<<Ø');

-- Without a name ----------------------------------------------------------------------------------------------------------------
-- The policy asks of the first night (0091, 0096). The board's word holds of every night that a user books or adds; what was booked while it did stands.
create function app.nights_are_nameless() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from generate_series(new.first_night, new.last_night, interval '1 day') as each (night)
      where (tg_op = 'INSERT' or not night::date between old.first_night and old.last_night) and not app.is_nameless_night(new.site_id, night::date)) then
    raise exception 'whoever sleeps there is written down' using errcode = 'check_violation', constraint = 'booking_nameless';
  end if;
  return null;
end $$;
alter function app.nights_are_nameless() owner to hemvist_system;
create trigger nameless after insert on booking for each row
  when (current_user = 'hemvist_user' and new.person_id is null) execute function app.nights_are_nameless();
create trigger nameless_later after update of first_night, last_night, site_id on booking for each row
  when (current_user = 'hemvist_user' and new.person_id is null) execute function app.nights_are_nameless();

create function app.claim_is_nameless() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from booking k where k.id = new.booking_id and not new.night between k.first_night and k.last_night
      and not app.is_nameless_night(k.site_id, new.night)) then
    raise exception 'whoever sleeps there is written down' using errcode = 'check_violation', constraint = 'bed_night_nameless';
  end if;
  return null;
end $$;
alter function app.claim_is_nameless() owner to hemvist_system;
create trigger nameless after insert or update of night, booking_id on bed_night for each row
  when (current_user = 'hemvist_user' and new.person_id is null) execute function app.claim_is_nameless();

-- A bed in use again ------------------------------------------------------------------------------------------------------------
-- Null of those before, and of a closing whose last night was said when it was closed.
alter table bed_void add column reopened_at timestamptz, add column reopened_by uuid references app_user,
  add check ((reopened_at is null) = (reopened_by is null));
grant update (reopened_at, reopened_by) on bed_void to hemvist_user;
call app.hold_names('bed_void');
create function app.reopens_in_own_name() returns trigger language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
begin
  raise exception 'new row violates row-level security for table "bed_void": whoever opens a bed stands there' using errcode = 'insufficient_privilege';
end $$;
create trigger reopened before update of until_on on bed_void for each row
  when (current_user = 'hemvist_user' and new.until_on is distinct from old.until_on
    and (new.reopened_by is distinct from app.user_id() or new.reopened_at is not distinct from old.reopened_at))
  execute function app.reopens_in_own_name();

-- A booking that ends before anybody came: whoever was to sleep there tonight has no other place, and then somebody says why that is right. -----

create function app.booking_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  k record;
  clock timestamp := app.now() at time zone 'Europe/Stockholm';
  night date;
begin
  select b.person_id, b.first_night, b.last_night, h.closes_at into k
    from booking b join site h on h.id = b.site_id where b.id = new.booking_id;
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
alter function app.booking_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after insert on booking_end for each row
  when (current_user = 'hemvist_user' and new.words is null and new.because in ('cancelled', 'declined')) execute function app.booking_end_is_true();

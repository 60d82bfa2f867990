-- Ends that are true: what claims that something happened is refused while it hasn't, and what is ended although something is open says why.
-- And a bed whose guest the house may no longer read about is marked like any other (decision 044).

-- Why it was right to end although something was open, in the words of whoever ended it; null: nothing was.
alter table matter_end add column open_because text check (length(open_because) between 1 and 1000);
alter table case_closure add column open_because text check (length(open_because) between 1 and 1000);
alter table advice_end add column open_because text check (length(open_because) between 1 and 1000);
alter table lease add column end_open_because text check (length(end_open_because) between 1 and 1000);
alter table lease add constraint lease_end_open_because check (end_open_because is null or ends_on is not null);

-- What users end is looked at here as well, whatever page or program they come by. The pages say it in words, and more of it; these are the few things that
-- no reason makes right, and a reason's place where something surely is open.
create function app.refuse_end(constraint_name text) returns void language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
begin
  raise exception 'what is open does not let it end' using errcode = 'check_violation', constraint = constraint_name;
end $$;

-- A matter whose end says that something kept the home: it must stand in the matter's events, or the plan must have been made. That somebody was evicted or moved
-- becomes an event with the end; the others claim nothing that an event tells.
create function app.matter_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  undelivered boolean := exists (select from undertaking u where u.matter_id = new.matter_id and u.withdrawn_at is null
    and not exists (select from undertaking_delivery d where d.undertaking_id = u.id and d.undone_at is null));
  told text[] := case new.outcome
    when 'keptPayment' then array['payment', 'deposited']
    when 'keptUndertaking' then array['undertakingGiven']
    when 'keptWithdrawn' then array['withdrawn', 'titleRefused']
    when 'keptRectified' then array['rectified', 'groundCeased']
    when 'keptNewLease' then array['newLease']
    when 'keptTakeover' then array['takenOver'] end;
begin
  if told is not null and not exists (select from matter_event e where e.matter_id = new.matter_id and e.kind = any (told) and not e.annuls
      and not exists (select from matter_event c where c.corrects_id = e.id)) then
    perform app.refuse_end('matter_end_true');
  end if;
  if new.outcome = 'keptPlan' and not exists (select from payment_plan p where p.matter_id = new.matter_id
      and coalesce(p.ended_because, 'fulfilled') = 'fulfilled') then
    perform app.refuse_end('matter_end_true');
  end if;
  if new.outcome = 'keptUndertaking' and undelivered then
    perform app.refuse_end('matter_end_true');
  end if;
  if undelivered and new.open_because is null then
    perform app.refuse_end('matter_end_open');
  end if;
  return new;
end $$;
alter function app.matter_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after insert on matter_end for each row when (current_user = 'hemvist_user') execute function app.matter_end_is_true();

-- A case isn't closed over an investigation that runs (SoL 2025:400 14 kap. 3 §) or a follow-up that somebody waits for.
create function app.case_closure_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from investigation i where i.case_id = new.case_id and i.ended_on is null)
    or exists (select from follow_up f where f.case_id = new.case_id and f.held_on is null and f.called_off_at is null) then
    perform app.refuse_end('case_closure_open');
  end if;
  return new;
end $$;
alter function app.case_closure_is_true() owner to hemvist_system;
create constraint trigger open_at_end after insert on case_closure for each row when (current_user = 'hemvist_user') execute function app.case_closure_is_true();

-- A guest whom the house may no longer read about --------------------------------------------------------------------
-- Somebody becomes protected, or the reason to read about them ends, between the booking and the morning: the bed is still theirs, and whoever stands at the
-- door must be able to say that they came or left. These give the bed, its nights and whether somebody is there, to the staff of the house alone, and whom to
-- call: a name of staff, of those who read. Who sleeps there, why it isn't told, and what else is known of them stay where they are.

create function app.unseen_guests(sites uuid[], tonight date)
  returns table (site_id uuid, booking_id uuid, bed_id uuid, first_night date, last_night date, arrived_at timestamptz, departed_at timestamptz, mine boolean,
    call text[])
  language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  select k.site_id, k.id, k.bed_id, k.first_night, k.last_night, s.arrived_at, s.departed_at,
    app.user_id() = case when s.departed_at is null then s.arrived_by else s.departed_by end,
    case when exists (select from protected_staff p where p.person_id = k.person_id and p.ended_at is null)
      then array(select u.name from protected_staff p join app_user u on u.id = p.user_id where p.person_id = k.person_id and p.ended_at is null order by u.name)
      else array(select u.name from case_file c join case_responsible r on r.case_id = c.id and r.until is null join app_user u on u.id = r.user_id
        where c.person_id = k.person_id and not exists (select from case_closure e where e.case_id = c.id and e.reopened_at is null) order by u.name) end
  from unnest(sites) as h (id)
    join app.my_site m on m.site_id = h.id and m.own
    join booking k on k.site_id = h.id
    left join stay s on s.booking_id = k.id and s.undone_at is null
  where k.first_night <= tonight
    and not exists (select from app.my_housing g where g.person_id = k.person_id)
    and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)
    and case
      when s.id is null then k.last_night >= tonight and (k.hold_until is null or k.hold_until > app.now())
      when s.departed_at is null then true
      -- what one just marked oneself can be taken back
      else s.departed_by = app.user_id() and s.departed_at > app.now() - interval '12 hours' end
$$;
alter function app.unseen_guests(uuid[], date) owner to hemvist_system;

-- Marks that the guest in such a bed came or left, or takes one's own mark back, in one's own name: the same as at any other bed, but for what a guest tells.
-- `done`, or why not: `notNow`, `tooEarly`, `inUse` (the one before hasn't left, or the guest hasn't left where they slept), `bedTaken`. Null: not one's to mark.
create function app.mark_unseen_guest(booking uuid, deed text, new_row uuid) returns text language plpgsql volatile security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  k record;
  s stay%rowtype;
  clock timestamp := app.now() at time zone 'Europe/Stockholm';
  me uuid := app.user_id();
  night date;
  first_slept date;
  last_slept date;
  wanted date;
  happened text;
begin
  perform app.hold_record();
  select b.*, h.closes_at, h.opens_at, h.living_form_code into k
    from booking b join site h on h.id = b.site_id join app.my_site m on m.site_id = b.site_id and m.own
    where b.id = mark_unseen_guest.booking and b.municipality_code = app.municipality()
      and not exists (select from app.my_housing g where g.person_id = b.person_id);
  if not found then
    return null;
  end if;
  if exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null) then
    return 'notNow';
  end if;
  select * into s from stay o where o.booking_id = k.id and o.undone_at is null;
  night := case when clock::time < k.closes_at then clock::date - 1 else clock::date end;

  if deed = 'arrived' then
    if s.id is not null or k.last_night < night or k.hold_until <= app.now() then
      return 'notNow';
    elsif clock::date < k.first_night then
      return 'tooEarly';
    elsif exists (select from stay o join booking b on b.id = o.booking_id
        where o.departed_at is null and o.undone_at is null and (o.person_id = k.person_id or b.bed_id = k.bed_id)) then
      return 'inUse';
    end if;
    first_slept := greatest(k.first_night, night);
    update bed_night set hold_until = null where booking_id = k.id;
    insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, arrived_at, arrived_by)
      values (new_row, k.municipality_code, k.id, k.person_id, k.site_id, k.living_form_code, first_slept, app.now(), me)
      returning * into s;
    perform app.told_ends(k.person_id, first_slept);
    happened := 'stay.arrived';

  elsif deed = 'left' then
    if s.id is null or s.departed_at is not null then
      return 'notNow';
    end if;
    last_slept := clock::date - 1;
    if last_slept < s.from_on then
      -- not a single night: as if nobody had come
      update stay set undone_at = app.now(), undone_by = me where id = s.id;
      insert into booking_end (id, municipality_code, booking_id, because, ended_at, ended_by) values (new_row, k.municipality_code, k.id, 'cancelled', app.now(), me);
      delete from bed_night where booking_id = k.id;
      perform app.told_goes_on(k.person_id, s.from_on);
    else
      update stay set until_on = last_slept, departed_at = app.now(), departed_by = me where id = s.id;
      delete from bed_night n where n.booking_id = k.id and n.night > last_slept;
    end if;
    update assignment set until_on = greatest(from_on, clock::date) where subject_id = k.id and ended_at is null;
    happened := 'stay.departed';

  elsif deed = 'notArrived' then
    if s.id is null or s.departed_at is not null or s.arrived_by <> me then
      return 'notNow';
    end if;
    update stay set undone_at = app.now(), undone_by = me where id = s.id;
    update bed_night set hold_until = k.hold_until where booking_id = k.id;
    delete from bed_night n where n.booking_id = k.id and n.night > k.last_night;
    perform app.told_goes_on(k.person_id, s.from_on);
    happened := 'stay.arrival-undone';

  elsif deed = 'notLeft' then
    if s.departed_at is null or s.departed_by <> me or s.until_on < night - 1 then
      return 'notNow';
    elsif exists (select from stay o join booking b on b.id = o.booking_id
        where o.departed_at is null and o.undone_at is null and (o.person_id = k.person_id or b.bed_id = k.bed_id)) then
      return 'inUse';
    end if;
    -- a guest who never left slept the nights since, too
    wanted := greatest(k.last_night, case when clock::time >= k.opens_at then clock::date else clock::date - 1 end);
    delete from bed_night n where n.hold_until <= app.now() and n.night > s.until_on and n.night <= wanted and (n.bed_id = k.bed_id or n.person_id = k.person_id);
    if exists (select from bed_night n where n.night > s.until_on and n.night <= wanted and (n.bed_id = k.bed_id or n.person_id = k.person_id)) then
      return 'bedTaken';
    end if;
    insert into bed_night (municipality_code, bed_id, night, booking_id, person_id)
      select k.municipality_code, k.bed_id, d::date, k.id, k.person_id from generate_series(s.until_on + 1, wanted, interval '1 day') as d;
    update stay set until_on = null, departed_at = null, departed_by = null where id = s.id;
    perform app.told_ends(k.person_id, clock::date);
    update assignment set until_on = greatest(from_on, wanted + 1) where subject_id = k.id and ended_at is null;
    happened := 'stay.departure-undone';
  else
    return null;
  end if;
  -- read by those who read about the guest, and by nobody who doesn't
  perform app.add_events(k.municipality_code, jsonb_build_array(jsonb_build_object('what', happened, 'subject', s.id, 'person', k.person_id, 'actorId', me,
    'actor', '', 'at', app.now(), 'data', jsonb_build_object('booking', k.id, 'unseen', true))));
  return 'done';
end $$;
alter function app.mark_unseen_guest(uuid, text, uuid) owner to hemvist_system;

-- What was told of where somebody lived ends when a night begins, and goes on when the night turns out not to have been: as the pages do it for a guest whom
-- one reads about. Asked by the function above alone.
create function app.told_ends(person uuid, from_night date) returns void language sql volatile set search_path = pg_catalog, public, app, pg_temp as $$
  update told_situation t set until_on = case when t.from_on = from_night then t.from_on else from_night - 1 end, ended_by = app.user_id()
  where t.person_id = person and t.until_on is null and t.from_on <= from_night and not exists (select from told_situation c where c.corrects_id = t.id)
$$;
create function app.told_goes_on(person uuid, from_night date) returns void language sql volatile set search_path = pg_catalog, public, app, pg_temp as $$
  update told_situation t set until_on = null, ended_by = null
  where t.person_id = person and t.ended_by is not null and (t.until_on = from_night - 1 or (t.from_on = from_night and t.until_on = from_night))
    and not exists (select from told_situation c where c.corrects_id = t.id)
    and not exists (select from housing_episode e where e.person_id = t.person_id and e.source_id <> t.id
      and (e.from_on >= from_night or e.until_on is null or e.until_on >= from_night))
$$;
revoke execute on function app.told_ends(uuid, date), app.told_goes_on(uuid, date) from public, hemvist_user;
grant execute on function app.told_ends(uuid, date), app.told_goes_on(uuid, date) to hemvist_system;

-- An advice isn't ended over a meeting that somebody is booked for without saying why.
create function app.advice_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if new.open_because is null and exists (select from advice_booking b where b.advice_id = new.advice_id and b.freed_at is null and b.begins_at > app.now()) then
    perform app.refuse_end('advice_end_open');
  end if;
  return new;
end $$;
alter function app.advice_end_is_true() owner to hemvist_system;
create constraint trigger open_at_end after insert on advice_end for each row when (current_user = 'hemvist_user') execute function app.advice_end_is_true();

grant update (end_open_because) on lease to hemvist_user;

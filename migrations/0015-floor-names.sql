-- In their own name: whoever writes, ends, takes back or answers stands there as themselves, at the moment when it was done, in every table.
--
-- An author is a column `…_by` or `told_to`, or one that leads to app_user. With it goes what begins with the same word: `ended_by` with `ended_at`, `ended_because`.
-- A moment is a column `…_at`, `at`, `since` or `until`. What a column means otherwise is said in its comment, by its first word:
--   names …    somebody else may stand there: who is responsible, who is meant
--   told …     a moment that somebody tells: earlier than now, never ahead
--   ahead …    a moment that is planned, or counted from elsewhere
--   by …       an author that may be cleared again, when what was done is taken back
--   with X …   goes with the author X, although it is called something else

-- The program's clock and the database's may be this far apart; a long wait for a lock lies between them too. Tests and the demo set the first.
create function app.is_now(at timestamptz) returns boolean language sql stable parallel safe as $$
  select at between app.now() - interval '5 minutes' and app.now() + interval '5 minutes' or at between now() - interval '5 minutes' and now() + interval '5 minutes'
$$;

create function app.refuse_other_name() returns trigger language plpgsql as $$
begin
  raise exception 'new row violates row-level security for table "%": it must stand in the user''s own name, at this moment', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

-- The authors of a table, and how each is held. `first`: whoever makes the row, who is never nobody.
create function app.authors(tbl regclass) returns table (author name, first boolean, may_be_cleared boolean, goes_with name[])
  language sql stable set search_path = pg_catalog, public, app, pg_temp as $$
  with col as (
    select a.attname, a.attnum, a.attnotnull, a.atttypid, coalesce(col_description(a.attrelid, a.attnum), '') as means
    from pg_attribute a where a.attrelid = tbl and a.attnum > 0 and not a.attisdropped)
  select c.attname,
    c.attnotnull or c.attname in ('added_by', 'created_by', 'given_by', 'made_by', 'named_by', 'received_by', 'recorded_by', 'registered_by', 'set_by'),
    c.means ~ '^by\M',
    array(select g.attname from col g where (c.attname ~ '_(by|to)$' and g.attname like regexp_replace(c.attname, '(by|to)$', '') || '%' and g.attname <> c.attname)
      or g.means = 'with ' || c.attname order by g.attnum)
  from col c
  where c.atttypid = 'uuid'::regtype and c.means !~ '^names\M' and c.attname <> 'id'
    and (c.attname ~ '_by$' or c.attname in ('told_to', 'user_id')
      or exists (select from pg_constraint k where k.conrelid = tbl and k.contype = 'f' and k.confrelid = 'app_user'::regclass and k.conkey = array[c.attnum]))
$$;
create function app.moments(tbl regclass) returns table (moment name, told boolean) language sql stable set search_path = pg_catalog, public, app, pg_temp as $$
  select a.attname, coalesce(col_description(a.attrelid, a.attnum), '') ~ '^told\M'
  from pg_attribute a where a.attrelid = tbl and a.attnum > 0 and not a.attisdropped and a.atttypid = 'timestamptz'::regtype
    and (a.attname ~ '_at$' or a.attname in ('at', 'since', 'until')) and coalesce(col_description(a.attrelid, a.attnum), '') !~ '^ahead\M'
$$;

-- Holds a table's authors and moments, for users; run again when it gets another such column. The conditions stand in the triggers themselves, so that a row in
-- order costs next to nothing.
create procedure app.hold_names(tbl regclass) language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare added text; changed text; maker name;
begin
  select string_agg(case when first then format('new.%I is distinct from app.user_id()', author) else format('new.%I <> app.user_id()', author) end, ' or '),
    string_agg(format('((%s) and new.%I is distinct from app.user_id()%s)',
      (select string_agg(format('new.%1$I is distinct from old.%1$I', g), ' or ') from unnest(goes_with || author) g), author,
      case when may_be_cleared then (select format(' and not (%s)', string_agg(format('new.%I is null', g), ' and ')) from unnest(goes_with || author) g) end), ' or ')
    into added, changed from app.authors(tbl);
  select concat_ws(' or ', added, string_agg(case when told then format('new.%I > greatest(app.now(), now()) + interval ''5 minutes''', moment) else format('not app.is_now(new.%I)', moment) end, ' or ')),
    concat_ws(' or ', changed, string_agg(format('(new.%1$I is distinct from old.%1$I and %s)', moment,
      case when told then format('new.%I > greatest(app.now(), now()) + interval ''5 minutes''', moment) else format('not app.is_now(new.%I)', moment) end), ' or '))
    into added, changed from app.moments(tbl);
  -- an author who may be missing, since the system may write, is the user unless it is said
  for maker in select a.attname from app.authors(tbl) h join pg_attribute a on a.attrelid = tbl and a.attname = h.author where h.first and not a.attnotnull loop
    execute format('alter table %s alter column %I set default app.user_id()', tbl, maker);
  end loop;
  execute format('drop trigger if exists in_own_name on %s', tbl);
  execute format('drop trigger if exists in_own_name_later on %s', tbl);
  if added <> '' then
    execute format('create trigger in_own_name before insert on %s for each row when (current_user = ''hemvist_user'' and (%s)) execute function app.refuse_other_name()', tbl, added);
    execute format('create trigger in_own_name_later before update on %s for each row when (current_user = ''hemvist_user'' and (%s)) execute function app.refuse_other_name()', tbl, changed);
  end if;
end $$;

-- What stands there otherwise ------------------------------------------------------------------------------------------------------------
comment on column case_responsible.user_id is 'names who is responsible; named_by is the author';
comment on column matter_responsible.user_id is 'names who is responsible; named_by is the author';
comment on column advice_responsible.user_id is 'names who is responsible; named_by is the author';
comment on column delegation.user_id is 'names who may sign; given_by is the author';
comment on column protected_staff.user_id is 'names who may open the person; named_by is the author';
comment on column advice_booking.adviser_id is 'names whom the household meets; booked_by is the author';
comment on column advice_booking_move.from_adviser_id is 'names whom the household was to meet; moved_by is the author';
comment on column enforcement_confirmation.handler_id is 'names the handler whom Kronofogden may call; confirmed_by is the author';

comment on column told_situation.ended_by is 'by whoever ended it; cleared when it turns out to go on';
comment on column matter_promise.kept_by is 'by whoever kept it; cleared when it wasn''t kept after all';
comment on column payment_plan.ended_by is 'by whoever ended it; cleared when the ending was a mistake';
comment on column matter_resident.ended_by is 'by whoever left them out; cleared when they live there after all';
comment on column intervention.ended_by is 'by whoever ended it; cleared when it goes on';
comment on column stay.departed_by is 'by whoever noted the departure; cleared when the guest is still in house';
comment on column lease.end_registered_by is 'by whoever registered the end; cleared when the lease goes on';
comment on column lease_remark.settled_by is 'by whoever settled it; cleared when it isn''t settled after all';
comment on column dwelling.withdrawn_by is 'by whoever withdrew it; cleared when it is let again';

comment on column investigation.assessment is 'with ended_by';
comment on column told_situation.until_on is 'with ended_by';
comment on column placement.until_on is 'with ended_by';
comment on column stay.until_on is 'with departed_by';
comment on column lease.ends_on is 'with end_registered_by';
comment on column lease.ends_because is 'with end_registered_by';
comment on column follow_up.home_holds is 'with held_by';
comment on column transfer_request.answer is 'with answered_by';
comment on column transfer_request.answer_words is 'with answered_by';
comment on column emergency_opening.review is 'with reviewed_by';

comment on column signal.received_at is 'told: a call is written down after it was taken';
comment on column tenancy_message.received_at is 'told: when the whole file came, whose rows are read afterwards';
comment on column enforcement_notice.received_at is 'told: a letter is written down after it came';
comment on column matter_contact.at is 'told: when they were met; noted_at is when it was written down';
comment on column protection.since is 'told: it may have been protected before anybody here knew';
comment on column emergency_opening.closes_at is 'ahead: a day after it was opened, at most';
comment on column advice_booking.begins_at is 'ahead: the meeting';
comment on column advice_booking.ends_at is 'ahead: the meeting';
comment on column advice_booking_move.from_at is 'ahead: the meeting as it was booked before';
comment on column advice_booking_move.to_at is 'ahead: the meeting as it is booked now';
comment on column webhook_secret.until is 'ahead: both secrets are used for a day';
comment on column webhook_delivery.next_at is 'ahead: the next try';

-- What a later migration may forget. The migrator runs it with the last that it applies (src/platform/database/migrate.ts).
create procedure app.settle() language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare t regclass;
begin
  call app.fix_search_paths();
  revoke execute on all routines in schema app from public;
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
    call app.hold_names(t);
  end loop;
end $$;
call app.settle();
-- what these policies said of the author is held above now, for every table
do $$
declare t text;
begin
  foreach t in array array['matter_message', 'matter_case', 'matter_resident', 'matter_contact', 'payment_plan', 'undertaking', 'matter_end'] loop
    execute format('alter policy change on %I with check (municipality_code = app.municipality())', t);
  end loop;
end $$;

-- A table that is protected from now on is held at once.
create or replace procedure app.protect(tbl regclass) language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy system_all on %s to hemvist_system using (true) with check (true)', tbl);
  execute format('grant select, insert, update, delete on %s to hemvist_system', tbl);
  call app.hold_names(tbl);
  if to_regprocedure('app.hold_first()') is not null then
    execute format('create trigger held_first before insert or update or delete on %s for each statement execute function app.hold_first()', tbl);
  end if;
end $$;
revoke execute on function app.authors(regclass), app.moments(regclass) from hemvist_user;

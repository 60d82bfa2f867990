-- One order of locks for everybody, and work that is promised in one transaction and done in another.
-- The order: the record's head of each municipality that is written in, by code; then running numbers; then people by id; then the thing itself.
-- Every change waits for the head sooner or later, because every change is recorded. Whoever takes it before anything else never holds what
-- somebody further on in the queue waits for. The head is taken by the first statement that changes anything, whatever the code forgot.

-- With the rights of whoever asks: a user gets no further than what they may write.
create function app.hold_records(codes text[]) returns void language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare code text;
begin
  for code in select distinct m.code from municipality m where m.code = any (codes) order by m.code loop
    perform from event_head where municipality_code = code for update;
    if not found then
      insert into event_head (municipality_code, seq, hash) values (code, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
      perform from event_head where municipality_code = code for update;
    end if;
  end loop;
end $$;
revoke execute on function app.hold_records(text[]) from public;
grant execute on function app.hold_records(text[]) to hemvist_system;

-- What a user may hold: their own municipality's head.
create function app.hold_record() returns void language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.hold_records(array[app.municipality()]);
end $$;
alter function app.hold_record() owner to hemvist_system;
revoke execute on function app.hold_record() from public;
grant execute on function app.hold_record() to hemvist_user, hemvist_system;

-- Before any row is looked for. The system's jobs work in no municipality of their own and name theirs (holdRecords).
create function app.hold_first() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if app.municipality() is not null then perform app.hold_records(array[app.municipality()]); end if;
  return null;
end $$;
alter function app.hold_first() owner to hemvist_system;

-- Begins the work of a form: its heads, then its key. Of two presses of one button the second waits for the first to end. `also`: another
-- municipality whose record is written in. `location`: where the first led, when that is known.
create function app.begin_work(form uuid, also text, out claimed boolean, out location text) language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.hold_records(array[app.municipality(), also]);
  claimed := true;
  if form is null then return; end if;
  insert into request_key (user_id, key) values (app.user_id(), form) on conflict do nothing;
  if found then return; end if;
  claimed := false;
  select k.location into location from request_key k where k.user_id = app.user_id() and k.key = form;
end $$;
alter function app.begin_work(uuid, text) owner to hemvist_system;
revoke execute on function app.begin_work(uuid, text) from public;
grant execute on function app.begin_work(uuid, text) to hemvist_user;

-- Every table behind row security has it, this one's successors too. Not those that are written while pages are only read, nor what leads here.
create or replace procedure app.protect(tbl regclass) language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy system_all on %s to hemvist_system using (true) with check (true)', tbl);
  execute format('grant select, insert, update, delete on %s to hemvist_system', tbl);
  execute format('create trigger held_first before insert or update or delete on %s for each statement execute function app.hold_first()', tbl);
end $$;
do $$
declare tbl regclass;
begin
  for tbl in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity
      and c.relname not in ('event_head', 'request_key', 'read_log', 'app_user', 'user_role')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'held_first')
  loop
    execute format('create trigger held_first before insert or update or delete on %s for each statement execute function app.hold_first()', tbl);
  end loop;
end $$;

-- A file that has come and isn't kept row by row yet: written with the acknowledgement, gone once its rows are there. Its sender's rows only.
create table message_import_file (
  import_id uuid primary key,
  municipality_code text not null,
  content bytea not null,
  foreign key (municipality_code, import_id) references message_import (municipality_code, id)
);
alter table message_import_file alter column content set storage external;
call app.protect('message_import_file');
create policy own on message_import_file for select to hemvist_user using (exists (select from message_import i where i.id = import_id));
create policy send on message_import_file for insert to hemvist_user
  with check (municipality_code = app.municipality() and exists (select from message_import i where i.id = import_id and i.received_by = app.user_id()));
create policy kept on message_import_file for delete to hemvist_user using (exists (select from message_import i where i.id = import_id));
grant select, insert, delete on message_import_file to hemvist_user;

-- A notice that moved a day and came through the interface follows the earlier one into its matter, which no key may read: the promise is
-- written with the notice, and gone when it is kept. Read by the system only.
create table notice_to_tie (
  notice_id uuid primary key references enforcement_notice,
  municipality_code text not null references municipality
);
call app.protect('notice_to_tie');
create policy promise on notice_to_tie for insert to hemvist_user
  with check (municipality_code = app.municipality() and exists (select from enforcement_notice n where n.id = notice_id and n.registered_by = app.user_id()));
grant insert on notice_to_tie to hemvist_user;

-- A closing that hadn't lasted a night is taken back in the transaction that says so.
create policy undo on bed_void for delete to hemvist_user using (from_on >= app.today() - 1
  and exists (select from bed b join room r on r.id = b.room_id where b.id = bed_id and app.is_site_staff(r.site_id)));
grant delete on bed_void to hemvist_user;

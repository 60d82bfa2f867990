-- Which signals a protected person may shut is a row, too: kept by triggers, so that of a list of signals each is asked about in one small index, and
-- who is in it is looked at for those few alone (decision 028).

-- Whom a signal is about, in every way that it can be: linked, living where a landlord's message says, resident in its matter, by a number in its
-- words, or by name. `sender` may know what they wrote themselves, as may whoever wrote the words; a manager decides whether a name is the one's.
create view app.signal_about as
  select sp.signal_id, sp.person_id, sp.municipality_code, 'linked'::text as how, null::uuid as sender, false as own_words, false as undecided
  from signal_person sp where sp.cut_at is null
  union
  select t.signal_id, lt.person_id, t.municipality_code, 'home', t.sender_organisation_id, false, false
  from tenancy_message t join lease l on l.dwelling_id = t.dwelling_id and l.ends_on is null and l.undone_at is null
    join lease_tenant lt on lt.lease_id = l.id
  union
  select t.signal_id, r.person_id, t.municipality_code, 'resident', t.sender_organisation_id, false, false
  from tenancy_message t join matter_message k on k.message_id = t.id and k.cut_at is null
    join matter_resident r on r.matter_id = k.matter_id and r.ended_at is null
  where r.person_id is not null
  union
  select n.signal_id, r.person_id, n.municipality_code, 'notice', null, false, false
  from enforcement_notice n join matter_resident r on r.matter_id = n.matter_id and r.ended_at is null
  where n.signal_id is not null and r.person_id is not null
  union
  select k.signal_id, n.person_id, n.municipality_code, 'number', null, true, false
  from signal_number k join person_number n on n.number = k.number
  union
  select h.signal_id, h.person_id, h.municipality_code, 'name', null, true, h.decided_at is null
  from signal_hold h where h.outcome = 'same' or h.decided_at is null;

-- Protected people, and records with their number.
create view app.kept_person as
  select x.person_id from protection x where x.ended_at is null
  union
  select b.person_id from app.record_beside b;

create view app.signal_guard_now as
  select a.* from app.signal_about a where a.person_id in (select k.person_id from app.kept_person k);

create table signal_guard (
  signal_id uuid not null,
  person_id uuid not null,
  -- the person's: another municipality's record of a number shuts nothing here, but for whoever works there
  municipality_code text not null,
  how text not null check (how in ('linked', 'home', 'resident', 'notice', 'number', 'name')),
  sender uuid,
  own_words boolean not null,
  undecided boolean not null,
  primary key (signal_id, person_id, how)
);
create index signal_guard_person on signal_guard (person_id);
call app.protect('signal_guard');
-- it is only ever changed within the change of another table, which holds the record's head
drop trigger held_first on signal_guard;

-- Signals that somebody in them shuts for the asking user.
create view app.shut_signal with (security_barrier) as
  select g.signal_id from signal_guard g join signal s on s.id = g.signal_id
  where (select true from app.shut_person x where x.person_id = g.person_id limit 1)
    and g.municipality_code in (s.municipality_code, (select app.municipality()))
    and (g.sender is null or g.sender is distinct from (select app.organisation_id()))
    and not (g.own_words and coalesce(s.registered_by = (select app.user_id())
      or (s.kind = 'landlordMessage' and s.sender_organisation_id = (select app.organisation_id())), false))
    and not (g.undecided and s.municipality_code = (select app.municipality())
      and (select app.may_answer_signals()) and (select app.may('signal.decideHeld')));

alter view app.signal_about owner to hemvist_system;
alter view app.kept_person owner to hemvist_system;
alter view app.signal_guard_now owner to hemvist_system;
alter view app.shut_signal owner to hemvist_system;

-- What these people shut, anew. Each is held first, by id, also those whom nobody protects: a protection that comes at the same moment waits, or is waited for.
create function app.signal_guards_anew(people uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if people = '{}' then return; end if;
  perform from person where id = any (people) order by id for share;
  delete from signal_guard where person_id = any (people);
  insert into signal_guard (signal_id, person_id, municipality_code, how, sender, own_words, undecided)
    select a.* from app.signal_about a where a.person_id = any (array(select k.person_id from app.kept_person k where k.person_id = any (people)));
end $$;
create function app.all_signal_guards_anew() returns bigint language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare found bigint;
begin
  perform from person where id in (select person_id from app.kept_person) order by id for no key update;
  delete from signal_guard;
  insert into signal_guard (signal_id, person_id, municipality_code, how, sender, own_words, undecided) select * from app.signal_guard_now;
  get diagnostics found = row_count;
  return found;
end $$;
create function app.signal_guards_compared() returns table (rows bigint, missing bigint, extra bigint) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  with kept as (select signal_id, person_id, municipality_code, how, sender, own_words, undecided from signal_guard),
    rule as materialized (select * from app.signal_guard_now)
  select (select count(*) from signal_guard),
    (select count(*) from (select * from rule except all select * from kept) x),
    (select count(*) from (select * from kept except all select * from rule) x)
$$;

-- Triggers: each table says whom its rows are about.
create function app.guards_of_kept() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_op = 'UPDATE' then perform app.signal_guards_anew(app.and_beside(array(select person_id from before union select person_id from changed)));
  else perform app.signal_guards_anew(app.and_beside(array(select distinct person_id from changed)));
  end if;
  return null;
end $$;
-- A number goes or comes: whose it is or was, and the records that carry it apart.
create function app.guards_of_records() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform app.signal_guards_anew(array(
      select person_id from before union select person_id from changed
      union select n.person_id from person_number n join number_apart a on a.number_id = n.id
      where n.number in (select number from before union select number from changed)));
  else
    perform app.signal_guards_anew(array(
      select person_id from changed
      union select n.person_id from person_number n join number_apart a on a.number_id = n.id where n.number in (select number from changed)));
  end if;
  return null;
end $$;
create function app.guards_of_people() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform app.signal_guards_anew(array(select person_id from before where person_id is not null union select person_id from changed where person_id is not null));
  else
    perform app.signal_guards_anew(array(select distinct person_id from changed where person_id is not null));
  end if;
  return null;
end $$;
-- Whoever writes signals without the head of the municipality that they go to takes it here, where there is one: a number that a protected person is given
-- there at the same moment is waited for, or waits.
create function app.guards_of_numbers() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform from event_head where municipality_code in (select municipality_code from changed) order by municipality_code for update;
  if tg_op = 'UPDATE' then
    perform app.signal_guards_anew(array(select person_id from person_number
      where number in (select number from before union select number from changed)));
  else
    perform app.signal_guards_anew(array(select distinct n.person_id from changed c join person_number n on n.number = c.number));
  end if;
  return null;
end $$;
create function app.guards_of_leases() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.signal_guards_anew(array(select distinct t.person_id from before o join changed n on n.id = o.id join lease_tenant t on t.lease_id = n.id
    where (o.ends_on, o.undone_at, o.dwelling_id) is distinct from (n.ends_on, n.undone_at, n.dwelling_id)));
  return null;
end $$;
create function app.guards_of_messages() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.signal_guards_anew(array(
    select t.person_id from changed c join lease l on l.dwelling_id = c.dwelling_id and l.ends_on is null and l.undone_at is null
      join lease_tenant t on t.lease_id = l.id
    union
    select g.person_id from changed c join signal_guard g on g.signal_id = c.signal_id));
  return null;
end $$;
-- Of a message that is tied to a matter, or untied, and of a notice: whoever lives in the matters, those before the change as well.
create function app.guards_of_matters() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare matters uuid[];
begin
  if tg_op = 'UPDATE' then matters := array(select matter_id from before union select matter_id from changed);
  else matters := array(select distinct matter_id from changed);
  end if;
  perform app.signal_guards_anew(array(
    select distinct r.person_id from matter_resident r where r.matter_id = any (matters) and r.ended_at is null and r.person_id is not null));
  return null;
end $$;

-- What these tables' rows shut follows them from now on.
create procedure app.keeps_guards(tbl regclass, by regprocedure, added boolean default true, changed boolean default true, gone boolean default true)
  language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare called text := by::oid::regproc::text || '()';
begin
  if added then
    execute format('create trigger guards_added after insert on %s referencing new table as changed for each statement execute function %s', tbl, called);
  end if;
  if changed then
    execute format('create trigger guards_changed after update on %s referencing old table as before new table as changed for each statement execute function %s', tbl, called);
  end if;
  if gone then
    execute format('create trigger guards_gone after delete on %s referencing old table as changed for each statement execute function %s', tbl, called);
  end if;
end $$;
call app.keeps_guards('protection', 'app.guards_of_kept()');
call app.keeps_guards('number_apart', 'app.guards_of_kept()');
call app.keeps_guards('person_number', 'app.guards_of_records()');
call app.keeps_guards('signal_person', 'app.guards_of_people()');
call app.keeps_guards('signal_hold', 'app.guards_of_people()');
call app.keeps_guards('lease_tenant', 'app.guards_of_people()');
call app.keeps_guards('matter_resident', 'app.guards_of_people()');
call app.keeps_guards('signal_number', 'app.guards_of_numbers()');
call app.keeps_guards('lease', 'app.guards_of_leases()', added => false, gone => false);
call app.keeps_guards('tenancy_message', 'app.guards_of_messages()');
call app.keeps_guards('matter_message', 'app.guards_of_matters()');
call app.keeps_guards('enforcement_notice', 'app.guards_of_matters()');
create index tenancy_message_dwelling on tenancy_message (dwelling_id) where dwelling_id is not null;
create index signal_hold_person on signal_hold (person_id);

do $$
declare named regprocedure;
begin
  for named in select p.oid from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prokind = 'f'
      and p.proname ~ '^(guards_of_|signal_guards_|all_signal_guards_)' loop
    execute format('alter function %s owner to hemvist_system', named);
  end loop;
end $$;
revoke execute on function app.signal_guards_anew(uuid[]), app.all_signal_guards_anew(), app.signal_guards_compared() from public, hemvist_user;

insert into signal_guard (signal_id, person_id, municipality_code, how, sender, own_words, undecided) select * from app.signal_guard_now;

-- Whether nobody in a signal shuts it for the asking user.
create or replace function app.may_read_signal(s uuid) returns boolean language sql stable security definer cost 100
  set search_path = pg_catalog, public, app, pg_temp as $$
  select not exists (select from app.shut_signal x where x.signal_id = s)
$$;

-- Signals: those who answer them read what comes in to their municipality; whoever sent one reads it, and a small organisation what it sent; the
-- municipality's other staff what belongs to a matter of theirs. Never past somebody whom protected identity shuts: only a signal with somebody in it
-- who could shut it is asked about further.
create view app.my_signal with (security_barrier) as
  select s.id as signal_id from signal s
  where ((s.municipality_code = (select app.municipality()) and (select app.may('signal.read')))
      or (s.sender_organisation_id = (select app.organisation_id()) and (select app.may('signal.send'))
        and ((select app.organisation_kind()) <> 'municipality' or (select app.may('signal.read'))))
      or (s.registered_by = (select app.user_id()) and (select app.may('signal.send')))
      or (s.municipality_code = (select app.municipality()) and (select app.is_case_staff())
        and (select app.is_in_my_matter(s.id))))
    and ((select true from signal_guard g where g.signal_id = s.id limit 1) is null or (select app.may_read_signal(s.id)));

-- Messages about tenancies: the landlord's own; for case staff those that wait to be answered, those that they received and those of a matter of
-- theirs, under the same.
create view app.my_message with (security_barrier) as
  select t.id as message_id, t.sender_organisation_id from tenancy_message t
  where t.municipality_code = (select app.municipality())
    and ((t.sender_organisation_id = (select app.organisation_id()) and (select app.may('message.send')))
      or ((select app.is_case_staff())
        and ((select app.may_answer_signals()) or t.received_by = (select app.user_id()) or (select app.is_in_my_matter(t.signal_id)))
        and ((select true from signal_guard g where g.signal_id = t.signal_id limit 1) is null
          or (select app.may_read_signal(t.signal_id)))));

-- Notices of an enforcement: those of a matter that one may read, and until then for those who answer signals.
create view app.my_notice with (security_barrier) as
  select n.id as notice_id from enforcement_notice n
  where n.municipality_code = (select app.municipality())
    and case when n.matter_id is null
      then (select app.may_answer_signals()) and ((select true from signal_guard g where g.signal_id = n.signal_id limit 1) is null
        or (select app.may_read_signal(n.signal_id)))
      else (select true from app.my_matter m where m.matter_id = n.matter_id limit 1) end;
alter view app.my_signal owner to hemvist_system;
alter view app.my_message owner to hemvist_system;
alter view app.my_notice owner to hemvist_system;
grant select on app.my_signal, app.my_message, app.my_notice to hemvist_user;

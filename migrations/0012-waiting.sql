-- What nobody has done yet, kept beside the long tables by triggers: a list of what waits doesn't look through all that is done.
-- They claim nothing of their own, and users read them through the functions below only.
create table signal_waiting (
  signal_id uuid primary key references signal,
  municipality_code text not null
);
create index signal_waiting_municipality on signal_waiting (municipality_code);
create table tenancy_message_open (
  message_id uuid primary key references tenancy_message,
  municipality_code text not null,
  received_at timestamptz not null
);
create index tenancy_message_open_received on tenancy_message_open (municipality_code, received_at desc, message_id desc);
call app.protect('signal_waiting');
call app.protect('tenancy_message_open');
insert into signal_waiting select s.id, s.municipality_code from signal s where not exists (select from signal_answer a where a.signal_id = s.id);

create function app.signals_wait() returns trigger language plpgsql security definer set search_path = public, app as $$
begin
  insert into signal_waiting select id, municipality_code from added;
  return null;
end $$;
alter function app.signals_wait() owner to hemvist_system;
create trigger waits after insert on signal referencing new table as added for each statement execute function app.signals_wait();

-- Open: linked to no matter, corrected by no later message, and not put aside in the answer that counts.
create function app.open_messages_anew(ids uuid[]) returns void language sql security definer set search_path = public, app as $$
  delete from tenancy_message_open where message_id = any (ids);
  insert into tenancy_message_open select t.id, t.municipality_code, t.received_at from tenancy_message t
  where t.id = any (ids)
    and not exists (select from matter_message l where l.message_id = t.id and l.cut_at is null)
    and not exists (select from tenancy_message later where later.corrects_id = t.id)
    and not exists (select from signal_answer a where a.signal_id = t.signal_id and a.kind in ('noAction', 'referred', 'notFound')
      and not exists (select from signal_answer c where c.corrects_id = a.id))
$$;
alter function app.open_messages_anew(uuid[]) owner to hemvist_system;
select app.open_messages_anew(array(select id from tenancy_message));
create index signal_answer_signal on signal_answer (signal_id);

create function app.messages_wait() returns trigger language plpgsql security definer set search_path = public, app as $$
begin
  perform app.open_messages_anew(array(select id from added union select corrects_id from added where corrects_id is not null));
  return null;
end $$;
alter function app.messages_wait() owner to hemvist_system;
create trigger waits after insert on tenancy_message referencing new table as added for each statement execute function app.messages_wait();

create function app.messages_linked() returns trigger language plpgsql security definer set search_path = public, app as $$
begin
  perform app.open_messages_anew(array(select message_id from added));
  return null;
end $$;
alter function app.messages_linked() owner to hemvist_system;
create trigger linked after insert on matter_message referencing new table as added for each statement execute function app.messages_linked();
create trigger cut after update on matter_message referencing new table as added for each statement execute function app.messages_linked();

create function app.signals_answered() returns trigger language plpgsql security definer set search_path = public, app as $$
begin
  delete from signal_waiting where signal_id in (select signal_id from added);
  perform app.open_messages_anew(array(select t.id from added a join tenancy_message t on t.signal_id = a.signal_id));
  return null;
end $$;
alter function app.signals_answered() owner to hemvist_system;
create trigger answered after insert on signal_answer referencing new table as added for each statement execute function app.signals_answered();

create or replace function app.waiting_signals() returns table (signal_id uuid) language sql stable security definer set search_path = public, app as $$
  select w.signal_id from signal_waiting w where w.municipality_code = app.municipality() and app.is_case_staff()
$$;

create or replace function app.unlinked_messages(before_at timestamptz, before_id uuid, lim integer) returns table (message_id uuid, received_at timestamptz, hidden boolean)
  language sql stable security definer set search_path = public, app as $$
  select t.id, t.received_at, exists (select from signal_person sp where sp.signal_id = t.signal_id and sp.cut_at is null and app.is_protected(sp.person_id))
    or (select true from lease l join lease_tenant lt on lt.lease_id = l.id where l.dwelling_id = t.dwelling_id and l.ends_on is null and l.undone_at is null and app.is_protected(lt.person_id) limit 1) is not null
  from tenancy_message_open o join tenancy_message t on t.id = o.message_id
  where o.municipality_code = app.municipality() and app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager')
    and (before_at is null or o.received_at < before_at or (o.received_at = before_at and o.message_id < before_id))
    and app.may_read_signal(t.signal_id)
  order by o.received_at desc, o.message_id desc limit lim
$$;

-- A landlord's own messages that wait for an answer.
create function app.my_waiting_messages() returns table (message_id uuid) language sql stable security definer set search_path = public, app as $$
  select t.id from signal_waiting w join tenancy_message t on t.signal_id = w.signal_id
  where w.municipality_code = app.municipality() and t.sender_organisation_id = app.organisation_id() and app.has_role('landlordAgent')
$$;
alter function app.my_waiting_messages() owner to hemvist_system;

-- Running matters that nobody has, of those the user could take: asked for on every My day, so whoever is found is looked into only then.
create function app.unassigned_matters(most integer) returns table (matter_id uuid, families boolean) language sql stable security definer rows 20 set search_path = public, app as $$
  with nobodys as materialized (
    select m.id, m.opened_on from eviction_matter m
    where m.municipality_code = (select app.municipality()) and (select app.is_case_staff())
      and ((select app.has_role('manager')) or (m.unit_id = (select app.unit_id()) and (select app.has_role('preventionOfficer'))))
      and not exists (select from matter_responsible r where r.matter_id = m.id and r.until is null)
      and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null))
  select n.id, f.families from nobodys n
    cross join lateral (select exists (select from matter_resident c where c.matter_id = n.id and c.part = 'child' and c.ended_at is null) as families) f
  where not exists (select from matter_resident x join protection p on p.person_id = x.person_id and p.ended_at is null
    where x.matter_id = n.id and x.ended_at is null and not app.may_read_person(x.person_id))
  order by not f.families, n.opened_on, n.id limit most
$$;
alter function app.unassigned_matters(integer) owner to hemvist_system;

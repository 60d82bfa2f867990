-- The last functions that asked for a role by its name ask by verb; what nothing asks any longer goes, once no policy asks it (decision 030).

create or replace function app.signals_for_named()
  returns table (signal_id uuid, receipt text, received_at timestamptz, answer_by date, urgent boolean)
  language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  select s.id, s.receipt, s.received_at, s.answer_by, s.urgent
  from signal_waiting w join signal s on s.id = w.signal_id
  where w.municipality_code = app.municipality() and app.may_answer_signals() and app.may('signal.decideHeld') and not app.may_read_signal(s.id)
$$;

create or replace function app.standing_notice(reference text) returns table (notice_id uuid, hidden boolean)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select n.id, n.matter_id is not null and app.hides_address(n.matter_id) from enforcement_notice n
  where n.municipality_code = app.municipality() and app.may('matter.work') and n.withdrawn_at is null
    and app.same_text(n.authority_reference) = app.same_text(reference)
    and not exists (select from enforcement_notice later where later.replaces_id = n.id and later.withdrawn_at is null)
  order by n.received_at desc, n.id desc limit 1
$$;
create or replace function app.registered_notice(reference text, day date, at_time time) returns uuid
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select id from enforcement_notice
  where municipality_code = app.municipality() and app.may('matter.work') and withdrawn_at is null
    and app.same_text(authority_reference) = app.same_text(reference)
    and eviction_on = day and coalesce(eviction_time, '00:00') = coalesce(at_time, '00:00')
$$;
create or replace function app.unconfirmed_notices() returns table (notice_id uuid, received_on date, eviction_on date)
  language sql stable security definer rows 10 set search_path = pg_catalog, public, app, pg_temp as $$
  select n.id, n.received_on, n.eviction_on from enforcement_notice n
  where n.municipality_code = app.municipality() and app.may('matter.work') and n.withdrawn_at is null
    and not exists (select from enforcement_confirmation c where c.notice_id = n.id and c.undone_at is null)
    and not exists (select from enforcement_notice later where later.replaces_id = n.id and later.withdrawn_at is null)
$$;

create or replace function app.handler_of_message(msg uuid) returns table (handler_name text, handler_title text, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select u.name, u.title, r.since from tenancy_message t
    join matter_message l on l.message_id = t.id and l.cut_at is null
    join matter_responsible r on r.matter_id = l.matter_id and r.until is null
    join app_user u on u.id = r.user_id
  where t.id = msg and t.municipality_code = app.municipality()
    and ((app.may('message.send') and t.sender_organisation_id = app.organisation_id()) or app.is_case_staff())
$$;
create or replace function app.promises_on_message(msg uuid) returns table (kind text, by_day date, words text, promised_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select p.kind, p.by_day, p.words, p.promised_at from tenancy_message t
    join matter_message l on l.message_id = t.id and l.cut_at is null
    join matter_promise p on p.matter_id = l.matter_id and p.withdrawn_at is null
  where t.id = msg and t.municipality_code = app.municipality()
    and ((app.may('message.send') and t.sender_organisation_id = app.organisation_id()) or app.may_read_matter(l.matter_id))
  order by p.promised_at, p.id
$$;
create or replace function app.undertakings_of_message(msg uuid) returns table (number text, amount_ore bigint, signed_on date, reached_on date)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select u.number, u.amount_ore, u.signed_on, d.reached_on from tenancy_message t
    join matter_message l on l.message_id = t.id and l.cut_at is null
    join undertaking u on u.matter_id = l.matter_id and u.withdrawn_at is null
    left join undertaking_delivery d on d.undertaking_id = u.id and d.undone_at is null
  where t.id = msg and t.municipality_code = app.municipality() and app.may('message.send') and t.sender_organisation_id = app.organisation_id()
$$;
create or replace function app.undertakings_on_my_messages() returns table (message_id uuid, undertaking_id uuid, number text, signed_on date)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select l.message_id, x.id, x.number, x.signed_on
  from tenancy_message t join matter_message l on l.message_id = t.id and l.cut_at is null
    join undertaking x on x.matter_id = l.matter_id and x.withdrawn_at is null
  where t.municipality_code = app.municipality() and t.sender_organisation_id = app.organisation_id() and app.may('message.send')
$$;
create or replace function app.is_my_message_matter(m uuid) returns boolean language sql stable security definer cost 5000
  set search_path = pg_catalog, public, app, pg_temp as $$
  select app.may('message.send') and exists (select from matter_message l join tenancy_message t on t.id = l.message_id
    where l.matter_id = m and l.cut_at is null and t.sender_organisation_id = app.organisation_id())
$$;

-- What nothing asks any longer.
drop function app.may_change_booking(uuid);
drop function app.may_work_on_matter(uuid);
drop function app.has_role(text[]);

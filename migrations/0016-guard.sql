-- Protection that follows the person: numbers and names in what comes in, numbers that must not say whether somebody is there, and the log of who asked.

-- Who needs what comes in ----------------------------------------------------------------------------------------------------------------
-- Those who answer signals (src/signal/access.ts, `read` and `answer`). A debt adviser and housing support have no need of what others send in:
-- they read what they have written down themselves, and what has led to a matter that they may read.
create function app.may_answer_signals() returns boolean language sql stable parallel safe
  as $$ select app.organisation_kind() = 'municipality' and app.has_role('socialWorker', 'preventionOfficer', 'manager') $$;

create function app.is_in_my_matter(s uuid) returns boolean language sql stable security definer cost 20000 set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from tenancy_message t join matter_message l on l.message_id = t.id and l.cut_at is null where t.signal_id = s and app.may_read_matter(l.matter_id))
    or exists (select from enforcement_notice n where n.signal_id = s and n.matter_id is not null and app.may_read_matter(n.matter_id))
$$;
alter function app.is_in_my_matter(uuid) owner to hemvist_system;

-- Numbers in what comes in ----------------------------------------------------------------------------------------------------------------
-- Every number that a text may hold, twelve digits each, however it is written: with any sign or space between the digits, with or without the century,
-- beside other digits, with a wrong check digit. It finds too much rather than too little: only a number that is a protected person's has any effect.
create function app.numbers_in(written text) returns setof text language sql immutable parallel safe as $$
  with run as (
    select (regexp_matches(regexp_replace(normalize(written, NFKC), '([0-9])[^0-9A-Za-z]{1,3}(?=[0-9])', '\1', 'g'), '[0-9]{10,}', 'g'))[1] as digits
  ), candidate as (
    select substr(digits, i, 12) as number from run cross join generate_series(1, length(digits) - 11) as i
    union
    select century || substr(digits, i, 10) from run cross join generate_series(1, length(digits) - 9) as i cross join (values ('18'), ('19'), ('20')) as c(century)
  )
  select number from candidate
  where number ~ '^(18|19|20)[0-9]{2}(0[0-9]|1[0-2])([0-2][0-9]|3[01]|[6-8][0-9]|9[01])[0-9]{4}$'
$$;

-- The numbers that a signal names, in its own field, in its words, or in the message or notice that came with it. Kept by triggers, whichever way it came in;
-- whose numbers they are is asked at each reading, so that protection set later, or a number learnt later, holds at once.
create table signal_number (
  signal_id uuid not null,
  municipality_code text not null,
  number text not null,
  primary key (signal_id, number),
  foreign key (municipality_code, signal_id) references signal (municipality_code, id)
);
create index signal_number_number on signal_number (number);
call app.protect('signal_number');

create function app.signals_name() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  insert into signal_number (signal_id, municipality_code, number)
    select a.id, a.municipality_code, n from added a
      cross join lateral app.numbers_in(concat_ws(' x ', a.person_number, a.person_name, a.place, a.words, a.sender_name, a.sender_contact)) as n
    on conflict do nothing;
  return null;
end $$;
alter function app.signals_name() owner to hemvist_system;
create trigger names after insert on signal referencing new table as added for each statement execute function app.signals_name();

create function app.messages_name() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  insert into signal_number (signal_id, municipality_code, number)
    select a.signal_id, a.municipality_code, n from added a
      cross join lateral app.numbers_in(concat_ws(' x ', a.tenant_name, a.address, a.words, a.own_reference, a.landlord_name, a.landlord_address, a.way_to_pay)) as n
    on conflict do nothing;
  return null;
end $$;
alter function app.messages_name() owner to hemvist_system;
create trigger names after insert on tenancy_message referencing new table as added for each statement execute function app.messages_name();

create function app.notices_name() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  insert into signal_number (signal_id, municipality_code, number)
    select a.signal_id, a.municipality_code, n from added a
      cross join lateral app.numbers_in(concat_ws(' x ', a.tenant_name, a.address, a.words, a.authority_reference, a.landlord_name)) as n
    where a.signal_id is not null
    on conflict do nothing;
  return null;
end $$;
alter function app.notices_name() owner to hemvist_system;
create trigger names after insert on enforcement_notice referencing new table as added for each statement execute function app.notices_name();

-- what has come in already
insert into signal_number (signal_id, municipality_code, number)
  select s.id, s.municipality_code, n from signal s
    left join tenancy_message t on t.signal_id = s.id
    left join enforcement_notice e on e.signal_id = s.id
    cross join lateral app.numbers_in(concat_ws(' x ', s.person_number, s.person_name, s.place, s.words, s.sender_name, s.sender_contact,
      t.tenant_name, t.address, t.words, t.own_reference, t.landlord_name, t.landlord_address, t.way_to_pay,
      e.tenant_name, e.words, e.authority_reference, e.landlord_name)) as n
  on conflict do nothing;

-- Whoever wrote it down reads what they wrote: that it vanished would tell whom it was about. So does the landlord that sent a message.
create function app.is_my_own_signal(s uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from signal x where x.id = s and (x.registered_by = app.user_id()
    or (x.kind = 'landlordMessage' and x.sender_organisation_id = app.organisation_id())))
$$;
alter function app.is_my_own_signal(uuid) owner to hemvist_system;

-- A signal about somebody with protected identity is read only by those who may read about the person: linked by staff, by the home's contract or its matter
-- (migration 0007), or by a number that stands in it. Numbers count in the municipality that must answer and in the reader's own.
create or replace function app.may_read_signal(s uuid) returns boolean language sql stable security definer cost 20000 set search_path = pg_catalog, public, app, pg_temp as $$
  select not exists (select from (
      select sp.person_id from signal_person sp where sp.signal_id = s and sp.cut_at is null
      union all
      select lt.person_id from tenancy_message t join lease l on l.dwelling_id = t.dwelling_id and l.ends_on is null and l.undone_at is null
        join lease_tenant lt on lt.lease_id = l.id
        where t.signal_id = s and t.sender_organisation_id is distinct from app.organisation_id()
      union all
      select r.person_id from tenancy_message t join matter_message k on k.message_id = t.id and k.cut_at is null
        join matter_resident r on r.matter_id = k.matter_id and r.ended_at is null
        where t.signal_id = s and t.sender_organisation_id is distinct from app.organisation_id()
      union all
      select r.person_id from enforcement_notice n join matter_resident r on r.matter_id = n.matter_id and r.ended_at is null where n.signal_id = s
      union all
      select n.person_id from signal_number k join person_number n on n.number = k.number and n.municipality_code in (k.municipality_code, app.municipality())
        where k.signal_id = s and not app.is_my_own_signal(s)
    ) about where app.is_protected(about.person_id) and not app.may_read_person(about.person_id))
$$;

drop policy own on signal;
create policy own on signal for select to hemvist_user using (
  ((municipality_code = (select app.municipality()) and (select app.may_answer_signals()))
    or (sender_organisation_id = (select app.organisation_id()) and (select app.may_send_signals())
      and ((select app.organisation_kind()) <> 'municipality' or (select app.may_answer_signals())))
    or (registered_by = (select app.user_id()) and (select app.may_send_signals()))
    or (municipality_code = (select app.municipality()) and (select app.is_case_staff()) and app.is_in_my_matter(id)))
  and app.may_read_signal(id));
create index signal_registered on signal (registered_by, received_at desc, id desc);

drop policy answer on signal_answer;
create policy answer on signal_answer for insert to hemvist_user with check (municipality_code = app.municipality() and app.may_answer_signals()
  and answered_by = app.user_id() and exists (select from signal s where s.id = signal_id));
drop policy read on signal_person;
create policy read on signal_person for select to hemvist_user using (municipality_code = app.municipality() and app.may_answer_signals() and app.may_read_person(person_id));
drop policy link on signal_person;
create policy link on signal_person for insert to hemvist_user with check (municipality_code = app.municipality() and app.may_answer_signals()
  and linked_by = app.user_id() and app.may_read_person(person_id) and exists (select from signal s where s.id = signal_id));
drop policy cut on signal_person;
create policy cut on signal_person for update to hemvist_user using (app.may_answer_signals() and app.may_read_person(person_id)) with check (municipality_code = app.municipality());

create or replace function app.waiting_signals() returns table (signal_id uuid) language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select w.signal_id from signal_waiting w where w.municipality_code = app.municipality() and app.may_answer_signals()
$$;

-- That something waits which only named staff may read: a number, a day, and nothing about whom or where. For managers, who must see that it is answered.
create function app.signals_for_named() returns table (signal_id uuid, receipt text, received_at timestamptz, answer_by date, urgent boolean)
  language sql stable security definer rows 5 set search_path = pg_catalog, public, app, pg_temp as $$
  select s.id, s.receipt, s.received_at, s.answer_by, s.urgent
  from signal_waiting w join signal s on s.id = w.signal_id
  where w.municipality_code = app.municipality() and app.may_answer_signals() and app.has_role('manager') and not app.may_read_signal(s.id)
$$;
alter function app.signals_for_named() owner to hemvist_system;

-- What the sender was promised stands, whatever becomes of the signal: a number, and the day of the answer with what made it that day.
create function app.sent_receipt(s uuid) returns table (receipt text, received_at timestamptz, answer_by date, urgent boolean, children smallint, living_form_code text)
  language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select x.receipt, x.received_at, x.answer_by, x.urgent, x.children, x.living_form_code from signal x
  where x.id = s and app.may_send_signals() and (x.registered_by = app.user_id()
    or (x.sender_organisation_id = app.organisation_id() and app.organisation_kind() <> 'municipality'))
$$;
alter function app.sent_receipt(uuid) owner to hemvist_system;

-- Messages: read by the landlord that sent them, and by those of the municipality who may read the signal they came with.
drop policy read on tenancy_message;
create policy read on tenancy_message for select to hemvist_user using (municipality_code = app.municipality()
  and ((sender_organisation_id = app.organisation_id() and app.has_role('landlordAgent')) or (app.is_case_staff() and (app.may_answer_signals() or received_by = app.user_id() or app.is_in_my_matter(signal_id)) and app.may_read_signal(signal_id))));

-- A notice of an eviction day that names somebody with protected identity waits for named staff; a manager sees its days (app.unconfirmed_notices).
drop policy read on enforcement_notice;
create policy read on enforcement_notice for select to hemvist_user using (municipality_code = app.municipality() and app.is_case_staff()
  and (case when matter_id is null then app.may_answer_signals() and (signal_id is null or app.may_read_signal(signal_id)) else app.may_read_matter(matter_id) end));
drop policy change on enforcement_notice;
create policy change on enforcement_notice for update to hemvist_user using (municipality_code = app.municipality() and app.may_answer_signals()
  and (case when matter_id is null then signal_id is null or app.may_read_signal(signal_id) else app.may_work_on_matter(matter_id) end))
  with check (municipality_code = app.municipality());

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

-- Names in what comes in -----------------------------------------------------------------------------------------------------------------
-- A name alone hides nothing: many share it, and a child's signal must not disappear. Where a name and a place or a day of birth fit somebody whose identity is
-- protected, a manager or the person's named staff say whether it is that person before it is shown to others.
create table signal_hold (
  signal_id uuid not null,
  municipality_code text not null,
  person_id uuid not null,
  since timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references app_user,
  outcome text check (outcome in ('same', 'other')),
  primary key (signal_id, person_id),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (outcome is null)),
  foreign key (municipality_code, signal_id) references signal (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
call app.protect('signal_hold');
-- not who it may be: a manager decides by what the signal says, and doesn't learn whom it was held for. Nothing is left to decide once nobody is protected
grant select (signal_id, municipality_code, since, decided_at, decided_by, outcome), update (decided_at, decided_by, outcome) on signal_hold to hemvist_user;
create policy read on signal_hold for select to hemvist_user using (municipality_code = app.municipality() and app.may_answer_signals()
  and (app.has_role('manager') or app.may_read_person(person_id)) and app.is_protected(person_id));
create policy decide on signal_hold for update to hemvist_user using (municipality_code = app.municipality() and app.may_answer_signals()
  and (app.has_role('manager') or app.may_read_person(person_id)) and app.is_protected(person_id)) with check (decided_by = app.user_id());

-- Whoever wrote it down reads what they wrote: that it vanished would tell whom it was about. So does the landlord that sent a message.
create function app.is_my_own_signal(s uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from signal x where x.id = s and (x.registered_by = app.user_id()
    or (x.kind = 'landlordMessage' and x.sender_organisation_id = app.organisation_id())))
$$;
alter function app.is_my_own_signal(uuid) owner to hemvist_system;

-- A signal about somebody with protected identity is read only by those who may read about the person: linked by staff, by the home's contract or its matter
-- (migration 0007), by a number that stands in it, or by name and place or birth as somebody in charge has said or has still to say. Numbers count in the municipality that must answer and in the reader's own.
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
      union all
      select h.person_id from signal_hold h where h.signal_id = s and not app.is_my_own_signal(s) and (h.outcome = 'same'
        or (h.decided_at is null and not (h.municipality_code = app.municipality() and app.may_answer_signals() and app.has_role('manager'))))
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

-- Which names fit ----------------------------------------------------------------------------------------------------------------------
-- Words in small letters with a space around each, in letters of any language and whatever the server's locale.
create function app.folded(written text) returns text language sql immutable parallel safe as $$
  select ' ' || btrim(regexp_replace(lower(normalize(coalesce(written, ''), NFKC) collate public.swedish), '[^[:alnum:]]+', ' ', 'g')) || ' '
$$;
create function app.words_of(written text) returns text[] language sql immutable parallel safe as $$
  select array_remove(string_to_array(app.folded(written), ' '), '')
$$;

-- Whether folded words name a day or a place of the person's: born, by the number too; leases, homes at risk, told situations, places of signals linked earlier.
create function app.place_or_birth_fits(said text, said_place text, p uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  with born as (
    select to_char(birth_date, 'YYYYMMDD') as day from person where id = p and birth_date is not null
    union
    select case when substr(number, 7, 1) >= '6' then left(number, 6) || lpad((substr(number, 7, 2)::integer - 60)::text, 2, '0') else left(number, 8) end from person_number where person_id = p
  ), day as (
    select unnest(array[day, right(day, 6), left(day, 4) || ' ' || substr(day, 5, 2) || ' ' || right(day, 2),
      ltrim(right(day, 2), '0') || ' ' || (array['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november',
        'december'])[nullif(substr(day, 5, 2), '00')::integer] || ' ' || left(day, 4)]) as mark from born
  ), place as (
    select app.folded(d.address) as mark from lease_tenant t join lease l on l.id = t.lease_id join dwelling d on d.id = l.dwelling_id where t.person_id = p
    union select app.folded(m.address) from matter_resident r join eviction_matter m on m.id = r.matter_id where r.person_id = p
    union select app.folded(place) from told_situation where person_id = p and place is not null
    union select app.folded(s.place) from signal_person sp join signal s on s.id = sp.signal_id where sp.person_id = p and sp.cut_at is null and s.place is not null
  )
  select exists (select from day where position(' ' || mark in said) > 0)
    or exists (select from place where length(mark) > 6 and (position(mark in said) > 0 or (length(said_place) > 6 and position(said_place in mark) > 0)))
$$;
alter function app.place_or_birth_fits(text, text, uuid) owner to hemvist_system;
-- whoever could ask would learn anybody's days and places by guessing
revoke execute on function app.place_or_birth_fits(text, text, uuid) from hemvist_user;

-- Holds those of these signals that fit somebody with protected identity (or the one who is named), unless their staff have linked them already.
create function app.hold_by_name(ids uuid[], only_person uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not exists (select from protection x where x.ended_at is null and x.municipality_code in (select municipality_code from signal where id = any (ids))) then return; end if;
  insert into signal_hold (signal_id, municipality_code, person_id, since)
  with who as materialized (
    select p.id, p.municipality_code, app.words_of(concat_ws(' ', p.given_name, p.called)) as given, app.words_of(p.family_name) as family
    from protection x join person p on p.id = x.person_id
    where x.ended_at is null and (only_person is null or p.id = only_person)
      and x.municipality_code in (select municipality_code from signal where id = any (ids))
  ), said as materialized (
    select s.id, s.municipality_code, app.folded(coalesce(t.address, n.address, s.place)) as place,
      app.folded(concat_ws(' ', s.person_name, s.place, s.words, t.tenant_name, t.address, t.words, n.tenant_name, n.address, n.words)) as words
    from signal s left join tenancy_message t on t.signal_id = s.id left join enforcement_notice n on n.signal_id = s.id
    where s.id = any (ids) and not exists (select from signal_person sp where sp.signal_id = s.id and sp.cut_at is null)
  ), named as materialized (
    select d.*, w.id as person_id from said d join who w on w.municipality_code = d.municipality_code
      cross join lateral (select string_to_array(d.words, ' ') as word) split
    where cardinality(w.given) + cardinality(w.family) > 0
      and (cardinality(w.given) = 0 or split.word && w.given) and (cardinality(w.family) = 0 or split.word && w.family)
  )
  select id, municipality_code, person_id, app.now() from named where app.place_or_birth_fits(words, place, person_id)
  on conflict do nothing;
end $$;
alter function app.hold_by_name(uuid[], uuid) owner to hemvist_system;
revoke execute on function app.hold_by_name(uuid[], uuid) from hemvist_user;

create function app.signals_fit() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.hold_by_name(array(select id from added), null);
  return null;
end $$;
alter function app.signals_fit() owner to hemvist_system;
create trigger fits after insert on signal referencing new table as added for each statement execute function app.signals_fit();
create function app.comings_fit() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.hold_by_name(array(select signal_id from added where signal_id is not null), null);
  return null;
end $$;
alter function app.comings_fit() owner to hemvist_system;
create trigger fits after insert on tenancy_message referencing new table as added for each statement execute function app.comings_fit();
create trigger fits after insert on enforcement_notice referencing new table as added for each statement execute function app.comings_fit();

-- When protection is set, or a protected person's name or day of birth becomes known: what has come in the last two years and is linked to nobody.
create function app.earlier_fit(at text, p uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.hold_by_name(array(select s.id from signal s where s.municipality_code = at and s.received_at > app.now() - interval '2 years'), p);
end $$;
alter function app.earlier_fit(text, uuid) owner to hemvist_system;
revoke execute on function app.earlier_fit(text, uuid) from hemvist_user;
create function app.protected_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_table_name = 'protection' then perform app.earlier_fit(new.municipality_code, new.person_id);
  elsif app.is_protected(new.id) then perform app.earlier_fit(new.municipality_code, new.id);
  end if;
  return null;
end $$;
alter function app.protected_fits() owner to hemvist_system;
create trigger fits after insert on protection for each row execute function app.protected_fits();
create trigger fits after update of given_name, family_name, called, birth_date on person for each row
  when ((old.given_name, old.family_name, old.called, old.birth_date) is distinct from (new.given_name, new.family_name, new.called, new.birth_date))
  execute function app.protected_fits();
select app.earlier_fit(municipality_code, person_id) from protection where ended_at is null;

-- Whether somebody is there ---------------------------------------------------------------------------------------------------------------
-- A number that a protected record of the register carries may be written on another by somebody who may not know of the first: said no to, it would tell
-- that there is one. Such a number stands apart from the rule that a register has a number once; in a table that only the system reads, so that no user
-- sees that theirs does.
create table number_apart (
  number_id uuid primary key references person_number,
  municipality_code text not null references municipality,
  person_id uuid not null
);
create index number_apart_person on number_apart (person_id);
call app.protect('number_apart');
create index protection_municipality on protection (municipality_code) where ended_at is null;

-- The rule is held by a trigger instead of an index: two who write in a register come one after the other (migration 0013), so the second sees the first.
drop index person_number_once;
create index person_number_register on person_number (organisation_id, number) where ended_at is null;
create function app.stands_apart(number_id uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from number_apart a where a.number_id = stands_apart.number_id)
$$;
alter function app.stands_apart(uuid) owner to hemvist_system;

-- The protected record that this one was written beside, as long as both are so; null for nearly everybody.
create function app.beside(p uuid) returns uuid language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select h.person_id from number_apart a
    join person_number n on n.id = a.number_id and n.ended_at is null
    join person_number h on h.organisation_id = n.organisation_id and h.number = n.number and h.ended_at is null and h.person_id <> n.person_id
    join protection x on x.person_id = h.person_id and x.ended_at is null
  where a.person_id = p and not app.stands_apart(h.id) limit 1
$$;
alter function app.beside(uuid) owner to hemvist_system;

-- A record beside a protected one is read by whoever wrote the number there and by those responsible for its case, so that their work goes on, and by the
-- protected one's named staff, for whom it is the same human being. By nobody else: to them it is what it would be if the two were linked.
create function app.may_read_beside(p uuid, protected_one uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from person_number n where n.person_id = p and n.ended_at is null and n.given_by = app.user_id() and app.stands_apart(n.id))
    or exists (select from case_file c join case_responsible r on r.case_id = c.id where c.person_id = p and r.user_id = app.user_id() and r.until is null)
    or exists (select from protected_staff where person_id = protected_one and user_id = app.user_id() and ended_at is null)
$$;
alter function app.may_read_beside(uuid, uuid) owner to hemvist_system;
-- To those who read it a record beside a protected one is like any other: whatever it were left out of would tell them.
create or replace function app.is_protected(p uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from protection where person_id = p and ended_at is null)
    or exists (select from (select app.beside(p) as protected_one) b where b.protected_one is not null and not app.may_read_beside(p, b.protected_one))
$$;
-- they say that there is a protected record, and which: asked by the functions above and below alone
revoke execute on function app.stands_apart(uuid), app.beside(uuid), app.may_read_beside(uuid, uuid) from hemvist_user;

create or replace function app.reason_for(p uuid) returns text language plpgsql stable security definer cost 20000 set search_path = pg_catalog, public, app, pg_temp as $$
declare
  me uuid := app.user_id();
  my_organisation uuid := app.organisation_id();
  my_unit uuid := app.unit_id();
  record_of uuid;
  protected_one uuid := app.beside(p);
begin
  if me is null or not app.has_role('socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager', 'shelterWorker', 'outreachWorker', 'partnerManager') then
    return null;
  end if;
  select organisation_id into record_of from person where id = p and municipality_code = app.municipality();
  if record_of is null then return null; end if;
  -- protected identity: only named staff, whatever other reason there is
  if exists (select from protection where person_id = p and ended_at is null)
    and not exists (select from protected_staff where person_id = p and user_id = me and ended_at is null) then
    return null;
  end if;
  if protected_one is not null and not app.may_read_beside(p, protected_one) then return null; end if;
  if record_of = my_organisation and app.has_role('manager', 'partnerManager') then return 'responsible'; end if;
  if exists (select from case_responsible r join case_file c on c.id = r.case_id where c.person_id = p and r.user_id = me and r.until is null) then
    return 'responsible';
  end if;
  -- the household of somebody whose case is mine: children first of all
  if exists (select from household_member them join household_member mine on mine.household_id = them.household_id
      join case_file c on c.person_id = mine.person_id join case_responsible r on r.case_id = c.id
      where them.person_id = p and them.until_on is null and mine.until_on is null and r.user_id = me and r.until is null) then
    return 'responsible';
  end if;
  if exists (select from person_contact where person_id = p and organisation_id = my_organisation and until is null
      and (unit_id is null or unit_id = my_unit)) then
    return 'contact';
  end if;
  if exists (select from consent where person_id = p and to_organisation_id = my_organisation and withdrawn_at is null
      and app.today() between from_on and until_on) then
    return 'consent';
  end if;
  if exists (select from assignment where person_id = p and to_organisation_id = my_organisation and ended_at is null
      and from_on <= app.today() and (until_on is null or until_on >= app.today())) then
    return 'assignment';
  end if;
  if exists (select from emergency_opening where person_id = p and user_id = me and app.now() between opened_at and closes_at) then
    return 'emergency';
  end if;
  if protected_one is not null and exists (select from protected_staff where person_id = protected_one and user_id = me and ended_at is null) then
    return app.reason_for(protected_one);
  end if;
  return null;
end $$;

create or replace function app.may_read_person(p uuid) returns boolean language plpgsql stable security definer cost 20000 set search_path = pg_catalog, public, app, pg_temp as $$
declare
  me uuid := app.user_id();
  my_organisation uuid := app.organisation_id();
  my_unit uuid := app.unit_id();
  protected_one uuid := app.beside(p);
begin
  if me is null or not app.has_role('socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager', 'shelterWorker', 'outreachWorker', 'partnerManager') then
    return false;
  end if;
  if protected_one is not null then
    if not app.may_read_beside(p, protected_one) then return false; end if;
    if exists (select from protected_staff where person_id = protected_one and user_id = me and ended_at is null) and app.may_read_person(protected_one) then
      return exists (select from person where id = p and municipality_code = app.municipality());
    end if;
  end if;
  return exists (
    select from person r
    where r.id = p and r.municipality_code = app.municipality()
      and (not exists (select from protection where person_id = p and ended_at is null)
        or exists (select from protected_staff where person_id = p and user_id = me and ended_at is null))
      and ((r.organisation_id = my_organisation and app.has_role('manager', 'partnerManager'))
        or exists (select from person_contact where person_id = p and organisation_id = my_organisation and until is null and (unit_id is null or unit_id = my_unit))
        or exists (select from case_file c join case_responsible m on m.case_id = c.id where c.person_id = p and m.user_id = me and m.until is null)
        or exists (select from assignment where person_id = p and to_organisation_id = my_organisation and ended_at is null
          and from_on <= app.today() and (until_on is null or until_on >= app.today()))
        or exists (select from consent where person_id = p and to_organisation_id = my_organisation and withdrawn_at is null and app.today() between from_on and until_on)
        or exists (select from emergency_opening where person_id = p and user_id = me and app.now() between opened_at and closes_at)
        or exists (select from household_member them join household_member mine on mine.household_id = them.household_id
          join case_file c on c.person_id = mine.person_id join case_responsible m on m.case_id = c.id
          where them.person_id = p and them.until_on is null and mine.until_on is null and m.user_id = me and m.until is null)));
end $$;

-- The record of the own register that carries the number, and whether the asking user may open it. One that they may not know of isn't there.
create function app.number_holder(twelve text) returns table (person_id uuid, may_open boolean) language sql stable security definer rows 1
  set search_path = pg_catalog, public, app, pg_temp as $$
  select n.person_id, app.may_read_person(n.person_id) from person_number n
  where n.organisation_id = app.organisation_id() and n.number = twelve and n.ended_at is null
    and (app.may_read_person(n.person_id) or not app.is_protected(n.person_id))
  order by 2 desc, n.id limit 1
$$;
alter function app.number_holder(text) owner to hemvist_system;

-- Somebody asked about a person whose identity is protected, and was told nothing: those named for the person see who, when and how.
create table asked_about (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  user_id uuid not null references app_user,
  at timestamptz not null,
  on_day date not null,
  how text not null check (how in ('search', 'number')),
  -- the record that they wrote the number on
  record_id uuid,
  noted_at timestamptz,
  noted_by uuid references app_user,
  check ((noted_at is null) = (noted_by is null)),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (municipality_code, record_id) references person (municipality_code, id)
);
-- many times the same day is one thing to know
create unique index asked_about_once on asked_about (person_id, user_id, how, on_day);
create index asked_about_waiting on asked_about (municipality_code, at) where noted_at is null;
call app.protect('asked_about');
-- written while pages are only read: it waits for nobody's writing
drop trigger held_first on asked_about;
grant select, update (noted_at, noted_by) on asked_about to hemvist_user;
create function app.is_named_for(p uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from protected_staff where person_id = p and user_id = app.user_id() and ended_at is null)
$$;
alter function app.is_named_for(uuid) owner to hemvist_system;
create policy named on asked_about for select to hemvist_user using (municipality_code = app.municipality() and app.is_named_for(person_id) and app.may_read_person(person_id));
create policy note on asked_about for update to hemvist_user using (municipality_code = app.municipality() and app.is_named_for(person_id) and app.may_read_person(person_id))
  with check (noted_by = app.user_id());

create or replace function app.number_register() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  select organisation_id into new.organisation_id from person where id = new.person_id;
  if new.ended_at is not null then return new; end if;
  if exists (select from person_number n where n.organisation_id = new.organisation_id and n.number = new.number and n.ended_at is null
      and n.person_id <> new.person_id and not app.stands_apart(n.id) and (app.may_read_person(n.person_id) or not app.is_protected(n.person_id))) then
    raise exception 'the register has the number already' using errcode = 'unique_violation', constraint = 'person_number_once', table = 'person_number';
  end if;
  return new;
end $$;
-- nor may a number that was ended come back beside one that took its place
create trigger person_number_again before update on person_number for each row when (old.ended_at is not null and new.ended_at is null)
  execute function app.number_register();

-- Another record has the number and nothing stopped it: so that one is protected, and this one stands apart.
create function app.number_stands_apart() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  insert into number_apart (number_id, municipality_code, person_id)
    select new.id, new.municipality_code, new.person_id
    where exists (select from person_number n where n.organisation_id = new.organisation_id and n.number = new.number and n.ended_at is null
      and n.person_id <> new.person_id and not app.stands_apart(n.id));
  insert into asked_about (id, municipality_code, person_id, user_id, at, on_day, how, record_id)
    select gen_random_uuid(), new.municipality_code, app.beside(new.person_id), app.user_id(), app.now(), app.today(), 'number', new.person_id
    where app.user_id() is not null and app.beside(new.person_id) is not null
    on conflict (person_id, user_id, how, on_day) do update set record_id = excluded.record_id;
  return null;
end $$;
alter function app.number_stands_apart() owner to hemvist_system;
create trigger person_number_apart after insert on person_number for each row when (new.ended_at is null) execute function app.number_stands_apart();

-- Who came, who asked for what they may not have, how often somebody searched ------------------------------------------------------------------
-- Ids and the pattern of an address, never what was typed. Rows are added and never changed; the log reviewer of the user's municipality reads them.
create table access_log (
  id uuid primary key,
  municipality_code text not null references municipality,
  at timestamptz not null,
  user_id uuid not null references app_user,
  organisation_id uuid not null references organisation,
  what text not null check (what in ('login', 'logout', 'notFound', 'forbidden', 'search', 'searchLimited')),
  route text check (length(route) between 1 and 200),
  -- the id in the address that was asked for, whether or not there is such a thing
  subject_id uuid,
  about text check (about in ('name', 'number', 'case')),
  check ((about is not null) = (what in ('search', 'searchLimited')))
);
create index access_log_at on access_log (municipality_code, at desc, id desc);
create index access_log_user on access_log (user_id, at desc);
-- What the reader is shown of a protection, and no more: that a record stands beside a protected one is nothing that its reader may learn from the log.
alter policy own_reading on read_log with check (user_id = app.user_id() and municipality_code = app.municipality()
  and organisation_id = app.organisation_id() and reason = app.reason_for(person_id)
  and protected = exists (select from protection p where p.person_id = read_log.person_id and p.ended_at is null));
create index read_log_user on read_log (municipality_code, user_id, at desc);
create trigger access_log_is_append_only before update or delete on access_log for each row execute function app.refuse_change();
create trigger access_log_is_never_emptied before truncate on access_log for each statement execute function app.refuse_change();
call app.protect('access_log');
drop trigger held_first on access_log;
revoke update, delete on access_log from hemvist_system;
grant select, insert on access_log to hemvist_user;
create policy refused on access_log for insert to hemvist_user with check (user_id = app.user_id() and municipality_code = app.municipality()
  and organisation_id = app.organisation_id() and what in ('notFound', 'forbidden'));
create policy reviewer on access_log for select to hemvist_user using (municipality_code = app.municipality() and app.organisation_kind() = 'municipality' and app.has_role('logReviewer'));

-- A search for somebody begins: written down and counted for the user; null lets it go on, a moment says when searching opens again. Whoever is named for a
-- protected person that was asked for learns of it. The same statements for every search, so that the time taken says nothing.
create function app.search_begins(search_about text, sought_number text, sought_case text, sought_name text, most_soon integer, soon interval, most_a_day integer)
  returns timestamptz language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  me uuid := app.user_id();
  -- two spaces when no name was sought
  whole text := app.folded(sought_name);
  opens timestamptz;
begin
  if me is null then return null; end if;
  -- one search of a user's after the other: many at once are as many as they are
  perform pg_advisory_xact_lock(hashtextextended('search ' || me, 0));
  select max(moment) into opens from (
    (select at + soon as moment from access_log where user_id = me and what = 'search' and at > app.now() - soon order by at desc offset most_soon - 1 limit 1)
    union all
    (select at + interval '24 hours' from access_log where user_id = me and what = 'search' and at > app.now() - interval '24 hours' order by at desc offset most_a_day - 1 limit 1)
  ) full_again;
  insert into access_log (id, municipality_code, at, user_id, organisation_id, what, about)
    values (gen_random_uuid(), app.municipality(), app.now(), me, app.organisation_id(), case when opens is null then 'search' else 'searchLimited' end, search_about);
  insert into asked_about (id, municipality_code, person_id, user_id, at, on_day, how)
    select gen_random_uuid(), p.municipality_code, p.id, me, app.now(), app.today(), 'search'
    from protection x join person p on p.id = x.person_id
    where x.municipality_code = app.municipality() and x.ended_at is null and opens is null
      and (exists (select from person_number n where n.person_id = p.id and n.number = sought_number)
        or exists (select from case_file c where c.person_id = p.id and c.number = sought_case)
        or (whole <> '  ' and whole in (app.folded(concat_ws(' ', p.given_name, p.family_name)), app.folded(concat_ws(' ', p.family_name, p.given_name)))))
      and not app.may_read_person(p.id)
    on conflict (person_id, user_id, how, on_day) do nothing;
  return opens;
end $$;
alter function app.search_begins(text, text, text, text, integer, interval, integer) owner to hemvist_system;

call app.fix_search_paths();

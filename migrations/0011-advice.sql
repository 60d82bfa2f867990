-- Budget and debt advice (SoL 2025:400 13 kap. 2 §). Advice has no duty to document personal circumstances (14 kap. 4 §), so what an adviser keeps stands apart
-- from case files and matters, is read by the debt advisers of the unit alone, and may be without identity. Amounts are öre.

alter table running_number drop constraint running_number_series_check;
alter table running_number add constraint running_number_series_check check (series in ('signal', 'case', 'matter', 'undertaking', 'advice'));

create table advice (
  id uuid primary key,
  municipality_code text not null references municipality,
  unit_id uuid not null references unit,
  -- R-2026-0042
  number text not null,
  -- what the adviser and the household call it: needs no name
  label text not null check (length(label) between 1 and 100),
  -- only when the household wants it and the adviser may read about the person
  person_id uuid,
  -- what the household calls to reach the adviser, for the page that they take home
  phone text check (length(phone) between 1 and 50),
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by uuid not null references app_user,
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  unique (municipality_code, number),
  unique (municipality_code, id)
);
create index advice_unit on advice (unit_id, id desc);
create index advice_person on advice (person_id) where person_id is not null;

create table advice_responsible (
  id uuid primary key,
  municipality_code text not null,
  advice_id uuid not null,
  user_id uuid not null references app_user,
  since timestamptz not null,
  named_by uuid not null references app_user,
  until timestamptz,
  foreign key (municipality_code, advice_id) references advice (municipality_code, id)
);
create unique index advice_responsible_current on advice_responsible (advice_id) where until is null;
create index advice_responsible_user on advice_responsible (user_id, advice_id desc) where until is null;

create table advice_end (
  id uuid primary key,
  municipality_code text not null,
  advice_id uuid not null,
  ended_on date not null,
  because text not null check (because in ('managesAlone', 'debtRestructuring', 'householdEnded', 'lostContact', 'movedAway', 'other')),
  ended_at timestamptz not null,
  ended_by uuid not null references app_user,
  reopened_at timestamptz,
  reopened_by uuid references app_user,
  check ((reopened_at is null) = (reopened_by is null)),
  foreign key (municipality_code, advice_id) references advice (municipality_code, id)
);
create unique index advice_end_current on advice_end (advice_id) where reopened_at is null;

-- A meeting. On a matter it is also read by those who read the matter: that it is booked, kept, missed or cancelled, and nothing of what was said.
create table advice_booking (
  id uuid primary key,
  municipality_code text not null references municipality,
  matter_id uuid,
  advice_id uuid,
  adviser_id uuid not null references app_user,
  -- the adviser's unit, whose advisers read its meetings
  unit_id uuid not null references unit,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  on_day date not null,
  how text not null check (how in ('office', 'phone', 'video', 'home')),
  -- who is expected, as was agreed with them: a first name is enough
  expected text check (length(expected) between 1 and 100),
  booked_at timestamptz not null,
  booked_by uuid not null references app_user,
  -- cancelled: the time may be given to somebody else
  freed_at timestamptz,
  check (matter_id is not null or advice_id is not null),
  check (ends_at > begins_at and ends_at <= begins_at + interval '8 hours'),
  check (on_day = (begins_at at time zone 'Europe/Stockholm')::date),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id),
  foreign key (municipality_code, advice_id) references advice (municipality_code, id),
  unique (municipality_code, id),
  -- an adviser meets one household at a time
  constraint advice_booking_one_at_a_time exclude using gist (adviser_id with =, tstzrange(begins_at, ends_at) with &&) where (freed_at is null)
);
create index advice_booking_adviser on advice_booking (adviser_id, on_day);
create index advice_booking_matter on advice_booking (matter_id) where matter_id is not null;
create index advice_booking_advice on advice_booking (advice_id) where advice_id is not null;
create index advice_booking_booker on advice_booking (booked_by, on_day);

-- A meeting that was moved keeps the times that it had.
create table advice_booking_move (
  id uuid primary key,
  municipality_code text not null,
  booking_id uuid not null,
  from_adviser_id uuid not null references app_user,
  from_at timestamptz not null,
  to_at timestamptz not null,
  moved_at timestamptz not null,
  moved_by uuid not null references app_user,
  foreign key (municipality_code, booking_id) references advice_booking (municipality_code, id)
);
create index advice_booking_move_booking on advice_booking_move (booking_id);

create table advice_booking_outcome (
  id uuid primary key,
  municipality_code text not null,
  booking_id uuid not null,
  outcome text not null check (outcome in ('kept', 'missed', 'cancelled')),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, booking_id) references advice_booking (municipality_code, id)
);
create unique index advice_booking_outcome_current on advice_booking_outcome (booking_id) where undone_at is null;

-- A budget is never changed: the next one saved stands in its place, and the earlier ones show how it went.
create table budget (
  id uuid primary key,
  municipality_code text not null,
  advice_id uuid not null,
  month date not null check (extract(day from month) = 1),
  adults smallint not null check (adults between 0 and 10),
  -- two of the adults live together as a couple
  couple boolean not null,
  -- the small children eat lunch away from home on weekdays: the norm has its own amounts then
  lunch_away boolean not null,
  saved_at timestamptz not null,
  saved_by uuid not null references app_user,
  check (not couple or adults >= 2),
  foreign key (municipality_code, advice_id) references advice (municipality_code, id),
  unique (municipality_code, advice_id, id)
);
create index budget_advice on budget (advice_id, saved_at desc, id desc);
create table budget_child (
  budget_id uuid not null,
  municipality_code text not null,
  advice_id uuid not null,
  age text not null check (age in ('0', '1-2', '3', '4-6', '7-10', '11-14', '15-18', '19-20')),
  children smallint not null check (children between 1 and 15),
  primary key (budget_id, age),
  foreign key (municipality_code, advice_id, budget_id) references budget (municipality_code, advice_id, id)
);
create table budget_line (
  budget_id uuid not null,
  position smallint not null,
  municipality_code text not null,
  advice_id uuid not null,
  kind text not null check (kind in ('income', 'cost', 'debtPayment')),
  code text not null check (code ~ '^[a-zA-Z]{1,40}$'),
  -- what a row of one's own is called; the others go by their code
  label text check (length(label) between 1 and 100),
  amount_ore bigint not null check (amount_ore between 1 and 100000000000),
  primary key (budget_id, position),
  foreign key (municipality_code, advice_id, budget_id) references budget (municipality_code, advice_id, id)
);

create table debt (
  id uuid primary key,
  municipality_code text not null,
  advice_id uuid not null,
  creditor text not null check (length(creditor) between 1 and 100),
  kind text not null check (kind in ('rent', 'utilities', 'enforcement', 'maintenance', 'tax', 'credit', 'other')),
  interest_percent numeric(6, 3) check (interest_percent between 0 and 500),
  -- why this one goes first although its kind wouldn't
  first_because text check (length(first_because) between 1 and 300),
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  foreign key (municipality_code, advice_id) references advice (municipality_code, id),
  unique (municipality_code, advice_id, id)
);
create index debt_advice on debt (advice_id);
-- What is left of a debt, and where it stands, day by day; the latest row holds.
create table debt_standing (
  id uuid primary key,
  municipality_code text not null,
  advice_id uuid not null,
  debt_id uuid not null,
  state text not null check (state in ('owed', 'withEnforcement', 'paidOff', 'writtenOff', 'mistake')),
  amount_ore bigint not null check (amount_ore between 0 and 100000000000),
  on_day date not null,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  check (state in ('owed', 'withEnforcement') or amount_ore = 0),
  foreign key (municipality_code, advice_id, debt_id) references debt (municipality_code, advice_id, id)
);
create index debt_standing_debt on debt_standing (debt_id, noted_at desc, id desc);

create table creditor_agreement (
  id uuid primary key,
  municipality_code text not null,
  advice_id uuid not null,
  debt_id uuid not null,
  amount_ore bigint not null check (amount_ore between 1 and 100000000000),
  -- the day of the month to pay by; the last one in shorter months
  day_of_month smallint not null check (day_of_month between 1 and 31),
  from_on date not null,
  until_on date check (until_on >= from_on),
  words text check (length(words) between 1 and 500),
  made_at timestamptz not null,
  made_by uuid not null references app_user,
  ended_on date,
  ended_because text check (ended_because in ('fulfilled', 'replaced', 'broken', 'mistake')),
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_on is null) = (ended_because is null) and (ended_on is null) = (ended_at is null) and (ended_on is null) = (ended_by is null)),
  foreign key (municipality_code, advice_id, debt_id) references debt (municipality_code, advice_id, id)
);
create unique index creditor_agreement_current on creditor_agreement (debt_id) where ended_on is null;
create index creditor_agreement_advice on creditor_agreement (advice_id);

create table advice_progress (
  id uuid primary key,
  municipality_code text not null,
  advice_id uuid not null,
  on_day date not null,
  code text not null check (code in ('creditorContacted', 'incomeRaised', 'costLowered', 'supportApplied', 'restructuringApplied', 'paymentKept', 'setback', 'other')),
  words text check (length(words) between 1 and 1000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, advice_id) references advice (municipality_code, id)
);
create index advice_progress_advice on advice_progress (advice_id, on_day desc, id desc);

-- What the household has agreed that those who work with the matter may know, in words that it has seen. It may be taken back.
create table advice_share (
  id uuid primary key,
  municipality_code text not null,
  advice_id uuid not null,
  matter_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  consent_how text not null check (consent_how in ('spoken', 'written')),
  consent_on date not null,
  shared_at timestamptz not null,
  shared_by uuid not null references app_user,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  foreign key (municipality_code, advice_id) references advice (municipality_code, id),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id)
);
create index advice_share_advice on advice_share (advice_id);
create index advice_share_matter on advice_share (matter_id);

-- The national norm (riksnormen, SoL 12 kap. 7 §) as it holds from a day, with where it was read. A new set stands in the place of an earlier one from its day.
create table norm_set (
  id uuid primary key,
  municipality_code text not null references municipality,
  valid_from date not null,
  source text not null check (length(source) between 1 and 300),
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  unique (municipality_code, id)
);
create index norm_set_from on norm_set (municipality_code, valid_from desc, set_at desc);
create table norm_figure (
  norm_id uuid not null,
  municipality_code text not null,
  code text not null check (code ~ '^[a-zA-Z0-9-]{1,40}$'),
  amount_ore bigint not null check (amount_ore between 1 and 100000000),
  primary key (norm_id, code),
  foreign key (municipality_code, norm_id) references norm_set (municipality_code, id)
);

-- Who may read --------------------------------------------------------------------------------------------------------------------------
create function app.is_adviser() returns boolean language sql stable parallel safe
  as $$ select app.organisation_kind() = 'municipality' and app.has_role('debtAdviser') $$;

-- The debt advisers of the unit that keeps it, and whoever keeps it. No manager, social worker or prevention officer by their own ground, also not one who has the
-- person's case. A protected person's advice only to those who may open the person.
create function app.may_read_advice(a uuid) returns boolean language sql stable security definer cost 5000 set search_path = public, app as $$
  select app.is_adviser() and exists (select from advice r where r.id = a and r.municipality_code = app.municipality()
    and (r.unit_id = app.unit_id() or exists (select from advice_responsible k where k.advice_id = a and k.user_id = app.user_id() and k.until is null))
    and (r.person_id is null or not exists (select from protection p where p.person_id = r.person_id and p.ended_at is null) or app.may_read_person(r.person_id)))
$$;
alter function app.may_read_advice(uuid) owner to hemvist_system;

-- Somebody to book: works as a debt adviser in that unit of the asker's own organisation.
create function app.is_adviser_in(adviser uuid, adviser_unit uuid) returns boolean language sql stable security definer set search_path = public, app as $$
  select exists (select from app_user u join user_role r on r.user_id = u.id and r.role = 'debtAdviser' and r.taken_at is null
    where u.id = adviser and u.organisation_id = app.organisation_id() and u.unit_id = adviser_unit
      and not exists (select from user_deactivation x where x.user_id = u.id))
$$;
alter function app.is_adviser_in(uuid, uuid) owner to hemvist_system;

-- When the house's advisers are busy: times and nothing else, so that others can book.
create function app.adviser_times(first_day date, last_day date) returns table (adviser_id uuid, begins_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = public, app as $$
  select b.adviser_id, b.begins_at, b.ends_at from advice_booking b join app_user u on u.id = b.adviser_id
  where app.is_case_staff() and u.organisation_id = app.organisation_id() and b.freed_at is null and b.on_day between first_day and last_day
  order by b.begins_at
$$;
alter function app.adviser_times(date, date) owner to hemvist_system;

-- The number of the matter that a meeting is about, for an adviser who may read the meeting and not the matter: so that the two can speak of the same thing.
create function app.booked_matter_number(b uuid) returns text language sql stable security definer set search_path = public, app as $$
  select m.number from advice_booking k join eviction_matter m on m.id = k.matter_id
  where k.id = b and k.municipality_code = app.municipality() and app.is_adviser() and (k.unit_id = app.unit_id() or k.adviser_id = app.user_id())
$$;
alter function app.booked_matter_number(uuid) owner to hemvist_system;

do $$
declare t text; author text;
begin
  foreach t in array array['advice', 'advice_responsible', 'advice_end', 'advice_booking', 'advice_booking_move', 'advice_booking_outcome', 'budget', 'budget_child',
    'budget_line', 'debt', 'debt_standing', 'creditor_agreement', 'advice_progress', 'advice_share', 'norm_set', 'norm_figure'] loop
    execute format('call app.protect(%L)', t);
    execute format('grant select, insert on %I to hemvist_user', t);
  end loop;
  foreach t in array array['advice_end', 'budget', 'budget_child', 'budget_line', 'debt', 'debt_standing', 'creditor_agreement', 'advice_progress'] loop
    execute format('create policy read on %I for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_advice(advice_id))', t);
  end loop;
  foreach t in array array['budget_child', 'budget_line'] loop
    execute format('create policy add on %I for insert to hemvist_user with check (municipality_code = app.municipality() and app.may_read_advice(advice_id))', t);
  end loop;
  -- whoever writes it down stands there in their own name
  for t, author in select * from (values ('advice_end', 'ended_by'), ('budget', 'saved_by'), ('debt', 'added_by'), ('debt_standing', 'noted_by'), ('creditor_agreement', 'made_by'),
    ('advice_progress', 'noted_by')) as written loop
    execute format('create policy add on %I for insert to hemvist_user with check (municipality_code = app.municipality() and %I = app.user_id() and app.may_read_advice(advice_id))', t, author);
  end loop;
  foreach t in array array['advice_end', 'debt', 'creditor_agreement', 'advice_progress'] loop
    execute format('create policy change on %I for update to hemvist_user using (app.may_read_advice(advice_id)) with check (municipality_code = app.municipality())', t);
  end loop;
end $$;
grant update (reopened_at, reopened_by) on advice_end to hemvist_user;
grant update (interest_percent, first_because) on debt to hemvist_user;
grant update (ended_on, ended_because, ended_at, ended_by) on creditor_agreement to hemvist_user;
grant update (undone_at, undone_by) on advice_progress to hemvist_user;

create policy read on advice for select to hemvist_user using (municipality_code = app.municipality() and app.is_adviser() and app.may_read_advice(id));
create policy open on advice for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_adviser() and opened_by = app.user_id()
  and unit_id = app.unit_id() and (person_id is null or app.may_read_person(person_id)));
create policy change on advice for update to hemvist_user using (app.may_read_advice(id))
  with check (municipality_code = app.municipality() and (person_id is null or app.may_read_person(person_id)));
grant update (label, person_id, phone) on advice to hemvist_user;

create policy read on advice_responsible for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_advice(advice_id));
-- kept by an adviser of the unit
create policy add on advice_responsible for insert to hemvist_user with check (municipality_code = app.municipality() and named_by = app.user_id()
  and app.may_read_advice(advice_id) and exists (select from advice a where a.id = advice_id and app.is_adviser_in(user_id, a.unit_id)));
create policy finish on advice_responsible for update to hemvist_user using (app.may_read_advice(advice_id)) with check (municipality_code = app.municipality());
grant update (until) on advice_responsible to hemvist_user;

create policy read on advice_booking for select to hemvist_user using (municipality_code = app.municipality()
  and ((app.is_adviser() and (unit_id = app.unit_id() or adviser_id = app.user_id())) or (matter_id is not null and app.may_read_matter(matter_id))));
create policy book on advice_booking for insert to hemvist_user with check (municipality_code = app.municipality() and booked_by = app.user_id() and app.is_case_staff()
  and app.has_role('preventionOfficer', 'socialWorker', 'debtAdviser') and app.is_adviser_in(adviser_id, unit_id)
  and (matter_id is null or app.may_read_matter(matter_id)) and (advice_id is null or app.may_read_advice(advice_id)));
create policy change on advice_booking for update to hemvist_user
  using ((app.is_adviser() and (unit_id = app.unit_id() or adviser_id = app.user_id()))
    or (app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker') and matter_id is not null and app.may_read_matter(matter_id)))
  with check (municipality_code = app.municipality());
grant update (adviser_id, unit_id, begins_at, ends_at, on_day, how, advice_id, freed_at) on advice_booking to hemvist_user;
-- Whoever changes a meeting books an adviser of the own organisation, and ties it to no advice that they may not read.
create function app.guard_booking() returns trigger language plpgsql as $$
begin
  if current_user <> 'hemvist_user' then return new; end if;
  if (new.adviser_id, new.unit_id) is distinct from (old.adviser_id, old.unit_id) and not app.is_adviser_in(new.adviser_id, new.unit_id) then
    raise exception 'only an adviser can be booked' using errcode = 'insufficient_privilege';
  end if;
  if new.advice_id is distinct from old.advice_id and not app.may_read_advice(coalesce(new.advice_id, old.advice_id)) then
    raise exception 'only those who read the advice tie a meeting to it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger advice_booking_guard before update on advice_booking for each row execute function app.guard_booking();

-- May change a meeting: what its update policy says, for the rows that hang on it.
create function app.may_change_booking(b uuid) returns boolean language sql stable security definer cost 5000 set search_path = public, app as $$
  select exists (select from advice_booking k where k.id = b and k.municipality_code = app.municipality()
    and ((app.is_adviser() and (k.unit_id = app.unit_id() or k.adviser_id = app.user_id()))
      or (app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker') and k.matter_id is not null and app.may_read_matter(k.matter_id))))
$$;
alter function app.may_change_booking(uuid) owner to hemvist_system;
create policy read on advice_booking_move for select to hemvist_user using (municipality_code = app.municipality() and exists (select from advice_booking b where b.id = booking_id));
create policy add on advice_booking_move for insert to hemvist_user with check (municipality_code = app.municipality() and moved_by = app.user_id() and app.may_change_booking(booking_id));
create policy read on advice_booking_outcome for select to hemvist_user using (municipality_code = app.municipality() and exists (select from advice_booking b where b.id = booking_id));
create policy add on advice_booking_outcome for insert to hemvist_user with check (municipality_code = app.municipality() and noted_by = app.user_id() and app.may_change_booking(booking_id));
create policy undo on advice_booking_outcome for update to hemvist_user using (app.may_change_booking(booking_id)) with check (municipality_code = app.municipality());
grant update (undone_at, undone_by) on advice_booking_outcome to hemvist_user;

create policy read on advice_share for select to hemvist_user using (municipality_code = app.municipality()
  and (app.may_read_advice(advice_id) or (withdrawn_at is null and app.may_read_matter(matter_id))));
-- only to a matter that a meeting of this advice was booked on
create policy share on advice_share for insert to hemvist_user with check (municipality_code = app.municipality() and shared_by = app.user_id() and app.may_read_advice(advice_id)
  and exists (select from advice_booking b where b.advice_id = advice_share.advice_id and b.matter_id = advice_share.matter_id));
create policy withdraw on advice_share for update to hemvist_user using (app.may_read_advice(advice_id)) with check (municipality_code = app.municipality());
grant update (withdrawn_at, withdrawn_by) on advice_share to hemvist_user;

-- Figures of the norm are nobody's secret; advisers and managers write them in.
create policy read on norm_set for select to hemvist_user using (municipality_code = app.municipality() and app.is_case_staff());
create policy add on norm_set for insert to hemvist_user with check (municipality_code = app.municipality() and set_by = app.user_id()
  and app.organisation_kind() = 'municipality' and app.has_role('debtAdviser', 'manager'));
create policy read on norm_figure for select to hemvist_user using (municipality_code = app.municipality() and app.is_case_staff());
create policy add on norm_figure for insert to hemvist_user with check (municipality_code = app.municipality() and app.organisation_kind() = 'municipality'
  and app.has_role('debtAdviser', 'manager') and exists (select from norm_set s where s.id = norm_id and s.set_by = app.user_id()));

-- The day of a meeting is a clock of its matter. An adviser may not write in the matter, so the database keeps the clock beside the meeting.
create function app.rewrite_booking_clocks(m uuid) returns void language sql security definer set search_path = public, app as $$
  delete from matter_clock where matter_id = m and source = 'booking';
  insert into matter_clock (matter_id, municipality_code, source, step, rule, due_on, last_day, actor, cannot_wait)
    select b.matter_id, b.municipality_code, 'booking', b.id::text, 'booking', b.on_day, null, 'board', false
    from advice_booking b
    where b.matter_id = m and b.freed_at is null
      and not exists (select from advice_booking_outcome o where o.booking_id = b.id and o.undone_at is null)
      and not exists (select from matter_end e where e.matter_id = m and e.reopened_at is null)
$$;
alter function app.rewrite_booking_clocks(uuid) owner to hemvist_system;
create function app.booking_changed() returns trigger language plpgsql security definer set search_path = public, app as $$
declare m uuid;
begin
  if tg_table_name = 'advice_booking' then m := new.matter_id; else select matter_id into m from advice_booking where id = new.booking_id; end if;
  if m is not null then perform app.rewrite_booking_clocks(m); end if;
  return null;
end $$;
alter function app.booking_changed() owner to hemvist_system;
create trigger advice_booking_clock after insert or update on advice_booking for each row execute function app.booking_changed();
create trigger advice_booking_outcome_clock after insert or update on advice_booking_outcome for each row execute function app.booking_changed();

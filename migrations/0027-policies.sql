-- What every user may read, add and change, table by table (decision 030). Three kinds of words, and no others:
--   (select app.user_id()) and its like   who is asking: once a statement
--   (select app.may('case.note'))         whether a role of theirs permits it (0023): once a statement
--   (select true from app.my_case m where m.case_id = case_note.case_id limit 1)
--                                         whether they may read what the row hangs on (0024-0026): one look-up a row
-- "limit 1" keeps the last one a look-up, where the planner would else build a set of all that the user may read.

-- Who had the matter last, while nobody has it.
create or replace function app.had_matter_last(m uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select app.may('matter.handOver')
    and not exists (select from matter_responsible where matter_id = m and until is null)
    and app.user_id() = (
      select user_id from matter_responsible where matter_id = m order by since desc, id desc limit 1)
$$;
-- Whether an advice of one's own is about this person, before what is being written.
create function app.is_advised(a uuid, p uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from advice where id = a and person_id = p)
    and exists (select from app.my_advice m where m.advice_id = a)
$$;
alter function app.is_advised(uuid, uuid) owner to hemvist_system;
-- Whether somebody at the own organisation advises in a unit.
create or replace function app.is_adviser_in(adviser uuid, adviser_unit uuid) returns boolean language sql stable
  security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from app_user u join user_role r on r.user_id = u.id and r.taken_at is null
      join permission p on p.verb = 'advice.advise' and p.organisation_kind = 'municipality' and p.role = r.role
    where u.id = adviser and u.organisation_id = app.organisation_id() and u.unit_id = adviser_unit
      and not exists (select from user_deactivation x where x.user_id = u.id))
$$;

-- What else a row can hang on ----------------------------------------------------------------------------------------

-- People of the own organisation's record, with a reason to read about them.
create view app.my_record with (security_barrier) as
  select p.id as person_id from person p
  where p.organisation_id = (select app.organisation_id())
    and (select true from app.my_ground g where g.person_id = p.id limit 1);

-- Of them, those whose protection one may set: a manager any, a social worker those whom they answer for.
create view app.my_protecting with (security_barrier) as
  select p.person_id from app.my_record p
  where (select app.may('person.protectAny'))
    or ((select app.may('person.protect')) and (select true from app.my_ground g
      where g.person_id = p.person_id and g.reason in ('record', 'responsible', 'household') limit 1));

-- Sites for the night: the own organisation's, and all of the municipality for its case staff.
-- `own`: whose guests one receives.
create view app.my_site with (security_barrier) as
  select s.id as site_id,
    s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive')) as own
  from site s
  where s.municipality_code = (select app.municipality())
    and (s.organisation_id = (select app.organisation_id()) or (select app.is_case_staff()));

-- Their beds.
create view app.my_bed with (security_barrier) as
  select b.id as bed_id, s.id as site_id,
    s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive')) as own
  from bed b join room r on r.id = b.room_id join site s on s.id = r.site_id
  where s.municipality_code = (select app.municipality())
    and (s.organisation_id = (select app.organisation_id()) or (select app.is_case_staff()));

-- Bookings that one may change: of somebody whom one has a reason to read about, at a site where one books.
create view app.my_guest with (security_barrier) as
  select k.id as booking_id from booking k join site s on s.id = k.site_id
  where s.municipality_code = (select app.municipality())
    and ((select app.may('booking.bookAnywhere'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive'))))
    and (select true from app.my_ground g where g.person_id = k.person_id limit 1);

-- Meetings with an adviser that one may change: the unit's and one's own, and those of a matter that one works on.
create view app.my_meeting with (security_barrier) as
  select k.id as booking_id from advice_booking k
  where k.municipality_code = (select app.municipality())
    and (((select app.may('advice.advise'))
        and (k.unit_id = (select app.unit_id()) or k.adviser_id = (select app.user_id())))
      or ((select app.may('advice.bookFromMatter'))
        and (select true from app.my_matter m where m.matter_id = k.matter_id limit 1)));

-- Who lives where a matter is about.
create view app.my_resident with (security_barrier) as
  select r.matter_id, r.person_id from matter_resident r
  where (select true from app.my_matter m where m.matter_id = r.matter_id limit 1);

-- Colleagues, and those on the other side of the municipality's work: its own staff see those of its partners and
-- landlords, and they see the municipality's; a partner sees no other partner's.
create view app.my_colleague with (security_barrier) as
  select u.id as user_id from app_user u
  where u.municipality_code = (select app.municipality())
    and (u.organisation_id = (select app.organisation_id()) or (select app.organisation_kind()) = 'municipality'
      or (select true from organisation o where o.id = u.organisation_id and o.kind = 'municipality' limit 1));

alter view app.my_record owner to hemvist_system;
alter view app.my_protecting owner to hemvist_system;
alter view app.my_site owner to hemvist_system;
alter view app.my_bed owner to hemvist_system;
alter view app.my_guest owner to hemvist_system;
alter view app.my_meeting owner to hemvist_system;
alter view app.my_resident owner to hemvist_system;
alter view app.my_colleague owner to hemvist_system;
grant select on app.my_record, app.my_protecting, app.my_site, app.my_bed, app.my_guest, app.my_meeting,
  app.my_resident, app.my_colleague to hemvist_user;

-- Holds on these nights that have run out give way, whoever's they were: nobody sleeps there.
create function app.let_holds_go(bed uuid, guest uuid, nights date[]) returns void
  language sql volatile security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  delete from bed_night n where n.night = any (nights) and n.hold_until <= app.now()
    and (n.bed_id = bed or n.person_id = guest)
    and n.municipality_code = app.municipality() and exists (select from app.my_bed b where b.bed_id = bed)
$$;
alter function app.let_holds_go(uuid, uuid, date[]) owner to hemvist_system;
revoke execute on function app.let_holds_go(uuid, uuid, date[]) from public;
grant execute on function app.let_holds_go(uuid, uuid, date[]) to hemvist_user;

-- Every policy that a user has is written anew -----------------------------------------------------------------------

do $$
declare p record;
begin
  for p in select tablename, policyname from pg_policies
    where schemaname = 'public' and 'hemvist_user' = any (roles) loop
    execute format('drop policy %I on %I', p.policyname, p.tablename);
  end loop;
end $$;

-- Whether the asking user may read what a row hangs on: the view app.my_<thing>, by its key, when the table has that
-- key; else the row of the table <thing>, which its own policy shows.
create function app.probe(tbl regclass, thing text) returns text language sql stable
  set search_path = pg_catalog, public, app, pg_temp as $$
  select format('(select true from %s x where x.%I = %s.%I limit 1)',
      coalesce('app.' || v.relname, thing), coalesce(a.attname, 'id'), tbl, coalesce(a.attname, thing || '_id'))
  from (values (1)) one
    left join (pg_class v join pg_attribute a on a.attrelid = v.oid and a.attnum = 1)
      on v.relnamespace = 'app'::regnamespace and v.relname = 'my_' || thing
      and exists (select from pg_attribute k where k.attrelid = tbl and k.attname = a.attname and not k.attisdropped)
$$;

-- The policies of a table whose rows hang on something. Who may read the thing reads them (or who may read `read_by`);
-- who may `add_verb` adds them, in their own name when there is an author; who may `change_verb` changes them.
create procedure app.hangs_on(tbl regclass, thing text, add_verb text, author name default null,
  change_verb text default null, read_by text default null)
  language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare
  here text := 'municipality_code = (select app.municipality())';
  in_own_name text := case when author is null then '' else format(' and %I = (select app.user_id())', author) end;
begin
  execute format('create policy read on %s for select to hemvist_user using (%s and %s)',
    tbl, here, app.probe(tbl, coalesce(read_by, thing)));
  execute format('create policy add on %s for insert to hemvist_user with check (%s%s and (select app.may(%L)) and %s)',
    tbl, here, in_own_name, add_verb, app.probe(tbl, thing));
  if change_verb is null then return; end if;
  execute format('create policy change on %s for update to hemvist_user using ((select app.may(%L)) and %s)
  with check (%s)',
    tbl, change_verb, app.probe(tbl, thing), here);
end $$;

-- Cases --------------------------------------------------------------------------------------------------------------

create policy read on case_file for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_ground g where g.person_id = case_file.person_id
    and (g.plan or (select app.is_case_staff())) limit 1));
create policy add on case_file for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('case.open'))
  and (select true from app.my_record r where r.person_id = case_file.person_id limit 1));

call app.hangs_on('case_note', 'case', 'case.note', 'written_by');
call app.hangs_on('investigation', 'case', 'case.investigate', 'opened_by', 'case.investigate');
call app.hangs_on('decision', 'case', 'case.decide', 'decided_by');
call app.hangs_on('decision_service', 'decision', 'case.serve', 'registered_by');
call app.hangs_on('intervention', 'case', 'case.addIntervention', 'added_by', 'case.endIntervention');
call app.hangs_on('plan', 'case', 'case.plan', 'made_by', null, 'plan');
call app.hangs_on('goal', 'plan', 'case.plan', 'set_by');
call app.hangs_on('goal_progress', 'goal', 'case.plan', 'noted_by');
call app.hangs_on('follow_up', 'case', 'case.followUp', 'planned_by', 'case.followUp');
call app.hangs_on('transfer_request', 'case', 'case.transfer', 'requested_by', 'case.transfer');
call app.hangs_on('case_closure', 'case', 'case.close', 'closed_by', 'case.reopen');

create policy read on case_responsible for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_case m where m.case_id = case_responsible.case_id limit 1));
-- also by whoever just gave the case away, so that it is never without somebody
create policy add on case_responsible for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and named_by = (select app.user_id()) and (select app.may('case.handOver'))
  and (select app.may_name_responsible(case_id, user_id)));
-- one's own, or anybody's as a manager
create policy change on case_responsible for update to hemvist_user using ((select app.may('case.handOver'))
  and (user_id = (select app.user_id()) or (select app.may('case.handOverAny')))
  and (select true from app.my_case m where m.case_id = case_responsible.case_id limit 1))
  with check (municipality_code = (select app.municipality()));

create policy read on open_intervention for select to hemvist_user
  using (municipality_code = (select app.municipality()) and (select app.may('case.read')));
create policy add on open_intervention for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and set_by = (select app.user_id()) and (select app.may('case.setOpenList')));

-- What happened, in the record: what concerns no person is the case staff's, the rest for who works with the person.
create policy read on event for select to hemvist_user using (municipality_code = (select app.municipality())
  and case when person_id is null then (select app.is_case_staff())
    else (select true from app.my_ground g where g.person_id = event.person_id
      and (g.plan or (select app.is_case_staff())) limit 1) end);
create policy read on event_head for select to hemvist_user using (municipality_code = (select app.municipality()));
create policy read on running_number for select to hemvist_user using (municipality_code = (select app.municipality()));

-- People -------------------------------------------------------------------------------------------------------------

-- Who may read about a person, and why, now and before: for the municipality's staff who work with the person, and for
-- those who do so in the organisation whose record it is. Not for whoever looks in for a day.
create policy readers on ground for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_ground g where g.person_id = ground.person_id
    and g.reason in ('record', 'responsible', 'household', 'contact') limit 1)
  and ((select app.is_case_staff())
    or (select true from app.my_record r where r.person_id = ground.person_id limit 1)));

create policy read on person for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_ground g where g.person_id = person.id limit 1));
create policy add on person for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('person.add')));
create policy change on person for update to hemvist_user using (organisation_id = (select app.organisation_id())
  and (select app.may('person.change'))
  and (select true from app.my_ground g where g.person_id = person.id limit 1))
  with check (organisation_id = (select app.organisation_id()));
create policy read on person_name_part for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_ground g where g.person_id = person_name_part.person_id limit 1));

call app.hangs_on('person_number', 'record', 'person.change', 'given_by', 'person.change', 'ground');
call app.hangs_on('consent', 'record', 'consent.register', 'registered_by', 'consent.withdraw', 'ground');
call app.hangs_on('told_situation', 'ground', 'person.tellSituation', 'told_to', 'person.tellSituation', 'housing');
call app.hangs_on('placement', 'ground', 'case.addIntervention', null, 'case.endIntervention', 'housing');

create policy read on protection for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_ground g where g.person_id = protection.person_id limit 1));
create policy add on protection for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select true from app.my_protecting p where p.person_id = protection.person_id limit 1));
create policy finish on protection for update to hemvist_user using (
  (select true from app.my_protecting p where p.person_id = protection.person_id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy read on protected_staff for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_ground g where g.person_id = protected_staff.person_id limit 1));
create policy add on protected_staff for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and (select true from app.my_protecting p where p.person_id = protected_staff.person_id limit 1)
  and (select true from app_user u where u.id = protected_staff.user_id
    and u.organisation_id = (select app.organisation_id()) and not u.machine limit 1));
create policy finish on protected_staff for update to hemvist_user using (ended_at is null
  and (select true from app.my_protecting p where p.person_id = protected_staff.person_id limit 1))
  with check (municipality_code = (select app.municipality()) and ended_at is not null);

create policy read on person_contact for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_ground g where g.person_id = person_contact.person_id limit 1));
-- one's own first meeting with somebody one has just written down; or a unit let in by who works with them lastingly
create policy add on person_contact for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id())
  and (((select app.may('person.add')) and (select app.created_by_me(person_id)))
    or ((select app.may('consent.letIn')) and (select app.may_let_in(person_id)))));
create policy finish on person_contact for update to hemvist_user
  using (organisation_id = (select app.organisation_id())
  and (select app.may('consent.letIn'))
  and (select true from app.my_ground g where g.person_id = person_contact.person_id limit 1))
  with check (municipality_code = (select app.municipality()));

create policy read on person_link for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_ground g where g.person_id = person_link.a_person_id limit 1)
  and (select true from app.my_ground g where g.person_id = person_link.b_person_id limit 1));
create policy add on person_link for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('person.link'))
  and (select true from app.my_ground g where g.person_id = person_link.a_person_id limit 1)
  and (select true from app.my_ground g where g.person_id = person_link.b_person_id limit 1));
create policy cut on person_link for update to hemvist_user using ((select app.may('person.link'))
  and (select true from app.my_ground g where g.person_id = person_link.a_person_id limit 1)
  and (select true from app.my_ground g where g.person_id = person_link.b_person_id limit 1))
  with check (municipality_code = (select app.municipality()));

-- A household is there for those who may read about somebody in it.
create policy read on household for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from household_member m where m.household_id = household.id limit 1));
create policy add on household for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('person.household')));
create policy read on household_member for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_ground g where g.person_id = household_member.person_id limit 1));
create policy add on household_member for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and (select app.may('person.household')) and (select app.may_let_in(person_id))
  and (select app.may_join_household(household_id)));
create policy finish on household_member for update to hemvist_user using ((select app.may('person.household'))
  and (select app.may_let_in(person_id))) with check (municipality_code = (select app.municipality()));

create policy read on assignment for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_ground g where g.person_id = assignment.person_id limit 1));
create policy add on assignment for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('consent.assign'))
  and (select true from app.my_ground g where g.person_id = assignment.person_id limit 1));
-- who was given the task ends it with the stay that it was for
create policy finish on assignment for update to hemvist_user using (
  ((select app.may('consent.assign')) or (to_organisation_id = (select app.organisation_id())
    and subject_id is not null and (select app.may('booking.change'))))
  and (select true from app.my_ground g where g.person_id = assignment.person_id limit 1))
  with check (municipality_code = (select app.municipality())
    and ((select app.may('consent.assign')) or ended_at is not null or until_on is not null));

create policy read on emergency_opening for select to hemvist_user
  using (municipality_code = (select app.municipality())
  and (user_id = (select app.user_id()) or (select app.may('consent.review'))));
create policy open on emergency_opening for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and user_id = (select app.user_id()) and (select app.may('person.openInEmergency')));
create policy review on emergency_opening for update to hemvist_user
  using (municipality_code = (select app.municipality())
  and (select app.may('consent.review')) and user_id <> (select app.user_id()))
  with check (municipality_code = (select app.municipality()) and reviewed_by = (select app.user_id()));

create policy named on asked_about for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('person.answerAsked')) and (select app.is_named_for(person_id))
  and (select true from app.my_ground g where g.person_id = asked_about.person_id limit 1));
create policy note on asked_about for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('person.answerAsked')) and (select app.is_named_for(person_id))
  and (select true from app.my_ground g where g.person_id = asked_about.person_id limit 1))
  with check (noted_by = (select app.user_id()));

-- Signals ------------------------------------------------------------------------------------------------------------

create policy own on signal for select to hemvist_user using (
  (select true from app.my_signal x where x.signal_id = signal.id limit 1));
create policy send on signal for insert to hemvist_user with check (registered_by = (select app.user_id())
  and (select app.may('signal.send'))
  and case when sender_organisation_id is null
    then (select app.may('signal.sendForOthers')) and municipality_code = (select app.municipality())
    else sender_organisation_id = (select app.organisation_id())
      and (municipality_code = (select app.municipality()) or (select app.may('signal.sendForOthers'))) end);
create policy read on signal_answer for select to hemvist_user using (
  (select true from signal s where s.id = signal_answer.signal_id limit 1));
create policy answer on signal_answer for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and answered_by = (select app.user_id()) and (select app.may('signal.answer'))
  and (select true from signal s where s.id = signal_answer.signal_id limit 1));
create policy read on signal_person for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('signal.read'))
  and (select true from app.my_ground g where g.person_id = signal_person.person_id limit 1));
create policy link on signal_person for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and linked_by = (select app.user_id()) and (select app.may('signal.answer'))
  and (select true from app.my_ground g where g.person_id = signal_person.person_id limit 1)
  and (select true from signal s where s.id = signal_person.signal_id limit 1));
create policy cut on signal_person for update to hemvist_user using ((select app.may('signal.answer'))
  and (select true from app.my_ground g where g.person_id = signal_person.person_id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy read on signal_hold for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('signal.answer')) and (select app.is_protected(person_id))
  and ((select app.may('signal.decideHeld'))
    or (select true from app.my_ground g where g.person_id = signal_hold.person_id limit 1)));
create policy decide on signal_hold for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('signal.answer')) and (select app.is_protected(person_id))
  and ((select app.may('signal.decideHeld'))
    or (select true from app.my_ground g where g.person_id = signal_hold.person_id limit 1)))
  with check (decided_by = (select app.user_id()));

-- Messages about tenancies, and notices of an enforcement ------------------------------------------------------------

create policy read on tenancy_message for select to hemvist_user using (
  (select true from app.my_message m where m.message_id = tenancy_message.id limit 1));
create policy send on tenancy_message for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and received_by = (select app.user_id())
  and case when sender_organisation_id is null then (select app.may('message.writeDown'))
    else sender_organisation_id = (select app.organisation_id()) and (select app.may('message.send')) end
  and (select true from signal s where s.id = tenancy_message.signal_id limit 1)
  and (corrects_id is null or (select true from app.my_message o where o.message_id = tenancy_message.corrects_id
    and o.sender_organisation_id is not distinct from tenancy_message.sender_organisation_id limit 1)));
create policy read on tenancy_message_due for select to hemvist_user using (
  (select true from app.my_message m where m.message_id = tenancy_message_due.message_id limit 1));
create policy send on tenancy_message_due for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and (select true from tenancy_message m where m.id = tenancy_message_due.message_id
    and m.received_by = (select app.user_id()) limit 1));

create policy own on message_import for select to hemvist_user using (organisation_id = (select app.organisation_id())
  and (select app.may('message.send')));
create policy send on message_import for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('message.send'))
  and received_by = (select app.user_id()));
create policy finish on message_import for update to hemvist_user
  using (organisation_id = (select app.organisation_id())
  and (select app.may('message.send'))) with check (municipality_code = (select app.municipality()));
create policy own on message_import_file for select to hemvist_user using (
  (select true from message_import i where i.id = message_import_file.import_id limit 1));
create policy send on message_import_file for insert to hemvist_user with check (
  municipality_code = (select app.municipality()) and (select true from message_import i
    where i.id = message_import_file.import_id and i.received_by = (select app.user_id()) limit 1));
create policy kept on message_import_file for delete to hemvist_user using (
  (select true from message_import i where i.id = message_import_file.import_id limit 1));
create policy own on message_import_row for select to hemvist_user using (
  (select true from message_import i where i.id = message_import_row.import_id limit 1));
create policy send on message_import_row for insert to hemvist_user with check (
  municipality_code = (select app.municipality())
  and (select true from message_import i where i.id = message_import_row.import_id limit 1));
create policy read_row on message_import_row for update to hemvist_user using (
  (select true from message_import i where i.id = message_import_row.import_id limit 1))
  with check (municipality_code = (select app.municipality()));

create policy read on enforcement_notice for select to hemvist_user using (
  (select true from app.my_notice n where n.notice_id = enforcement_notice.id limit 1));
create policy add on enforcement_notice for insert to hemvist_user with check (
  municipality_code = (select app.municipality()) and registered_by = (select app.user_id())
  and (select app.may('matter.work')) and (matter_id is null
    or (select true from app.my_matter m where m.matter_id = enforcement_notice.matter_id limit 1)));
-- into a matter of one's own, or out of it
create policy change on enforcement_notice for update to hemvist_user using ((select app.may('matter.work'))
  and (select true from app.my_notice n where n.notice_id = enforcement_notice.id limit 1))
  with check (municipality_code = (select app.municipality()) and (matter_id is null
    or (select true from app.my_matter m where m.matter_id = enforcement_notice.matter_id limit 1)));
call app.hangs_on('enforcement_confirmation', 'notice', 'matter.work', 'confirmed_by', 'matter.work');
create policy promise on notice_to_tie for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and (select true from enforcement_notice n where n.id = notice_to_tie.notice_id
    and n.registered_by = (select app.user_id()) limit 1));

-- Tenancies at risk --------------------------------------------------------------------------------------------------

create policy read on eviction_matter for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_matter m where m.matter_id = eviction_matter.id limit 1));
create policy open on eviction_matter for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and opened_by = (select app.user_id()) and (select app.may('matter.open'))
  and (select true from unit u where u.id = eviction_matter.unit_id
    and u.organisation_id = (select app.organisation_id()) limit 1));
create policy change on eviction_matter for update to hemvist_user using ((select app.may('matter.work'))
  and (select true from app.my_matter m where m.matter_id = eviction_matter.id limit 1))
  with check (municipality_code = (select app.municipality()));

call app.hangs_on('matter_event', 'matter', 'matter.work', 'recorded_by');
call app.hangs_on('matter_contact', 'matter', 'matter.work', 'noted_by', 'matter.work');
call app.hangs_on('matter_residents_asked', 'matter', 'matter.work', 'noted_by');
call app.hangs_on('matter_home_question', 'matter', 'matter.work', 'asked_by');
call app.hangs_on('matter_promise', 'matter', 'matter.work', 'promised_by', 'matter.work');
call app.hangs_on('matter_end', 'matter', 'matter.work', 'ended_by', 'matter.work');
call app.hangs_on('matter_standing', 'matter', 'matter.work', null, 'matter.work');
call app.hangs_on('matter_clock', 'matter', 'matter.work');
call app.hangs_on('child_concern', 'matter', 'matter.work', 'noted_by');
call app.hangs_on('payment_plan', 'matter', 'matter.work', 'made_by', 'matter.work');
create policy rewrite on matter_clock for delete to hemvist_user using ((select app.may('matter.work'))
  and (select true from app.my_matter m where m.matter_id = matter_clock.matter_id limit 1));
create policy read on payment_plan_item for select to hemvist_user using (
  (select true from payment_plan p where p.id = payment_plan_item.plan_id limit 1));
create policy add on payment_plan_item for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and (select app.may('matter.work'))
  and (select true from payment_plan p where p.id = payment_plan_item.plan_id limit 1));

create policy read on matter_case for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_matter m where m.matter_id = matter_case.matter_id limit 1));
create policy add on matter_case for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and linked_by = (select app.user_id()) and (select app.may('matter.work'))
  and (select true from app.my_matter m where m.matter_id = matter_case.matter_id limit 1)
  and (select true from app.my_case c where c.case_id = matter_case.case_id limit 1));
create policy change on matter_case for update to hemvist_user using ((select app.may('matter.work'))
  and (select true from app.my_matter m where m.matter_id = matter_case.matter_id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy read on matter_message for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_matter m where m.matter_id = matter_message.matter_id limit 1));
create policy add on matter_message for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and linked_by = (select app.user_id()) and (select app.may('matter.work'))
  and (select true from app.my_matter m where m.matter_id = matter_message.matter_id limit 1)
  and (select true from app.my_message t where t.message_id = matter_message.message_id limit 1));
create policy change on matter_message for update to hemvist_user using ((select app.may('matter.work'))
  and (select true from app.my_matter m where m.matter_id = matter_message.matter_id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy read on matter_resident for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_matter m where m.matter_id = matter_resident.matter_id limit 1));
-- nobody is named as a resident by who has no reason to read about them, unless they stand there already
create policy add on matter_resident for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and noted_by = (select app.user_id()) and (select app.may('matter.work'))
  and (select true from app.my_matter m where m.matter_id = matter_resident.matter_id limit 1)
  and (person_id is null or (select true from app.my_ground g where g.person_id = matter_resident.person_id limit 1)
    or (select true from app.my_resident r where r.matter_id = matter_resident.matter_id
      and r.person_id = matter_resident.person_id limit 1)));
create policy change on matter_resident for update to hemvist_user using ((select app.may('matter.work'))
  and (select true from app.my_matter m where m.matter_id = matter_resident.matter_id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy read on matter_responsible for select to hemvist_user
  using (municipality_code = (select app.municipality())
  and (select true from app.my_matter m where m.matter_id = matter_responsible.matter_id limit 1));
-- also by whoever just gave the matter away, or opened it, so that it is never without somebody
create policy add on matter_responsible for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and named_by = (select app.user_id()) and (select app.may('matter.handOver'))
  and (select true from app_user u where u.id = matter_responsible.user_id
    and u.organisation_id = (select app.organisation_id()) limit 1)
  and ((select true from app.my_matter m where m.matter_id = matter_responsible.matter_id limit 1)
    or (select app.had_matter_last(matter_id)) or (select app.opened_matter_just_now(matter_id))));
create policy change on matter_responsible for update to hemvist_user using ((select app.may('matter.handOver'))
  and (select true from app.my_matter m where m.matter_id = matter_responsible.matter_id limit 1))
  with check (municipality_code = (select app.municipality()));

-- In the board's name, only by a delegation of one's own (kommunallagen 6 kap. 37 §).
create policy read on matter_decision for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_matter m where m.matter_id = matter_decision.matter_id limit 1));
create policy decide on matter_decision for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and decided_by = (select app.user_id()) and decided_on = (select app.today()) and (select app.may('matter.decide'))
  and (select true from app.my_matter m where m.matter_id = matter_decision.matter_id limit 1)
  and case kind when 'decline' then true
    when 'pay' then delegation_id in (select app.delegated('payArrears', matter_decision.amount_ore))
    else delegation_id in (select app.delegated('undertake', matter_decision.amount_ore)) end);
create policy read on undertaking for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_matter m where m.matter_id = undertaking.matter_id limit 1));
create policy sign on undertaking for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and signed_by = (select app.user_id()) and signed_on = (select app.today()) and (select app.may('matter.decide'))
  and (select true from app.my_matter m where m.matter_id = undertaking.matter_id limit 1)
  and (select true from app.delegated('undertake', undertaking.amount_ore) limit 1)
  and (select true from matter_decision d where d.id = undertaking.decision_id and d.matter_id = undertaking.matter_id
    and d.kind = 'undertake' and d.amount_ore >= undertaking.amount_ore limit 1));
create policy change on undertaking for update to hemvist_user using ((select app.may('matter.work'))
  and (select true from app.my_matter m where m.matter_id = undertaking.matter_id limit 1))
  with check (municipality_code = (select app.municipality()));
call app.hangs_on('undertaking_delivery', 'undertaking', 'matter.work', 'noted_by', 'matter.work');
create policy read on delegation for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('matter.read')));
create policy give on delegation for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and given_by = (select app.user_id()) and (select app.may('matter.delegate'))
  and (select true from app_user u where u.id = delegation.user_id
    and u.organisation_id = (select app.organisation_id()) limit 1));
create policy finish on delegation for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('matter.delegate'))) with check (municipality_code = (select app.municipality()));
create policy case_staff on municipality_setting for select to hemvist_user using (
  municipality_code = (select app.municipality()) and (select app.may('staff.readSettings')));
create policy manager on municipality_setting for insert to hemvist_user with check (
  municipality_code = (select app.municipality()) and set_by = (select app.user_id())
  and (select app.may('staff.changeSettings')));

-- Budget and debt advice ---------------------------------------------------------------------------------------------

create policy read on advice for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_advice a where a.advice_id = advice.id limit 1));
create policy open on advice for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and opened_by = (select app.user_id()) and unit_id = (select app.unit_id()) and (select app.may('advice.advise'))
  and (person_id is null or (select true from app.my_ground g where g.person_id = advice.person_id limit 1)));
-- nobody is tied to it by who has no reason to read about them; whoever is, stays when the reason ends
create policy change on advice for update to hemvist_user using (
  (select true from app.my_advice a where a.advice_id = advice.id limit 1))
  with check (municipality_code = (select app.municipality())
    and (person_id is null or (select app.is_advised(id, person_id))
      or (select true from app.my_ground g where g.person_id = advice.person_id limit 1)));

call app.hangs_on('advice_progress', 'advice', 'advice.advise', 'noted_by', 'advice.advise');
call app.hangs_on('advice_end', 'advice', 'advice.advise', 'ended_by', 'advice.advise');
call app.hangs_on('budget', 'advice', 'advice.advise', 'saved_by');
call app.hangs_on('budget_line', 'advice', 'advice.advise');
call app.hangs_on('budget_child', 'advice', 'advice.advise');
call app.hangs_on('debt', 'advice', 'advice.advise', 'added_by', 'advice.advise');
call app.hangs_on('debt_standing', 'advice', 'advice.advise', 'noted_by');
call app.hangs_on('creditor_agreement', 'advice', 'advice.advise', 'made_by', 'advice.advise');

create policy read on advice_responsible for select to hemvist_user
  using (municipality_code = (select app.municipality())
  and (select true from app.my_advice a where a.advice_id = advice_responsible.advice_id limit 1));
create policy add on advice_responsible for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and named_by = (select app.user_id()) and (select app.may('advice.advise'))
  and (select app.is_adviser_in(user_id, a.unit_id) from app.my_advice m join advice a on a.id = m.advice_id
    where m.advice_id = advice_responsible.advice_id limit 1));
create policy finish on advice_responsible for update to hemvist_user using (
  (select true from app.my_advice a where a.advice_id = advice_responsible.advice_id limit 1))
  with check (municipality_code = (select app.municipality()));
-- what the household lets the matter know, for those who work on it, until the household takes it back
create policy read on advice_share for select to hemvist_user using (municipality_code = (select app.municipality())
  and ((select true from app.my_advice a where a.advice_id = advice_share.advice_id limit 1)
    or (withdrawn_at is null
      and (select true from app.my_matter m where m.matter_id = advice_share.matter_id limit 1))));
create policy share on advice_share for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and shared_by = (select app.user_id()) and (select app.may('advice.advise'))
  and (select true from app.my_advice a where a.advice_id = advice_share.advice_id limit 1)
  and (select true from advice_booking b where b.advice_id = advice_share.advice_id
    and b.matter_id = advice_share.matter_id limit 1));
create policy withdraw on advice_share for update to hemvist_user using (
  (select true from app.my_advice a where a.advice_id = advice_share.advice_id limit 1))
  with check (municipality_code = (select app.municipality()));

create policy read on advice_booking for select to hemvist_user using (municipality_code = (select app.municipality())
  and (((select app.may('advice.advise')) and (unit_id = (select app.unit_id()) or adviser_id = (select app.user_id())))
    or (select true from app.my_matter m where m.matter_id = advice_booking.matter_id limit 1)));
create policy book on advice_booking for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and booked_by = (select app.user_id()) and (select app.may('advice.book'))
  and (select app.is_adviser_in(adviser_id, unit_id))
  and (matter_id is null or (select true from app.my_matter m where m.matter_id = advice_booking.matter_id limit 1))
  and (advice_id is null or (select true from app.my_advice a where a.advice_id = advice_booking.advice_id limit 1)));
create policy change on advice_booking for update to hemvist_user using (
  (select true from app.my_meeting k where k.booking_id = advice_booking.id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy read on advice_booking_move for select to hemvist_user
  using (municipality_code = (select app.municipality())
  and (select true from advice_booking b where b.id = advice_booking_move.booking_id limit 1));
create policy add on advice_booking_move for insert to hemvist_user with check (
  municipality_code = (select app.municipality()) and moved_by = (select app.user_id())
  and (select true from app.my_meeting k where k.booking_id = advice_booking_move.booking_id limit 1));
create policy read on advice_booking_outcome for select to hemvist_user using (
  municipality_code = (select app.municipality())
  and (select true from advice_booking b where b.id = advice_booking_outcome.booking_id limit 1));
create policy add on advice_booking_outcome for insert to hemvist_user with check (
  municipality_code = (select app.municipality()) and noted_by = (select app.user_id())
  and (select true from app.my_meeting k where k.booking_id = advice_booking_outcome.booking_id limit 1));
create policy undo on advice_booking_outcome for update to hemvist_user using (
  (select true from app.my_meeting k where k.booking_id = advice_booking_outcome.booking_id limit 1))
  with check (municipality_code = (select app.municipality()));

create policy read on norm_set for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('advice.readNorm')));
create policy add on norm_set for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and set_by = (select app.user_id()) and (select app.may('advice.setNorm')));
create policy read on norm_figure for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('advice.readNorm')));
create policy add on norm_figure for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('advice.setNorm'))
  and (select true from norm_set s where s.id = norm_figure.norm_id and s.set_by = (select app.user_id()) limit 1));

-- A place for the night ----------------------------------------------------------------------------------------------

create policy see on site for select to hemvist_user using (municipality_code = (select app.municipality())
  and (organisation_id = (select app.organisation_id()) or (select app.is_case_staff())));
create policy see on room for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_site s where s.site_id = room.site_id limit 1));
create policy see on bed for select to hemvist_user using (
  (select true from app.my_bed b where b.bed_id = bed.id limit 1));
create policy see on bed_void for select to hemvist_user using (
  (select true from app.my_bed b where b.bed_id = bed_void.bed_id limit 1));
create policy add on bed_void for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('site.closeBed'))
  and (select true from app.my_bed b where b.bed_id = bed_void.bed_id and b.own limit 1));
create policy change on bed_void for update to hemvist_user using ((select app.may('site.closeBed'))
  and (select true from app.my_bed b where b.bed_id = bed_void.bed_id and b.own limit 1))
  with check (municipality_code = (select app.municipality()));
create policy undo on bed_void for delete to hemvist_user using ((select app.may('site.closeBed'))
  and from_on >= (select app.today() - 1)
  and (select true from app.my_bed b where b.bed_id = bed_void.bed_id and b.own limit 1));

create policy read on booking for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_housing h where h.person_id = booking.person_id limit 1));
create policy book on booking for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('booking.book'))
  and (select true from app.my_ground g where g.person_id = booking.person_id limit 1)
  and (select true from app.my_site s where s.site_id = booking.site_id
    and (s.own or (select app.may('booking.bookAnywhere'))) limit 1));
create policy change on booking for update to hemvist_user using ((select app.may('booking.change'))
  and (select true from app.my_guest k where k.booking_id = booking.id limit 1))
  with check (municipality_code = (select app.municipality()));
call app.hangs_on('booking_end', 'guest', 'booking.change', 'ended_by', 'booking.change', 'booking');

-- Who sleeps in which bed: for those who may read where the guest lives.
create policy read on bed_night for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_housing h where h.person_id = bed_night.person_id limit 1));
create policy claim on bed_night for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('booking.change'))
  and (select true from app.my_guest k where k.booking_id = bed_night.booking_id limit 1));
create policy confirm on bed_night for update to hemvist_user using ((select app.may('booking.change'))
  and (select true from app.my_guest k where k.booking_id = bed_night.booking_id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy free on bed_night for delete to hemvist_user using ((select app.may('booking.change'))
  and (select true from app.my_guest k where k.booking_id = bed_night.booking_id limit 1));

create policy read on stay for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_housing h where h.person_id = stay.person_id limit 1));
create policy add on stay for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select true from app.my_site s where s.site_id = stay.site_id and s.own limit 1)
  and (select true from app.my_ground g where g.person_id = stay.person_id limit 1));
create policy change on stay for update to hemvist_user using (
  (select true from app.my_site s where s.site_id = stay.site_id and s.own limit 1)
  and (select true from app.my_ground g where g.person_id = stay.person_id limit 1))
  with check (municipality_code = (select app.municipality()));

-- A home of one's own ------------------------------------------------------------------------------------------------

create policy see on dwelling for select to hemvist_user using (municipality_code = (select app.municipality())
  and (landlord_id = (select app.organisation_id()) or (select app.may('home.seeAll'))));
create policy add on dwelling for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('home.addDwelling'))
  and (landlord_id = (select app.organisation_id()) or (select app.may('home.seeAll'))));
create policy change on dwelling for update to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('home.withdrawDwelling'))
  and (landlord_id = (select app.organisation_id()) or (select app.may('home.seeAll'))))
  with check (municipality_code = (select app.municipality()));

call app.hangs_on('offer', 'ground', 'home.offer', 'offered_by', null, 'housing');
call app.hangs_on('offer_answer', 'offer', 'home.answerOffer', 'registered_by', 'home.answerOffer');
call app.hangs_on('lease_tenant', 'ground', 'home.beginLease', null, null, 'housing');
call app.hangs_on('lease_leaving', 'ground', 'home.endLease', 'registered_by', null, 'housing');
create policy undo on lease_leaving for update to hemvist_user using ((select app.may('home.endLease'))
  and (select true from app.my_ground g where g.person_id = lease_leaving.person_id limit 1))
  with check (municipality_code = (select app.municipality()) and undone_by = (select app.user_id()));

create policy see on lease for select to hemvist_user using (municipality_code = (select app.municipality())
  and undone_at is null
  and ((landlord_id = (select app.organisation_id()) and (select app.may('message.send')))
    or ((select app.may('home.seeAll'))
      and ((select true from app.my_lease l where l.lease_id = lease.id limit 1)
        or (begun_by = (select app.user_id()) and not (select app.has_tenants(id)))))));
create policy begin on lease for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and begun_by = (select app.user_id()) and (select app.may('home.beginLease')));
-- a matter that ends with the home lost ends its lease
create policy change on lease for update to hemvist_user using (
  ((select app.may('home.endLease')) or (select app.may('matter.work')))
  and (select true from app.my_lease l where l.lease_id = lease.id limit 1))
  with check (municipality_code = (select app.municipality()));
-- begun by mistake: taken back by whoever begins them
create or replace function app.undo_lease(l uuid) returns boolean language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not (app.may('home.beginLease') and exists (select from app.my_lease m where m.lease_id = l)) then
    return false;
  end if;
  update lease set undone_at = app.now(), undone_by = app.user_id()
    where id = l and municipality_code = app.municipality() and undone_at is null and ends_on is null
      and not exists (select from lease_remark r where r.lease_id = l)
      and not exists (select from lease_leaving v where v.lease_id = l and v.undone_at is null)
      and not exists (select from lease s where s.predecessor_id = l and s.undone_at is null);
  return found;
end $$;
create policy see on lease_remark for select to hemvist_user using (
  (organisation_id = (select app.organisation_id()) or (select app.may('home.seeAll')))
  and (select true from lease l where l.id = lease_remark.lease_id limit 1));
create policy add on lease_remark for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('home.remark'))
  and (select true from lease l where l.id = lease_remark.lease_id limit 1));
create policy settle on lease_remark for update to hemvist_user using ((select app.may('home.remark'))
  and (organisation_id = (select app.organisation_id()) or (select app.may('home.seeAll')))
  and (select true from lease l where l.id = lease_remark.lease_id limit 1))
  with check (municipality_code = (select app.municipality()));

-- Other systems ------------------------------------------------------------------------------------------------------

create policy own on api_key for select to hemvist_user using (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('interface.keys')));
create policy make on api_key for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('interface.keys'))
  and made_by = (select app.user_id()));
create policy revoke on api_key for update to hemvist_user using (organisation_id = (select app.organisation_id())
  and (select app.may('interface.keys')))
  with check (municipality_code = (select app.municipality()) and revoked_by = (select app.user_id()));
create policy own on api_call for select to hemvist_user using (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('interface.keys')));
create policy own on api_idempotency for all to hemvist_user using (user_id = (select app.user_id()))
  with check (user_id = (select app.user_id()) and municipality_code = (select app.municipality()));
create policy own on webhook for select to hemvist_user using (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('interface.webhooks')));
create policy make on webhook for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('interface.webhooks'))
  and made_by = (select app.user_id()));
create policy finish on webhook for update to hemvist_user using (organisation_id = (select app.organisation_id())
  and (select app.may('interface.webhooks')))
  with check (municipality_code = (select app.municipality()) and ended_by = (select app.user_id()));
create policy own on webhook_secret for select to hemvist_user using (
  (select true from webhook w where w.id = webhook_secret.webhook_id limit 1));
create policy make on webhook_secret for insert to hemvist_user
  with check (municipality_code = (select app.municipality())
  and (select true from webhook w where w.id = webhook_secret.webhook_id limit 1));
create policy finish on webhook_secret for update to hemvist_user using (
  (select true from webhook w where w.id = webhook_secret.webhook_id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy own on webhook_delivery for select to hemvist_user using (
  (select true from webhook w where w.id = webhook_delivery.webhook_id limit 1));
create policy again on webhook_delivery for update to hemvist_user using (
  (select true from webhook w where w.id = webhook_delivery.webhook_id limit 1))
  with check (municipality_code = (select app.municipality()));

-- One's own, and the logs --------------------------------------------------------------------------------------------

create policy colleagues on app_user for select to hemvist_user using (id = (select app.user_id())
  or (select true from app.my_colleague c where c.user_id = app_user.id limit 1));
create policy own_settings on app_user for update to hemvist_user using (id = (select app.user_id()))
  with check (id = (select app.user_id()));
create policy own on user_role for select to hemvist_user using (user_id = (select app.user_id()));
create policy own on request_key for all to hemvist_user using (user_id = (select app.user_id()))
  with check (user_id = (select app.user_id()));
create policy own on calendar_feed for all to hemvist_user using (user_id = (select app.user_id()))
  with check (user_id = (select app.user_id()) and municipality_code = (select app.municipality()));
create policy own on mail_reminder for all to hemvist_user using (user_id = (select app.user_id()))
  with check (user_id = (select app.user_id()) and municipality_code = (select app.municipality()));
create policy own on mail_sent for select to hemvist_user using (user_id = (select app.user_id()));

create policy own_reading on read_log for insert to hemvist_user with check (user_id = (select app.user_id())
  and municipality_code = (select app.municipality()) and organisation_id = (select app.organisation_id())
  and reason = (select app.reason_for(person_id)) and protected = (select exists (
    select from protection p where p.person_id = read_log.person_id and p.ended_at is null)));
create policy reviewer on read_log for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('review.read')));
create policy refused on access_log for insert to hemvist_user with check (user_id = (select app.user_id())
  and municipality_code = (select app.municipality()) and organisation_id = (select app.organisation_id())
  and what in ('notFound', 'forbidden'));
create policy reviewer on access_log for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('review.read')));

-- What no policy asks any longer.
drop function app.manages_keys(uuid);
drop function app.is_site_staff(uuid);
drop function app.may_read_work(uuid, text);
drop function app.may_read_housing(uuid);
drop function app.may_read_plan(uuid);
drop function app.may_read_lease(uuid);
drop function app.is_my_own_signal(uuid);

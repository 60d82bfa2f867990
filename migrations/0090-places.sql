-- Finding a place for the night: what a house takes, extra places, beds set aside for outreach, houses whose address is hidden, and who was turned away.
--   site.setUp    what a house takes, extra places, beds set aside, who may know of a hidden house
--   site.turnAway that there was no place for somebody

-- What a house takes -------------------------------------------------------------------------------------------------
-- A row is what holds until the next; undone, the row before holds again. A house without a row has said nothing.
create table site_intake (
  id uuid primary key,
  municipality_code text not null,
  site_id uuid not null,
  kind text not null check (kind in ('nightShelter', 'acuteHousing', 'womensShelter', 'hotel')),
  -- the house is told of to those who work there and those who are named, and to nobody else
  hidden boolean not null check (hidden or kind <> 'womensShelter'),
  takes text[] not null check (cardinality(takes) > 0 and takes <@ array['women', 'men', 'couples', 'families']),
  pets boolean not null,
  wheelchair boolean not null,
  -- whether guests are asked to be sober
  sober boolean not null,
  -- guests are let in from the one to the other; null: from when the house opens, as long as it is open
  entry_from time,
  entry_until time,
  staff_at_night boolean not null,
  -- days of the year, 'MM-DD': open from the one to the other; null: the whole year
  season_from text check (season_from ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  season_until text check (season_until ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  hold_minutes smallint not null default 90 check (hold_minutes between 5 and 1440),
  area text check (length(area) between 1 and 100),
  way text check (length(way) between 1 and 300),
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((season_from is null) = (season_until is null)),
  check ((ended_at is null) = (ended_by is null)),
  check ((undone_at is null) = (undone_by is null)),
  check (undone_at is null or ended_at is not null),
  foreign key (municipality_code, site_id) references site (municipality_code, id),
  unique (municipality_code, id)
);
create unique index site_intake_current on site_intake (site_id) where ended_at is null;
create index site_intake_site on site_intake (site_id, set_at);
comment on column site_intake.ended_by is 'by whoever set what holds instead; cleared when that is undone';
call app.protect('site_intake');
grant select, insert, update (ended_at, ended_by, undone_at, undone_by) on site_intake to hemvist_user;

-- Who else may know of a house whose address is hidden.
create table site_named (
  id uuid primary key,
  municipality_code text not null,
  site_id uuid not null,
  user_id uuid not null references app_user,
  named_at timestamptz not null,
  named_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null)),
  foreign key (municipality_code, site_id) references site (municipality_code, id)
);
comment on column site_named.user_id is 'names who may know of the house; named_by is the author';
create unique index site_named_current on site_named (user_id, site_id) where ended_at is null;
create index site_named_site on site_named (site_id);
call app.protect('site_named');
grant select, insert, update (ended_at, ended_by) on site_named to hemvist_user;

-- Houses that are there and that this user isn't told of: few, so that what asks for them asks once a statement.
create view app.kept_site with (security_barrier) as
  select s.id as site_id from site_intake i join site s on s.id = i.site_id
  where i.ended_at is null and i.hidden and s.municipality_code = (select app.municipality())
    and not (s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive')))
    and not exists (select from site_named n
      where n.user_id = (select app.user_id()) and n.site_id = s.id and n.ended_at is null);
alter view app.kept_site owner to hemvist_system;
grant select on app.kept_site to hemvist_system;
-- What a user's policies ask: the others, so that nobody can list what is hidden from them.
create view app.my_open_site with (security_barrier) as
  select s.id as site_id from site s where s.municipality_code = (select app.municipality())
    and s.id <> all (array(select k.site_id from app.kept_site k));
create view app.my_open_bed with (security_barrier) as
  select b.id as bed_id from bed b join room r on r.id = b.room_id
  where r.site_id = any (array(select o.site_id from app.my_open_site o));
alter view app.my_open_site owner to hemvist_system;
alter view app.my_open_bed owner to hemvist_system;
grant select on app.my_open_site, app.my_open_bed to hemvist_user, hemvist_system;

create or replace view app.my_site with (security_barrier) as
  select s.id as site_id,
    s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive')) as own
  from site s
  where s.municipality_code = (select app.municipality())
    and (s.organisation_id = (select app.organisation_id()) or (select app.is_case_staff()))
    and s.id <> all (array(select k.site_id from app.kept_site k));
create or replace view app.my_bed with (security_barrier) as
  select b.id as bed_id, s.id as site_id,
    s.organisation_id = (select app.organisation_id()) and (select app.may('booking.receive')) as own
  from bed b join room r on r.id = b.room_id join site s on s.id = r.site_id
  where s.municipality_code = (select app.municipality())
    and (s.organisation_id = (select app.organisation_id()) or (select app.is_case_staff()))
    and s.id <> all (array(select k.site_id from app.kept_site k));
create or replace view app.my_shelter with (security_barrier) as
  select s.id as site_id from site s
  where s.municipality_code = (select app.municipality())
    and ((select app.may('site.setUpAny'))
      or (s.organisation_id = (select app.organisation_id()) and (select app.may('site.setUp'))))
    and s.id <> all (array(select k.site_id from app.kept_site k));
create or replace function app.may_see_site(s uuid) returns boolean language sql stable security definer cost 1000
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from site where id = s and municipality_code = app.municipality()
    and (organisation_id = app.organisation_id() or app.is_case_staff())
    and id <> all (array(select k.site_id from app.kept_site k)))
$$;

-- Whatever else lets somebody read: not of a house that they aren't told of, nor that a person is there.
create policy kept on site as restrictive for select to hemvist_user using (
  id = any (array(select o.site_id from app.my_open_site o)));
create policy kept on room as restrictive for select to hemvist_user using (
  site_id = any (array(select o.site_id from app.my_open_site o)));
create policy kept on booking as restrictive for select to hemvist_user using (
  site_id = any (array(select o.site_id from app.my_open_site o)));
create policy kept on stay as restrictive for select to hemvist_user using (
  site_id = any (array(select o.site_id from app.my_open_site o)));
create policy kept on bed_night as restrictive for select to hemvist_user using (
  (select true from app.my_open_bed o where o.bed_id = bed_night.bed_id limit 1));
create function app.is_kept_night(of_id uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from booking b where b.id = of_id and b.site_id = any (array(select k.site_id from app.kept_site k)))
    or exists (select from stay s where s.id = of_id and s.site_id = any (array(select k.site_id from app.kept_site k)))
$$;
alter function app.is_kept_night(uuid) owner to hemvist_system;
create policy kept on assignment as restrictive for select to hemvist_user using (task <> 'nightStay'
  or subject_id is null or not (select app.is_kept_night(subject_id)));
create policy kept on event as restrictive for select to hemvist_user using (left(what, 5) not in ('booki', 'stay.')
  or not (select app.is_kept_night(subject_id)));

create policy see on site_intake for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from site s where s.id = site_intake.site_id limit 1));
create policy set_up_add on site_intake for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select true from app.my_shelter m where m.site_id = site_intake.site_id limit 1));
create policy set_up_change on site_intake for update to hemvist_user using (
  (select true from app.my_shelter m where m.site_id = site_intake.site_id limit 1))
  with check (municipality_code = (select app.municipality()));
create policy see on site_named for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from app.my_shelter m where m.site_id = site_named.site_id limit 1));
create policy set_up_add on site_named for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select true from app.my_shelter m where m.site_id = site_named.site_id limit 1));
create policy set_up_change on site_named for update to hemvist_user using (
  (select true from app.my_shelter m where m.site_id = site_named.site_id limit 1))
  with check (municipality_code = (select app.municipality()));

-- A room that a wheelchair comes into ----------------------------------------------------------------------------------
alter table room add column wheelchair boolean not null default false;
grant update (wheelchair) on room to hemvist_user;

-- Extra places -------------------------------------------------------------------------------------------------------
-- Beds that exist for some nights, opened with a reason.
create table extra_places (
  id uuid primary key,
  municipality_code text not null,
  site_id uuid not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on and until_on < from_on + 366),
  beds smallint not null check (beds between 1 and 100),
  because text not null check (length(because) between 1 and 300),
  opened_at timestamptz not null,
  opened_by uuid not null references app_user,
  -- the last night, when they were closed before; the day before the first: never opened
  closed_last date,
  closed_because text check (length(closed_because) between 1 and 300),
  closed_at timestamptz,
  closed_by uuid references app_user,
  check ((closed_at is null) = (closed_by is null)),
  check ((closed_at is null) = (closed_last is null)),
  check (closed_last between from_on - 1 and until_on),
  foreign key (municipality_code, site_id) references site (municipality_code, id),
  unique (municipality_code, id)
);
comment on column extra_places.closed_by is 'by whoever closed them; cleared when they are opened again';
create index extra_places_site on extra_places (site_id, until_on);
call app.protect('extra_places');
create policy see on extra_places for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from site s where s.id = extra_places.site_id limit 1));
create policy set_up_add on extra_places for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select true from app.my_shelter m where m.site_id = extra_places.site_id limit 1));
create policy set_up_change on extra_places for update to hemvist_user using (
  (select true from app.my_shelter m where m.site_id = extra_places.site_id limit 1))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (closed_at, closed_by, closed_last, closed_because) on extra_places to hemvist_user;
alter table bed add column extra_id uuid,
  add foreign key (municipality_code, extra_id) references extra_places (municipality_code, id);
create index bed_extra on bed (extra_id) where extra_id is not null;
-- closed before their first night they were never there
alter table bed drop constraint bed_check, add constraint bed_in_service check (out_of_service_from >= in_service_from);

-- Beds set aside for outreach ----------------------------------------------------------------------------------------
-- Until an hour of the evening: after it they are anybody's, read off the clock when somebody asks.
create table bed_set_aside (
  id uuid primary key,
  municipality_code text not null,
  bed_id uuid not null,
  until_time time not null,
  set_at timestamptz not null,
  set_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null)),
  foreign key (municipality_code, bed_id) references bed (municipality_code, id)
);
create view app.my_shelter_bed with (security_barrier) as
  select b.id as bed_id from bed b join app.my_shelter_room r on r.room_id = b.room_id;
alter view app.my_shelter_bed owner to hemvist_system;
grant select on app.my_shelter_bed to hemvist_user;
create unique index bed_set_aside_current on bed_set_aside (bed_id) where ended_at is null;
call app.protect('bed_set_aside');
create policy see on bed_set_aside for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from bed b where b.id = bed_set_aside.bed_id limit 1));
create policy set_up_add on bed_set_aside for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select true from app.my_shelter_bed m where m.bed_id = bed_set_aside.bed_id limit 1));
create policy set_up_change on bed_set_aside for update to hemvist_user using (
  (select true from app.my_shelter_bed m where m.bed_id = bed_set_aside.bed_id limit 1))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (ended_at, ended_by) on bed_set_aside to hemvist_user;

-- Turned away: an unmet need -----------------------------------------------------------------------------------------
create table turned_away (
  id uuid primary key,
  municipality_code text not null,
  site_id uuid,
  night date not null,
  person_id uuid,
  people smallint not null check (people between 1 and 50),
  because text not null check (because in ('full', 'rule', 'closed', 'declinedBySite', 'declinedByGuest', 'other')),
  -- the rules that stood in the way, by their codes
  needs jsonb not null default '[]' check (jsonb_typeof(needs) = 'array'),
  words text check (length(words) between 1 and 300),
  recorded_at timestamptz not null,
  recorded_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, site_id) references site (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  unique (municipality_code, id)
);
create index turned_away_night on turned_away (municipality_code, night, id);
create index turned_away_person on turned_away (person_id) where person_id is not null;
call app.protect('turned_away');
-- Case staff read the municipality's; a partner what one noted oneself and what was noted at its own houses. About somebody: with a reason to read about them.
create policy read on turned_away for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('site.turnAway'))
  and ((select app.is_case_staff()) or recorded_by = (select app.user_id())
    or (select true from app.my_site s where s.site_id = turned_away.site_id limit 1))
  and (person_id is null or (select true from app.my_ground g where g.person_id = turned_away.person_id limit 1)));
create policy kept on turned_away as restrictive for select to hemvist_user using (site_id is null
  or site_id = any (array(select o.site_id from app.my_open_site o)));
create policy add on turned_away for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('site.turnAway'))
  and (person_id is null or (select true from app.my_ground g where g.person_id = turned_away.person_id limit 1))
  and (site_id is null or (select true from app.my_site s where s.site_id = turned_away.site_id limit 1)));
create policy change on turned_away for update to hemvist_user using ((select app.may('site.turnAway')))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (undone_at, undone_by) on turned_away to hemvist_user;

-- Waiting for a place ------------------------------------------------------------------------------------------------
-- For a house or for any. The order is stated (children and people outdoors first, then by time) and read off the rows; nothing is scored.
create table night_wait (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  site_id uuid,
  party text not null check (party in ('woman', 'man', 'person', 'couple', 'family')),
  people smallint not null check (people between 1 and 20),
  children smallint not null check (children between 0 and 19 and children < people),
  outdoors boolean not null,
  pet boolean not null,
  wheelchair boolean not null,
  influenced boolean not null,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  ended_because text check (ended_because in ('placed', 'elsewhere', 'withdrawn', 'notReached')),
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (ended_because is null)),
  foreign key (municipality_code, site_id) references site (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  unique (municipality_code, id)
);
comment on column night_wait.ended_by is 'by whoever ended the waiting; cleared when they wait after all';
create unique index night_wait_one on night_wait (person_id) where ended_at is null;
create index night_wait_line on night_wait (municipality_code) where ended_at is null;
call app.protect('night_wait');
create policy read on night_wait for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select app.may('booking.wait'))
  and (select true from app.my_ground g where g.person_id = night_wait.person_id limit 1));
create policy kept on night_wait as restrictive for select to hemvist_user using (site_id is null
  or site_id = any (array(select o.site_id from app.my_open_site o)));
create policy add on night_wait for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('booking.wait'))
  and (select true from app.my_ground g where g.person_id = night_wait.person_id limit 1));
create policy change on night_wait for update to hemvist_user using ((select app.may('booking.wait'))
  and (select true from app.my_ground g where g.person_id = night_wait.person_id limit 1))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (ended_at, ended_by, ended_because) on night_wait to hemvist_user;

create table night_offer (
  id uuid primary key,
  municipality_code text not null,
  wait_id uuid not null,
  site_id uuid not null,
  because text not null check (because in ('first', 'onlyFits', 'other')),
  words text check (length(words) between 1 and 300),
  check (because = 'first' or words is not null),
  -- without an answer it lapses at this moment, by itself
  lapses_at timestamptz not null,
  offered_at timestamptz not null,
  offered_by uuid not null references app_user,
  answered text check (answered in ('accepted', 'declined')),
  answered_at timestamptz,
  answered_by uuid references app_user,
  check ((answered_at is null) = (answered_by is null)),
  check ((answered_at is null) = (answered is null)),
  foreign key (municipality_code, wait_id) references night_wait (municipality_code, id),
  foreign key (municipality_code, site_id) references site (municipality_code, id)
);
comment on column night_offer.lapses_at is 'ahead: when it runs out';
comment on column night_offer.answered_by is 'by whoever noted the answer; cleared when it was noted by mistake';
comment on column night_offer.answered is 'with answered_by';
create index night_offer_wait on night_offer (wait_id);
call app.protect('night_offer');
create policy read on night_offer for select to hemvist_user using (municipality_code = (select app.municipality())
  and (select true from night_wait w where w.id = night_offer.wait_id limit 1));
create policy kept on night_offer as restrictive for select to hemvist_user using (
  site_id = any (array(select o.site_id from app.my_open_site o)));
create policy add on night_offer for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and (select app.may('booking.wait'))
  and (select true from night_wait w where w.id = night_offer.wait_id limit 1)
  and (select true from app.my_site s where s.site_id = night_offer.site_id limit 1));
create policy change on night_offer for update to hemvist_user using ((select app.may('booking.wait'))
  and (select true from night_wait w where w.id = night_offer.wait_id limit 1))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (answered, answered_at, answered_by) on night_offer to hemvist_user;

-- The line of those who wait, to those who book: what the order is made of, never who.
create function app.wait_line() returns table (wait_id uuid, site_id uuid, children boolean, outdoors boolean, since timestamptz)
  language sql stable security definer rows 20 set search_path = pg_catalog, public, app, pg_temp as $$
  select w.id, w.site_id, w.children > 0, w.outdoors, w.noted_at from night_wait w
  where w.municipality_code = app.municipality() and w.ended_at is null and app.may('booking.wait')
    and (w.site_id is null or w.site_id <> all (array(select k.site_id from app.kept_site k)))
$$;
alter function app.wait_line() owner to hemvist_system;
revoke execute on function app.wait_line() from public;
grant execute on function app.wait_line() to hemvist_user;

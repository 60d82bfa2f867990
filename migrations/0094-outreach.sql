-- Outreach (decision 084): who was met, roughly where, what was offered and wanted, and how it comes to the board.
--   outreach.see    what the own organisation has noted of meetings
--   outreach.note   notes it, corrects it, takes it back, and makes a signal of it
--   outreach.keep   the municipality's list of areas

-- Where somebody was met is an area that the municipality has named, never a point: what stands here must not lead anybody to where a person sleeps.
create table outreach_area (
  id uuid primary key,
  municipality_code text not null references municipality,
  name text not null check (length(name) between 1 and 100),
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null))
);
create unique index outreach_area_name on outreach_area (municipality_code, lower(name));
comment on column outreach_area.ended_by is 'by whoever ended it; cleared when it is used again';

-- Whether the board has outreach documented with what can reveal an identity (SoL 2025:400 11 kap. 5 § and 14 kap. 5 §). Documented, where it hasn't said otherwise.
create function app.outreach_names(on_day date) returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select coalesce((select o.identity_documented or not o.offered from open_intervention o
    where o.municipality_code = app.municipality() and o.kind = 'outreach' and o.from_on <= on_day
    order by o.from_on desc, o.set_at desc, o.id desc limit 1), true)
$$;
alter function app.outreach_names(date) owner to hemvist_system;

create table outreach_contact (
  -- made by whoever wrote it, so that what is sent twice is one row
  id uuid primary key,
  municipality_code text not null,
  organisation_id uuid not null,
  -- the first that was written of the meeting; a correction is a row of its own that names the one it corrects
  thread_id uuid not null,
  corrects_id uuid,
  met_at timestamptz not null,
  -- the name of an area, as it was when it was written
  area text not null check (length(area) between 1 and 100),
  person_id uuid,
  -- why it is known who it was
  because text check (because in ('consent', 'duty')),
  -- what they call themselves, where more isn't known
  alias text check (length(alias) between 1 and 100),
  -- how many more there were, whom nothing is written about
  unnamed integer not null default 0 check (unnamed between 0 and 200),
  -- how many of all of them slept outdoors the night before
  outdoors integer not null default 0 check (outdoors between 0 and 201),
  offered text[] not null default '{}' check (offered <@ array['talk', 'food', 'clothes', 'place', 'care', 'contact', 'transport', 'other']),
  wanted text check (length(wanted) between 1 and 2000),
  next_on date,
  next_where text check (length(next_where) between 1 and 200),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  -- the phone that it was written on, without a network
  device_id uuid,
  undone_at timestamptz,
  undone_by uuid references app_user,
  unique (municipality_code, id),
  check ((person_id is null) = (because is null)),
  check (person_id is null or alias is null),
  constraint outreach_contact_somebody check (person_id is not null or alias is not null or unnamed > 0),
  constraint outreach_contact_outdoors check (outdoors <= unnamed + case when person_id is null and alias is null then 0 else 1 end),
  check (next_on is not null or next_where is null),
  check ((corrects_id is null) = (thread_id = id)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (municipality_code, corrects_id) references outreach_contact (municipality_code, id),
  foreign key (municipality_code, thread_id) references outreach_contact (municipality_code, id)
);
create index outreach_contact_met on outreach_contact (organisation_id, met_at desc, id desc);
create index outreach_contact_night on outreach_contact (municipality_code, met_at);
create index outreach_contact_person on outreach_contact (person_id, met_at desc);
create index outreach_contact_thread on outreach_contact (thread_id);
-- one correction stands
create unique index outreach_contact_corrected on outreach_contact (corrects_id) where undone_at is null;
comment on column outreach_contact.met_at is 'told: when they were met; noted_at is when it was written down';
comment on column outreach_contact.undone_by is 'by whoever took it back; cleared when it holds after all';

create function app.outreach_without_names() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if not app.outreach_names((new.met_at at time zone 'Europe/Stockholm')::date) then
    raise exception 'the board has outreach documented without identity' using errcode = 'check_violation', constraint = 'outreach_contact_without_identity';
  end if;
  return null;
end $$;
alter function app.outreach_without_names() owner to hemvist_system;
create trigger without_names after insert on outreach_contact for each row
  when (current_user = 'hemvist_user' and (new.person_id is not null or new.alias is not null)) execute function app.outreach_without_names();

-- The signal that a meeting became: one for each meeting, whatever was corrected in it.
create table outreach_contact_signal (
  id uuid primary key,
  municipality_code text not null,
  outreach_contact_id uuid not null,
  signal_id uuid not null,
  sent_at timestamptz not null,
  sent_by uuid not null references app_user,
  foreign key (municipality_code, outreach_contact_id) references outreach_contact (municipality_code, id),
  foreign key (signal_id) references signal
);
create unique index outreach_contact_signal_once on outreach_contact_signal (outreach_contact_id);
create index outreach_contact_signal_signal on outreach_contact_signal (signal_id);

-- Who reads and writes: the organisation that noted it, and of a person only who has a reason to read about them.
call app.protect('outreach_area');
call app.protect('outreach_contact');
call app.protect('outreach_contact_signal');
create policy see on outreach_area for select to hemvist_user using (municipality_code = (select app.municipality())
  and ((select app.may('outreach.see')) or (select app.may('outreach.keep'))));
create policy add on outreach_area for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and added_by = (select app.user_id()) and (select app.may('outreach.keep')));
create policy change on outreach_area for update to hemvist_user using (municipality_code = (select app.municipality()) and (select app.may('outreach.keep')))
  with check (municipality_code = (select app.municipality()));
create policy see on outreach_contact for select to hemvist_user using (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('outreach.see'))
  and (person_id is null or (select true from app.my_ground g where g.person_id = outreach_contact.person_id limit 1)));
create policy add on outreach_contact for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and noted_by = (select app.user_id()) and (select app.may('outreach.note'))
  and (person_id is null or (select true from app.my_ground g where g.person_id = outreach_contact.person_id limit 1)));
create policy change on outreach_contact for update to hemvist_user using (organisation_id = (select app.organisation_id()) and (select app.may('outreach.note'))
  and (person_id is null or (select true from app.my_ground g where g.person_id = outreach_contact.person_id limit 1)))
  with check (municipality_code = (select app.municipality()));
call app.hangs_on('outreach_contact_signal', 'outreach_contact', 'outreach.note', 'sent_by');
grant select, insert on outreach_area, outreach_contact, outreach_contact_signal to hemvist_user;
grant update (ended_at, ended_by) on outreach_area to hemvist_user;
grant update (undone_at, undone_by) on outreach_contact to hemvist_user;

-- Alerts ------------------------------------------------------------------------------------------------------------
-- Somebody sleeps here, or somebody asks for help themselves: from a public page without an account, or from a landlord's own pages. It is a signal to the
-- board, and at once a task for outreach with a promise of when it is visited.
--   outreach.visit   sees the municipality's alerts and notes what became of them
--   outreach.alert   sends one from a landlord's own pages

-- nobody has registered what comes by the public page
alter table signal alter column registered_by drop not null;
alter table signal add check (registered_by is not null or sender_organisation_id is null);

create table outreach_alert (
  id uuid primary key,
  municipality_code text not null references municipality,
  kind text not null check (kind in ('somebody', 'myself')),
  signal_id uuid not null references signal,
  -- in which language the sender reads the answer; a landlord reads it with its signal
  language text check (language in ('sv', 'en', 'ar', 'so', 'uk', 'pl', 'ro')),
  place text check (length(place) between 1 and 200),
  words text check (length(words) between 1 and 2000),
  people smallint not null check (people between 1 and 50),
  -- children, or danger
  urgent boolean not null,
  -- whether the partner's staff read it too: an own request, only when the sender has said so
  shared boolean not null,
  -- the form's own key, so that what is sent twice is one; and the code that the sender asks with, of which only a hash is kept
  form_key uuid,
  code_hash bytea check (length(code_hash) = 32),
  sent_at timestamptz not null,
  -- a landlord's agent; nobody, by the public page
  sent_by uuid references app_user,
  -- the promise: visited before this moment
  visit_until timestamptz not null,
  unique (municipality_code, id),
  check ((sent_by is null) = (code_hash is not null) and (code_hash is null) = (form_key is null) and (code_hash is null) = (language is null)),
  check (kind = 'somebody' or sent_by is null),
  check (place is not null or words is not null),
  foreign key (municipality_code, signal_id) references signal (municipality_code, id)
);
create unique index outreach_alert_form on outreach_alert (form_key);
create unique index outreach_alert_code on outreach_alert (code_hash);
create unique index outreach_alert_signal on outreach_alert (signal_id);
create index outreach_alert_sent on outreach_alert (municipality_code, sent_at desc, id desc);

create table outreach_visit (
  id uuid primary key,
  municipality_code text not null,
  outreach_alert_id uuid not null,
  outcome text not null check (outcome in ('found', 'notFound', 'alreadyKnown', 'movedOn')),
  visited_at timestamptz not null,
  words text check (length(words) between 1 and 900),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, outreach_alert_id) references outreach_alert (municipality_code, id)
);
create index outreach_visit_alert on outreach_visit (outreach_alert_id, visited_at desc);
comment on column outreach_visit.undone_by is 'by whoever took it back; cleared when it holds after all';
comment on column outreach_visit.visited_at is 'told: when somebody was there; noted_at is when it was written down';

-- Where one can sleep tonight, eat, wash and get post, without being asked who one is: for everybody to read. No shelter that is hidden stands here.
create table outreach_service (
  id uuid primary key,
  municipality_code text not null references municipality,
  kind text not null check (kind in ('sleep', 'eat', 'wash', 'post', 'warm', 'care')),
  name text not null check (length(name) between 1 and 100),
  address text not null check (length(address) between 1 and 200),
  hours text not null check (length(hours) between 1 and 200),
  phone text check (length(phone) between 1 and 60),
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null))
);
create index outreach_service_municipality on outreach_service (municipality_code, kind);
comment on column outreach_service.ended_by is 'by whoever ended it; cleared when it is there again';

call app.protect('outreach_alert');
call app.protect('outreach_visit');
call app.protect('outreach_service');
create policy see on outreach_alert for select to hemvist_user using (municipality_code = (select app.municipality()) and (select app.may('outreach.visit'))
  and (shared or (select app.may('signal.answer'))));
create policy add on outreach_alert for insert to hemvist_user with check (municipality_code = (select app.municipality()) and shared
  and sent_by = (select app.user_id()) and (select app.may('outreach.alert'))
  and (select true from signal s where s.id = outreach_alert.signal_id limit 1));
call app.hangs_on('outreach_visit', 'outreach_alert', 'outreach.visit', 'noted_by', 'outreach.visit');
create policy see on outreach_service for select to hemvist_user using (municipality_code = (select app.municipality())
  and ((select app.may('outreach.see')) or (select app.may('outreach.keep'))));
create policy add on outreach_service for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and added_by = (select app.user_id()) and (select app.may('outreach.keep')));
create policy change on outreach_service for update to hemvist_user using (municipality_code = (select app.municipality()) and (select app.may('outreach.keep')))
  with check (municipality_code = (select app.municipality()));
grant select, insert on outreach_alert, outreach_visit, outreach_service to hemvist_user;
grant update (undone_at, undone_by) on outreach_visit to hemvist_user;
grant update (ended_at, ended_by) on outreach_service to hemvist_user;

-- Places over time --------------------------------------------------------------------------------------------------
-- An encampment, a stairwell, a meeting place: how many were there by day, and what was done. Never who.
create table outreach_place (
  id uuid primary key,
  municipality_code text not null references municipality,
  kind text not null check (kind in ('meetingPlace', 'encampment', 'stairwell', 'vehicle', 'other')),
  name text not null check (length(name) between 1 and 100),
  area text not null check (length(area) between 1 and 100),
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  ended_on date,
  ended_because text check (length(ended_because) between 1 and 500),
  ended_at timestamptz,
  ended_by uuid references app_user,
  unique (municipality_code, id),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_on is null) and (ended_at is null) = (ended_because is null))
);
create index outreach_place_municipality on outreach_place (municipality_code, id);
comment on column outreach_place.ended_by is 'by whoever ended it; cleared when it goes on';
comment on column outreach_place.ended_on is 'with ended_by';
comment on column outreach_place.ended_because is 'with ended_by';

create table outreach_count (
  id uuid primary key,
  municipality_code text not null,
  outreach_place_id uuid not null,
  on_day date not null,
  people integer not null check (people between 0 and 500),
  -- how many of them slept outdoors the night before
  outdoors integer not null check (outdoors between 0 and 500),
  done text check (length(done) between 1 and 900),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  constraint outreach_count_outdoors check (outdoors <= people),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, outreach_place_id) references outreach_place (municipality_code, id)
);
-- one count a day stands
create unique index outreach_count_day on outreach_count (outreach_place_id, on_day) where undone_at is null;
create index outreach_count_place on outreach_count (outreach_place_id, on_day desc);
comment on column outreach_count.undone_by is 'by whoever took it back; cleared when it holds after all';
create index outreach_count_municipality on outreach_count (municipality_code, on_day);

call app.protect('outreach_place');
call app.protect('outreach_count');
create policy see on outreach_place for select to hemvist_user using (municipality_code = (select app.municipality()) and (select app.may('outreach.see')));
create policy add on outreach_place for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and added_by = (select app.user_id()) and (select app.may('outreach.note')));
create policy change on outreach_place for update to hemvist_user using (municipality_code = (select app.municipality()) and (select app.may('outreach.note')))
  with check (municipality_code = (select app.municipality()));
call app.hangs_on('outreach_count', 'outreach_place', 'outreach.note', 'noted_by', 'outreach.note');
grant select, insert on outreach_place, outreach_count to hemvist_user;
grant update (ended_on, ended_because, ended_at, ended_by) on outreach_place to hemvist_user;
grant update (undone_at, undone_by) on outreach_count to hemvist_user;

-- The winter, night by night: figures alone, of the whole municipality, for whoever asks for a night shelter (outreach.winter). A night bears the date of its
-- evening. The same person may be met, counted and told of: the three stand beside each other and aren't added.
create function app.winter_nights(first_night date, last_night date)
  returns table (night date, met integer, counted integer, alerted integer, turned_away integer, free integer)
  language plpgsql stable security definer rows 100 set search_path = pg_catalog, public, app, pg_temp as $$
declare
  here constant text := app.municipality();
begin
  if not app.may('outreach.winter') then return; end if;
  return query
  with nights as (select n::date as night from generate_series(first_night, least(last_night, first_night + 400), interval '1 day') n),
  met as (
    select ((c.met_at at time zone 'Europe/Stockholm')::date - 1) as night, sum(c.outdoors)::int as many from outreach_contact c
    where c.municipality_code = here and c.undone_at is null and c.met_at >= first_night::timestamptz and c.met_at < (last_night + 3)::timestamptz
      and not exists (select from outreach_contact x where x.corrects_id = c.id and x.undone_at is null)
    group by 1),
  counted as (
    select c.on_day - 1 as night, sum(c.outdoors)::int as many from outreach_count c
    where c.municipality_code = here and c.undone_at is null and c.on_day between first_night + 1 and last_night + 1 group by 1),
  alerted as (
    select ((a.sent_at at time zone 'Europe/Stockholm') - interval '12 hours')::date as night, sum(a.people)::int as many from outreach_alert a
    where a.municipality_code = here and a.kind = 'somebody' and a.sent_at >= first_night::timestamptz and a.sent_at < (last_night + 3)::timestamptz group by 1),
  away as (
    select t.night, sum(t.people)::int as many from turned_away t
    where t.municipality_code = here and t.undone_at is null and t.night between first_night and last_night group by 1),
  -- in service, and had by nobody; a shelter with a hidden address is no place for anybody
  free as (
    select n.night, count(*)::int as many from nights n cross join bed b join room r on r.id = b.room_id join site s on s.id = r.site_id
    where s.municipality_code = here and s.living_form_code <> 'protectedHousing'
      and not exists (select from site_intake i where i.site_id = s.id and i.ended_at is null and i.hidden) and b.in_service_from <= n.night
      and (b.out_of_service_from is null or b.out_of_service_from > n.night)
      and not exists (select from bed_void v where v.bed_id = b.id and v.from_on <= n.night and (v.until_on is null or v.until_on >= n.night))
      and not exists (select from bed_night g where g.bed_id = b.id and g.night = n.night and (g.hold_until is null or g.hold_until > app.now()))
    group by n.night)
  select n.night, coalesce(m.many, 0), coalesce(c.many, 0), coalesce(a.many, 0), coalesce(w.many, 0), coalesce(f.many, 0)
  from nights n left join met m on m.night = n.night left join counted c on c.night = n.night left join alerted a on a.night = n.night
    left join away w on w.night = n.night left join free f on f.night = n.night
  order by n.night;
end $$;
alter function app.winter_nights(date, date) owner to hemvist_system;
revoke execute on function app.winter_nights(date, date) from public;
grant execute on function app.winter_nights(date, date) to hemvist_user;

-- Post --------------------------------------------------------------------------------------------------------------
-- Where somebody gets post: at Stadsmissionen, for one. A way to reach them, and never a home: nothing that asks where somebody lives reads it.
create table person_post (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  address text not null check (length(address) between 1 and 200),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null)),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create unique index person_post_current on person_post (person_id) where ended_at is null;
create index person_post_person on person_post (person_id, noted_at desc);
comment on column person_post.ended_by is 'by whoever ended it; cleared when they get post there again';
call app.protect('person_post');
call app.hangs_on('person_post', 'record', 'person.change', 'noted_by', 'person.change', 'ground');
grant select, insert, update (ended_at, ended_by) on person_post to hemvist_user;

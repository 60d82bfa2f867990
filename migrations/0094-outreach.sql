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
  return new;
end $$;
alter function app.outreach_without_names() owner to hemvist_system;
create trigger without_names before insert on outreach_contact for each row
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

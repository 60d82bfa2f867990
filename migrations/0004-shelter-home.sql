-- Somewhere safe tonight and an own home: sites, beds, nights; dwellings, offers, leases; what was told; and the one history put together from them.

create table site (
  id uuid primary key,
  municipality_code text not null,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  living_form_code text not null references living_form check (living_form_code in ('acutePlace', 'emergencyHousing', 'protectedHousing')),
  -- the hour from which a guest of the night may come
  opens_at time not null default '18:00',
  closes_at time not null default '09:00',
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  unique (municipality_code, id)
);
create table room (
  id uuid primary key,
  municipality_code text not null,
  site_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  -- a family's room is taken as one, or not at all
  taken_as_one boolean not null default false,
  foreign key (municipality_code, site_id) references site (municipality_code, id),
  unique (municipality_code, id)
);
create index room_site on room (site_id);
create table bed (
  id uuid primary key,
  municipality_code text not null,
  room_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  in_service_from date not null,
  out_of_service_from date check (out_of_service_from > in_service_from),
  foreign key (municipality_code, room_id) references room (municipality_code, id),
  unique (municipality_code, id)
);
create index bed_room on bed (room_id);
create table bed_void (
  id uuid primary key,
  municipality_code text not null,
  bed_id uuid not null,
  from_on date not null,
  -- the day before it began: opened again before a night was lost
  until_on date check (until_on >= from_on - 1),
  because text not null check (length(because) between 1 and 300),
  closed_at timestamptz not null,
  closed_by uuid not null references app_user,
  foreign key (municipality_code, bed_id) references bed (municipality_code, id)
);
create index bed_void_bed on bed_void (bed_id);

create table booking (
  id uuid primary key,
  municipality_code text not null,
  site_id uuid not null,
  bed_id uuid not null,
  person_id uuid not null,
  case_id uuid,
  first_night date not null,
  last_night date not null check (last_night >= first_night and last_night < first_night + 92),
  -- a hold runs out by itself at this moment; null: confirmed
  hold_until timestamptz,
  needs text check (length(needs) <= 500),
  booked_at timestamptz not null,
  booked_by uuid not null references app_user,
  foreign key (municipality_code, site_id) references site (municipality_code, id),
  foreign key (municipality_code, bed_id) references bed (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  unique (municipality_code, id)
);
create index booking_site on booking (site_id, first_night, last_night);
create index booking_person on booking (person_id);
create table booking_end (
  id uuid primary key,
  municipality_code text not null,
  booking_id uuid not null,
  because text not null check (because in ('cancelled', 'declined', 'noShow', 'moved')),
  words text check (length(words) <= 500),
  ended_at timestamptz not null,
  ended_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  foreign key (municipality_code, booking_id) references booking (municipality_code, id)
);
create unique index booking_end_current on booking_end (booking_id) where undone_at is null;

-- One bed has one guest a night, one guest one bed: the claim on a night, held by the key itself, so that of fifty who ask at once one wins.
-- Free beds are never stored: free = in service - void - claimed, asked anew each time.
create table bed_night (
  municipality_code text not null,
  bed_id uuid not null,
  night date not null,
  booking_id uuid not null,
  person_id uuid not null,
  hold_until timestamptz,
  primary key (bed_id, night),
  unique (person_id, night),
  foreign key (municipality_code, booking_id) references booking (municipality_code, id)
);
create index bed_night_booking on bed_night (booking_id);

-- An arrival begins a stay, the departure ends it; from_on and until_on are nights slept.
create table stay (
  id uuid primary key,
  municipality_code text not null,
  booking_id uuid not null,
  person_id uuid not null,
  site_id uuid not null,
  living_form_code text not null references living_form,
  from_on date not null,
  until_on date,
  arrived_at timestamptz not null,
  arrived_by uuid not null references app_user,
  departed_at timestamptz,
  departed_by uuid references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((departed_at is null) = (departed_by is null)),
  foreign key (municipality_code, booking_id) references booking (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create unique index stay_booking on stay (booking_id) where undone_at is null;
create index stay_person on stay (person_id) where undone_at is null;
create index stay_days on stay (municipality_code, from_on, until_on) where undone_at is null;

-- Placed by the municipality in an institution or supported housing: situation 2 when they are to leave within three months without a home.
create table placement (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  case_id uuid,
  living_form_code text not null references living_form,
  from_on date not null,
  leaves_on date check (leaves_on >= from_on),
  home_after boolean not null,
  until_on date check (until_on >= from_on),
  registered_at timestamptz not null,
  registered_by uuid not null references app_user,
  ended_by uuid references app_user,
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id)
);
create index placement_person on placement (person_id);
create index placement_days on placement (municipality_code, from_on, until_on);

-- What the person, or somebody who met them, told about where they live. Ends when something later is known.
create table told_situation (
  id uuid primary key,
  municipality_code text not null,
  person_id uuid not null,
  living_form_code text not null references living_form,
  from_on date not null,
  until_on date check (until_on >= from_on),
  place text check (length(place) <= 200),
  because_signal_id uuid,
  told_at timestamptz not null,
  told_to uuid not null references app_user,
  ended_by uuid references app_user,
  corrects_id uuid references told_situation,
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (municipality_code, because_signal_id) references signal (municipality_code, id)
);
create index told_situation_person on told_situation (person_id);
create index told_situation_days on told_situation (municipality_code, from_on, until_on);
create unique index told_situation_corrects on told_situation (corrects_id) where corrects_id is not null;

create table dwelling (
  id uuid primary key,
  municipality_code text not null,
  landlord_id uuid not null,
  address text not null check (length(address) between 1 and 200),
  number text check (length(number) <= 20),
  area_name text check (length(area_name) <= 100),
  rooms numeric(3, 1) not null check (rooms between 0.5 and 20),
  square_metres smallint check (square_metres between 5 and 1000),
  rent_kr integer not null check (rent_kr between 0 and 100000),
  added_at timestamptz not null,
  added_by uuid not null references app_user,
  withdrawn_on date,
  withdrawn_by uuid references app_user,
  foreign key (municipality_code, landlord_id) references organisation (municipality_code, id),
  unique (municipality_code, id)
);
create unique index dwelling_address on dwelling (municipality_code, lower(address), coalesce(number, ''));
create index dwelling_landlord on dwelling (landlord_id, address);

create table offer (
  id uuid primary key,
  municipality_code text not null,
  dwelling_id uuid not null,
  person_id uuid not null,
  case_id uuid,
  form text not null references living_form check (form in ('firstHandLease', 'secondHandLease', 'socialLease', 'trainingFlat', 'trialFlat', 'municipalLease')),
  begins_on date not null,
  answer_by date not null,
  rent_kr integer not null check (rent_kr between 0 and 100000),
  -- agreed when a second-hand lease begins: after how many months the contract may become the tenant's own
  handover_months smallint check (handover_months between 1 and 60),
  words text check (length(words) <= 2000),
  offered_at timestamptz not null,
  offered_on date not null,
  offered_by uuid not null references app_user,
  foreign key (municipality_code, dwelling_id) references dwelling (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id),
  unique (municipality_code, id)
);
create index offer_person on offer (person_id);
create index offer_dwelling on offer (dwelling_id);
create index offer_answer_by on offer (municipality_code, answer_by, id);
create table offer_answer (
  id uuid primary key,
  municipality_code text not null,
  offer_id uuid not null,
  answer text not null check (answer in ('accepted', 'declined', 'withdrawn')),
  answered_on date not null,
  words text check (length(words) <= 2000),
  registered_at timestamptz not null,
  registered_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  foreign key (municipality_code, offer_id) references offer (municipality_code, id)
);
create unique index offer_answer_current on offer_answer (offer_id) where undone_at is null;

create table lease (
  id uuid primary key,
  municipality_code text not null,
  dwelling_id uuid not null,
  landlord_id uuid not null,
  form text not null references living_form check (form in ('firstHandLease', 'secondHandLease', 'socialLease', 'trainingFlat', 'trialFlat', 'municipalLease')),
  begins_on date not null,
  ends_on date check (ends_on >= begins_on),
  ends_because text check (ends_because in ('handedOver', 'tenantGaveNotice', 'landlordGaveNotice', 'evicted', 'movedToOtherHome', 'died', 'other')),
  rent_kr integer not null check (rent_kr between 0 and 100000),
  handover_months smallint check (handover_months between 1 and 60),
  complaints_allowed smallint not null default 0,
  -- the chain: the second-hand lease that this one took over from (JB 12:37)
  predecessor_id uuid references lease,
  offer_id uuid,
  begun_at timestamptz not null,
  begun_by uuid not null references app_user,
  end_registered_at timestamptz,
  end_registered_by uuid references app_user,
  -- begun by mistake and taken back: no lease for anybody any longer, the flat's and the tenant's history leave it out
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((ends_on is null) = (ends_because is null)),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, dwelling_id) references dwelling (municipality_code, id),
  foreign key (municipality_code, landlord_id) references organisation (municipality_code, id),
  foreign key (municipality_code, offer_id) references offer (municipality_code, id),
  unique (municipality_code, id),
  -- never two leases on one flat the same day
  constraint lease_one_a_flat exclude using gist (dwelling_id with =, daterange(begins_on, ends_on, '[]') with &&) where (undone_at is null)
);
create unique index lease_successor on lease (predecessor_id) where predecessor_id is not null and undone_at is null;
create index lease_days on lease (municipality_code, form, begins_on, ends_on);
create index lease_landlord on lease (landlord_id);
create index lease_offer on lease (offer_id) where offer_id is not null;

create table lease_tenant (
  lease_id uuid not null,
  person_id uuid not null,
  municipality_code text not null,
  primary key (lease_id, person_id),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create index lease_tenant_person on lease_tenant (person_id);

-- What the landlord or the municipality noted on a tenancy: unpaid rent, a justified complaint. Stands in the way of a handover until it is settled.
create table lease_remark (
  id uuid primary key,
  municipality_code text not null,
  lease_id uuid not null,
  kind text not null check (kind in ('arrears', 'complaint')),
  on_day date not null,
  amount_kr integer check (amount_kr between 1 and 10000000),
  words text check (length(words) <= 1000),
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  settled_on date,
  settled_by uuid references app_user,
  organisation_id uuid not null references organisation,
  check ((kind = 'arrears') = (amount_kr is not null)),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id)
);
create index lease_remark_lease on lease_remark (lease_id);

-- The person's home through own lease, seen by the landlord as names on the contract: first hand only, never a protected one's.
create function app.tenant_names(l uuid) returns text language sql stable security definer set search_path = public, app as $$
  select string_agg(case when app.is_protected(p.id) then null else nullif(btrim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), '') end, ', ')
  from lease join lease_tenant t on t.lease_id = lease.id join person p on p.id = t.person_id
  where lease.id = l and lease.undone_at is null and lease.form = 'firstHandLease' and lease.landlord_id = app.organisation_id()
$$;
alter function app.tenant_names(uuid) owner to hemvist_system;

-- The last night that has begun counts as slept: a guest still in house has until_on null.
create view housing_episode with (security_invoker = true) as
  select municipality_code, person_id, living_form_code, from_on, until_on, 'stay'::text as source, id as source_id from stay where undone_at is null
  union all
  select municipality_code, person_id, living_form_code, from_on, until_on, 'placement', id from placement
  union all
  select l.municipality_code, t.person_id, l.form, l.begins_on, l.ends_on, 'lease', l.id from lease l join lease_tenant t on t.lease_id = l.id where l.undone_at is null
  union all
  select municipality_code, person_id, living_form_code, from_on, until_on, 'told', id from told_situation t
  where not exists (select from told_situation c where c.corrects_id = t.id);

-- Where somebody lives: whoever may read about the person, but for a partner whose only ground is a consent that doesn't name housing.
create function app.may_read_housing(p uuid) returns boolean language plpgsql stable security definer cost 20000 set search_path = public, app as $$
begin
  if not app.may_read_person(p) then return false; end if;
  if app.is_case_staff() or app.reason_for(p) <> 'consent' then return true; end if;
  return exists (select from consent where person_id = p and to_organisation_id = app.organisation_id() and withdrawn_at is null
    and app.today() between from_on and until_on and what @> array['housing']);
end $$;
alter function app.may_read_housing(uuid) owner to hemvist_system;

do $$
declare t text;
begin
  foreach t in array array['site', 'room', 'bed', 'bed_void', 'booking', 'booking_end', 'bed_night', 'stay', 'placement', 'told_situation', 'dwelling', 'offer',
    'offer_answer', 'lease', 'lease_tenant', 'lease_remark'] loop
    execute format('call app.protect(%L)', t);
    execute format('grant select, insert on %I to hemvist_user', t);
  end loop;
  -- where somebody lives or lived, person by person
  foreach t in array array['booking', 'stay', 'placement', 'told_situation', 'offer', 'lease_tenant'] loop
    execute format('create policy read on %I for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_housing(person_id))', t);
  end loop;
  foreach t in array array['placement', 'offer'] loop
    execute format('create policy add on %I for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and app.may_read_person(person_id))', t);
  end loop;
end $$;
grant select on housing_episode to hemvist_user, hemvist_system;

-- Sites and beds: seen by the municipality's staff and the organisation that runs them; a protected housing only by those two's staff who work with it.
create function app.may_see_site(s uuid) returns boolean language sql stable security definer cost 1000 set search_path = public, app as $$
  select exists (select from site where id = s and municipality_code = app.municipality() and (organisation_id = app.organisation_id() or app.is_case_staff()))
$$;
alter function app.may_see_site(uuid) owner to hemvist_system;
create function app.is_site_staff(s uuid) returns boolean language sql stable security definer set search_path = public, app as $$
  select exists (select from site where id = s and organisation_id = app.organisation_id()) and app.has_role('shelterWorker', 'partnerManager', 'manager')
$$;
alter function app.is_site_staff(uuid) owner to hemvist_system;
create policy see on site for select to hemvist_user using (municipality_code = app.municipality() and (organisation_id = app.organisation_id() or app.is_case_staff()));
create policy see on room for select to hemvist_user using (municipality_code = app.municipality() and app.may_see_site(site_id));
create policy see on bed for select to hemvist_user using (exists (select from room r where r.id = room_id));
create policy see on bed_void for select to hemvist_user using (exists (select from bed b where b.id = bed_id));
create policy add on bed_void for insert to hemvist_user with check (municipality_code = app.municipality()
  and exists (select from bed b join room r on r.id = b.room_id where b.id = bed_id and app.is_site_staff(r.site_id)));
create policy change on bed_void for update to hemvist_user using (exists (select from bed b join room r on r.id = b.room_id where b.id = bed_id and app.is_site_staff(r.site_id)))
  with check (municipality_code = app.municipality());
grant update (until_on) on bed_void to hemvist_user;
-- That a bed is taken is no secret to those who book; by whom is said by booking's own policy. The claim's person is never shown from here.
create policy see on bed_night for select to hemvist_user using (exists (select from bed b where b.id = bed_id));
create policy claim on bed_night for insert to hemvist_user with check (municipality_code = app.municipality() and exists (select from booking k where k.id = booking_id));
create policy free on bed_night for delete to hemvist_user using (exists (select from booking k where k.id = booking_id) or hold_until <= app.now());
create policy confirm on bed_night for update to hemvist_user using (exists (select from booking k where k.id = booking_id)) with check (municipality_code = app.municipality());
grant delete, update (hold_until) on bed_night to hemvist_user;

create policy book on booking for insert to hemvist_user with check (municipality_code = app.municipality() and app.may_read_person(person_id)
  and (app.is_case_staff() or app.is_site_staff(site_id)));
create policy change on booking for update to hemvist_user using (app.may_read_person(person_id) and (app.is_case_staff() or app.is_site_staff(site_id)))
  with check (municipality_code = app.municipality());
grant update (bed_id, last_night, hold_until) on booking to hemvist_user;
create policy read on booking_end for select to hemvist_user using (exists (select from booking k where k.id = booking_id));
create policy add on booking_end for insert to hemvist_user with check (municipality_code = app.municipality() and exists (select from booking k where k.id = booking_id));
create policy undo on booking_end for update to hemvist_user using (exists (select from booking k where k.id = booking_id)) with check (municipality_code = app.municipality());
grant update (undone_at, undone_by) on booking_end to hemvist_user;

create policy add on stay for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_site_staff(site_id) and app.may_read_person(person_id));
create policy change on stay for update to hemvist_user using (app.is_site_staff(site_id) and app.may_read_person(person_id)) with check (municipality_code = app.municipality());
grant update (until_on, departed_at, departed_by, undone_at, undone_by) on stay to hemvist_user;

create policy change on placement for update to hemvist_user using (app.is_case_staff() and app.may_read_person(person_id)) with check (municipality_code = app.municipality());
grant update (until_on, leaves_on, ended_by) on placement to hemvist_user;

-- whoever meets the person may note what they told
create policy add on told_situation for insert to hemvist_user with check (municipality_code = app.municipality() and told_to = app.user_id() and app.may_read_person(person_id));
create policy finish on told_situation for update to hemvist_user using (app.may_read_person(person_id)) with check (municipality_code = app.municipality());
grant update (until_on, ended_by) on told_situation to hemvist_user;

-- Home: the municipality's staff see dwellings and leases of their municipality where they may read about the tenant; a landlord its own.
create policy see on dwelling for select to hemvist_user using (municipality_code = app.municipality() and (app.is_case_staff() or landlord_id = app.organisation_id()));
create policy add on dwelling for insert to hemvist_user with check (municipality_code = app.municipality() and (app.is_case_staff() or (landlord_id = app.organisation_id() and app.has_role('landlordAgent'))));
create policy change on dwelling for update to hemvist_user using (municipality_code = app.municipality() and (app.is_case_staff() or (landlord_id = app.organisation_id() and app.has_role('landlordAgent'))))
  with check (municipality_code = app.municipality());
grant update (rent_kr, withdrawn_on, withdrawn_by) on dwelling to hemvist_user;

create policy change on offer for update to hemvist_user using (false);
create policy read on offer_answer for select to hemvist_user using (exists (select from offer o where o.id = offer_id));
create policy add on offer_answer for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and exists (select from offer o where o.id = offer_id));
create policy undo on offer_answer for update to hemvist_user using (app.is_case_staff() and exists (select from offer o where o.id = offer_id)) with check (municipality_code = app.municipality());
grant update (undone_at, undone_by) on offer_answer to hemvist_user;

-- A lease is seen by its landlord, and by staff who may read about a tenant of it.
create function app.may_read_lease(l uuid) returns boolean language sql stable security definer cost 20000 set search_path = public, app as $$
  select exists (select from lease_tenant t where t.lease_id = l and app.may_read_person(t.person_id))
$$;
alter function app.may_read_lease(uuid) owner to hemvist_system;
-- Whether a flat is let on a day: asked when offering, without telling to whom.
create function app.dwelling_free_from(d uuid) returns date language sql stable security definer cost 1000 set search_path = public, app as $$
  select case when exists (select from lease where dwelling_id = d and ends_on is null and undone_at is null) then null
    else greatest(app.today(), coalesce((select max(ends_on) + 1 from lease where dwelling_id = d and undone_at is null), app.today())) end
$$;
alter function app.dwelling_free_from(uuid) owner to hemvist_system;
-- Whether an offer holds the flat: waiting for its answer, or accepted without a lease yet. Asked of every offer, also of people whom the user has no
-- reason to know of; what comes back says nothing of the household. `besides`: the offer that asks.
create function app.dwelling_held(d uuid, besides uuid) returns boolean language sql stable security definer cost 1000 set search_path = public, app as $$
  select exists (select from offer o left join offer_answer a on a.offer_id = o.id and a.undone_at is null
    where o.dwelling_id = d and o.id is distinct from besides
      and ((a.id is null and o.answer_by >= app.today()) or (a.answer = 'accepted' and not exists (select from lease where lease.offer_id = o.id and lease.undone_at is null))))
$$;
alter function app.dwelling_held(uuid, uuid) owner to hemvist_system;
create function app.has_tenants(l uuid) returns boolean language sql stable security definer set search_path = public, app
  as $$ select exists (select from lease_tenant where lease_id = l) $$;
alter function app.has_tenants(uuid) owner to hemvist_system;
-- A lease that was begun by mistake is taken back while nothing stands on it. Afterwards nobody sees the row, so its own policy couldn't let it be written.
create function app.undo_lease(l uuid) returns boolean language plpgsql security definer set search_path = public, app as $$
begin
  if not (app.is_case_staff() and app.may_read_lease(l)) then return false; end if;
  update lease set undone_at = app.now(), undone_by = app.user_id()
    where id = l and municipality_code = app.municipality() and undone_at is null and ends_on is null
      and not exists (select from lease_remark r where r.lease_id = l)
      and not exists (select from lease s where s.predecessor_id = l and s.undone_at is null);
  return found;
end $$;
alter function app.undo_lease(uuid) owner to hemvist_system;
create policy see on lease for select to hemvist_user using (municipality_code = app.municipality() and undone_at is null
  and ((landlord_id = app.organisation_id() and app.has_role('landlordAgent')) or (app.is_case_staff() and (app.may_read_lease(id) or (begun_by = app.user_id() and not app.has_tenants(id))))));
create policy begin on lease for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and begun_by = app.user_id());
create policy change on lease for update to hemvist_user using (app.is_case_staff() and app.may_read_lease(id)) with check (municipality_code = app.municipality());
grant update (ends_on, ends_because, end_registered_at, end_registered_by) on lease to hemvist_user;
create policy add on lease_tenant for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff() and app.may_read_person(person_id));
-- a landlord sees what it has noted itself, not what the municipality noted
create policy see on lease_remark for select to hemvist_user using (exists (select from lease l where l.id = lease_id) and (app.is_case_staff() or organisation_id = app.organisation_id()));
create policy add on lease_remark for insert to hemvist_user with check (municipality_code = app.municipality() and organisation_id = app.organisation_id() and exists (select from lease l where l.id = lease_id));
create policy settle on lease_remark for update to hemvist_user using (exists (select from lease l where l.id = lease_id) and (app.is_case_staff() or organisation_id = app.organisation_id())) with check (municipality_code = app.municipality());
grant update (settled_on, settled_by) on lease_remark to hemvist_user;

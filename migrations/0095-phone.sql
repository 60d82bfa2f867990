-- Outreach on the phone without a network (decision 085): phones that send without a login, the key that they seal to, and what came from them.
--   phone.see       the page about phones; cuts off one's own
--   phone.use       has phones of one's own, and sends from them
--   phone.oversee   sees the organisation's phones, cuts them off, and changes the key

-- What is written without a network is sealed at once to this, so that whoever finds the phone reads nothing of it. Users make a key and never read its
-- private half back (as webhook_secret); it opens what was sealed to that version as long as a phone may still hold such a thing.
create table outreach_key (
  id uuid primary key,
  municipality_code text not null references municipality,
  version integer not null check (version between 1 and 9999),
  -- P-256: the point as it is, and PKCS 8
  public_key bytea not null check (length(public_key) = 65),
  private_key bytea not null check (length(private_key) between 100 and 300),
  made_at timestamptz not null,
  made_by uuid not null references app_user,
  unique (municipality_code, version)
);
call app.protect('outreach_key');
create policy see on outreach_key for select to hemvist_user using (municipality_code = (select app.municipality())
  and ((select app.may('phone.use')) or (select app.may('phone.oversee'))));
-- the first comes with the first phone; a new one is made by those in charge
create policy add on outreach_key for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and made_by = (select app.user_id()) and ((select app.may('phone.oversee')) or (version = 1 and (select app.may('phone.use')))));
grant select (id, municipality_code, version, public_key, made_at, made_by), insert on outreach_key to hemvist_user;

-- A phone that sends in its owner's name. Of its token there is a hash alone; cut off, it sends nothing more, and what it still holds stays on it.
create table outreach_device (
  id uuid primary key,
  municipality_code text not null,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  token_hash bytea not null unique check (length(token_hash) = 32),
  registered_at timestamptz not null,
  -- whose it is
  registered_by uuid not null references app_user,
  last_used_on date,
  revoked_at timestamptz,
  revoked_by uuid references app_user,
  check ((revoked_at is null) = (revoked_by is null)),
  unique (municipality_code, id),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id)
);
create index outreach_device_owner on outreach_device (registered_by, registered_at desc);
create index outreach_device_organisation on outreach_device (organisation_id, registered_at desc);
comment on column outreach_device.revoked_by is 'by whoever cut it off; cleared when it is let in again';
call app.protect('outreach_device');
create policy own on outreach_device for select to hemvist_user
  using (municipality_code = (select app.municipality()) and registered_by = (select app.user_id()) and (select app.may('phone.see')));
create policy oversee on outreach_device for select to hemvist_user using (municipality_code = (select app.municipality())
  and (organisation_id = (select app.organisation_id()) or (select app.organisation_kind()) = 'municipality') and (select app.may('phone.oversee')));
create policy add on outreach_device for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and registered_by = (select app.user_id()) and (select app.may('phone.use')));
create policy revoke_own on outreach_device for update to hemvist_user
  using (registered_by = (select app.user_id()) and (select app.may('phone.see')))
  with check (municipality_code = (select app.municipality()));
create policy revoke on outreach_device for update to hemvist_user using (municipality_code = (select app.municipality())
  and (organisation_id = (select app.organisation_id()) or (select app.organisation_kind()) = 'municipality') and (select app.may('phone.oversee')))
  with check (municipality_code = (select app.municipality()));
grant select (id, municipality_code, organisation_id, name, registered_at, registered_by, last_used_on, revoked_at, revoked_by), insert,
  update (revoked_at, revoked_by) on outreach_device to hemvist_user;

-- What came from a phone, once for each id that it made: taken, refused with its reason, or beside something newer that it met. Its writer's alone.
create table outreach_item (
  -- made on the phone; the contact's own id too
  id uuid primary key,
  municipality_code text not null,
  outreach_device_id uuid not null,
  kind text not null check (kind in ('contact', 'count', 'unknown')),
  -- when it was written, by the phone's clock
  phone_clock timestamptz,
  -- the clock was wrong, or it is long ago: told, and nothing was changed
  clock text check (clock in ('ahead', 'old', 'skewed')),
  sent_at timestamptz not null,
  sent_by uuid not null references app_user,
  -- null: it was taken
  refused text check (refused in ('unreadable', 'invalid', 'future', 'names', 'numbers', 'nobody', 'outdoors', 'next', 'counted', 'notAllowed')),
  -- what it said, for its writer, until they have settled it
  words jsonb check (jsonb_typeof(words) = 'object' and octet_length(words::text) <= 16384),
  meets text check (meets in ('linked', 'moved', 'answered', 'twice', 'ended')),
  met_id uuid,
  settled_at timestamptz,
  settled_by uuid references app_user,
  -- both stand; it was the same and is taken back; written anew; thrown away
  settled_as text check (settled_as in ('kept', 'same', 'written', 'thrown')),
  unique (municipality_code, id),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_as is null)),
  check ((meets is null) = (met_id is null)),
  foreign key (municipality_code, outreach_device_id) references outreach_device (municipality_code, id)
);
create index outreach_item_sender on outreach_item (sent_by, sent_at desc, id desc);
-- what waits for its writer, on My day
create index outreach_item_open on outreach_item (sent_by, sent_at) where settled_at is null and (refused is not null or meets is not null);
create index outreach_item_device on outreach_item (outreach_device_id);
comment on column outreach_item.settled_by is 'by whoever settled it; cleared when it is open again';
comment on column outreach_item.settled_as is 'with settled_by';
call app.protect('outreach_item');
create policy own on outreach_item for select to hemvist_user
  using (municipality_code = (select app.municipality()) and sent_by = (select app.user_id()));
create policy add on outreach_item for insert to hemvist_user with check (municipality_code = (select app.municipality())
  and sent_by = (select app.user_id()) and (select app.may('phone.use')));
create policy settle on outreach_item for update to hemvist_user using (sent_by = (select app.user_id()))
  with check (municipality_code = (select app.municipality()));
grant select, insert, update (settled_at, settled_by, settled_as) on outreach_item to hemvist_user;

-- Outreach and its interface, the rest (decision 090).

-- Whoever sent an alert by the public page and left an address is written to twice: that it came, and that somebody has been there or answered. A row is there
-- for as long as a mail is wanted or due: it goes when the last one has left, when its owner says stop, and after a month. Nobody reads it but the system.
create table outreach_alert_mail (
  -- in each mail, as the way to say stop
  id uuid primary key,
  municipality_code text not null,
  outreach_alert_id uuid not null,
  address text not null check (length(address) <= 254 and address ~ '^[^[:space:]@<>,;"]+@[^[:space:]@<>,;"]+\.[^[:space:]@<>,;"]+$'),
  asked_at timestamptz not null,
  receipt_at timestamptz,
  -- when it is tried again after a mail server that said no, and how often it did
  try_at timestamptz not null,
  failures smallint not null default 0 check (failures between 0 and 100),
  foreign key (municipality_code, outreach_alert_id) references outreach_alert (municipality_code, id)
);
create unique index outreach_alert_mail_alert on outreach_alert_mail (outreach_alert_id);
create index outreach_alert_mail_due on outreach_alert_mail (try_at);
call app.protect('outreach_alert_mail');

-- What the municipality promises whoever sends an alert is for everybody to read, a landlord who sends one among them.
create policy promise on municipality_setting for select to hemvist_user using (
  municipality_code = (select app.municipality()) and key like 'outreach.%');

-- The interface: what is met outdoors is a scope of its own, so that a shelter's system gets no more than it needs. A key that had both keeps both.
alter table api_key drop constraint api_key_scopes_check,
  add constraint api_key_scopes_check check (cardinality(scopes) > 0 and scopes <@ array['messages:write', 'messages:read', 'vacancies:write', 'notices:write',
    'webhooks:manage', 'places:read', 'nights:write', 'contacts:write']);
update api_key set scopes = scopes || '{contacts:write}'::text[] where 'nights:write' = any (scopes);
create or replace function app.make_key_user() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  kind_of text;
  allowed text[];
begin
  select kind into kind_of from organisation where id = new.organisation_id and municipality_code = new.municipality_code;
  allowed := case kind_of when 'landlord' then array['messages:write', 'messages:read', 'vacancies:write', 'webhooks:manage']
    when 'municipality' then array['notices:write', 'places:read'] when 'ideaBased' then array['places:read', 'nights:write', 'contacts:write'] else array[]::text[] end;
  if not new.scopes <@ allowed then
    raise exception 'an organisation of the kind % can''t have a key with these scopes', kind_of using errcode = 'check_violation';
  end if;
  insert into app_user (id, municipality_code, organisation_id, name, issuer, subject, machine, demo, created_at)
    values (new.id, new.municipality_code, new.organisation_id, new.name, 'hemvist:key', new.id::text, true,
      exists (select from app_user u where u.organisation_id = new.organisation_id and u.demo), new.made_at);
  insert into user_role (id, user_id, role, given_at)
    values (gen_random_uuid(), new.id, case kind_of when 'landlord' then 'landlordAgent' when 'ideaBased' then 'shelterWorker' else 'preventionOfficer' end, new.made_at);
  return new;
end $$;

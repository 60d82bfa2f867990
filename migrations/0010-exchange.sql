-- The interface for other systems: keys that act for an organisation, what was asked with them, and the notices (webhooks) that tell when an answer came.

-- A key acts as a technical user of its organisation, so that row security stands beneath it. Such a user never logs in and is nobody's colleague.
alter table app_user add column machine boolean not null default false;
grant select (machine) on app_user to hemvist_user;

-- Who looks after an organisation's keys and notices: a landlord's agents, and the municipality's administrator.
create function app.manages_keys(organisation uuid) returns boolean language sql stable parallel safe as $$
  select organisation = app.organisation_id() and case app.organisation_kind()
    when 'landlord' then app.has_role('landlordAgent') when 'municipality' then app.has_role('administrator') else false end
$$;

-- Keys -------------------------------------------------------------------------------------------------------------------------------------
-- The secret is shown once; here is its SHA-256. 256 random bits need no salt and no slow hash.
create table api_key (
  -- the technical user's id too
  id uuid primary key,
  municipality_code text not null,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- the secret's beginning, to tell keys apart by
  prefix text not null check (prefix ~ '^hv_[A-Za-z0-9_-]{4}$'),
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['messages:write', 'messages:read', 'notices:write', 'webhooks:manage']),
  -- requests a minute
  per_minute integer not null default 120 check (per_minute between 1 and 6000),
  made_at timestamptz not null,
  -- null: from the command line
  made_by uuid references app_user,
  -- the last day it can be used, two years ahead at most: a key that nobody remembers must end by itself
  expires_on date not null,
  revoked_at timestamptz,
  revoked_by uuid references app_user,
  last_used_on date,
  check (expires_on between (made_at at time zone 'Europe/Stockholm')::date and ((made_at at time zone 'Europe/Stockholm')::date + interval '2 years')::date),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  foreign key (id) references app_user,
  unique (municipality_code, id)
);
create index api_key_organisation on api_key (organisation_id, made_at desc);

-- The technical user comes with its key, in one statement: neither is there without the other.
create function app.make_key_user() returns trigger language plpgsql security definer set search_path = public, app as $$
declare
  kind_of text;
  allowed text[];
begin
  select kind into kind_of from organisation where id = new.organisation_id and municipality_code = new.municipality_code;
  allowed := case kind_of when 'landlord' then array['messages:write', 'messages:read', 'webhooks:manage'] when 'municipality' then array['notices:write'] else array[]::text[] end;
  if not new.scopes <@ allowed then
    raise exception 'an organisation of the kind % can''t have a key with these scopes', kind_of using errcode = 'check_violation';
  end if;
  insert into app_user (id, municipality_code, organisation_id, name, issuer, subject, machine, demo, created_at)
    values (new.id, new.municipality_code, new.organisation_id, new.name, 'hemvist:key', new.id::text, true,
      exists (select from app_user u where u.organisation_id = new.organisation_id and u.demo), new.made_at);
  insert into user_role (id, user_id, role, given_at)
    values (gen_random_uuid(), new.id, case kind_of when 'landlord' then 'landlordAgent' else 'preventionOfficer' end, new.made_at);
  return new;
end $$;
alter function app.make_key_user() owner to hemvist_system;
create trigger api_key_user before insert on api_key for each row execute function app.make_key_user();

call app.protect('api_key');
create policy own on api_key for select to hemvist_user using (municipality_code = app.municipality() and app.manages_keys(organisation_id));
create policy make on api_key for insert to hemvist_user with check (municipality_code = app.municipality() and app.manages_keys(organisation_id) and made_by = app.user_id());
create policy revoke on api_key for update to hemvist_user using (app.manages_keys(organisation_id)) with check (municipality_code = app.municipality() and revoked_by = app.user_id());
grant select (id, municipality_code, organisation_id, name, prefix, scopes, per_minute, made_at, made_by, expires_on, revoked_at, revoked_by, last_used_on), insert,
  update (revoked_at, revoked_by) on api_key to hemvist_user;

-- How much of its minute a key has left: in the database, since several servers may answer the same key.
create table api_rate (
  key_id uuid primary key references api_key,
  at timestamptz not null,
  left_over numeric not null
);
call app.protect('api_rate');

-- What was asked, of which door and with what result. No body, no address, nothing about a person.
create table api_call (
  id uuid primary key,
  municipality_code text not null references municipality,
  organisation_id uuid not null references organisation,
  key_id uuid not null references api_key,
  at timestamptz not null,
  method text not null,
  -- the door's pattern, never the address that was asked
  route text not null,
  status smallint not null,
  ms integer not null,
  -- SHA-256 of the idempotency key, which may hold anything
  idempotency_hash bytea
);
create index api_call_key on api_call (key_id, at desc, id desc);
create index api_call_at on api_call (at);
call app.protect('api_call');
create policy own on api_call for select to hemvist_user using (municipality_code = app.municipality() and app.manages_keys(organisation_id));
grant select on api_call to hemvist_user;

-- A request that was carried out, by its idempotency key; written in the transaction that did the work. The answer holds ids, dates and codes.
create table api_idempotency (
  user_id uuid not null references app_user,
  key_hash bytea not null check (length(key_hash) = 32),
  municipality_code text not null references municipality,
  -- method, route and body: the same key with another body is a mistake of the sender's
  request_hash bytea not null check (length(request_hash) = 32),
  answer jsonb,
  at timestamptz not null,
  primary key (user_id, key_hash)
);
create index api_idempotency_at on api_idempotency (at);
call app.protect('api_idempotency');
create policy own on api_idempotency to hemvist_user using (user_id = app.user_id()) with check (user_id = app.user_id() and municipality_code = app.municipality());
grant select, insert, update (answer) on api_idempotency to hemvist_user;

-- Webhooks ---------------------------------------------------------------------------------------------------------------------------------
create table webhook (
  id uuid primary key,
  municipality_code text not null,
  organisation_id uuid not null,
  url text not null check (length(url) between 10 and 500 and url ~ '^https?://'),
  events text[] not null check (cardinality(events) > 0 and events <@ array['answer', 'promise', 'undertaking']),
  made_at timestamptz not null,
  made_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_at is null) = (ended_by is null)),
  foreign key (municipality_code, organisation_id) references organisation (municipality_code, id),
  unique (municipality_code, id)
);
create unique index webhook_once on webhook (organisation_id, url) where ended_at is null;
create index webhook_organisation on webhook (organisation_id, made_at desc);
call app.protect('webhook');
create policy own on webhook for select to hemvist_user using (municipality_code = app.municipality() and app.manages_keys(organisation_id));
create policy make on webhook for insert to hemvist_user with check (municipality_code = app.municipality() and app.manages_keys(organisation_id)
  and app.organisation_kind() = 'landlord' and made_by = app.user_id());
create policy finish on webhook for update to hemvist_user using (app.manages_keys(organisation_id)) with check (municipality_code = app.municipality() and ended_by = app.user_id());
grant select, insert, update (ended_at, ended_by) on webhook to hemvist_user;

-- What notices are signed with. It must be kept as it is: a signature is made with the secret itself, not with its hash. Users may write one and never read one back;
-- with it one could forge a notice to that receiver, who learns nothing from a notice but that there is something to fetch with a key of their own.
create table webhook_secret (
  id uuid primary key,
  municipality_code text not null,
  webhook_id uuid not null,
  secret text not null check (length(secret) between 32 and 100),
  made_at timestamptz not null,
  -- after a change both are used for a day
  until timestamptz,
  foreign key (municipality_code, webhook_id) references webhook (municipality_code, id)
);
create unique index webhook_secret_current on webhook_secret (webhook_id) where until is null;
create index webhook_secret_webhook on webhook_secret (webhook_id);
call app.protect('webhook_secret');
create policy own on webhook_secret for select to hemvist_user using (exists (select from webhook w where w.id = webhook_id));
create policy make on webhook_secret for insert to hemvist_user with check (municipality_code = app.municipality() and exists (select from webhook w where w.id = webhook_id));
create policy finish on webhook_secret for update to hemvist_user using (exists (select from webhook w where w.id = webhook_id)) with check (municipality_code = app.municipality());
grant select (id, municipality_code, webhook_id, made_at, until), insert, update (until) on webhook_secret to hemvist_user;

-- A notice to one receiver about one thing, and how far it has come. Delivered at least once; the receiver knows it again by its id.
create table webhook_delivery (
  id uuid primary key,
  municipality_code text not null,
  webhook_id uuid not null,
  event text not null check (event in ('answer', 'promise', 'undertaking')),
  message_id uuid not null,
  -- the answer, promise or undertaking
  cause_id uuid not null,
  receipt text not null,
  kind text not null,
  happened_at timestamptz not null,
  made_at timestamptz not null,
  attempts smallint not null default 0,
  next_at timestamptz not null,
  last_at timestamptz,
  last_status smallint,
  last_fault text check (last_fault in ('status', 'timeout', 'noConnection', 'noSuchHost', 'notAllowed')),
  delivered_at timestamptz,
  given_up_at timestamptz,
  foreign key (municipality_code, webhook_id) references webhook (municipality_code, id),
  foreign key (municipality_code, message_id) references tenancy_message (municipality_code, id)
);
create unique index webhook_delivery_once on webhook_delivery (webhook_id, cause_id);
create index webhook_delivery_due on webhook_delivery (next_at) where delivered_at is null and given_up_at is null;
create index webhook_delivery_webhook on webhook_delivery (webhook_id, made_at desc, id desc);
call app.protect('webhook_delivery');
create policy own on webhook_delivery for select to hemvist_user using (exists (select from webhook w where w.id = webhook_id));
create policy again on webhook_delivery for update to hemvist_user using (exists (select from webhook w where w.id = webhook_id)) with check (municipality_code = app.municipality());
grant select, update (attempts, next_at, delivered_at, given_up_at) on webhook_delivery to hemvist_user;

-- The notice is written by the database, in the transaction of what it tells about: no part of the program can forget it, and nothing is told that didn't happen.
create function app.tell_receivers(about text, message uuid, cause uuid, kind_of text, at timestamptz) returns void
  language sql security definer set search_path = public, app as $$
  insert into webhook_delivery (id, municipality_code, webhook_id, event, message_id, cause_id, receipt, kind, happened_at, made_at, next_at)
  select gen_random_uuid(), w.municipality_code, w.id, about, m.id, cause, s.receipt, kind_of, at, app.now(), app.now()
  from tenancy_message m join signal s on s.id = m.signal_id
    join webhook w on w.organisation_id = m.sender_organisation_id and w.municipality_code = m.municipality_code and w.ended_at is null and about = any (w.events)
  where m.id = message
  on conflict (webhook_id, cause_id) do nothing
$$;
alter function app.tell_receivers(text, uuid, uuid, text, timestamptz) owner to hemvist_system;
revoke execute on function app.tell_receivers(text, uuid, uuid, text, timestamptz) from public;
grant execute on function app.tell_receivers(text, uuid, uuid, text, timestamptz) to hemvist_system;

create function app.tell_of_answer() returns trigger language plpgsql security definer set search_path = public, app as $$
begin
  -- which kind of answer it was is the municipality's own: it could tell that there is a case
  perform app.tell_receivers('answer', m.id, new.id, case when new.corrects_id is null then 'answered' else 'corrected' end, new.answered_at) from tenancy_message m where m.signal_id = new.signal_id;
  return null;
end $$;
-- A matter may hold several messages of a landlord's: each landlord is told of the latest.
create function app.tell_of_matter(about text, matter uuid, cause uuid, kind_of text, at timestamptz) returns void
  language plpgsql security definer set search_path = public, app as $$
declare message uuid;
begin
  for message in select distinct on (m.sender_organisation_id) m.id from matter_message l join tenancy_message m on m.id = l.message_id
      where l.matter_id = matter and l.cut_at is null and m.sender_organisation_id is not null
      order by m.sender_organisation_id, m.received_at desc, m.id desc loop
    perform app.tell_receivers(about, message, cause, kind_of, at);
  end loop;
end $$;
create function app.tell_of_promise() returns trigger language plpgsql security definer set search_path = public, app as $$
begin
  perform app.tell_of_matter('promise', new.matter_id, new.id, new.kind, new.promised_at);
  return null;
end $$;
create function app.tell_of_undertaking() returns trigger language plpgsql security definer set search_path = public, app as $$
begin
  perform app.tell_of_matter('undertaking', new.matter_id, new.id, 'signed', new.signed_at);
  return null;
end $$;
alter function app.tell_of_answer() owner to hemvist_system;
alter function app.tell_of_matter(text, uuid, uuid, text, timestamptz) owner to hemvist_system;
revoke execute on function app.tell_of_matter(text, uuid, uuid, text, timestamptz) from public;
grant execute on function app.tell_of_matter(text, uuid, uuid, text, timestamptz) to hemvist_system;
alter function app.tell_of_promise() owner to hemvist_system;
alter function app.tell_of_undertaking() owner to hemvist_system;
create trigger signal_answer_told after insert on signal_answer for each row execute function app.tell_of_answer();
create trigger matter_promise_told after insert on matter_promise for each row execute function app.tell_of_promise();
create trigger undertaking_told after insert on undertaking for each row execute function app.tell_of_undertaking();

-- The undertaking is a letter to the landlord, who reads on a message of its own that it was given, for how much, and when it reached them.
create function app.undertakings_of_message(msg uuid) returns table (number text, amount_ore bigint, signed_on date, reached_on date)
  language sql stable security definer set search_path = public, app as $$
  select u.number, u.amount_ore, u.signed_on, d.reached_on from tenancy_message t
    join matter_message l on l.message_id = t.id and l.cut_at is null
    join undertaking u on u.matter_id = l.matter_id and u.withdrawn_at is null
    left join undertaking_delivery d on d.undertaking_id = u.id and d.undone_at is null
  where t.id = msg and t.municipality_code = app.municipality() and app.has_role('landlordAgent') and t.sender_organisation_id = app.organisation_id()
$$;
alter function app.undertakings_of_message(uuid) owner to hemvist_system;

-- Whether a notice that came through the interface is confirmed, for the key that may ask: also when a matter holds the notice, and nothing of the matter.
create function app.notice_sent_by_key(notice uuid) returns table (received_at timestamptz, withdrawn_at timestamptz, confirmed_at timestamptz, handler_name text, handler_title text)
  language sql stable security definer set search_path = public, app as $$
  select n.received_at, n.withdrawn_at, c.confirmed_at, u.name, u.title from enforcement_notice n
    left join enforcement_confirmation c on c.notice_id = n.id and c.undone_at is null
    left join app_user u on u.id = c.handler_id
  where n.id = notice and n.via = 'interface' and n.municipality_code = app.municipality()
    and exists (select from api_key k where k.id = app.user_id() and k.municipality_code = n.municipality_code and 'notices:write' = any (k.scopes))
$$;
alter function app.notice_sent_by_key(uuid) owner to hemvist_system;

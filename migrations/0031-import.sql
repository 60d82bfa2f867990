-- A landlord's file row by row is the longest writing there is, and holds its municipality's record while it writes: what each row costs is paid by everybody.

-- Numbers in what comes in: the same numbers are found as before (migration 0016). Most texts have none, and are told apart by one pattern without being
-- taken to pieces: ten digits in a row that could be a day of birth and four more, with up to three signs between any two.
create function app.may_hold_number(written text) returns boolean language sql immutable parallel safe as $$
  select case when written is nfkc normalized then written else normalize(written, NFKC) end
    ~ '[0-9][^0-9A-Za-z]{0,3}[0-9][^0-9A-Za-z]{0,3}[01][^0-9A-Za-z]{0,3}[0-9][^0-9A-Za-z]{0,3}[0-36-9](?:[^0-9A-Za-z]{0,3}[0-9]){5}'
$$;

create or replace function app.signals_name() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  with said as materialized (
    select a.id, a.municipality_code, concat_ws(' x ', a.person_number, a.person_name, a.place, a.words, a.sender_name, a.sender_contact) as words from added a
  )
  insert into signal_number (signal_id, municipality_code, number)
    select s.id, s.municipality_code, n from said s cross join lateral app.numbers_in(s.words) as n where app.may_hold_number(s.words)
    on conflict do nothing;
  return null;
end $$;

create or replace function app.messages_name() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  with said as materialized (
    select a.signal_id, a.municipality_code,
      concat_ws(' x ', a.tenant_name, a.address, a.words, a.own_reference, a.landlord_name, a.landlord_address, a.way_to_pay) as words
    from added a
  )
  insert into signal_number (signal_id, municipality_code, number)
    select s.signal_id, s.municipality_code, n from said s cross join lateral app.numbers_in(s.words) as n where app.may_hold_number(s.words)
    on conflict do nothing;
  return null;
end $$;

-- The same text as before (migration 0014): what stands in an object is told at once, and only what holds more than itself is asked about by itself.
create or replace function app.canonical(j jsonb) returns text language plpgsql immutable strict parallel safe set search_path = pg_catalog, public, app, pg_temp as $$
declare
  found text;
  numbered boolean;
begin
  case jsonb_typeof(j)
    when 'object' then
      select '{' || coalesce(string_agg(to_json(key)::text || ':'
          || case when jsonb_typeof(value) in ('string', 'boolean', 'null') then value::text else app.canonical(value) end, ',' order by key collate "C"), '') || '}',
        bool_or(key ~ '^(0|[1-9][0-9]*)$')
        into found, numbered from jsonb_each(j);
      if numbered then raise exception 'a key in the record is a word, not a number' using errcode = 'check_violation'; end if;
    when 'array' then
      select '[' || coalesce(string_agg(app.canonical(value), ',' order by place), '') || ']' into found from jsonb_array_elements(j) with ordinality as e (value, place);
    when 'number' then
      -- larger or finer ones are written differently by the two
      if abs(j::numeric) > 9007199254740991 or scale(trim_scale(j::numeric)) > 6 then raise exception 'a number in the record is whole, or has six decimals at most' using errcode = 'check_violation'; end if;
      found := trim_scale(j::numeric)::text;
    else found := j::text;
  end case;
  return found;
end $$;

-- Adds events as before (migration 0014): what each says is written down for all at once, and one by one only the hash that chains it to the one before.
create or replace function app.add_events(here text, events jsonb) returns void language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  for_user boolean := current_setting('role') = 'hemvist_user';
  own_actor text;
  first bigint;
  before bytea;
  said bytea[];
  one bytea;
  hashes bytea[];
begin
  if for_user then
    select o.name into own_actor from organisation o where o.id = app.organisation_id();
    if own_actor is null or app.user_id() is null
      or exists (select from jsonb_array_elements(events) x where (x ->> 'actorId')::uuid is distinct from app.user_id())
      or (here is distinct from app.municipality() and exists (select from jsonb_array_elements(events) x where x ->> 'what' <> 'signal.received'
        or not exists (select from signal s where s.id = (x ->> 'subject')::uuid and s.municipality_code = here and s.registered_by = app.user_id() and app.is_now(s.received_at))
        or exists (select from event v where v.subject_id = (x ->> 'subject')::uuid and v.municipality_code = here))) then
      raise exception 'new row violates row-level security for table "event": an event is in its actor''s own name and municipality' using errcode = 'insufficient_privilege';
    end if;
  end if;
  perform app.hold_records(array[here]);
  select seq, hash into first, before from event_head where municipality_code = here;
  hashes := array[before];
  select array_agg(convert_to('[' || concat_ws(',', to_json(here), first + x.place,
      to_json(to_char(case when for_user then app.now() else coalesce((e ->> 'at')::timestamptz, app.now()) end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
      coalesce(to_json((e ->> 'actorId')::uuid)::text, 'null'), to_json(case when for_user then own_actor else e ->> 'actor' end), to_json(e ->> 'what'),
      to_json((e ->> 'subject')::uuid), coalesce(to_json((e ->> 'person')::uuid)::text, 'null'), app.canonical(e -> 'data')) || ']', 'UTF8') order by x.place)
    into said from jsonb_array_elements(events) with ordinality as x (e, place);
  foreach one in array coalesce(said, '{}') loop
    before := sha256(before || one);
    hashes := hashes || before;
  end loop;
  insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, person_id, data, previous_hash, hash)
    select here, first + x.place, case when for_user then app.now() else coalesce((e ->> 'at')::timestamptz, app.now()) end, (e ->> 'actorId')::uuid,
      case when for_user then own_actor else e ->> 'actor' end, e ->> 'what', (e ->> 'subject')::uuid, (e ->> 'person')::uuid, e -> 'data', hashes[x.place], hashes[x.place + 1]
    from jsonb_array_elements(events) with ordinality as x (e, place);
  update event_head set seq = first + cardinality(hashes) - 1, hash = before where municipality_code = here;
end $$;

-- Holds the heads as before (migration 0013). Every statement that changes something asks for it, and all but the first of a transaction find it held: that is
-- remembered until the transaction ends, or is taken back to a point before it, as the lock itself is. A user's role can set no such thing (migration 0014).
create or replace function app.hold_records(codes text[]) returns void language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare
  code text;
  held text[] := string_to_array(coalesce(current_setting('hemvist.held', true), ''), ' ');
begin
  if codes <@ held then return; end if;
  for code in select distinct m.code from municipality m where m.code = any (codes) and m.code <> all (held) order by m.code loop
    perform from event_head where municipality_code = code for update;
    if not found then
      insert into event_head (municipality_code, seq, hash) values (code, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
      perform from event_head where municipality_code = code for update;
    end if;
    held := held || code;
  end loop;
  perform set_config('hemvist.held', array_to_string(held, ' '), true);
end $$;

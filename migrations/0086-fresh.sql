-- What the inspectorate has decided about a request waits for no answer: a new request can be sent, and the old one isn't answered any more.
create or replace function app.transfer_is_sent() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from transfer_request t where t.case_id = new.case_id and t.id <> new.id and t.withdrawn_at is null
      and not exists (select from transfer_answer a where a.transfer_id = t.id and a.undone_at is null)
      and not exists (select from transfer_inspectorate i where i.transfer_id = t.id and i.undone_at is null and i.decided_on is not null)) then
    raise exception 'a request waits for its answer' using errcode = 'unique_violation', constraint = 'transfer_request_open';
  end if;
  if (new.sent_how = 'here' or new.person_name is not null or new.person_number is not null)
      and exists (select from case_file c join protection x on x.person_id = c.person_id and x.ended_at is null where c.id = new.case_id) then
    raise exception 'a protected person''s is handed over in person' using errcode = 'check_violation', constraint = 'transfer_request_protected';
  end if;
  if new.sent_how = 'here' and not exists (select from organisation o where o.municipality_code = new.to_municipality_code
      and o.kind = 'municipality' and o.retired_at is null) then
    raise exception 'the municipality does not work here' using errcode = 'check_violation', constraint = 'transfer_request_here';
  end if;
  return new;
end $$;

create or replace function app.answer_fits_transfer() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform 1 from transfer_request t where t.id = new.transfer_id for update;
  if exists (select from transfer_request t where t.id = new.transfer_id and t.withdrawn_at is not null) then
    raise exception 'the request was taken back' using errcode = 'check_violation', constraint = 'transfer_answer_withdrawn';
  end if;
  if exists (select from transfer_request t where t.id = new.transfer_id and new.answered_on < t.requested_on) then
    raise exception 'no answer comes before its request' using errcode = 'check_violation', constraint = 'transfer_answer_before';
  end if;
  if exists (select from transfer_inspectorate i where i.transfer_id = new.transfer_id and i.undone_at is null and i.decided_on is not null) then
    raise exception 'the inspectorate has decided' using errcode = 'check_violation', constraint = 'transfer_answer_decided';
  end if;
  return new;
end $$;

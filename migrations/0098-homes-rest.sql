-- What is left of homes, agreements and transfers: notes of a meeting that wasn't held stay, the month of a request counts from the day on which it could be
-- read, and an application that the inspectorate dismissed can be made again.

-- The notes of a meeting stand with whoever wrote them, also when it turns out not to have been held.
alter table agreement_meeting
  add column unheld_at timestamptz,
  add column unheld_by uuid references app_user,
  add check ((unheld_at is null) = (unheld_by is null)),
  add check (unheld_at is null or held_at is not null),
  drop constraint agreement_meeting_check2,
  add constraint agreement_meeting_off check (held_at is null or unheld_at is not null or called_off_at is null);
comment on column agreement_meeting.unheld_by is 'by whoever said that it wasn''t held; cleared when it was held after all';
grant update (unheld_at, unheld_by) on agreement_meeting to hemvist_user;

-- One application stands at a time. What the inspectorate dismisses it hasn't tried: another may follow, unless the dismissal is with a court or was changed there.
drop index transfer_inspectorate_once;
create unique index transfer_inspectorate_once on transfer_inspectorate (transfer_id)
  where undone_at is null and not (decided_as is not distinct from 'dismissed' and (appealed_at is null or judged_as is not distinct from 'stays'));
create index transfer_inspectorate_transfer on transfer_inspectorate (transfer_id);

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
  -- it can be read there from the moment when it is sent, and no month began before that
  if new.sent_how = 'here' and new.requested_on < (new.requested_at at time zone 'Europe/Stockholm')::date then
    raise exception 'a request that is read here is sent the day it is sent' using errcode = 'check_violation', constraint = 'transfer_request_day';
  end if;
  return new;
end $$;

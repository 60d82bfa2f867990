-- What pages alone held of agreements and pauses: days that can't be, held for every statement of a user's.

-- An agreement doesn't end before it begins, and what prolongs it makes it longer.
create function app.agreement_days_fit() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  a agreement%rowtype;
begin
  select * into a from agreement where id = new.agreement_id;
  if tg_table_name = 'agreement_end' then
    if (to_jsonb(new) ->> 'ended_on')::date < a.from_on then
      raise exception 'the agreement ends before it begins' using errcode = 'check_violation', constraint = 'agreement_end_before';
    end if;
  elsif a.until_on is null or (to_jsonb(new) ->> 'until_on')::date <= a.until_on then
    raise exception 'the agreement becomes no longer' using errcode = 'check_violation', constraint = 'agreement_prolongation_longer';
  end if;
  return new;
end $$;
alter function app.agreement_days_fit() owner to hemvist_system;
create trigger days_fit before insert on agreement_end for each row when (current_user = 'hemvist_user') execute function app.agreement_days_fit();
create trigger days_fit before insert on agreement_prolongation for each row when (current_user = 'hemvist_user') execute function app.agreement_days_fit();

-- A landlord has one pause at a time, also when one that was ended goes on, or ends later than was thought.
create function app.one_pause() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from landlord_pause p where p.landlord_id = new.landlord_id and p.id <> new.id and p.undone_at is null
      and daterange(p.from_on, coalesce(p.lifted_on, p.until_on + 1), '[)') && daterange(new.from_on, coalesce(new.lifted_on, new.until_on + 1), '[)')) then
    raise exception 'the landlord has a pause already' using errcode = 'check_violation', constraint = 'landlord_pause_one';
  end if;
  return null;
end $$;
alter function app.one_pause() owner to hemvist_system;
create trigger one_pause after insert or update of lifted_on, undone_at on landlord_pause for each row
  when (current_user = 'hemvist_user' and new.undone_at is null) execute function app.one_pause();

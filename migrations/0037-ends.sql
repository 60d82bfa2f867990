-- Ends that are true: what claims that something happened is refused while it hasn't, and what is ended although something is open says why.
-- And a bed whose guest the house may no longer read about is marked like any other (decision 044).

-- Why it was right to end although something was open, in the words of whoever ended it; null: nothing was.
alter table matter_end add column open_because text check (length(open_because) between 1 and 1000);
alter table case_closure add column open_because text check (length(open_because) between 1 and 1000);
alter table advice_end add column open_because text check (length(open_because) between 1 and 1000);
alter table lease add column end_open_because text check (length(end_open_because) between 1 and 1000);
alter table lease add constraint lease_end_open_because check (end_open_because is null or ends_on is not null);

-- What users end is looked at here as well, whatever page or program they come by. The pages say it in words, and more of it; these are the few things that
-- no reason makes right, and a reason's place where something surely is open.
create function app.refuse_end(constraint_name text) returns void language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
begin
  raise exception 'what is open does not let it end' using errcode = 'check_violation', constraint = constraint_name;
end $$;

-- A matter whose end says that something kept the home: it must stand in the matter's events, or the plan must have been made. That somebody was evicted or moved
-- becomes an event with the end; the others claim nothing that an event tells.
create function app.matter_end_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
declare
  undelivered boolean := exists (select from undertaking u where u.matter_id = new.matter_id and u.withdrawn_at is null
    and not exists (select from undertaking_delivery d where d.undertaking_id = u.id and d.undone_at is null));
  told text[] := case new.outcome
    when 'keptPayment' then array['payment', 'deposited']
    when 'keptUndertaking' then array['undertakingGiven']
    when 'keptWithdrawn' then array['withdrawn', 'titleRefused']
    when 'keptRectified' then array['rectified', 'groundCeased']
    when 'keptNewLease' then array['newLease']
    when 'keptTakeover' then array['takenOver'] end;
begin
  if told is not null and not exists (select from matter_event e where e.matter_id = new.matter_id and e.kind = any (told) and not e.annuls
      and not exists (select from matter_event c where c.corrects_id = e.id)) then
    perform app.refuse_end('matter_end_true');
  end if;
  if new.outcome = 'keptPlan' and not exists (select from payment_plan p where p.matter_id = new.matter_id
      and coalesce(p.ended_because, 'fulfilled') = 'fulfilled') then
    perform app.refuse_end('matter_end_true');
  end if;
  if new.outcome = 'keptUndertaking' and undelivered then
    perform app.refuse_end('matter_end_true');
  end if;
  if undelivered and new.open_because is null then
    perform app.refuse_end('matter_end_open');
  end if;
  return new;
end $$;
alter function app.matter_end_is_true() owner to hemvist_system;
create trigger open_at_end before insert on matter_end for each row when (current_user = 'hemvist_user') execute function app.matter_end_is_true();

-- A case isn't closed over an investigation that runs (SoL 2025:400 14 kap. 3 §) or a follow-up that somebody waits for.
create function app.case_closure_is_true() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if exists (select from investigation i where i.case_id = new.case_id and i.ended_on is null)
    or exists (select from follow_up f where f.case_id = new.case_id and f.held_on is null and f.called_off_at is null) then
    perform app.refuse_end('case_closure_open');
  end if;
  return new;
end $$;
alter function app.case_closure_is_true() owner to hemvist_system;
create trigger open_at_end before insert on case_closure for each row when (current_user = 'hemvist_user') execute function app.case_closure_is_true();

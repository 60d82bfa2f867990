-- What an attack by SQL on the on-call duty found (decision 094): who is on call is told to fewer, and hours are given to fewer.

-- The role that has hours: of those who read who is on call, the one that neither gives hours nor reads the logs. Roles stand in the rooms alone.
create view app.on_call_role with (security_barrier) as
  select p.role from permission p where p.organisation_kind = 'municipality' and p.verb = 'duty.see'
  except select p.role from permission p where p.organisation_kind = 'municipality' and p.verb in ('duty.give', 'review.read');
alter view app.on_call_role owner to hemvist_system;
grant select on app.on_call_role to hemvist_user;

-- Whom a duty may be given to; of no other role, whatever is asked for.
create or replace function app.on_call_workers(in_role text) returns table (user_id uuid, name text, municipality text) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select u.id, u.name, m.name from app_user u join municipality m on m.code = u.municipality_code
  where app.may('duty.give') and u.id <> app.user_id() and not u.machine
    and in_role in (select o.role from app.on_call_role o)
    and u.demo = (select x.demo from app_user x where x.id = app.user_id())
    and exists (select from user_role r where r.user_id = u.id and r.role = in_role and r.taken_at is null)
    and not exists (select from user_deactivation d where d.user_id = u.id)
$$;

-- Whether somebody is on call is answered about oneself, and to the system: that somebody else is, or was, isn't anybody's to ask by their id.
create or replace function app.on_call_at(of_user uuid, here text, at timestamptz) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select of_user = coalesce(app.user_id(), of_user) and exists (select from app.on_call_in(of_user, here, at))
$$;

-- Hours are given to those in the role, which nobody else is named by, and handed over in the morning to a unit of the organisation that gives them: a unit
-- of another's would read whom the night wrote down.
alter table on_call_duty add constraint on_call_duty_unit foreign key (organisation_id, unit_id) references unit (organisation_id, id);
alter policy give on on_call_duty with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and user_id <> (select app.user_id()) and (select app.may('duty.give'))
  and user_id = any (array(select w.user_id from app.on_call_role o cross join lateral app.on_call_workers(o.role) w)));

-- Whoever is or was on call here is named to those who meet what they wrote: whoever works with the night or out of doors, gives the hours or reads the logs.
-- Landlords, and whoever works on figures alone, meet nothing of it.
create or replace view app.my_on_call with (security_barrier) as
  select d.user_id from on_call_duty d where d.municipality_code = (select app.municipality())
    and ((select app.may('duty.see')) or (select app.may('booking.read')) or (select app.may('outreach.see')));

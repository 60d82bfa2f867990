-- No function, view or policy names a role, and users ask rows of roles nowhere: who is called by an alert, and whom hours may be given to, follow from who may.

revoke select on app.on_call_role from hemvist_user;

-- Whom a duty on call may be given to by whoever asks.
create function app.duty_takers() returns uuid[] language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select array(select w.user_id from app.on_call_role o cross join lateral app.on_call_workers(o.role) w)
$$;
alter function app.duty_takers() owner to hemvist_system;
alter policy give on on_call_duty with check (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and user_id <> (select app.user_id()) and (select app.may('duty.give'))
  and user_id = any ((select app.duty_takers())::uuid[]));

create or replace function app.alerts_on_my_duties() returns table (municipality text, waiting int, since timestamptz) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select m.name, count(*)::int, min(c.sent_at)
  from app.calling_alert c join municipality m on m.code = c.municipality_code
  where app.on_call_at(app.user_id(), c.municipality_code, app.now())
    and exists (select from user_role r where r.user_id = app.user_id() and r.role in (select o.role from app.on_call_role o) and r.taken_at is null)
  group by m.code, m.name order by m.name
$$;
create or replace function app.somebody_on_call() returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from on_call_duty d where d.municipality_code = app.municipality() and d.ended_at is null and app.may('outreach.visit')
    and app.on_call_at(d.user_id, d.municipality_code, app.now())
    and exists (select from user_role r where r.user_id = d.user_id and r.role in (select o.role from app.on_call_role o) and r.taken_at is null))
$$;

-- Whoever meets what is written on call: the case staff, and whoever works with the night or out of doors.
create or replace view app.my_on_call with (security_barrier) as
  select d.user_id from on_call_duty d where d.municipality_code = (select app.municipality())
    and ((select app.is_case_staff()) or (select app.may('duty.see')) or (select app.may('site.closeBed')) or (select app.may('booking.book'))
      or (select app.may('outreach.see')));

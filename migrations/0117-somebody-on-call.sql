-- Since 0109 whether somebody is on call is answered about oneself alone, and this asked it of others: it said to everybody else that nobody is.

create or replace function app.somebody_on_call() returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from on_call_duty d where d.municipality_code = app.municipality() and d.ended_at is null and app.may('outreach.visit')
    and exists (select from app.on_call_in(d.user_id, d.municipality_code, app.now()))
    and exists (select from user_role r where r.user_id = d.user_id and r.role in (select o.role from app.on_call_role o) and r.taken_at is null))
$$;

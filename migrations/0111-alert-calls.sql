-- An alert of children or danger calls whoever is on call, until somebody says that they take it or has been there (decision 095).

-- Who has said that they take it, since when. Taken back where it was a mistake or somebody else goes: it then calls anew.
create table outreach_taking (
  id uuid primary key,
  municipality_code text not null,
  outreach_alert_id uuid not null,
  taken_at timestamptz not null,
  taken_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, outreach_alert_id) references outreach_alert (municipality_code, id)
);
comment on column outreach_taking.undone_by is 'by whoever took it back';
-- one has it at a time
create unique index outreach_taking_one on outreach_taking (outreach_alert_id) where undone_at is null;
create index outreach_taking_alert on outreach_taking (outreach_alert_id, taken_at desc);
call app.protect('outreach_taking');
call app.hangs_on('outreach_taking', 'outreach_alert', 'outreach.visit', 'taken_by', 'outreach.visit');
grant select, insert, update (undone_at, undone_by) on outreach_taking to hemvist_user;

-- Who was written to about it, so that nobody is twice: an alert and a user, and never an address. Only the system reads it.
create table outreach_call (
  id uuid primary key,
  municipality_code text not null,
  outreach_alert_id uuid not null,
  user_id uuid not null references app_user,
  told_at timestamptz,
  -- when it is tried again after a mail server that said no, and how often it did
  try_at timestamptz not null,
  failures smallint not null default 0 check (failures between 0 and 100),
  unique (outreach_alert_id, user_id),
  foreign key (municipality_code, outreach_alert_id) references outreach_alert (municipality_code, id)
);
comment on column outreach_call.user_id is 'names who was written to; the system is the author';
call app.protect('outreach_call');

create index outreach_alert_urgent on outreach_alert (municipality_code, sent_at) where urgent;

-- Those that call: children or danger, taken by nobody, and nobody has been there.
create view app.calling_alert as
  select a.id, a.municipality_code, a.sent_at, a.visit_until, a.shared from outreach_alert a
  where a.urgent and not exists (select from outreach_visit v where v.outreach_alert_id = a.id and v.undone_at is null)
    and not exists (select from outreach_taking t where t.outreach_alert_id = a.id and t.undone_at is null);
alter view app.calling_alert owner to hemvist_system;
revoke all on app.calling_alert from hemvist_user;
grant select on app.calling_alert to hemvist_system;

-- For whoever has a duty on call this moment, where they haven't begun it: how many call there, and since when. No words of any alert.
create function app.alerts_on_my_duties() returns table (municipality text, waiting int, since timestamptz) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select m.name, count(*)::int, min(c.sent_at)
  from app.calling_alert c join municipality m on m.code = c.municipality_code
  where app.on_call_at(app.user_id(), c.municipality_code, app.now())
    and exists (select from user_role r where r.user_id = app.user_id() and r.role = 'onCallWorker' and r.taken_at is null)
  group by m.code, m.name order by m.name
$$;
alter function app.alerts_on_my_duties() owner to hemvist_system;
-- Whether anybody is on call here this moment: for those who wait for it, and not who.
create function app.somebody_on_call() returns boolean language sql stable security definer set search_path = pg_catalog, public, app, pg_temp as $$
  select exists (select from on_call_duty d where d.municipality_code = app.municipality() and d.ended_at is null and app.may('outreach.visit')
    and app.on_call_at(d.user_id, d.municipality_code, app.now())
    and exists (select from user_role r where r.user_id = d.user_id and r.role = 'onCallWorker' and r.taken_at is null))
$$;
alter function app.somebody_on_call() owner to hemvist_system;

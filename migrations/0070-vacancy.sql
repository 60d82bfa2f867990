-- Vacancies by file: what was read waits until somebody has looked at it, goes in a hundred rows at a time, and can be undone.

alter table vacancy_import
  -- what was read, while it waits or isn't all taken in: [{row, cells}]; null afterwards, and when it has been kept long enough
  add column rows jsonb,
  -- so many of them have been taken in or come back
  add column rows_done integer not null default 0 check (rows_done between 0 and rows_total),
  add column rows_left_out integer not null default 0 check (rows_left_out >= 0),
  add column taken_in_at timestamptz,
  add column taken_in_by uuid references app_user,
  add column undone_at timestamptz,
  add column undone_by uuid references app_user;
-- a file of an older version was taken in as it came
update vacancy_import set rows_done = rows_total, taken_in_at = received_at, taken_in_by = received_by;
alter table vacancy_import
  add check ((taken_in_at is null) = (taken_in_by is null)),
  add check ((undone_at is null) = (undone_by is null)),
  add check (taken_in_at is not null or rows_done = 0),
  add check (rows_known + rows_bad <= rows_done);
comment on column vacancy_import.undone_by is 'by whoever undid it; cleared when it is put back';
-- a file that was undone may be sent again
alter table vacancy_import drop constraint vacancy_import_once;
create unique index vacancy_import_once on vacancy_import (organisation_id, fingerprint) where undone_at is null;

-- the dwelling came into the register with it
alter table vacancy add column added_dwelling boolean not null default false;

create policy go_on on vacancy_import for update to hemvist_user using (municipality_code = (select app.municipality())
  and organisation_id = (select app.organisation_id()) and (select app.may('home.offerVacancy')))
  with check (municipality_code = (select app.municipality()));
grant update (rows, rows_done, rows_known, rows_bad, rejected, taken_in_at, taken_in_by, undone_at, undone_by) on vacancy_import to hemvist_user;

-- What was removed can be put back -----------------------------------------------------------------------------------
comment on column landlord_contact.undone_by is 'by whoever removed it; cleared when it is put back';
comment on column inspection.undone_by is 'by whoever removed it; cleared when it is put back';
comment on column inspection_finding.undone_by is 'by whoever removed it; cleared when it is put back';
comment on column home_tool.undone_by is 'by whoever removed it; cleared when it is put back';
comment on column home_tool_given.undone_by is 'by whoever removed it; cleared when it is put back';

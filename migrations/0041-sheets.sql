-- That somebody took a list as a file is a line in the log of access: which list, never what stood in it. Whom it named stands in the log of reading.
alter table access_log drop constraint access_log_what_check;
alter table access_log add constraint access_log_what_check
  check (what in ('login', 'logout', 'notFound', 'forbidden', 'search', 'searchAgain', 'searchLimited', 'file'));
alter policy refused on access_log with check (user_id = (select app.user_id())
  and municipality_code = (select app.municipality()) and organisation_id = (select app.organisation_id())
  and what in ('notFound', 'forbidden', 'searchAgain', 'file'));

-- One's own agreements are the municipality's and those that one's organisation is a party to: each found by an index, so that a list of them never looks at
-- every agreement of the country.
create or replace view app.my_agreement with (security_barrier) as
  select a.id as agreement_id from agreement a where a.municipality_code = (select app.municipality()) and (select app.may('agreement.seeAll'))
  union
  select p.agreement_id from agreement_party p
  where p.organisation_id = (select app.organisation_id()) and p.undone_at is null and (select app.may('agreement.see'));

-- What somebody's day has in it is asked by indexes alone: a planner takes the first row for near, and reads the whole country's where there is none.
create index lease_begun_by on lease (begun_by) where form <> 'firstHandLease' and ends_on is null;
drop index agreement_party_organisation;
create index agreement_party_organisation on agreement_party (organisation_id);
alter function app.in_my_day() set enable_seqscan = off;

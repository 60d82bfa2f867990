-- Indexes that the benchmarks asked for (docs/speed.md), each for a question that otherwise reads a whole table.

-- The day a decision was received, looked up by its decision: the unique index beside it covers first rows only, and corrections count too.
create index decision_service_decision on decision_service (decision_id);
-- Who is in house right now, out of all stays there ever were: asked whenever a board is shown or a place is looked for.
create index stay_in_house on stay (site_id) where departed_at is null and undone_at is null;
-- Stays that lasted until a night, or later, at a site.
create index stay_site_until on stay (site_id, until_on) where undone_at is null;
-- A site's bookings that concern tonight or later, out of all that it ever had.
create index booking_last_night on booking (site_id, last_night);
-- Second-hand leases that run, by the day on which they can be the tenant's own: a page of them without sorting all.
create index lease_ready on lease (municipality_code, (case when handover_months is null then begins_on + 1
  else (begins_on + make_interval(months => handover_months))::date end), id) where ends_on is null and form <> 'firstHandLease';

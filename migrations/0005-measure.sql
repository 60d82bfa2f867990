-- Counting: which episodes touch a week, found without reading everybody's whole history.

-- The days of an episode. A stay that was left before its first night has no days, and is no error.
create function app.span(from_on date, until_on date) returns daterange language sql immutable parallel safe
  as $$ select case when until_on < from_on then 'empty'::daterange else daterange(from_on, until_on, '[]') end $$;

-- Everything that the count asks of an episode lies in the index, so that a week is read without going to the tables.
create index stay_span on stay using gist (app.span(from_on, until_on))
  include (from_on, until_on, person_id, living_form_code, municipality_code, id) where undone_at is null;
create index placement_span on placement using gist (app.span(from_on, until_on)) include (from_on, until_on, person_id, living_form_code, municipality_code, id);
create index told_situation_span on told_situation using gist (app.span(from_on, until_on)) include (from_on, until_on, person_id, living_form_code, municipality_code, id);
create index lease_span on lease using gist (app.span(begins_on, ends_on)) include (begins_on, ends_on, form, municipality_code, id) where form <> 'firstHandLease';
-- first-hand leases are counted as leases; most of those that ever began still run
create index lease_own on lease (begins_on, ends_on) include (municipality_code) where form = 'firstHandLease';
-- age and sex of those counted
create index person_counted on person (id) include (birth_date, birth_year, sex, died_on);

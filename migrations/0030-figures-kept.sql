-- Figures read one municipality's rows, and are kept until a row that they were made of changes.

-- Where somebody lived in a week, municipality by municipality --------------------------------------------------------------------------------
-- Everything that the count asks of an episode lies in the index, so that a week is read without going to the tables, and no other municipality's.
drop index stay_span, placement_span, told_situation_span, lease_span, lease_own;
create index stay_span on stay using gist (municipality_code, app.span(from_on, until_on))
  include (from_on, until_on, person_id, living_form_code, id) where undone_at is null;
create index placement_span on placement using gist (municipality_code, app.span(from_on, until_on))
  include (from_on, until_on, person_id, living_form_code, id);
create index told_situation_span on told_situation using gist (municipality_code, app.span(from_on, until_on))
  include (from_on, until_on, person_id, living_form_code, id);
create index lease_span on lease using gist (municipality_code, app.span(begins_on, ends_on))
  include (begins_on, ends_on, form, id) where form <> 'firstHandLease' and undone_at is null;
-- first-hand leases are counted as leases; most of those that ever began still run
create index lease_own on lease (municipality_code, begins_on, ends_on) where form = 'firstHandLease' and undone_at is null;
-- the cases that were closed between two weeks
create index case_closure_closed on case_closure (municipality_code, closed_on) where reopened_at is null;

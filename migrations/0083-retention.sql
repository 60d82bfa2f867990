-- How many stay, asked of a municipality with a country's tenancies: which lease follows which comes out of the index alone.
drop index lease_follows;
create index lease_follows on lease (municipality_code, predecessor_id) include (id, dwelling_id, form, begins_on, ends_on, ends_because)
  where predecessor_id is not null and undone_at is null;

-- It is kept by day (docs/decisions/075). Beside where people lived it hangs on why a lease ended, on its flat, and on the programme that it was begun within:
-- none of which is where anybody lived on a day, so that the counts of weeks stay as they are.
alter table figure_mark drop constraint figure_mark_topic_check;
alter table figure_mark add constraint figure_mark_topic_check check (topic in ('living', 'matter', 'home'));
call app.figures_read('lease_programme', 'home', '{lease_id,programme_id,undone_at}', $$'-infinity'::date$$);

create function app.lease_in_retention() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.mark_figures('home', array_agg(n.municipality_code), array_agg('-infinity'::date))
    from removed o join added n on n.id = o.id where (n.dwelling_id, n.ends_because) is distinct from (o.dwelling_id, o.ends_because);
  return null;
end $$;
alter function app.lease_in_retention() owner to hemvist_system;
revoke execute on function app.lease_in_retention() from public;
create trigger retention_changed after update on lease referencing old table as removed new table as added for each statement
  execute function app.lease_in_retention();

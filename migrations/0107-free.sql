-- What is free is free by one rule, also beside those who slept outdoors; and a bed that is cleaned tells the board.

create or replace function app.winter_nights(first_night date, last_night date)
  returns table (night date, met integer, counted integer, alerted integer, turned_away integer, free integer)
  language plpgsql stable security definer rows 100 set search_path = pg_catalog, public, app, pg_temp as $$
declare
  here constant text := app.municipality();
begin
  if not app.may('outreach.winter') then return; end if;
  return query
  with nights as (select n::date as night from generate_series(first_night, least(last_night, first_night + 400), interval '1 day') n),
  met as (
    select ((c.met_at at time zone 'Europe/Stockholm')::date - 1) as night, sum(c.outdoors)::int as many from outreach_contact c
    where c.municipality_code = here and c.undone_at is null and c.met_at >= first_night::timestamptz and c.met_at < (last_night + 3)::timestamptz
      and not exists (select from outreach_contact x where x.corrects_id = c.id and x.undone_at is null)
    group by 1),
  counted as (
    select c.on_day - 1 as night, sum(c.outdoors)::int as many from outreach_count c
    where c.municipality_code = here and c.undone_at is null and c.on_day between first_night + 1 and last_night + 1 group by 1),
  alerted as (
    select ((a.sent_at at time zone 'Europe/Stockholm') - interval '12 hours')::date as night, sum(a.people)::int as many from outreach_alert a
    where a.municipality_code = here and a.kind = 'somebody' and a.sent_at >= first_night::timestamptz and a.sent_at < (last_night + 3)::timestamptz group by 1),
  away as (
    select t.night, sum(t.people)::int as many from turned_away t
    where t.municipality_code = here and t.undone_at is null and t.night between first_night and last_night group by 1),
  -- free by the rule that everybody's boards count by: in service, had by nobody, neither being cleaned nor outreach's still, and never a bed of a room
  -- that others have; a shelter with a hidden address is no place for anybody
  stayed as materialized (select distinct k.bed_id, k.night from app.begun_night k where k.night between first_night and last_night),
  had as materialized (
    select g.bed_id, g.night from bed_night g
    where g.municipality_code = here and g.night between first_night and last_night and (g.hold_until is null or g.hold_until > app.now())
    union select k.bed_id, k.night from stayed k),
  had_whole as materialized (
    select distinct r.id as room_id, h.night from had h join bed b on b.id = h.bed_id join room r on r.id = b.room_id where r.taken_as_one),
  free as (
    select n.night, count(*)::int as many from nights n cross join bed b join room r on r.id = b.room_id join site s on s.id = r.site_id
    where s.municipality_code = here and s.living_form_code <> 'protectedHousing'
      and not exists (select from site_intake i where i.site_id = s.id and i.ended_at is null and i.hidden) and b.in_service_from <= n.night
      and (b.out_of_service_from is null or b.out_of_service_from > n.night)
      and not exists (select from bed_void v where v.bed_id = b.id and v.from_on <= n.night and (v.until_on is null or v.until_on >= n.night))
      and not exists (select from had h where h.bed_id = b.id and h.night = n.night)
      and not exists (select from had_whole w where w.room_id = r.id and w.night = n.night)
      and not (n.night between app.today() - 1 and app.today() and exists (
        select from bed_turnaround t where t.bed_id = b.id and t.ended_at is null and t.until_at > app.now()))
      and not (not r.taken_as_one and n.night >= app.today() - 1 and exists (
        select from bed_set_aside x where x.bed_id = b.id and x.ended_at is null
          and ((n.night + x.until_time + case when x.until_time < '12:00' then interval '1 day' else interval '0' end)
            at time zone 'Europe/Stockholm') > app.now()))
    group by n.night)
  select n.night, coalesce(m.many, 0), coalesce(c.many, 0), coalesce(a.many, 0), coalesce(w.many, 0), coalesce(f.many, 0)
  from nights n left join met m on m.night = n.night left join counted c on c.night = n.night left join alerted a on a.night = n.night
    left join away w on w.night = n.night left join free f on f.night = n.night
  order by n.night;
end $$;

-- A bed that is ready, or isn't after all, changes what the board says.
call app.tells_night('bed_turnaround', 'tell_site_of_bed');

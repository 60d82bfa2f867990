-- Who stayed on is asked of those in the house alone, however many nights there have been: the planner put every claim of ten years beside them, which
-- made each booking wait a second. `offset 0` keeps each question beside the guest that it is about.
create or replace view app.begun_night as
  select k.id as booking_id, k.municipality_code, s.site_id, k.bed_id, k.person_id, due::date as night
  from stay s
    cross join lateral (select b.* from booking b where b.id = s.booking_id offset 0) k
    join site on site.id = s.site_id
    join bed on bed.id = k.bed_id
    join room on room.id = bed.room_id
    cross join lateral (select app.now() at time zone 'Europe/Stockholm' as there) clock
    cross join lateral (
      select case when clock.there::time >= site.opens_at then clock.there::date else clock.there::date - 1 end as night) last_begun
    cross join lateral generate_series(k.last_night + 1, last_begun.night, interval '1 day') as series (due)
  where s.departed_at is null and s.undone_at is null
    and not exists (select from bed_night n where n.booking_id = k.id and n.night = due::date offset 0)
    and not exists (select from bed_night n
      where n.night = due::date and n.bed_id = k.bed_id and (n.hold_until is null or n.hold_until > app.now()) offset 0)
    and not exists (select from bed_night n
      where n.night = due::date and n.person_id = k.person_id and (n.hold_until is null or n.hold_until > app.now()) offset 0)
    -- a family's room that others have booked from then on
    and not (room.taken_as_one and exists (
      select from bed_night n join bed other on other.id = n.bed_id join booking later on later.id = n.booking_id
      where other.room_id = bed.room_id and n.night = due::date and later.first_night > k.last_night
        and (n.hold_until is null or n.hold_until > app.now()) offset 0));

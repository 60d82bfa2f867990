-- What was undone of a landlord, a tool and a dwelling is put back; and landlords who are private persons (decision 076).

-- What was undone can be put back -------------------------------------------------------------------------------------
comment on column landlord_facts.undone_by is 'by whoever undid it; cleared when it is put back';
comment on column home_tool_terms.undone_by is 'by whoever undid it; cleared when it is put back';
comment on column dwelling_change.undone_by is 'by whoever undid it; cleared when it is put back';

-- A change that is put back stands on what it stood on when it was made, as its undoing did on what it said.
create or replace function app.dwelling_becomes() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
declare
  says jsonb;
  stands_on jsonb;
  sets jsonb;
begin
  select app.dwelling_says(d) into says from dwelling d
    where d.id = new.dwelling_id and d.municipality_code = new.municipality_code for update;
  if exists (select from jsonb_object_keys(new.becomes) k where not says ? k) then
    raise exception 'a dwelling has no such fact' using errcode = 'check_violation', constraint = 'dwelling_change_known';
  end if;
  if tg_op = 'INSERT' then
    new.was := (select jsonb_object_agg(k, says -> k) from jsonb_object_keys(new.becomes) k);
    sets := new.becomes;
  else
    stands_on := case when new.undone_at is null then old.was else old.becomes end;
    sets := case when new.undone_at is null then old.becomes else old.was end;
    if not says @> stands_on then
      raise exception 'the dwelling was changed again' using errcode = 'check_violation', constraint = 'dwelling_change_stands';
    end if;
  end if;
  update dwelling d set (area_name, rooms, square_metres, rent_kr, floor, lift, wheelchair, pets, to_school, to_bus, to_shop) =
    (select r.area_name, r.rooms, r.square_metres, r.rent_kr, r.floor, r.lift, r.wheelchair, r.pets, r.to_school, r.to_bus, r.to_shop
      from jsonb_populate_record(d, sets) r)
    where d.id = new.dwelling_id;
  return new;
end $$;
create trigger becomes_after_all before update of undone_at on dwelling_change for each row
  when (old.undone_at is not null and new.undone_at is null) execute function app.dwelling_becomes();

-- Which lease came after which, kept beside the leases: what went on in another lease of the same flat, and where somebody went whose home ended. How many
-- stay is then told without reading every lease and every tenant again (docs/decisions/079).
create table lease_after (
  municipality_code text not null,
  lease_id uuid not null,
  next_id uuid not null,
  -- of whom, where the lease had ended and they stand on another; null: the next goes on in its flat and names it as its predecessor
  person_id uuid,
  form text not null,
  begins_on date not null,
  ends_on date,
  ends_because text,
  next_form text not null,
  next_begins_on date not null,
  next_ends_on date,
  next_ends_because text,
  unique nulls not distinct (lease_id, next_id, person_id),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id) on delete cascade,
  foreign key (municipality_code, next_id) references lease (municipality_code, id) on delete cascade,
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create index lease_after_next on lease_after (next_id);
create index lease_after_municipality on lease_after (municipality_code, person_id);
call app.protect('lease_after');
-- it is only ever changed within the change of another table, which holds the record's head
drop trigger held_first on lease_after;

-- The rule itself. Somebody is looked for in what ran on their last day or began within a year after it; which of that counts as found is said where it is counted.
create view app.lease_after_rule as
  select l.municipality_code, p.id as lease_id, l.id as next_id, null::uuid as person_id, p.form, p.begins_on, p.ends_on, p.ends_because,
    l.form as next_form, l.begins_on as next_begins_on, l.ends_on as next_ends_on, l.ends_because as next_ends_because
  from lease l join lease p on p.id = l.predecessor_id and p.dwelling_id = l.dwelling_id and p.municipality_code = l.municipality_code
  where l.undone_at is null and p.undone_at is null
  union all
  select a.municipality_code, a.id, b.id, x.person_id, a.form, a.begins_on, a.ends_on, a.ends_because, b.form, b.begins_on, b.ends_on, b.ends_because
  from lease_tenant x join lease a on a.id = x.lease_id
    join lease_tenant y on y.person_id = x.person_id and y.lease_id <> x.lease_id and y.municipality_code = x.municipality_code join lease b on b.id = y.lease_id
  where a.undone_at is null and b.undone_at is null and b.begins_on <= a.ends_on + 366 and coalesce(b.ends_on, 'infinity') > a.ends_on
    and (b.predecessor_id is distinct from a.id or b.dwelling_id <> a.dwelling_id);
alter view app.lease_after_rule owner to hemvist_system;

create function app.lease_after_anew(leases uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if cardinality(leases) = 0 then return; end if;
  delete from lease_after where lease_id = any (leases) or next_id = any (leases);
  insert into lease_after (municipality_code, lease_id, next_id, person_id, form, begins_on, ends_on, ends_because, next_form, next_begins_on, next_ends_on, next_ends_because)
    select r.* from unnest(leases) k cross join lateral (select * from app.lease_after_rule r where r.lease_id = k) r
    union select r.* from unnest(leases) k cross join lateral (select * from app.lease_after_rule r where r.next_id = k) r;
end $$;

-- One that begins goes on another; who stands on it comes after it, as rows of their own.
create function app.leases_begun_after() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.lease_after_anew(array(select id from changed where predecessor_id is not null));
  return null;
end $$;
create function app.leases_changed_after() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.lease_after_anew(array(select n.id from before o join changed n on n.id = o.id
    where (o.form, o.begins_on, o.ends_on, o.ends_because, o.undone_at, o.dwelling_id, o.predecessor_id)
      is distinct from (n.form, n.begins_on, n.ends_on, n.ends_because, n.undone_at, n.dwelling_id, n.predecessor_id)));
  return null;
end $$;
create function app.tenants_changed_after() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform app.lease_after_anew(array(select lease_id from before union select lease_id from changed));
  else
    perform app.lease_after_anew(array(select distinct lease_id from changed));
  end if;
  return null;
end $$;
create trigger next_leases_added after insert on lease referencing new table as changed for each statement execute function app.leases_begun_after();
create trigger next_leases_changed after update on lease referencing old table as before new table as changed for each statement
  execute function app.leases_changed_after();
create trigger next_leases_added after insert on lease_tenant referencing new table as changed for each statement execute function app.tenants_changed_after();
create trigger next_leases_changed after update on lease_tenant referencing old table as before new table as changed for each statement
  execute function app.tenants_changed_after();
create trigger next_leases_gone after delete on lease_tenant referencing old table as changed for each statement execute function app.tenants_changed_after();

do $$
declare named regprocedure;
begin
  for named in select p.oid from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname in
      ('lease_after_anew', 'leases_begun_after', 'leases_changed_after', 'tenants_changed_after') loop
    execute format('alter function %s owner to hemvist_system', named);
    execute format('revoke execute on function %s from public', named);
  end loop;
end $$;

insert into lease_after (municipality_code, lease_id, next_id, person_id, form, begins_on, ends_on, ends_because, next_form, next_begins_on, next_ends_on, next_ends_because)
  select * from app.lease_after_rule;

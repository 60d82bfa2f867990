/** Adds tenancies to one municipality, by statements that run in the database itself: right in number and shape, and meaning nothing. */

import type pg from 'pg'

/** Six in ten run; of those that ended some were lost, some moved and some went on in another lease. One in fifty was begun within a programme. */
export async function fillTenancies(owner: pg.Client, municipality: string, many: number): Promise<void> {
  await owner.query('begin')
  // triggers keep reasons and figures row by row: here all rows come at once, and nobody reads about these people
  await owner.query(`set local session_replication_role = replica`)
  await owner.query(
    `create temporary table bench_lease on commit drop as
     select gen_random_uuid() as id, gen_random_uuid() as flat, n, (select id from organisation where municipality_code = $1 and kind = 'landlord' limit 1) as landlord,
       (select id from app_user where municipality_code = $1 limit 1) as author, date '2014-01-01' + (n * 7919) % 4500 as begins, (n * 104729) % 1500 + 20 as days,
       case when n % 10 < 6 then null else (array['evicted','tenantGaveNotice','movedToOtherHome','landlordGaveNotice'])[1 + n % 4] end as because
     from generate_series(1, $2::int) n`,
    [municipality, many],
  )
  await owner.query(
    `insert into dwelling (id, municipality_code, landlord_id, address, number, rooms, rent_kr, added_at, added_by)
     select flat, $1, landlord, 'Mätgatan ' || n, '1101', 2, 6000, '2014-01-01', author from bench_lease`,
    [municipality],
  )
  await owner.query(
    `insert into lease (id, municipality_code, dwelling_id, landlord_id, form, begins_on, ends_on, ends_because, rent_kr, begun_at, begun_by, end_registered_at, end_registered_by)
     select id, $1, flat, landlord, case when n % 3 = 0 then 'secondHandLease' else 'firstHandLease' end, begins, case when because is not null then begins + days end, because, 6000,
       '2014-01-01', author, case when because is not null then timestamptz '2026-01-01' end, case when because is not null then author end from bench_lease`,
    [municipality],
  )
  await owner.query(
    `insert into lease_tenant (lease_id, person_id, municipality_code)
     select b.id, p.id, $1 from bench_lease b
     join (select id, row_number() over (order by id) - 1 as k, count(*) over () as all from person where municipality_code = $1) p on p.k = b.n % p.all`,
    [municipality],
  )
  await owner.query(
    `insert into programme (id, municipality_code, name, kind, from_on, decided_in, decided_on, added_at, added_by)
     select gen_random_uuid(), $1, 'Bostad först', 'housingFirst', '2014-01-01', 'Nämnden', '2013-12-01', '2013-12-02', author from bench_lease limit 1`,
    [municipality],
  )
  await owner.query(
    `insert into lease_programme (id, municipality_code, lease_id, programme_id, added_at, added_by)
     select gen_random_uuid(), $1, b.id, p.id, '2014-01-01', author from bench_lease b, programme p where p.municipality_code = $1 and b.n % 50 = 0`,
    [municipality],
  )
  await owner.query('commit')
  await owner.query('vacuum analyze dwelling, lease, lease_tenant, lease_programme')
}

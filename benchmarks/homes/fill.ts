/** Adds tenancies to one municipality, by statements that run in the database itself: right in number and shape, and meaning nothing. */

import type pg from 'pg'

/** A household has somewhat more than one tenancy in the mean, as where some are housed again. */
const PEOPLE_A_TENANCY = 0.7

/**
 * Six in ten run; of those that ended some were lost and some moved. One in fifty was begun within a programme, and one in twelve went from second hand to
 * first hand in the same flat: two leases, one tenancy. A folder that has them already is left as it is.
 */
export async function fillTenancies(owner: pg.Client, municipality: string, many: number): Promise<void> {
  const { rows } = await owner.query<{ there: number }>(
    `select count(*)::int as there from dwelling where municipality_code = $1 and address like 'Mätgatan %'`,
    [municipality],
  )
  if (rows[0]?.there === many) return
  if (rows[0]?.there !== 0)
    throw new Error(`${municipality} has ${rows[0]?.there} tenancies of an earlier run, not ${many}.`)
  await owner.query('begin')
  // triggers keep reasons and figures row by row: here all rows come at once, and nobody reads about these people
  await owner.query(`set local session_replication_role = replica`)
  await owner.query(
    `create temporary table bench_person on commit drop as select gen_random_uuid() as id, k from generate_series(0, $1::int - 1) k`,
    [Math.round(many * PEOPLE_A_TENANCY)],
  )
  await owner.query(
    `insert into person (id, municipality_code, organisation_id, created_at)
     select b.id, $1, (select id from organisation where municipality_code = $1 and kind = 'municipality' limit 1), '2014-01-01' from bench_person b`,
    [municipality],
  )
  await owner.query(
    `create temporary table bench_lease on commit drop as
     select *, n % 12 = 0 as chained, case when n % 3 = 0 then 'secondHandLease' else 'firstHandLease' end as form,
       case when because is not null then begins + days end as ends
     from (
       select gen_random_uuid() as id, gen_random_uuid() as flat, gen_random_uuid() as own, n,
         (select id from organisation where municipality_code = $1 and kind = 'landlord' limit 1) as landlord,
         (select id from app_user where municipality_code = $1 limit 1) as author,
         date '2014-01-01' + (n::bigint * 7919 % 4500)::int as begins, (n::bigint * 104729 % 1500)::int + 60 as days,
         case when n % 10 < 6 then null else (array['evicted','tenantGaveNotice','movedToOtherHome','landlordGaveNotice'])[1 + n % 4] end as because
       from generate_series(1, $2::int) n
     ) one`,
    [municipality, many],
  )
  await owner.query(
    `insert into dwelling (id, municipality_code, landlord_id, address, number, rooms, rent_kr, added_at, added_by)
     select flat, $1, landlord, 'Mätgatan ' || n, '1101', 2, 6000, '2014-01-01', author from bench_lease`,
    [municipality],
  )
  await owner.query(
    `insert into lease (id, municipality_code, dwelling_id, landlord_id, form, begins_on, ends_on, ends_because, rent_kr, predecessor_id, begun_at, begun_by, end_registered_at, end_registered_by)
     select id, $1, flat, landlord, form, begins, case when chained then begins + 50 else ends end, case when chained then 'handedOver' else because end, 6000, null::uuid,
       timestamptz '2014-01-01', author, case when chained or because is not null then timestamptz '2026-01-01' end, case when chained or because is not null then author end from bench_lease
     union all
     select own, $1, flat, landlord, 'firstHandLease', begins + 51, ends, because, 6000, id, '2014-01-01', author, case when because is not null then timestamptz '2026-01-01' end,
       case when because is not null then author end from bench_lease where chained`,
    [municipality],
  )
  await owner.query(
    `insert into lease_tenant (lease_id, person_id, municipality_code)
     select l.id, p.id, $1 from bench_lease b cross join lateral (select b.id union all select b.own where b.chained) l
     join bench_person p on p.k = (b.n::bigint * 7919) % (select count(*) from bench_person)`,
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
  await owner.query('vacuum analyze person, dwelling, lease, lease_tenant, lease_programme')
  // what triggers would have kept
  await owner.query('insert into lease_after select * from app.lease_after_rule where municipality_code = $1', [
    municipality,
  ])
  await owner.query('vacuum analyze lease_after')
}

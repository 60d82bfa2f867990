/** What is over, and what is others’: guests who left, and cases, homes and agreements of other municipalities; by statements, so that the planner has something to choose. */

import { castIds, castUsers } from '../../src/demo/cast.ts'
import type { Connection } from '../../src/platform/database/index.ts'

const { kalmar, adultUnit, stadsmissionen } = castIds
const worker = castUsers.find(({ key }) => key === 'ture')?.id ?? ''
/** Several, so that the planner doesn't take one municipality for the country. */
const others = ['0114', '0115', '0117', '0120', '0123', '0125', '0126', '0127', '0128', '0136']

const id = (kind: string) => `md5('past ${kind}' || m.code || '-' || p)::uuid`

/** For each of `m.code` and `p`; whoever is of the own municipality may be read about by the worker, the unit and the house. */
const statements = (site: string) => [
  `insert into person (id, municipality_code, organisation_id, given_name, family_name, birth_date, created_at)
     select ${id('person')}, m.code, '${kalmar}', 'Nina', 'Test' || p, date '1950-01-01' + p, '2020-01-01' from m`,
  `insert into ground (person_id, holder_id, municipality_code, reason, source_id, since, from_at, until_at, housing, plan)
     select ${id('person')}, h, m.code, 'contact', ${id('ground')}, '2020-01-01', '-infinity', 'infinity', true, true
     from m, unnest('{${adultUnit},${stadsmissionen}}'::uuid[]) h`,
  `insert into booking (id, municipality_code, site_id, bed_id, person_id, first_night, last_night, booked_at, booked_by)
     select ${id('booking')}, m.code, case when m.code <> '0880' then ${id('site')} else '${site}'::uuid end, (select b.id from bed b limit 1),
       ${id('person')}, date '2018-01-01' + p / 2, date '2018-01-01' + p / 2, '2018-01-01', '${worker}' from m`,
  `insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, until_on, arrived_at, arrived_by, departed_at, departed_by)
     select ${id('stay')}, k.municipality_code, k.id, k.person_id, k.site_id, 'acutePlace', k.first_night, k.last_night, '2018-01-01', '${worker}', '2019-01-01', '${worker}'
     from m join booking k on k.id = ${id('booking')}`,
  `insert into case_file (id, municipality_code, number, organisation_id, unit_id, person_id, opened_at, opened_on, opened_by)
     select ${id('case')}, m.code, 'P-' || p, '${kalmar}', '${adultUnit}', ${id('person')}, '2018-01-01', '2018-01-01', '${worker}' from m where m.code <> '0880'`,
  `insert into case_responsible (id, municipality_code, case_id, user_id, since, named_by)
     select ${id('responsible')}, m.code, ${id('case')}, md5('worker' || p % 100)::uuid, '2018-01-01', '${worker}' from m where m.code <> '0880'`,
  `insert into case_closure (id, municipality_code, case_id, closed_on, outcome, words, closed_at, closed_by)
     select ${id('closure')}, m.code, ${id('case')}, '2018-02-01', 'ownLease', 'Klart', '2018-02-01', '${worker}' from m where m.code <> '0880' and p % 2 = 0`,
  `insert into dwelling (id, municipality_code, landlord_id, address, number, rooms, rent_kr, added_at, added_by)
     select ${id('dwelling')}, m.code, ${id('landlord')}, 'Annans gata ' || p, '1101', 2, 6000, '2018-01-01', '${worker}' from m where m.code <> '0880'`,
  `insert into lease (id, municipality_code, dwelling_id, landlord_id, form, begins_on, rent_kr, begun_at, begun_by)
     select ${id('lease')}, m.code, ${id('dwelling')}, ${id('landlord')}, 'secondHandLease', '2018-01-01', 6000, '2018-01-01', '${worker}' from m where m.code <> '0880'`,
  `insert into vacancy (id, municipality_code, dwelling_id, free_from, offered_on, answer_by, form, rent_kr, via, offered_at, offered_by)
     select ${id('vacancy')}, m.code, ${id('dwelling')}, '2026-12-01', '2026-11-01', '2026-12-20', 'secondHandLease', 6000, 'form', '2026-11-01', '${worker}' from m where m.code <> '0880'`,
  `insert into housing_request (id, municipality_code, case_id, waits_from, begun_at, begun_by)
     select ${id('request')}, m.code, ${id('case')}, '2018-01-01', '2018-01-01', '${worker}' from m where m.code <> '0880'`,
  `insert into agreement (id, municipality_code, kind, title, purpose, from_on, made_at, made_by)
     select ${id('agreement')}, m.code, 'iop', 'Andras avtal', 'Deras', '2018-01-01', '2018-01-01', '${worker}' from m where m.code <> '0880'`,
  `insert into agreement_party (id, municipality_code, agreement_id, organisation_id, organisation_municipality, added_at, added_by)
     select ${id('party')}, m.code, ${id('agreement')}, ${id('landlord')}, m.code, '2018-01-01', '${worker}' from m where m.code <> '0880'`,
]

/** Fills the numbers in between, in the own municipality and, three times as many, in others. */
export async function fillPast(
  connection: Connection,
  { site, from, until }: { site: string; from: number; until: number },
): Promise<void> {
  const all = statements(site)
  const filled = all.map((statement) => /insert into (\w+)/.exec(statement)?.[1])
  await connection.exec(`set session_replication_role = replica;
    create temporary table m as select '0880' as code, p from generate_series(${from + 1}, ${until}) p
      union all select ('{${others.join(',')}}'::text[])[1 + p % ${others.length}], p from generate_series(${3 * from + 1}, ${3 * until}) p;
    ${all.join(';\n')};
    drop table m; set session_replication_role = origin; analyze ${filled.join(', ')}`)
}

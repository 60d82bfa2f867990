/** Rows of a few thousand people, by statements in the database: so that the planner has something to choose. */

import { castIds, castUsers } from '../demo/cast.ts'
import type { Connection } from '../platform/database/index.ts'

const id = (kind: string) => `md5('${kind}' || m.code || '-' || p)::uuid`

const worker = castUsers[0]?.id

/** For each of `m.code` so many `p`: all that a figure is made of, spread over ten years. Every seventh is linked to the next, every third is at risk. */
const statements = [
  `insert into person (id, municipality_code, organisation_id, birth_date, sex, created_at)
     select ${id('person')}, m.code, m.org, date '1950-01-01' + (p * 37 % 20000), 'female', '2020-01-01' from m`,
  `insert into person_link (id, municipality_code, a_person_id, b_person_id, because, linked_at, linked_by)
     select gen_random_uuid(), m.code, least(${id('person')}, md5('person' || m.code || '-' || p + 1)::uuid), greatest(${id('person')}, md5('person' || m.code || '-' || p + 1)::uuid),
       'Samma', '2020-01-01', m.worker from m where p % 7 = 0 and p < m.people`,
  `insert into household (id, municipality_code, created_at) select ${id('household')}, m.code, '2020-01-01' from m`,
  `insert into household_member (id, municipality_code, household_id, person_id, part, from_on)
     select gen_random_uuid(), m.code, ${id('household')}, ${id('person')}, 'adult', '2010-01-01' from m`,
  `insert into household_member (id, municipality_code, household_id, person_id, part, child_living, from_on)
     select gen_random_uuid(), m.code, ${id('household')}, md5('person' || m.code || '-' || 1 + p % m.people)::uuid, 'child', 'permanent', '2010-01-01' from m where p % 5 = 0`,
  `insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, until_on, arrived_at, arrived_by, departed_at, departed_by)
     select gen_random_uuid(), m.code, gen_random_uuid(), ${id('person')}, gen_random_uuid(), 'acutePlace', date '2016-01-01' + (p * 11 + s * 400) % 3800,
       date '2016-01-20' + (p * 11 + s * 400) % 3800, '2016-01-01', m.worker, '2016-01-20', m.worker from m, generate_series(1, 4) s`,
  `insert into told_situation (id, municipality_code, person_id, living_form_code, from_on, until_on, told_at, told_to)
     select gen_random_uuid(), m.code, ${id('person')}, 'withFriends', date '2016-01-01' + p * 7 % 3000, date '2016-03-01' + p * 7 % 3000, '2016-01-01', m.worker from m`,
  `insert into placement (id, municipality_code, person_id, living_form_code, from_on, until_on, leaves_on, home_after, registered_at, registered_by)
     select gen_random_uuid(), m.code, ${id('person')}, 'supportedHousing', date '2016-01-01' + p * 5 % 3000, date '2016-04-01' + p * 5 % 3000, date '2016-04-01' + p * 5 % 3000, false, '2016-01-01', m.worker
     from m where p % 4 = 0`,
  `insert into lease (id, municipality_code, dwelling_id, landlord_id, form, begins_on, ends_on, ends_because, rent_kr, begun_at, begun_by)
     select ${id('lease2')}, m.code, gen_random_uuid(), m.org, 'secondHandLease', date '2016-01-01', date '2017-01-01' + p * 3 % 2500, 'handedOver', 6000, '2016-01-01', m.worker from m where p % 2 = 0`,
  `insert into lease (id, municipality_code, dwelling_id, landlord_id, form, begins_on, predecessor_id, rent_kr, begun_at, begun_by)
     select ${id('lease1')}, m.code, gen_random_uuid(), m.org, 'firstHandLease', date '2017-01-02' + p * 3 % 2500, ${id('lease2')}, 6000, '2016-01-01', m.worker from m where p % 2 = 0`,
  `insert into lease_tenant (lease_id, person_id, municipality_code)
     select l, ${id('person')}, m.code from m, unnest(array[${id('lease1')}, ${id('lease2')}]) l where p % 2 = 0`,
  `insert into lease_leaving (id, municipality_code, lease_id, person_id, last_on, registered_at, registered_by)
     select gen_random_uuid(), m.code, ${id('lease1')}, ${id('person')}, date '2018-01-01' + p * 3 % 2500, '2020-01-01', m.worker from m where p % 20 = 0`,
  'insert into lease_after select * from app.lease_after_rule where municipality_code in (select code from m)',
  `insert into signal (id, municipality_code, receipt, kind, received_at, answer_by, urgent, words, registered_by)
     select ${id('signal')}, m.code, 'S-' || p, 'landlordMessage', '2018-01-01', '2018-01-04', false, 'Hyran', m.worker from m`,
  `insert into case_file (id, municipality_code, number, organisation_id, unit_id, person_id, because_signal_id, opened_at, opened_on, opened_by)
     select ${id('case')}, m.code, 'C-' || p, m.org, m.unit, ${id('person')}, ${id('signal')}, '2018-01-01', '2018-01-01', m.worker from m`,
  `insert into case_closure (id, municipality_code, case_id, closed_on, outcome, words, closed_at, closed_by)
     select gen_random_uuid(), m.code, ${id('case')}, date '2018-02-01' + p % 2000, 'ownLease', 'Klart', '2020-01-01', m.worker from m`,
  `insert into eviction_matter (id, municipality_code, number, unit_id, tenure, cause, landlord_id, opened_on, opened_at, opened_by)
     select ${id('matter')}, m.code, 'H-' || p, m.unit, 'rented', 'arrears', m.org, date '2018-01-01' + p % 3000, '2018-01-01', m.worker from m where p % 3 = 0`,
  `insert into matter_event (id, municipality_code, matter_id, kind, on_day, recorded_at)
     select gen_random_uuid(), m.code, ${id('matter')}, k, '2018-02-01', '2018-02-01' from m, unnest(array['noticeServed', 'orderApplied', 'titleGiven']) k where p % 3 = 0`,
  `insert into matter_resident (id, municipality_code, matter_id, part, person_id, noted_at, noted_by)
     select gen_random_uuid(), m.code, ${id('matter')}, 'tenant', ${id('person')}, '2018-02-01', m.worker from m where p % 3 = 0`,
  `insert into matter_contact (id, municipality_code, matter_id, at, on_day, how, reached, noted_at, noted_by)
     select gen_random_uuid(), m.code, ${id('matter')}, '2018-02-01', date '2018-01-03' + p % 3000, 'phone', true, '2018-02-01', m.worker from m where p % 3 = 0`,
  `insert into matter_end (id, municipality_code, matter_id, ended_on, outcome, ended_at, ended_by)
     select gen_random_uuid(), m.code, ${id('matter')}, date '2018-04-01' + p % 2000, 'keptPlan', '2018-02-01', m.worker from m where p % 3 = 0`,
  `insert into payment_plan (id, municipality_code, matter_id, agreed_on, agreed_with, made_at, made_by)
     select gen_random_uuid(), m.code, ${id('matter')}, '2018-03-01', 'landlord', '2018-03-01', m.worker from m where p % 3 = 0`,
  `insert into advice_booking (id, municipality_code, matter_id, adviser_id, unit_id, begins_at, ends_at, on_day, how, booked_at, booked_by, freed_at)
     select ${id('advice')}, m.code, ${id('matter')}, m.worker, m.unit, '2018-03-01 10:00', '2018-03-01 11:00', '2018-03-01', 'office', '2018-03-01', m.worker, '2018-03-02' from m where p % 3 = 0`,
  `insert into advice_booking_outcome (id, municipality_code, booking_id, outcome, noted_at, noted_by)
     select gen_random_uuid(), m.code, ${id('advice')}, 'kept', '2018-03-01', m.worker from m where p % 3 = 0`,
]

const filled = new Set(statements.flatMap((statement) => /insert into (\w+)/.exec(statement)?.[1] ?? []))

/** Fills these municipalities with so many people each. Keys between tables are right; what stands around them (flats, bookings) is left out. */
export async function fillMany(connection: Connection, codes: readonly string[], people: number): Promise<void> {
  await connection.exec(`set session_replication_role = replica;
    create temporary table m as select code, p, ${people} as people, '${castIds.kalmar}'::uuid as org, '${castIds.adultUnit}'::uuid as unit, '${worker}'::uuid as worker
      from unnest('{${codes.join(',')}}'::text[]) code, generate_series(1, ${people}) p;
    ${statements.join(';\n')};
    drop table m; set session_replication_role = origin; analyze ${[...filled].join(', ')}`)
}

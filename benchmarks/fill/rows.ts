/**
 * What each municipality has, by statements that run in the database itself: organisations, people, cases, beds and homes. The rows are shaped like real
 * ones and mean nothing.
 */

import { BEDS, PEOPLE, WORKERS } from './drafts.ts'
import { id } from './ids.ts'
import { reasonRows } from './reason-rows.ts'
import type { Step } from './steps.ts'

const STAYS_EACH = 7
const NOTES_EACH = 6

const born = `date '1950-01-01' + (n * 37 % 20000)`
/** the sixth of each six lives with the next one, who is a child */
const childBorn = `date '2009-01-01' + (n * 37 % 5000)`
const birth = `case when n % 6 = 1 then ${childBorn} else ${born} end`
const hasLease = 'n % 3 > 0'

type Row = [name: string, statement: string, ...after: string[]]

const places: Row[] = [
  [
    'organisations',
    `insert into organisation (id, municipality_code, kind, name) select org, code, 'municipality', 'Kommun ' || code from bench.m
     union all select house, code, 'ideaBased', 'Stadsmission ' || code from bench.m union all select landlord, code, 'landlord', 'Bostäder ' || code from bench.m`,
  ],
  ['units', `insert into unit (id, organisation_id, name) select unit, org, 'Vuxenenheten' from bench.m`],
  [
    'users',
    `insert into app_user (id, municipality_code, organisation_id, unit_id, name, issuer, subject)
     select workers[u], code, org, unit, 'Handläggare ' || u, 'bench', code || '-' || u from bench.m, generate_series(1, ${WORKERS}) u
     union all select manager, code, org, unit, 'Chef', 'bench', code || '-${WORKERS + 1}' from bench.m
     union all select night, code, house, null, 'Nattpersonal', 'bench', code || '-night' from bench.m`,
  ],
  [
    'roles',
    `insert into user_role (id, user_id, role) select gen_random_uuid(), id,
       case when subject like '%-night' then 'shelterWorker' when subject like '%-${WORKERS + 1}' then 'manager' else 'socialWorker' end from app_user where issuer = 'bench'`,
    'users',
  ],
]

const people: Row[] = [
  [
    'people',
    `insert into person (id, municipality_code, organisation_id, given_name, family_name, birth_date, birth_year, sex, created_at)
     select id, code, org, (array['Anna','Bo','Carin','David','Eva','Farid','Greta','Hans'])[1 + n % 8], (array['Alm','Berg','Dahl','Ek','Falk','Gran','Holm','Lind'])[1 + n / 8 % 8] || n,
       ${birth}, extract(year from ${birth})::int, case when n % 5 < 3 then 'male' else 'female' end, '2020-01-01' from bench.x`,
  ],
  [
    'signals',
    `insert into signal (id, municipality_code, receipt, kind, sender_organisation_id, received_at, answer_by, urgent, words, registered_by)
     select ${id('signal', 'code', 'n')}, code, 'S-2026-' || n, 'report', house, timestamptz '2016-01-01' + n * interval '3 days 7 hours', date '2016-01-04' + n * 3, false, 'Sover utomhus.',
       ${id('user', 'code', "'night'")} from bench.x`,
  ],
  [
    'answers',
    `insert into signal_answer (id, municipality_code, signal_id, kind, words, answered_at, answered_by)
     select gen_random_uuid(), code, ${id('signal', 'code', 'n')}, 'caseOpened', 'Tack.', timestamptz '2016-01-02' + n * interval '3 days 7 hours', lead from bench.x where n < ${PEOPLE - 8}`,
  ],
  [
    'people of signals',
    `insert into signal_person (id, municipality_code, signal_id, person_id, linked_at, linked_by)
     select gen_random_uuid(), code, ${id('signal', 'code', 'n')}, id, timestamptz '2016-01-02' + n * interval '3 days 7 hours', lead from bench.x where n % 2 = 0 and n < ${PEOPLE - 8}`,
  ],
]

const cases: Row[] = [
  [
    'cases',
    `insert into case_file (id, municipality_code, number, organisation_id, unit_id, person_id, opened_at, opened_on, opened_by)
     select case_id, code, '2020-' || n, org, unit, id, '2020-01-01', date '2016-01-01' + n * 3, lead from bench.x where has_case`,
  ],
  [
    'responsibles',
    `insert into case_responsible (id, municipality_code, case_id, user_id, since, named_by, until)
     select gen_random_uuid(), code, case_id, by, timestamptz '2022-01-01', lead, null from bench.x where has_case
     union all select gen_random_uuid(), code, case_id, ${id('user', 'code', "'2'")}, '2020-01-01', lead, timestamptz '2022-01-01' from bench.x where has_case and n % 10 = 0`,
  ],
  [
    'closures',
    `insert into case_closure (id, municipality_code, case_id, closed_on, outcome, words, closed_at, closed_by)
     select gen_random_uuid(), code, case_id, '2025-01-01', 'ownLease', 'Klart.', '2025-01-01', lead from bench.x where has_case and closed`,
  ],
  [
    'decisions',
    `insert into decision (id, municipality_code, case_id, section, asked, outcome, words, reasons, delegation, decided_on, decided_at, decided_by)
     select ${id('decision', 'code', 'n')}, code, case_id, 'SoL 11:1', 'Boende', 'granted', 'Beviljas.', 'Behov finns.', 'Delegation', '2024-01-01', '2024-01-01', lead from bench.x where has_case`,
  ],
  [
    'served',
    `insert into decision_service (id, municipality_code, decision_id, received_on, how, registered_at, registered_by)
     select gen_random_uuid(), code, ${id('decision', 'code', 'n')}, '2024-01-03', 'post', '2024-01-03', lead from bench.x where has_case`,
  ],
  [
    'investigations',
    `insert into investigation (id, municipality_code, case_id, about, opened_on, opened_at, opened_by, ended_on, ended_at, ended_by, assessment)
     select gen_random_uuid(), code, case_id, 'Boendet', date '2016-01-01' + n * 3, '2020-01-01', lead, date '2016-03-01' + n * 3, '2020-01-01', lead, 'Behov av boende finns.'
     from bench.x where has_case`,
  ],
  [
    'interventions',
    `insert into intervention (id, municipality_code, case_id, person_id, kind, decision_id, begins_on, added_at, added_by)
     select gen_random_uuid(), code, case_id, id, 'housingSupport', ${id('decision', 'code', 'n')}, '2024-01-01', '2024-01-01', lead from bench.x where has_case`,
  ],
  [
    'notes',
    `insert into case_note (id, municipality_code, case_id, happened_on, words, written_at, written_by)
     select gen_random_uuid(), code, case_id, date '2024-02-01' + 30 * i, 'Samtal om boendet och om vad som behövs för att det ska hålla.', timestamptz '2024-02-01' + i * interval '30 days', lead
     from bench.x, generate_series(1, ${NOTES_EACH}) i where has_case`,
  ],
  [
    'follow-ups',
    `insert into follow_up (id, municipality_code, case_id, due_on, about, planned_at, planned_by)
     select gen_random_uuid(), code, case_id, app.today() - 60 + n % 200, 'Hur går det?', '2024-01-01', lead from bench.x where has_case and not closed`,
  ],
]

/** the nights of a booking: spread over ten years */
const night = `(n * 3 + s * 500) % 3960`
const tonight = `from bench.x where n <= 8`

const beds: Row[] = [
  [
    'sites',
    `insert into site (id, municipality_code, organisation_id, name, living_form_code) select site, code, house, 'Akutboendet', 'acutePlace' from bench.m`,
  ],
  ['rooms', "insert into room (id, municipality_code, site_id, name) select room, code, site, 'Rum' from bench.m"],
  [
    'beds',
    `insert into bed (id, municipality_code, room_id, name, in_service_from) select ${id('bed', 'code', 'b')}, code, room, b::text, '2010-01-01' from bench.m, generate_series(1, ${BEDS}) b`,
  ],
  [
    'bookings',
    `insert into booking (id, municipality_code, site_id, bed_id, person_id, first_night, last_night, booked_at, booked_by)
     select ${id('booking', 'code', 'n', 's')}, code, site, beds[1 + n % ${BEDS}], id, date '2016-01-01' + ${night}, date '2016-01-03' + ${night}, '2016-01-01', lead
     from (select code, beds from bench.m) m join bench.x using (code), generate_series(1, ${STAYS_EACH}) s
     union all select ${id('tonight', 'code', 'n')}, code, site, ${id('bed', 'code', 'n')}, id, app.today(), app.today(), now(), lead ${tonight}`,
  ],
  [
    'stays',
    `insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, until_on, arrived_at, arrived_by, departed_at, departed_by)
     select gen_random_uuid(), code, ${id('booking', 'code', 'n', 's')}, id, site, 'acutePlace', first, first + 2, first + time '20:00', lead, first + 2 + time '08:00', lead
     from bench.x, generate_series(1, ${STAYS_EACH}) s, lateral (select date '2016-01-01' + ${night} as first) d
     union all select gen_random_uuid(), code, ${id('tonight', 'code', 'n')}, id, site, 'acutePlace', app.today(), null, now(), lead, null, null ${tonight} and n < 8`,
  ],
  [
    'tonight’s claims',
    `insert into bed_night (municipality_code, bed_id, night, booking_id, person_id) select code, ${id('bed', 'code', 'n')}, app.today(), ${id('tonight', 'code', 'n')}, id ${tonight}`,
  ],
  [
    'told',
    `insert into told_situation (id, municipality_code, person_id, living_form_code, from_on, until_on, told_at, told_to)
     select gen_random_uuid(), code, id, (array['outdoors','withFriends','stairwell','withFamily','car'])[1 + n % 5], date '2016-01-10' + n * 3, date '2016-01-10' + n * 3 + 60, '2016-01-01', lead from bench.x`,
  ],
]

const homes: Row[] = [
  [
    'flats',
    `insert into dwelling (id, municipality_code, landlord_id, address, number, rooms, rent_kr, added_at, added_by)
     select ${id('flat', 'code', 'n')}, code, landlord, 'Gatan ' || n, '1101', 2, 6000, '2016-01-01', lead from bench.x where ${hasLease}`,
  ],
  [
    'leases',
    `insert into lease (id, municipality_code, dwelling_id, landlord_id, form, begins_on, rent_kr, begun_at, begun_by)
     select ${id('lease', 'code', 'n')}, code, ${id('flat', 'code', 'n')}, landlord, case when n % 3 = 1 then 'firstHandLease' else 'secondHandLease' end, date '2016-03-15' + n * 3, 6000, '2016-01-01', lead
     from bench.x where ${hasLease}`,
  ],
  [
    'tenants',
    `insert into lease_tenant (lease_id, person_id, municipality_code) select ${id('lease', 'code', 'n')}, id, code from bench.x where ${hasLease}`,
  ],
]

/** All of it, the longest first. */
export const rows = (): Step[] =>
  [
    ...beds.filter(([name]) => name === 'stays' || name === 'bookings'),
    ...places,
    ...people,
    ...reasonRows,
    ...cases,
    ...beds,
    ...homes,
  ]
    .filter((row, at, all) => all.indexOf(row) === at)
    .map(([name, work, ...after]) => ({ name, work, after: ['drafts', ...after] }))

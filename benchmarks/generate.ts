/**
 * Fills an empty, migrated PostgreSQL database with as many municipalities as asked, by statements that run in the database itself.
 * The proportions are those of a whole country: 290 municipalities hold 300 000 people, 2 000 000 stays and 10 000 000 events.
 * The rows are shaped like real ones and mean nothing; the record isn't chained here.
 */

import type pg from 'pg'

export type Size = {
  municipalities: number
  /** only these; otherwise the first by code */
  codes?: readonly string[]
}

/** a municipality of the average size */
const PEOPLE = 1035
const STAYS_EACH = 7
const EVENTS = 34_500
const NOTES_EACH = 6
const SITES_BEDS = 12
/** 1 150 people work in the whole country's data (290 × 4, less the smallest) */
const WORKERS = 3

const id = (kind: string, ...parts: string[]) => `md5('${kind}' || ${parts.join(" || '-' || ")})::uuid`

/** What triggers would have kept, had they been awake: what a person is found by, and the lists of what waits. */
export const kept = `
  insert into person_name_part (person_id, part, municipality_code, organisation_id, parts)
    select p.id, part, p.municipality_code, p.organisation_id, ' ' || array_to_string(n.parts, ' ')
    from person p cross join lateral (select app.name_parts(concat_ws(' ', p.given_name, p.family_name, p.called)) as parts) n cross join lateral unnest(n.parts) as part
    on conflict do nothing;
  insert into signal_waiting select s.id, s.municipality_code from signal s where not exists (select from signal_answer a where a.signal_id = s.id) on conflict do nothing;
  select app.open_messages_anew(array(select id from tenancy_message))`

/** Each statement with what it fills; run in order. `m.n` counts municipalities, `p` people. */
function statements(): [string, string][] {
  const org = id('org', 'm.code')
  const house = id('house', 'm.code')
  const landlord = id('landlord', 'm.code')
  const unit = id('unit', 'm.code')
  const worker = (n: string) => id('user', 'm.code', n)
  const person = id('person', 'm.code', 'p')
  const casefile = id('case', 'm.code', 'p')
  const born = `date '1950-01-01' + (p * 37 % 20000)`
  const people = `bench_m m, generate_series(1, ${PEOPLE}) p`
  return [
    [
      'organisations',
      `insert into organisation (id, municipality_code, kind, name) select ${org}, code, 'municipality', 'Kommun ' || code from bench_m m union all select ${house}, code, 'ideaBased', 'Stadsmission ' || code from bench_m m union all select ${landlord}, code, 'landlord', 'Bostäder ' || code from bench_m m`,
    ],
    ['units', `insert into unit (id, organisation_id, name) select ${unit}, ${org}, 'Vuxenenheten' from bench_m m`],
    [
      'users',
      `insert into app_user (id, municipality_code, organisation_id, unit_id, name, issuer, subject) select ${worker('u')}, code, ${org}, case when u < 4 then ${unit} end, 'Handläggare ' || u, 'bench', code || '-' || u from bench_m m, generate_series(1, ${WORKERS + 1}) u union all select ${worker("'night'")}, code, ${house}, null, 'Nattpersonal', 'bench', code || '-night' from bench_m m`,
    ],
    [
      'roles',
      `insert into user_role (id, user_id, role) select gen_random_uuid(), id, case when subject like '%-night' then 'shelterWorker' when subject like '%-4' then 'manager' else 'socialWorker' end from app_user where issuer = 'bench'`,
    ],
    [
      'people',
      `insert into person (id, municipality_code, organisation_id, given_name, family_name, birth_date, birth_year, sex, created_at) select ${person}, m.code, ${org}, (array['Anna','Bo','Carin','David','Eva','Farid','Greta','Hans'])[1 + p % 8], (array['Alm','Berg','Dahl','Ek','Falk','Gran','Holm','Lind'])[1 + p / 8 % 8] || p, ${born}, extract(year from ${born})::int, case when p % 5 < 3 then 'male' else 'female' end, '2020-01-01' from ${people}`,
    ],
    [
      'contacts',
      `insert into person_contact (id, municipality_code, person_id, organisation_id, unit_id, since) select gen_random_uuid(), m.code, ${person}, ${org}, ${unit}, '2020-01-01' from ${people}`,
    ],
    [
      'households',
      `insert into household (id, municipality_code, created_at) select ${id('household', 'm.code', 'p')}, m.code, '2020-01-01' from ${people} where p % 6 = 0`,
    ],
    [
      'members',
      `insert into household_member (id, municipality_code, household_id, person_id, part, child_living, from_on) select gen_random_uuid(), m.code, ${id('household', 'm.code', 'p')}, ${id('person', 'm.code', 'q')}, case when q = p then 'adult' else 'child' end, case when q = p then null else 'permanent' end, '2020-01-01' from ${people}, generate_series(p, p + 1) q where p % 6 = 0 and q <= ${PEOPLE}`,
    ],
    [
      'signals',
      `insert into signal (id, municipality_code, receipt, kind, sender_organisation_id, received_at, answer_by, urgent, words, registered_by) select ${id('signal', 'm.code', 'p')}, m.code, 'S-2026-' || p, 'report', ${house}, timestamptz '2016-01-01' + p * interval '3 days 7 hours', date '2016-01-04' + p * 3, false, 'Sover utomhus.', ${worker("'night'")} from ${people}`,
    ],
    [
      'answers',
      `insert into signal_answer (id, municipality_code, signal_id, kind, words, answered_at, answered_by) select gen_random_uuid(), m.code, ${id('signal', 'm.code', 'p')}, 'caseOpened', 'Tack.', timestamptz '2016-01-02' + p * interval '3 days 7 hours', ${worker('1')} from ${people} where p < ${PEOPLE - 8}`,
    ],
    [
      'cases',
      `insert into case_file (id, municipality_code, number, organisation_id, unit_id, person_id, opened_at, opened_on, opened_by) select ${casefile}, m.code, '2020-' || p, ${org}, ${unit}, ${person}, '2020-01-01', date '2016-01-01' + p * 3, ${worker('1')} from ${people} where p % 5 < 3`,
    ],
    [
      'responsibles',
      `insert into case_responsible (id, municipality_code, case_id, user_id, since, named_by) select gen_random_uuid(), m.code, ${casefile}, ${worker(`(1 + p % ${WORKERS})`)}, '2020-01-01', ${worker('1')} from ${people} where p % 5 < 3`,
    ],
    [
      'closures',
      `insert into case_closure (id, municipality_code, case_id, closed_on, outcome, words, closed_at, closed_by) select gen_random_uuid(), m.code, ${casefile}, '2025-01-01', 'ownLease', 'Klart.', '2025-01-01', ${worker('1')} from ${people} where p % 5 < 3 and p < ${PEOPLE - 200}`,
    ],
    [
      'decisions',
      `insert into decision (id, municipality_code, case_id, section, asked, outcome, words, reasons, delegation, decided_on, decided_at, decided_by) select ${id('decision', 'm.code', 'p')}, m.code, ${casefile}, 'SoL 11:1', 'Boende', 'granted', 'Beviljas.', 'Behov finns.', 'Delegation', '2024-01-01', '2024-01-01', ${worker('1')} from ${people} where p % 5 < 3`,
    ],
    [
      'served',
      `insert into decision_service (id, municipality_code, decision_id, received_on, how, registered_at, registered_by) select gen_random_uuid(), municipality_code, id, '2024-01-03', 'post', '2024-01-03', decided_by from decision`,
    ],
    [
      'investigations',
      `insert into investigation (id, municipality_code, case_id, about, opened_on, opened_at, opened_by, ended_on, ended_at, ended_by, assessment) select gen_random_uuid(), municipality_code, id, 'Boendet', opened_on, opened_at, opened_by, opened_on + 60, opened_at, opened_by, 'Behov av boende finns.' from case_file`,
    ],
    [
      'interventions',
      `insert into intervention (id, municipality_code, case_id, person_id, kind, decision_id, begins_on, added_at, added_by) select gen_random_uuid(), c.municipality_code, c.id, c.person_id, 'housingSupport', d.id, '2024-01-01', '2024-01-01', d.decided_by from case_file c join decision d on d.case_id = c.id`,
    ],
    [
      'notes',
      `insert into case_note (id, municipality_code, case_id, happened_on, words, written_at, written_by) select gen_random_uuid(), municipality_code, id, date '2024-02-01' + 30 * n, 'Samtal om boendet och om vad som behövs för att det ska hålla.', timestamptz '2024-02-01' + n * interval '30 days', opened_by from case_file, generate_series(1, ${NOTES_EACH}) n`,
    ],
    [
      'follow-ups',
      `insert into follow_up (id, municipality_code, case_id, due_on, about, planned_at, planned_by) select gen_random_uuid(), m.code, ${casefile}, date '2026-10-01' + p % 200, 'Hur går det?', '2024-01-01', ${worker('1')} from ${people} where p % 5 < 3 and p >= ${PEOPLE - 200}`,
    ],
    [
      'sites',
      `insert into site (id, municipality_code, organisation_id, name, living_form_code) select ${id('site', 'm.code')}, m.code, ${house}, 'Akutboendet', 'acutePlace' from bench_m m`,
    ],
    [
      'rooms',
      `insert into room (id, municipality_code, site_id, name) select ${id('room', 'm.code')}, m.code, ${id('site', 'm.code')}, 'Rum' from bench_m m`,
    ],
    [
      'beds',
      `insert into bed (id, municipality_code, room_id, name, in_service_from) select ${id('bed', 'm.code', 'b')}, m.code, ${id('room', 'm.code')}, b::text, '2010-01-01' from bench_m m, generate_series(1, ${SITES_BEDS}) b`,
    ],
    [
      'bookings',
      `insert into booking (id, municipality_code, site_id, bed_id, person_id, first_night, last_night, booked_at, booked_by) select ${id('booking', 'm.code', 'p', 's')}, m.code, ${id('site', 'm.code')}, ${id('bed', 'm.code', `(1 + p % ${SITES_BEDS})`)}, ${person}, date '2016-01-01' + (p * 3 + s * 500) % 3960, date '2016-01-03' + (p * 3 + s * 500) % 3960, '2016-01-01', ${worker('1')} from ${people}, generate_series(1, ${STAYS_EACH}) s`,
    ],
    [
      'stays',
      `insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, until_on, arrived_at, arrived_by, departed_at, departed_by) select gen_random_uuid(), municipality_code, id, person_id, site_id, 'acutePlace', first_night, last_night, first_night + time '20:00', booked_by, last_night + time '08:00', booked_by from booking`,
    ],
    [
      'tonight',
      `insert into booking (id, municipality_code, site_id, bed_id, person_id, first_night, last_night, booked_at, booked_by) select ${id('tonight', 'm.code', 'p')}, m.code, ${id('site', 'm.code')}, ${id('bed', 'm.code', 'p')}, ${person}, app.today(), app.today(), now(), ${worker('1')} from bench_m m, generate_series(1, 8) p`,
    ],
    [
      'tonight’s guests',
      `insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, arrived_at, arrived_by) select gen_random_uuid(), municipality_code, id, person_id, site_id, 'acutePlace', first_night, now(), booked_by from booking where first_night = app.today() and bed_id <> ${id('bed', 'municipality_code', '8')}`,
    ],
    [
      'tonight’s assignments',
      `insert into assignment (id, municipality_code, person_id, to_organisation_id, task, subject_id, from_on, until_on, given_at, given_by) select gen_random_uuid(), municipality_code, person_id, ${id('house', 'municipality_code')}, 'nightStay', id, first_night, last_night + 1, now(), booked_by from booking where first_night = app.today()`,
    ],
    [
      'tonight’s claims',
      `insert into bed_night (municipality_code, bed_id, night, booking_id, person_id) select municipality_code, bed_id, first_night, id, person_id from booking where first_night = app.today()`,
    ],
    [
      'told',
      `insert into told_situation (id, municipality_code, person_id, living_form_code, from_on, until_on, told_at, told_to) select gen_random_uuid(), m.code, ${person}, (array['outdoors','withFriends','stairwell','withFamily','car'])[1 + p % 5], date '2016-01-10' + p * 3, date '2016-01-10' + p * 3 + 60, '2016-01-01', ${worker('1')} from ${people}`,
    ],
    [
      'flats',
      `insert into dwelling (id, municipality_code, landlord_id, address, number, rooms, rent_kr, added_at, added_by) select ${id('flat', 'm.code', 'p')}, m.code, ${landlord}, 'Gatan ' || p, '1101', 2, 6000, '2016-01-01', ${worker('1')} from ${people} where p % 3 > 0`,
    ],
    [
      'leases',
      `insert into lease (id, municipality_code, dwelling_id, landlord_id, form, begins_on, rent_kr, begun_at, begun_by) select ${id('lease', 'm.code', 'p')}, m.code, ${id('flat', 'm.code', 'p')}, ${landlord}, case when p % 3 = 1 then 'firstHandLease' else 'secondHandLease' end, date '2016-03-15' + p * 3, 6000, '2016-01-01', ${worker('1')} from ${people} where p % 3 > 0`,
    ],
    [
      'tenants',
      `insert into lease_tenant (lease_id, person_id, municipality_code) select ${id('lease', 'm.code', 'p')}, ${person}, m.code from ${people} where p % 3 > 0`,
    ],
    [
      'events',
      `insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, person_id, data, previous_hash, hash) select m.code, e, timestamptz '2016-01-01' + e * interval '2 hours', ${worker('1')}, 'Kommunen', 'stay.arrived', ${id('person', 'm.code', `(1 + e % ${PEOPLE})`)}, ${id('person', 'm.code', `(1 + e % ${PEOPLE})`)}, '{"night":"2020-01-01"}', '\\x00', '\\x00' from bench_m m, generate_series(1, ${EVENTS}) e`,
    ],
    [
      'heads of the record',
      `insert into event_head (municipality_code, seq, hash) select code, ${EVENTS}, '\\x00' from bench_m`,
    ],
    [
      'running numbers',
      `insert into running_number (municipality_code, series, year, last) select code, series, extract(year from app.today())::int, ${PEOPLE} from bench_m, unnest(array['signal', 'case']) series`,
    ],
  ]
}

/** Fills the database; `said` hears each step with its seconds. */
export async function generate(
  client: pg.Client,
  { municipalities, codes }: Size,
  said: (step: string, seconds: number) => void,
): Promise<void> {
  // the rows are right by construction: no need to look each one up again (a superuser's setting, for a database of one's own)
  await client.query(
    `set synchronous_commit = off; set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '1GB'`,
  )
  await client.query(
    `create temporary table bench_m as select code from municipality where $1::text[] is null or code = any ($1) order by code limit ${municipalities}`,
    [codes ?? null],
  )
  for (const [step, statement] of statements()) {
    const began = performance.now()
    await client.query(statement)
    said(step, Math.round((performance.now() - began) / 100) / 10)
  }
  const began = performance.now()
  await client.query(kept)
  await client.query('analyze')
  said('statistics', Math.round((performance.now() - began) / 100) / 10)
}

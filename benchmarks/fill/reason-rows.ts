/** Why somebody may read about a person, or may not: contacts, households, protection, consents, assignments and emergency openings, running, ended and to come. */

import { id } from './ids.ts'

const from = 'from bench.x'
const user = (u: number) => id('user', 'code', `'${u}'`)
/** one in a hundred and some: protected identity, and one whose protection has ended */
export const PROTECTED = 'n % 97 = 5'
const WAS_PROTECTED = 'n % 97 = 6'
/** children without a contact of their own are read through the adult whom they live with */
const CONTACT = 'n % 12 <> 1'
export const CONTACT_ENDED = 'n % 9 = 0 and not has_case'

export const reasonRows: [name: string, statement: string, ...after: string[]][] = [
  [
    'contacts',
    `insert into person_contact (id, municipality_code, person_id, organisation_id, unit_id, since, until)
     select gen_random_uuid(), code, id, org, unit, '2020-01-01', case when ${CONTACT_ENDED} then timestamptz '2024-05-01' end ${from} where ${CONTACT}`,
  ],
  [
    'households',
    `insert into household (id, municipality_code, created_at) select ${id('household', 'code', 'n')}, code, '2020-01-01' ${from} where n % 6 = 0`,
  ],
  [
    'members',
    `insert into household_member (id, municipality_code, household_id, person_id, part, child_living, from_on, until_on)
     select gen_random_uuid(), code, ${id('household', 'code', 'n')}, id, 'adult', null, date '2020-01-01', null ${from} where n % 6 = 0
     union all select gen_random_uuid(), code, ${id('household', 'code', '(n - 1)')}, id, 'child', (array['permanent','alternating','visiting'])[1 + n % 3], '2020-01-01',
       case when n % 48 = 1 then date '2024-06-30' end ${from} where n % 6 = 1 and n > 1`,
  ],
  [
    'protected',
    `insert into protection (id, municipality_code, person_id, level, since, ended_at)
     select gen_random_uuid(), code, id, (array['secrecyMarking','protectedRegistration'])[1 + n % 2], '2022-01-01', case when ${WAS_PROTECTED} then timestamptz '2024-01-01' end
     ${from} where ${PROTECTED} or ${WAS_PROTECTED}`,
  ],
  [
    'named staff',
    `insert into protected_staff (id, municipality_code, person_id, user_id, named_at, ended_at)
     select gen_random_uuid(), code, id, ${user(1)}, timestamptz '2022-01-01', case when ${WAS_PROTECTED} then timestamptz '2024-01-01' end ${from} where ${PROTECTED} or ${WAS_PROTECTED}
     union all select gen_random_uuid(), code, id, ${id('user', 'code', "'night'")}, '2023-01-01', null ${from} where ${PROTECTED} and n % 2 = 1`,
  ],
  [
    'consents',
    `insert into consent (id, municipality_code, person_id, to_organisation_id, what, why, how_given, from_on, until_on, given_at, registered_by, withdrawn_at, withdrawn_by)
     select gen_random_uuid(), code, id, house, (case n % 4 when 0 then array['identity'] when 1 then array['identity','housing'] when 2 then array['identity','plan'] else array['housing','meetings'] end),
       'För boendet.', 'written', app.today() + 20 - n % 200, app.today() + 20 - n % 200 + n * 7 % 300, '2025-01-01', lead,
       case when n % 7 = 0 then timestamptz '2026-01-01' end, case when n % 7 = 0 then lead end ${from} where n % 11 = 3`,
  ],
  [
    'assignments',
    `insert into assignment (id, municipality_code, person_id, to_organisation_id, task, subject_id, from_on, until_on, given_at, given_by, ended_at)
     select gen_random_uuid(), code, id, house, 'nightStay', ${id('tonight', 'code', 'n')}, app.today(), app.today() + 1, now(), lead, null ${from} where n <= 8
     union all select gen_random_uuid(), code, id, house, (array['nightStay','housingSupport','outreach'])[1 + n % 3], null, app.today() - n % 400, case when n % 2 = 0 then app.today() - n % 400 + n % 90 end,
       '2025-01-01', lead, case when n % 5 = 0 then now() - interval '20 days' end ${from} where n % 23 = 4 and n > 8`,
  ],
  [
    'emergencies',
    `insert into emergency_opening (id, municipality_code, person_id, user_id, because, opened_at, closes_at, reviewed_at, review)
     select gen_random_uuid(), code, id, ${user(3)}, 'Fara för barnet i natt.', o, o + interval '5 hours', case when n % 3 = 0 then o + interval '2 days' end, case when n % 3 = 0 then 'justified' end
     ${from}, lateral (select now() - (n % 40) * interval '3 hours' as o) t where n % 50 = 7`,
  ],
]

/** Matters with everything that hangs on them, out of the drafts and the courses that they copy. */

import { id } from '../fill/ids.ts'
import { landlord, manager, officer, org, preventionUnit } from './ids.ts'

const person = id('tenant', 'm.code', 'm.n')
const flat = id('riskFlat', 'm.code', 'm.n')
const lease = id('riskLease', 'm.code', 'm.n')
const by = officer('m.officer')
const from = 'from bench_t.matter m'
const withCourse = `${from} join bench_t.course t on t.n = m.course`
/** each of the course's events, clocks or contacts */
const every = (what: 'events' | 'clocks' | 'contacts', shape: string) =>
  `${withCourse} cross join lateral jsonb_to_recordset(t.${what}) as e(${shape})`
const eventShape = 'kind text, "on" date, until date, ore bigint, payer text, flags jsonb, defects jsonb'
const texts = (list: string) => `array(select jsonb_array_elements_text(${list}))`
const address = `'Risgatan ' || m.n`

const people: [string, string][] = [
  [
    'tenants',
    `insert into person (id, municipality_code, organisation_id, given_name, family_name, birth_year, sex, created_at)
     select ${person}, m.code, ${org}, (array['Anna','Bo','Carin','David'])[1 + m.n % 4], 'Hyresgäst' || m.n, 1960 + m.n % 40, 'female', m.at ${from} where known`,
  ],
  [
    'contacts with tenants',
    `insert into person_contact (id, municipality_code, person_id, organisation_id, unit_id, since) select gen_random_uuid(), m.code, ${person}, ${org}, ${preventionUnit}, m.at ${from} where known`,
  ],
  [
    'protected',
    `insert into protection (id, municipality_code, person_id, level, since) select gen_random_uuid(), m.code, ${person}, 'secrecyMarking', m.at ${from} where known and m.n % 99 = 0`,
  ],
  [
    'flats',
    `insert into dwelling (id, municipality_code, landlord_id, address, number, rooms, rent_kr, added_at, added_by) select ${flat}, m.code, ${landlord('m.landlord')}, ${address}, '1101', 2, 8450, m.at, ${by} ${from} where known`,
  ],
  [
    'leases',
    `insert into lease (id, municipality_code, dwelling_id, landlord_id, form, begins_on, rent_kr, begun_at, begun_by) select ${lease}, m.code, ${flat}, ${landlord('m.landlord')}, 'firstHandLease', '2024-01-01', 8450, m.at, ${by} ${from} where known`,
  ],
  [
    'lease tenants',
    `insert into lease_tenant (lease_id, person_id, municipality_code) select ${lease}, ${person}, m.code ${from} where known`,
  ],
]

const matters: [string, string][] = [
  [
    'matters',
    `insert into eviction_matter (id, municipality_code, number, unit_id, tenure, cause, landlord_id, landlord_name, dwelling_id, lease_id, address, dwelling_number, area_name, rooms,
       tenant_name, opened_on, opened_at, opened_by)
     select m.id, m.code, 'V-' || extract(year from m.opened) || '-' || 10000 + m.seq, ${preventionUnit}, 'rented', 'arrears', ${landlord('m.landlord')}, 'Bostäder',
       case when known then ${flat} end, case when known then ${lease} end, ${address}, '1101', 'Område ' || m.n % 12, 2, 'Hyresgäst ' || m.n, m.opened, m.at, ${by} ${from}`,
  ],
  [
    'responsibles',
    `insert into matter_responsible (id, municipality_code, matter_id, user_id, since, named_by) select uuidv7(m.at - now()), m.code, m.id, ${by}, m.at, ${by} ${from} where assigned`,
  ],
  [
    'messages of matters',
    `insert into matter_message (id, municipality_code, matter_id, message_id, linked_at, linked_by) select uuidv7(m.at - now()), m.code, m.id, x.id, m.at, ${by} ${from} join bench_t.message x on x.matter_id = m.id`,
  ],
  [
    'events',
    `insert into matter_event (id, municipality_code, matter_id, kind, on_day, until_day, amount_ore, payer, flags, defects, recorded_at, recorded_by)
     select uuidv7(e."on"::timestamptz - now()), m.code, m.id, e.kind, e."on", e.until, e.ore, e.payer, ${texts('e.flags')}, ${texts('e.defects')},
       greatest(m.at, e."on"::timestamptz), ${by} ${every('events', eventShape)}`,
  ],
  [
    'standings',
    `insert into matter_standing (matter_id, municipality_code, stage, safe_because, safe_on, unpaid_ore, warnings, computed_at)
     select m.id, m.code, t.stage, t."safeBecause", t."safeOn", t.unpaid, t.warnings, now() ${withCourse}`,
  ],
  [
    'clocks',
    `insert into matter_clock (matter_id, step, municipality_code, rule, due_on, last_day, actor, cannot_wait, source)
     select m.id, e.step, m.code, e.rule, e.due, e.last, e.actor, e.firm, e.source ${every('clocks', 'source text, step text, rule text, due date, last date, actor text, firm boolean')}`,
  ],
  [
    'residents',
    `insert into matter_resident (id, municipality_code, matter_id, part, person_id, name, birth_year, child_living, registered, noted_at, noted_by)
     select uuidv7(m.at - now()), m.code, m.id, case when r = 0 then 'tenant' else 'child' end, case when r = 0 and known then ${person} end,
       case when r = 0 and not known then 'Hyresgäst ' || m.n end, case when r > 0 then 2010 + (m.n + r) % 15 end,
       case when r > 0 then (array['permanent','alternating','visits'])[r] end, r = 0 or m.n % 2 = 0, m.at, ${by} ${from} cross join lateral generate_series(0, m.children) r`,
  ],
  [
    'asked who lives there',
    `insert into matter_residents_asked (id, municipality_code, matter_id, on_day, complete, noted_at, noted_by) select uuidv7(m.at - now()), m.code, m.id, m.opened, true, m.at, ${by} ${from} where m.n % 5 > 0`,
  ],
  [
    'contacts',
    `insert into matter_contact (id, municipality_code, matter_id, at, on_day, how, reached, about_children, words, noted_at, noted_by)
     select uuidv7(e."on"::timestamptz - now()), m.code, m.id, e."on" + time '10:00', e."on", e.how, e.reached, e.reached and m.children > 0, 'Samtal om hyran och om vad som behövs.',
       e."on" + time '10:15', ${by} ${every('contacts', '"on" date, how text, reached boolean')}`,
  ],
  [
    'promises',
    `insert into matter_promise (id, municipality_code, matter_id, kind, by_day, promised_at, promised_by) select uuidv7(m.at - now()), m.code, m.id, 'contact', m.opened + 3, m.at, ${by} ${from} where m.n % 2 = 0`,
  ],
  [
    'ends',
    `insert into matter_end (id, municipality_code, matter_id, ended_on, outcome, children_at_end, children_present, ended_at, ended_by)
     select uuidv7(t.ended::timestamptz - now()), m.code, m.id, t.ended, t.outcome, m.children, case when t.outcome = 'evicted' and m.children > 0 then m.n % 5 = 0 end, t.ended + time '15:00', ${by}
     ${withCourse} where t.ended is not null`,
  ],
]

const plan = id('riskPlan', 'm.id::text')
const decision = id('riskDecision', 'm.id::text')
const delegation = id('riskDelegation', 'm.code')
const running = 'm.ended is null and m.n % 6 = 0'

const board: [string, string][] = [
  [
    'plans',
    `insert into payment_plan (id, municipality_code, matter_id, agreed_on, agreed_with, made_at, made_by) select ${plan}, m.code, m.id, m.opened + 2, 'landlord', m.at, ${by} ${from} where ${running}`,
  ],
  [
    'payments of plans',
    `insert into payment_plan_item (id, municipality_code, plan_id, due_on, amount_ore) select ${id('riskItem', 'm.id::text', 'i')}, m.code, ${plan}, greatest(m.opened + 2, app.today()) + i * 30, 281700 ${from}, generate_series(1, 3) i where ${running}`,
  ],
  [
    'clocks of plans',
    `insert into matter_clock (matter_id, step, municipality_code, rule, due_on, last_day, actor, cannot_wait, source)
     select m.id, ${id('riskItem', 'm.id::text', '1')}, m.code, 'plan-payment', greatest(m.opened + 2, app.today()) + 30, greatest(m.opened + 2, app.today()) + 30, 'tenant', false, 'plan' ${from} where ${running}`,
  ],
  [
    'delegations',
    `insert into delegation (id, municipality_code, user_id, task, reference, from_on, given_at, given_by) select ${delegation}, m.code, ${manager}, 'undertake', '3.1', '2020-01-01', '2020-01-01', ${manager} from bench_t.place m
     where not exists (select from delegation d where d.id = ${delegation})`,
  ],
  [
    'decisions',
    `insert into matter_decision (id, municipality_code, matter_id, kind, amount_ore, delegation_id, reasons, decided_on, decided_at, decided_by)
     select ${decision}, m.code, m.id, case when t.outcome = 'keptUndertaking' then 'undertake' else 'decline' end, t.owed, ${delegation}, 'Hushållet har inkomst igen.', m.opened + 5, m.at, ${manager} ${withCourse}
     where t.outcome in ('keptUndertaking', 'evicted')`,
  ],
  [
    'undertakings',
    `insert into undertaking (id, municipality_code, matter_id, number, decision_id, landlord_name, amount_ore, covers, tenant_name, address, window_rule, signed_on, signed_at, signed_by)
     select gen_random_uuid(), m.code, m.id, 'Å-' || extract(year from m.opened) || '-' || 10000 + m.seq, ${decision}, 'Bostäder', t.owed, 'Hyran', 'Hyresgäst ' || m.n, ${address}, 'EV-06', m.opened + 5, m.at, ${manager}
     ${withCourse} where t.outcome = 'keptUndertaking'`,
  ],
  [
    'notices of Kronofogden',
    `insert into enforcement_notice (id, municipality_code, matter_id, kind, authority_reference, received_at, received_on, eviction_on, address, via, registered_at, registered_by)
     select ${id('riskNotice', 'm.id::text')}, m.code, m.id, 'eviction', 'U-' || m.n, e."on" + time '08:30', e."on", e.until, ${address}, 'form', e."on" + time '09:00', ${by}
     ${every('events', eventShape)} where e.kind = 'evictionNotice'`,
  ],
  [
    'confirmations',
    `insert into enforcement_confirmation (id, municipality_code, notice_id, confirmed_at, confirmed_on, confirmed_by, handler_id, handler_contact, sent_how, copy_how, copy_on)
     select gen_random_uuid(), m.code, ${id('riskNotice', 'm.id::text')}, e."on" + time '11:00', e."on", ${by}, ${by}, '0480-000 00', 'email', 'letter', e."on"
     ${every('events', eventShape)} where e.kind = 'evictionNotice' and (m.ended is not null or m.n % 10 > 0)`,
  ],
]

export const matterRows = (): [string, string][] => [...people, ...matters, ...board]

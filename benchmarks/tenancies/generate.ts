/**
 * Adds a year of tenancies at risk to a migrated PostgreSQL database, by statements that run in the database itself: early signals, messages to the board,
 * matters with their events, clocks and standings, households, contacts, answers and the record. Rows are right in number and shape and mean nothing;
 * courses and clocks are the room's own (templates.ts), copied. The record isn't chained here.
 */

import type pg from 'pg'
import { kept } from '../generate.ts'
import { agent, id, landlord, manager, officer, org, preventionUnit } from './ids.ts'
import { matterRows } from './matter-rows.ts'
import { messageRows } from './message-rows.ts'
import { templates } from './templates.ts'

export type Size = {
  /** municipality codes; the rows are spread evenly over them */
  codes: readonly string[]
  /** early signals in all of them together */
  signals: number
  matters: number
  /** running matters to an officer */
  each: number
}

const quoted = (name: string) => `'${name}'`
/** officers in each municipality, enough for the largest */
const OFFICERS = 40

type Step = [name: string, statement: string, values?: unknown[]]

function places(): Step[] {
  return [
    [
      'organisations',
      `insert into organisation (id, municipality_code, kind, name)
       select ${org}, code, 'municipality', 'Kommun ' || code from bench_t m
       union all select ${landlord('k')}, code, 'landlord', 'Bostäder ' || code || case when k = 1 then '' else ' ' || k end from bench_t m, generate_series(1, 5) k
       on conflict do nothing`,
    ],
    [
      'units',
      `insert into unit (id, organisation_id, name) select ${preventionUnit}, ${org}, 'Förebyggande enheten' from bench_t m on conflict do nothing`,
    ],
    [
      'officers',
      `insert into app_user (id, municipality_code, organisation_id, unit_id, name, issuer, subject)
       select ${officer('k')}, code, ${org}, ${preventionUnit}, 'Handläggare ' || k, 'bench-t', code || '-officer-' || k from bench_t m, generate_series(1, ${OFFICERS}) k
       union all select ${manager}, code, ${org}, ${preventionUnit}, 'Chef', 'bench-t', code || '-manager' from bench_t m
       union all select ${agent}, code, ${id('landlord', 'm.code')}, null, 'Förvaltare', 'bench-t', code || '-agent' from bench_t m`,
    ],
    [
      'roles',
      `insert into user_role (id, user_id, role) select gen_random_uuid(), id,
         case when subject like '%-agent' then 'landlordAgent' when subject like '%-manager' then 'manager' else 'preventionOfficer' end
       from app_user where issuer = 'bench-t'`,
    ],
  ]
}

/** One row a matter and one a message, with all that the other statements need. Ids rise with the days, as the room's own do. */
function drafts({ codes, signals, matters, each }: Size): Step[] {
  const place = (n: string) => `(select t.code from bench_t t where t.n = 1 + ${n} % ${codes.length}) as code`
  return [
    [
      'courses',
      `create temporary table bench_course as select (row_number() over ())::int - 1 as n, t.* from jsonb_to_recordset($1::jsonb) as t(opened date, children int, ended date,
         outcome text, stage text, "safeBecause" text, "safeOn" date, unpaid bigint, warnings int, owed bigint, dues jsonb, events jsonb, clocks jsonb, contacts jsonb)`,
      [JSON.stringify(templates(Temporal.Now.plainDateISO('Europe/Stockholm')))],
    ],
    [
      'matters drafted',
      `create temporary table bench_matter as
       with placed as (select n, ${place('g.n')}, n % (select count(*)::int from bench_course) as course from generate_series(0, ${matters - 1}) as g(n)),
       counted as (select p.*, t.opened, t.ended, t.children, row_number() over (partition by code, t.ended is null, p.n % 20 <> 7 order by p.n * 7919 % 10007, p.n) as rank,
         row_number() over (partition by code order by t.opened, p.n) as seq from placed p join bench_course t on t.n = p.course)
       select c.*, uuidv7(opened::timestamptz + interval '10 hours' - now()) as id, least(opened::timestamptz + interval '9 hours' + n % 400 * interval '1 minute', now() - interval '3 minutes') as at,
         least(${OFFICERS}, 1 + case when ended is null then (rank - 1) / ${each} else n % (1 + ${Math.floor((matters * 0.25) / codes.length / each)}) end)::int as officer,
         (1 + case when n % 10 < 6 then 0 else 1 + n % 4 end)::int as landlord, n % 20 <> 7 as assigned, n % 3 = 0 as known
       from counted c`,
    ],
    [
      'messages drafted',
      `create temporary table bench_message as
       with early as (select n, ${place('g.n')}, now() - interval '2 minutes' - (${signals} - n)::float8 / ${signals} * interval '364 days' as at,
           null::int as matter, null::uuid as matter_id, (n % 40) > 34 as children, null::date as opened, n as street from generate_series(1, ${signals}) as g(n)),
       everything as (select * from early union all select n, code, at, n, id, children > 0, opened, n from bench_matter)
       select e.*, uuidv7(at - now()) as id, uuidv7(at - now()) as signal_id, (1 + case when n % 10 < 6 then 0 else 1 + n % 4 end)::int as landlord,
         row_number() over (partition by code order by at) as seq, row_number() over (partition by code, matter is null order by at desc) as newest from everything e`,
    ],
    [
      'drafts indexed',
      'create index on bench_matter (id); create index on bench_matter (code); analyze bench_matter; analyze bench_message',
    ],
  ]
}

const numbers: Step[] = [
  [
    'the record',
    `insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, data, previous_hash, hash)
     select code, coalesce(h.seq, 0) + row_number() over (partition by code order by at), at, null, 'Kommunen', what, subject, data, '\\x00', '\\x00' from (
       select code, at, 'signal.received' as what, signal_id as subject, '{"kind":"landlordMessage"}'::jsonb as data from bench_message
       union all select code, at, 'message.received', id, '{"kind":"earlyArrears","via":"form"}' from bench_message
       union all select code, at, 'matter.opened', id, '{}' from bench_matter
       union all select m.code, m.at, 'matter.event-recorded', m.id, '{"kind":"payment"}' from bench_matter m join bench_course t on t.n = m.course, jsonb_array_elements(t.events)) e
     left join event_head h on h.municipality_code = code`,
  ],
  [
    'heads of the record',
    `insert into event_head (municipality_code, seq, hash) select municipality_code, max(seq), '\\x00' from event group by 1 on conflict (municipality_code) do update set seq = excluded.seq`,
  ],
  [
    'running numbers',
    `insert into running_number (municipality_code, series, year, last) select code, series, extract(year from app.today())::int, 900000
     from bench_t, unnest(array[${['signal', 'matter', 'undertaking'].map(quoted).join()}]) series
     on conflict (municipality_code, series, year) do update set last = 900000`,
  ],
]

/** Fills; `said` hears each step with its seconds. */
export async function generateTenancies(
  client: pg.Client,
  size: Size,
  said: (step: string, seconds: number) => void,
): Promise<void> {
  // the rows are right by construction: no need to look each one up again (a superuser's setting, for a database of one's own)
  await client.query(
    `set synchronous_commit = off; set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '1GB'`,
  )
  await client.query(
    'create temporary table bench_t as select code, ordinality::int as n from unnest($1::text[]) with ordinality as t(code, ordinality)',
    [size.codes],
  )
  const steps: Step[] = [
    ...places(),
    ...drafts(size),
    ...messageRows(),
    ...matterRows(),
    ...numbers,
    ['what triggers keep', kept],
    ['statistics', 'analyze'],
  ]
  for (const [step, statement, values] of steps) {
    const began = performance.now()
    await client.query(statement, values).catch((error) => {
      throw new Error(`${step}: ${error instanceof Error ? error.message : error}`)
    })
    said(step, Math.round((performance.now() - began) / 100) / 10)
  }
}

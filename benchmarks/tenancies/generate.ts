/**
 * Adds a year of tenancies at risk to a database that has municipalities with people, by statements that run in the database itself: early signals,
 * messages to the board, matters with their events, clocks and standings, households, contacts, answers and the record. Rows are right in number and
 * shape and mean nothing; courses and clocks are the room's own (templates.ts), copied.
 */

import { chained, GENESIS } from '../fill/drafts.ts'
import { id } from '../fill/ids.ts'
import type { Step } from '../fill/steps.ts'
import { agent, landlord, manager, officer, org, preventionUnit } from './ids.ts'
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
  /** added to every number, so that another year can be laid beside the first */
  beside?: number
}

/** officers in each municipality, enough for the largest */
const OFFICERS = 40

const known = (table: string, of: string) => `where not exists (select from ${table} k where k.id = ${of}.id)`

const places = (codes: readonly string[]): Step[] => [
  {
    name: 'where tenancies are',
    work: `
      drop schema if exists bench_t cascade;
      create schema bench_t;
      ${chained('bench_t')};
      create table bench_t.place as select code, n::int from unnest(array[${codes.map((code) => `'${code}'`).join()}]) with ordinality as t (code, n);
      insert into organisation (id, municipality_code, kind, name)
       select * from (select ${org} as id, code, 'municipality', 'Kommun ' || code from bench_t.place m
         union all select ${landlord('k')}, code, 'landlord', 'Bostäder ' || code || case when k = 1 then '' else ' ' || k end from bench_t.place m, generate_series(1, 5) k) o
       ${known('organisation', 'o')};
      insert into unit (id, organisation_id, name) select * from (select ${preventionUnit} as id, ${org}, 'Förebyggande enheten' from bench_t.place m) u ${known('unit', 'u')};
      with added as (
        insert into app_user (id, municipality_code, organisation_id, unit_id, name, issuer, subject)
        select * from (select ${officer('k')} as id, code, ${org}, ${preventionUnit}, 'Handläggare ' || k, 'bench-t', code || '-officer-' || k as subject from bench_t.place m, generate_series(1, ${OFFICERS}) k
          union all select ${manager}, code, ${org}, ${preventionUnit}, 'Chef', 'bench-t', code || '-manager' from bench_t.place m
          union all select ${agent}, code, ${id('landlord', 'm.code')}, null, 'Förvaltare', 'bench-t', code || '-agent' from bench_t.place m) u
        ${known('app_user', 'u')} returning id, subject)
      insert into user_role (id, user_id, role) select gen_random_uuid(), id,
        case when subject like '%-agent' then 'landlordAgent' when subject like '%-manager' then 'manager' else 'preventionOfficer' end from added`,
  },
]

/** One row a matter and one a message, with all that the other statements need. Ids rise with the days, as the room's own do. */
function drafts({ codes, signals, matters, each, beside = 0 }: Size): Step[] {
  const place = `(select t.code from bench_t.place t where t.n = 1 + g.n % ${codes.length}) as code`
  return [
    {
      name: 'courses',
      work: (client) =>
        client.query(
          `create table bench_t.course as select (row_number() over ())::int - 1 as n, t.* from jsonb_to_recordset($1::jsonb) as t(opened date, children int, ended date,
             outcome text, stage text, "safeBecause" text, "safeOn" date, unpaid bigint, warnings int, owed bigint, dues jsonb, events jsonb, clocks jsonb, contacts jsonb)`,
          [JSON.stringify(templates(Temporal.Now.plainDateISO('Europe/Stockholm')))],
        ),
      after: ['where tenancies are'],
    },
    {
      name: 'tenancies drafted',
      work: `
        create table bench_t.matter as
        with placed as (select n + ${beside} as n, ${place}, n % (select count(*)::int from bench_t.course) as course from generate_series(0, ${matters - 1}) as g(n)),
        counted as (select p.*, t.opened, t.ended, t.children, row_number() over (partition by code, t.ended is null, p.n % 20 <> 7 order by p.n * 7919::bigint % 10007, p.n) as rank,
          row_number() over (partition by code order by t.opened, p.n) + ${beside} as seq from placed p join bench_t.course t on t.n = p.course)
        select c.*, uuidv7(opened::timestamptz + interval '10 hours' - now()) as id, least(opened::timestamptz + interval '9 hours' + n % 400 * interval '1 minute', now() - interval '3 minutes') as at,
          least(${OFFICERS}, 1 + case when ended is null then (rank - 1) / ${each} else n % (1 + ${Math.floor((matters * 0.25) / codes.length / each)}) end)::int as officer,
          (1 + case when n % 10 < 6 then 0 else 1 + n % 4 end)::int as landlord, n % 20 <> 7 as assigned, n % 3 = 0 as known
        from counted c;
        create table bench_t.message as
        with early as (select n + ${beside} as n, ${place}, now() - interval '2 minutes' - (${signals} - n)::float8 / ${signals} * interval '364 days' as at,
            null::int as matter, null::uuid as matter_id, (n % 40) > 34 as children, null::date as opened, n as street from generate_series(1, ${signals}) as g(n)),
        everything as (select * from early union all select n, code, at, n, id, children > 0, opened, n from bench_t.matter)
        select e.*, uuidv7(at - now()) as id, uuidv7(at - now()) as signal_id, (1 + case when n % 10 < 6 then 0 else 1 + n % 4 end)::int as landlord,
          row_number() over (partition by code order by at) + ${beside} as seq, row_number() over (partition by code, matter is null order by at desc) as newest from everything e;
        create index on bench_t.matter (id); create index on bench_t.matter (code); analyze bench_t.matter; analyze bench_t.message`,
      after: ['courses'],
    },
  ]
}

const said = [
  `'["' || code || '",' || seq || ',"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '",null,"Kommunen","' || what`,
  `'","' || subject || '",null,' || app.canonical(data) || ']'`,
].join(' || ')

const numbers: Step[] = [
  {
    name: 'the record of tenancies',
    work: `
      with happened as materialized (
        select e.*, h.hash as before, coalesce(h.seq, 0) as first, coalesce(h.seq, 0) + row_number() over (partition by code order by at, subject, what) as seq from (
          select code, at, 'signal.received' as what, signal_id as subject, '{"kind":"landlordMessage"}'::jsonb as data from bench_t.message
          union all select code, at, 'message.received', id, '{"kind":"earlyArrears","via":"form"}' from bench_t.message
          union all select code, at, 'matter.opened', id, '{}' from bench_t.matter
          union all select m.code, m.at, 'matter.event-recorded', m.id, '{"kind":"payment"}' from bench_t.matter m join bench_t.course t on t.n = m.course, jsonb_array_elements(t.events)) e
        left join event_head h on h.municipality_code = code
      ), linked as (
        select *, bench_t.chain(SAID, coalesce(before, GENESIS)) over (partition by code order by seq rows unbounded preceding) as hash from happened
      ), added as (
        insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, data, previous_hash, hash)
        select code, seq, at, null, 'Kommunen', what, subject, data, coalesce(lag(hash) over (partition by code order by seq), before, GENESIS), hash from linked
        returning municipality_code, seq, hash
      ), newest as (select distinct on (municipality_code) * from added order by municipality_code, seq desc
      ), moved as (update event_head h set seq = n.seq, hash = n.hash from newest n where n.municipality_code = h.municipality_code returning h.municipality_code)
      insert into event_head (municipality_code, seq, hash) select * from newest n where not exists (select from event_head h where h.municipality_code = n.municipality_code)`
      .replace('SAID', said)
      .replaceAll('GENESIS', GENESIS),
    after: ['tenancies drafted', 'record'],
  },
  {
    name: 'running numbers of tenancies',
    work: `
      update running_number set last = 900000 + last where series = 'signal' and municipality_code in (select code from bench_t.place);
      insert into running_number (municipality_code, series, year, last) select code, series, extract(year from app.today())::int, 900000
      from bench_t.place p, unnest(array['signal', 'matter', 'undertaking']) series
      where not exists (select from running_number r where r.municipality_code = p.code and r.series = series.series and r.year = extract(year from app.today())::int)`,
    after: ['where tenancies are', 'running numbers'],
  },
]

/** The steps of filling; those of `fill/` that they wait for are done before. */
export const tenancySteps = (size: Size): Step[] => [
  ...places(size.codes).map((step) => ({ ...step, after: ['organisations', 'units', 'users', 'roles'] })),
  ...drafts(size),
  ...[...messageRows(), ...matterRows()].map(([name, work]) => ({
    name: `tenancies: ${name}`,
    work,
    after: ['tenancies drafted'],
  })),
  ...numbers,
  {
    name: 'tenancies: drafts taken away',
    work: 'drop schema bench_t cascade',
    after: [...messageRows(), ...matterRows()]
      .map(([name]) => `tenancies: ${name}`)
      .concat('the record of tenancies', 'running numbers of tenancies'),
  },
]

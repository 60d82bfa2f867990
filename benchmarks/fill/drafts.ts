/** What the other statements lean on: municipalities to fill, and a row for each of their people with the ids that hang on it. Gone when all is filled. */

import { id } from './ids.ts'
import type { Step } from './steps.ts'

/** a municipality of the average size: 290 of them hold 300 000 people, 2 000 000 stays and 10 000 000 events */
export const PEOPLE = 1035
export const EVENTS = 34_500
/** 1 150 people work in the whole country's data (290 × 4, less the smallest): social workers, a manager, and night staff at a partner */
export const WORKERS = 3
/** in each municipality's acute housing */
export const BEDS = 12

/** An aggregate in the schema that links what is said in order, from a hash to begin with: `chain(said, from)`. */
export const chained = (schema: string) => `
  create function ${schema}.link(before bytea, said text, beginning bytea) returns bytea language plpgsql immutable set search_path = pg_catalog
    as $$ begin return sha256(coalesce(before, beginning) || convert_to(said, 'UTF8')); end $$;
  create aggregate ${schema}.chain(text, bytea) (sfunc = ${schema}.link, stype = bytea)`

/** The hash before the first event of a municipality. */
export const GENESIS = `'\\x${'00'.repeat(32)}'::bytea`

/**
 * `m`: a municipality with its organisations, unit, site and those who work there. `x`: a person, with `n` from 1.
 */
export const drafts = (codes: readonly string[]): Step[] => [
  {
    name: 'drafts',
    work: `
      drop schema if exists bench cascade;
      create schema bench;
      create table bench.m as select code, n::int, ${id('org', 'code')} as org, ${id('house', 'code')} as house, ${id('landlord', 'code')} as landlord, ${id('unit', 'code')} as unit,
        ${id('site', 'code')} as site, ${id('room', 'code')} as room, array[${[1, 2, 3].map((u) => id('user', 'code', `'${u}'`)).join()}] as workers,
        ${id('user', 'code', `'${WORKERS + 1}'`)} as manager, ${id('user', 'code', "'night'")} as night,
        array[${Array.from({ length: BEDS }, (_, b) => id('bed', 'code', `'${b + 1}'`)).join()}] as beds
        from unnest(array[${codes.map((code) => `'${code}'`).join()}]) with ordinality as t (code, n);
      create table bench.x as select m.code, m.org, m.house, m.landlord, m.unit, m.site, p as n, ${id('person', 'm.code', 'p')} as id, ${id('case', 'm.code', 'p')} as case_id,
        m.workers[1 + p % ${WORKERS}] as by, m.workers[1] as lead, p % 5 < 3 as has_case, p < ${PEOPLE - 200} as closed
        from bench.m, generate_series(1, ${PEOPLE}) p;
      ${chained('bench')};
      analyze bench.m; analyze bench.x`,
  },
]

export const tidied: Step = { name: 'drafts taken away', work: 'drop schema bench cascade' }

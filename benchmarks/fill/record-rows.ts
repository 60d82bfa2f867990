/** The record of each municipality: events with their hashes, linked as `app.add_events` links them and `hemvist record verify` reads them. */

import { EVENTS, GENESIS, PEOPLE } from './drafts.ts'
import type { Step } from './steps.ts'

/** municipalities to a statement: each is sorted in memory */
const AT_ONCE = 10
const DATA = '{"night":"2020-01-01"}'
const said = [
  `'["' || code || '",' || seq || ',"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '","' || lead`,
  `'","Kommunen","stay.arrived","' || person || '","' || person || '",${DATA}]'`,
].join(' || ')

const events = (from: number) => `
  with said as materialized (
    select code, e as seq, timestamptz '2016-01-01' + e * interval '2 hours' as at, lead, x.id as person
    from (select code, n, id, lead from bench.x where code in (select code from bench.m where n > ${from} and n <= ${from + AT_ONCE})) x
      cross join lateral generate_series(x.n, ${EVENTS}, ${PEOPLE}) e
  ), linked as (
    select *, bench.chain(${said}, ${GENESIS}) over (partition by code order by seq rows unbounded preceding) as hash from said
  ), added as (
    insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, person_id, data, previous_hash, hash)
    select code, seq, at, lead, 'Kommunen', 'stay.arrived', person, person, '${DATA}', coalesce(lag(hash) over (partition by code order by seq), ${GENESIS}), hash from linked
    returning municipality_code, seq, hash
  )
  insert into event_head (municipality_code, seq, hash) select municipality_code, seq, hash from added where seq = ${EVENTS}`

export const recordRows = (municipalities: number): Step[] => {
  const parts = Array.from({ length: Math.ceil(municipalities / AT_ONCE) }, (_, i) => ({
    name: `events ${i + 1}`,
    work: events(i * AT_ONCE),
    after: ['drafts'],
  }))
  return [...parts, { name: 'record', work: 'select', after: parts.map(({ name }) => name) }, runningNumbers]
}

const runningNumbers: Step = {
  name: 'running numbers',
  work: `insert into running_number (municipality_code, series, year, last) select code, series, extract(year from app.today())::int, ${PEOPLE} from bench.m, unnest(array['signal', 'case']) series`,
  after: ['drafts'],
}

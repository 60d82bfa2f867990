/**
 * How long a vacancy takes against so many requests, each with its reasons: `node benchmarks/matching.ts [--requests 3000]`.
 * In a database of its own: embedded, or on the server that TEST_DATABASE_URL names.
 */

import { parseArgs } from 'node:util'
import { fillCast } from '../src/demo/fill-cast.ts'
import { lookAtVacancy } from '../src/home/matching/look.ts'
import { asSystem, asUser, useDatabase } from '../src/platform/database/index.ts'
import { castSession } from '../test/support/cast-session.ts'
import { freshDatabase } from '../test/support/database.ts'
import { fillSheaf, sheafIds } from '../test/support/sheaf.ts'

const { values: options } = parseArgs({ options: { requests: { type: 'string', default: '3000' } } })
const requests = Number(options.requests)
const ROUNDS = 25

const connection = await freshDatabase()
useDatabase(connection)
await asSystem('bench: cast', fillCast)
await fillSheaf(connection)
const siv = castSession('siv')
const to = `generate_series(1, ${requests}) n`
const id = (kind: number) => `('0197dd0${kind}-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`
await connection.exec(`
  update vacancy set answer_by = current_date + 30;
  insert into person (id, municipality_code, organisation_id, created_at)
    select ${id(1)}, '0880', '${siv.organisation.id}', now() from ${to};
  insert into case_file (id, municipality_code, number, organisation_id, unit_id, person_id, opened_at, opened_on, opened_by)
    select ${id(2)}, '0880', 'B-' || n, '${siv.organisation.id}', '${siv.unit?.id}', ${id(1)}, now(), current_date, '${siv.userId}' from ${to};
  insert into case_responsible (id, municipality_code, case_id, user_id, since, named_by)
    select ${id(5)}, '0880', ${id(2)}, '${siv.userId}', now(), '${siv.userId}' from ${to};
  insert into housing_request (id, municipality_code, case_id, waits_from, begun_at, begun_by)
    select ${id(3)}, '0880', ${id(2)}, current_date - n % 700, now(), '${siv.userId}' from ${to};
  insert into housing_request_terms (id, municipality_code, housing_request_id, agreed_on, agreed_how, until_on, adults, children_always,
      children_alternately, children_visits, rooms_least, rent_most_kr, adaptation, pets, areas, away_areas, says, noted_at, noted_by)
    select ${id(4)}, '0880', ${id(3)}, current_date - 10, 'inPerson', current_date + 100, 1 + n % 2, n % 3, n % 2, 0, 1 + n % 4, 5000 + n % 4000,
      'none', case when n % 5 = 0 then 'yes' else 'no' end, case when n % 2 = 0 then '{}' else '{Norrliden,Berga}'::text[] end,
      case when n % 9 = 0 then '{Oxhagen}'::text[] else '{}' end, case when n % 7 = 0 then '{violence}'::text[] else '{}' end, now(), '${siv.userId}'
    from ${to};
  update dwelling set area_name = 'Norrliden';
  analyze;`)

const took: number[] = []
const spent: number[] = []
let seen = 0
for (let round = 0; round < ROUNDS; round++) {
  const [from, before] = [performance.now(), process.cpuUsage()]
  const found = await asUser(siv, (tx) => lookAtVacancy(tx, '0880', sheafIds.vacancy))
  took.push(performance.now() - from)
  const { user, system } = process.cpuUsage(before)
  spent.push((user + system) / 1000)
  seen = found?.looked.length ?? 0
}
/** After the first rounds, in which nothing is warm. */
const at = (all: readonly number[], share: number): string => {
  const sorted = all.slice(3).toSorted((a, b) => a - b)
  return (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0)
}
const told = (all: readonly number[]): string => `p50 ${at(all, 0.5)} ms, p95 ${at(all, 0.95)} ms`
process.stdout.write(`${seen} households of ${requests} requests, rule by rule: ${told(took)}\n`)
process.stdout.write(`processor time of this process, which the embedded database is part of: ${told(spent)}\n`)
await connection.close()

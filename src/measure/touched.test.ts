/** What figures are made of: each table and column that their queries read marks them, as the database itself says what they read. */

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { fillCast } from '../demo/fill-cast.ts'
import { asSystem, type Connection, useDatabase } from '../platform/database/index.ts'
import { setClock } from '../platform/time/index.ts'
import { changeParts } from './change/change.ts'
import { weekCount } from './count/query.ts'
import { afterwardsYear } from './eviction/afterwards.ts'
import { funnelYear } from './eviction/facts.ts'
import { keptFiguresOfAll } from './figures.ts'
import { keptFigures } from './kept/store.ts'
import { fillMany } from './many.fixture.ts'
import { tenanciesOfDay } from './retention/counted.ts'
import { measuringWeek } from './week/week.ts'

const municipality = '0880'
const years = [2018, 2019].map((asked) => ({ municipality, asked }))

/** Makes every figure there is, or reads what is kept of it. */
const askForAll = () =>
  asSystem('test', async (tx) => {
    await keptFigures(tx, weekCount, [{ municipality, asked: measuringWeek(2023) }])
    await keptFigures(tx, changeParts, [
      { municipality, asked: { from: measuringWeek(2018), to: measuringWeek(2023) } },
    ])
    await keptFigures(tx, funnelYear, years)
    await keptFigures(tx, afterwardsYear, years)
    await keptFigures(tx, tenanciesOfDay, [{ municipality, asked: Temporal.PlainDate.from('2026-11-21') }])
  })

/** A change to one row of each table, the earliest where that matters. Whoever has a figure read another table says here how a row of it changes. */
const changes: Record<string, string> = {
  person: `update person set birth_year = 1990, birth_date = null where id = (select person_id from stay order by from_on limit 1)`,
  person_link: `update person_link set cut_at = now(), cut_by = linked_by, cut_because = 'Inte samma' where id = (select id from person_link limit 1)`,
  household_member: `update household_member set from_on = from_on + 1 where id = (select id from household_member limit 1)`,
  stay: `update stay set living_form_code = 'protectedHousing' where id = (select id from stay order by from_on limit 1)`,
  placement: `update placement set home_after = true where id = (select id from placement order by from_on limit 1)`,
  told_situation: `update told_situation set living_form_code = 'outdoors' where id = (select id from told_situation order by from_on limit 1)`,
  lease: `update lease set begins_on = begins_on - 1 where id = (select id from lease order by begins_on limit 1)`,
  lease_tenant: `delete from lease_tenant where lease_id = (select l.id from lease l where not exists (select from lease_leaving v where v.lease_id = l.id) order by begins_on limit 1)`,
  lease_leaving: `update lease_leaving set undone_at = now(), undone_by = registered_by where id = (select id from lease_leaving order by last_on limit 1)`,
  lease_programme: `with p as (insert into programme (id, municipality_code, name, kind, from_on, decided_in, decided_on, added_at, added_by)
    select gen_random_uuid(), municipality_code, 'Bostad först', 'housingFirst', '2000-01-01', 'Nämnden', '2000-01-01', now(), begun_by from lease where municipality_code = '${municipality}' and undone_at is null limit 1 returning *)
    insert into lease_programme (id, municipality_code, lease_id, programme_id, added_at, added_by)
    select gen_random_uuid(), municipality_code, (select id from lease where municipality_code = '${municipality}' and undone_at is null limit 1), id, now(), added_by from p`,
  signal: `update signal set kind = 'report' where id = (select id from signal limit 1)`,
  case_file: `update case_file set opened_on = opened_on - 1 where id = (select id from case_file limit 1)`,
  case_closure: `update case_closure set outcome = 'noNeed' where id = (select id from case_closure order by closed_on limit 1)`,
  living_form: `update living_form set situation = situation where code = 'hotel'`,
  eviction_matter: `update eviction_matter set area_name = 'Berga' where id = (select id from eviction_matter limit 1)`,
  organisation: `update organisation set name = 'Ett annat namn' where id = (select landlord_id from eviction_matter limit 1)`,
  matter_end: `update matter_end set ended_on = ended_on + 1 where id = (select id from matter_end limit 1)`,
  matter_event: `insert into matter_event (id, municipality_code, matter_id, kind, on_day, recorded_at) select gen_random_uuid(), municipality_code, id, 'withdrawn', opened_on, now() from eviction_matter limit 1`,
  matter_resident: `update matter_resident set part = 'adult' where id = (select id from matter_resident limit 1)`,
  matter_contact: `update matter_contact set reached = false where id = (select id from matter_contact limit 1)`,
  payment_plan: `update payment_plan set ended_on = agreed_on, ended_because = 'mistake', ended_at = now(), ended_by = made_by where id = (select id from payment_plan limit 1)`,
  advice_booking: `update advice_booking set matter_id = (select max(matter_id::text)::uuid from advice_booking) where id = (select id from advice_booking order by matter_id limit 1)`,
  advice_booking_outcome: `update advice_booking_outcome set outcome = 'missed' where id = (select id from advice_booking_outcome limit 1)`,
}

const heard: { sql: string; parameters: readonly unknown[] }[] = []
let connection: Connection
beforeAll(async () => {
  connection = await freshDatabase((query) => heard.push(query))
  useDatabase(connection)
  setClock('2026-11-21T09:00:00Z')
  await asSystem('test: cast', fillCast)
  await fillMany(connection, [municipality], 60)
}, 60_000)
afterAll(async () => {
  setClock(null)
  useDatabase(null)
  await connection?.close()
})

const written = (value: unknown): string =>
  Array.isArray(value) ? `'{${value.map((one) => `"${one}"`).join(',')}}'` : value === null ? 'null' : `'${value}'`

type Read = { definition: string; table: string; column: string }

/** Which columns of which tables the query of each definition reads, also through views: a view is made of it, and the database asked what that rests on. */
async function whatIsRead(): Promise<Read[]> {
  const read: Read[] = []
  await askForAll()
  for (const definition of keptFiguresOfAll.map((figure) => figure.definition)) {
    // a definition's own statements are those that come when it alone is stale
    await connection.exec(`update kept_figure set marks = -1 where definition = '${definition}'`)
    heard.length = 0
    await askForAll()
    const asked = heard.filter(({ sql: text }) => /\bwith\b/.test(text) && !/insert into|kept_figure/.test(text))
    for (const { sql: text, parameters } of [...asked]) {
      // what is kept of leases is read as what it is made of
      const body = text
        .replaceAll(/\blease_after\b/g, 'app.lease_after_rule')
        .replaceAll(/\$(\d+)/g, (_, place) => written(parameters[Number(place) - 1]))
      await connection.exec(`create view looked_at as ${body}`)
      const { rows } = await sql<Omit<Read, 'definition'>>`
        with recursive rests(oid) as (
          select 'looked_at'::regclass::oid
          union select d.refobjid from rests join pg_rewrite r on r.ev_class = rests.oid
            join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> rests.oid
        )
        select distinct c.relname as "table", a.attname as "column" from rests
          join pg_rewrite r on r.ev_class = rests.oid
          join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
          join pg_class c on c.oid = d.refobjid and c.relkind = 'r' join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid`.execute(
        connection.kysely,
      )
      read.push(...rows.map((row) => ({ definition, ...row })))
      await connection.exec('drop view looked_at')
    }
  }
  return read
}

async function staleDefinitions(): Promise<string[]> {
  const { rows } = await asSystem('test', (tx) =>
    sql<{
      definition: string
    }>`select distinct definition from kept_figure_now where stale order by definition`.execute(tx),
  )
  return rows.map(({ definition }) => definition)
}

test('a row that changes in any table that a figure reads leaves the figure stale, and every column that it reads is looked at', async () => {
  const read = await whatIsRead()
  const tables = [...new Set(read.map(({ table }) => table))].toSorted()
  expect(tables).toEqual(Object.keys(changes).toSorted())
  for (const table of tables) {
    await askForAll()
    expect(await staleDefinitions(), table).toEqual([])
    await connection.exec(changes[table] ?? '')
    const readers = [...new Set(read.filter((one) => one.table === table).map(({ definition }) => definition))]
    expect(await staleDefinitions(), table).toEqual(expect.arrayContaining(readers))
  }
  const unseen: string[] = []
  for (const { table, column } of read) {
    const { rows } = await sql<{ seen: boolean }>`
      select bool_or(p.prosrc ~ ${`\\mn\\.${column}\\M`} or p.proname = 'living_form_in_figures') as seen
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = ${table}::regclass and t.tgname in ('figures_changed', 'retention_changed')`.execute(
      connection.kysely,
    )
    if (rows[0]?.seen !== true) unseen.push(`${table}.${column}`)
  }
  // what a row is called and where it belongs doesn't change
  expect([...new Set(unseen)].filter((name) => !/\.(id|municipality_code)$/.test(name))).toEqual([])
}, 120_000)

/** Page, action and database agree on every role and verb: asked of each, and tried on rows that somebody has a reason to read. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { permissions } from '../src/app-permissions.ts'
import { accessMatrix, readByReason } from '../src/cli/access-matrix.ts'
import { permissionRows, type Role, rolesOf, type Session } from '../src/platform/access/index.ts'
import { asUser, isForbidden } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { everybodyOnCall } from './support/on-call.ts'
import { fillSheaf, sheafIds } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
beforeEach(async () => {
  await fillSheaf(world.connection)
  await everybodyOnCall(world.connection)
})

const listed = new Set(permissionRows(permissions).map(({ verb, kind, role }) => `${verb} ${kind} ${role}`))

describe('who may what', () => {
  test('is the same on pages, in actions and in the database, for every role and verb', {
    tags: ['server/roles'],
  }, async () => {
    const { rows, disagreements } = await accessMatrix()
    expect(rows.length).toBeGreaterThan(500)
    expect(disagreements).toBe(0)
    expect(rows.filter(({ page }) => page)).toHaveLength(listed.size)
  })

  test('is told when a row is missing, and when no policy asks for a verb any longer', async () => {
    const { exec } = world.connection
    await exec("delete from permission where verb = 'case.note' and role = 'socialWorker'")
    expect((await accessMatrix()).disagreements).toBe(1)
    await exec("insert into permission values ('case.note', 'municipality', 'socialWorker')")
    await exec('alter policy add on case_note with check (true)')
    const before = await policyOf('case_note', 'add')
    expect((await accessMatrix()).disagreements).toBeGreaterThan(0)
    expect(before).toBe('true')
    await exec(`alter policy add on case_note with check (municipality_code = (select app.municipality())
      and written_by = (select app.user_id()) and (select app.may('case.note'))
      and (select true from app.my_case x where x.case_id = case_note.case_id limit 1))`)
    expect((await accessMatrix()).disagreements).toBe(0)
  })

  test('leaves to reasons only what rows don’t hang on', async () => {
    const verbs = new Set(permissionRows(permissions).map(({ verb }) => verb))
    expect(readByReason.filter((verb) => !verbs.has(verb))).toEqual([])
    const asked = (await accessMatrix()).rows.filter(({ database }) => database === null)
    expect([...new Set(asked.map(({ verb }) => verb))].toSorted()).toEqual([...readByReason].toSorted())
  })
})

async function policyOf(table: string, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ said: string }>`
    select with_check as said from pg_policies where tablename = ${table} and policyname = ${name}`.execute(
    world.connection.kysely,
  )
  return rows[0]?.said
}

type Tried = { table: string; verb: string; column: string }

/** Tables whose rows are changed by one verb, with a column that may be changed. */
async function changed(): Promise<Tried[]> {
  const { rows } = await sql<Tried>`
    select p.tablename as table, (regexp_matches(p.qual, 'app\\.may\\(''([a-zA-Z.]+)''::text\\)'))[1] as verb,
      (select a.attname from pg_attribute a where a.attrelid = p.tablename::regclass and a.attnum > 0 and not a.attisdropped
        and has_column_privilege('hemvist_user', a.attrelid, a.attnum, 'update') limit 1) as column
    from pg_policies p where p.cmd = 'UPDATE' and 'hemvist_user' = any (p.roles) and p.schemaname = 'public'
      and regexp_count(p.qual, 'app\\.may\\(') = 1 and p.with_check !~ 'user_id'`.execute(world.connection.kysely)
  return rows.filter(({ column }) => column !== null)
}

/** What is decided stands for everybody, by a trigger that refuses after the policy: whoever may writes in a draft alone. */
const inDrafts = ['overall_goal', 'overall_action']

test('whoever has a reason to read changes a row exactly when their role may', async () => {
  // what somebody has signed stands for everybody, by a trigger that refuses after the policy
  await sql`update agreement_signature set undone_at = noted_at, undone_by = noted_by`.execute(world.connection.kysely)
  const trials = await changed()
  expect(trials.length).toBeGreaterThan(25)
  const touchedBy = new Map<string, Set<Role>>()
  const wrong: string[] = []
  for (const person of [world.siv, world.petra, world.bo])
    for (const role of rolesOf.municipality)
      await asUser({ ...person, roles: [role] satisfies Role[] }, async (tx) => {
        for (const { table, verb, column } of trials) {
          const those = inDrafts.includes(table) ? sql`where overall_plan_id = ${sheafIds.draftPlan}` : sql``
          const one = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} ${those}`
          if (Number((await one.execute(tx)).numAffectedRows ?? 0n) === 0) continue
          if (!listed.has(`${verb} municipality ${role}`)) wrong.push(`${table}: ${role} may not ${verb}, and did`)
          const at = `${verb} ${table} ${person.name}`
          touchedBy.set(at, (touchedBy.get(at) ?? new Set()).add(role))
        }
      })
  expect(wrong).toEqual([])
  expect(touchedBy.size).toBeGreaterThan(20)
  // Siv has the case herself, in whatever role: then every role that may does
  const refused = [...touchedBy].flatMap(([at, roles]) => {
    const [verb = ''] = at.split(' ')
    if (!at.endsWith(world.siv.name) || !/^(case|consent|person)\./.test(verb)) return []
    return rolesOf.municipality
      .filter((role) => listed.has(`${verb} municipality ${role}`) && !roles.has(role))
      .map((role) => `${at}: ${role}`)
  })
  expect(refused.filter((one) => !one.endsWith('shelterWorker'))).toEqual([])
})

type Trial = { table: string; verb: string; columns: string[]; row: string }

/** Tables whose rows are added by one verb, with a row that stands there, as `author` would write it now. */
async function added(author: string): Promise<Trial[]> {
  const { rows } = await sql<Omit<Trial, 'row'> & { now: string[]; mine: string[] }>`
    select p.tablename as table, (regexp_matches(p.with_check, 'app\\.may\\(''([a-zA-Z.]+)''::text\\)'))[1] as verb,
      array(select a.attname::text from pg_attribute a where a.attrelid = p.tablename::regclass and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select moment::text from app.moments(p.tablename::regclass)) as now,
      array(select a.author::text from app.authors(p.tablename::regclass) a) as mine
    from pg_policies p where p.cmd = 'INSERT' and 'hemvist_user' = any (p.roles) and p.schemaname = 'public'
      and regexp_count(p.with_check, 'app\\.may\\(') = 1`.execute(world.connection.kysely)
  return Promise.all(
    rows.map(async ({ now, mine, table, verb, columns }) => {
      const { rows: found } = await sql<{ row: Record<string, unknown> }>`
        select to_jsonb(t) as row from ${sql.table(table)} t limit 1`.execute(world.connection.kysely)
      const row: Record<string, unknown> = { ...found[0]?.row }
      for (const column of now) if (row[column] !== null) row[column] = new Date().toISOString()
      for (const column of mine) row[column] = author
      if ('id' in row) row.id = newId()
      return { table, verb, columns, row: JSON.stringify(row) }
    }),
  )
}

/** What isn't refused by a policy may be refused by a key that is there already: then the policy let it through. */
const letsAdd = (session: Session, { table, columns, row }: Trial): Promise<boolean> => {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  return asUser(session, (tx) =>
    sql`insert into ${sql.table(table)} (${names}) select ${names} from jsonb_populate_record(null::${sql.table(table)}, ${row}::jsonb)`
      .execute(tx)
      .then(() => {
        throw new Added()
      }),
  ).then(
    () => true,
    (error: unknown) => !isForbidden(error),
  )
}

/** Taken back, so that the next one finds what was there. */
class Added extends Error {}

test('whoever has a reason to read adds a row exactly when their role may', async () => {
  const wrong: string[] = []
  const addedBy = new Map<string, Set<Role>>()
  // Siv has the household's case and its matter, Bo its advice
  for (const person of [world.siv, world.bo]) {
    const trials = (await added(person.userId)).filter(({ verb }) => /^advice\./.test(verb) === (person === world.bo))
    for (const role of rolesOf.municipality)
      for (const trial of trials) {
        if (!(await letsAdd({ ...person, roles: [role] satisfies Role[] }, trial))) continue
        const at = `${trial.verb} ${trial.table}`
        if (!listed.has(`${trial.verb} municipality ${role}`)) wrong.push(`${at}: ${role} may not, and did`)
        addedBy.set(at, (addedBy.get(at) ?? new Set()).add(role))
      }
  }
  expect(addedBy.size).toBeGreaterThan(60)
  for (const [at, roles] of addedBy)
    for (const role of rolesOf.municipality)
      if (listed.has(`${at.split(' ')[0]} municipality ${role}`) && !roles.has(role)) wrong.push(`${at}: ${role} may`)
  const known = [
    // nights gone by, of a bed that is taken in again: who sets shelters up (site.setUpAny)
    'site.closeBed bed_void: administrator may not, and did',
    // at the own house alone
    'site.turnAway turned_away: shelterWorker may',
    'booking.wait night_offer: shelterWorker may',
    'booking.change booking_end: shelterWorker may',
    'booking.change bed_night: shelterWorker may',
    'booking.change booking_signal: shelterWorker may',
    'booking.book booking: shelterWorker may',
    'site.closeBed bed_void: manager may',
    'site.closeBed bed_void: shelterWorker may',
  ]
  // in no order: the catalogue has none
  expect(wrong.toSorted()).toEqual(known.toSorted())
})

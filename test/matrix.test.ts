/** Page, action and database agree on every role and verb: asked of each, and tried on rows that somebody has a reason to read. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { permissions } from '../src/app-permissions.ts'
import { accessMatrix, readByReason } from '../src/cli/access-matrix.ts'
import { permissionRows, type Role, rolesOf } from '../src/platform/access/index.ts'
import { asUser } from '../src/platform/database/index.ts'
import { fillSheaf } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
beforeEach(() => fillSheaf(world.connection))

const listed = new Set(permissionRows(permissions).map(({ verb, kind, role }) => `${verb} ${kind} ${role}`))

describe('who may what', () => {
  test('is the same on pages, in actions and in the database, for every role and verb', async () => {
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

test('whoever has a reason to read changes a row exactly when their role may', async () => {
  const trials = await changed()
  expect(trials.length).toBeGreaterThan(25)
  const touchedBy = new Map<string, Set<Role>>()
  const wrong: string[] = []
  for (const person of [world.siv, world.petra, world.bo])
    for (const role of rolesOf.municipality)
      await asUser({ ...person, roles: [role] satisfies Role[] }, async (tx) => {
        for (const { table, verb, column } of trials) {
          const one = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`
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

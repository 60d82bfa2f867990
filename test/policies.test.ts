/** The database's own rules are readable and quick: what every policy may be made of, read from the catalogue. */

import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../src/platform/access/index.ts'
import type { Connection } from '../src/platform/database/index.ts'
import { root } from '../src/platform/root.ts'
import { freshDatabase } from './support/database.ts'

let connection: Connection
beforeAll(async () => {
  connection = await freshDatabase()
})
afterAll(() => connection?.close())

type Policy = { name: string; table: string; command: string; text: string }

/** What users' policies say, as the catalogue has it. */
async function policies(): Promise<Policy[]> {
  const { rows } = await sql<Policy>`
    select tablename || '.' || policyname as name, tablename as table, cmd as command, concat_ws(' AND ', qual, with_check) as text
    from pg_policies where schemaname = 'public' and 'hemvist_user' = any (roles) order by 1`.execute(connection.kysely)
  return rows.map((one) => ({ ...one, text: one.text.replaceAll(/\s+/g, ' ') }))
}

/** The text without its subqueries, and how deep they go. */
function outside(text: string): { bare: string; depth: number } {
  let bare = ''
  let deepest = 0
  const open: boolean[] = []
  for (let at = 0; at < text.length; at++) {
    const depth = open.filter(Boolean).length
    if (text[at] === '(') open.push(/^\(\s*SELECT\b/.test(text.slice(at, at + 12)))
    else if (text[at] === ')') open.pop()
    deepest = Math.max(deepest, open.filter(Boolean).length)
    if (depth === 0) bare += text[at]
  }
  return { bare, depth: deepest }
}

/** Columns by which a policy finds a row of another table: `x.case_id` in `FROM app.my_case x WHERE (x.case_id = case_note.case_id)`. */
function lookedUp({ table, text }: Policy): string[] {
  return [...text.matchAll(/FROM (\w+) (\w+) WHERE (.*?) LIMIT 1/g)].flatMap(
    ([, from = '', alias = '', where = '']) => {
      const column = new RegExp(`\\b${alias}\\.(\\w+) = ${table}\\.\\w+`).exec(where)?.[1]
      return column === undefined ? [] : [`${from}.${column}`]
    },
  )
}

/** Functions that a policy asks about a row, in a subquery or not: what they are given is neither a constant nor nothing. */
const askedOfRows = ({ text }: Pick<Policy, 'text'>): string[] =>
  [...text.matchAll(/\b(app\.\w+)\(/g)].flatMap(({ 0: call, 1: name = '', index }) => {
    const given = inside(text, index + call.length).replaceAll(/'[^']*'(::\w+)?/g, '')
    return /[a-z]/i.test(given) ? [name] : []
  })

/** What stands from here to the end of the parenthesis. */
function inside(text: string, from: number): string {
  let open = 1
  let at = from
  for (; at < text.length && open > 0; at++) open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
  return text.slice(from, at - 1)
}

/** Asked once a row all the same, and why that is cheap. */
const askedOnceARow: Record<string, string> = {
  'asked_about.named app.is_named_for': 'a row for each time that somebody asked about a protected person',
  'asked_about.note app.is_named_for': 'the same',
  'signal_hold.read app.is_protected': 'a row for each signal that a protected name holds',
  'signal_hold.decide app.is_protected': 'the same',
  'lease.see app.has_tenants': 'of leases that one began oneself and whose tenants one reads nothing about',
  'lease_beside.add app.has_tenants': 'one lease is begun',
  'agreement_site.kept app.is_untold_site': 'places of one agreement',
  'assignment.kept app.is_kept_night': 'the tasks with one person',
  'event.kept app.is_kept_night': 'what happened with bookings and stays of one person, or with one house',
  'event.named app.is_shut_home': 'what happened with leases and offers, of one person or one case',
  'ground.kept app.is_kept_task': 'who may read about one person',
  'household_member.finish app.may_let_in': 'one member moves out',
  'household_member.add app.may_let_in': 'one member moves in',
  'household_member.add app.may_join_household': 'the same',
  'offer.match app.households_for': 'one offer is made',
  'person_contact.add app.created_by_me': 'one contact is made',
  'person_contact.add app.may_let_in': 'the same',
  'case_responsible.add app.may_name_responsible': 'one case is handed over',
  'matter_responsible.add app.had_matter_last': 'one matter is handed over',
  'matter_responsible.add app.opened_matter_just_now': 'one matter is opened',
  'matter_decision.decide app.delegated': 'one decision is made',
  'undertaking.sign app.delegated': 'one undertaking is signed',
  'advice.change app.is_advised': 'one advice is changed',
  'advice_responsible.add app.is_adviser_in': 'one adviser is named',
  'advice_booking.book app.is_adviser_in': 'one meeting is booked',
  'booking.book app.is_nameless_night': 'one place is booked for whom nobody names',
  'user_role.give app.is_trusted': 'one role is given',
  'user_role.take app.is_trusted': 'one role is taken',
  'read_log.own_reading app.reason_for': 'the strongest of one’s reasons is written down',
}

async function indexed(): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select distinct i.indrelid::regclass || '.' || a.attname as name from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[]) and not a.attisdropped
    where i.indisvalid and a.attnum in (i.indkey[0], i.indkey[1])`.execute(connection.kysely)
  return new Set(rows.map(({ name }) => name))
}

describe('a policy', () => {
  test('asks no function once a row outside a subquery', async () => {
    const all = await policies()
    expect(all.length).toBeGreaterThan(200)
    expect(all.filter(({ text }) => /\bapp\.\w+\(/.test(outside(text).bare)).map(({ name }) => name)).toEqual([])
  })

  test('asks a function about each row only where few are asked about, known by name', async () => {
    const asked = (await policies()).flatMap((policy) => askedOfRows(policy).map((one) => `${policy.name} ${one}`))
    expect([...new Set(asked)].toSorted()).toEqual(Object.keys(askedOnceARow).toSorted())
  })

  test('finds every function of ours in one schema, by whose name it is known', async () => {
    const { rows } = await sql`
      select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`.execute(connection.kysely)
    expect(rows).toEqual([])
  })

  test('goes no deeper than a question in a question', async () => {
    expect((await policies()).filter(({ text }) => outside(text).depth > 2).map(({ name }) => name)).toEqual([])
  })

  test('names no role, and neither does a function or a view: they ask who may by verb', async () => {
    const { rows } = await sql<{ name: string; text: string }>`
      select proname as name, prosrc as text from pg_proc where pronamespace = 'app'::regnamespace
      union all select relname, pg_get_viewdef(oid) from pg_class where relnamespace = 'app'::regnamespace and relkind = 'v'`.execute(
      connection.kysely,
    )
    const names = new RegExp(`app\\.has_role\\(|'(${roles.join('|')})'`)
    const naming = [...(await policies()), ...rows].filter(({ text }) => names.test(text)).map(({ name }) => name)
    // gives a new key the role that it acts in; asks nobody's
    expect(naming).toEqual(['make_key_user'])
  })

  test('nor does a function ask whether one may read row by row with “exists”, for which all of one’s reasons are read', async () => {
    const { rows } = await sql<{ name: string }>`
      select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'app'::regnamespace
        and p.prosrc ~* 'exists \\(select (1 )?from app\\.my_\\w+ (\\w+) where \\2\\.\\w+ = (?!new\\.|old\\.)\\w+\\.\\w+'`.execute(
      connection.kysely,
    )
    expect(rows).toEqual([])
  })

  test('looks up another table by a column that an index begins with', async () => {
    const [all, has] = [await policies(), await indexed()]
    const asked = all.flatMap(lookedUp)
    expect(asked.length).toBeGreaterThan(10)
    expect([...new Set(asked)].filter((column) => !has.has(column))).toEqual([])
  })

  test('can be read in the migration: no line is longer than a page is wide, and one procedure alone writes policies', () => {
    const text = readFileSync(new URL('migrations/0027-policies.sql', root), 'utf8')
    expect(text.split('\n').filter((line) => line.length > 120)).toEqual([])
    const written = text.match(/execute format\('create policy/g) ?? []
    expect(written).toHaveLength(3)
    expect(text.match(/^create policy /gm)?.length).toBeGreaterThan(100)
  })

  test('that is badly written is found', () => {
    expect(outside('(a = app.user_id()) AND ( SELECT app.may(b) AS may)').bare).toContain('app.user_id(')
    expect(outside('( SELECT true FROM x WHERE (x.a = ( SELECT app.user_id() AS u)))')).toEqual({ bare: '(', depth: 2 })
    const disguised = "( SELECT app.may_read(note.case_id) AS may_read) AND ( SELECT app.may('case.note'::text) AS may)"
    expect(askedOfRows({ text: disguised })).toEqual(['app.may_read'])
    expect(askedOfRows({ text: '( SELECT app.f(coalesce(note.id, app.user_id())) AS f)' })).toEqual(['app.f'])
    expect(outside('( SELECT 1 WHERE ( SELECT 2 WHERE ( SELECT 3)))').depth).toBe(3)
  })
})

/**
 * `hemvist access matrix`: what every role may do, by the rooms' tables, by the guard that actions stand behind and by the open database's own
 * list. It asks; it tries nothing. That each page, action and row stands behind its verb is tried by `test/trials.test.ts`.
 */

import type { Command } from 'commander'
import { sql } from 'kysely'
import { permissions } from '../app-permissions.ts'
import {
  type Allowed,
  may,
  NotFound,
  type OrganisationKind,
  type Permissions,
  type Role,
  requireMay,
  roleByHours,
  rolesOf,
  type Session,
} from '../platform/access/index.ts'
import { asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { Failure, type Print } from './print.ts'

export type MatrixRow = {
  verb: string
  kind: OrganisationKind
  role: Role
  page: boolean
  action: boolean
  /** null: the verb chooses between pages, and no row hangs on it */
  database: boolean | null
}
export type Matrix = { rows: MatrixRow[]; verbs: number; disagreements: number }

/** What is read by a reason or as figures, never by a role alone: the database holds the reason, and pages alone ask for the verb. */
export const readByReason: readonly string[] = [
  'person.search',
  'consent.read',
  'case.read',
  'case.readPlan',
  'case.listAll',
  'matter.handle',
  'matter.answerForLate',
  'matter.figures',
  'message.read',
  'home.see',
  'home.handOver',
  'home.atRisk',
  'site.seeTonight',
  'site.seeOccupancy',
  'site.invoice',
  'booking.read',
  'figures.see',
  'figures.openRows',
]

const kinds: readonly OrganisationKind[] = ['municipality', 'ideaBased', 'landlord']

/** Somebody who isn't there, in one role: what they may is the role's alone. */
const somebody = (kind: OrganisationKind, role: Role): Session => ({
  userId: newId(),
  name: role,
  title: null,
  organisation: { id: newId(), kind, name: kind },
  unit: null,
  municipality: '0000',
  roles: [role],
  locale: 'en',
  scheme: 'auto',
  demo: false,
})

function allows(session: Session, allowed: Allowed): boolean {
  try {
    requireMay(session, allowed)
    return true
  } catch (error) {
    if (error instanceof NotFound) return false
    throw error
  }
}

const tables: readonly [string, Permissions][] = Object.entries(permissions)

/** Asks all three; nothing is written. What no policy and no rule of the database asks for any longer is open to everybody there. */
export async function accessMatrix(): Promise<Matrix> {
  const verbs = tables.flatMap(([about, table]) =>
    Object.entries(table).map(([verb, allowed]) => ({ verb: `${about}.${verb}`, allowed })),
  )
  const names = verbs.map(({ verb }) => verb)
  let asked: ReadonlySet<string> | null = null
  const rows: MatrixRow[] = []
  for (const kind of kinds)
    for (const role of rolesOf[kind]) {
      const session = somebody(kind, role)
      asked ??= await askedInDatabase(session, names)
      const allowed = await allowedInDatabase(session, names)
      for (const { verb, allowed: said } of verbs) {
        const database = asked.has(verb) ? allowed.has(verb) : readByReason.includes(verb) ? null : true
        rows.push({ verb, kind, role, page: may(session, said), action: allows(session, said), database })
      }
    }
  const disagrees = ({ page, action, database }: MatrixRow) =>
    page !== action || (database !== null && page !== database)
  return { rows, verbs: verbs.length, disagreements: rows.filter(disagrees).length }
}

/** Verbs that some policy, view or function of the open database asks for. */
async function askedInDatabase(session: Session, verbs: string[]): Promise<ReadonlySet<string>> {
  const { rows } = await asUser(session, (tx) =>
    sql<{ verb: string }>`
      with said as materialized (
        select concat(qual, with_check) as rule from pg_policies where schemaname = 'public'
        union all select prosrc from pg_proc where pronamespace = 'app'::regnamespace
        union all select pg_get_viewdef(oid) from pg_class where relnamespace = 'app'::regnamespace and relkind = 'v')
      select v.verb from unnest(${verbs}::text[]) as v (verb)
      where exists (select from said where position('app.may(''' || v.verb || '''' in rule) > 0)`.execute(tx),
  )
  return new Set(rows.map(({ verb }) => verb))
}

/** What the database allows, asked as the role itself; of a role that holds in the hours of a duty alone, what it is then. */
async function allowedInDatabase(session: Session, verbs: string[]): Promise<ReadonlySet<string>> {
  const may = roleByHours(session).some
    ? sql`position(' ' || verb || ' ' in app.verbs_of(${session.organisation.kind}, ${session.roles.join(',')})) > 0`
    : sql`app.may(verb)`
  const { rows } = await asUser(session, (tx) =>
    sql<{ verb: string }>`select verb from unnest(${verbs}::text[]) as v (verb) where ${may}`.execute(tx),
  )
  return new Set(rows.map(({ verb }) => verb))
}

/** Beneath `hemvist access`. */
export function addMatrixCommand(access: Command, print: Print): void {
  access
    .command('matrix')
    .description(
      "every role and verb, by the rooms' tables, the actions' guard and the open database's list; ends with 1 when they differ, or when nothing in the database asks for a verb",
    )
    .action(async () => {
      const matrix = await accessMatrix()
      if (matrix.disagreements > 0)
        throw new Failure(`${matrix.disagreements} disagreements (--json tells which).`, { json: matrix })
      print.result(
        matrix,
        () => `${matrix.verbs} verbs, ${matrix.rows.length} answers of roles: pages, actions and database agree.`,
      )
    })
}

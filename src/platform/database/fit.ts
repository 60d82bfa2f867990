/** Whether a database server is fit for Hemvist: looked at before anything is changed in it, and told in words. */

import { sql } from 'kysely'
import { migrations } from './migrate.ts'
import type { Connection } from './open.ts'

/** The server in DATABASE_URL can't be used as it is; the message says all that is to be put right. Nothing in it was changed. */
export class UnfitServer extends Error {
  constructor(reasons: readonly string[]) {
    super(
      `Hemvist can't use the database in DATABASE_URL as it is, and has changed nothing in it:\n${reasons.map((one) => `  - ${one}`).join('\n')}`,
    )
  }
}

const OLDEST = 16

type Seen = {
  version: number
  standby: boolean
  readOnly: boolean
  encoding: string
  icu: boolean
  gist: boolean
  mayMake: boolean
  mayMakeTables: boolean
  begun: boolean
  roles: boolean
  mayMakeRoles: boolean
}

/** Throws {@link UnfitServer}. */
export async function lookAtServer(connection: Connection): Promise<void> {
  const { rows } = await sql<Seen>`
    select current_setting('server_version_num')::int / 10000 as version,
      pg_is_in_recovery() as standby,
      current_setting('transaction_read_only') = 'on' as "readOnly",
      current_setting('server_encoding') as encoding,
      exists (select from pg_collation where collprovider = 'i') as icu,
      exists (select from pg_available_extensions where name = 'btree_gist') as gist,
      has_database_privilege(current_database(), 'create') as "mayMake",
      coalesce((select has_schema_privilege(oid, 'create') from pg_namespace where nspname = 'public'), false) as "mayMakeTables",
      to_regclass('public.schema_migration') is not null as begun,
      (select count(*) = 2 from pg_roles where rolname in ('hemvist_user', 'hemvist_system') and pg_has_role(oid, 'member')) as roles,
      (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "mayMakeRoles"`.execute(
    connection.kysely,
  )
  const seen = rows[0]
  if (seen === undefined) return
  const reasons = unfitBecause(seen, await isNewest(connection, seen))
  if (reasons.length > 0) throw new UnfitServer(reasons)
}

/** Why not; `newest`: nothing needs to be made in it any more. */
export const unfitBecause = (seen: Seen, newest: boolean): string[] => [
  ...alwaysNeeded(seen),
  ...(newest ? [] : neededToChange(seen)),
]

async function isNewest(connection: Connection, { begun }: Seen): Promise<boolean> {
  if (!begun) return false
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from schema_migration`.execute(
    connection.kysely,
  )
  return rows[0]?.count === migrations().length
}

function alwaysNeeded({ version, standby, readOnly }: Seen): string[] {
  return [
    ...(version < OLDEST
      ? [
          `It is PostgreSQL ${version}; ${OLDEST} or newer is needed (18 is advised), which has Swedish order by rules of its own and roles that may be given on.`,
        ]
      : []),
    ...(standby ? ['It is a standby, which only reads. Name the primary server.'] : []),
    ...(readOnly && !standby
      ? ['It is set to read only (default_transaction_read_only). Take that away, or name another one.']
      : []),
  ]
}

function neededToChange(seen: Seen): string[] {
  const { version, encoding, icu, gist, mayMake, mayMakeTables, roles, mayMakeRoles } = seen
  return [
    ...(encoding === 'UTF8' ? [] : [`Its encoding is ${encoding}; make it with encoding 'UTF8' template template0.`]),
    ...(icu || version < OLDEST ? [] : ['It was built without ICU, which Swedish order needs.']),
    ...(gist
      ? []
      : [
          'It lacks the extension btree_gist, which comes with PostgreSQL’s contrib package. Install that on the server.',
        ]),
    ...(mayMake && mayMakeTables
      ? []
      : [
          'The role that logs in may not make anything in it: let it own the database (alter database … owner to …), and the schema public when that is somebody else’s.',
        ]),
    ...(roles || mayMakeRoles
      ? []
      : [
          'The roles hemvist_user and hemvist_system are missing, or aren’t granted to the role that logs in. As administrator: create role hemvist_user nologin; create role hemvist_system nologin; grant hemvist_user, hemvist_system to … (see docs/en/operations.md).',
        ]),
  ]
}

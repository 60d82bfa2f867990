/** Who may what: the shape of every room's access table, and the questions that buttons, pages and actions ask of it. */

import { type OrganisationKind, type Role, rolesOf } from './roles.ts'
import { hasRole, NotFound, type Session } from './session.ts'

/** Who may do one thing: by kind of organisation, because a role alone isn't enough (a partner has housing support too, SoL 2025:400 4:3). */
export type Allowed = { readonly [K in OrganisationKind]?: readonly (typeof rolesOf)[K][number][] }

/** A room's access table: verb -> who may. The database's `permission` rows are made of the same tables at every start. */
export type Permissions = Readonly<Record<string, Allowed>>

/** Every room's table by its name: a verb is called `case.note` in the database, in commands and in tests. */
export type AllPermissions = Readonly<Record<string, Permissions>>

/** One row of the database's table of who may what. */
export type PermissionRow = { verb: string; kind: OrganisationKind; role: Role }

const kinds: readonly OrganisationKind[] = ['municipality', 'ideaBased', 'landlord']

/** Whether the session's roles, at its kind of organisation, allow it. The reason to read is asked for besides, by the database, each time. */
export const may = (session: Session, allowed: Allowed): boolean =>
  hasRole(session, allowed[session.organisation.kind] ?? [])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export function requireMay(session: Session, allowed: Allowed): void {
  if (!may(session, allowed)) throw new NotFound('role')
}

/** The tables as rows, in the order of verb, kind and role. */
export const permissionRows = (all: AllPermissions): PermissionRow[] =>
  Object.entries(all)
    .flatMap(([about, table]) =>
      Object.entries(table).map(([verb, allowed]) => ({ verb: `${about}.${verb}`, allowed })),
    )
    .flatMap(({ verb, allowed }) =>
      kinds.flatMap((kind) =>
        rolesOf[kind].flatMap((role) => (allows(allowed, kind, role) ? [{ verb, kind, role }] : [])),
      ),
    )

const allows = (allowed: Allowed, kind: OrganisationKind, role: Role): boolean => {
  const listed: readonly Role[] = allowed[kind] ?? []
  return listed.includes(role)
}

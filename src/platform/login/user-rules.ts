/** What can't be with users and roles, by name; and which roles one person can't hold at once. */

import { sql } from 'kysely'
import { type OrganisationKind, type Role, rolesOf } from '../access/roles.ts'
import type { Tx } from '../database/index.ts'

export type UserRefusal =
  | { kind: 'unknown-municipality'; code: string }
  | { kind: 'unknown-organisation'; known: string[] }
  | { kind: 'organisation-ended' }
  | { kind: 'unknown-unit'; known: string[] }
  | { kind: 'no-role' }
  | { kind: 'role-not-allowed'; role: Role; organisationKind: OrganisationKind; allowed: readonly Role[] }
  | { kind: 'name-missing-or-long' }
  | { kind: 'subject-missing' }
  | { kind: 'subject-used' }
  | { kind: 'unknown-user' }
  /** acts for another system with a key, in the one role that its organisation's keys have */
  | { kind: 'machine-user' }
  /** nobody changes what they may themselves */
  | { kind: 'yourself' }
  | { kind: 'role-held' }
  | { kind: 'role-not-held' }
  /** whoever gives roles doesn't read the logs that tell what became of them */
  | { kind: 'duties-apart'; roles: readonly Role[] }
  /** nobody in the municipality would be left who handles organisations and users */
  | { kind: 'last-in-charge' }
  | { kind: 'nothing-changed' }
  | { kind: 'deactivated-already' }
  | { kind: 'not-deactivated' }

/** The roles of the list that this kind of organisation can't hold: a partner never decides (SoL 2025:400 4:3). */
export function notOfTheKind(kind: OrganisationKind, roles: readonly Role[]): UserRefusal | null {
  const allowed: readonly Role[] = rolesOf[kind]
  const role = roles.find((one) => !allowed.includes(one))
  return role === undefined ? null : { kind: 'role-not-allowed', role, organisationKind: kind, allowed }
}

/** Whether one person would both give roles and read the logs; which roles do is said by the list of who may what. */
export async function rolesApart(tx: Tx, roles: readonly Role[]): Promise<UserRefusal | null> {
  const { rows } = await sql<{ role: Role; verb: string }>`
    select distinct p.role, p.verb from permission p
    where p.organisation_kind = 'municipality' and p.verb in ('charge.users', 'review.read') and p.role = any (${roles}::text[])`.execute(
    tx,
  )
  const verbs = new Set(rows.map(({ verb }) => verb))
  return verbs.size < 2 ? null : { kind: 'duties-apart', roles: rows.map(({ role }) => role) }
}

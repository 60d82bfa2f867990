/** A user as they stand, in one's turn to change them. */

import { sql } from 'kysely'
import type { OrganisationKind, Role } from '../access/roles.ts'
import type { Tx } from '../database/index.ts'
import type { By } from '../organisation/by.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { UserRefusal } from './user-rules.ts'

export type HeldUser = {
  id: string
  municipality: string
  organisationId: string
  kind: OrganisationKind
  houseEnded: boolean
  name: string
  title: string | null
  unitId: string | null
  deactivated: boolean
  roles: readonly Role[]
}

/** The user, whom nobody else changes until the transaction ends. Never oneself, and never a key's. */
export async function heldUser(tx: Tx, by: By, userId: string): Promise<Outcome<HeldUser, UserRefusal>> {
  if (userId === by.userId) return refused({ kind: 'yourself' })
  const where = await tx.selectFrom('app_user').select('municipality_code').where('id', '=', userId).executeTakeFirst()
  if (!where) return refused({ kind: 'unknown-user' })
  await by.hold(tx, where.municipality_code)
  const row = await tx
    .selectFrom('app_user as u')
    .innerJoin('organisation as o', 'o.id', 'u.organisation_id')
    .leftJoin('user_deactivation as d', 'd.user_id', 'u.id')
    .select([
      'u.id',
      'u.municipality_code as municipality',
      'u.organisation_id as organisationId',
      'o.kind',
      'u.machine',
    ])
    .select(['u.name', 'u.title', 'u.unit_id as unitId', 'o.retired_at as houseEnded', 'd.user_id as gone'])
    .select(
      sql<Role[]>`array(select r.role from user_role r where r.user_id = u.id and r.taken_at is null)`.as('roles'),
    )
    .where('u.id', '=', userId)
    .executeTakeFirst()
  if (!row) return refused({ kind: 'unknown-user' })
  const { machine, gone, houseEnded, ...user } = row
  if (machine) return refused({ kind: 'machine-user' })
  return done({ ...user, houseEnded: houseEnded !== null, deactivated: gone !== null })
}

/** Whether nobody in the municipality would handle its organisations any longer: without the user, or without this role of theirs. */
export async function nobodyElseInCharge(tx: Tx, { id, kind, roles }: HeldUser, role?: Role): Promise<boolean> {
  const lost = role === undefined ? roles : [role]
  const { rows } = await sql<{ last: boolean }>`
    select exists (select from permission p where p.verb = 'charge.organisations' and p.organisation_kind = ${kind}
        and p.role = any (${lost}::text[]))
      and app.others_in_charge(${id}) = 0 as last`.execute(tx)
  return rows[0]?.last === true
}

/** Which roles somebody in charge may give. */

import { NotFound, type OrganisationKind, type Role, rolesOf, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { mayCharge } from '../access.ts'
import { trustedRoles } from './queries.ts'

/** Those of the kind of organisation that aren't held yet; of roles that give roles or read the logs only whoever is trusted with them. */
export async function rolesToGive(
  tx: Tx,
  session: Session,
  kind: OrganisationKind,
  held: readonly Role[] = [],
): Promise<readonly Role[]> {
  const trusted = mayCharge(session, 'trust') ? new Set<Role>() : await trustedRoles(tx)
  return rolesOf[kind].filter((role) => !held.includes(role) && !trusted.has(role))
}

/** The role that was chosen. One that isn't theirs to give is as little there as a page that isn't. */
export function roleFrom(typed: string, roles: readonly Role[]): Role {
  const role = roles.find((one) => one === typed)
  if (role === undefined) throw new NotFound('role')
  return role
}

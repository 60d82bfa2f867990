/** Who may what, from the same rows that the database asks (decision 030). */

import { type OrganisationKind, type Role, rolesOf } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { kinds } from '../organisation/queries.ts'

export type Permitted = { verb: string; kind: OrganisationKind; role: Role }

type Wanted = { kind: OrganisationKind | null; after: readonly string[] | null; limit: number }

export const permittedKey = ({ kind, role, verb }: Permitted): string[] => [kind, role, verb]

const order: Readonly<Record<OrganisationKind, readonly Role[]>> = rolesOf

const placeOf = ({ kind, role }: Permitted): number => kinds.indexOf(kind) * 100 + order[kind].indexOf(role)

/** By kind, role and verb, as the page has them. There are as many as the program has, so they are put in order here. */
export async function permitted(tx: Tx, { kind, after, limit }: Wanted): Promise<Permitted[]> {
  const rows = await tx
    .selectFrom('permission')
    .select(['verb', 'organisation_kind as kind'])
    .select((eb) => eb.ref('role').$castTo<Role>().as('role'))
    .$if(kind !== null, (q) => q.where('organisation_kind', '=', kind))
    .orderBy('verb')
    .execute()
  const all = rows.toSorted((a, b) => placeOf(a) - placeOf(b))
  const last = after === null ? -1 : all.findIndex((row) => permittedKey(row).join() === after.join())
  return all.slice(last + 1, last + 1 + limit)
}

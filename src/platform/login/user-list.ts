/** Users as the command line lists them, and the words for why one couldn't be added or changed. */

import type { Role } from '../access/roles.ts'
import { asSystem } from '../database/index.ts'
import type { UserRefusal } from './user-rules.ts'

export type ListedUser = {
  id: string
  name: string
  title: string | null
  municipality: string
  organisation: string
  unit: string | null
  roles: Role[]
  issuer: string
  subject: string
  demo: boolean
  /** acts for another system with a key; nobody logs in as it */
  machine: boolean
  deactivated: Temporal.Instant | null
}

/** Every user (of one municipality, when given), by municipality, organisation and name. */
export async function listUsers(municipality?: string): Promise<ListedUser[]> {
  const rows = await asSystem('user list', (tx) =>
    tx
      .selectFrom('app_user as u')
      .innerJoin('organisation as o', 'o.id', 'u.organisation_id')
      .leftJoin('unit as n', 'n.id', 'u.unit_id')
      .leftJoin('user_deactivation as d', 'd.user_id', 'u.id')
      .select([
        'u.id',
        'u.name',
        'u.title',
        'u.municipality_code as municipality',
        'o.name as organisation',
        'n.name as unit',
      ])
      .select(['u.issuer', 'u.subject', 'u.demo', 'u.machine', 'd.at as deactivated'])
      .select((eb) =>
        eb
          .selectFrom('user_role as r')
          .select(({ fn }) => fn<Role[]>('array_agg', ['r.role']).as('roles'))
          .whereRef('r.user_id', '=', 'u.id')
          .where('r.taken_at', 'is', null)
          .as('roles'),
      )
      .$if(municipality !== undefined, (query) => query.where('u.municipality_code', '=', municipality ?? ''))
      .orderBy('u.municipality_code')
      .orderBy('o.name')
      .orderBy('u.name')
      .execute(),
  )
  return rows.map((row) => ({ ...row, roles: (row.roles ?? []).toSorted() }))
}

/** One sentence for the command line. */
export function sayUserRefusal(refusal: UserRefusal): string {
  switch (refusal.kind) {
    case 'unknown-municipality':
      return `There is no municipality ${refusal.code}. Give its four digits, such as 0880.`
    case 'unknown-organisation':
      return `There is no such organisation in the municipality. Known: ${refusal.known.join('; ') || 'none'}.`
    case 'unknown-unit':
      return `There is no such unit in the organisation. Known: ${refusal.known.join('; ') || 'none'}.`
    case 'no-role':
      return 'Give at least one role.'
    case 'role-not-allowed':
      return `An organisation of the kind ${refusal.organisationKind} can't hold the role ${refusal.role}. Allowed: ${refusal.allowed.join(', ')}.`
    case 'name-missing-or-long':
      return 'The name is missing or longer than 200 characters.'
    case 'subject-missing':
      return 'Give the issuer and the subject that the identity provider knows the user by.'
    case 'subject-used':
      return 'Another user has that issuer and subject already.'
    case 'unknown-user':
      return 'There is no such user.'
    case 'machine-user':
      return 'That user acts for another system with a key, and has the one role that the key has.'
    case 'organisation-ended':
      return 'The organisation has ended.'
    case 'yourself':
      return 'Nobody changes what they may themselves.'
    case 'duties-apart':
      return `Nobody holds both of these: ${refusal.roles.join(', ')}. Whoever gives roles doesn't read the logs.`
    case 'last-in-charge':
      return 'Nobody would be left in the municipality who handles users. Give somebody else the role of administrator first.'
    case 'nothing-changed':
      return 'Nothing was changed.'
    case 'role-held':
      return 'The user holds that role already.'
    case 'role-not-held':
      return 'The user does not hold that role.'
    case 'deactivated-already':
      return 'The user is deactivated already.'
    case 'not-deactivated':
      return 'The user is not deactivated.'
  }
}

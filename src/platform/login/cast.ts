/** The practice municipality's users, as the stand-in's login page shows them. */

import type { OrganisationKind, Role } from '../access/roles.ts'
import { asSystem } from '../database/index.ts'
import type { Locale } from '../text/index.ts'

export type CastMember = {
  id: string
  subject: string
  name: string
  title: string | null
  unit: string | null
  roles: Role[]
  municipality: string
  organisation: { id: string; name: string; kind: OrganisationKind }
}

/** What the demo says about one of its own: a title, and one sentence on what they do. */
export type Introductions = (
  subject: string,
) => { title: Record<Locale, string>; does: Record<Locale, string> } | undefined

const ORDER: readonly OrganisationKind[] = ['municipality', 'ideaBased', 'landlord']
/** A page's worth; a practice municipality needs no more to be somebody. */
const MOST = 60

async function members(subject?: string): Promise<CastMember[]> {
  const rows = await asSystem('login cast', (tx) =>
    tx
      .selectFrom('app_user as u')
      .innerJoin('organisation as o', 'o.id', 'u.organisation_id')
      .leftJoin('unit as n', 'n.id', 'u.unit_id')
      .leftJoin('user_deactivation as d', 'd.user_id', 'u.id')
      .select(['u.id', 'u.subject', 'u.name', 'u.title', 'u.municipality_code', 'n.name as unit'])
      .select(['o.id as organisation_id', 'o.name as organisation', 'o.kind'])
      .select((eb) =>
        eb
          .selectFrom('user_role as r')
          .select(({ fn }) => fn<Role[]>('array_agg', ['r.role']).as('roles'))
          .whereRef('r.user_id', '=', 'u.id')
          .where('r.taken_at', 'is', null)
          .as('roles'),
      )
      .where('u.demo', '=', true)
      .where('u.machine', '=', false)
      .where('d.user_id', 'is', null)
      .$if(subject !== undefined, (query) => query.where('u.subject', '=', subject ?? ''))
      .orderBy('u.id')
      .limit(MOST)
      .execute(),
  )
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject,
    name: row.name,
    title: row.title,
    unit: row.unit,
    roles: row.roles ?? [],
    municipality: row.municipality_code,
    organisation: { id: row.organisation_id, name: row.organisation, kind: row.kind },
  }))
}

/** One of the cast by subject; only practice users are. */
export const castMember = async (subject: string): Promise<CastMember | undefined> => (await members(subject))[0]

/** Everybody who may be chosen, organisation by organisation: the municipality, its partners, landlords, then neighbouring municipalities. */
export async function cast(): Promise<CastMember[][]> {
  const all = await members()
  const home = all[0]?.municipality
  const rank = (group: CastMember[]) => {
    const one = group[0]
    return one === undefined ? 9 : ORDER.indexOf(one.organisation.kind) + (one.municipality === home ? 0 : 5)
  }
  return [...Map.groupBy(all, (one) => one.organisation.id).values()].sort((a, b) => rank(a) - rank(b))
}

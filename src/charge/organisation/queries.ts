/** Organisations and units as those in charge see them. */

import { sql } from 'kysely'
import type { OrganisationKind, Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { mayCharge } from '../access.ts'

export type ListedOrganisation = {
  id: string
  name: string
  kind: OrganisationKind
  since: Temporal.Instant
  ended: boolean
  units: number
  users: number
}

/** In the order in which they are listed. */
export const kinds = ['municipality', 'ideaBased', 'landlord'] as const satisfies OrganisationKind[]

const PLACE = sql<number>`coalesce(array_position(${sql.val([...kinds])}::text[], o.kind), 9)`

/** So many begin a list, or are to be chosen among. */
const MOST = 500

type Wanted = { kind?: OrganisationKind | null; after?: readonly string[] | null; limit?: number }

export const organisationKey = ({ ended, kind, name, id }: ListedOrganisation): string[] => [
  String(ended),
  String(kinds.indexOf(kind) + 1),
  name,
  id,
]

/** Everyone that whoever looks may read: the municipality first, then partners and landlords, those that have ended last. */
export const organisationsFor = (
  tx: Tx,
  session: Session,
  { kind = null, after = null, limit = MOST }: Wanted = {},
): Promise<ListedOrganisation[]> => {
  const [ended, place, name, id] = after ?? []
  return tx
    .selectFrom('organisation as o')
    .select(['o.id', 'o.name', 'o.kind', 'o.since'])
    .select(sql<boolean>`o.retired_at is not null`.as('ended'))
    .select(
      sql<number>`(select count(*)::int from unit n where n.organisation_id = o.id and n.retired_at is null)`.as(
        'units',
      ),
    )
    .select(
      sql<number>`(select count(*)::int from app_user u where u.organisation_id = o.id and not u.machine
        and not exists (select from user_deactivation d where d.user_id = u.id))`.as('users'),
    )
    .where('o.municipality_code', '=', session.municipality)
    .$if(!mayCharge(session, 'seeAll'), (q) => q.where('o.id', '=', session.organisation.id))
    .$if(kind !== null, (q) => q.where('o.kind', '=', kind))
    .$if(id !== undefined && isId(id), (q) =>
      q.where(
        sql<boolean>`(o.retired_at is not null, ${PLACE}, o.name collate swedish, o.id)
          > (${ended}::boolean, ${place}::int, ${name}::text collate swedish, ${id}::uuid)`,
      ),
    )
    .orderBy(sql`o.retired_at is not null`)
    .orderBy(PLACE)
    .orderBy(sql`o.name collate swedish`)
    .orderBy('o.id')
    .limit(limit)
    .execute()
}

/** `openBecause`: why it was right to end it although work rested there */
export type ShownUnit = { id: string; name: string; users: number; ended: boolean; openBecause: string | null }
export type ShownOrganisation = {
  id: string
  name: string
  kind: OrganisationKind
  since: Temporal.Instant
  addedBy: string | null
  /** `openBecause`: why it was right although something was open */
  ended: { at: Temporal.Instant; by: string | null; openBecause: string | null } | null
  units: readonly ShownUnit[]
}

/** One that whoever looks may read; nothing for anybody else. */
export async function shownOrganisation(tx: Tx, id: string): Promise<ShownOrganisation | undefined> {
  if (!isId(id)) return undefined
  const row = await tx
    .selectFrom('organisation as o')
    .leftJoin('app_user as a', 'a.id', 'o.set_up_by')
    .leftJoin('app_user as e', 'e.id', 'o.retired_by')
    .select([
      'o.id',
      'o.name',
      'o.kind',
      'o.since',
      'a.name as addedBy',
      'o.retired_at as endedAt',
      'e.name as endedBy',
      'o.retired_open_because as openBecause',
    ])
    .where('o.id', '=', id)
    .where(sql<boolean>`exists (select from app.my_register r where r.organisation_id = o.id)`)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { endedAt, endedBy, openBecause, ...organisation } = row
  return {
    ...organisation,
    ended: endedAt === null ? null : { at: endedAt, by: endedBy, openBecause },
    units: await unitsOf(tx, id),
  }
}

/** Those that work first, by name. */
const unitsOf = (tx: Tx, organisationId: string): Promise<ShownUnit[]> =>
  tx
    .selectFrom('unit as n')
    .select(['n.id', 'n.name', 'n.retired_open_because as openBecause'])
    .select(sql<boolean>`n.retired_at is not null`.as('ended'))
    .select(
      sql<number>`(select count(*)::int from app_user u where u.unit_id = n.id
        and not exists (select from user_deactivation d where d.user_id = u.id))`.as('users'),
    )
    .where('n.organisation_id', '=', organisationId)
    .orderBy(sql`n.retired_at is not null`)
    .orderBy(sql`n.name collate swedish`)
    .execute()

/** The units that somebody can work in, for a menu. */
export async function unitsToChoose(tx: Tx, organisationId: string): Promise<{ value: string; label: string }[]> {
  const units = await unitsOf(tx, organisationId)
  return units.filter(({ ended }) => !ended).map(({ id, name }) => ({ value: id, label: name }))
}

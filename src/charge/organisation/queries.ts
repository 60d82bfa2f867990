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

/** Everyone that whoever looks may read: the municipality first, then partners and landlords, those that have ended last. */
export const organisationsFor = (tx: Tx, session: Session): Promise<ListedOrganisation[]> =>
  tx
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
    .orderBy(sql`o.retired_at is not null`)
    .orderBy(sql`array_position(array['municipality', 'ideaBased', 'landlord'], o.kind)`)
    .orderBy(sql`o.name collate swedish`)
    .limit(500)
    .execute()

export type ShownUnit = { id: string; name: string; users: number; ended: boolean }
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
    .select(['n.id', 'n.name'])
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

/** Users as those in charge of them see them: where they work, in which roles, and what became of it. */

import { sql } from 'kysely'
import type { OrganisationKind, Role, Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { mayCharge } from '../access.ts'

export type UserFilter = { organisation: string | null; role: Role | null; left: boolean; called: string | null }

export type ListedUser = {
  id: string
  name: string
  title: string | null
  organisation: string
  unit: string | null
  roles: readonly Role[]
  left: boolean
}

const HELD = sql<
  Role[]
>`array(select r.role from user_role r where r.user_id = u.id and r.taken_at is null order by r.role)`

/** `%` and `_` as they were typed. */
const anywhere = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

/** So many of those whom one may read, by name. */
export async function usersFor(
  tx: Tx,
  session: Session,
  { organisation, role, left, called }: UserFilter,
  limit: number,
  after: readonly string[] | null,
): Promise<ListedUser[]> {
  const [name, id] = after ?? []
  const rows = await tx
    .selectFrom('app_user as u')
    .innerJoin('organisation as o', 'o.id', 'u.organisation_id')
    .leftJoin('unit as n', 'n.id', 'u.unit_id')
    .leftJoin('user_deactivation as d', 'd.user_id', 'u.id')
    .select(['u.id', 'u.name', 'u.title', 'o.name as organisation', 'n.name as unit', 'd.user_id as gone'])
    .select(HELD.as('roles'))
    .where('u.municipality_code', '=', session.municipality)
    .where('u.machine', '=', false)
    .$if(!mayCharge(session, 'seeAll'), (q) => q.where('u.organisation_id', '=', session.organisation.id))
    .$if(organisation !== null, (q) => q.where('u.organisation_id', '=', organisation))
    .where('d.user_id', left ? 'is not' : 'is', null)
    .$if(called !== null, (q) => q.where('u.name', 'ilike', anywhere(called ?? '')))
    .$if(role !== null, (q) =>
      q.where(
        sql<boolean>`exists (select from user_role r where r.user_id = u.id and r.role = ${role} and r.taken_at is null)`,
      ),
    )
    .$if(name !== undefined && id !== undefined && isId(id), (q) =>
      q.where(sql<boolean>`(u.name collate swedish, u.id) > (${name}::text collate swedish, ${id}::uuid)`),
    )
    .orderBy(sql`u.name collate swedish`)
    .orderBy('u.id')
    .limit(limit)
    .execute()
  return rows.map(({ gone, ...row }) => ({ ...row, left: gone !== null }))
}

export type HeldRole = { id: string; role: Role; since: Temporal.Instant; by: string | null }
export type ShownUser = {
  id: string
  name: string
  title: string | null
  organisation: { id: string; name: string; kind: OrganisationKind; ended: boolean }
  unit: { id: string; name: string } | null
  addedAt: Temporal.Instant
  /** null: from the command line */
  addedBy: string | null
  /** `openBecause`: why it was right although something was open */
  left: { at: Temporal.Instant; by: string | null; because: string; openBecause: string | null } | null
  roles: readonly HeldRole[]
  /** roles that were taken although work needed them, the latest first */
  takenOver: readonly { role: Role; at: Temporal.Instant; because: string }[]
  /** whether whoever looks may change them */
  mine: boolean
}

/** One of those whom one may read; nothing for anybody else. */
export async function shownUser(tx: Tx, userId: string): Promise<ShownUser | undefined> {
  if (!isId(userId)) return undefined
  const row = await tx
    .selectFrom('app_user as u')
    .innerJoin('organisation as o', 'o.id', 'u.organisation_id')
    .leftJoin('unit as n', 'n.id', 'u.unit_id')
    .leftJoin('app_user as a', 'a.id', 'u.set_up_by')
    .leftJoin('user_deactivation as d', 'd.user_id', 'u.id')
    .leftJoin('app_user as l', 'l.id', 'd.by')
    .select(['u.id', 'u.name', 'u.title', 'u.created_at as addedAt', 'a.name as addedBy'])
    .select(['o.id as organisationId', 'o.name as organisation', 'o.kind', 'o.retired_at as ended'])
    .select([
      'n.id as unitId',
      'n.name as unit',
      'd.at as leftAt',
      'l.name as leftBy',
      'd.because',
      'd.open_because as openBecause',
    ])
    .select(sql<boolean>`exists (select from app.my_charge c where c.user_id = u.id)`.as('mine'))
    .where('u.id', '=', userId)
    .where(sql<boolean>`exists (select from app.my_staff s where s.user_id = u.id)`)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const roles = await tx
    .selectFrom('user_role as r')
    .leftJoin('app_user as g', 'g.id', 'r.given_by')
    .select(['r.id', 'r.role', 'r.given_at as since', 'g.name as by'])
    .where('r.user_id', '=', userId)
    .where('r.taken_at', 'is', null)
    .orderBy('r.given_at')
    .orderBy('r.role')
    .execute()
  const { rows: takenOver } = await sql<ShownUser['takenOver'][number]>`
    select r.role, r.taken_at as at, r.taken_open_because as because from user_role r
    where r.user_id = ${userId} and r.taken_open_because is not null order by r.taken_at desc, r.id`.execute(tx)
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    organisation: { id: row.organisationId, name: row.organisation, kind: row.kind, ended: row.ended !== null },
    unit: row.unitId === null || row.unit === null ? null : { id: row.unitId, name: row.unit },
    addedAt: row.addedAt,
    addedBy: row.addedBy,
    left:
      row.leftAt === null
        ? null
        : { at: row.leftAt, by: row.leftBy, because: row.because ?? '', openBecause: row.openBecause },
    roles,
    takenOver,
    mine: row.mine,
  }
}

/** The role that this row gives them now. */
export async function roleHeld(tx: Tx, userId: string, rowId: string): Promise<Role | undefined> {
  const row = await tx
    .selectFrom('user_role')
    .select('role')
    .where('id', '=', rowId)
    .where('user_id', '=', userId)
    .where('taken_at', 'is', null)
    .executeTakeFirst()
  return row?.role
}

/** The day when they logged in last; null: they never did. */
export async function lastLogin(tx: Tx, userId: string): Promise<Temporal.PlainDate | null> {
  const { rows } = await sql<{ day: Temporal.PlainDate }>`
    select on_day as day from app.last_logins(array[${userId}::uuid])`.execute(tx)
  return rows[0]?.day ?? null
}

export type OpenWork = {
  kind: 'cases' | 'matters' | 'advice' | 'meetings' | 'delegations' | 'support' | 'protected' | 'onlyNamed'
  open: number
}

/** What they have to hand over, in figures. */
export async function openWork(tx: Tx, userId: string): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`select kind, open from app.open_work(${userId})`.execute(tx)
  return rows
}

/** What they answer for that they may not do any longer without this role, in figures. */
export async function openByRole(tx: Tx, rowId: string): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`select kind, open from app.open_by_role(${rowId})`.execute(tx)
  return rows
}

/** Whether the role would let them give roles or read the logs: who may give it is fewer. */
export async function trustedRoles(tx: Tx): Promise<ReadonlySet<Role>> {
  const { rows } = await sql<{ role: Role }>`
    select distinct p.role from permission p where app.is_trusted(p.role)`.execute(tx)
  return new Set(rows.map(({ role }) => role))
}

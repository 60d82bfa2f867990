/** Who may log in and as what: added, changed and deactivated from the command line. Each change is in the municipality's record. */

import { asSystem, isConflict, municipalities, type Tx } from '../../database/index.ts'
import { newId } from '../../id.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { holdRecords, recordAll } from '../../record/index.ts'
import { sameText } from '../../text/index.ts'
import { now } from '../../time/index.ts'
import { type OrganisationKind, type Role, rolesOf } from '../roles.ts'

/** Who changed it, as the record says. */
const ACTOR = { id: null, name: 'hemvist user' }

export type NewUser = {
  name: string
  title: string | null
  /** four digits */
  municipality: string
  /** the organisation's and the unit's names, as they are written in the table; capitals don't matter */
  organisation: string
  unit?: string | null
  roles: readonly Role[]
  /** who the identity provider says it is */
  issuer: string
  subject: string
}

export type UserRefusal =
  | { kind: 'unknown-municipality'; code: string }
  | { kind: 'unknown-organisation'; known: string[] }
  | { kind: 'unknown-unit'; known: string[] }
  | { kind: 'no-role' }
  | { kind: 'role-not-allowed'; role: Role; organisationKind: OrganisationKind; allowed: readonly Role[] }
  | { kind: 'name-missing-or-long' }
  | { kind: 'subject-missing' }
  | { kind: 'subject-used' }
  | { kind: 'unknown-user' }
  /** acts for another system with a key, in the one role that its organisation's keys have */
  | { kind: 'machine-user' }
  | { kind: 'role-held' }
  | { kind: 'role-not-held' }
  | { kind: 'deactivated-already' }
  | { kind: 'not-deactivated' }

/** The roles of the list that this kind of organisation can't hold: a partner never decides (SoL 2025:400 4:3). */
function notAllowed(kind: OrganisationKind, roles: readonly Role[]): UserRefusal | null {
  const allowed: readonly Role[] = rolesOf[kind]
  const role = roles.find((one) => !allowed.includes(one))
  return role === undefined ? null : { kind: 'role-not-allowed', role, organisationKind: kind, allowed }
}

/** Adds a user with roles. Refuses by name what doesn't agree; nothing is written then. */
export async function addUser(user: NewUser): Promise<Outcome<{ userId: string }, UserRefusal>> {
  if (!municipalities().some(({ code }) => code === user.municipality))
    return refused({ kind: 'unknown-municipality', code: user.municipality })
  const name = user.name.trim()
  if (name === '' || name.length > 200) return refused({ kind: 'name-missing-or-long' })
  if (user.issuer.trim() === '' || user.subject.trim() === '') return refused({ kind: 'subject-missing' })
  if (user.roles.length === 0) return refused({ kind: 'no-role' })
  try {
    return await asSystem('user add', (tx) => add(tx, { ...user, name }))
  } catch (error) {
    if (isConflict(error, 'app_user_issuer_subject_key')) return refused({ kind: 'subject-used' })
    throw error
  }
}

async function add(tx: Tx, user: NewUser): Promise<Outcome<{ userId: string }, UserRefusal>> {
  await holdRecords(tx, [user.municipality])
  const organisations = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'kind'])
    .where('municipality_code', '=', user.municipality)
    .orderBy('name')
    .execute()
  const organisation = organisations.find((one) => sameText(one.name, user.organisation))
  if (!organisation) return refused({ kind: 'unknown-organisation', known: organisations.map((one) => one.name) })
  const wrong = notAllowed(organisation.kind, user.roles)
  if (wrong) return refused(wrong)
  const unit = await unitOf(tx, organisation.id, user.unit ?? null)
  if (!unit.ok) return unit
  const userId = newId()
  await tx
    .insertInto('app_user')
    .values({
      id: userId,
      municipality_code: user.municipality,
      organisation_id: organisation.id,
      unit_id: unit.value,
      name: user.name,
      title: user.title,
      issuer: user.issuer,
      subject: user.subject,
      created_at: now(),
    })
    .execute()
  const roles = [...new Set(user.roles)]
  await tx
    .insertInto('user_role')
    .values(roles.map((role) => ({ id: newId(), user_id: userId, role, given_at: now() })))
    .execute()
  await recordAll(tx, user.municipality, ACTOR, [
    { what: 'user.added', subject: userId, data: { organisation: organisation.id, unit: unit.value, roles } },
  ])
  return done({ userId })
}

async function unitOf(tx: Tx, organisation: string, name: string | null): Promise<Outcome<string | null, UserRefusal>> {
  if (name === null || name.trim() === '') return done(null)
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisation)
    .orderBy('name')
    .execute()
  const unit = units.find((one) => sameText(one.name, name))
  return unit ? done(unit.id) : refused({ kind: 'unknown-unit', known: units.map((one) => one.name) })
}

type Known = { id: string; municipality: string; kind: OrganisationKind; deactivated: boolean; machine: boolean }

/** The user, whom nobody else changes until the transaction ends. */
async function known(tx: Tx, userId: string): Promise<Known | undefined> {
  const user = await tx.selectFrom('app_user').select('municipality_code').where('id', '=', userId).executeTakeFirst()
  if (!user) return undefined
  await holdRecords(tx, [user.municipality_code])
  const row = await tx
    .selectFrom('app_user as u')
    .innerJoin('organisation as o', 'o.id', 'u.organisation_id')
    .leftJoin('user_deactivation as d', 'd.user_id', 'u.id')
    .select(['u.id', 'u.municipality_code', 'u.machine', 'o.kind', 'd.user_id as gone'])
    .where('u.id', '=', userId)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      municipality: row.municipality_code,
      kind: row.kind,
      deactivated: row.gone !== null,
      machine: row.machine,
    }
  )
}

/** Shuts a user out at once, wherever they are logged in. What they did stays in the record under their id. */
export async function deactivateUser(
  userId: string,
  because: string,
): Promise<Outcome<{ userId: string }, UserRefusal>> {
  return asSystem('user deactivate', async (tx) => {
    const user = await known(tx, userId)
    if (!user) return refused({ kind: 'unknown-user' })
    if (user.deactivated) return refused({ kind: 'deactivated-already' })
    await tx.insertInto('user_deactivation').values({ user_id: userId, at: now(), because }).execute()
    await tx
      .updateTable('login_session')
      .set({ ended_at: now(), id_token: null })
      .where('user_id', '=', userId)
      .where('ended_at', 'is', null)
      .execute()
    await recordAll(tx, user.municipality, ACTOR, [{ what: 'user.deactivated', subject: userId }])
    return done({ userId })
  })
}

/** Lets a deactivated user in again, with the roles that they still hold. */
export async function reactivateUser(userId: string): Promise<Outcome<{ userId: string }, UserRefusal>> {
  return asSystem('user reactivate', async (tx) => {
    const user = await known(tx, userId)
    if (!user) return refused({ kind: 'unknown-user' })
    if (!user.deactivated) return refused({ kind: 'not-deactivated' })
    await tx.deleteFrom('user_deactivation').where('user_id', '=', userId).execute()
    await recordAll(tx, user.municipality, ACTOR, [{ what: 'user.reactivated', subject: userId }])
    return done({ userId })
  })
}

/** Gives a role; it holds from the user's next page. */
export async function giveRole(userId: string, role: Role): Promise<Outcome<{ userId: string }, UserRefusal>> {
  try {
    return await asSystem('user role', async (tx) => {
      const user = await known(tx, userId)
      if (!user) return refused({ kind: 'unknown-user' })
      if (user.machine) return refused({ kind: 'machine-user' })
      const wrong = notAllowed(user.kind, [role])
      if (wrong) return refused(wrong)
      await tx.insertInto('user_role').values({ id: newId(), user_id: userId, role, given_at: now() }).execute()
      await recordAll(tx, user.municipality, ACTOR, [{ what: 'user.role-given', subject: userId, data: { role } }])
      return done({ userId })
    })
  } catch (error) {
    if (isConflict(error, 'user_role_held')) return refused({ kind: 'role-held' })
    throw error
  }
}

/** Takes a role; it is gone from the user's next page. That it was held, and from when to when, stays. */
export async function takeRole(userId: string, role: Role): Promise<Outcome<{ userId: string }, UserRefusal>> {
  return asSystem('user role', async (tx) => {
    const user = await known(tx, userId)
    if (!user) return refused({ kind: 'unknown-user' })
    const taken = await tx
      .updateTable('user_role')
      .set({ taken_at: now() })
      .where('user_id', '=', userId)
      .where('role', '=', role)
      .where('taken_at', 'is', null)
      .executeTakeFirst()
    if (taken.numUpdatedRows === 0n) return refused({ kind: 'role-not-held' })
    await recordAll(tx, user.municipality, ACTOR, [{ what: 'user.role-taken', subject: userId, data: { role } }])
    return done({ userId })
  })
}

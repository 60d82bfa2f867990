/** Users as they are added and changed, by people in charge and from the command line. Each change is in the municipality's record. */

import type { OrganisationKind, Role } from '../access/roles.ts'
import type { Tx } from '../database/index.ts'
import { newId } from '../id.ts'
import type { By, Changed } from '../organisation/by.ts'
import { keptName } from '../organisation/organisations.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { now } from '../time/index.ts'
import { notOfTheKind, rolesApart, type UserRefusal } from './user-rules.ts'
import { heldUser, nobodyElseInCharge } from './user-state.ts'

export type UserDone = Promise<Outcome<Changed, UserRefusal>>

/** Who somebody is: as they are named, and where they work. */
export type UserFacts = { name: string; title: string | null; unitId: string | null }
export type AddedUser = UserFacts & {
  organisationId: string
  roles: readonly Role[]
  /** who the identity provider says it is */
  issuer: string
  subject: string
}

/** The organisation as it stands, and the unit if it is one of its own that works. */
async function placeOf(
  tx: Tx,
  by: By,
  organisationId: string,
  unitId: string | null,
): Promise<Outcome<{ municipality: string; kind: OrganisationKind }, UserRefusal>> {
  const find = () => tx.selectFrom('organisation').selectAll().where('id', '=', organisationId).executeTakeFirst()
  const before = await find()
  if (!before) return refused({ kind: 'unknown-organisation', known: [] })
  await by.hold(tx, before.municipality_code)
  const place = (await find()) ?? before
  if (place.retired_at !== null) return refused({ kind: 'organisation-ended' })
  if (unitId !== null) {
    const units = await tx
      .selectFrom('unit')
      .select(['id', 'name'])
      .where('organisation_id', '=', organisationId)
      .where('retired_at', 'is', null)
      .execute()
    if (!units.some(({ id }) => id === unitId))
      return refused({ kind: 'unknown-unit', known: units.map(({ name }) => name) })
  }
  return done({ municipality: place.municipality_code, kind: place.kind })
}

/**
 * Adds a user with roles. Refuses by name what doesn't agree. That another user has the same issuer and subject is told by the database
 * (`app_user_issuer_subject_key`), since not every one of them may be read.
 */
export async function addUserIn(tx: Tx, by: By, user: AddedUser): UserDone {
  const name = keptName(user.name)
  if (name === null) return refused({ kind: 'name-missing-or-long' })
  if (user.issuer.trim() === '' || user.subject.trim() === '') return refused({ kind: 'subject-missing' })
  const roles = [...new Set(user.roles)]
  if (roles.length === 0) return refused({ kind: 'no-role' })
  const place = await placeOf(tx, by, user.organisationId, user.unitId)
  if (!place.ok) return place
  const { municipality, kind } = place.value
  const wrong = notOfTheKind(kind, roles) ?? (await rolesApart(tx, roles))
  if (wrong) return refused(wrong)
  const userId = newId()
  await tx
    .insertInto('app_user')
    .values({
      id: userId,
      municipality_code: municipality,
      organisation_id: user.organisationId,
      unit_id: user.unitId,
      name,
      title: user.title,
      issuer: user.issuer.trim(),
      subject: user.subject.trim(),
      created_at: now(),
      set_up_by: by.userId,
    })
    .execute()
  await tx
    .insertInto('user_role')
    .values(roles.map((role) => ({ id: newId(), user_id: userId, role, given_at: now(), given_by: by.userId })))
    .execute()
  const data = { organisation: user.organisationId, unit: user.unitId, roles }
  return done({ municipality, what: 'user.added', subject: userId, data })
}

/** Changes name, title or unit. The record tells which, not what they were: a name can't be taken back from it. */
export async function changeUser(tx: Tx, by: By, userId: string, facts: UserFacts): UserDone {
  const name = keptName(facts.name)
  if (name === null) return refused({ kind: 'name-missing-or-long' })
  const user = await heldUser(tx, by, userId)
  if (!user.ok) return user
  const place = await placeOf(tx, by, user.value.organisationId, facts.unitId)
  if (!place.ok) return place
  const { name: called, title, unitId } = user.value
  const changed = [
    ...(called === name ? [] : ['name']),
    ...(title === facts.title ? [] : ['title']),
    ...(unitId === facts.unitId ? [] : ['unit']),
  ]
  if (changed.length === 0) return refused({ kind: 'nothing-changed' })
  await tx
    .updateTable('app_user')
    .set({ name, title: facts.title, unit_id: facts.unitId })
    .where('id', '=', userId)
    .execute()
  const data = { changed, unit: facts.unitId }
  return done({ municipality: user.value.municipality, what: 'user.changed', subject: userId, data })
}

/** Shuts a user out at once, wherever they are logged in (a trigger of migration 0038). What they did stays in their name. */
export async function endUser(
  tx: Tx,
  by: By,
  userId: string,
  because: string,
  openBecause: string | null = null,
): UserDone {
  const user = await heldUser(tx, by, userId)
  if (!user.ok) return user
  if (user.value.deactivated) return refused({ kind: 'deactivated-already' })
  if (await nobodyElseInCharge(tx, user.value)) return refused({ kind: 'last-in-charge' })
  await tx
    .insertInto('user_deactivation')
    .values({ user_id: userId, at: now(), because, by: by.userId, open_because: openBecause })
    .execute()
  return done({ municipality: user.value.municipality, what: 'user.deactivated', subject: userId, data: {} })
}

/** Lets a user in again, with the roles that they still hold. */
export async function letInAgain(tx: Tx, by: By, userId: string): UserDone {
  const user = await heldUser(tx, by, userId)
  if (!user.ok) return user
  if (!user.value.deactivated) return refused({ kind: 'not-deactivated' })
  if (user.value.houseEnded) return refused({ kind: 'organisation-ended' })
  await tx.deleteFrom('user_deactivation').where('user_id', '=', userId).execute()
  return done({ municipality: user.value.municipality, what: 'user.reactivated', subject: userId, data: {} })
}

/** Gives a role; it holds from the user's next page. */
export async function giveRoleIn(tx: Tx, by: By, userId: string, role: Role): UserDone {
  const user = await heldUser(tx, by, userId)
  if (!user.ok) return user
  const { kind, roles: held, municipality } = user.value
  const wrong = notOfTheKind(kind, [role])
  if (wrong) return refused(wrong)
  if (held.includes(role)) return refused({ kind: 'role-held' })
  const apart = await rolesApart(tx, [...held, role])
  if (apart) return refused(apart)
  await tx
    .insertInto('user_role')
    .values({ id: newId(), user_id: userId, role, given_at: now(), given_by: by.userId })
    .execute()
  return done({ municipality, what: 'user.role-given', subject: userId, data: { role } })
}

/** Takes a role; it is gone from the user's next page. That it was held, and from when to when, stays. `openBecause`: why it was right although work needs it. */
export async function takeRoleIn(
  tx: Tx,
  by: By,
  userId: string,
  role: Role,
  openBecause: string | null = null,
): UserDone {
  const user = await heldUser(tx, by, userId)
  if (!user.ok) return user
  const { roles: held } = user.value
  if (!held.includes(role)) return refused({ kind: 'role-not-held' })
  if (await nobodyElseInCharge(tx, user.value, role)) return refused({ kind: 'last-in-charge' })
  await tx
    .updateTable('user_role')
    .set({ taken_at: now(), taken_by: by.userId, taken_open_because: openBecause })
    .where('user_id', '=', userId)
    .where('role', '=', role)
    .where('taken_at', 'is', null)
    .execute()
  return done({ municipality: user.value.municipality, what: 'user.role-taken', subject: userId, data: { role } })
}

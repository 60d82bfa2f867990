/** `hemvist user`: the same verbs as on the pages, by names instead of ids. */

import type { Role } from '../access/roles.ts'
import { asSystem, isConflict, municipalities, type Tx } from '../database/index.ts'
import { operator, recorded } from '../organisation/by.ts'
import { keptName } from '../organisation/organisations.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { sameText } from '../text/index.ts'
import type { UserRefusal } from './user-rules.ts'
import { addUserIn, endUser, giveRoleIn, letInAgain, takeRoleIn, type UserDone } from './user-verbs.ts'

const COMMAND = 'hemvist user'
type Told = Promise<Outcome<{ userId: string }, UserRefusal>>

/** Does it as the operator, and records it. */
async function asOperator(reason: string, work: (tx: Tx) => UserDone): Told {
  const changed = await asSystem(reason, async (tx) => recorded(tx, COMMAND, await work(tx)))
  return changed.ok ? done({ userId: changed.value.subject }) : changed
}

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

/** Adds a user with roles. Refuses by name what doesn't agree; nothing is written then. */
export async function addUser(user: NewUser): Told {
  if (!municipalities().some(({ code }) => code === user.municipality))
    return refused({ kind: 'unknown-municipality', code: user.municipality })
  if (keptName(user.name) === null) return refused({ kind: 'name-missing-or-long' })
  try {
    return await asOperator('user add', (tx) => add(tx, user))
  } catch (error) {
    if (isConflict(error, 'app_user_issuer_subject_key')) return refused({ kind: 'subject-used' })
    throw error
  }
}

async function add(tx: Tx, user: NewUser): UserDone {
  await operator.hold(tx, user.municipality)
  const organisations = await tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('municipality_code', '=', user.municipality)
    .orderBy('name')
    .execute()
  const organisation = organisations.find((one) => sameText(one.name, user.organisation))
  if (!organisation) return refused({ kind: 'unknown-organisation', known: organisations.map((one) => one.name) })
  const unit = await unitOf(tx, organisation.id, user.unit ?? null)
  if (!unit.ok) return unit
  return addUserIn(tx, operator, { ...user, organisationId: organisation.id, unitId: unit.value })
}

async function unitOf(tx: Tx, organisation: string, name: string | null): Promise<Outcome<string | null, UserRefusal>> {
  if (name === null || name.trim() === '') return done(null)
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisation)
    .where('retired_at', 'is', null)
    .orderBy('name')
    .execute()
  const unit = units.find((one) => sameText(one.name, name))
  return unit ? done(unit.id) : refused({ kind: 'unknown-unit', known: units.map((one) => one.name) })
}

export const deactivateUser = (userId: string, because: string): Told =>
  asOperator('user deactivate', (tx) => endUser(tx, operator, userId, because))

export const reactivateUser = (userId: string): Told =>
  asOperator('user reactivate', (tx) => letInAgain(tx, operator, userId))

export const giveRole = (userId: string, role: Role): Told =>
  asOperator('user role', (tx) => giveRoleIn(tx, operator, userId, role))

export const takeRole = (userId: string, role: Role): Told =>
  asOperator('user role', (tx) => takeRoleIn(tx, operator, userId, role))

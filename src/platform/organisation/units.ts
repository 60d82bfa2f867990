/** An organisation's units: added, renamed, ended and taken up again. */

import { sql } from 'kysely'
import type { Tx } from '../database/index.ts'
import { newId } from '../id.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { sameText } from '../text/index.ts'
import { now } from '../time/index.ts'
import type { By, Changed } from './by.ts'
import { keptName, type Open } from './organisations.ts'

export type UnitRefusal =
  | { kind: 'unknown-unit' }
  | { kind: 'organisation-ended' }
  | { kind: 'name-missing-or-long' }
  | { kind: 'name-taken' }
  /** people work there still */
  | { kind: 'users-left'; users: number }
  | { kind: 'ended-already' }
  | { kind: 'not-ended' }

/** What a unit still has, that can be counted. */
export type OpenInUnit = 'users' | 'cases' | 'matters' | 'advice' | 'meetings' | 'contacts'

/** What rests with the unit, in figures; nothing for whoever isn't in charge of it. */
export async function openInUnit(tx: Tx, unitId: string): Promise<Open<OpenInUnit>[]> {
  const { rows } = await sql<Open<OpenInUnit>>`select kind, open from app.open_in_unit(${unitId})`.execute(tx)
  return rows
}

type Organisation = { id: string; municipality: string; ended: boolean }
type UnitDone = Promise<Outcome<Changed, UnitRefusal>>

/** The units that work, by id and name. */
const working = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('retired_at', 'is', null)
    .execute()

/** The organisation as it stands, in one's turn. */
async function held(tx: Tx, by: By, organisationId: string): Promise<Organisation | null> {
  const find = () =>
    tx
      .selectFrom('organisation')
      .select(['municipality_code', 'retired_at'])
      .where('id', '=', organisationId)
      .executeTakeFirst()
  const before = await find()
  if (!before) return null
  await by.hold(tx, before.municipality_code)
  const row = await find()
  return row ? { id: organisationId, municipality: row.municipality_code, ended: row.retired_at !== null } : null
}

/** Adds a unit; its organisation's people can then work there. */
export async function addUnit(tx: Tx, by: By, organisationId: string, name: string): UnitDone {
  const called = keptName(name)
  if (called === null) return refused({ kind: 'name-missing-or-long' })
  const organisation = await held(tx, by, organisationId)
  if (!organisation || organisation.ended) return refused({ kind: 'organisation-ended' })
  if ((await working(tx, organisationId)).some((one) => sameText(one.name, called)))
    return refused({ kind: 'name-taken' })
  const unitId = newId()
  await tx
    .insertInto('unit')
    .values({ id: unitId, organisation_id: organisationId, name: called, set_up_by: by.userId })
    .execute()
  const { municipality } = organisation
  return done({ municipality, what: 'organisation.unit-added', subject: organisationId, data: { unit: unitId } })
}

/** `openBecause`: why it was right to end although work rests there */
type Change = { name: string } | { end: { openBecause: string | null } } | 'takeBack'

/** Renames, ends or takes up again a unit. One that people belong to can't end: they would work nowhere. */
export async function changeUnit(
  tx: Tx,
  by: By,
  place: { organisationId: string; unitId: string },
  change: Change,
): UnitDone {
  const { organisationId, unitId } = place
  const called = typeof change === 'object' && 'name' in change ? keptName(change.name) : ''
  if (called === null) return refused({ kind: 'name-missing-or-long' })
  const organisation = await held(tx, by, organisationId)
  const unit = await tx
    .selectFrom('unit')
    .selectAll()
    .where('id', '=', unitId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  if (!organisation || !unit) return refused({ kind: 'unknown-unit' })
  if (organisation.ended) return refused({ kind: 'organisation-ended' })
  const ends = typeof change === 'object' && 'end' in change ? change.end : null
  const name = called === '' ? unit.name : called
  const ended = unit.retired_at !== null
  if (ends !== null && ended) return refused({ kind: 'ended-already' })
  if (change === 'takeBack' && !ended) return refused({ kind: 'not-ended' })
  if (ends !== null) {
    const users = await usersIn(tx, unitId)
    if (users > 0) return refused({ kind: 'users-left', users })
  } else if ((await working(tx, organisation.id)).some((one) => one.id !== unitId && sameText(one.name, name)))
    return refused({ kind: 'name-taken' })
  const set =
    ends !== null
      ? { retired_at: now(), retired_by: by.userId, retired_open_because: ends.openBecause }
      : change === 'takeBack'
        ? { retired_at: null, retired_by: null, retired_open_because: null }
        : { name }
  await tx.updateTable('unit').set(set).where('id', '=', unitId).execute()
  const what = `organisation.${ends !== null ? 'unit-ended' : change === 'takeBack' ? 'unit-end-taken-back' : 'unit-renamed'}`
  return done({ municipality: organisation.municipality, what, subject: organisation.id, data: { unit: unitId } })
}

async function usersIn(tx: Tx, unitId: string): Promise<number> {
  const { users } = await tx
    .selectFrom('app_user as u')
    .select(({ fn }) => fn.countAll<number>().as('users'))
    .where('u.unit_id', '=', unitId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('user_deactivation as d').select('d.user_id').whereRef('d.user_id', '=', 'u.id'))),
    )
    .executeTakeFirstOrThrow()
  return users
}

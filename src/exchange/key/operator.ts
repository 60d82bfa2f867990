/** Keys from the command line: added for an organisation, listed, revoked. The secret is printed once. */

import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecords, recordAll } from '../../platform/record/index.ts'
import { sameText } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import {
  freshKey,
  isScope,
  type KeyRefusal,
  type KeyState,
  keyRefusal,
  type MadeKey,
  MOST_PER_MINUTE,
  type NewKey,
  type Scope,
  scopesOf,
  stateOf,
} from './rules.ts'

const ACTOR = { id: null, name: 'hemvist key' }

export type OperatorKey = NewKey & { municipality: string; organisation: string; perMinute: number }
export type OperatorRefusal =
  | { kind: KeyRefusal }
  | { kind: 'unknownOrganisation'; known: string[] }
  | { kind: 'unknownScope'; known: readonly Scope[] }
  | { kind: 'nameMissingOrLong' | 'limitOutOfRange' | 'unknownKey' | 'revokedAlready' }

/** Makes a key for an organisation by its name. */
export async function addKey(key: OperatorKey): Promise<Outcome<MadeKey, OperatorRefusal>> {
  const name = key.name.trim()
  if (name === '' || name.length > 100) return refused({ kind: 'nameMissingOrLong' })
  if (!Number.isInteger(key.perMinute) || key.perMinute < 1 || key.perMinute > MOST_PER_MINUTE)
    return refused({ kind: 'limitOutOfRange' })
  return asSystem('key add', async (tx) => {
    await holdRecords(tx, [key.municipality])
    const organisations = await tx
      .selectFrom('organisation')
      .select(['id', 'name', 'kind'])
      .where('municipality_code', '=', key.municipality)
      .where('retired_at', 'is', null)
      .orderBy('name')
      .execute()
    const organisation = organisations.find((one) => sameText(one.name, key.organisation))
    if (!organisation)
      return refused({
        kind: 'unknownOrganisation',
        known: organisations.filter(({ kind }) => scopesOf[kind].length > 0).map((one) => one.name),
      })
    const wrong = keyRefusal(organisation.kind, key)
    if (wrong === 'scopeNotYours' || wrong === 'noScope')
      return refused({ kind: 'unknownScope', known: scopesOf[organisation.kind] })
    if (wrong) return refused({ kind: wrong })
    const { secret, row } = freshKey({ ...key, name }, key.perMinute)
    const id = newId()
    const whose = {
      municipality_code: key.municipality,
      organisation_id: organisation.id,
      made_at: now(),
      made_by: null,
    }
    await tx
      .insertInto('api_key')
      .values({ ...row, ...whose, id })
      .execute()
    await recordAll(tx, key.municipality, ACTOR, [
      { what: 'key.made', subject: id, data: { scopes: row.scopes, expiresOn: row.expires_on.toString() } },
    ])
    return done({ id, secret })
  })
}

export type OperatorListed = {
  id: string
  name: string
  prefix: string
  municipality: string
  organisation: string
  scopes: readonly Scope[]
  perMinute: number
  state: KeyState
  expiresOn: string
  lastUsedOn: string | null
}

/** Every key (of one municipality, when given). */
export async function listKeys(municipality?: string): Promise<OperatorListed[]> {
  const rows = await asSystem('key list', (tx) =>
    tx
      .selectFrom('api_key as k')
      .innerJoin('organisation as o', 'o.id', 'k.organisation_id')
      .select(['k.id', 'k.name', 'k.prefix', 'k.municipality_code', 'o.name as organisation', 'k.scopes'])
      .select(['k.per_minute', 'k.expires_on', 'k.revoked_at', 'k.last_used_on'])
      .$if(municipality !== undefined, (query) => query.where('k.municipality_code', '=', municipality ?? ''))
      .orderBy('k.municipality_code')
      .orderBy('o.name')
      .orderBy('k.made_at')
      .execute(),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    municipality: row.municipality_code,
    organisation: row.organisation,
    scopes: row.scopes.filter(isScope),
    perMinute: row.per_minute,
    state: stateOf({ revokedAt: row.revoked_at, expiresOn: row.expires_on }, today()),
    expiresOn: row.expires_on.toString(),
    lastUsedOn: row.last_used_on?.toString() ?? null,
  }))
}

/** Ends a key at once. */
export async function endKey(id: string): Promise<Outcome<{ id: string }, OperatorRefusal>> {
  return asSystem('key revoke', async (tx) => {
    const where = await tx.selectFrom('api_key').select('municipality_code').where('id', '=', id).executeTakeFirst()
    if (!where) return refused({ kind: 'unknownKey' })
    await holdRecords(tx, [where.municipality_code])
    const key = await tx
      .selectFrom('api_key')
      .select(['municipality_code', 'revoked_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (key.revoked_at !== null) return refused({ kind: 'revokedAlready' })
    await tx.updateTable('api_key').set({ revoked_at: now() }).where('id', '=', id).execute()
    await recordAll(tx, key.municipality_code, ACTOR, [{ what: 'key.revoked', subject: id }])
    return done({ id })
  })
}

/** One sentence for the command line. */
export function sayKeyRefusal(refusal: OperatorRefusal): string {
  switch (refusal.kind) {
    case 'unknownOrganisation':
      return `There is no such organisation in the municipality. Those that can have keys: ${refusal.known.join('; ') || 'none'}.`
    case 'unknownScope':
      return `Give at least one scope that the organisation can have: ${refusal.known.join(', ') || 'none, it can have no keys'}.`
    case 'noScope':
    case 'scopeNotYours':
      return 'Give at least one scope that the organisation can have.'
    case 'expiresBefore':
      return 'The last day has passed.'
    case 'expiresTooLate':
      return 'A key lasts two years at most.'
    case 'nameMissingOrLong':
      return 'The name is missing or longer than 100 characters.'
    case 'limitOutOfRange':
      return `The limit is a whole number of requests a minute, 1 to ${MOST_PER_MINUTE}.`
    case 'unknownKey':
      return 'There is no such key. See: hemvist key list.'
    case 'revokedAlready':
      return 'The key is revoked already.'
  }
}

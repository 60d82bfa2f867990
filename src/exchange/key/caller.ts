/** Who is calling: from the secret in the request to the session of the key's technical user, and whether the key has any of its minute left. */

import { sql } from 'kysely'
import type { OrganisationKind, Role, Session } from '../../platform/access/index.ts'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import type { Locale } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { hashOf, type Scope, stateOf } from './rules.ts'

export type Limit = {
  perMinute: number
  left: number
  /** seconds until the next request fits, or until it is full again */
  wait: number
}

export type Key = { id: string; municipality: string; organisationId: string; scopes: readonly Scope[] }
export type Caller =
  | { kind: 'unknown' }
  | { kind: 'ended'; because: 'expired' | 'revoked'; key: Key }
  | { kind: 'tooMany'; key: Key; limit: Limit }
  | { kind: 'known'; key: Key; limit: Limit; session: Session }

type Row = {
  id: string
  municipality: string
  scopes: Scope[]
  per_minute: number
  expires_on: Temporal.PlainDate
  revoked_at: Temporal.Instant | null
  last_used_on: Temporal.PlainDate | null
  name: string
  demo: boolean
  deactivated: boolean
  roles: Role[]
  organisation_id: string
  organisation: string
  kind: OrganisationKind
}

/** Who holds this secret. Takes one request of the key's minute. */
export async function callerOf(secret: string, locale: Locale): Promise<Caller> {
  const hash = hashOf(secret)
  if (hash === null) return { kind: 'unknown' }
  return asSystem('interface: whose key', async (tx) => {
    const { rows } = await sql<Row>`
      select k.id, k.municipality_code as municipality, k.scopes, k.per_minute, k.expires_on, k.revoked_at, k.last_used_on, u.name, u.demo,
        exists (select from user_deactivation d where d.user_id = u.id) as deactivated,
        array(select r.role from user_role r where r.user_id = u.id and r.taken_at is null order by r.role) as roles,
        o.id as organisation_id, o.name as organisation, o.kind
      from api_key k join app_user u on u.id = k.id join organisation o on o.id = k.organisation_id
      where k.secret_hash = ${hash}`.execute(tx)
    const row = rows[0]
    if (row === undefined) return { kind: 'unknown' }
    const key = { id: row.id, municipality: row.municipality, organisationId: row.organisation_id, scopes: row.scopes }
    const state = stateOf({ revokedAt: row.revoked_at, expiresOn: row.expires_on }, today())
    if (state !== 'inUse') return { kind: 'ended', because: state, key }
    if (row.deactivated) return { kind: 'ended', because: 'revoked', key }
    const limit = await takeOne(tx, row.id, row.per_minute)
    if (row.last_used_on === null || !row.last_used_on.equals(today()))
      await tx.updateTable('api_key').set({ last_used_on: today() }).where('id', '=', row.id).execute()
    return limit.left < 0
      ? { kind: 'tooMany', key, limit: { ...limit, left: 0 } }
      : { kind: 'known', key, limit, session: sessionOf(row, locale) }
  })
}

const sessionOf = (row: Row, locale: Locale): Session => ({
  userId: row.id,
  name: row.name,
  title: null,
  organisation: { id: row.organisation_id, kind: row.kind, name: row.organisation },
  unit: null,
  municipality: row.municipality,
  roles: row.roles,
  locale,
  scheme: 'auto',
  demo: row.demo,
})

/**
 * Takes one from the key's bucket, which holds a minute's worth and fills evenly. One statement, so that several servers count together;
 * `left` is -1 when there was none.
 */
async function takeOne(tx: Tx, keyId: string, perMinute: number): Promise<Limit> {
  const at = now().toString()
  const { rows } = await sql<{ left_over: number }>`
    insert into api_rate as r (key_id, at, left_over) values (${keyId}, ${at}, ${perMinute}::numeric - 1)
    on conflict (key_id) do update set at = greatest(r.at, excluded.at), left_over = least(${perMinute}::numeric,
      r.left_over + greatest(0, extract(epoch from excluded.at - r.at)) * ${perMinute}::numeric / 60) - 1
    where least(${perMinute}::numeric, r.left_over + greatest(0, extract(epoch from excluded.at - r.at)) * ${perMinute}::numeric / 60) >= 1
    returning left_over`.execute(tx)
  const left = rows[0]?.left_over
  if (left === undefined) return { perMinute, left: -1, wait: Math.ceil(60 / perMinute) }
  return { perMinute, left: Math.floor(left), wait: Math.ceil(((perMinute - left) * 60) / perMinute) }
}

export type Call = {
  at: Temporal.Instant
  method: string
  route: string
  status: number
  ms: number
  idempotencyHash: Buffer | null
}

/** Writes down what was asked with a key, also what was refused. */
export async function logCall(key: Key, call: Call): Promise<void> {
  await asSystem('interface: log', (tx) =>
    tx
      .insertInto('api_call')
      .values({
        id: newId(),
        municipality_code: key.municipality,
        organisation_id: key.organisationId,
        key_id: key.id,
        at: call.at,
        method: call.method,
        route: call.route,
        status: call.status,
        ms: Math.round(call.ms),
        idempotency_hash: call.idempotencyHash,
      })
      .execute(),
  )
}

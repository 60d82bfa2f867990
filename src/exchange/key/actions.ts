/** Making and revoking keys, by whoever looks after them. The secret leaves once, and is kept nowhere. */

import { found, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { requireKeys } from '../access.ts'
import { hashOf, lastExpiry, newSecret, PER_MINUTE, prefixOf, type Scope, scopesOf } from './rules.ts'

export type NewKey = { name: string; scopes: readonly Scope[]; expiresOn: Temporal.PlainDate }
export type KeyRefusal = { kind: 'noScope' | 'scopeNotYours' | 'expiresBefore' | 'expiresTooLate' }
export type MadeKey = { id: string; secret: string }

/** What can't be, for an organisation of this kind. */
export function keyRefusal(kind: Session['organisation']['kind'], key: NewKey): KeyRefusal | null {
  if (key.scopes.length === 0) return { kind: 'noScope' }
  if (!key.scopes.every((scope) => scopesOf[kind].includes(scope))) return { kind: 'scopeNotYours' }
  if (Temporal.PlainDate.compare(key.expiresOn, today()) < 0) return { kind: 'expiresBefore' }
  return Temporal.PlainDate.compare(key.expiresOn, lastExpiry(today())) > 0 ? { kind: 'expiresTooLate' } : null
}

/** The columns of a new key and its secret. */
export function freshKey(key: NewKey, perMinute: number = PER_MINUTE) {
  const secret = newSecret()
  const hash = hashOf(secret)
  if (hash === null) throw new Error('A secret that is none.')
  const row = {
    id: newId(),
    name: key.name,
    prefix: prefixOf(secret),
    secret_hash: hash,
    scopes: [...key.scopes],
    per_minute: perMinute,
    made_at: now(),
    expires_on: key.expiresOn,
  }
  return { secret, row }
}

/** Makes a key for the own organisation; its technical user comes with it (a trigger of migration 0010). */
export async function makeKey(session: Session, key: NewKey): Promise<Outcome<MadeKey, KeyRefusal>> {
  requireKeys(session)
  const wrong = keyRefusal(session.organisation.kind, key)
  if (wrong) return refused(wrong)
  const { secret, row } = freshKey(key)
  return asUser(session, async (tx) => {
    await tx
      .insertInto('api_key')
      .values({
        ...row,
        municipality_code: session.municipality,
        organisation_id: session.organisation.id,
        made_by: session.userId,
      })
      .execute()
    const data = { scopes: row.scopes, expiresOn: row.expires_on.toString() }
    await record(tx, session, { what: 'key.made', subject: row.id, data })
    return done({ id: row.id, secret })
  })
}

/** Ends a key at once. One that is revoked already stays as it is. */
export async function revokeKey(session: Session, id: string): Promise<void> {
  requireKeys(session)
  await asUser(session, async (tx) => {
    const key = found(await tx.selectFrom('api_key').select('revoked_at').where('id', '=', id).executeTakeFirst())
    if (key.revoked_at !== null) return
    await tx
      .updateTable('api_key')
      .set({ revoked_at: now(), revoked_by: session.userId })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute()
    await record(tx, session, { what: 'key.revoked', subject: id })
  })
}

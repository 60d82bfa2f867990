/** Keys of the interface: what they may do, how long they last, and what their secrets look like. */

import { createHash, randomBytes } from 'node:crypto'
import type { OrganisationKind } from '../../platform/access/index.ts'
import { today } from '../../platform/time/index.ts'

/** What a key may be used for. */
export const scopes = [
  'messages:write',
  'messages:read',
  'vacancies:write',
  'webhooks:manage',
  'notices:write',
  'places:read',
  'nights:write',
  'contacts:write',
] as const
export type Scope = (typeof scopes)[number]

/** Which scopes an organisation's keys can have; migration 0105 has the same. Kronofogden's notices come through the municipality's own systems. */
export const scopesOf: Record<OrganisationKind, readonly Scope[]> = {
  landlord: ['messages:write', 'messages:read', 'vacancies:write', 'webhooks:manage'],
  municipality: ['notices:write', 'places:read'],
  ideaBased: ['places:read', 'nights:write', 'contacts:write'],
}

export const isScope = (text: string): text is Scope => scopes.some((scope) => scope === text)

/** No key lasts longer, in years: one that nobody remembers must end by itself. */
export const MOST_YEARS = 2

/** Requests a minute, unless the key was made for more. */
export const PER_MINUTE = 120
export const MOST_PER_MINUTE = 6000

const SECRET = /^hv_[A-Za-z0-9_-]{43}$/

/** A new secret: 256 random bits after a beginning that scanners for leaked secrets can know. */
const newSecret = (): string => `hv_${randomBytes(32).toString('base64url')}`

/** The beginning that is kept to tell keys apart by: `hv_abc1`. */
const prefixOf = (secret: string): string => secret.slice(0, 7)

/** The secret's SHA-256; null for a text that can't be a secret. */
export const hashOf = (secret: string): Buffer | null =>
  SECRET.test(secret) ? createHash('sha256').update(secret).digest() : null

/** The latest day that a key made on a day may last to. */
export const lastExpiry = (madeOn: Temporal.PlainDate): Temporal.PlainDate => madeOn.add({ years: MOST_YEARS })

export type KeyState = 'inUse' | 'expired' | 'revoked'

export function stateOf(
  key: { revokedAt: Temporal.Instant | null; expiresOn: Temporal.PlainDate },
  today: Temporal.PlainDate,
): KeyState {
  if (key.revokedAt !== null) return 'revoked'
  return Temporal.PlainDate.compare(key.expiresOn, today) < 0 ? 'expired' : 'inUse'
}

export type NewKey = { name: string; scopes: readonly Scope[]; expiresOn: Temporal.PlainDate }
export type KeyRefusal = 'noScope' | 'scopeNotYours' | 'expiresBefore' | 'expiresTooLate'
export type MadeKey = { id: string; secret: string }

/** What can't be, for an organisation of this kind. */
export function keyRefusal(kind: OrganisationKind, key: NewKey): KeyRefusal | null {
  if (key.scopes.length === 0) return 'noScope'
  if (!key.scopes.every((scope) => scopesOf[kind].includes(scope))) return 'scopeNotYours'
  if (Temporal.PlainDate.compare(key.expiresOn, today()) < 0) return 'expiresBefore'
  return Temporal.PlainDate.compare(key.expiresOn, lastExpiry(today())) > 0 ? 'expiresTooLate' : null
}

/** The columns of a new key and its secret, which leaves once and is kept nowhere. */
export function freshKey(key: NewKey, perMinute: number = PER_MINUTE) {
  const secret = newSecret()
  const hash = hashOf(secret)
  if (hash === null) throw new Error('A secret that is none.')
  const row = {
    name: key.name,
    prefix: prefixOf(secret),
    secret_hash: hash,
    scopes: [...key.scopes],
    per_minute: perMinute,
    expires_on: key.expiresOn,
  }
  return { secret, row }
}

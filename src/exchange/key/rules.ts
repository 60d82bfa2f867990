/** Keys of the interface: what they may do, how long they last, and what their secrets look like. */

import { createHash, randomBytes } from 'node:crypto'
import type { OrganisationKind } from '../../platform/access/index.ts'

/** What a key may be used for. */
export const scopes = ['messages:write', 'messages:read', 'webhooks:manage', 'notices:write'] as const
export type Scope = (typeof scopes)[number]

/** Which scopes an organisation's keys can have; migration 0010 has the same. Kronofogden's notices come through the municipality's own systems. */
export const scopesOf: Record<OrganisationKind, readonly Scope[]> = {
  landlord: ['messages:write', 'messages:read', 'webhooks:manage'],
  municipality: ['notices:write'],
  ideaBased: [],
}

export const isScope = (text: string): text is Scope => scopes.some((scope) => scope === text)

/** No key lasts longer, in years: one that nobody remembers must end by itself. */
export const MOST_YEARS = 2

/** Requests a minute, unless the key was made for more. */
export const PER_MINUTE = 120
export const MOST_PER_MINUTE = 6000

const SECRET = /^hv_[A-Za-z0-9_-]{43}$/

/** A new secret: 256 random bits after a beginning that scanners for leaked secrets can know. */
export const newSecret = (): string => `hv_${randomBytes(32).toString('base64url')}`

/** The beginning that is kept to tell keys apart by: `hv_abc1`. */
export const prefixOf = (secret: string): string => secret.slice(0, 7)

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

/** Secrets in addresses: shown once, kept as their SHA-256. */

import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

const SECRET = /^[A-Za-z0-9_-]{43}$/

/** The hash of a secret; null for a text that can't be one. */
export const hashOf = (secret: string): Buffer | null =>
  SECRET.test(secret) ? createHash('sha256').update(secret).digest() : null

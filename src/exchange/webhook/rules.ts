/** Notices to other systems: what they tell of, how they are signed, and when they are tried again. Pure. */

import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

export const webhookEvents = ['answer', 'promise', 'undertaking'] as const
export type WebhookEvent = (typeof webhookEvents)[number]
export const isWebhookEvent = (text: string): text is WebhookEvent => webhookEvents.some((event) => event === text)

/** Why a notice didn't arrive. */
export type DeliveryFault = 'status' | 'timeout' | 'noConnection' | 'noSuchHost' | 'notAllowed'

/** 256 random bits after a beginning that scanners for leaked secrets can know. */
export const newWebhookSecret = (): string => `${SECRET_BEGINS}${randomBytes(32).toString('base64')}`
const SECRET_BEGINS = 'whsec_'

/** How long an old secret is used beside the new one. */
export const BOTH_SECRETS = Temporal.Duration.from({ hours: 24 })

const MINUTE = 60
const HOUR = 60 * MINUTE
/** Seconds to wait after the first, second, … try that failed; after the last of them nothing is tried any more (four and a half days). */
export const WAITS = [
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
  24 * HOUR,
  24 * HOUR,
] as const

/** When to try again after so many tries that failed; null: given up. */
export function nextTry(tries: number, at: Temporal.Instant): Temporal.Instant | null {
  const wait = WAITS[tries - 1]
  return wait === undefined ? null : at.add({ seconds: wait })
}

export type Notice = {
  id: string
  event: string
  messageId: string
  receipt: string
  at: Temporal.Instant
  kind: string
}

/** The body, the same bytes at every try. */
export const bodyOf = ({ id, event, messageId, receipt, at, kind }: Notice): string =>
  JSON.stringify({ id, event, messageId, receipt, answeredAt: at.toString(), kind })

/** The three headers of the Standard Webhooks specification. */
export type SignedHeaders = { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string }

/**
 * As the Standard Webhooks specification has it (https://www.standardwebhooks.com): HMAC-SHA256 of `<id>.<seconds>.<body>` with each secret in use, `v1,<base64>`
 * with a space between. The moment is signed too, so that an old notice can't be sent anew by somebody who listened.
 */
export function signatureOf(id: string, body: string, secrets: readonly string[], at: Temporal.Instant): SignedHeaders {
  const seconds = Math.floor(at.epochMilliseconds / 1000)
  const signed = secrets.map((secret) => new Webhook(inBase64(secret)).sign(id, new Date(seconds * 1000), body))
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signed.join(' ') }
}

/** Secrets that were made before the specification was followed have the letters of base64 that addresses take; the bytes are the same. */
const inBase64 = (secret: string): string =>
  Buffer.from(secret.slice(SECRET_BEGINS.length), 'base64').toString('base64')

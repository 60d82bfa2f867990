/** Notices to other systems: what they tell of, how they are signed, and when they are tried again. Pure. */

import { createHmac, randomBytes } from 'node:crypto'

export const webhookEvents = ['answer', 'promise', 'undertaking'] as const
export type WebhookEvent = (typeof webhookEvents)[number]
export const isWebhookEvent = (text: string): text is WebhookEvent => webhookEvents.some((event) => event === text)

/** Why a notice didn't arrive. */
export type DeliveryFault = 'status' | 'timeout' | 'noConnection' | 'noSuchHost' | 'notAllowed'

/** 256 random bits after a beginning that scanners for leaked secrets can know. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`

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

/**
 * `t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<t>.<body>` with each secret in use. The moment is signed too, so that an old notice can't be sent anew
 * by somebody who listened.
 */
export function signatureOf(body: string, secrets: readonly string[], at: Temporal.Instant): string {
  const t = Math.floor(at.epochMilliseconds / 1000)
  const signed = secrets.map((secret) => `v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`)
  return [`t=${t}`, ...signed].join(',')
}

/** Phones that send without a login: their tokens, what their clocks say, and why something comes back. Decisions on facts alone. */

import { createHash, randomBytes } from 'node:crypto'
import type { RefusedBecause } from './wire.ts'

const TOKEN = /^hp_[A-Za-z0-9_-]{43}$/

/** A new token: 256 random bits, which are on the phone and nowhere else. */
export const newToken = (): string => `hp_${randomBytes(32).toString('base64url')}`

/** What is kept of it; null for a text that can't be a token. */
export const hashOf = (token: string): Buffer | null =>
  TOKEN.test(token) ? createHash('sha256').update(token).digest() : null

/** A clock that is wrong by less tells nothing. */
const CLOSE = Temporal.Duration.from({ minutes: 5 })
/** Whoever writes down later than this was either long without a network, or has a clock that stands still. In hours: 60 days. */
const LONG = Temporal.Duration.from({ hours: 60 * 24 })

export const clockMarks = ['ahead', 'old', 'skewed'] as const
export type ClockMark = (typeof clockMarks)[number]

export type Clocks = {
  /** when it was written, by the phone */
  written: Temporal.Instant
  /** when the meeting was, as it was told */
  met: Temporal.Instant
  /** what the phone says that it is while it sends */
  phone: Temporal.Instant
  /** what it is */
  now: Temporal.Instant
}

/** What somebody should know of the clock that it was written by; null when nothing. Nothing is ever changed by it. */
export function clockOf({ written, met, phone, now }: Clocks): ClockMark | null {
  const after = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0
  if ([written, met].some((one) => after(one, now.add(CLOSE)))) return 'ahead'
  if (after(phone, now.add(CLOSE)) || after(now.subtract(CLOSE), phone)) return 'skewed'
  return [written, met].some((one) => after(now.subtract(LONG), one)) ? 'old' : null
}

/** What the form of a meeting says is wrong, as a phone says it. */
const becauseOf: Readonly<Record<string, RefusedBecause>> = {
  ahead: 'future',
  withoutIdentity: 'names',
  noNumbers: 'numbers',
  nobody: 'nobody',
  moreThanMet: 'outdoors',
  nextMissing: 'next',
  nextBefore: 'next',
}

export const refusedFor = (fault: { word: string }): RefusedBecause => becauseOf[fault.word] ?? 'invalid'

/** What a meeting that was written without a network can meet. */
export const meetings = ['linked', 'answered', 'moved', 'twice', 'ended'] as const
export type Meets = (typeof meetings)[number]

/** How it was settled. */
export const settlings = ['kept', 'same', 'written', 'thrown'] as const

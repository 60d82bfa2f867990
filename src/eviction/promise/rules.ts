/** What may be promised to a landlord, and what must not stand in words that a landlord reads. */

import { holdsPersonalNumber } from '../../law/index.ts'
import type { PromiseKind } from '../../message/index.ts'
import { wrong } from '../../platform/subject/refusal.ts'

export type NewPromise = { kind: PromiseKind; by: Temporal.PlainDate | null; words: string | null }

/** Promises that say nothing without a day. */
const wantsDay: readonly PromiseKind[] = ['paymentComes', 'answerBy']

/** What can't be promised so; null when it can. A landlord reads the words, and has no need of anybody's number. */
export function wrongWith({ kind, by, words }: NewPromise) {
  if (words !== null && holdsPersonalNumber(words)) return wrong('words', 'noNumbers')
  if (kind === 'other' && words === null) return wrong('words', 'wordsMissing')
  return by === null && wantsDay.includes(kind) ? wrong('by', 'dayMissing') : null
}

/** What may be promised to a landlord, and what must not stand in words that a landlord reads. */

import type { PromiseKind } from '../../message/index.ts'

/** Promises that say nothing without a day. */
export const wantsDay: readonly PromiseKind[] = ['paymentComes', 'answerBy']

/** A landlord reads it, and has no need of anybody's number. */
export { holdsPersonalNumber } from '../../law/index.ts'

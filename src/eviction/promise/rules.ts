/** What may be promised to a landlord, and what must not stand in words that a landlord reads. */

export const promiseKinds = ['contact', 'paymentComes', 'planProposed', 'undertaking', 'answerBy', 'other'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** Promises that say nothing without a day. */
export const wantsDay: readonly PromiseKind[] = ['paymentComes', 'answerBy']

/** A landlord reads it, and has no need of anybody's number. */
export { holdsPersonalNumber } from '../../law/index.ts'

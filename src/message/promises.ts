/** What a landlord may be promised in answer to a message. */

import { dictionary } from '../platform/text/index.ts'

export const promiseKinds = ['contact', 'paymentComes', 'planProposed', 'undertaking', 'answerBy', 'other'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** In the words that the landlord reads. */
export const promiseNames = dictionary({
  sv: {
    contact: 'Vi kontaktar hyresgästen',
    paymentComes: 'En betalning kommer',
    planProposed: 'Vi föreslår en avbetalningsplan',
    undertaking: 'Vi prövar ett åtagande om betalningsansvar',
    answerBy: 'Ni får svar av oss',
    other: 'Något annat',
  } satisfies Record<PromiseKind, string>,
  en: {
    contact: 'We contact the tenant',
    paymentComes: 'A payment comes',
    planProposed: 'We propose a payment plan',
    undertaking: 'We consider undertaking to pay',
    answerBy: 'You get an answer from us',
    other: 'Something else',
  } satisfies Record<PromiseKind, string>,
})

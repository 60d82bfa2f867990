/** What a lawyer has been asked about an agreement. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'

export type Review = {
  id: string
  about: 'procurement' | 'stateAid'
  askedWords: string | null
  askedAt: Temporal.Instant
  outcome: 'fine' | 'reserved' | 'procure' | 'change' | null
  words: string | null
  reviewer: string | null
  answeredAt: Temporal.Instant | null
}

export const reviewsOf = (tx: Tx, agreementId: string): Asking<Review[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_review')
      .select(['id', 'about', 'asked_words as askedWords', 'asked_at as askedAt', 'answered_as as outcome'])
      .select(['answered_words as words', 'reviewer', 'answered_at as answeredAt'])
      .where('agreement_id', '=', agreementId)
      .where('undone_at', 'is', null)
      .orderBy('asked_at'),
    { askedAt: 'moment', answeredAt: 'moment' },
  )

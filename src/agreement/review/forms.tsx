/** A lawyer’s look at procurement and state aid: asked and answered. That an IOP is no procurement isn’t settled law. */

import { found } from '../../platform/access/index.ts'
import { ask } from '../../platform/database/index.ts'
import { longText, optional, radios, shortText, stopped } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { rowText } from '../row.text.ts'
import { undo } from '../row.ts'
import { agreement } from '../subject.tsx'
import { reviewsOf } from './queries.ts'
import { text } from './text.ts'

const place = { may: 'manage', back: '#review' } as const

export const askingLawyer = agreement.form({
  ...place,
  at: 'reviews/new',
  opens: 'agreement',
  text: group(text, 'asking'),
  fields: { about: radios(['procurement', 'stateAid'], group(text, 'abouts')), words: optional(longText(900, 4)) },
  act: async (step, { about, words }) => {
    if ((await ask(step.tx, reviewsOf(step.tx, step.on.id))).some((one) => one.about === about))
      return stopped('already', 'about')
    const made = await step.add('agreement_review', 'asked', { about, asked_words: words })
    return step.done('agreement.review-asked', { data: { row: made, about }, made })
  },
  clash: { agreement_review_once: stopped('already', 'about') },
})

export const answeringReview = agreement.form({
  ...place,
  at: 'reviews/:row/answer',
  opens: 'agreement',
  text: group(text, 'answering'),
  fields: {
    outcome: radios(['fine', 'reserved', 'procure', 'change'], group(text, 'outcomes')),
    reviewer: shortText(120),
    words: longText(900, 4),
  },
  act: async (step, { outcome, reviewer, words }) => {
    const review = found((await ask(step.tx, reviewsOf(step.tx, step.on.id))).find(({ id }) => id === step.params.row))
    await step.stamp('agreement_review', review.id, 'answered', {
      answered_as: outcome,
      answered_words: words,
      reviewer,
    })
    return step.done('agreement.review-answered', { data: { row: review.id, outcome } })
  },
})

export const undoingReview = agreement.press({
  ...place,
  at: 'reviews/:row/undo',
  text: group(rowText, 'undoing'),
  act: (step) => undo(step, 'agreement_review', step.params.row),
})

export const reviewRoutes = agreement.routes(askingLawyer, answeringReview, undoingReview)

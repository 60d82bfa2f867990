/** What a refusal about a payment plan says, and at which field. */

import { type Locale, words } from '../../platform/text/index.ts'
import type { Problem } from '../../platform/web/index.ts'
import type { EndRefusal, PaymentRefusal, PlanRefusal, ResumeRefusal } from './actions.ts'
import { text } from './text.ts'

type Refusal = PlanRefusal | PaymentRefusal | EndRefusal | ResumeRefusal

export function sayPlan(refusal: Refusal, locale: Locale): Problem {
  const t = words(text, locale)
  switch (refusal.kind) {
    case 'agreedInFuture':
      return { field: 'agreedOn', message: t.inFuture }
    case 'inFuture':
      return { field: 'on', message: t.inFuture }
    case 'noRows':
      return { field: 'due1', message: t.noRows }
    case 'sameDay':
    case 'beforeAgreed':
      return { field: `due${refusal.row}`, message: t[refusal.kind] }
    default:
      return { field: '', message: t[refusal.kind] }
  }
}

/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnConsent } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/emergency-openings',
    does: false,
    may: mayOnConsent.review,
    label: { sv: 'Nödöppningar', en: 'Emergency openings' },
    words: 'granska, öppnat utan skäl, nödöppnat, review, opened in emergency',
  },
]

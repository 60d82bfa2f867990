/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnReview } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/logs/access',
    does: false,
    may: mayOnReview.read,
    label: { sv: 'Inloggningar och försök', en: 'Logins and attempts' },
    words: 'loggar, åtkomst, nekade, sökningar, logggranskning, logs, access, refused, searches, review',
  },
  {
    href: '/logs/reading',
    does: false,
    may: mayOnReview.read,
    label: { sv: 'Läsloggen', en: 'The log of reading' },
    words: 'loggar, läslogg, vem har läst, öppnat, journal, logggranskning, logs, read log, who has read, opened',
  },
]

/** Times that protect somebody until they have run out: the counted day is the first on which Kronofogden may act. */

import type { Refine } from './build.ts'
import { note } from './notes.ts'

/** Nothing may happen before the counted day; on it, it may. By the other reading a red day is passed over. */
export const earliestDay: Refine = ({ nominal, extended, notes }) => ({
  earliestAction: nominal,
  notes: [
    ...notes.filter(({ id }) => id !== 'not-verified'),
    note(
      'not-before',
      `Inte före ${nominal}. Räkna med att det kan ske den dagen, också om den är röd.`,
      `Not before ${nominal}. Reckon with it on that day, also if it is a red day.`,
    ),
  ],
  readings:
    extended === null || extended.equals(nominal)
      ? []
      : [{ id: 'extended', earliestAction: extended, why: nextVardag }],
})

const nextVardag = {
  sv: 'Om lag 1930:173 2 § gäller kan det ske först denna dag. Det är inte klarlagt.',
  en: 'If lag 1930:173 2 § applies it can come on this day at the earliest. It is not settled.',
}

/** What is told of contacts with a household, and who may take one back. */

import { dateOf } from '../../platform/time/index.ts'
import type { ContactFacts } from '../clocks/contact-day.ts'

/** Whole days from the matter's opening to the first contact that somebody answered; null while nobody has. */
export function daysToFirstContact(
  openedOn: Temporal.PlainDate,
  contacts: readonly Pick<ContactFacts, 'on' | 'reached'>[],
): number | null {
  const reached = contacts
    .filter((contact) => contact.reached)
    .map(({ on }) => on)
    .toSorted(Temporal.PlainDate.compare)[0]
  return reached === undefined ? null : Math.max(0, openedOn.until(reached, { largestUnit: 'days' }).days)
}

/** Only whoever wrote a contact down may take it back, and only the same day: afterwards it is part of what happened. */
export const mayUndo = (
  contact: { undone: unknown; notedBy: { id: string }; notedAt: Temporal.Instant },
  userId: string,
  today: Temporal.PlainDate,
): boolean => contact.undone === null && contact.notedBy.id === userId && dateOf(contact.notedAt).equals(today)

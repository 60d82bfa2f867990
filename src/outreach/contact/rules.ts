/** What a meeting may be: decisions on facts alone. A refusal is a field and a word, for forms and for what phones send. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { dateOf } from '../../platform/time/index.ts'

export const offers = ['talk', 'food', 'clothes', 'place', 'care', 'contact', 'transport', 'other'] as const
export type Offer = (typeof offers)[number]

/** Why it is known who it was: the person said yes, or the law has it told (a child, SoL 2025:400 19 kap. 1 §). */
export const grounds = ['consent', 'duty'] as const

/** As the database has them. */
export const MOST_UNNAMED = 200
export const MOST_WANTED = 900
export const MOST_ALIAS = 100
export const MOST_WHERE = 200

export type ContactFacts = {
  metAt: Temporal.Instant
  personId: string | null
  because: (typeof grounds)[number] | null
  alias: string | null
  unnamed: number
  outdoors: number
  wanted: string | null
  nextOn: Temporal.PlainDate | null
  nextWhere: string | null
}

export type ContactFault =
  | { field: 'metTime'; word: 'ahead' }
  | { field: 'because'; word: 'becauseMissing' | 'becauseOfNobody' }
  | { field: 'alias'; word: 'aliasBesides' | 'noNumbers' }
  | { field: 'unnamed'; word: 'nobody' | 'withoutIdentity' }
  | { field: 'outdoors'; word: 'moreThanMet' }
  | { field: 'wanted' | 'nextWhere'; word: 'noNumbers' }
  | { field: 'nextOn'; word: 'nextMissing' | 'nextBefore' }

/** How many it is about. */
export const peopleIn = ({ personId, alias, unnamed }: Pick<ContactFacts, 'personId' | 'alias' | 'unnamed'>): number =>
  unnamed + (personId === null && alias === null ? 0 : 1)

/** The first thing that is wrong; null when nothing is. `names`: whether the board has outreach documented with identity. */
export function faultIn(
  contact: ContactFacts,
  { names, now }: { names: boolean; now: Temporal.Instant },
): ContactFault | null {
  const { metAt, personId, because, alias, outdoors, wanted, nextOn, nextWhere } = contact
  if (Temporal.Instant.compare(metAt, now) > 0) return { field: 'metTime', word: 'ahead' }
  if (!names && (personId !== null || alias !== null)) return { field: 'unnamed', word: 'withoutIdentity' }
  if (personId !== null && because === null) return { field: 'because', word: 'becauseMissing' }
  if (personId === null && because !== null) return { field: 'because', word: 'becauseOfNobody' }
  if (personId !== null && alias !== null) return { field: 'alias', word: 'aliasBesides' }
  if (peopleIn(contact) === 0) return { field: 'unnamed', word: 'nobody' }
  if (outdoors > peopleIn(contact)) return { field: 'outdoors', word: 'moreThanMet' }
  if (alias !== null && holdsPersonalNumber(alias)) return { field: 'alias', word: 'noNumbers' }
  if (wanted !== null && holdsPersonalNumber(wanted)) return { field: 'wanted', word: 'noNumbers' }
  if (nextWhere !== null && holdsPersonalNumber(nextWhere)) return { field: 'nextWhere', word: 'noNumbers' }
  if (nextOn === null && nextWhere !== null) return { field: 'nextOn', word: 'nextMissing' }
  if (nextOn !== null && Temporal.PlainDate.compare(nextOn, dateOf(metAt)) < 0)
    return { field: 'nextOn', word: 'nextBefore' }
  return null
}

/** Which bookings the board's word on a night lets through. Pure. */

import type { NightWord } from './word.ts'

export type WordRefusal =
  /** it takes an assessment, which is the municipality's alone: a partner asks for the place */
  | 'asksMunicipality'
  /** nobody is written down there: the booking names nobody */
  | 'namesNobody'
  /** it is written down who sleeps there */
  | 'namesGuest'

/**
 * `byDecision`: the place carries out a decision, in a case that has the person's name already. A municipality's own staff book whatever the list says: they
 * assess. It is asked of every night: the board's word may end among them. While there is no list nothing is stopped but a booking that names nobody.
 */
export function refusalByWords(words: readonly NightWord[], of: Booked): WordRefusal | null {
  for (const word of words) {
    const why = refusalByWord(word, of)
    if (why !== null) return why
  }
  return null
}

type Booked = { isNamed: boolean; byDecision: boolean; byPartner: boolean }

function refusalByWord(word: NightWord, { isNamed, byDecision, byPartner }: Booked): WordRefusal | null {
  if (word === 'notOffered' && byPartner) return 'asksMunicipality'
  if (word === 'nameless') return isNamed && !byDecision ? 'namesNobody' : null
  return isNamed ? null : 'namesGuest'
}

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
 * assess. While there is no list nothing is stopped but a booking that names nobody.
 */
export function refusalByWord(
  word: NightWord,
  { isNamed, byDecision, byPartner }: { isNamed: boolean; byDecision: boolean; byPartner: boolean },
): WordRefusal | null {
  if (word === 'notOffered' && byPartner) return 'asksMunicipality'
  if (word === 'nameless') return isNamed && !byDecision ? 'namesNobody' : null
  return isNamed ? null : 'namesGuest'
}

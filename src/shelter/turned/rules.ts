/** What can be noted of somebody who was turned away. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { wrong } from '../../platform/subject/refusal.ts'

export const turnedBecauses = ['full', 'rule', 'closed', 'declinedBySite', 'declinedByGuest', 'other'] as const
export type TurnedBecause = (typeof turnedBecauses)[number]

type Noted = { because: TurnedBecause; site: string | null; needs: readonly string[]; words: string | null }

export function turnedWrong({ because, site, needs, words }: Noted) {
  if (because === 'declinedBySite' && site === null) return wrong('site', 'whichSite')
  if (because === 'rule' && needs.length === 0) return wrong('needs', 'whichRule')
  if (because === 'other' && words === null) return wrong('words', 'whatElse')
  if (words !== null && holdsPersonalNumber(words)) return wrong('words', 'noNumbers')
  return null
}

/** Why somebody is let in no more, in one of few words: a reason written freely would hold what is nobody's business. */

import { type Locale, words } from '../../platform/text/index.ts'
import { text } from './text.ts'

export const endReasons = ['left', 'absent', 'otherWork', 'security'] as const

/** The reason in words; from the command line it is whatever was written there. */
export function endedBecause(because: string, locale: Locale): string {
  const known = endReasons.find((one) => one === because)
  return known === undefined ? because : words(text, locale).reasons[known]
}

/** What a message's refusal says. */

import { type Locale, words } from '../platform/text/index.ts'
import type { MessageRefusal } from './actions.ts'
import { say } from './say.ts'
import { text } from './text.ts'

export function sayRefusal(refusal: MessageRefusal, locale: Locale): string {
  const t = words(text, locale).refusals
  switch (refusal.kind) {
    case 'otherMunicipality':
      return t.otherMunicipality(refusal.name)
    case 'givenElectronically':
      return say.givenToday[locale]
    default:
      return t[refusal.kind]
  }
}

/** Where an offer stands, as a tag in lists and on its page. */

import { type Locale, words } from '../../platform/text/index.ts'
import { Tag, type Tone } from '../../platform/ui/index.ts'
import type { OfferState } from './rules.ts'
import { text } from './text.ts'

const tones = {
  waiting: 'soon',
  late: 'late',
  accepted: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  leased: 'good',
} as const satisfies Record<OfferState, Tone>

export function OfferTag({ state, locale }: { state: OfferState; locale: Locale }) {
  return <Tag tone={tones[state]}>{words(text, locale).state[state]}</Tag>
}

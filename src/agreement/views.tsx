/** Where an agreement stands, in a word and a tone. */

import { type Locale, words } from '../platform/text/index.ts'
import { Tag, type Tone } from '../platform/ui/index.ts'
import type { Standing } from './standing.ts'
import { text } from './text.ts'

const tones = {
  draft: 'neutral',
  signing: 'soon',
  signed: 'info',
  inForce: 'good',
  expired: 'late',
  ended: 'neutral',
  neverBegan: 'neutral',
} as const satisfies Record<Standing, Tone>

export function StandingTag({ standing, locale }: { standing: Standing; locale: Locale }) {
  return <Tag tone={tones[standing]}>{words(text, locale).standings[standing]}</Tag>
}

/** Parts of vacancies: where one stands, and those of a dwelling on its page. */

import type { Locale } from '../../platform/text/index.ts'
import { Tag, type Tone } from '../../platform/ui/index.ts'
import type { VacancyStanding } from './rules.ts'
import { standingInWords } from './say.ts'

const tones = {
  withdrawn: 'neutral',
  taken: 'good',
  offered: 'info',
  lapsed: 'neutral',
  open: 'soon',
} as const satisfies Record<VacancyStanding['kind'], Tone>

export function VacancyTag({ standing, locale }: { standing: VacancyStanding; locale: Locale }) {
  return <Tag tone={tones[standing.kind]}>{standingInWords(standing, locale)}</Tag>
}

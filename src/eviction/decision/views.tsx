/** The decisions that were made before, beneath the page where a new one is written. */

import { formatDate, formatMoment, formatOre, type Locale, words } from '../../platform/text/index.ts'
import { Card } from '../../platform/ui/index.ts'
import type { MatterDecision } from './queries.ts'
import { text } from './text.ts'

export function decisionName({ kind, amountOre, decidedOn }: MatterDecision, locale: Locale): string {
  const amount = amountOre === null ? '' : `, ${formatOre(amountOre, locale)}`
  return `${words(text, locale).decided[kind]}${amount}, ${formatDate(decidedOn, locale)}`
}

export function Earlier({ decisions, locale }: { decisions: readonly MatterDecision[]; locale: Locale }) {
  const t = words(text, locale)
  if (decisions.length === 0) return null
  return (
    <Card title={t.earlier}>
      <ul>
        {decisions.map((one) => (
          <li>
            {decisionName(one, locale)}{' '}
            <span class="rule">
              {t.by(one.decidedBy, formatMoment(one.decidedAt, locale))}
              {one.correctedBy === null ? null : ` · ${t.corrected}`}
              {one.correctedBecause === null ? null : ` · ${t.correctedBecause(one.correctedBecause)}`}
            </span>
            <br />
            {one.reasons}
          </li>
        ))}
      </ul>
    </Card>
  )
}

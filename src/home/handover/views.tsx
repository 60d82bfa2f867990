/** What stands in the way of an own lease, in words. */

import { formatDate, formatKronor, formatNumber, type Locale, plural, words } from '../../platform/text/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import type { Obstacle } from '../handover-rules.ts'
import { text } from '../lease.text.ts'

/** An obstacle as a sentence. */
export function obstacleInWords(obstacle: Obstacle, locale: Locale): string {
  const t = words(text, locale)
  switch (obstacle.kind) {
    case 'not-second-hand':
      return t.obstacles[obstacle.kind]
    case 'ended':
      return t.obstacles.ended(formatDate(obstacle.on, locale))
    case 'too-early':
      return t.obstacles['too-early'](formatDate(obstacle.readyOn, locale))
    case 'arrears':
      return t.obstacles.arrears(formatKronor(obstacle.amount, locale))
    case 'complaints':
      return t.obstacles.complaints(
        plural(obstacle.count, t.complaint, t.complaints, locale),
        formatNumber(obstacle.allowed, locale),
      )
  }
}

export function Obstacles({ obstacles, locale }: { obstacles: readonly Obstacle[]; locale: Locale }) {
  const t = words(text, locale)
  if (obstacles.length === 0) return <Notice kind="success">{t.nothingInTheWay}</Notice>
  return (
    <Notice kind="warning" title={t.inTheWay}>
      <ul>
        {obstacles.map((obstacle) => (
          <li>{obstacleInWords(obstacle, locale)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** A count by situation, sex, age and children, and what is doubtful about it. */

import { formatNumber, words } from '../../platform/text/index.ts'
import { Card, Notice, Table, useLocale } from '../../platform/ui/index.ts'
import { text } from '../text.ts'
import type { Flag } from './count.ts'
import type { ShownCount, ShownFigure } from './shown.ts'

/** A card for each figure that has parts. */
export function Breakdown({ shown }: { shown: ShownCount }) {
  const locale = useLocale()
  return (
    <>
      {shown.figures
        .filter(({ parts }) => parts.length > 0)
        .map((one) => (
          <Card title={one.figure.title[locale]} level={3}>
            <Parts shown={one} />
          </Card>
        ))}
    </>
  )
}

function Parts({ shown: { figure, parts, sum } }: { shown: ShownFigure }) {
  const locale = useLocale()
  const t = words(text, locale)
  const title = figure.title[locale]
  return (
    <Table
      caption={title}
      captionUnseen
      rows={parts}
      columns={[
        {
          label: title,
          cell: (part) => (part.href ? <a href={part.href}>{part.words[locale]}</a> : part.words[locale]),
        },
        {
          label: t.number,
          numeric: true,
          cell: ({ count }) => (count === null ? <span class="rule">{t.hidden}</span> : formatNumber(count, locale)),
        },
      ]}
      foot={[t.sum, sum === null ? t.hidden : formatNumber(sum, locale)]}
    />
  )
}

/** Flags in words. */
export function flagLines(flags: readonly Flag[], locale: 'sv' | 'en'): string[] {
  const t = words(text, locale)
  return flags.map(({ kind, count }) => t.flags[kind](count))
}

export function Doubts({ flags, hides }: { flags: readonly Flag[]; hides: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const lines = flagLines(flags, locale)
  if (lines.length === 0) return hides ? null : <p class="rule">{t.noDoubts}</p>
  return (
    <Notice kind="warning" title={t.doubts}>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

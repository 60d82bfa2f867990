/** What a user has to hand over, in figures: on their page, and before they are ended. */

import { formatNumber, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, type Viewer } from '../../platform/ui/index.ts'
import { text as shared } from '../text.ts'
import type { OpenWork } from './queries.ts'
import { text } from './text.ts'

type WorkProps = {
  viewer: Viewer
  work: readonly OpenWork[]
  /** where it is handed over, for whoever may */
  handOver?: Partial<Record<OpenWork['kind'], string>>
}

export function ToHandOver({ viewer: { locale }, work, handOver = {} }: WorkProps) {
  const t = words(text, locale)
  const links: Readonly<Record<string, string>> = t.handOver
  return (
    <Card title={t.open}>
      <p class="soft measure">{t.openLead}</p>
      <DefinitionList
        items={work.map(({ kind, open }) => ({
          term: words(shared, locale).open[kind],
          value: formatNumber(open, locale),
          note: handOver[kind] ? <a href={handOver[kind]}>{links[kind] ?? t.open}</a> : null,
        }))}
      />
    </Card>
  )
}

/** A count by situation, sex, age and children, and what is doubtful about it. */

import { formatNumber, words } from '../../platform/text/index.ts'
import { Card, Notice, Table, useLocale } from '../../platform/ui/index.ts'
import { text } from '../text.ts'
import type { Flag } from './count.ts'
import type { Part, ShownCount } from './shown.ts'

export function Breakdown({ shown }: { shown: ShownCount }) {
  const t = words(text, useLocale())
  return (
    <>
      <Card title={t.bySituation} level={3}>
        <Parts
          caption={t.bySituation}
          parts={shown.situations}
          nameOf={(key) => t.situations[key]}
          total={shown.total}
        />
      </Card>
      <Card title={t.bySex} level={3}>
        <Parts caption={t.bySex} parts={shown.sexes} nameOf={(key) => t.sexes[key]} total={shown.total} />
      </Card>
      <Card title={t.byAge} level={3}>
        <Parts caption={t.byAge} parts={shown.ages} nameOf={(key) => t.ages[key]} total={shown.total} />
      </Card>
      <Card title={t.children} level={3}>
        <Parts
          caption={t.children}
          parts={shown.children}
          nameOf={(key) => t.childLiving[key]}
          total={shown.childrenTotal}
        />
      </Card>
    </>
  )
}

type PartsProps<K> = { caption: string; parts: readonly Part<K>[]; nameOf: (key: K) => string; total: number | null }

function Parts<K extends string | number>({ caption, parts, nameOf, total }: PartsProps<K>) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={parts}
      columns={[
        { label: caption, cell: ({ key, href }) => (href ? <a href={href}>{nameOf(key)}</a> : nameOf(key)) },
        {
          label: t.number,
          numeric: true,
          cell: ({ count }) => (count === null ? <span class="rule">{t.hidden}</span> : formatNumber(count, locale)),
        },
      ]}
      foot={[t.sum, total === null ? t.hidden : formatNumber(total, locale)]}
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

/** What every chart stands in: its title, the sentence that says what it shows, the picture, and the table behind it. */
import type { Child } from 'hono/jsx'
import { Disclosure } from '../surface.tsx'
import { useText } from '../text.ts'

export type ChartProps = {
  title: string
  /** What the chart shows, as a sentence with its figures: read instead of the picture. */
  sentence: string
}

export function ChartFrame({ title, sentence, table, children }: ChartProps & { table: Child; children: Child }) {
  const t = useText()
  return (
    <figure class="chart">
      <figcaption>
        <strong>{title}</strong>
        <span class="soft">{sentence}</span>
      </figcaption>
      {children}
      <Disclosure summary={t.table} of={title}>
        {table}
      </Disclosure>
    </figure>
  )
}

export type LegendItem = { kind: string; label: string; pattern?: boolean }

/** What each colour and hatch means, in words. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul class="legend">
      {items.map(({ kind, label, pattern = true }) => (
        <li>
          <svg width="18" height="18" aria-hidden="true">
            <rect class={`k-${kind}`} x="1" y="1" width="16" height="16" rx="4" />
            {pattern ? <rect x="1" y="11" width="16" height="6" fill={`url(#p-${kind})`} class={`h-${kind}`} /> : null}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

/** A share of the width as an SVG length. Drawings use shares across and pixels down, so that text is never scaled. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}

/** Lists beside each other, one of which is shown. */
import type { Child } from 'hono/jsx'
import { Toolbar } from './surface.tsx'

export type Tab = { href: string; label: string; current: boolean }

/** More than so many take too many rows of a phone: there they are folded to a line, as a filter is. */
const MOST_UNFOLDED = 6

/** `label` says what the tabs choose among; `children`: what stands beside them. */
export function Tabs({ label, tabs, children }: { label: string; tabs: readonly Tab[]; children?: Child }) {
  const row = (
    <Toolbar>
      {tabs.map(({ href, label, current }) => (
        <a
          href={href}
          class="ds-button small"
          {...(current ? { 'aria-current': 'page' } : { 'data-variant': 'secondary' })}
        >
          {label}
        </a>
      ))}
      {children}
    </Toolbar>
  )
  return (
    <nav aria-label={label}>
      {tabs.length > MOST_UNFOLDED ? (
        <details class="filter" data-unfold="wide">
          <summary>{label}</summary>
          {row}
        </details>
      ) : (
        row
      )}
    </nav>
  )
}

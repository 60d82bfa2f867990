/** Lists beside each other, one of which is shown. */
import type { Child } from 'hono/jsx'
import { Toolbar } from './surface.tsx'

export type Tab = { href: string; label: string; current: boolean }

/** `label` says what the tabs choose among; `children`: what stands beside them. */
export function Tabs({ label, tabs, children }: { label: string; tabs: readonly Tab[]; children?: Child }) {
  return (
    <nav aria-label={label}>
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
    </nav>
  )
}

/** The way between the three lists of those in charge. */

import { words } from '../platform/text/index.ts'
import { Toolbar, type Viewer } from '../platform/ui/index.ts'
import { text } from './text.ts'

const lists = [
  { href: '/users', label: 'users' },
  { href: '/organisations', label: 'organisations' },
  { href: '/roles', label: 'roles' },
] as const

export function Tabs({ viewer, here }: { viewer: Viewer; here: (typeof lists)[number]['href'] }) {
  const t = words(text, viewer.locale)
  return (
    <nav aria-label={t.inCharge}>
      <Toolbar>
        {lists.map(({ href, label }) => (
          <a href={href} aria-current={href === here ? 'page' : undefined}>
            {t[label]}
          </a>
        ))}
      </Toolbar>
    </nav>
  )
}

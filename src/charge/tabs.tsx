/** The way between the three lists of those in charge. */

import { words } from '../platform/text/index.ts'
import { Tabs as Lists, type Viewer } from '../platform/ui/index.ts'
import { text } from './text.ts'

const lists = [
  { href: '/users', label: 'users' },
  { href: '/organisations', label: 'organisations' },
  { href: '/roles', label: 'roles' },
] as const

export function Tabs({ viewer, here }: { viewer: Viewer; here: (typeof lists)[number]['href'] }) {
  const t = words(text, viewer.locale)
  const tabs = lists.map(({ href, label }) => ({ href, label: t[label], current: href === here }))
  return <Lists label={t.inCharge} tabs={tabs} />
}

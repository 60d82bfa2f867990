/** The ways between the pages of outreach, those of them that the viewer may see. A new page is a line here and its word. */

import type { Session } from '../platform/access/index.ts'
import { words } from '../platform/text/index.ts'
import { Tabs } from '../platform/ui/index.ts'
import { mayDo, type OutreachVerb } from './access.ts'
import { text } from './text.ts'

type Tab = {
  href: string
  label: 'contacts' | 'alerts' | 'places' | 'winter' | 'services' | 'areas'
  verb: OutreachVerb
}

const pages = [
  { href: '/outreach', label: 'contacts', verb: 'see' },
  { href: '/outreach/alerts', label: 'alerts', verb: 'visit' },
  { href: '/outreach/places', label: 'places', verb: 'see' },
  { href: '/outreach/winter', label: 'winter', verb: 'winter' },
  { href: '/outreach/services', label: 'services', verb: 'keep' },
  { href: '/outreach/areas', label: 'areas', verb: 'keep' },
] as const satisfies readonly Tab[]

export type OutreachPage = (typeof pages)[number]['href']

/** Nothing for whoever may see one of the pages alone. */
export function OutreachTabs({ session, here }: { session: Session; here: OutreachPage }) {
  const t = words(text, session.locale)
  const tabs = pages
    .filter(({ verb }) => mayDo(session, verb))
    .map(({ href, label }) => ({ href, label: t[label], current: href === here }))
  return tabs.length < 2 ? null : <Tabs label={t.ways} tabs={tabs} />
}

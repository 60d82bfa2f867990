/** The ways between the lists of cases and what belongs to them, those of them that the viewer may see. */

import { may, type Session } from '../platform/access/index.ts'
import { dictionary, words } from '../platform/text/index.ts'
import { Tabs } from '../platform/ui/index.ts'
import { mayOnCase } from './access.ts'

const text = dictionary({
  sv: {
    ways: 'Om ärenden',
    cases: 'Ärenden',
    transfers: 'Överflyttningar',
    openList: 'Insatser utan behovsprövning',
  },
  en: {
    ways: 'About cases',
    cases: 'Cases',
    transfers: 'Transfers',
    openList: 'Interventions without assessment',
  },
})

const pages = [
  { href: '/cases', label: 'cases', may: mayOnCase.read },
  { href: '/transfers', label: 'transfers', may: mayOnCase.receive },
  { href: '/open-interventions', label: 'openList', may: mayOnCase.read },
] as const

export function CaseTabs({ session, here }: { session: Session; here: (typeof pages)[number]['href'] }) {
  const t = words(text, session.locale)
  const tabs = pages
    .filter((page) => may(session, page.may))
    .map(({ href, label }) => ({ href, label: t[label], current: href === here }))
  return tabs.length < 2 ? null : <Tabs label={t.ways} tabs={tabs} />
}

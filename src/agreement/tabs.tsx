/** The way between the lists of agreements and what belongs to them. A partner has one list, and no tabs. */

import type { Session } from '../platform/access/index.ts'
import { words } from '../platform/text/index.ts'
import { Tabs as Lists, type Viewer } from '../platform/ui/index.ts'
import { type AgreementVerb, mayDo } from './access.ts'
import { text } from './text.ts'

const lists = [
  { href: '/agreements', label: 'agreements', may: 'see' },
  { href: '/routines', label: 'routines', may: 'seeAll' },
  { href: '/political-matters', label: 'politics', may: 'seeAll' },
  { href: '/county', label: 'county', may: 'seeAll' },
  { href: '/open-comparisons', label: 'comparisons', may: 'seeAll' },
  { href: '/shared-nights', label: 'nights', may: 'manage' },
  { href: '/plan', label: 'plan', may: 'seePlan' },
] as const satisfies readonly {
  href: string
  label: keyof (typeof text)['sv']['tabs']
  may: AgreementVerb
}[]

type Props = { viewer: Viewer; session: Session; here: (typeof lists)[number]['href'] }

export function Tabs({ viewer, session, here }: Props) {
  const t = words(text, viewer.locale)
  const tabs = lists
    .filter(({ may }) => mayDo(session, may))
    .map(({ href, label }) => ({ href, label: t.tabs[label], current: href === here }))
  return tabs.length < 2 ? null : <Lists label={t.tabsLabel} tabs={tabs} />
}

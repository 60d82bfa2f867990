/** Puts the rooms together: routes, navigation, and what My day and a person's path gather from them. */

import type { Hono } from 'hono'
import * as caseRoom from './case/index.ts'
import { consentLanes, consentRoutes } from './consent/index.ts'
import { dayRoutes } from './day/index.ts'
import * as home from './home/index.ts'
import { measureRoutes } from './measure/index.ts'
import { pathRoutes } from './path/index.ts'
import { personRoutes } from './person/index.ts'
import { hasRole, type Role, type Session } from './platform/access/index.ts'
import { loginRoutes, sessionOf } from './platform/access/login/index.ts'
import { dictionary, type Locale, words } from './platform/text/index.ts'
import type { IconName, Viewer } from './platform/ui/index.ts'
import { assemble, assetRoutes, type Env } from './platform/web/index.ts'
import { publicRoutes } from './public/index.ts'
import * as shelter from './shelter/index.ts'
import * as signal from './signal/index.ts'

const text = dictionary({
  sv: {
    day: 'Min dag',
    signals: 'Signaler',
    cases: 'Ärenden',
    people: 'Personer',
    tonight: 'I natt',
    homes: 'Hem',
    figures: 'Siffror',
    openings: 'Nödöppningar',
    law: 'Lagen',
  },
  en: {
    day: 'My day',
    signals: 'Signals',
    cases: 'Cases',
    people: 'People',
    tonight: 'Tonight',
    homes: 'Homes',
    figures: 'Figures',
    openings: 'Emergency openings',
    law: 'The law',
  },
})

type Entry = {
  href: string
  label: keyof (typeof text)['sv']
  icon: IconName
  roles: readonly Role[]
  also?: readonly string[]
}

const caseStaff = ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'] as const
const entries: readonly Entry[] = [
  {
    href: '/signals',
    label: 'signals',
    icon: 'signal',
    roles: [...caseStaff, 'outreachWorker', 'shelterWorker', 'partnerManager', 'landlordAgent'],
  },
  { href: '/cases', label: 'cases', icon: 'case', roles: caseStaff, also: ['/decisions'] },
  {
    href: '/people',
    label: 'people',
    icon: 'people',
    roles: [...caseStaff, 'outreachWorker', 'shelterWorker', 'partnerManager'],
  },
  {
    href: '/tonight',
    label: 'tonight',
    icon: 'bed',
    roles: [...caseStaff, 'shelterWorker', 'outreachWorker', 'partnerManager'],
    also: ['/sites', '/bookings'],
  },
  {
    href: '/homes',
    label: 'homes',
    icon: 'home',
    roles: [...caseStaff, 'landlordAgent'],
    also: ['/dwellings', '/offers', '/leases'],
  },
  { href: '/figures', label: 'figures', icon: 'chart', roles: ['manager', 'analyst'] },
  { href: '/emergency-openings', label: 'openings', icon: 'shield-alert', roles: ['logReviewer'] },
]

function navigation(session: Session | null, path: string, locale: Locale): Viewer['nav'] {
  const t = words(text, locale)
  const at = (prefix: string) => path === prefix || path.startsWith(`${prefix}/`)
  const law = { href: '/law', label: t.law, icon: 'law', current: at('/law') } as const
  if (session === null) return [law]
  return [
    { href: '/', label: t.day, icon: 'day', current: path === '/' },
    ...entries
      .filter(({ roles }) => hasRole(session, roles))
      .map(({ href, label, icon, also = [] }) => ({ href, label: t[label], icon, current: [href, ...also].some(at) })),
    law,
  ]
}

/** The whole of Hemvist as a web, ready to listen. `demo`: every page says that the people are invented. */
export function createApp({ demo, origin }: { demo: boolean; origin?: string | undefined }): Hono<Env> {
  const rooms = [signal, caseRoom, shelter, home]
  return assemble({
    rooms: [
      assetRoutes,
      loginRoutes,
      dayRoutes(rooms.map(({ dayItems }) => dayItems)),
      pathRoutes([
        ...[signal, shelter, home].map(({ pathLanes, pathEvents }) => ({ pathLanes, pathEvents })),
        // a partner whose consent names the plan sees cases on the path, too
        { about: 'plan', pathLanes: caseRoom.pathLanes, pathEvents: caseRoom.pathEvents },
        consentLanes,
      ]),
      signal.signalRoutes,
      caseRoom.caseRoutes,
      personRoutes,
      consentRoutes,
      shelter.shelterRoutes,
      home.homeRoutes,
      measureRoutes,
      publicRoutes,
    ],
    sessionOf,
    navigation,
    demo,
    origin,
  })
}

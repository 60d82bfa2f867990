/** The menu: which rooms somebody comes to, by what they may do there. */

import * as advice from './advice/index.ts'
import { mayOnAgreement } from './agreement/index.ts'
import * as caseRoom from './case/index.ts'
import { mayInCharge, mayOnDuty } from './charge/index.ts'
import { mayOnConsent } from './consent/index.ts'
import * as eviction from './eviction/index.ts'
import { mayOnInterface } from './exchange/index.ts'
import * as home from './home/index.ts'
import { mayOnFigures } from './measure/index.ts'
import * as message from './message/index.ts'
import { mayOnOutreach, mayOnPhone } from './outreach/index.ts'
import { mayOnPerson } from './person/index.ts'
import { type Allowed, isOnCall, may, type Session } from './platform/access/index.ts'
import { dictionary, type Locale, words } from './platform/text/index.ts'
import type { IconName, Viewer } from './platform/ui/index.ts'
import { mayOnReview } from './review/index.ts'
import * as shelter from './shelter/index.ts'
import * as signal from './signal/index.ts'
import { mayOnSupport } from './support/index.ts'

const text = dictionary({
  sv: {
    day: 'Min dag',
    signals: 'Signaler',
    cases: 'Ärenden',
    evictions: 'Hyreshot',
    messages: 'Meddelanden',
    advice: 'Rådgivning',
    people: 'Personer',
    outreach: 'Uppsökande',
    found: 'Någon sover hos oss',
    tonight: 'I natt',
    sites: 'Boenden',
    homes: 'Bostäder',
    support: 'Stöd',
    told: 'Överenskommet',
    agreements: 'Avtal',
    figures: 'Siffror',
    openings: 'Nödöppningar',
    logs: 'Loggar',
    users: 'Användare',
    drafts: 'Utkast',
    reminders: 'Påminnelser',
    onCall: 'Socialjour',
    ownDuty: 'Din jour',
    phones: 'Telefoner',
    keys: 'Nycklar för andra system',
    law: 'Lagen',
  },
  en: {
    day: 'My day',
    signals: 'Signals',
    cases: 'Cases',
    evictions: 'Homes at risk',
    messages: 'Messages',
    advice: 'Advice',
    people: 'People',
    outreach: 'Outreach',
    found: 'Somebody sleeps at ours',
    tonight: 'Tonight',
    sites: 'Shelters',
    homes: 'Homes',
    support: 'Support',
    told: 'Agreed',
    agreements: 'Agreements',
    figures: 'Figures',
    openings: 'Emergency openings',
    logs: 'Logs',
    users: 'Users',
    drafts: 'Drafts',
    reminders: 'Reminders',
    onCall: 'On call',
    ownDuty: 'Your duties on call',
    phones: 'Phones',
    keys: 'Keys for other systems',
    law: 'The law',
  },
})

// whoever sees tonight's places comes to the shelters by them
const seesTonight = (session: Session): boolean => may(session, shelter.mayOnSite.seeTonight)

type Entry = {
  href: string
  label: keyof (typeof text)['sv']
  icon: IconName
  /** everybody, when left out */
  may?: Allowed
  also?: readonly string[]
  /** in one's own menu, not in the main one */
  own?: boolean | ((session: Session) => boolean)
  /** besides: whom it concerns */
  concerns?: (session: Session) => boolean
}

const entries: readonly Entry[] = [
  { href: '/signals', label: 'signals', icon: 'signal', may: signal.mayOnSignal.send },
  { href: '/messages', label: 'messages', icon: 'message', may: message.mayOnMessage.send },
  {
    href: '/cases',
    label: 'cases',
    icon: 'case',
    may: caseRoom.mayOnCase.read,
    also: [
      ...[
        '/decisions',
        '/appeals',
        '/judgments',
        '/investigations',
        '/interventions',
        '/goals',
        '/follow-ups',
        '/notes',
      ],
      ...['/transfers', '/residences', '/open-interventions'],
    ],
  },
  {
    href: '/evictions',
    label: 'evictions',
    icon: 'key',
    also: ['/eviction-notices', '/delegations', '/undertakings', '/residents'],
    may: eviction.mayOnMatter.read,
  },
  { href: '/advice', label: 'advice', icon: 'document', may: advice.mayOnAdvice.advise, also: ['/debts'] },
  { href: '/people', label: 'people', icon: 'people', may: mayOnPerson.search, also: ['/asked-about'] },
  {
    href: '/outreach',
    label: 'outreach',
    icon: 'outreach',
    may: mayOnOutreach.see,
    // in charge of everything, one has as many ways as stand on a line already
    own: (session) => may(session, mayOnOutreach.winter),
  },
  { href: '/outreach/found', label: 'found', icon: 'outreach', may: mayOnOutreach.alert },
  {
    href: '/tonight',
    label: 'tonight',
    icon: 'bed',
    may: shelter.mayOnSite.seeTonight,
    also: ['/sites', '/bookings', '/place-requests', '/nights', '/waiting', '/turned-away'],
  },
  {
    href: '/homes',
    label: 'homes',
    icon: 'home',
    may: home.mayAtHome.see,
    also: [
      '/dwellings',
      '/vacancies',
      '/landlords',
      '/inspections',
      '/offers',
      '/leases',
      '/programmes',
      '/programme-leases',
      '/fidelity-templates',
      '/fidelity',
      '/pauses',
    ],
  },
  {
    href: '/support',
    label: 'support',
    icon: 'support',
    may: mayOnSupport.see,
    also: ['/support-contacts', '/support-goals', '/support-handovers'],
  },
  { href: '/told', label: 'told', icon: 'support', may: mayOnSupport.told, own: true },
  {
    href: '/agreements',
    label: 'agreements',
    icon: 'agreement',
    may: mayOnAgreement.see,
    also: ['/routines', '/political-matters', '/county', '/open-comparisons', '/shared-nights', '/plan', '/plans'],
  },
  { href: '/sites', label: 'sites', icon: 'bed', may: shelter.mayOnSite.setUp, own: seesTonight },
  { href: '/phones', label: 'phones', icon: 'phone', may: mayOnPhone.see, own: true },
  // whoever is on call there comes to it by My day
  {
    href: '/on-call',
    label: 'onCall',
    icon: 'clock',
    may: mayOnDuty.see,
    own: true,
    concerns: (session) => !isOnCall(session),
  },
  { href: '/on-call/own', label: 'ownDuty', icon: 'clock', own: true, concerns: ({ onCall }) => onCall !== undefined },
  { href: '/figures', label: 'figures', icon: 'chart', may: mayOnFigures.see },
  { href: '/drafts', label: 'drafts', icon: 'document', own: true },
  { href: '/settings/reminders', label: 'reminders', icon: 'clock', own: true },
  {
    href: '/settings/keys',
    label: 'keys',
    icon: 'settings',
    also: ['/settings/webhooks'],
    may: mayOnInterface.keys,
    own: true,
  },
  { href: '/emergency-openings', label: 'openings', icon: 'shield-alert', may: mayOnConsent.review },
  {
    href: '/logs/access',
    label: 'logs',
    icon: 'history',
    also: ['/logs'],
    may: mayOnReview.read,
  },
  {
    href: '/users',
    label: 'users',
    icon: 'people',
    also: ['/organisations', '/roles'],
    may: mayInCharge.see,
    own: (session) => !may(session, mayInCharge.seeAll),
  },
]

export function navigation(session: Session | null, path: string, locale: Locale): Viewer['nav'] {
  const t = words(text, locale)
  const at = (prefix: string) => path === prefix || path.startsWith(`${prefix}/`)
  const law = { href: '/law', label: t.law, icon: 'law', current: at('/law') } as const
  if (session === null) return [law]
  return [
    { href: '/', label: t.day, icon: 'day', current: path === '/' },
    ...entries
      .filter((entry) => (entry.may === undefined || may(session, entry.may)) && (entry.concerns?.(session) ?? true))
      .map(({ href, label, icon, also = [], own = false }) => ({
        href,
        label: t[label],
        icon,
        current: [href, ...also].some(at),
        own: typeof own === 'function' ? own(session) : own,
      })),
    law,
  ]
}

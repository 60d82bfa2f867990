/** Puts the rooms together: routes, navigation, and what My day and a person's path gather from them. */

import type { Hono } from 'hono'
import { z } from 'zod'
import * as advice from './advice/index.ts'
import { places } from './app-places.ts'
import * as caseRoom from './case/index.ts'
import { chargeRoutes, mayInCharge } from './charge/index.ts'
import { consentPath, consentRoutes, mayOnConsent } from './consent/index.ts'
import { dayRoutes, goRoutes } from './day/index.ts'
import * as eviction from './eviction/index.ts'
import { apiRoutes, exchangeJobs, exchangeRoutes, mayOnInterface } from './exchange/index.ts'
import * as home from './home/index.ts'
import { figuresJob, mayOnFigures, measureRoutes } from './measure/index.ts'
import * as message from './message/index.ts'
import { noticeRoutes, tieJob } from './notice/index.ts'
import { pathRoutes } from './path/index.ts'
import { askedDayItems, groundsJob, mayOnPerson, personRoutes } from './person/index.ts'
import { type Allowed, may, type Session } from './platform/access/index.ts'
import { defineJob, type Job } from './platform/job/index.ts'
import { lastUserOf, loginJobs, loginRoutes, sessionOf } from './platform/login/index.ts'
import { draftJobs, draftRoutes } from './platform/subject/index.ts'
import { dictionary, type Locale, words } from './platform/text/index.ts'
import type { IconName, Viewer } from './platform/ui/index.ts'
import { assemble, type Env } from './platform/web/index.ts'
import { insteadOfNothing, withheldDayItems, withheldRoutes } from './platform/withheld/index.ts'
import { publicRoutes } from './public/index.ts'
import { fromDay, type ReminderSource, reminderJobs, reminderRoutes } from './reminder/index.ts'
import { mayOnReview, reviewRoutes } from './review/index.ts'
import * as shelter from './shelter/index.ts'
import * as signal from './signal/index.ts'

const text = dictionary({
  sv: {
    day: 'Min dag',
    signals: 'Signaler',
    cases: 'Ärenden',
    evictions: 'Hyreshot',
    messages: 'Meddelanden',
    advice: 'Rådgivning',
    people: 'Personer',
    tonight: 'I natt',
    sites: 'Boenden',
    homes: 'Bostäder',
    figures: 'Siffror',
    openings: 'Nödöppningar',
    logs: 'Loggar',
    users: 'Användare',
    drafts: 'Utkast',
    reminders: 'Påminnelser',
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
    tonight: 'Tonight',
    sites: 'Shelters',
    homes: 'Homes',
    figures: 'Figures',
    openings: 'Emergency openings',
    logs: 'Logs',
    users: 'Users',
    drafts: 'Drafts',
    reminders: 'Reminders',
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
}

const entries: readonly Entry[] = [
  { href: '/signals', label: 'signals', icon: 'signal', may: signal.mayOnSignal.send },
  { href: '/messages', label: 'messages', icon: 'message', may: message.mayOnMessage.send },
  { href: '/cases', label: 'cases', icon: 'case', may: caseRoom.mayOnCase.read, also: ['/decisions'] },
  {
    href: '/evictions',
    label: 'evictions',
    icon: 'key',
    also: ['/eviction-notices', '/delegations', '/undertakings', '/residents'],
    may: eviction.mayOnMatter.read,
  },
  { href: '/advice', label: 'advice', icon: 'document', may: advice.mayOnAdvice.advise, also: ['/debts'] },
  { href: '/people', label: 'people', icon: 'people', may: mayOnPerson.search },
  {
    href: '/tonight',
    label: 'tonight',
    icon: 'bed',
    may: shelter.mayOnSite.seeTonight,
    also: ['/sites', '/bookings'],
  },
  {
    href: '/homes',
    label: 'homes',
    icon: 'home',
    may: home.mayAtHome.see,
    also: ['/dwellings', '/offers', '/leases'],
  },
  { href: '/sites', label: 'sites', icon: 'bed', may: shelter.mayOnSite.setUp, own: seesTonight },
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

function navigation(session: Session | null, path: string, locale: Locale): Viewer['nav'] {
  const t = words(text, locale)
  const at = (prefix: string) => path === prefix || path.startsWith(`${prefix}/`)
  const law = { href: '/law', label: t.law, icon: 'law', current: at('/law') } as const
  if (session === null) return [law]
  return [
    { href: '/', label: t.day, icon: 'day', current: path === '/' },
    ...entries
      .filter((entry) => entry.may === undefined || may(session, entry.may))
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

/** The clocks that may be told outside the login. */
const reminders: readonly ReminderSource[] = [
  ...[signal, caseRoom, home].map(({ dayItems }) => fromDay(dayItems)),
  advice.reminders,
  eviction.reminders,
]

/** What is done by the clock and in its own time. */
export const jobs: readonly Job<unknown>[] = [
  ...loginJobs,
  ...draftJobs,
  ...reminderJobs(reminders),
  ...message.messageJobs,
  tieJob,
  groundsJob,
  figuresJob,
  ...exchangeJobs,
  // guests who stay past their last night keep their beds even when nobody has a shelter page open
  defineJob({
    name: 'shelter.overstayers',
    schema: z.object({}),
    every: '*/5 * * * *',
    retry: { limit: 1, backoff: 30 },
    expires: 120,
    run: shelter.keepOverstayers,
  }),
  // a clock that ran out in the night gives way to the next one: the same again the same day finds nothing left to do, so a server that
  // was off at midnight catches up, and one that was upgraded to other rules computes by them
  defineJob({
    name: 'eviction.newDay',
    schema: z.object({}),
    every: '5 * * * *',
    atStart: true,
    expires: 3600,
    run: eviction.restandPassed,
  }),
]

/** The whole of Hemvist as a web, ready to listen. `demo`: every page says that the people are invented. */
export function createApp({ demo, origin }: { demo: boolean; origin?: string | undefined }): Hono<Env> {
  const rooms = [signal, caseRoom, eviction, advice, shelter, home]
  return assemble({
    rooms: [
      loginRoutes,
      goRoutes(places),
      draftRoutes,
      withheldRoutes,
      dayRoutes([...rooms.map(({ dayItems }) => dayItems), askedDayItems, withheldDayItems]),
      pathRoutes([
        ...[signal, eviction, shelter, home].map(({ pathPart }) => ({ pathPart })),
        // a partner whose consent names the plan sees cases on the path, too
        { about: 'plan', pathPart: caseRoom.pathPart },
        consentPath,
      ]),
      signal.signalRoutes,
      caseRoom.caseRoutes,
      message.messageRoutes,
      noticeRoutes,
      eviction.evictionRoutes,
      advice.adviceRoutes,
      personRoutes,
      consentRoutes,
      shelter.shelterRoutes,
      home.homeRoutes,
      measureRoutes,
      reminderRoutes(reminders),
      reviewRoutes,
      chargeRoutes((session, userId) => ({
        ...(may(session, caseRoom.mayOnCase.listAll) ? { cases: `/cases?responsible=${userId}` } : {}),
      })),
      exchangeRoutes,
      publicRoutes,
    ],
    interfaces: { '/api/v1': apiRoutes },
    sessionOf,
    lastUserOf,
    navigation,
    insteadOfNothing,
    demo,
    origin,
    uploads: message.uploadPaths,
  })
}

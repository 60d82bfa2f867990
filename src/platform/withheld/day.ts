/** What is withheld, on My day: one's own work with whom to call, and to those who are named what others can't do any longer. */

import type { Session } from '../access/index.ts'
import { type Asking, allOf, type Tx, told } from '../database/index.ts'
import { formatMoment, type Locale, words } from '../text/index.ts'
import { dateOf, now, today } from '../time/index.ts'
import { type DayItem, ifInMyDay } from '../web/index.ts'
import { type FromOthers, type Withheld, type WithheldKind, withheldFromOthers, withheldWork } from './queries.ts'
import { text } from './text.ts'

export const withheldDayItems = (_tx: Tx, _session: Session, locale: Locale): Asking<DayItem[]> =>
  told(
    allOf({ own: ifInMyDay('protected', withheldWork), fromOthers: ifInMyDay('named', withheldFromOthers) }),
    ({ own, fromOthers }) => [
      // a meeting of today or before stands there already: its page says the rest
      ...own.filter((one) => !isTodaysMeeting(one)).map((one) => ownItem(one, locale)),
      ...fromOthers.map((one) => namedItem(one, locale)),
    ],
  )

const isTodaysMeeting = ({ kind, dueAt }: Withheld): boolean =>
  kind === 'meeting' && dueAt !== null && Temporal.PlainDate.compare(dateOf(dueAt), today()) <= 0

type Shared = Omit<DayItem, 'title' | 'rule' | 'href' | 'verb'>

/** Nothing of whom it is about: not where, not how many children, not whether they have a roof. */
const shared = ({ number, since, dueAt }: Omit<Withheld, 'call'>, locale: Locale): Shared => ({
  group: dueAt === null ? 'waiting' : 'clock',
  due: dueAt === null ? null : dateOf(dueAt),
  where: null,
  since,
  tags: number === null ? [] : [{ text: number }],
  ...(dueAt === null ? {} : { facts: formatMoment(dueAt, locale) }),
  // nobody does it until somebody calls, or takes over
  cannotWait: dueAt === null || Temporal.Instant.compare(dueAt, now().add({ hours: 72 })) < 0,
  children: 0,
  roofless: false,
})

function ownItem(one: Withheld, locale: Locale): DayItem {
  const t = words(text, locale)
  const said = { title: t.dayOwn[one.kind], rule: t.dayOwnRule, verb: t.dayOwnVerb }
  return { ...shared(one, locale), ...said, href: `/withheld#${one.id}` }
}

function namedItem(one: FromOthers, locale: Locale): DayItem {
  const t = words(text, locale)
  const said = { title: t.dayNamed[one.kind](one.holder), rule: t.dayNamedRule, verb: t.dayNamedVerb }
  return { ...shared(one, locale), ...said, href: `${pageOf[one.kind]}/${one.id}` }
}

const pageOf = {
  case: '/cases',
  matter: '/evictions',
  advice: '/advice',
  meeting: '/advice/bookings',
  offer: '/offers',
  lease: '/leases',
  booking: '/bookings',
  support: '/support',
} as const satisfies Record<WithheldKind, string>

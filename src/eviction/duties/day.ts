/** What tenancies at risk put on My day: one's own clocks, what nobody has, and for a manager what is late. */

import type { Session } from '../../platform/access/index.ts'
import { type Asking, allOf, known, type Tx, told } from '../../platform/database/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type DayItem, ifInMyDay } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { hasNoDay, saidClock } from '../clocks/words.ts'
import { noticeDayItems } from '../notices/day.ts'
import { clocksUntil, type DutyClock, type Unassigned, unassignedMatters } from './queries.ts'
import { text } from './text.ts'

/** Clocks that run out within so many days are the day's. */
const DAYS_AHEAD = 30
/** So many at most: My day is no archive. */
const MOST = 1000
const MOST_UNASSIGNED = 20

/** Nobody but the municipality's own staff has any. */
export function dayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (!mayDo(session, 'read')) return known([])
  const asked = allOf({
    clocks: clocksUntil(tx, session, today().add({ days: DAYS_AHEAD }), MOST),
    notices: noticeDayItems(tx, session, locale),
    unassigned: ifInMyDay('nobodysMatters', () => unassignedMatters(tx, session, MOST_UNASSIGNED)),
  })
  return told(asked, ({ clocks: { own, late }, notices, unassigned }) => [
    ...own.map((one) => itemOf(one, locale)),
    ...late.map((one) => lateItem(one, locale)),
    ...notices,
    ...unassigned.map((one) => unassignedItem(one, locale)),
  ])
}

/** A payment to see to, a promise to keep, or a contact that was planned, is followed up; everything else runs out. */
const followedUp: readonly string[] = ['plan-payment', 'planned-contact', 'promise']
const groupOf = ({ rule }: DutyClock): DayItem['group'] => (followedUp.includes(rule) ? 'followUp' : 'clock')

function itemOf(clock: DutyClock, locale: Locale): DayItem {
  const t = words(text, locale)
  const { title, ...said } = saidClock(clock, locale)
  return {
    ...said,
    group: groupOf(clock),
    due: hasNoDay(clock) ? null : clock.due,
    title: clock.label === null ? title : t.titled(title, clock.label),
    where: clock.address,
    since: clock.since,
    tags: [
      { text: clock.number },
      ...(clock.children > 0 ? [{ text: t.children(clock.children), children: true }] : []),
    ],
    cannotWait: clock.cannotWait,
    children: clock.children,
    roofless: false,
  }
}

function lateItem(clock: DutyClock, locale: Locale): DayItem {
  const t = words(text, locale)
  const item = itemOf(clock, locale)
  const who = clock.responsible === null ? t.nobody : t.lateOf(clock.responsible)
  return { ...item, tags: [...item.tags, { text: who }], href: `/evictions/${clock.matterId}`, verb: t.open }
}

function unassignedItem({ id, number, openedOn, children }: Unassigned, locale: Locale): DayItem {
  const t = words(text, locale)
  return {
    group: 'waiting',
    due: null,
    title: t.unassigned,
    where: null,
    since: openedOn,
    tags: [{ text: number }, ...(children > 0 ? [{ text: t.children(children), children: true }] : [])],
    facts: t.openedOn(formatDate(openedOn, locale)),
    rule: t.unassignedRule,
    children,
    roofless: false,
    href: `/evictions/${id}/responsible`,
    verb: t.take,
    // nobody sees what runs out in it
    cannotWait: true,
  }
}

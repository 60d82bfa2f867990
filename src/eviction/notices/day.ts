/** What notices hand to My day: confirmed the same day, and what wasn't stands first on the manager's page. */

import { findRule } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, allOf, known, type Tx, told } from '../../platform/database/index.ts'
import { formatDayAndMonth, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type DayItem, ifInMyDay } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { ownRules, statuteOf } from '../clocks/own-rules.ts'
import { type Notice, type UnconfirmedNotice, unconfirmedDays, unconfirmedNotices, uncopiedNotices } from './queries.ts'
import { CONFIRMATION_RULE, isLate } from './rules.ts'
import { text } from './text.ts'

/** Those that were not confirmed on the day they came: a manager answers for all of them, also in matters of protected people. */
export const unconfirmedLate = (): Asking<UnconfirmedNotice[]> =>
  told(unconfirmedDays(), (all) => all.filter((notice) => isLate(notice, today())))

export type NoticeDuty = UnconfirmedNotice & {
  /** null: a manager answers for it without being able to see it */
  notice: Notice | null
}

/** Officers: each that waits and that they may see. Managers: each that is late. */
export function noticeDuties(tx: Tx, session: Session): Asking<NoticeDuty[]> {
  if (!mayDo(session, 'work')) return known([])
  const manages = mayDo(session, 'answerForLate')
  const onlyManages = manages && !mayDo(session, 'handle')
  const asked = allOf({
    seen: ifInMyDay('unconfirmed', () => unconfirmedNotices(tx)),
    late: manages ? ifInMyDay('unconfirmed', unconfirmedLate) : known([]),
  })
  return told(asked, ({ seen, late }) => {
    const ids = new Set(seen.map(({ id }) => id))
    const own = seen.filter((notice) => !onlyManages || isLate(notice, today()))
    return [
      ...own.map((notice) => ({ ...daysOf(notice), notice })),
      ...late.filter(({ id }) => !ids.has(id)).map((days) => ({ ...daysOf(days), notice: null })),
    ]
  })
}

const daysOf = ({ id, receivedOn, evictionOn }: UnconfirmedNotice): UnconfirmedNotice => ({
  id,
  receivedOn,
  evictionOn,
})

/** They on My day. No name and no address. */
export function noticeDayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  const asked = allOf({
    duties: noticeDuties(tx, session),
    // in a matter it stands among the matter's own
    uncopied: mayDo(session, 'handle')
      ? ifInMyDay('uncopied', () => uncopiedNotices(tx, session.municipality))
      : known([]),
  })
  return told(asked, ({ duties, uncopied }) => [
    ...duties.map((duty) => itemOf(duty, locale)),
    ...uncopied.map((notice) => copyItem(notice, locale)),
  ])
}

function copyItem({ id, reference, evictionOn, receivedOn, confirmation, children }: Notice, locale: Locale): DayItem {
  const t = words(text, locale)
  const own = words(ownRules, locale)['copy-undelivered']
  return {
    group: 'waiting',
    due: null,
    title: own.title,
    where: null,
    since: confirmation?.on ?? receivedOn,
    tags: [{ text: reference }, ...(children ? [{ text: t.childrenYes, children: true }] : [])],
    facts: t.dutyTag(formatDayAndMonth(evictionOn, locale)),
    rule: own.text,
    ...statuteOf('copy-undelivered'),
    href: `/eviction-notices/${id}/copy`,
    verb: t.giveCopy,
    cannotWait: true,
    children: children ? 1 : 0,
    roofless: false,
  }
}

function itemOf({ notice, ...days }: NoticeDuty, locale: Locale): DayItem {
  const t = words(text, locale)
  const rule = findRule(CONFIRMATION_RULE)
  const late = isLate(days, today())
  return {
    group: 'clock',
    due: days.receivedOn,
    title: late ? t.dutyLate : t.duty,
    tags: [
      ...(notice === null ? [] : [{ text: notice.matter?.number ?? notice.reference }]),
      { text: t.dutyTag(formatDayAndMonth(days.evictionOn, locale)) },
      ...(notice?.children ? [{ text: t.childrenYes, children: true }] : []),
    ],
    where: null,
    since: days.receivedOn,
    facts: t.dutyCame(formatDayAndMonth(days.receivedOn, locale)),
    rule: t.dutyRule,
    ...(rule === null ? {} : { section: rule.section, ruleId: rule.id }),
    href: notice === null ? '/eviction-notices' : `/eviction-notices/${days.id}/confirmation`,
    verb: t.confirm,
    cannotWait: true,
    children: notice?.children ? 1 : 0,
    roofless: false,
    sameDay: true,
  }
}

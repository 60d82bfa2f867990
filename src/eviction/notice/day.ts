/** What notices hand to My day: confirmed the same day, and what wasn't stands first on the manager's page. */

import { findRule } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { formatDayAndMonth, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { DayItem } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { type Notice, type UnconfirmedNotice, unconfirmedDays, unconfirmedNotices } from './queries.ts'
import { CONFIRMATION_RULE, isLate } from './rules.ts'
import { text } from './text.ts'

/** Those that were not confirmed on the day they came: a manager answers for all of them, also in matters of protected people. */
export const unconfirmedLate = async (tx: Tx): Promise<UnconfirmedNotice[]> =>
  (await unconfirmedDays(tx)).filter((notice) => isLate(notice, today()))

export type NoticeDuty = UnconfirmedNotice & {
  /** null: a manager answers for it without being able to see it */
  notice: Notice | null
}

/** Officers: each that waits and that they may see. Managers: each that is late. */
export async function noticeDuties(tx: Tx, session: Session): Promise<NoticeDuty[]> {
  if (!mayDo(session, 'work')) return []
  const seen = new Map((await unconfirmedNotices(tx)).map((notice) => [notice.id, notice]))
  const manages = mayDo(session, 'answerForLate')
  const onlyManages = manages && !mayDo(session, 'handle')
  const own = [...seen.values()].filter((notice) => !onlyManages || isLate(notice, today()))
  const unseen = manages ? (await unconfirmedLate(tx)).filter(({ id }) => !seen.has(id)) : []
  return [...own, ...unseen].map(({ id, receivedOn, evictionOn }) => ({
    id,
    receivedOn,
    evictionOn,
    notice: seen.get(id) ?? null,
  }))
}

/** They on My day. No name and no address. */
export const noticeDayItems = async (tx: Tx, session: Session, locale: Locale): Promise<DayItem[]> =>
  (await noticeDuties(tx, session)).map((duty) => itemOf(duty, locale))

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
    rule: t.dutyRule(formatDayAndMonth(days.receivedOn, locale)),
    ...(rule === null ? {} : { section: rule.section, ruleId: rule.id }),
    href: notice === null ? '/eviction-notices' : `/eviction-notices/${days.id}/confirmation`,
    verb: t.confirm,
    cannotWait: true,
    beforeAllLate: true,
  }
}

/** What a case worker's own cases put on My day. */

import { computeRule, findRule } from '../../law/index.ts'
import { nameOf } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, known, type Tx, told } from '../../platform/database/index.ts'
import { daysUntil, formatDate, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { DayItem } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { appealState, notCarriedOut, reportDay } from '../decision/rules.ts'
import { applicationDays } from '../transfer/rules.ts'
import { type OwnCase, type OwnDuties, ownDuties } from './queries.ts'
import { text } from './text.ts'

const FOLLOW_UP_DAYS_AHEAD = 7
/** A month before somebody may ask for a decision the case worker is told. */
const LONG_INVESTIGATION_DAYS_AHEAD = 30
/** Two weeks before a decision must be reported as not carried out, it can't wait any more. */
const REPORT_SOON_DAYS = 14

/** Duties of the user's own open cases; a partner has none. */
export function dayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (!mayDo(session, 'read')) return known([])
  return told(ownDuties(tx, session, today().add({ days: FOLLOW_UP_DAYS_AHEAD })), (own) => itemsOf(own, locale))
}

function itemsOf(own: OwnDuties, locale: Locale): DayItem[] {
  const cases = new Map(own.cases.map((one) => [one.id, one]))
  const items = [
    ...decisionItems(own, locale),
    ...followUpItems(own, locale),
    ...transferItems(own, locale),
    ...investigationItems(own, cases, locale),
  ]
  return items.flatMap(({ caseId, title, ...item }) => {
    const file = cases.get(caseId)
    if (file === undefined) return []
    return [{ ...item, title: title(nameOf(file.person, locale)), tags: tagsOf(file, locale) }]
  })
}

type Item = Omit<DayItem, 'title' | 'tags'> & { caseId: string; title: (who: string) => string }

const tagsOf = (file: OwnCase, locale: Locale): DayItem['tags'] => [
  { text: file.number },
  ...(file.children > 0 ? [{ text: words(text, locale).children(file.children), children: true }] : []),
]

const lawOf = (ruleId: string) => ({ section: findRule(ruleId)?.section ?? '', ruleId })

function decisionItems({ decisions, starts }: OwnDuties, locale: Locale): Item[] {
  const t = words(text, locale)
  const on = today()
  const owed = new Set(notCarriedOut(decisions, starts, on).map((one) => one.id))
  return decisions.flatMap((one) => {
    const items: Item[] = []
    const base = { group: 'clock', caseId: one.caseId, href: `/decisions/${one.id}` } as const
    const appeal = appealState(one, on)
    if (one.receivedOn === null) {
      items.push({
        ...base,
        due: one.decidedOn,
        title: t.notServed,
        rule: t.notServedRule(formatDate(one.decidedOn, locale)),
        ...lawOf('SO-09'),
        href: `/decisions/${one.id}/service`,
        verb: t.serve,
        cannotWait: true,
      })
    } else if (appeal.state === 'running') {
      items.push({
        ...base,
        due: appeal.until.lastDay,
        title: t.appeal,
        rule: t.appealRule(formatDate(one.receivedOn, locale)),
        ...lawOf('SO-09'),
        verb: t.open,
        cannotWait: false,
      })
    }
    if (owed.has(one.id)) {
      const due = reportDay(one.decidedOn)
      items.push({
        ...base,
        due,
        title: t.notCarriedOut,
        rule: t.notCarriedOutRule(formatDate(one.decidedOn, locale)),
        ...lawOf('SO-12'),
        href: `/cases/${one.caseId}/interventions/new?decision=${one.id}`,
        verb: t.carryOut,
        cannotWait: daysUntil(due, on) <= REPORT_SOON_DAYS,
      })
    }
    return items
  })
}

function followUpItems({ followUps }: OwnDuties, locale: Locale): Item[] {
  const t = words(text, locale)
  return followUps.map((one) => ({
    group: 'followUp',
    caseId: one.caseId,
    due: one.dueOn,
    title: t.followUp,
    rule: t.followUpRule(one.about),
    href: `/follow-ups/${one.id}/held`,
    verb: t.hold,
    cannotWait: daysUntil(one.dueOn, today()) <= 0,
  }))
}

function transferItems({ transfers }: OwnDuties, locale: Locale): Item[] {
  const t = words(text, locale)
  return transfers.map((one) => ({
    group: 'waiting',
    caseId: one.caseId,
    due: applicationDays(one.requestedOn).mayApplyFrom,
    title: t.transfer,
    rule: t.transferRule(one.to, formatDate(one.requestedOn, locale)),
    ...lawOf('SO-15'),
    href: `/transfers/${one.id}/answer`,
    verb: t.answer,
    cannotWait: false,
  }))
}

function investigationItems(
  { investigations }: OwnDuties,
  cases: ReadonlyMap<string, OwnCase>,
  locale: Locale,
): Item[] {
  const t = words(text, locale)
  return investigations.flatMap((one): Item[] => {
    const openedOn = cases.get(one.caseId)?.openedOn
    const rule = openedOn === undefined ? null : computeRule('SO-07', { from: openedOn })
    const due = rule?.ok ? rule.value.earliestAction : undefined
    if (due === undefined || daysUntil(due, today()) > LONG_INVESTIGATION_DAYS_AHEAD) return []
    return [
      {
        group: 'clock',
        caseId: one.caseId,
        due,
        title: t.longInvestigation,
        rule: t.longRule,
        ...lawOf('SO-07'),
        href: `/cases/${one.caseId}/decisions/new`,
        verb: t.decide,
        cannotWait: daysUntil(due, today()) <= 0,
      },
    ]
  })
}

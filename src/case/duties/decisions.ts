/** What decisions put on My day: not served, the time of appeal, not carried out. */

import { daysUntil, formatDate, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { appealState, notCarriedOut, reportDay } from '../decision/rules.ts'
import { type Item, lawOf } from './item.ts'
import type { OwnDuties } from './queries.ts'
import { text } from './text.ts'

/** Two weeks before a decision must be reported as not carried out, it can't wait any more. */
const REPORT_SOON_DAYS = 14

export function decisionItems({ decisions, interventions }: OwnDuties, locale: Locale): Item[] {
  const t = words(text, locale)
  const on = today()
  const owed = new Set(notCarriedOut(decisions, interventions, on).map((one) => one.id))
  return decisions.flatMap((one) => {
    const items: Item[] = []
    const base = { group: 'clock', caseId: one.caseId, since: one.decidedOn, href: `/decisions/${one.id}` } as const
    const appeal = appealState(one, on)
    if (one.receivedOn === null) {
      items.push({
        ...base,
        due: one.decidedOn,
        title: t.notServed,
        facts: t.decidedOn(formatDate(one.decidedOn, locale)),
        rule: t.notServedRule,
        ...lawOf('SO-09'),
        href: `/decisions/${one.id}/service`,
        verb: t.serve,
        cannotWait: true,
      })
    } else if (appeal.state === 'running') {
      items.push({
        ...base,
        // it is the person's own time: nobody waits for anything
        since: appeal.until.lastDay,
        due: appeal.until.lastDay,
        title: t.appeal,
        facts: t.receivedOn(formatDate(one.receivedOn, locale)),
        rule: t.appealRule,
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
        facts: t.grantedOn(formatDate(one.decidedOn, locale)),
        rule: t.notCarriedOutRule,
        ...lawOf('SO-12'),
        href: `/cases/${one.caseId}/interventions/new?decision=${one.id}`,
        verb: t.carryOut,
        cannotWait: daysUntil(due, on) <= REPORT_SOON_DAYS,
      })
    }
    return items
  })
}

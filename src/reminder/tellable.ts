/** What may be told outside the login: a number, a rule, a day. Whatever a room hands over is read again here; what doesn't fit is left out. */

import { findRule } from '../law/index.ts'
import type { RuleId } from '../platform/mail/index.ts'
import type { DayItem, Reminder } from '../platform/web/index.ts'

/** A clock with nothing in it that was not checked. */
export type Told = {
  ref: string | null
  ruleId: RuleId | null
  due: Temporal.PlainDate
  what: Reminder['what']
  path: string
  key: string
}

// V-2026-0118, 2026-0001
const REFERENCE = /^(?:[A-ZÅÄÖ]{1,3}-)?\d{4}-\d{1,6}$/
// a page with ids in its address, and nothing that somebody typed
const PATH =
  /^\/(?:[a-z][a-z-]*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/(?:[a-z][a-z-]*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))*$/

const isRuleId = (id: string): id is RuleId => findRule(id) !== null

/** The clock as it may be told. */
export const told = ({ ref, ruleId, due, what, href, key }: Reminder): Told => ({
  ref: ref !== null && REFERENCE.test(ref) ? ref : null,
  ruleId: ruleId !== null && isRuleId(ruleId) ? ruleId : null,
  due,
  what,
  path: PATH.test(href) ? href : '/',
  key,
})

const whatOf = {
  clock: 'lastDay',
  waiting: 'answer',
  followUp: 'followUp',
} as const satisfies Partial<Record<DayItem['group'], Reminder['what']>>

/**
 * My day's duties as clocks: their title and rule in words may name somebody, so nothing is taken but the number among the tags, the rule's id and
 * the day. Tonight's arrivals are no clocks, and what has no day isn't either.
 */
export function clocksOf(items: readonly DayItem[]): Reminder[] {
  return items.flatMap(({ group, due, tags, ruleId = null, href }) => {
    if (group === 'tonight' || due === null) return []
    const ref = tags.find(({ text }) => REFERENCE.test(text))?.text ?? null
    const path = href.replace(/[?#].*$/, '')
    return [{ ref, ruleId, due, what: whatOf[group], href: path, key: `${path} ${ruleId ?? group}` }]
  })
}

/** The morning's mail: numbers by day and by rule. Pure. */

import { findRule, isVardag } from '../../law/index.ts'
import { type Line, line, type RuleId } from '../../platform/mail/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { isBefore } from '../../platform/time/index.ts'
import type { Told } from '../tellable.ts'
import { text } from '../text.ts'

export type Digest = {
  today: number
  soon: number
  late: number
  /** how many of them by rule, the most first; null: made by no rule */
  rules: readonly { id: RuleId | null; count: number }[]
  /** for a manager: late by the municipality's own number of days, or more */
  escalated: { count: number; days: number } | null
  /** once a week: `soon` reaches a week ahead */
  weekly: boolean
}

const DAYS_AHEAD = 3
const WEEK = 7

type Asked = { today: Temporal.PlainDate; weekly: boolean; escalateAfterDays: number | null }

/** What there is to say; null when nothing runs out and nothing is late. */
export function digestOf(clocks: readonly Told[], { today, weekly, escalateAfterDays }: Asked): Digest | null {
  const until = today.add({ days: weekly ? WEEK : DAYS_AHEAD })
  const said = clocks.filter(({ due }) => !isBefore(until, due))
  if (said.length === 0) return null
  const late = said.filter(({ due }) => isBefore(due, today))
  const now = said.filter(({ due }) => due.equals(today))
  const byRule = Map.groupBy(said, ({ ruleId }) => ruleId)
  const rules = [...byRule].map(([id, { length: count }]) => ({ id, count })).sort((a, b) => b.count - a.count)
  const over = escalateAfterDays === null ? null : today.subtract({ days: escalateAfterDays })
  return {
    today: now.length,
    soon: said.length - late.length - now.length,
    late: late.length,
    rules,
    escalated:
      over === null || escalateAfterDays === null
        ? null
        : { count: late.filter(({ due }) => !isBefore(over, due)).length, days: escalateAfterDays },
    weekly,
  }
}

/** The mail in words; nothing but what stands in the digest can be in it. */
export function digestMail(digest: Digest, locale: Locale, base: URL): { subject: Line; text: Line[] } {
  const t = words(text, locale).mail
  const { today, soon, late, rules, escalated, weekly } = digest
  return {
    subject: today + late > 0 ? line(t.subject, today, late) : line(t.subjectQuiet, soon),
    text: [
      line(t.intro),
      line(''),
      line(t.today, today),
      line(weekly ? t.week : t.soon, soon),
      line(t.late, late),
      ...(escalated !== null && escalated.count > 0 ? [line(t.escalated, escalated.count, escalated.days)] : []),
      line(''),
      line(t.byRule),
      ...rules.map(({ id, count }) => (id === null ? line(t.noRule, count) : ruleLine(id, count, locale))),
      line(''),
      line(t.open, new URL('/', base)),
      line(''),
      line(t.why),
      line(t.stop, new URL('/settings/reminders', base)),
    ],
  }
}

const ruleLine = (id: RuleId, count: number, locale: Locale): Line =>
  line((rule: RuleId, n: number) => `- ${rule} ${findRule(rule)?.title[locale] ?? ''}: ${n}`, id, count)

/**
 * Whether the mail is due on a day: every vardag, or the chosen weekday; where that is a red day, the first vardag after it.
 * Saturdays, Sundays, red days and the three eves have no mail.
 */
export function isMailDay(on: Temporal.PlainDate, weekday: number | null): boolean {
  if (!isVardag(on)) return false
  if (weekday === null || on.dayOfWeek === weekday) return true
  for (let day = on.subtract({ days: 1 }); !isVardag(day); day = day.subtract({ days: 1 }))
    if (day.dayOfWeek === weekday) return true
  return false
}

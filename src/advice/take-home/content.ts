/** What the page to take home says, as plain data: drawn as HTML and set on paper from the same. Holds no name of the household. */

import {
  formatDate,
  formatLongDay,
  formatMonth,
  formatOre,
  formatTime,
  type Locale,
  words,
} from '../../platform/text/index.ts'
import type { Booking } from '../booking/queries.ts'
import { stateOf } from '../booking/rules.ts'
import type { LineKind } from '../budget/categories.ts'
import { nameOfLine } from '../budget/form.ts'
import type { Budget } from '../budget/queries.ts'
import { sumsOf } from '../budget/rules.ts'
import type { ListedAgreement } from '../debt/queries.ts'
import { byPriority, type Debt, nextPayment, priorityOf } from '../debt/rules.ts'
import { text as debtText } from '../debt/text.ts'
import { text } from './text.ts'

export type Facts = {
  budget: Budget | null
  debts: readonly Debt[]
  agreements: readonly ListedAgreement[]
  bookings: readonly Booking[]
  advice: { phone: string | null; responsible: { name: string } | null }
  now: Temporal.Instant
  today: Temporal.PlainDate
}

export type MoneyTable = { heading: string; rows: { what: string; amount: string }[]; sum: string }

export type TakeHome = {
  locale: Locale
  heading: string
  madeOn: string
  /** null without a budget */
  left: { label: string; amount: string; help: string | null } | null
  noBudget: string | null
  tables: MoneyTable[]
  payFirst: { heading: string; lead: string; points: { what: string; why: string }[]; none: string }
  agreed: { heading: string; points: string[]; none: string }
  next: { heading: string; says: string }
  call: { heading: string; says: string; keep: string }
  about: string
  words: { what: string; month: string; sum: string }
}

export function takeHomeOf(facts: Facts, locale: Locale): TakeHome {
  const t = words(text, locale)
  return {
    locale,
    heading: facts.budget ? t.headingOf(formatMonth(facts.budget.month, locale)) : t.heading,
    madeOn: t.madeOn(formatDate(facts.today, locale)),
    left: leftOf(facts.budget, locale),
    noBudget: facts.budget ? null : t.noBudget,
    tables: tablesOf(facts.budget, locale),
    payFirst: payFirstOf(facts.debts, locale),
    agreed: agreedOf(facts, locale),
    next: { heading: t.next, says: meetingOf(facts, locale) },
    call: {
      heading: t.call,
      says: facts.advice.phone === null ? t.noPhone : t.phone(facts.advice.phone, facts.advice.responsible?.name ?? ''),
      keep: t.keep,
    },
    about: t.about,
    words: { what: t.what, month: t.month, sum: t.sum },
  }
}

function leftOf(budget: Budget | null, locale: Locale): TakeHome['left'] {
  if (budget === null) return null
  const t = words(text, locale)
  const { left } = sumsOf(budget.lines)
  const amount = formatOre(Math.abs(left), locale)
  return left < 0 ? { label: t.short, amount, help: t.shortHelp } : { label: t.left, amount, help: null }
}

function tablesOf(budget: Budget | null, locale: Locale): MoneyTable[] {
  if (budget === null) return []
  const t = words(text, locale)
  const sums = sumsOf(budget.lines)
  const table = (kind: LineKind, heading: string, sum: number): MoneyTable => ({
    heading,
    rows: budget.lines
      .filter((line) => line.kind === kind)
      .map((line) => ({ what: nameOfLine(line, locale), amount: formatOre(line.ore, locale) })),
    sum: formatOre(sum, locale),
  })
  return [
    table('income', t.comesIn, sums.income),
    table('cost', t.goesOut, sums.cost),
    table('debtPayment', t.debtPayments, sums.debtPayment),
  ].filter(({ rows }) => rows.length > 0)
}

function payFirstOf(debts: readonly Debt[], locale: Locale): TakeHome['payFirst'] {
  const t = words(text, locale)
  const d = words(debtText, locale)
  return {
    heading: t.payFirst,
    lead: t.payFirstLead,
    none: t.noDebts,
    points: byPriority(debts).map((debt) => {
      const reason = priorityOf(debt)
      return {
        what: `${debt.creditor}: ${formatOre(debt.ore, locale)}`,
        why: reason === 'chosen' ? (debt.firstBecause ?? d.because.chosen) : d.because[reason],
      }
    }),
  }
}

function agreedOf({ agreements, today }: Facts, locale: Locale): TakeHome['agreed'] {
  const t = words(text, locale)
  return {
    heading: t.agreed,
    none: t.noAgreements,
    points: agreements
      .filter((one) => nextPayment(one, today) !== null)
      .map((one) => {
        const line = t.agreedLine(one.creditor, formatOre(one.ore, locale), one.dayOfMonth)
        return one.until === null ? line : `${line} ${t.untilDay(formatDate(one.until, locale))}`
      }),
  }
}

/** The first meeting that is still to come. */
function meetingOf({ bookings, now }: Facts, locale: Locale): string {
  const t = words(text, locale)
  const next = bookings
    .filter((one) => stateOf(one, now) === 'coming')
    .toSorted((a, b) => Temporal.Instant.compare(a.beginsAt, b.beginsAt))
    .at(0)
  if (next === undefined) return t.noMeeting
  const day = formatLongDay(next.onDay, locale, true)
  const begins = `${day.charAt(0).toUpperCase()}${day.slice(1)}`
  return t.meeting(begins, formatTime(next.beginsAt), t.way[next.how], next.adviser.name)
}

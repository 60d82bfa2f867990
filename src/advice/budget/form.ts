/** A budget as the server reads it: the rows and the household, the month, and what was pressed; all at once so that every wrong row is told. */

import { z } from 'zod'
import { type Locale, oreAsTyped, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import { problem } from '../../platform/web/index.ts'
import { childAges } from '../norm/codes.ts'
import type { Household } from '../norm/rules.ts'
import { freeCode, groups } from './categories.ts'
import type { Line } from './rules.ts'
import { text } from './text.ts'
import { childField, type Fault, freeField, lineField, type Of, readRows } from './typed.ts'

export type TypedBudget = {
  month: Temporal.PlainDate
  household: Household
  lines: Line[]
  /** save, or only sum it up */
  save: boolean
  /** the budget that was there when the form was drawn */
  seen: string | null
}

const MOST_MONTHS_AHEAD = 12

/** What stands in the fields of a form that came. */
export const fieldsOf =
  (typed: Readonly<Record<string, unknown>>): Of =>
  (name) =>
    typeof typed[name] === 'string' ? typed[name] : ''

/** The schema that `readForm` is given. */
export const budgetForm = z.record(z.string(), z.unknown()).transform((typed, ctx): TypedBudget => {
  const of = fieldsOf(typed)
  const wrong = (field: string, say: Parameters<typeof problem>[0]) =>
    ctx.addIssue({ code: 'custom', path: [field], ...problem(say) })
  const month = monthIn(of('month'))
  if (month === null) wrong('month', { sv: text.sv.monthWrong, en: text.en.monthWrong })
  const { lines, household, faults } = readRows(of)
  for (const fault of faults) wrong(fault.field, { sv: sayFault(fault, 'sv'), en: sayFault(fault, 'en') })
  return {
    month: month ?? thisMonth(),
    household,
    lines,
    save: of('do') !== 'count',
    seen: of('seen') || null,
  }
})

function sayFault(fault: Fault, locale: Locale): string {
  const t = words(text, locale)
  return fault.kind === 'numberWrong' ? t.numberWrong(String(fault.most)) : t[fault.kind]
}

const thisMonth = (): Temporal.PlainDate => today().with({ day: 1 })

/** The month that was chosen; null when there is none, or none that a budget can be of. */
export function monthIn(written: string): Temporal.PlainDate | null {
  try {
    const month = Temporal.PlainYearMonth.from(written).toPlainDate({ day: 1 })
    const ahead = thisMonth().until(month, { largestUnit: 'month' }).months
    return month.year >= 2000 && ahead <= MOST_MONTHS_AHEAD ? month : null
  } catch {
    return null
  }
}

type Saved = { month: Temporal.PlainDate; household: Household; lines: readonly Line[] }

/** A saved budget as it stands in the form. */
export function typedFrom({ month, household, lines }: Saved): FormState['typed'] {
  const typed: Record<string, string> = {
    month: month.toPlainYearMonth().toString(),
    adults: String(household.adults),
    ...(household.couple ? { couple: 'yes' } : {}),
    ...(household.lunchAway ? { lunchAway: 'yes' } : {}),
  }
  for (const age of childAges) {
    const many = household.children[age]
    if (many !== undefined) typed[childField(age)] = String(many)
  }
  for (const group of groups) {
    const free = lines.filter(({ code }) => code === freeCode(group.name))
    for (const [at, { label, ore }] of free.entries()) {
      typed[freeField(group, at + 1, 'label')] = label ?? ''
      typed[freeField(group, at + 1, 'amount')] = oreAsTyped(ore)
    }
    for (const { code, ore } of lines) {
      if (group.codes.some((one) => one === code)) typed[lineField(code)] = oreAsTyped(ore)
    }
  }
  return typed
}

/** What a row is called. */
export function nameOfLine({ code, label }: Pick<Line, 'code' | 'label'>, locale: Locale): string {
  if (label !== null) return label
  const names: Readonly<Record<string, string>> = words(text, locale).category
  return names[code] ?? code
}

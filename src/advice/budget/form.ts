/** A budget as it is typed: fixed rows by code, free rows with a name, the household; read all at once so that every wrong row is told. */

import { z } from 'zod'
import { type Locale, oreAsTyped, oreFrom, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import { problem } from '../../platform/web/index.ts'
import { type ChildAge, childAges } from '../norm/codes.ts'
import type { Household } from '../norm/rules.ts'
import { freeCode, type Group, groups } from './categories.ts'
import type { Line } from './rules.ts'
import { text } from './text.ts'

export type TypedBudget = {
  month: Temporal.PlainDate
  household: Household
  lines: Line[]
  /** save, or only sum it up */
  save: boolean
  /** the budget that was there when the form was drawn */
  seen: string | null
}

export const lineField = (code: string): string => `line_${code}`
export const freeField = (group: Group, row: number, part: 'label' | 'amount'): string =>
  `free_${group.name}_${row}_${part}`
export const childField = (age: ChildAge): string => `child_${age}`
export const rowsOf = (group: Group): number[] => Array.from({ length: group.free }, (_, at) => at + 1)

type Said = Parameters<typeof problem>[0]
type Reader = { of: (name: string) => string; wrong: (name: string, say: Said) => void }

const MOST_MONTHS_AHEAD = 12
const MOST_LABEL = 100
const MOST_ADULTS = 10
const MOST_CHILDREN = 15

/** The schema that `readForm` is given. */
export const budgetForm = z.record(z.string(), z.unknown()).transform((typed, ctx): TypedBudget => {
  const read: Reader = {
    of: (name) => (typeof typed[name] === 'string' ? typed[name] : ''),
    wrong: (name, say) => ctx.addIssue({ code: 'custom', path: [name], ...problem(say) }),
  }
  return {
    month: monthIn(read),
    household: householdIn(read),
    lines: groups.flatMap((group) => [...fixedLines(read, group), ...freeLines(read, group)]),
    save: read.of('do') !== 'count',
    seen: read.of('seen') || null,
  }
})

const both = (
  key: 'amountWrong' | 'labelMissing' | 'amountMissing' | 'labelLong' | 'monthWrong' | 'coupleWrong',
): Said => ({
  sv: text.sv[key],
  en: text.en[key],
})

function monthIn({ of, wrong }: Reader): Temporal.PlainDate {
  const thisMonth = today().with({ day: 1 })
  try {
    const month = Temporal.PlainYearMonth.from(of('month')).toPlainDate({ day: 1 })
    const ahead = thisMonth.until(month, { largestUnit: 'month' }).months
    if (month.year >= 2000 && ahead <= MOST_MONTHS_AHEAD) return month
  } catch {
    // told beneath
  }
  wrong('month', both('monthWrong'))
  return thisMonth
}

function amountIn({ of, wrong }: Reader, name: string): number {
  const written = of(name)
  if (written === '') return 0
  const ore = oreFrom(written)
  if (ore === null) wrong(name, both('amountWrong'))
  return ore ?? 0
}

function numberIn({ of, wrong }: Reader, name: string, most: number): number {
  const written = of(name)
  if (written === '') return 0
  if (/^\d{1,2}$/.test(written) && Number(written) <= most) return Number(written)
  wrong(name, { sv: `Skriv ett tal mellan 0 och ${most}.`, en: `Write a number between 0 and ${most}.` })
  return 0
}

function householdIn(read: Reader): Household {
  const adults = numberIn(read, 'adults', MOST_ADULTS)
  const couple = read.of('couple') !== ''
  if (couple && adults < 2) read.wrong('adults', both('coupleWrong'))
  const children: Partial<Record<ChildAge, number>> = {}
  for (const age of childAges) {
    const many = numberIn(read, childField(age), MOST_CHILDREN)
    if (many > 0) children[age] = many
  }
  return { adults, couple, children, lunchAway: read.of('lunchAway') !== '' }
}

const fixedLines = (read: Reader, { kind, codes }: Group): Line[] =>
  codes
    .map((code): Line => ({ kind, code, label: null, ore: amountIn(read, lineField(code)) }))
    .filter(({ ore }) => ore > 0)

const freeLines = (read: Reader, group: Group): Line[] =>
  rowsOf(group).flatMap((row): Line[] => {
    const field = freeField(group, row, 'label')
    const label = read.of(field)
    const amount = freeField(group, row, 'amount')
    const ore = amountIn(read, amount)
    if (label === '' && ore === 0) return []
    if (label === '') read.wrong(field, both('labelMissing'))
    if (label.length > MOST_LABEL) read.wrong(field, both('labelLong'))
    if (ore === 0 && oreFrom(read.of(amount)) !== null) return []
    if (ore === 0 && read.of(amount) === '') read.wrong(amount, both('amountMissing'))
    return [{ kind: group.kind, code: freeCode(group.name), label, ore }]
  })

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

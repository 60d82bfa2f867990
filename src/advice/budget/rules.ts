/** A budget's sums, to the öre: what comes in, what goes out, what is left, and how what is spent on the norm's things compares with the norm. */

import { type Household, type NormFigures, type NormTotal, normFor } from '../norm/rules.ts'
import { type Group, isInNorm, isOfGroup, type LineKind } from './categories.ts'

export type Line = {
  kind: LineKind
  code: string
  /** for free rows */
  label: string | null
  ore: number
}

export type Sums = {
  income: number
  cost: number
  debtPayment: number
  /** income − cost − payments on debts; below zero when it doesn't go together */
  left: number
  /** of the costs, those that the national norm has an amount for */
  inNorm: number
}

export function sumsOf(lines: readonly Line[]): Sums {
  const sum = (wanted: (line: Line) => boolean) =>
    lines.reduce((total, line) => (wanted(line) ? total + line.ore : total), 0)
  const income = sum(({ kind }) => kind === 'income')
  const cost = sum(({ kind }) => kind === 'cost')
  const debtPayment = sum(({ kind }) => kind === 'debtPayment')
  const inNorm = sum(({ kind, code }) => kind === 'cost' && isInNorm(code))
  return { income, cost, debtPayment, left: income - cost - debtPayment, inNorm }
}

/** Stands in words for what is put there while a budget is typed. */
export const SAID = '{}'

/** As the largest thing on a page: on a small screen the unit may stand beneath. */
export const asBig = (amount: string): string => amount.replace(/\s(?=kr$)/u, ' ')

export const sumOfGroup = (group: Group, lines: readonly Line[]): number =>
  lines.reduce((sum, { code, ore }) => (isOfGroup(group, code) ? sum + ore : sum), 0)

export type Compared = {
  norm: NormTotal
  /** what the household spends on the norm's things, less what the norm says: above zero, more than the norm. Null without a norm */
  over: number | null
}

export function compare(lines: readonly Line[], household: Household, figures: NormFigures): Compared {
  const norm = normFor(household, figures)
  return { norm, over: norm?.ok ? sumsOf(lines).inNorm - norm.ore : null }
}

const key = ({ kind, code, label, ore }: Line): string => JSON.stringify([kind, code, label, ore])

/** Whether two budgets say the same, in whatever order their rows stand. */
export function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  const [one, other] = [a.map(key).sort(), b.map(key).sort()]
  return one.length === other.length && one.every((row, at) => row === other[at])
}

/** A budget as it is typed: which field is which, and the rows and the household that can be read. Pure, and the same in the server and in the page. */

import { oreFrom } from '../../platform/text/money.ts'
import { type ChildAge, childAges } from '../norm/codes.ts'
import type { Household } from '../norm/rules.ts'
import { freeCode, type Group, groups } from './categories.ts'
import type { Line } from './rules.ts'

export const lineField = (code: string): string => `line_${code}`
export const freeField = (group: Group, row: number, part: 'label' | 'amount'): string =>
  `free_${group.name}_${row}_${part}`
export const childField = (age: ChildAge): string => `child_${age}`
export const rowsOf = (group: Group): number[] => Array.from({ length: group.free }, (_, at) => at + 1)

/** What is wrong in a field; `most`: the most that may stand there. */
export type Fault = { field: string } & (
  | { kind: 'amountWrong' | 'labelMissing' | 'amountMissing' | 'labelLong' | 'coupleWrong' }
  | { kind: 'numberWrong'; most: number }
)

export type TypedRows = { lines: Line[]; household: Household; faults: readonly Fault[] }

/** What stands in a field, trimmed; empty when nothing does. */
export type Of = (field: string) => string
type Reader = { of: Of; wrong: (fault: Fault) => void }

const MOST_ADULTS = 10
const MOST_CHILDREN = 15
export const MOST_LABEL = 100

/** Every row and number that can be read, and what is wrong with the others: they count as nothing. */
export function readRows(of: Of): TypedRows {
  const faults: Fault[] = []
  const read: Reader = { of, wrong: (fault) => faults.push(fault) }
  const household = householdIn(read)
  const lines = groups.flatMap((group) => [...fixedLines(read, group), ...freeLines(read, group)])
  return { lines, household, faults }
}

function amountIn({ of, wrong }: Reader, field: string): number {
  const written = of(field)
  if (written === '') return 0
  const ore = oreFrom(written)
  if (ore === null) wrong({ field, kind: 'amountWrong' })
  return ore ?? 0
}

function numberIn({ of, wrong }: Reader, field: string, most: number): number {
  const written = of(field)
  if (written === '') return 0
  if (/^\d{1,2}$/.test(written) && Number(written) <= most) return Number(written)
  wrong({ field, kind: 'numberWrong', most })
  return 0
}

function householdIn(read: Reader): Household {
  const adults = numberIn(read, 'adults', MOST_ADULTS)
  const couple = read.of('couple') !== ''
  if (couple && adults < 2) read.wrong({ field: 'adults', kind: 'coupleWrong' })
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
    const { of, wrong } = read
    const labelField = freeField(group, row, 'label')
    const label = of(labelField)
    const amount = freeField(group, row, 'amount')
    const ore = amountIn(read, amount)
    if (label === '' && ore === 0) return []
    if (label === '') wrong({ field: labelField, kind: 'labelMissing' })
    if (label.length > MOST_LABEL) wrong({ field: labelField, kind: 'labelLong' })
    if (ore === 0 && of(amount) === '') wrong({ field: amount, kind: 'amountMissing' })
    // nought is an answer, and a row taken away
    return ore === 0 ? [] : [{ kind: group.kind, code: freeCode(group.name), label, ore }]
  })

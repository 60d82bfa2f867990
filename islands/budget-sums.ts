/** Sums a budget while it is typed, by the same functions as the server's: what is left is seen without a press. */

import { groups } from '../src/advice/budget/categories.ts'
import { asBig, compare, SAID, sumOfGroup, sumsOf } from '../src/advice/budget/rules.ts'
import { type Of, readRows, type TypedRows } from '../src/advice/budget/typed.ts'
import type { NormCode } from '../src/advice/norm/codes.ts'
import type { NormFigures } from '../src/advice/norm/rules.ts'
import { formatOre } from '../src/platform/text/money.ts'
import { formatList } from '../src/platform/text/number.ts'

/** So long after the last key somebody who listens is told: not at each of them. */
const SAID_AFTER_MS = 1200

const locale = document.documentElement.lang === 'en' ? 'en' : 'sv'
const kronor = (ore: number): string => formatOre(ore, locale)

const put = (node: Element | null | undefined, words: string): void => {
  if (node && node.textContent !== words) node.textContent = words
}
const dataOf = (node: Element | null, name: string): string =>
  (node instanceof HTMLElement ? node.dataset[name] : '') ?? ''
const withSaid = (words: string, said: string): string => words.replace(SAID, said)

function fieldsOf(form: HTMLFormElement): Of {
  const typed = new FormData(form)
  return (name) => {
    const value = typed.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
}

function sum(budget: HTMLElement, form: HTMLFormElement): void {
  const of = fieldsOf(form)
  const rows = readRows(of)
  const sums = sumsOf(rows.lines)
  for (const group of groups)
    put(budget.querySelector(`[data-sum-of="${group.name}"]`), kronor(sumOfGroup(group, rows.lines)))
  for (const name of ['income', 'cost', 'debtPayment'] as const)
    put(budget.querySelector(`[data-sum="${name}"]`), kronor(sums[name]))
  for (const node of budget.querySelectorAll('[data-sum="inNorm"]')) put(node, kronor(sums.inNorm))
  const label = budget.querySelector('[data-left]')
  put(label, dataOf(label, sums.left < 0 ? 'short' : 'left'))
  put(budget.querySelector('.budget-left .big'), asBig(kronor(Math.abs(sums.left))))
  sayUnread(budget, rows)
  compareWithNorms(budget, of('month'), rows)
  showNextFreeRows(budget)
}

function sayUnread(budget: HTMLElement, { faults }: TypedRows): void {
  const unread = faults.filter(({ kind }) => kind === 'amountWrong').length
  const node = budget.querySelector('[data-unread]')
  const words = unread === 0 ? '' : unread === 1 ? dataOf(node, 'one') : withSaid(dataOf(node, 'some'), String(unread))
  put(node, words)
}

function compareWithNorms(budget: HTMLElement, month: string, rows: TypedRows): void {
  for (const norm of budget.querySelectorAll<HTMLElement>('[data-norm-of]')) {
    norm.hidden = !(norm.dataset.normOf ?? '').split(' ').includes(month)
    const { figures } = norm.dataset
    if (figures !== undefined) compareWith(norm, parsed<NormFigures>(figures), rows)
  }
}

/** What the server wrote beside the words. */
const parsed = <T>(json: string): T => JSON.parse(json)

function compareWith(node: HTMLElement, figures: NormFigures, { lines, household }: TypedRows): void {
  const { norm, over } = compare(lines, household, figures)
  const says = norm === null ? 'nobody' : norm.ok ? 'sum' : 'missing'
  for (const one of node.querySelectorAll<HTMLElement>('[data-when]')) one.hidden = one.dataset.when !== says
  if (norm?.ok === false) {
    const names = parsed<Partial<Record<NormCode, string>>>(node.dataset.names ?? '{}')
    const missing = node.querySelector('[data-missing]')
    const what = norm.missing.map((code) => names[code] ?? code)
    put(missing, withSaid(dataOf(missing, 'missing'), formatList(what, locale)))
  }
  if (norm?.ok !== true || over === null) return
  put(node.querySelector('[data-norm-sum]'), kronor(norm.ore))
  const verdict = node.querySelector('[data-over]')
  const how = over === 0 ? 'same' : over > 0 ? 'over' : 'under'
  put(verdict, withSaid(dataOf(verdict, how), kronor(Math.abs(over))))
}

/** An empty row of one's own always stands at the end of its group, as long as the group has one more. */
function showNextFreeRows(budget: HTMLElement): void {
  for (const table of budget.querySelectorAll('table')) {
    const free = [...table.querySelectorAll<HTMLElement>('tr[data-free]')]
    const isUsed = (row: HTMLElement) => [...row.querySelectorAll('input')].some(({ value }) => value.trim() !== '')
    const last = free.findLastIndex((row) => !row.hidden)
    const next = free[last + 1]
    if (next && free.slice(0, last + 1).every(isUsed)) next.hidden = false
  }
}

function begin(budget: HTMLElement, form: HTMLFormElement): void {
  let waiting = 0
  // nothing has to be pressed to be summed here
  for (const press of budget.querySelectorAll<HTMLElement>('button[value="count"]')) press.hidden = true
  const say = () => {
    const left = [...(budget.querySelector('.budget-left')?.children ?? [])].map(({ textContent }) => textContent)
    put(budget.querySelector('[data-said]'), left.join(' '))
  }
  form.addEventListener('input', () => {
    sum(budget, form)
    window.clearTimeout(waiting)
    waiting = window.setTimeout(say, SAID_AFTER_MS)
  })
  // what a browser puts back after its back button was never typed
  sum(budget, form)
}

const budget = document.querySelector<HTMLElement>('[data-budget]')
const form = budget?.closest('form')
if (budget && form) begin(budget, form)

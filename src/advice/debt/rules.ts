/** Which debt to pay first, why, and the days that an agreement asks for. */

export const debtKinds = ['rent', 'utilities', 'enforcement', 'maintenance', 'tax', 'credit', 'other'] as const
export type DebtKind = (typeof debtKinds)[number]

export const debtStates = ['owed', 'withEnforcement', 'paidOff', 'writtenOff', 'mistake'] as const
export type DebtState = (typeof debtStates)[number]

/** Still to be paid. */
export const isOpen = (state: DebtState): boolean => state === 'owed' || state === 'withEnforcement'

export type Debt = {
  id: string
  creditor: string
  kind: DebtKind
  /** what is left, in öre */
  ore: number
  state: DebtState
  interestPercent: number | null
  /** why the adviser put it first although its kind wouldn't */
  firstBecause: string | null
  addedAt: Temporal.Instant
}

/** Why a debt stands where it stands: its kind, the adviser's own reason, or that Kronofogden has it. */
export type PriorityReason = DebtKind | 'chosen'

/**
 * What threatens the home comes first: the rent, then electricity and water, whatever the others press harder. Then what the household set
 * first for a reason of its own, then what Kronofogden may take from the wage, then maintenance and tax, last credits.
 */
const ranks = {
  rent: 0,
  utilities: 1,
  chosen: 2,
  enforcement: 3,
  maintenance: 4,
  tax: 5,
  credit: 6,
  other: 7,
} as const satisfies Record<PriorityReason, number>

export function priorityOf({
  kind,
  firstBecause,
  state,
}: Pick<Debt, 'kind' | 'firstBecause' | 'state'>): PriorityReason {
  if (kind === 'rent' || kind === 'utilities') return kind
  if (firstBecause !== null) return 'chosen'
  return state === 'withEnforcement' ? 'enforcement' : kind
}

/** Open debts, the one to pay first first. The order is the same however they come: dearer interest before cheaper, then the older. */
export function byPriority(debts: readonly Debt[]): Debt[] {
  return debts
    .filter(({ state }) => isOpen(state))
    .toSorted(
      (a, b) =>
        ranks[priorityOf(a)] - ranks[priorityOf(b)] ||
        (b.interestPercent ?? 0) - (a.interestPercent ?? 0) ||
        Temporal.Instant.compare(a.addedAt, b.addedAt) ||
        (a.id < b.id ? -1 : 1),
    )
}

/** Percent a year out of what was written, `8` or `24,5`; null when it is none. */
export function percentFrom(written: string): number | null {
  if (!/^\d{1,3}([.,]\d{1,3})?$/.test(written)) return null
  const percent = Number(written.replace(',', '.'))
  return percent <= 500 ? percent : null
}

export const owedInAll = (debts: readonly Debt[]): number =>
  debts.reduce((sum, { ore, state }) => (isOpen(state) ? sum + ore : sum), 0)

export const agreementEnds = ['fulfilled', 'replaced', 'broken', 'mistake'] as const

export type Agreement = {
  id: string
  debtId: string
  /** a month, in öre */
  ore: number
  /** the last day of the month in shorter months */
  dayOfMonth: number
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  words: string | null
}

const paymentDay = (month: Temporal.PlainYearMonth, day: number): Temporal.PlainDate =>
  month.toPlainDate({ day: Math.min(day, month.daysInMonth) })

/** The first payment on `today` or later; null when the agreement has run out. */
export function nextPayment(agreement: Agreement, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const start = Temporal.PlainDate.compare(agreement.from, today) > 0 ? agreement.from : today
  const month = start.toPlainYearMonth()
  const thisMonth = paymentDay(month, agreement.dayOfMonth)
  const next =
    Temporal.PlainDate.compare(thisMonth, start) >= 0
      ? thisMonth
      : paymentDay(month.add({ months: 1 }), agreement.dayOfMonth)
  return agreement.until !== null && Temporal.PlainDate.compare(next, agreement.until) > 0 ? null : next
}

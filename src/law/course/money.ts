/** Rents and payments: which due was covered when, and whether what a notice claims has been paid. */

import type { Computation } from '../rules.ts'
import { isSinking } from './defects.ts'
import type { Fact, Facts } from './facts.ts'
import { computed, type Day, hasFlag, isAfter, isBefore } from './step.ts'
import type { Tenure } from './types.ts'

export type Due = {
  readonly fact: Fact
  /** EV-03, or EV-12 for a tenant-owned flat */
  readonly week: Computation | null
  /** the last day that is safe by every reading */
  readonly danger: Day
  /** the day on which this and all older dues were paid */
  readonly coveredOn: Day | null
  /** what is left of it today, öre; null when its amount isn't known and nothing covers it */
  readonly leftOre: number | null
  /** JB 12:42 st. 5: of little importance, or from a close relation's crime */
  readonly excepted: boolean
}

/** A rent is forfeited from the day after its last safe day, unless it was covered by then. */
export const forfeits = (due: Due): boolean =>
  !due.excepted && (due.coveredOn === null || isAfter(due.coveredOn, due.danger))

export const forfeitedFrom = (due: Due): Day => due.danger.add({ days: 1 })

/** Every due that has come, oldest first; payments reduce the oldest (by the day that the bank got the order). */
export function duesOf(facts: Facts, tenure: Tenure): readonly Due[] {
  const payments = facts.past('payment')
  const paid = sum(payments)
  let owed: number | null = 0
  return facts.of('rentDue').map((fact) => {
    const before: number | null = owed
    const amount = fact.amountOre ?? null
    owed = before === null || amount === null ? null : before + amount
    const week = tenure === 'rented' ? computed('EV-03', { rentDue: fact.on }) : computed('EV-12', { feeDue: fact.on })
    const coveredOn = owed === null ? wholePaymentFrom(payments, fact.on) : reachedOn(payments, owed)
    const left = owed === null || before === null ? null : Math.max(0, owed - Math.max(before, paid))
    return {
      fact,
      week,
      danger: week?.danger?.day ?? week?.nominal ?? fact.on.add({ weeks: 1 }),
      coveredOn,
      leftOre: coveredOn === null ? left : 0,
      excepted: hasFlag(fact, 'littleImportance') || hasFlag(fact, 'closeRelationCrime'),
    }
  })
}

/** The first day on which the payments together reach an amount; since a day, when one is given. */
export function reachedOn(payments: readonly Fact[], amount: number, since?: Day): Day | null {
  let total = 0
  for (const payment of payments) {
    if (since !== undefined && isBefore(payment.on, since)) continue
    total += payment.amountOre ?? 0
    if (total >= amount && total > 0) return payment.on
  }
  return null
}

/** Where no amount is known at all, a payment without one is taken as the whole debt. */
const wholePaymentFrom = (payments: readonly Fact[], from: Day): Day | null =>
  payments.find((payment) => payment.amountOre == null && !isBefore(payment.on, from))?.on ?? null

export const sum = (facts: readonly Fact[]): number =>
  facts.reduce((total, { amountOre }) => total + (amountOre ?? 0), 0)

/** What must be paid for the home to be won back: the rents that were late when the time began, and what notice and message claim if that is more. */
export type Claim = {
  readonly dues: readonly Due[]
  /** the rents' sum; null where an amount isn't known */
  readonly duesOre: number | null
  readonly papers: readonly Paper[]
}

/** A notice or message with an amount, and what the rents say was unpaid when it was given. */
type Paper = { readonly fact: Fact; readonly ore: number; readonly unpaid: readonly number[] }

export function claimOf(facts: Facts, dues: readonly Due[], papers: readonly Fact[], start: Day): Claim {
  const meant = lateOrDue(dues, start)
  const payments = facts.past('payment')
  return {
    dues: meant,
    duesOre: oreOf(meant),
    papers: papers.flatMap((fact) =>
      fact.amountOre == null || fact.amountOre <= 0 || isSinking(fact.defects)
        ? []
        : [{ fact, ore: fact.amountOre, unpaid: unpaidAt(dues, payments, fact.on) }],
    ),
  }
}

const dueBy = (dues: readonly Due[], on: Day) => dues.filter(({ fact }) => !isAfter(fact.on, on))

/** The rents that were more than a week late, else all that had come. */
function lateOrDue(dues: readonly Due[], on: Day): readonly Due[] {
  const due = dueBy(dues, on)
  const late = due.filter(({ danger }) => isBefore(danger, on))
  return late.length > 0 ? late : due
}

const oreOf = (dues: readonly Due[]): number | null =>
  dues.length > 0 && dues.every(({ fact }) => fact.amountOre != null) ? sum(dues.map(({ fact }) => fact)) : null

/** What was unpaid before a day: of all rents that had come, and of those that were late; either is a right amount. */
function unpaidAt(dues: readonly Due[], payments: readonly Fact[], on: Day): readonly number[] {
  const before = sum(payments.filter((payment) => isBefore(payment.on, on)))
  const owed = [oreOf(dueBy(dues, on)), oreOf(lateOrDue(dues, on))]
  return owed.flatMap((ore) => (ore === null ? [] : [Math.max(0, ore - before)]))
}

/** Papers that claim something else than the rents say, or than each other. */
export function disagreeing({ papers }: Claim): readonly Fact[] {
  const others = papers.filter(({ ore, unpaid }) =>
    unpaid.length === 0 ? ore !== papers[0]?.ore : !unpaid.includes(ore),
  )
  return others.map(({ fact }) => fact)
}

/** The day on which all of the claim was paid; where rents and papers differ, the later of both. */
export function paidOn(claim: Claim, payments: readonly Fact[], start: Day): Day | null {
  const papers = claim.papers.flatMap(({ fact, ore, unpaid }) =>
    claim.duesOre === null || ore > Math.max(...unpaid) ? [reachedOn(payments, ore, fact.on)] : [],
  )
  const papersOn = papers.length === 0 ? undefined : firstOf(papers)
  if (claim.duesOre !== null) {
    const rents = reachedOn(payments, claim.duesOre)
    if (papersOn === undefined) return rents
    return rents === null || papersOn === null ? null : isAfter(rents, papersOn) ? rents : papersOn
  }
  if (papersOn !== undefined) return papersOn
  const from = claim.dues.at(-1)?.fact.on ?? start.subtract({ months: 2 })
  return wholePaymentFrom(payments, from)
}

const firstOf = (days: readonly (Day | null)[]): Day | null =>
  days.reduce((a, b) => (a === null ? b : b === null || isBefore(a, b) ? a : b), null)

/** What is unpaid today, öre: of the rents if their amounts are known, else of the latest claim; null when no amount is known. */
export function unpaidOre(dues: readonly Due[], facts: Facts): number | null {
  const due = dues.filter(({ fact }) => !isAfter(fact.on, facts.today))
  if (due.some(({ fact }) => fact.amountOre != null))
    return due.reduce((total, { leftOre }) => total + (leftOre ?? 0), 0)
  const papers = [...facts.past('noticeServed'), ...facts.past('messageGiven')].filter(
    ({ amountOre }) => amountOre != null,
  )
  const paper = papers.reduce<Fact | null>((a, b) => (a === null || !isBefore(b.on, a.on) ? b : a), null)
  if (paper?.amountOre != null) {
    const since = facts.past('payment').filter((payment) => !isBefore(payment.on, paper.on))
    return Math.max(0, paper.amountOre - sum(since))
  }
  return null
}

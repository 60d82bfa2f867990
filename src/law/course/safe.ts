/** What has saved the home from arrears, if anything has: paid before the notice, paid in time, the board's word, an excuse. */

import type { Fact, Facts } from './facts.ts'
import { type Claim, type Due, paidOn } from './money.ts'
import { computed, type Day, earliest, isAfter, isBefore } from './step.ts'
import type { CourseWarning, Safe, Tenure } from './types.ts'
import { inTime, type Window } from './window.ts'
import { warning } from './words.ts'

export type Saving = {
  /** what could have saved the home, each with its day */
  readonly candidates: readonly Safe[]
  readonly warnings: readonly CourseWarning[]
  /** the day on which the whole claim was paid, in time or not */
  readonly paidOn: Day | null
}

export type SavingFacts = {
  readonly facts: Facts
  readonly tenure: Tenure
  readonly dues: readonly Due[]
  readonly claim: Claim
  readonly window: Window | null
  /** nothing can be won back (JB 12:44 st. 5) */
  readonly noRecovery: boolean
}

export function savingFromArrears(given: SavingFacts): Saving {
  const before = paidBeforeNotice(given)
  const paid = paidTheClaim(given)
  const undertaken = undertaking(given)
  return {
    candidates: [...before, ...paid.candidates, ...undertaken.candidates],
    warnings: [...paid.warnings, ...undertaken.warnings],
    paidOn: paid.paidOn,
  }
}

/** JB 12:43 st. 1: the ground falls when all is paid before the landlord acts. The day itself isn't before. */
function paidBeforeNotice({ facts, dues }: SavingFacts): Safe[] {
  const acted = firstAct(facts)
  const due = dues.filter(({ fact }) => (acted === null ? !isAfter(fact.on, facts.today) : isBefore(fact.on, acted)))
  const on = due.at(-1)?.coveredOn ?? null
  // a rent whose amount nobody knows can't be seen to be paid
  if (on === null || due.some(({ leftOre, fact }) => leftOre !== 0 || fact.amountOre == null)) return []
  return acted === null || isBefore(on, acted) ? [{ because: 'paidBeforeNotice', on }] : []
}

/** The first day on which the landlord gave notice, terminated or had an order served; where none of it is known, told the board of the termination. */
function firstAct(facts: Facts): Day | null {
  const acts = (['noticeServed', 'terminationServed', 'orderServed'] as const).flatMap(
    (kind) => facts.of(kind)[0]?.on ?? [],
  )
  return earliest(acts) ?? facts.of('messageGiven')[0]?.on ?? null
}

function paidTheClaim(given: SavingFacts): Saving {
  const { facts, claim, window, noRecovery } = given
  const payments = facts.past('payment')
  if (payments.length === 0 || !begun(facts)) return nothing
  const start = window?.start ?? facts.today
  const on = paidOn(claim, payments, start)
  if (on === null) return { ...nothing, warnings: partly(given, payments) }
  if (noRecovery) return { ...nothing, paidOn: on }
  // no amount is known: `amountUnknown` says so
  if (claim.duesOre === null && claim.papers.length === 0) return { ...nothing, paidOn: on }
  if (window === null && !surelyInTime(given, on))
    return {
      candidates: [],
      warnings: [
        warning(
          'timeUnknown',
          payments.filter((one) => one.on.equals(on)),
        ),
      ],
      paidOn: on,
    }
  if (window === null || inTime(window, on)) {
    return { candidates: [{ because: 'paidInTime', on }], warnings: [], paidOn: on }
  }
  const excused = excuse(given, window, on)
  if (excused !== null) {
    return { candidates: [excused.safe], warnings: [warning('excuseIsJudged', excused.because)], paidOn: on }
  }
  const maybe = !isAfter(on, window.lastDay) || (window.laterEnd !== null && !isAfter(on, window.laterEnd))
  const late = payments.filter((payment) => payment.on.equals(on))
  return { candidates: [], warnings: [warning(maybe ? 'paidInLaterWindow' : 'paidTooLate', late)], paidOn: on }
}

/**
 * One of the two papers isn't known: the time can have begun as early as the one that is, and not before. Within three weeks of it is in time
 * whenever it began; later isn't known to be.
 */
function surelyInTime({ facts, tenure }: SavingFacts, on: Day): boolean {
  const known = [...facts.past('noticeServed'), ...facts.past('messageGiven'), ...facts.past('terminationServed')]
  const first = earliest(known.map((fact) => fact.on))
  if (first === null) return true
  const soonest = computed(tenure === 'rented' ? 'EV-05' : 'EV-13', { served: first, message: first })
  return soonest?.lastDay != null && !isAfter(on, soonest.lastDay)
}

const nothing: Saving = { candidates: [], warnings: [], paidOn: null }

/** The landlord has given at least one of the papers that start the time. */
const begun = (facts: Facts): boolean =>
  facts.past('noticeServed').length + facts.past('messageGiven').length + facts.past('terminationServed').length > 0

function partly({ claim, window }: SavingFacts, payments: readonly Fact[]): CourseWarning[] {
  const known = claim.duesOre !== null || claim.papers.length > 0
  if (!known) return [warning('nothingToCompare', payments)]
  const since = window === null ? payments : payments.filter(({ on }) => !isBefore(on, window.start))
  return since.length === 0 ? [] : [warning('partialPayment', since)]
}

/** JB 12:44 st. 4 p. 2: hindered within the window, and paid as soon as possible, before the decision in the first instance. */
function excuse({ facts }: SavingFacts, window: Window, on: Day): { safe: Safe; because: readonly Fact[] } | null {
  const obstacle = facts
    .past('hindered')
    .filter(
      ({ on: began, until }) => !isAfter(began, window.lastDay) && (until == null || !isBefore(until, window.start)),
    )
  const decided = facts.of('titleGiven')[0]
  if (obstacle.length === 0 || (decided !== undefined && !isBefore(on, decided.on))) return null
  return { safe: { because: 'excuse', on }, because: obstacle }
}

/** JB 12:44 st. 4 p. 1. Too late, too little, or for a tenant-owned flat, it saves nothing. */
function undertaking(given: SavingFacts): Omit<Saving, 'paidOn'> {
  const { facts, tenure, claim, window, noRecovery } = given
  const candidates: Safe[] = []
  const warnings: CourseWarning[] = []
  const owed = Math.max(claim.duesOre ?? 0, ...claim.papers.map(({ ore }) => ore))
  for (const fact of facts.past('undertakingGiven')) {
    const unsaved = refusal(fact)
    if (unsaved !== null) warnings.push(warning(unsaved, [fact]))
    else if (!noRecovery) candidates.push({ because: 'undertaking', on: fact.on })
    if (unsaved === null && (window === null || isBefore(fact.on, window.start)))
      warnings.push(warning('undertakingEarly', [fact]))
  }
  return { candidates, warnings }

  function refusal(fact: Fact) {
    if (tenure === 'tenantOwned') return 'undertakingTenantOwned'
    if (window !== null && !inTime(window, fact.on)) return 'undertakingTooLate'
    if (window === null && !surelyInTime(given, fact.on)) return 'timeUnknown'
    if (fact.amountOre != null && claim.duesOre === null && claim.papers.length === 0)
      return 'undertakingNothingToCompare'
    if (fact.amountOre != null && fact.amountOre + paidSoFar(fact.on) < owed) return 'undertakingAmount'
    return actedBy(fact.on) ? null : 'undertakingUnasked'
  }
  function paidSoFar(on: Day): number {
    return facts.past('payment').reduce((total, one) => total + (isAfter(one.on, on) ? 0 : (one.amountOre ?? 0)), 0)
  }
  function actedBy(on: Day): boolean {
    const acts = [...facts.of('messageGiven'), ...facts.of('noticeServed'), ...facts.of('terminationServed')]
    return acts.some((act) => !isAfter(act.on, on))
  }
}

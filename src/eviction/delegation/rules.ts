/** Who may decide in the board's name, and up to what (kommunallagen 2017:725 6 kap. 37 §): without a delegation nobody may. */

import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { stopped, wrong } from '../../platform/subject/refusal.ts'
import { MOST_ORE, type Ore } from '../../platform/text/index.ts'
import { isAfter } from '../../platform/time/index.ts'

/** payArrears: the municipality pays the debt · undertake: the board's written word to the landlord (JB 12 kap. 44 § st. 4 p. 1) */
export const delegationTasks = ['payArrears', 'undertake'] as const
export type DelegationTask = (typeof delegationTasks)[number]

export type Delegation = {
  id: string
  userId: string
  task: DelegationTask
  /** null: no limit */
  upToOre: Ore | null
  /** the point of the delegation order */
  reference: string
  from: Temporal.PlainDate
  /** the last day; null: until further notice. The day before `from` when it was ended before it began. */
  until: Temporal.PlainDate | null
}

export type WantedDecision = { task: DelegationTask; amountOre: Ore; on: Temporal.PlainDate }

export type DelegationRefusal =
  | { kind: 'noDelegation'; task: DelegationTask }
  | { kind: 'delegationNotYet'; from: Temporal.PlainDate; reference: string }
  | { kind: 'delegationExpired'; until: Temporal.PlainDate; reference: string }
  | { kind: 'overLimit'; upToOre: Ore; reference: string }

/** The delegation that carries a decision: of those that are enough, the narrowest. Refused with the one that comes closest. */
export function mayDecide(
  delegations: readonly Delegation[],
  { task, amountOre, on }: WantedDecision,
): Outcome<Delegation, DelegationRefusal> {
  const ofTask = delegations.filter((one) => one.task === task)
  const holding = [...ofTask].filter((one) => holdsOn(one, on)).sort(narrowestFirst)
  const enough = holding.find(({ upToOre }) => upToOre === null || amountOre <= upToOre)
  if (enough) return done(enough)
  const widest = holding.at(-1)
  if (widest && widest.upToOre !== null) {
    return refused({ kind: 'overLimit', upToOre: widest.upToOre, reference: widest.reference })
  }
  const coming = ofTask
    .filter((one) => isAfter(one.from, on) && !isEmpty(one))
    .sort((a, b) => compare(a.from, b.from))[0]
  if (coming) return refused({ kind: 'delegationNotYet', from: coming.from, reference: coming.reference })
  const over = ofTask
    .flatMap(({ until, reference, from }) => (until === null || isAfter(from, until) ? [] : [{ until, reference }]))
    .sort((a, b) => compare(b.until, a.until))[0]
  if (over) return refused({ kind: 'delegationExpired', ...over })
  return refused({ kind: 'noDelegation', task })
}

export const holdsOn = ({ from, until }: Pick<Delegation, 'from' | 'until'>, on: Temporal.PlainDate): boolean =>
  !isAfter(from, on) && (until === null || !isAfter(on, until))

export type DelegationState = 'holds' | 'coming' | 'over'

export const stateOn = (one: Pick<Delegation, 'from' | 'until'>, on: Temporal.PlainDate): DelegationState =>
  holdsOn(one, on) ? 'holds' : isAfter(one.from, on) && !isEmpty(one) ? 'coming' : 'over'

/** What can't be right about the days that it holds; null when nothing is. */
export const wrongPeriod = ({ from, until }: Pick<Delegation, 'from' | 'until'>) =>
  until !== null && isAfter(from, until) ? wrong('until', 'untilBeforeFrom') : null

/** The last day when a delegation no longer holds from a day on. What was decided under it earlier stays decided. */
export function lastDayWhenEnded(
  one: Pick<Delegation, 'from' | 'until'>,
  noLongerFrom: Temporal.PlainDate,
  today: Temporal.PlainDate,
) {
  if (isAfter(today, noLongerFrom)) return wrong('noLongerFrom', 'inThePast')
  const dayBefore = (day: Temporal.PlainDate) => day.subtract({ days: 1 })
  const last = isAfter(one.from, noLongerFrom) ? dayBefore(one.from) : dayBefore(noLongerFrom)
  return one.until !== null && !isAfter(one.until, last) ? stopped('alreadyEnded', 'noLongerFrom') : done(last)
}

const compare = Temporal.PlainDate.compare
const isEmpty = ({ from, until }: Pick<Delegation, 'from' | 'until'>): boolean => until !== null && isAfter(from, until)
const narrowestFirst = (a: Delegation, b: Delegation): number =>
  (a.upToOre ?? MOST_ORE + 1) - (b.upToOre ?? MOST_ORE + 1)

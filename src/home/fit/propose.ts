/** Which household each of several vacancies is proposed to: one vacancy after the other, the first in the decided order whom it may fit. No solver. */

import { type Fit, type FreeHome, fitOf, type Standing, standingOf } from './fit.ts'
import { between, type Decider, type Holds, inOrder, type PriorityRule, type Waiting } from './order.ts'

export type Looked<T extends Waiting> = {
  one: T
  fits: Fit[]
  standing: Standing
  holds: Readonly<Partial<Record<PriorityRule, Holds>>>
}

/** Every household of a vacancy in the decided order, rule by rule. */
export function lookAt<T extends Waiting>(
  households: readonly T[],
  rules: readonly PriorityRule[],
  home: FreeHome,
): Looked<T>[] {
  return inOrder(households, rules, home).map(({ one, holds }) => {
    const fits = fitOf(one, home)
    return { one, holds, fits, standing: standingOf(fits) }
  })
}

export type Proposal<T extends Waiting> = {
  first: Looked<T>
  /** what put it before the next whom the home may fit; null: there is no other */
  before: Decider | null
}

/** The first whom it may fit, of those that may be proposed, and what stood against the next. */
export function proposalOf<T extends Waiting>(
  looked: readonly Looked<T>[],
  rules: readonly PriorityRule[],
  mayBe: (one: T) => boolean,
): Proposal<T> | null {
  const [first, next] = looked.filter(({ one, standing }) => standing !== 'not' && mayBe(one))
  if (first === undefined) return null
  return { first, before: next === undefined ? null : between(first, next, rules).by }
}

/** What decided between a household and the next whom it may fit, wherever in the order it stands. */
export function beforeNext<T extends Waiting>(
  looked: readonly Looked<T>[],
  rules: readonly PriorityRule[],
  id: string,
): Decider | null {
  const able = looked.filter(({ one, standing }) => standing !== 'not' || one.id === id)
  const at = able.findIndex(({ one }) => one.id === id)
  const [me, next] = [able[at], able[at + 1]]
  return me === undefined || next === undefined ? null : between(me, next, rules).by
}

/** One vacancy after the other, in the order given: a household that one is proposed to isn't proposed another in the same round. */
export function proposeAll<T extends Waiting, V>(
  vacancies: readonly { vacancy: V; looked: readonly Looked<T>[] }[],
  rules: readonly PriorityRule[],
  mayBe: (vacancy: V, one: T) => boolean,
): { vacancy: V; proposal: Proposal<T> | null }[] {
  const taken = new Set<string>()
  return vacancies.map(({ vacancy, looked }) => {
    const proposal = proposalOf(looked, rules, (one) => !taken.has(one.id) && mayBe(vacancy, one))
    if (proposal !== null) taken.add(proposal.first.one.id)
    return { vacancy, proposal }
  })
}

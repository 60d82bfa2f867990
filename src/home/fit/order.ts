/** The decided order: which household comes before another by the municipality's rules, one after the other, and which rule decided between two. */

import { type FreeHome, fitOf, hasChildren, hasRoomFor, type Wish } from './fit.ts'

/** What a household may want to be weighed. What it hasn't said isn't known, which isn't no. */
export const sayings = ['roofless', 'violence', 'homeEnds', 'leavesInstitution', 'splitFamily'] as const
export type Saying = (typeof sayings)[number]

/** The catalogue that the municipality chooses from and orders. The last word is always who has waited longest. */
export const priorityRules = [
  'childrenRoofless',
  'roofless',
  'violence',
  'splitFamily',
  'children',
  'homeEnds',
  'leavesInstitution',
  'needsAdaptation',
  'allRooms',
] as const
export type PriorityRule = (typeof priorityRules)[number]

export type Waiting = Wish & { id: string; says: readonly Saying[]; waitsFrom: Temporal.PlainDate }

/** `unsaid`: the household hasn't told it; it comes after those who have, and may be asked. */
export type Holds = 'yes' | 'no' | 'unsaid'

export function holds(rule: PriorityRule, one: Waiting, home: FreeHome): Holds {
  switch (rule) {
    case 'childrenRoofless':
      return hasChildren(one) ? said(one, 'roofless') : 'no'
    case 'children':
      return yes(hasChildren(one))
    case 'needsAdaptation':
      return yes(one.adaptation !== 'none' && fitOf(one, home).some(isAdapted))
    case 'allRooms':
      return yes(!hasRoomFor(one, home.rooms - 1) || one.roomsLeast >= home.rooms)
    default:
      return said(one, rule)
  }
}

const yes = (is: boolean): Holds => (is ? 'yes' : 'no')
const said = ({ says }: Waiting, saying: Saying): Holds => (says.includes(saying) ? 'yes' : 'unsaid')
const isAdapted = ({ rule, outcome }: { rule: string; outcome: string }) => rule === 'adaptation' && outcome === 'met'

/** What put one before the next: a rule, having waited longer, or having asked first on the same day. */
export const deciders = [...priorityRules, 'waited', 'first'] as const
export type Decider = (typeof deciders)[number]

export type Placed<T extends Waiting> = { one: T; holds: Readonly<Partial<Record<PriorityRule, Holds>>> }

/** All of them in the decided order for this home. The same rows come out in the same order however they came in. */
export function inOrder<T extends Waiting>(
  households: readonly T[],
  rules: readonly PriorityRule[],
  home: FreeHome,
): Placed<T>[] {
  return households
    .map((one) => ({ one, holds: Object.fromEntries(rules.map((rule) => [rule, holds(rule, one, home)])) }))
    .toSorted((a, b) => between(a, b, rules).sign)
}

/** Which of two comes first (-1: the first), and what decided it. */
export function between(
  a: Placed<Waiting>,
  b: Placed<Waiting>,
  rules: readonly PriorityRule[],
): { sign: number; by: Decider } {
  for (const rule of rules) {
    const [left, right] = [a.holds[rule] === 'yes', b.holds[rule] === 'yes']
    if (left !== right) return { sign: left ? -1 : 1, by: rule }
  }
  const waited = Temporal.PlainDate.compare(a.one.waitsFrom, b.one.waitsFrom)
  if (waited !== 0) return { sign: waited, by: 'waited' }
  // ids are made in the order of time
  return { sign: a.one.id < b.one.id ? -1 : a.one.id > b.one.id ? 1 : 0, by: 'first' }
}

/** What is noted of those who live in a home at risk: which part they have, and what the children's groups are. */

export const residentParts = ['tenant', 'adult', 'child', 'secondHandTenant', 'withoutContract'] as const
export type ResidentPart = (typeof residentParts)[number]

/** As Kronofogden counts the children of an eviction: permanent, växelvis, umgänge. */
export const childLivings = ['permanent', 'alternating', 'visits'] as const
export type ChildLiving = (typeof childLivings)[number]

export type ResidentFacts = {
  part: ResidentPart
  name: string | null
  birthYear: number | null
  /** a child's; null: not known */
  living: ChildLiving | null
  /** registered at the address (folkbokförd); null: not known */
  registered: boolean | null
}

/** Children by whether they are registered at the address: Kronofogden's figures have both groups, and both count. */
export type ChildCount = { all: number; registered: number; notRegistered: number; notKnown: number }

export function childCount(residents: readonly Pick<ResidentFacts, 'part' | 'registered'>[]): ChildCount {
  const children = residents.filter(({ part }) => part === 'child')
  const registered = children.filter((child) => child.registered === true).length
  const notRegistered = children.filter((child) => child.registered === false).length
  return {
    all: children.length,
    registered,
    notRegistered,
    notKnown: children.length - registered - notRegistered,
  }
}

/** Children first, then tenants, other adults, and those without a contract of their own. */
const order: readonly ResidentPart[] = ['child', 'tenant', 'adult', 'secondHandTenant', 'withoutContract']

export function childrenFirst<R extends Pick<ResidentFacts, 'part'>>(residents: readonly R[]): R[] {
  return residents.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
}

/** Whoever notes somebody without a contract of their own has asked: the question then has its answer. */
export const hasUnseen = (residents: readonly Pick<ResidentFacts, 'part'>[]): boolean =>
  residents.some(({ part }) => part === 'secondHandTenant' || part === 'withoutContract')

/** Somebody under eighteen now can't have been born before this year; a child noted with another year is a slip. */
export const CHILD_UNTIL = 18

export type BirthYearFault = 'future' | 'notAChild' | 'tooLongAgo'

const OLDEST = 120

/** What is wrong with a birth year, given who it is said to be. */
export function faultOfBirthYear(
  { part, birthYear }: Pick<ResidentFacts, 'part' | 'birthYear'>,
  today: Temporal.PlainDate,
): BirthYearFault | null {
  if (birthYear === null) return null
  if (birthYear > today.year) return 'future'
  if (birthYear < today.year - OLDEST) return 'tooLongAgo'
  return part === 'child' && birthYear < today.year - CHILD_UNTIL ? 'notAChild' : null
}

/** What the national norm says that a household needs a month for what the norm covers. Amounts in öre. */

import { agesWithLunchAway, type ChildAge, childAges, type NormCode, reducedChildren } from './codes.ts'

export type Household = {
  adults: number
  /** two of the adults live together as a couple */
  couple: boolean
  children: Readonly<Partial<Record<ChildAge, number>>>
  /** the small children eat lunch away from home on weekdays */
  lunchAway: boolean
}

export type NormFigures = Readonly<Partial<Record<NormCode, number>>>

export type NormTotal = { ok: true; ore: number } | { ok: false; missing: readonly NormCode[] } | null

const TABLE_ENDS_AT = 7

const hasLunchAway = (age: ChildAge): age is (typeof agesWithLunchAway)[number] =>
  agesWithLunchAway.some((one) => one === age)

/** How many live in the household. */
export const membersOf = ({ adults, children }: Household): number =>
  adults + childAges.reduce((sum, age) => sum + (children[age] ?? 0), 0)

/** How often each figure counts for this household: its members one by one, and what it shares. */
function counted(household: Household): [NormCode, number][] {
  const pairs = household.couple && household.adults >= 2 ? 1 : 0
  const members = membersOf(household)
  const shared: [NormCode, number][] =
    members <= TABLE_ENDS_AT
      ? [[sizeCode(members), 1]]
      : // each member beyond seven costs the difference between six and seven
        [
          ['household-7', 1 + members - TABLE_ENDS_AT],
          ['household-6', TABLE_ENDS_AT - members],
        ]
  const each: [NormCode, number][] = [
    ['couple', pairs],
    ['single', household.adults - 2 * pairs],
    ...childAges.map((age): [NormCode, number] => [
      household.lunchAway && hasLunchAway(age) ? `childLunchAway-${age}` : `child-${age}`,
      household.children[age] ?? 0,
    ]),
  ]
  return [...each, ...shared].filter(([, times]) => times !== 0)
}

function sizeCode(members: number): NormCode {
  if (members <= 1) return 'household-1'
  if (members === 2) return 'household-2'
  if (members === 3) return 'household-3'
  if (members === 4) return 'household-4'
  if (members === 5) return 'household-5'
  return members === 6 ? 'household-6' : 'household-7'
}

/** What the year's table takes off for children, and its ceiling; a table without them leaves the sum as it is. Never below nothing. */
function limited(sum: number, household: Household, figures: NormFigures): number {
  const children = childAges.reduce((total, age) => total + (household.children[age] ?? 0), 0)
  const reduction = Array.from({ length: children }, (_, index) => reductionOf(index + 1, figures)).reduce(
    (a, b) => a + b,
    0,
  )
  return Math.max(0, Math.min(sum - reduction, figures.ceiling ?? sum))
}

/** By the child's place in the row; those beyond the table as its last. */
function reductionOf(child: number, figures: NormFigures): number {
  const place = reducedChildren.findLast((one) => one <= child)
  return place === undefined ? 0 : (figures[`reduction-${place}`] ?? 0)
}

/** The norm for the household; null for an empty one, and what is missing when the figures don't reach: never a sum of some of them. */
export function normFor(household: Household, figures: NormFigures): NormTotal {
  if (membersOf(household) === 0) return null
  const parts = counted(household)
  const missing = parts.flatMap(([code]) => (figures[code] === undefined ? [code] : []))
  if (missing.length > 0) return { ok: false, missing }
  const sum = parts.reduce((total, [code, times]) => total + times * (figures[code] ?? 0), 0)
  return { ok: true, ore: limited(sum, household, figures) }
}

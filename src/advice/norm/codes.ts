/** What the national norm (riksnormen) has amounts for: a child by age, an adult alone or two together, and what a household of a size shares. */

/** Ages as the norm groups them. Young people of 19 and 20 count as children while they go to school. */
export const childAges = ['0', '1-2', '3', '4-6', '7-10', '11-14', '15-18', '19-20'] as const
export type ChildAge = (typeof childAges)[number]

/** Ages that have an amount of their own when lunch is eaten away from home five days a week. */
export const agesWithLunchAway = ['0', '1-2', '3', '4-6'] as const satisfies readonly ChildAge[]

export const adultCodes = ['single', 'couple'] as const
/** The norm's table ends at seven: each member beyond costs the difference between six and seven. */
export const householdSizes = [1, 2, 3, 4, 5, 6, 7] as const

export const normCodes = [
  ...childAges.map((age) => `child-${age}` as const),
  ...agesWithLunchAway.map((age) => `childLunchAway-${age}` as const),
  ...adultCodes,
  ...householdSizes.map((size) => `household-${size}` as const),
] as const
/** The child, in order, for which the support is reduced; the last one holds for every child beyond. */
export const reducedChildren = [2, 3, 4, 5, 6, 7, 8] as const

/**
 * What a law may set above the sum: a ceiling a month, and a reduction for each child from the one that the law names. Proposed, not known to be adopted: a year
 * without them has no limit, and which child it begins at is in the table, not here.
 */
export const limitCodes = ['ceiling', ...reducedChildren.map((child) => `reduction-${child}` as const)] as const

export type NormCode = (typeof normCodes)[number] | (typeof limitCodes)[number]

export const allNormCodes: readonly NormCode[] = [...normCodes, ...limitCodes]

export const isNormCode = (code: string): code is NormCode => allNormCodes.some((one) => one === code)
export const isChildAge = (age: string): age is ChildAge => childAges.some((one) => one === age)

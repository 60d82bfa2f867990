/** The rules by which a house fits somebody or doesn't, by their codes: as they are judged, told, and counted when somebody was turned away. */

export const ruleCodes = [
  'full',
  'aside',
  'women',
  'men',
  'couples',
  'families',
  'entry',
  'season',
  'pets',
  'wheelchair',
  'sober',
] as const
export type RuleCode = (typeof ruleCodes)[number]

/** The rows of a budget: fixed ones by group, so that nothing is forgotten, and a few free ones in each. */

export const kinds = ['income', 'cost', 'debtPayment'] as const
export type LineKind = (typeof kinds)[number]

/** Groups as they stand on the page. `norm`: what the national norm covers (SoL 2025:400 12 kap. 7 §). */
export const groups = [
  {
    name: 'income',
    kind: 'income',
    codes: [
      'salary',
      'parentalBenefit',
      'sicknessBenefit',
      'unemploymentBenefit',
      'pension',
      'studentAid',
      'childAllowance',
      'housingAllowance',
      'maintenanceSupport',
      'socialAssistance',
    ],
    free: 3,
  },
  {
    name: 'home',
    kind: 'cost',
    codes: ['rent', 'electricity', 'homeInsurance', 'broadband'],
    free: 1,
  },
  {
    name: 'norm',
    kind: 'cost',
    codes: ['food', 'clothes', 'leisure', 'hygiene', 'childInsurance', 'consumables', 'phone'],
    free: 0,
  },
  {
    name: 'other',
    kind: 'cost',
    codes: ['travel', 'car', 'childcare', 'healthcare', 'unionFees', 'maintenancePaid'],
    free: 4,
  },
  { name: 'debtPayment', kind: 'debtPayment', codes: [], free: 6 },
] as const satisfies readonly { name: string; kind: LineKind; codes: readonly string[]; free: number }[]

export type Group = (typeof groups)[number]
export type GroupName = Group['name']

const normCodes: readonly string[] = groups.flatMap((group) => (group.name === 'norm' ? group.codes : []))

/** Whether the cost is one that the norm has an amount for. */
export const isInNorm = (code: string): boolean => normCodes.includes(code)

/** The code of a free row: its group's name with `Free`, so that it comes back in its group. */
export const freeCode = (group: GroupName): string => `${group}Free`

export const isOfGroup = (group: Group, code: string): boolean =>
  code === freeCode(group.name) || group.codes.some((one) => one === code)

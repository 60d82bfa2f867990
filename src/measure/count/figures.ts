/** The figures of a measuring week, in the order that they are shown. A new one is a file and a line here: it is counted, kept, shown, hidden when small, and stands in the files. */

import type { WeekFigure } from './figure.ts'
import { ages } from './figures/age.ts'
import { children } from './figures/children.ts'
import { ownLeases } from './figures/own-leases.ts'
import { sexes } from './figures/sex.ts'
import { situations } from './figures/situation.ts'

export const weekFigures: readonly WeekFigure[] = [situations, sexes, ages, children, ownLeases]

/** Those that divide the people who are counted. */
export const divisions = weekFigures.filter((figure) => figure.of === 'counted')

/** Those that stand beside them. */
export const besides = weekFigures.filter((figure) => figure.of === 'beside')

/** The figures that an action can be followed by. They are `measure`'s, which stands above this room: whoever puts the house together hands them in. */

import type { Allowed } from '../../platform/access/index.ts'
import type { Locale } from '../../platform/text/index.ts'

/** `may`: who may open the figure’s page; for others its name is no link. */
export type Indicator = { id: string; name: Readonly<Record<Locale, string>>; href: string; may: Allowed }

let known: readonly Indicator[] = []

/** Once, before anybody asks. */
export const takeIndicators = (indicators: readonly Indicator[]): void => {
  known = indicators
}
export const indicators = (): readonly Indicator[] => known
export const indicatorOf = (id: string | null): Indicator | null => known.find((one) => one.id === id) ?? null

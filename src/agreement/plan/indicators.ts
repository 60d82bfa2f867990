/** The figures that an action can be followed by. They are `measure`'s, which stands above this room: whoever puts the house together hands them in. */

import type { Locale } from '../../platform/text/index.ts'

export type Indicator = { id: string; name: Readonly<Record<Locale, string>>; href: string }

let known: readonly Indicator[] = []

/** Once, before anybody asks. */
export const takeIndicators = (indicators: readonly Indicator[]): void => {
  known = indicators
}
export const indicators = (): readonly Indicator[] => known
export const indicatorOf = (id: string | null): Indicator | null => known.find((one) => one.id === id) ?? null
